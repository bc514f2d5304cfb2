"""Tables: layout tables as grids that only place their contents, data tables as tables with a header that repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from naskah.pdf.layout import Align, Block, Borders, Cell, Paragraph, Row, Table, Text
from naskah.pdf.typeset.code import array, joined, pt, yes
from naskah.pdf.typeset.paragraphs import EDGES, stroke

VERTICAL = {"top": "top", "center": "horizon", "bottom": "bottom"}
HORIZONTAL = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "left"}
# A row that may not be split but is longer than this is split all the same, as Word does with one taller than a page.
LONGEST_KEPT_ROW = 2500  # characters in one cell


class Flowed(Protocol):
    """What the flow gives for some blocks."""

    @property
    def pieces(self) -> tuple[str, ...]: ...

    @property
    def after(self) -> float: ...


Write = Callable[[Sequence[Block], float], Flowed]


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell looks like; the look that most cells share is said once for the table."""

    padding: tuple[float, float, float, float]
    borders: Borders
    background: str
    vertical: str

    def arguments(self, other: Look | None = None) -> list[str]:
        """The arguments in which this look differs from `other`."""
        given = []
        if other is None or self.padding != other.padding:
            top, right, bottom, left = map(pt, self.padding)
            given.append(f"inset: (top: {top}, right: {right}, bottom: {bottom}, left: {left})")
        if other is None or self.borders != other.borders:
            edges = {edge: getattr(self.borders, edge) for edge in EDGES}
            lines = ", ".join(f"{edge}: {stroke(line) if line else 'none'}" for edge, line in edges.items())
            given.append(f"stroke: ({lines})")
        if self.background and (other is None or self.background != other.background):
            given.append(f'fill: rgb("{self.background}")')
        if other is None or self.vertical != other.vertical:
            given.append(f"align: {VERTICAL[self.vertical]} + left")
        return given


class Tables:
    """Writes tables; `write` is how the contents of a cell are written."""

    def __init__(self, write: Write) -> None:
        self.contents = write

    def write(self, table: Table) -> tuple[tuple[str, ...], float]:
        """The pieces of a table, and the room that it asks for below."""
        if table.layout and all(cell.rows == 1 for row in table.rows for cell in row.cells):
            return self._layout(table)
        return (self._data(table),), 0.0

    # --- layout tables: one grid a row, so that a row can stay with what follows it ---

    def _layout(self, table: Table) -> tuple[tuple[str, ...], float]:
        pieces: list[str] = []
        below = 0.0
        for row in table.rows:
            if below:
                pieces.append(f"v({pt(below)}, weak: true)")
            cells, after = self._row(row, table)
            kept = f"sticky: {yes(_stays(row))}, breakable: {yes(not row.cant_split)}"
            pieces.append(f"block(width: 100%, {kept}, {_placed(table, self._grid(row, table, cells))})")
            below = after
        return tuple(pieces), below

    def _grid(self, row: Row, table: Table, cells: list[str]) -> str:
        columns = [pt(width) for width in table.widths]
        if row.rule == "exact":
            return f"grid(columns: {array(columns)}, rows: {pt(row.height)}, {', '.join(cells)})"
        if row.rule == "atLeast" and row.height:
            # A column without width holds the row open.
            filler = ["[]"] * (len(columns) - row.skipped - sum(cell.columns for cell in row.cells))
            strut = f"block(height: {pt(row.height)})"
            return f"grid(columns: {array([*columns, '0pt'])}, {', '.join([*cells, *filler, strut])})"
        return f"grid(columns: {array(columns)}, {', '.join(cells)})"

    def _row(self, row: Row, table: Table) -> tuple[list[str], float]:
        cells = ["[]"] * row.skipped
        afters = [0.0]
        column = row.skipped
        for cell in row.cells:
            flowed = self.contents(cell.blocks, _inner(cell, table.widths, column))
            # What the longest cell asks for below is what stands between the rows.
            afters.append(flowed.after if _length(cell) == max(map(_length, row.cells)) else 0.0)
            given = Look(cell.padding, cell.borders, cell.background, cell.vertical).arguments()
            span = [f"colspan: {cell.columns}"] if cell.columns > 1 else []
            cells.append(f"grid.cell({', '.join([*span, *given, joined(flowed.pieces)])})")
            column += cell.columns
        return cells, max(afters)

    # --- data tables ---

    def _data(self, table: Table) -> str:
        # Word's rows grow by the lines above them, Typst's lines take no room.
        line = max((_top_line(cell) for row in table.rows for cell in row.cells), default=0.0)
        looks = Counter(_look(cell, line) for row in table.rows for cell in row.cells)
        common = looks.most_common(1)[0][0]
        head = 0
        while head < len(table.rows) - 1 and table.rows[head].header:
            head += 1
        rows = [self._data_row(row, table, common, line) for row in table.rows]
        flat = [cell for row in rows[head:] for cell in row]
        header = [f"table.header({', '.join(cell for row in rows[:head] for cell in row)})"] if head else []
        columns = array([pt(width) for width in table.widths])
        heights = self._heights(table)
        drawn = f"table(columns: {columns}, {heights}{', '.join([*common.arguments(), *header, *flat])})"
        return f"block(width: 100%, {_placed(table, drawn)})"

    def _heights(self, table: Table) -> str:
        if not any(row.rule == "exact" for row in table.rows):
            return ""
        return f"rows: {array([pt(row.height) if row.rule == 'exact' else 'auto' for row in table.rows])}, "

    def _data_row(self, row: Row, table: Table, common: Look, line: float) -> list[str]:
        cells = ["[]"] * row.skipped
        column = row.skipped
        for cell in row.cells:
            width = _inner(cell, table.widths, column)
            flowed = self.contents(cell.blocks, width)
            body = joined([*flowed.pieces, *([f"v({pt(flowed.after)})"] if flowed.after else [])])
            look = _look(cell, line)
            if row.rule == "atLeast" and row.height:
                body = _at_least(body, width, row.height - look.padding[0] - look.padding[2])
            given = look.arguments(common)
            if cell.columns > 1:
                given.append(f"colspan: {cell.columns}")
            if cell.rows > 1:
                given.append(f"rowspan: {cell.rows}")
            if row.cant_split and _length(cell) <= LONGEST_KEPT_ROW and cell.rows == 1:
                given.append("breakable: false")
            cells.append(f"table.cell({', '.join([*given, body])})" if given else body)
            column += cell.columns
        return cells


def _look(cell: Cell, line: float) -> Look:
    top, right, bottom, left = cell.padding
    return Look((top + line, right, bottom, left), cell.borders, cell.background, cell.vertical)


def _top_line(cell: Cell) -> float:
    return cell.borders.top.width if cell.borders.top else 0.0


def _inner(cell: Cell, widths: Sequence[float], column: int) -> float:
    return sum(widths[column : column + cell.columns]) - cell.padding[1] - cell.padding[3]


def _length(cell: Cell) -> int:
    """Roughly how much a cell holds."""
    return sum(
        len(inline.text)
        for block in cell.blocks
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Text)
    )


def _stays(row: Row) -> bool:
    """Whether a row stays with what follows: its last paragraphs ask for it."""
    last = [cell.blocks[-1] for cell in row.cells if cell.blocks]
    return bool(last) and all(isinstance(block, Paragraph) and block.style.keep_next for block in last)


def _at_least(body: str, width: float, height: float) -> str:
    return (
        f"context {{ let b = {body}; let h = measure(block(width: {pt(width)}, b)).height; "
        f"if h < {pt(height)} {{ block(height: {pt(height)}, b) }} else {{ b }} }}"
    )


def _placed(table: Table, code: str) -> str:
    if table.align in (Align.CENTER, Align.RIGHT):
        return f"align({HORIZONTAL[table.align]}, {code})"
    return f"pad(left: {pt(table.offset)}, {code})" if table.offset else code
