"""Tables of a Lampiran: header rows, the row of column numbers, groups, rows that number themselves, spans."""

from __future__ import annotations

from msgspec import Struct

from naskah.composition.model import Cell, Marker, Paragraph, Run, Table, plain
from naskah.composition.outlines import level
from naskah.composition.text import Writer
from naskah.content.model import Column, DataCell, Group
from naskah.content.model import Row as DataRow
from naskah.content.model import Table as Data

STYLES = {"kiri": "Sel", "tengah": "SelTengah", "kanan": "SelKanan", "rata": "SelRata"}
NUMBER_KIND = "nomor"
# Characters: columns without a width are neither narrower than a number nor wider than a sentence's first line.
SHORTEST, LONGEST = 4, 32


def table(data: Data, writer: Writer, key: str) -> Table:
    """The table with every number and text in place; `key` is its place in the content."""
    header = tuple(
        tuple(Cell((Paragraph("SelKepala", writer.write(cell.text)),), cell.columns, cell.rows) for cell in row)
        for row in data.header
    )
    numbers = (
        (tuple(Cell((Paragraph("SelTengah", (Run(str(n)),)),)) for n in range(1, len(data.columns) + 1)),)
        if data.column_numbers
        else ()
    )
    rows = _Rows(data, writer, key)
    body = (*numbers, *map(rows.row, data.rows))
    widths = tuple(column.width for column in data.columns)
    return Table(widths, _weights((*header, *body), len(widths)), header, body)


def _weights(rows: tuple[tuple[Cell, ...], ...], columns: int) -> tuple[int, ...]:
    """How long the longest line of each column is, within bounds; a cell over several columns says nothing."""
    longest = [SHORTEST] * columns
    covered = [0] * columns  # how many rows more each column is taken by a cell from above
    for row in rows:
        column = 0
        for cell in row:
            while column < columns - 1 and covered[column]:
                column += 1
            if cell.columns == 1:
                longest[column] = max(longest[column], _length(cell))
            for taken in range(column, min(column + cell.columns, columns)):
                covered[taken] = cell.rows
            column += cell.columns
        covered = [max(0, left - 1) for left in covered]
    return tuple(min(each, LONGEST) for each in longest)


def _length(cell: Cell) -> int:
    texts = (plain(paragraph.spans) for paragraph in cell.contents)
    return max((len(line) for text in texts for line in text.split("\n")), default=0)


class _Count(Struct):
    """A list in a column: its outline, and the position it has reached in the list it is in."""

    outline: str
    pattern: str
    key: str
    lists: int = 0
    position: int = 0

    def restart(self) -> None:
        self.lists, self.position = self.lists + 1, 0

    def next(self) -> Marker:
        self.position += 1
        text = level(self.pattern).marker(self.position)
        return Marker(self.outline, 0, f"{self.key}.{self.outline}.{self.lists}", text)


class _Rows:
    def __init__(self, data: Data, writer: Writer, key: str) -> None:
        self.columns = data.columns
        self.writer = writer
        self.groups = _Count("tabel-kelompok", "I.", key)
        self.numbers = _Count("tabel-nomor", "1.", key)
        self.items = _Count("tabel-butir", "1)", key)

    def row(self, row: Group | DataRow) -> tuple[Cell, ...]:
        return self._group(row) if isinstance(row, Group) else self._row(row)

    def _group(self, group: Group) -> tuple[Cell, ...]:
        self.numbers.restart()
        self.items.restart()
        cells = []
        written = False
        for column in self.columns:
            if column.kind == NUMBER_KIND:
                cells.append(self._number(column, self.groups.next() if group.numbered else None))
            else:
                spans = () if written else self.writer.write(group.text)
                written = True
                cells.append(Cell((Paragraph(STYLES[column.align], spans),)))
        return tuple(cells)

    def _row(self, row: DataRow) -> tuple[Cell, ...]:
        cells = []
        position = 0
        for cell in row.cells:
            column = self.columns[position]
            if column.kind == NUMBER_KIND and not cell.text.parts:
                cells.append(self._number(column, self._next() if row.numbered else None))
            else:
                cells.append(self._text(column, cell))
            position += cell.columns
        return tuple(cells)

    def _next(self) -> Marker:
        self.items.restart()
        return self.numbers.next()

    def _number(self, column: Column, marker: Marker | None) -> Cell:
        return Cell((Paragraph(STYLES[column.align], (), marker),))

    def _text(self, column: Column, cell: DataCell) -> Cell:
        marker = self.items.next() if cell.item else None
        return Cell((Paragraph(STYLES[column.align], self.writer.write(cell.text), marker),), cell.columns)
