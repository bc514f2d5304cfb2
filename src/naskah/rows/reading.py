"""Reading a spreadsheet for what a content file asks of it: every row typed, or with all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import PurePath

from msgspec import Struct

from naskah.content.characters import check_characters
from naskah.content.columns import Column, Data
from naskah.content.faults import Faults
from naskah.content.lost_digits import MAX_SURE
from naskah.environment import uncollected
from naskah.findings import Finding, Place, Severity
from naskah.messages import _
from naskah.rows.cells import MAX_CHARACTERS, Slip, read_cell, tidy
from naskah.rows.csv_files import read_csv
from naskah.rows.headings import REASON, folded, known_headings, matched
from naskah.rows.identity import SOUND_NIK, SOUND_NIP
from naskah.rows.model import Grid, Mistyped, Row, Rows, Value, is_filled, shown
from naskah.rows.twins import with_twins
from naskah.rows.workbooks import read_workbook

_TEXT_FILES = (".csv", ".tsv", ".txt")


class _Asked(Struct):
    """A column and where it stands. `quick` gives the value of a cell that is sound at first sight, else None."""

    index: int
    column: Column
    quick: Callable[[object], Value | None]
    tidied: int = 0  # cells that had spaces too many


def read_rows(name: str, data: bytes, asked: Data, sheet: str = "") -> Rows:
    """The rows of a spreadsheet; what it is called tells its form, and findings call it so.

    Texts come out in Unicode's form C and without spaces that nobody sees. No text is ever taken for code: of a formula
    only its value is there, and `{{ }}` is text.
    """
    faults = Faults()
    with uncollected():
        grid = _grid(name, data, asked, sheet, faults)
        rows = _rows(grid, asked, faults) if grid else Rows()
    return Rows(rows.headings, (), rows.notes, tuple(faults)) if faults else rows


def _grid(name: str, data: bytes, asked: Data, sheet: str, faults: Faults) -> Grid | None:
    suffix = PurePath(name).suffix.lower()
    if suffix == ".xlsx":
        return read_workbook(name, data, sheet, faults)
    if suffix in _TEXT_FILES:
        return read_csv(name, data, known_headings(asked), faults)
    message = _('data tidak dapat dibaca dari berkas "{suffix}"', suffix=suffix)
    faults.add("BRS001", Place(name), message, _("simpan sebagai .xlsx atau .csv dari Excel"))
    return None


def _rows(grid: Grid, asked: Data, faults: Faults) -> Rows:
    notes = list(grid.notes)
    if not grid.records:
        message = _("tidak ada isinya")
        faults.add(
            "BRS001", grid.whole(), message, _("isi baris pertama dengan judul kolom, lalu satu baris untuk tiap surat")
        )
        return Rows()
    number, first = grid.records[0]
    headings = tuple(tidy(shown(value)) for value in first)
    if grid.merged_header:
        message = _("judul kolom berada dalam sel gabungan {cells}", cells=grid.merged_header)
        faults.add(
            "BRS005", grid.place(number, -1, ""), message, _("pisahkan sel itu (Unmerge): satu judul satu kolom")
        )
        return Rows(headings)
    records = grid.records[1:]
    if folded(headings[-1]) == folded(REASON) and folded(REASON) not in known_headings(asked):
        headings = headings[:-1]
        records = [(line, cells[: len(headings)]) for line, cells in records if any(map(is_filled, cells[:-1]))]
    found = matched(grid, headings, number, asked, faults, notes)
    if faults:
        return Rows(headings, notes=tuple(notes))
    plan = [_Asked(index, column, _quick(column)) for index, column in found.items()]
    absent = {name: "" for name in asked.columns if name not in {each.column.name for each in plan}}
    rows = [_row(grid, line, cells, headings, plan, absent) for line, cells in records]
    rows = with_twins(rows, asked, grid, {each.column.name: each.index for each in plan})
    notes.extend(_tidied(grid, plan))
    return Rows(headings, tuple(rows), tuple(notes))


def _row(
    grid: Grid,
    number: int,
    cells: Sequence[object],
    headings: Sequence[str],
    plan: Sequence[_Asked],
    absent: Mapping[str, Value],
) -> Row:
    findings: list[Finding] = []
    at: list[int] = []
    values: dict[str, Value] = {**absent}
    mistyped: dict[int, Mistyped] = {}
    if number in grid.hidden_rows:
        help_ = _("hapus saringan (Clear filter)") if grid.is_filtered else _("tampilkan (Unhide) atau hapus baris itu")
        findings.append(Finding("BRS010", grid.place(number, -1, ""), _("baris ini tersembunyi"), help_))
        at.append(-1)
    if len(cells) != len(headings):
        message = _("baris ini berisi {count} sel, judulnya {width}", count=len(cells), width=len(headings))
        help_ = _("isi yang di antara pemisah kolom diapit tanda petik ganda")
        findings.append(Finding("BRS009", grid.place(number, -1, ""), message, help_))
        at.append(-1)
        plan = ()
    for each in plan:
        cell = cells[each.index]
        value = each.quick(cell)
        if value is not None:
            values[each.column.name] = value
            continue
        found = _closely(grid, number, cell, each)
        if not isinstance(found, list):
            values[each.column.name] = found
            continue
        findings.extend(finding for finding, _is_mistyped in found)
        at.extend(each.index for _finding in found)
        if any(is_mistyped for _finding, is_mistyped in found):
            mistyped[each.index] = cell  # type: ignore[assignment]
    return Row(number, tuple(map(shown, cells)), values, tuple(findings), tuple(at), mistyped)


def _closely(grid: Grid, number: int, cell: object, each: _Asked) -> Value | list[tuple[Finding, bool]]:
    """The value of a cell that isn't sound at first sight, or what is wrong with it."""
    if cell == "" and not each.column.required:
        return ""
    value = cell
    if isinstance(cell, str):
        value = tidy(cell)
        each.tidied += value != cell
    read = read_cell(value, each.column)
    place = grid.place(number, each.index, each.column.title)
    if isinstance(read, Slip):
        return [(Finding(read.code, place, read.message, read.help), read.is_mistyped)]
    if isinstance(read, str):
        unfit = Faults()
        check_characters(read, lambda _offset: place, unfit)
        if unfit:
            return [(finding, False) for finding in unfit]
    return read


def _tidied(grid: Grid, plan: Sequence[_Asked]) -> list[Finding]:
    return [
        Finding(
            "BRS044",
            grid.whole(),
            _("spasi yang berlebih dihapus dari {count} sel {title}", count=each.tidied, title=each.column.title),
            severity=Severity.INFO,
        )
        for each in plan
        if each.tidied
    ]


# --- what is sound at first sight -------------------------------------------------------------------------------


def _quick(column: Column) -> Callable[[object], Value | None]:
    """Whether a cell is plainly sound; most are, and a spreadsheet has very many."""
    if column.form == "pilihan":
        chosen = {choice: choice for choice in column.choices}
        return lambda value: chosen.get(value) if isinstance(value, str) else None
    return _QUICK[column.form]


def _quick_text(value: object) -> str | None:
    if type(value) is str and value.isascii() and value.isprintable() and 0 < len(value) <= MAX_CHARACTERS:
        return value if value[0] not in " #" and value[-1] != " " and "  " not in value else None
    return None


def _quick_nik(value: object) -> str | None:
    return value if type(value) is str and SOUND_NIK.fullmatch(value) else None


def _quick_nip(value: object) -> str | None:
    return value if type(value) is str and SOUND_NIP.fullmatch(value) else None


def _quick_number(value: object) -> int | None:
    return int(value) if type(value) is float and 0 <= value < MAX_SURE and value.is_integer() else None


def _quick_date(value: object) -> date | None:
    return value if type(value) is date else None


_QUICK: Mapping[str, Callable[[object], Value | None]] = {
    "teks": _quick_text,
    "bilangan": _quick_number,
    "uang": _quick_number,
    "nik": _quick_nik,
    "nip": _quick_nip,
    "tanggal": _quick_date,
}
