"""The columns of a table: which cells stand where, and how wide the columns are."""

from __future__ import annotations

from msgspec import Struct

from naskah.pdf.cells import Width
from naskah.pdf.names import Element
from naskah.pdf.properties import Properties

_LEAST = 1.0  # a column that the file gives no room at all still gets a point


class Slot(Struct, gc=False):
    """A cell in its place. `rows` grows while cells below continue it; `covered` cells are those that do.

    `last` is what the lowest of these says: the lower edge is its own.
    """

    element: Element
    properties: Properties
    row: int
    column: int
    span: int
    rows: int = 1
    covered: bool = False
    last: Properties | None = None


class Merges:
    """Vertical merges while a table is read row by row."""

    def __init__(self) -> None:
        self._open: dict[int, Slot] = {}

    def place(self, row: list[Slot]) -> None:
        """Ties the cells of the next row to those that they continue: same first column, same span."""
        following: dict[int, Slot] = {}
        for slot in row:
            merge = slot.properties.get("merge")
            above = self._open.get(slot.column) if merge == "continue" else None
            if above is not None and above.span == slot.span:
                above.rows += 1
                above.last = slot.properties
                slot.covered = True
                following[slot.column] = above
            elif merge is not None:
                following[slot.column] = slot
        self._open = following


def column_widths(
    grid: list[float], slots: list[list[Slot]], columns: int, room: float, table: Properties
) -> tuple[float, ...]:
    """The widths of all columns in points.

    With a fixed layout the grid counts; otherwise the widths that cells ask for (17.4.14, 17.4.71). What
    neither settles gets equal shares of what is left of the table's own width, or of `room`.
    """
    asked: Width = table.get("width", Width())
    total = asked.points or asked.share * room
    widths: list[float] = [*grid[:columns], *[0.0] * (columns - len(grid))]
    if not table.get("fixed", False) or not any(widths):
        wanted = _wanted(slots, columns, total or sum(widths) or room)
        widths = [own or width for own, width in zip(wanted, widths, strict=True)]
    missing = [at for at, width in enumerate(widths) if width <= 0]
    if missing:
        share = max((total or room) - sum(widths), _LEAST * len(missing)) / len(missing)
        widths = [width if width > 0 else share for width in widths]
    if asked.share and total > 0:
        scale = total / sum(widths)
        widths = [width * scale for width in widths]
    return tuple(round(width, 3) for width in widths)


def _wanted(slots: list[list[Slot]], columns: int, total: float) -> list[float]:
    """The widest that cells of one column ask for, by column. Like rows are looked at once."""
    wanted = [0.0] * columns
    seen: set[tuple[tuple[int, int, Width], ...]] = set()
    for row in slots:
        shape = tuple([(slot.column, slot.span, slot.properties.get("width", _NO_WIDTH)) for slot in row])
        if shape in seen:
            continue
        seen.add(shape)
        for column, span, width in shape:
            if span == 1:
                wanted[column] = max(wanted[column], width.points or width.share * total)
    return wanted


_NO_WIDTH = Width()
