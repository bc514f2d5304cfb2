"""Borders of cells: what table, style and cell say of an edge, and who wins where two share it (17.4.66)."""

from __future__ import annotations

from typing import NamedTuple

from naskah.pdf.conditions import Spot
from naskah.pdf.grid import Slot
from naskah.pdf.layout import Border, Borders
from naskah.pdf.properties import Properties

_LINES = {"double": 2, "triple": 3}


class Claim(NamedTuple):
    """What is said of one edge. `own` is said of the cell itself and goes before what the table says."""

    own: bool
    border: Border | None


class Claims(NamedTuple):
    """The claims of one cell."""

    top: Claim
    bottom: Claim
    left: Claim
    right: Claim

    @property
    def any_own(self) -> bool:
        """Whether neighbours must be asked."""
        return any(claim.own for claim in self)

    @property
    def borders(self) -> Borders:
        """The edges as claimed."""
        return Borders(*(claim.border for claim in self))


def claims(table: Properties, conditional: Properties, cell: Properties, spot: Spot) -> Claims:
    """The edges of a cell: its own, then those of the conditions of the table's style, then the table's."""
    sides = (
        ("top", spot.row == 0, "insideH"),
        ("bottom", spot.row_end == spot.rows, "insideH"),
        ("left", spot.column == 0, "insideV"),
        ("right", spot.column_end == spot.columns, "insideV"),
    )
    found = []
    for side, outer, inside in sides:
        key = f"border_{side}"
        shared = key if outer else f"border_{inside}"
        if key in cell:
            found.append(Claim(True, cell[key]))
        elif key in conditional:
            found.append(Claim(True, conditional[key]))
        else:
            found.append(Claim(False, table.get(shared)))
    return Claims(*found)


def _weight(border: Border | None) -> tuple[float, float, int]:
    if border is None:
        return (-1.0, 0.0, 0)
    brightness = sum(int(border.colour[at : at + 2], 16) for at in (0, 2, 4))
    return (border.width * _LINES.get(border.style, 1), border.width, -brightness)


def stronger(first: Claim, second: Claim) -> Border | None:
    """Who draws a shared edge: what a cell says itself, then the heavier line, then the darker one."""
    if first.own != second.own:
        return first.border if first.own else second.border
    return max(first.border, second.border, key=_weight)


def settled(rows: list[list[Slot]], all_claims: dict[int, Claims]) -> dict[int, Borders]:
    """The borders of all cells after each shared edge is settled; keys are `id` of the slots.

    Where a large cell meets several that settle an edge in different ways, they draw their parts, it none.
    """
    at = {
        (row, column): slot
        for line in rows
        for slot in line
        if not slot.covered
        for row in range(slot.row, slot.row + slot.rows)
        for column in range(slot.column, slot.column + slot.span)
    }
    found = {}
    for line in rows:
        for slot in line:
            if slot.covered:
                continue
            row_range = range(slot.row, slot.row + slot.rows)
            column_range = range(slot.column, slot.column + slot.span)
            own = all_claims[id(slot)]
            found[id(slot)] = Borders(
                top=_edge(own.top, [at.get((slot.row - 1, c)) for c in column_range], "bottom", all_claims),
                bottom=_edge(own.bottom, [at.get((row_range.stop, c)) for c in column_range], "top", all_claims),
                left=_edge(own.left, [at.get((r, slot.column - 1)) for r in row_range], "right", all_claims),
                right=_edge(own.right, [at.get((r, column_range.stop)) for r in row_range], "left", all_claims),
            )
    return found


def _edge(own: Claim, neighbours: list[Slot | None], side: str, all_claims: dict[int, Claims]) -> Border | None:
    results = []
    for neighbour in dict.fromkeys(id(slot) for slot in neighbours if slot is not None):
        other: Claim = getattr(all_claims[neighbour], side)
        results.append(stronger(own, other))
    if not results:
        return own.border
    return results[0] if all(result == results[0] for result in results) else None
