"""The columns of a table as a person reads them: what stands above each, and the numbers of the rows."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.naskah import Grid, Line
from naskah.content.model import Row, Table
from naskah.content.richtext import Literal

NUMBER_TITLES = ("no", "no.", "nomor", "nomor urut", "no. urut")


def titles(table: Table) -> tuple[str, ...]:
    """The lowest head of each column, in small letters."""
    lowest = [""] * len(table.columns)
    taken: list[int] = [0] * len(table.columns)  # rows of heads that a column has already
    for row, heads in enumerate(table.header):
        column = 0
        for head in heads:
            while column < len(lowest) and taken[column] > row:
                column += 1
            text = "".join(part.text for part in head.text.parts if isinstance(part, Literal))
            for below in range(column, min(column + head.columns, len(lowest))):
                lowest[below] = " ".join(text.lower().split())
                taken[below] = row + head.rows
            column += head.columns
    return tuple(lowest)


def number_column(table: Table) -> int | None:
    """The index of the column that numbers the rows, itself or as typed."""
    for index, column in enumerate(table.columns):
        if column.kind == "nomor":
            return index
    return next((index for index, title in enumerate(titles(table)) if title in NUMBER_TITLES), None)


def numbered_rows(grid: Grid) -> Iterator[tuple[int | None, Line]]:
    """Each row that is no group with the number that the table itself gives it; numbers begin again in each group."""
    if all(column.kind != "nomor" for column in grid.table.columns):
        return
    number = 0
    for row, line in zip(grid.table.rows, grid.lines, strict=True):
        if not isinstance(row, Row):
            number = 0
        elif row.numbered:
            number += 1
            yield number, line
        else:
            yield None, line
