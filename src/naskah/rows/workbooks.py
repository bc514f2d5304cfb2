"""Rows of an XLSX workbook, and the damage that the reader of values can't see.

The sheet's XML is looked through once: hidden rows and columns, filters, merged cells, errors, formulas that nobody has
worked out, percentages, and how far it reaches, since the reader makes a cell of everything up to there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct, field

from naskah.content.faults import Faults, nearest
from naskah.content.tables import column_letters
from naskah.content.xlsx_package import (
    Parts,
    Sheet,
    broken_is_a_finding,
    elements,
    parsed,
    sheets,
    unpacked,
    values,
)
from naskah.findings import Finding, Place, Severity
from naskah.messages import _
from naskah.rows.headings import INSTRUCTIONS
from naskah.rows.model import MAX_ROWS, Damage, Grid, is_filled, shown

MAX_WIDTH = 256
MAX_CELLS = 4_000_000
_EXCEL_ROWS = 1_048_576
NO_VALUE = "#N/A"  # what Excel itself shows where there is none
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_PERCENT_FORMATS = frozenset({"9", "10"})
_QUOTED = re.compile(r'"[^"]*"|\\.')
_TRUE = ("1", "true")


class _Seen(Struct):
    """What a look through the XML has found; rows and columns from 0."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    damage: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)  # sort, what the cell shows
    is_filtered: bool = False
    letters: set[str] = field(default_factory=set)
    last: int = 0


def read_workbook(file: str, data: bytes, sheet: str, faults: Faults) -> Grid | None:
    """The rows of the sheet called so, else of the first one shown; None, with findings, if they can't be had."""
    parts = unpacked(file, data, faults)
    if parts is None:
        return None
    with broken_is_a_finding(file, faults):
        listed = sheets(parts)
        chosen = _chosen(file, listed, sheet, faults)
        seen = _look_through(parts[chosen.part], _percent_styles(parts)) if chosen else None
        if chosen is None or seen is None or not _is_bounded(file, chosen, seen, faults):
            return None
        found = values(file, parts, chosen, faults)
        if found is None:
            return None
        return _grid(file, chosen, listed, found.rows, found.merges, seen, sheet)
    return None


def _chosen(file: str, listed: Sequence[Sheet], wanted: str, faults: Faults) -> Sheet | None:
    if wanted:
        for sheet in listed:
            if sheet.name.strip().casefold() == wanted.strip().casefold():
                return sheet
        names = [sheet.name for sheet in listed]
        faults.add(
            "BRS002",
            Place(file),
            _('tidak ada lembar "{name}"; yang ada: {names}', name=wanted, names=", ".join(names)),
            nearest(wanted, names),
        )
        return None
    for sheet in listed:
        if sheet.shown:
            return sheet
    faults.add("BRS002", Place(file), _("semua lembar tersembunyi"), _("tampilkan lembar yang memuat data"))
    return None


# --- looking through --------------------------------------------------------------------------------------------


def _look_through(part: bytes, percent: frozenset[str]) -> _Seen:
    seen = _Seen()
    has_formula = False
    count = number = 0
    for name, element in elements(part, "row", "f", "col", "autoFilter"):
        if name == "f":
            has_formula = True
        elif name == "row":
            count += 1
            if count > _EXCEL_ROWS:
                raise ValueError("rows")
            number = _look_at_row(element, number + 1, has_formula, percent, seen)
            has_formula = False
        elif name == "autoFilter":
            seen.is_filtered = True
        elif element.get("hidden") in _TRUE or element.get("width") == "0":
            first, last = int(element.get("min", "1")), int(element.get("max", "1"))
            seen.hidden_columns.update(range(first - 1, min(last, MAX_WIDTH)))
    return seen


def _look_at_row(row: Any, expected: int, has_formula: bool, percent: frozenset[str], seen: _Seen) -> int:
    """Notes what is odd about a row; answers with its number."""
    filled = [cell for cell in row if len(cell)]
    said = row.get("r")
    number = int(said) if said else expected
    if not filled:
        return number
    if row.get("hidden") in _TRUE or row.get("ht") == "0":
        seen.hidden_rows.add(number - 1)
    seen.last = max(seen.last, number)
    refs = [cell.get("r") for cell in filled]
    if not any(refs):
        seen.letters.add(column_letters(len(row) - 1))
    else:
        # "A17 B17 C17 " falls into its letters; a cell that claims another row, or none, leaves what is no letter.
        seen.letters.update(" ".join([*map(str, refs), ""]).split(f"{number} "))
    for index, cell in enumerate(filled):
        sort = cell.get("t")
        if sort == "e" or has_formula or (percent and cell.get("s") in percent):
            inner = {child.tag.rpartition("}")[2]: child.text for child in cell}
            damage = _damage(sort, inner, cell.get("s") in percent)
            if damage:
                column = _column(refs[index]) if refs[index] else row.index(cell)
                seen.damage[number - 1, column] = damage
    return number


def _damage(sort: str | None, inner: dict[str, str | None], is_percent: bool) -> tuple[str, str] | None:
    value = inner.get("v")
    if "f" in inner and not value and sort != "str":  # a formula may give the empty text
        return ("formula", NO_VALUE)
    if sort == "e":
        return ("error", value or NO_VALUE)
    if is_percent and value and sort in (None, "n"):
        return ("percent", f"{float(value) * 100:.15g}%".replace(".", ","))
    return None


def _column(cell: str) -> int:
    found = _CELL.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _percent_styles(parts: Parts) -> frozenset[str]:
    """The styles, as cells name them, that show a number as a percentage."""
    if "xl/styles.xml" not in parts:
        return frozenset()
    styles = parsed(parts["xl/styles.xml"])
    formats = {
        each.get("numFmtId") for each in styles.iter("{*}numFmt") if "%" in _QUOTED.sub("", each.get("formatCode", ""))
    } | _PERCENT_FORMATS
    cells = next(styles.iter("{*}cellXfs"), ())
    return frozenset(str(index) for index, style in enumerate(cells) if style.get("numFmtId") in formats)


def _is_bounded(file: str, sheet: Sheet, seen: _Seen, faults: Faults) -> bool:
    """Whether the sheet ends where a table may; ValueError where cells claim to be where they can't be."""
    letters = sorted(seen.letters - {""}, key=lambda each: (len(each), each))
    last = letters[-1] if letters else "A"
    width = max((_column(f"{each}1") + 1 for each in letters), default=0)
    place = Place(file, detail=_("lembar {sheet}", sheet=sheet.name))
    if seen.last > MAX_ROWS + 1:
        message = _(
            "lembar ini berisi sampai baris {number}; paling banyak {most} baris", number=seen.last, most=MAX_ROWS
        )
        faults.add("BRS007", place, message, _("bagi menjadi beberapa buku kerja, atau hapus isi di luar tabel"))
    elif width > MAX_WIDTH or width * seen.last > MAX_CELLS:
        message = _("lembar ini berisi sampai kolom {column} dan baris {number}", column=last, number=seen.last)
        faults.add("BRS007", place, message, _("hapus isi di luar tabel"))
    else:
        return True
    return False


# --- rows -------------------------------------------------------------------------------------------------------


def _grid(
    file: str,
    sheet: Sheet,
    listed: Sequence[Sheet],
    rows: list[list[object]],
    merges: dict[tuple[int, int], tuple[int, int]],
    seen: _Seen,
    asked: str,
) -> Grid:
    for (row, column), (sort, text) in seen.damage.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = Damage(sort, text)
    header = next((index for index, row in enumerate(rows) if any(is_filled(value) for value in row)), 0)
    merged_header = ""
    merged = ((min(bottom + 1, len(rows)) - top, right - left + 1) for (top, left), (bottom, right) in merges.items())
    if sum(height * width for height, width in merged if height > 0) > MAX_CELLS:
        raise ValueError("mergeCells")
    for (top, left), (bottom, right) in merges.items():
        if top <= header <= bottom:
            merged_header = f"{column_letters(left)}{top + 1}:{column_letters(right)}{bottom + 1}"
        elif top > header:
            _mark_merged(rows, top, left, bottom, right)
    names = [each.name for each in listed if each.shown and each.name != INSTRUCTIONS]
    notes: tuple[Finding, ...] = ()
    if len(names) > 1 and not asked:
        message = _('yang dibaca lembar "{name}"; lembar lain: {names}', name=sheet.name, names=", ".join(names[1:]))
        notes = (Finding("BRS042", Place(file), message, _("pilih dengan --sheet"), Severity.INFO),)
    return Grid(
        file=file,
        sheet=sheet.name,
        records=[(index + 1, row) for index, row in enumerate(rows) if any(map(is_filled, row))],
        hidden_rows=frozenset(row + 1 for row in seen.hidden_rows),
        hidden_columns=frozenset(seen.hidden_columns),
        is_filtered=seen.is_filtered,
        merged_header=merged_header,
        notes=notes,
    )


def _mark_merged(rows: list[list[object]], top: int, left: int, bottom: int, right: int) -> None:
    """The first cell of a merged range still says what it holds; of the others nobody knows whether it was meant."""
    name = f"{column_letters(left)}{top + 1}:{column_letters(right)}{bottom + 1}"
    for row in rows[top : bottom + 1]:
        for column in range(left, min(right + 1, len(row))):
            first = row is rows[top] and column == left
            row[column] = Damage("merged", shown(row[column]) if first else NO_VALUE, name)
