"""What cells look like, how wide their contents may be, and what a cell adds to its row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct

from naskah.pdf.layout import Align, Block, Borders, Cell, Paragraph, Table, Text
from naskah.pdf.typeset.code import pt
from naskah.pdf.typeset.frames import EDGES, stroke

VERTICAL = {"top": "top", "center": "horizon", "bottom": "bottom"}
HORIZONTAL = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "left"}


class Flowed(Protocol):
    """What the flow gives for some blocks."""

    @property
    def pieces(self) -> tuple[str, ...]: ...

    @property
    def after(self) -> float: ...


Write = Callable[[Sequence[Block], float], Flowed]


class Look(Struct, frozen=True):
    """What a cell looks like; the look that most cells of a table share is said once for all of them."""

    padding: tuple[float, float, float, float]
    borders: Borders
    background: str

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
        return given


class Looks:
    """The looks of a table's cells. Borders are shared by thousands of cells, and each is looked at once."""

    def __init__(self, line: float = 0.0) -> None:
        """`line` is how much lower the text stands for the lines above the rows."""
        self.line = line
        self.known: dict[tuple[int, tuple[float, float, float, float], str], Look] = {}
        self.equal: dict[Look, Look] = {}

    def of(self, cell: Cell) -> Look:
        """The look of a cell; equal looks are one object."""
        key = (id(cell.borders), cell.padding, cell.background)
        found = self.known.get(key)
        if found is None:
            top, right, bottom, left = cell.padding
            made = Look((top + self.line, right, bottom, left), cell.borders, cell.background)
            found = self.known[key] = self.equal.setdefault(made, made)
        return found


def inner_width(cell: Cell, widths: Sequence[float], column: int) -> float:
    """The room for a cell's contents."""
    _, right, _, left = cell.padding
    whole = widths[column] if cell.columns == 1 else sum(widths[column : column + cell.columns])
    return whole - right - left


def clipped(body: str, cell: Cell, height: float) -> str:
    """The contents of a cell in a row of exactly so much room: Word cuts off what does not fit."""
    return f"block(width: 100%, height: {pt(max(height, 0.0))}, clip: true, align({VERTICAL[cell.vertical]}, {body}))"


def length(cell: Cell) -> int:
    """Roughly how much a cell holds, in characters."""
    return sum(
        len(inline.text)
        for block in cell.blocks
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Text)
    )


def placed(table: Table, code: str) -> str:
    """A table where its alignment or indent puts it."""
    if table.align in (Align.CENTER, Align.RIGHT):
        return f"align({HORIZONTAL[table.align]}, {code})"
    return f"pad(left: {pt(table.offset)}, {code})" if table.offset else code
