"""Reads a table for the rules: its head, its groups, and the cells of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from naskah.checks.passages import Grid, Line, Passage
from naskah.content.model import DataCell, Group, Row, Table
from naskah.findings import Place

if TYPE_CHECKING:
    from naskah.checks.reader import Reader


def read_table(reader: Reader, part: str, table: Table, key: str) -> None:
    """Notes a table and its texts."""
    header = tuple(reader.note(part, "kepala", f"{key}.kepala", cell.text) for row in table.header for cell in row)
    lines = tuple(_line(reader, part, line, f"{key}.{number}") for number, line in enumerate(table.rows, 1))
    reader.grids.append(Grid(table, key, header, lines))


def _line(reader: Reader, part: str, line: Group | Row, key: str) -> Line:
    if isinstance(line, Group):
        group = reader.note(part, "kelompok", key, line.text)
        return Line(line.text.place, {0: group}, group=True, numbered=line.numbered)
    cells: dict[int, Passage] = {}
    column = 0
    for cell in line.cells:
        if cell.text.parts:
            cells[column] = reader.note(part, "sel", f"{key}.{column + 1}", cell.text)
        column += cell.columns
    return Line(_first_place(line.cells), cells, group=False, numbered=line.numbered)


def _first_place(cells: Sequence[DataCell]) -> Place:
    return min((cell.text.place for cell in cells), default=Place(""))
