"""Walking a layout: every paragraph with its place, every run of text within it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from naskah.pdf.layout import Block, Inline, Layout, Paragraph, Reference, Table, Text, WebLink


def paragraphs(layout: Layout) -> Iterator[Paragraph]:
    """Every paragraph: of the body in reading order, then of headers and footers, section by section."""
    for section in layout.sections:
        yield from _in(section.blocks)
        for kinds in (section.headers, section.footers):
            for blocks in kinds.values():
                yield from _in(blocks)


def body(layout: Layout) -> Iterator[Paragraph]:
    """Every paragraph of the body in reading order."""
    for section in layout.sections:
        yield from _in(section.blocks)


def texts(paragraph: Paragraph) -> Iterator[Text]:
    """Every run of a paragraph, its number included."""
    if paragraph.number is not None:
        yield Text(paragraph.number.text, paragraph.number.style)
    for inline in leaves(paragraph.inlines):
        if isinstance(inline, Text):
            yield inline


def leaves(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """What stands in a paragraph, within links too."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Reference | WebLink):
            yield from leaves(inline.inlines)


def _in(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _in(cell.blocks)
        else:
            yield block
