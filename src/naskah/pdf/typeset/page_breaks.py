"""Page breaks: between paragraphs, within them, before a table; and where there are none, in cells and headers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from naskah.pdf.layout import Block, Inline, PageBreak, Paragraph, ParagraphStyle, Table


def split_at_pages(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that hold a page break as two: Word's break stands within a paragraph, Typst's between them."""
    result: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or not any(isinstance(inline, PageBreak) for inline in block.inlines):
            result.append(block)
            continue
        parts = _parts(block.inlines)
        result.append(replace(block, inlines=tuple(parts[0])))
        after = replace(block.style, page_break_before=True, indent=replace(block.style.indent, first=0.0))
        result += [replace(block, inlines=tuple(part), number=None, style=after) for part in parts[1:]]
    return result


def _parts(inlines: Sequence[Inline]) -> list[list[Inline]]:
    parts: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, PageBreak):
            parts.append([])
        else:
            parts[-1].append(inline)
    return parts


def breaks(paragraph: Paragraph) -> bool:
    """Whether a page break stands in or before the paragraph."""
    return paragraph.style.page_break_before or any(isinstance(inline, PageBreak) for inline in paragraph.inlines)


def opened(table: Table) -> Table | None:
    """The table without the page break that its first paragraph asks for; None where it asks for none."""
    row = table.rows[0]
    first = row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
    if not isinstance(first, Paragraph) or not first.style.page_break_before:
        return None
    cell = replace(row.cells[0], blocks=(unbroken(first), *row.cells[0].blocks[1:]))
    return replace(table, rows=(replace(row, cells=(cell, *row.cells[1:])), *table.rows[1:]))


def unbroken(block: Block) -> Block:
    """A paragraph without page breaks, and without a care for widows."""
    if not isinstance(block, Paragraph):
        return block
    inlines = tuple(inline for inline in block.inlines if not isinstance(inline, PageBreak))
    return replace(block, style=_unguarded(block.style), inlines=inlines)


@lru_cache(maxsize=256)
def _unguarded(style: ParagraphStyle) -> ParagraphStyle:
    return replace(style, widow_control=False, page_break_before=False)
