"""Where in a table which part of its style counts (ISO/IEC 29500-1, 17.7.6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from naskah.pdf.properties import Properties
from naskah.pdf.styles import Formatting, Styles


class Spot(Struct, frozen=True):
    """Where a cell stands: its rows and columns from 0, ends not counted in."""

    row: int
    row_end: int
    column: int
    column_end: int
    rows: int
    columns: int


Conditions: TypeAlias = tuple[str, ...]

_NO_LOOK: frozenset[str] = frozenset()  # where a table says nothing: bands, no first or last (17.4.56)

_ROWS = frozenset(("firstRow", "lastRow", "band1Horz", "band2Horz"))
_COLUMNS = frozenset(("firstCol", "lastCol", "band1Vert", "band2Vert"))
_CORNERS = (
    ("nwCell", "firstRow", "firstCol"),
    ("neCell", "firstRow", "lastCol"),
    ("swCell", "lastRow", "firstCol"),
    ("seCell", "lastRow", "lastCol"),
)


class TableStyle:
    """A table style with its conditions, resolved for one table."""

    def __init__(self, styles: Styles, style_id: str, direct: Properties) -> None:
        self.id = style_id
        self.whole, self._conditions = styles.table(style_id)
        self.properties = self.whole.table | direct
        self._look = self.properties.get("look", _NO_LOOK)
        self._row_band = max(self.properties.get("row_band", 1), 1)
        self._column_band = max(self.properties.get("column_band", 1), 1)
        self._formattings: dict[Conditions, Formatting] = {}
        self.conditions: Callable[[Spot], Conditions] = self._at if self._conditions else lambda _: ()

    def formatting(self, conditions: Conditions) -> Formatting:
        """What the style says where these conditions hold; later ones go before earlier ones."""
        found = self._formattings.get(conditions)
        if found is None:
            found = self.whole
            for name in conditions:
                found = self._conditions[name].over(found)
            self._formattings[conditions] = found
        return found

    def borders(self, conditions: Conditions, spot: Spot) -> Properties:
        """The edges that conditions give a cell. A part of a table has edges around it and lines inside."""
        found: Properties = {}
        for name in conditions:
            said, across, down = self._conditions[name].cell, name in _ROWS, name in _COLUMNS
            sides = (
                ("top", "insideH", down and spot.row > 0),
                ("bottom", "insideH", down and spot.row_end < spot.rows),
                ("left", "insideV", across and spot.column > 0),
                ("right", "insideV", across and spot.column_end < spot.columns),
            )
            for side, line, inside in sides:
                key = f"border_{line if inside else side}"
                if key in said:
                    found[f"border_{side}"] = said[key]
        return found

    def _at(self, spot: Spot) -> Conditions:
        first_row = "firstRow" in self._look and spot.row == 0
        last_row = "lastRow" in self._look and spot.row_end == spot.rows
        first_column = "firstColumn" in self._look and spot.column == 0
        last_column = "lastColumn" in self._look and spot.column_end == spot.columns
        holds = {"firstRow": first_row, "lastRow": last_row, "firstCol": first_column, "lastCol": last_column}
        names: list[str] = []
        if "noVBand" not in self._look and not (first_column or last_column):
            band = (spot.column - ("firstColumn" in self._look)) // self._column_band % 2
            names.append(f"band{band + 1}Vert")
        if "noHBand" not in self._look and not (first_row or last_row):
            band = (spot.row - ("firstRow" in self._look)) // self._row_band % 2
            names.append(f"band{band + 1}Horz")
        names += [name for name in ("firstCol", "lastCol", "firstRow", "lastRow") if holds[name]]
        names += [corner for corner, row, column in _CORNERS if holds[row] and holds[column]]
        return tuple(name for name in names if name in self._conditions)
