"""What stays on one page with what follows it: a signature never stands alone."""

from __future__ import annotations

from msgspec.structs import replace

from naskah.composition.model import Block, Cell, Entries, Entry, Paragraph, Table


def kept_with_next(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, the last lines of which stay on the page of what follows them.

    Of a row with several paragraphs only the last is kept, so that a long row may still begin a page earlier.
    """
    if not blocks:
        return blocks
    *before, last = blocks
    if isinstance(last, Paragraph):
        return (*before, replace(last, keep_next=True))
    if isinstance(last, Entries):
        return (*before, replace(last, rows=(*last.rows[:-1], _entry(last.rows[-1]))))
    if isinstance(last, Table) and last.rows:
        return (*before, replace(last, rows=(*last.rows[:-1], tuple(map(_cell, last.rows[-1])))))
    return blocks


def _entry(row: Entry) -> Entry:
    contents = (*row.contents[:-1], replace(row.contents[-1], keep_next=True))
    before = tuple(replace(cell, keep_next=len(contents) == 1) for cell in row.before)
    return replace(row, label=replace(row.label, keep_next=len(contents) == 1), contents=contents, before=before)


def _cell(cell: Cell) -> Cell:
    return replace(cell, contents=tuple(replace(paragraph, keep_next=True) for paragraph in cell.contents))
