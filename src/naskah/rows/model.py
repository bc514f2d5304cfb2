"""Rows of a spreadsheet, checked: what each says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from naskah.content.tables import column_letters
from naskah.findings import Finding, Place, Severity
from naskah.messages import _

MAX_ROWS = 100_000
MAX_CELL_CHARACTERS = 32_767  # as many as Excel keeps

Value = str | int | date
Mistyped = float | bool | date | time | timedelta


class Row(Struct, frozen=True):
    """One row.

    `number` is what Excel shows at its left (CSV: the line it starts on); `cells` are all its cells as text, aligned
    to the headings; `values` are its sound cells by the names of columns, an empty optional one as `""`. `at` gives for
    each of `findings` the index of its cell, -1 for one about the whole row. `mistyped` are the cells whose fault is
    their very type, by index: written as text they would pass for sound.
    """

    number: int
    cells: tuple[str, ...]
    values: Mapping[str, Value]
    findings: tuple[Finding, ...] = ()
    at: tuple[int, ...] = ()
    mistyped: Mapping[int, Mistyped] = {}

    @property
    def is_sound(self) -> bool:
        """Whether a letter can be made of it: remarks do no harm."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)


class Rows(Struct, frozen=True):
    """What a spreadsheet holds. `faults` are about all of it, and leave no rows; `notes` are remarks."""

    headings: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    notes: tuple[Finding, ...] = ()
    faults: tuple[Finding, ...] = ()


class Damage(Struct, frozen=True):
    """What stands in for a value that the sheet doesn't really hold: which damage, and its text.

    `cells` names the merged range, where that is the damage.
    """

    sort: str
    shown: str
    cells: str = ""


class Grid(Struct):
    """A spreadsheet as read, before anything is asked of it: the rows that aren't empty, each with its number."""

    file: str
    records: list[tuple[int, list[object]]]
    sheet: str = ""  # "" for CSV
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_filtered: bool = False
    merged_header: str = ""
    notes: tuple[Finding, ...] = ()

    def place(self, number: int, index: int, title: str) -> Place:
        """The place of a cell; of a whole row where `index` is below 0."""
        if not self.sheet:
            return Place(self.file, number, 1, "" if index < 0 else _('kolom "{title}"', title=title))
        if index < 0:
            detail = _("lembar {sheet}, baris {number}", sheet=self.sheet, number=number)
        else:
            cell = f"{column_letters(index)}{number}"
            detail = _("lembar {sheet}, sel {cell}", sheet=self.sheet, cell=cell)
        return Place(self.file, detail=detail)

    def whole(self) -> Place:
        """The place of what is about all of it."""
        return Place(self.file, detail=_("lembar {sheet}", sheet=self.sheet) if self.sheet else "")


def shown(value: object) -> str:
    """A value as text that says all of it: dates as ISO 8601, numbers as digits."""
    if isinstance(value, str):
        return value
    if isinstance(value, Damage):
        return value.shown
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}".replace(".", ",")
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else f"{value:%Y-%m-%d %H:%M:%S}"
    return str(value)


def is_filled(value: object) -> bool:
    """Whether a cell holds anything to be seen."""
    return value != "" and not (isinstance(value, str) and value.isspace())
