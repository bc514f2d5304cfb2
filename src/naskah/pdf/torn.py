"""Words of a data table that are wider than their column, and so stand on two lines: an NIP torn is hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from naskah.findings import Finding, Place, Severity
from naskah.messages import _
from naskah.pdf.layout import Cell, Layout, Paragraph, Table, Text
from naskah.pdf.typeset.cells import inner_width
from naskah.pdf.typeset.widths import text_width
from naskah.pdf.typeset.wording import is_narrow

LONGEST = 24  # characters: a longer one, such as an address of the web, is no word
_SLACK = 0.05  # points
_WORD = re.compile(r"[^ \t\n\r-]*-+|[^ \t\n\r-]+")


def torn_words(layout: Layout, file: str) -> Iterator[Finding]:
    """A finding for each table that has such words, at the first of them."""
    for section in layout.sections:
        for block in section.blocks:
            if isinstance(block, Table) and not block.layout:
                found = [(word, paragraph) for paragraph, room in _rooms(block) for word in _torn(paragraph, room)]
                if found:
                    yield _told(found, file)


def _told(found: Sequence[tuple[str, Paragraph]], file: str) -> Finding:
    word, paragraph = found[0]
    others = len({word for word, _paragraph in found}) - 1
    message = _('"{word}" lebih lebar daripada kolomnya, sehingga terputus di tengah', word=word)
    if others:
        message = _("{message}; begitu juga {count} kata lain dalam tabel ini", message=message, count=others)
    help_ = _("kurangi kolomnya, lebarkan kolom itu, atau buat lampirannya mendatar")
    return Finding("PDF041", Place(file, detail=paragraph.place), message, help_, Severity.WARNING)


def _rooms(table: Table) -> Iterator[tuple[Paragraph, float]]:
    """The paragraphs of a table's cells, each with the length of its lines."""
    covered = [0] * len(table.widths)  # how many rows more each column is taken by a cell from above
    for row in table.rows:
        column = row.skipped
        for cell in row.cells:
            while column < len(covered) - 1 and covered[column]:
                column += 1
            yield from _of_cell(cell, inner_width(cell, table.widths, column))
            for taken in range(column, min(column + cell.columns, len(covered))):
                covered[taken] = cell.rows
            column += cell.columns
        covered = [max(0, left - 1) for left in covered]


def _of_cell(cell: Cell, room: float) -> Iterator[tuple[Paragraph, float]]:
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield block, room - block.style.indent.left - block.style.indent.right


def _torn(paragraph: Paragraph, room: float) -> Iterator[str]:
    for inline in paragraph.inlines:
        if not isinstance(inline, Text) or is_narrow(inline.text, inline.style.size, room):
            continue
        for word in _WORD.findall(inline.text):
            if len(word) <= LONGEST and text_width(word, inline.style) > room + _SLACK:
                yield word
