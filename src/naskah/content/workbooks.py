"""Tables of a Lampiran from XLSX workbooks: the first sheet, text as it stands, merged cells as spans.

A workbook is a ZIP archive of XML; its sheets are looked through once, within bounds, before the reader of values gets
them: for their size, and for what that reader can't see, such as hidden rows and formulas without a value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from msgspec import Struct

from naskah.content.faults import Faults
from naskah.content.lost_digits import AS_TEXT, is_lost, told
from naskah.content.model import Column, DataCell, HeadCell, Row, Table
from naskah.content.sheets import MAX_ROWS, is_number_column, literal_text
from naskah.content.tables import MAX_COLUMNS, column_letters
from naskah.content.xlsx_package import RESAVE, broken_is_a_finding, elements, sheets, unpacked, values
from naskah.findings import Place
from naskah.language import tanggal
from naskah.messages import _

_MAX_REPORTED = 20
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")


class _Sheet(Struct):
    """The values of a sheet, its merged ranges as (first row, first column, last row, last column), from 0."""

    file: str
    rows: list[list[object]]
    merges: dict[tuple[int, int], tuple[int, int]]

    def place(self, row: int, column: int) -> Place:
        return Place(self.file, detail=f"{_('sel')} {column_letters(column)}{row + 1}")

    def columns_of(self, row: int, column: int) -> int:
        return self.merges.get((row, column), (row, column))[1] - column + 1

    def rows_of(self, row: int, column: int) -> int:
        return self.merges.get((row, column), (row, column))[0] - row + 1


def read_xlsx(file: str, data: bytes, faults: Faults) -> Table | None:
    """The table of a workbook's first sheet; its first row, with what is merged to it, is the header."""
    sheet = _looked_through(file, data, faults)
    if sheet is None:
        return None
    while sheet.rows and not any(_shown(value) for value in sheet.rows[-1]):
        sheet.rows.pop()
    width = len(sheet.rows[0]) if sheet.rows else 0
    if not 1 <= width <= MAX_COLUMNS:
        faults.add(
            "TBL001",
            Place(file),
            _("tabel berisi {count} kolom", count=width),
            _("isi 1 sampai {most} kolom", most=MAX_COLUMNS),
        )
        return None
    return _table(sheet, width, faults)


# --- before reading ---------------------------------------------------------------------------------------------


def _looked_through(file: str, data: bytes, faults: Faults) -> _Sheet | None:
    """The first sheet of the workbook; None, with findings, if it is unfit."""
    before = len(faults)
    parts = unpacked(file, data, faults)
    if parts is None:
        return None
    with broken_is_a_finding(file, faults):
        first = sheets(parts)[0]
        if not first.shown:
            faults.add(
                "TBL009",
                Place(file, detail=_("lembar {name}", name=first.name)),
                _("lembar pertama tersembunyi"),
                _("tampilkan atau hapus lembar itu"),
            )
        _look_through_sheet(file, parts[first.part], faults)
        found = values(file, parts, first, faults) if len(faults) == before else None
        return _Sheet(file, found.rows, found.merges) if found else None
    return None


def _look_through_sheet(file: str, sheet: bytes, faults: Faults) -> None:
    """Notes a sheet larger than a table may be, hidden rows and columns, and formulas without a value."""
    found = 0
    for name, element in elements(sheet):
        fault = _fault_of(name, element)
        if fault:
            cause, where, help_ = fault
            faults.add("TBL009", Place(file, detail=where), cause, help_)
            found += 1
        if found >= _MAX_REPORTED:
            return


def _fault_of(name: str, element: Any) -> tuple[str, str, str] | None:
    said = element.get("r", "")
    if name == "row" and element.get("hidden") in ("1", "true"):
        return (
            _("baris ini tersembunyi"),
            _("baris {number}", number=said),
            _("tampilkan atau hapus baris itu di Excel"),
        )
    if name == "col" and element.get("hidden") in ("1", "true"):
        return (
            _("kolom tersembunyi"),
            _("kolom ke-{number}", number=element.get("min", "")),
            _("tampilkan atau hapus kolom itu di Excel"),
        )
    if name == "row" and said.isdecimal() and int(said) > MAX_ROWS:
        return (
            _("tabel berisi lebih dari {most} baris", most=MAX_ROWS),
            _("baris {number}", number=said),
            _("hapus isi di luar tabel"),
        )
    if name != "c":
        return None
    found, cell = _CELL.fullmatch(said), f"{_('sel')} {said}"
    if found and (int(found[2]) > MAX_ROWS or _number(found[1]) >= MAX_COLUMNS):
        return _("isi terlalu jauh dari awal lembar"), cell, _("hapus isi di luar tabel")
    inner = {child.tag.rpartition("}")[2]: child.text for child in element}
    no_value = not inner.get("v") and element.get("t") != "str"  # a formula may give the empty text
    if "f" in inner and no_value:
        return _("rumus ini belum mempunyai nilai"), cell, _(RESAVE)
    if element.get("t") == "e":
        return (
            _("rumus ini salah ({cause})", cause=inner.get("v")),
            cell,
            _("betulkan rumusnya"),
        )
    return None


# --- reading ----------------------------------------------------------------------------------------------------


def _table(sheet: _Sheet, width: int, faults: Faults) -> Table | None:
    depth = _header_rows(sheet, width)
    before = len(faults)
    header = tuple(_header(sheet, row, width, faults) for row in range(depth))
    for (row, column), (last, _right) in sorted(sheet.merges.items()):
        if (row >= depth and last > row) or row < depth <= last:
            faults.add(
                "TBL010",
                sheet.place(row, column),
                _("sel yang digabung ke bawah tidak dapat dibuat"),
                _("pisahkan sel itu di Excel"),
            )
    if len(faults) > before:
        return None
    body = range(depth, len(sheet.rows))
    names = [_shown(sheet.rows[0][column]) for column in range(width)]
    columns = tuple(
        Column(
            f"k{column + 1}",
            "nomor" if is_number_column(names[column], [_shown(sheet.rows[row][column]) for row in body]) else "teks",
        )
        for column in range(width)
    )
    rows = tuple(Row(_cells(sheet, row, width, faults)) for row in body)
    _refuse_lost_digits(sheet, body, names, faults)
    return Table(columns, header, rows, Place(sheet.file))


def _refuse_lost_digits(sheet: _Sheet, body: range, names: Sequence[str], faults: Faults) -> None:
    """Notes cells whose digits Excel has rounded: what it still shows would be a false NIK or NIP."""
    lost = ((row, column) for row in body for column in range(len(names)) if is_lost(sheet.rows[row][column]))
    for row, column in islice(lost, _MAX_REPORTED):
        name = " ".join(names[column].split()) or f"{_('kolom')} {column_letters(column)}"
        faults.add("TBL012", sheet.place(row, column), told(name, _shown(sheet.rows[row][column])), _(AS_TEXT))


def _header_rows(sheet: _Sheet, width: int) -> int:
    """The first row, and those that merged cells of the header reach down to or that stand below a merged heading."""
    depth = 1 + max((sheet.rows_of(0, column) - 1 for column in range(width)), default=0)
    return min(depth, len(sheet.rows))


def _header(sheet: _Sheet, row: int, width: int, faults: Faults) -> tuple[HeadCell, ...]:
    hidden = _covered(sheet.merges)
    return tuple(
        HeadCell(
            literal_text(_shown(sheet.rows[row][column]), sheet.place(row, column), faults),
            sheet.columns_of(row, column),
            sheet.rows_of(row, column),
        )
        for column in range(width)
        if (row, column) not in hidden
    )


def _cells(sheet: _Sheet, row: int, width: int, faults: Faults) -> tuple[DataCell, ...]:
    cells: list[DataCell] = []
    column = 0
    while column < width:
        text = literal_text(_shown(sheet.rows[row][column]), sheet.place(row, column), faults)
        span = min(sheet.columns_of(row, column), width - column)
        cells.append(DataCell(text, span))
        column += span
    return tuple(cells)


def _covered(merges: Mapping[tuple[int, int], tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """The cells of the header that a merged one covers, its own corner aside."""
    return frozenset(
        (row, column)
        for (top, left), (bottom, right) in merges.items()
        if top < MAX_COLUMNS
        for row in range(top, min(bottom, MAX_COLUMNS) + 1)
        for column in range(left, min(right, MAX_COLUMNS) + 1)
        if (row, column) != (top, left)
    )


def _shown(value: object) -> str:
    """A value as an Indonesian sheet shows it: no thousands marks, a decimal comma, dates in words."""
    if isinstance(value, bool):
        return "YA" if value else "TIDAK"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}".replace(".", ",")
    if isinstance(value, datetime):
        return tanggal(value.date()) if value.time() == time() else f"{tanggal(value.date())} {value:%H.%M}"
    if isinstance(value, date):
        return tanggal(value)
    if isinstance(value, time):
        return f"{value:%H.%M}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02d}.{minutes % 60:02d}"
    return str(value).replace("\r\n", "\n").replace("_x000D_", "")


def _number(letters: Sequence[str]) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
