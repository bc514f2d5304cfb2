"""Rows in which no cell starts, because cells from above reach through all of them: a PDF has no such rows."""

from __future__ import annotations

from msgspec.structs import replace

from naskah.pdf.layout import Cell, Row, Table


def without_hollow_rows(table: Table) -> Table:
    """The table with its hollow rows taken into the rows above them."""
    if all(row.cells for row in table.rows):
        return table
    hollow = {at for at, row in enumerate(table.rows) if not row.cells}
    rows: list[Row] = []
    for at, row in enumerate(table.rows):
        if at not in hollow:
            rows.append(replace(row, cells=tuple(_shortened(cell, at, hollow) for cell in row.cells)))
        elif rows and row.rule != "auto":
            rule = "atLeast" if rows[-1].rule == "auto" else rows[-1].rule
            rows[-1] = replace(rows[-1], height=rows[-1].height + row.height, rule=rule)
    return replace(table, rows=tuple(rows))


def _shortened(cell: Cell, at: int, hollow: set[int]) -> Cell:
    lost = sum(below in hollow for below in range(at, at + cell.rows))
    return replace(cell, rows=cell.rows - lost) if lost else cell
