"""Walking a layout: every paragraph with its place, every run of text within it.

Lists, not generators: a long table has tens of thousands of cells, and a generator in each of them is most of the time.
"""

from __future__ import annotations

from collections.abc import Sequence

from naskah.pdf.layout import Block, Inline, Layout, Paragraph, Reference, Role, Text, WebLink

_LINKS = (Reference, WebLink)


def paragraphs(layout: Layout) -> list[Paragraph]:
    """Every paragraph: of the body in reading order, then of headers and footers, section by section."""
    found: list[Paragraph] = []
    for section in layout.sections:
        _gather(section.blocks, found)
        for kinds in (section.headers, section.footers):
            for blocks in kinds.values():
                _gather(blocks, found)
    return found


def body(layout: Layout) -> list[Paragraph]:
    """Every paragraph of the body in reading order."""
    found: list[Paragraph] = []
    for section in layout.sections:
        _gather(section.blocks, found)
    return found


def texts(paragraph: Paragraph) -> list[Text]:
    """Every run of a paragraph, its number included."""
    number = paragraph.number
    shown = [Text(number.text, number.style)] if number is not None else []
    return shown + [inline for inline in leaves(paragraph.inlines) if isinstance(inline, Text)]


def heading_level(paragraph: Paragraph) -> int:
    """The level of a heading, from 1; 0 is none. A heading without words is none to a reader."""
    if paragraph.style.role is not Role.HEADING or not any(run.text.strip() for run in texts(paragraph)):
        return 0
    return paragraph.style.level


def leaves(inlines: Sequence[Inline]) -> list[Inline]:
    """What stands in a paragraph, within links too."""
    found: list[Inline] = []
    for inline in inlines:
        found.append(inline)
        if isinstance(inline, _LINKS):
            found += leaves(inline.inlines)
    return found


def _gather(blocks: Sequence[Block], into: list[Paragraph]) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            into.append(block)
        else:
            for row in block.rows:
                for cell in row.cells:
                    _gather(cell.blocks, into)
