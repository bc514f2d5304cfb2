"""Layout tables: one grid a row, so that a row can stay with what follows it. They have no meaning as tables."""

from __future__ import annotations

from functools import partial

from naskah.pdf.layout import Paragraph, Row, Table
from naskah.pdf.typeset.cells import VERTICAL, Look, Looks, Write, clipped, inner_width, placed
from naskah.pdf.typeset.code import Definitions, array, joined, pt, yes
from naskah.pdf.typeset.heights import height


def is_grid(table: Table) -> bool:
    """Whether a table can be drawn row by row."""
    return table.layout and all(cell.rows == 1 for row in table.rows for cell in row.cells)


def write(table: Table, contents: Write, definitions: Definitions) -> tuple[tuple[str, ...], float]:
    """The pieces of a layout table, and the room that it asks for below."""
    pieces: list[str] = []
    below = 0.0
    for row in table.rows:
        if below:
            pieces.append(f"v({pt(below)}, weak: true)")
        cells, below = _cells(row, table, contents, definitions)
        kept = f"sticky: {yes(_stays(row))}, breakable: {yes(not row.cant_split)}"
        pieces.append(f"block(width: 100%, {kept}, {placed(table, _grid(row, table, cells))})")
    return tuple(pieces), below


def _grid(row: Row, table: Table, cells: list[str]) -> str:
    columns = [pt(width) for width in table.widths]
    if row.rule == "exact":
        return f"grid(columns: {array(columns)}, rows: {pt(row.height)}, {', '.join(cells)})"
    if row.rule == "atLeast" and row.height:
        # A column without width holds the row open.
        filler = ["[]"] * (len(columns) - row.skipped - sum(cell.columns for cell in row.cells))
        strut = f"block(height: {pt(row.height)})"
        return f"grid(columns: {array([*columns, '0pt'])}, {', '.join([*cells, *filler, strut])})"
    return f"grid(columns: {array(columns)}, {', '.join(cells)})"


def _cells(row: Row, table: Table, contents: Write, definitions: Definitions) -> tuple[list[str], float]:
    cells = ["[]"] * row.skipped
    drawn = asked = 0.0  # how high the contents are, and how high with the room that they ask for below
    column = row.skipped
    looks = Looks()
    for cell in row.cells:
        room = inner_width(cell, table.widths, column)
        flowed = contents(cell.blocks, room)
        whole = height(cell.blocks, room)
        drawn, asked = max(drawn, whole - flowed.after), max(asked, whole)
        span = [f"colspan: {cell.columns}"] if cell.columns > 1 else []
        look = definitions.name("c", (looks.of(cell), cell.vertical), partial(_look, looks.of(cell), cell.vertical))
        body = joined(flowed.pieces) if flowed.pieces else "[]"
        if row.rule == "exact":
            body = clipped(body, cell, row.height - cell.padding[0] - cell.padding[2])
        cells.append(f"{look}({', '.join([*span, body])})")
        column += cell.columns
    return cells, asked - drawn


def _look(look: Look, vertical: str) -> str:
    return f"grid.cell.with({', '.join([f'align: {VERTICAL[vertical]} + left', *look.arguments()])})"


def _stays(row: Row) -> bool:
    """Whether a row stays with what follows: the last paragraphs of its cells ask for it."""
    last = [cell.blocks[-1] for cell in row.cells if cell.blocks]
    return bool(last) and all(isinstance(block, Paragraph) and block.style.keep_next for block in last)
