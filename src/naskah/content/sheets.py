"""Tables of a Lampiran from CSV files: text as it stands, no expressions."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from naskah.content.characters import check_characters
from naskah.content.faults import Faults
from naskah.content.lost_digits import AS_TEXT, is_lost, told
from naskah.content.model import Column, DataCell, HeadCell, Row, Table
from naskah.content.richtext import Literal, RichText
from naskah.content.tables import MAX_COLUMNS
from naskah.findings import Place
from naskah.messages import _

MAX_ROWS = 100_000
_MAX_REPORTED = 20
_DELIMITERS = (";", ",", "\t")
_NUMBER_NAMES = ("no", "no.", "nomor")
_LOOKED_AT = 65536  # characters, for the separator: a heading may have several lines
_QUOTED = re.compile(r'"[^"]*"')


def read_csv(file: str, data: bytes, faults: Faults) -> Table | None:
    """The table of a CSV file, UTF-8 or Windows-1252; the first row holds the names of the columns."""
    text = _decoded(file, data, faults)
    if text is None:
        return None
    rows: list[tuple[int, list[str]]] = []
    try:
        for line, cells in _records(text):
            if len(rows) > MAX_ROWS:
                faults.add(
                    "TBL006",
                    Place(file, line, 1),
                    _("tabel berisi lebih dari {most} baris", most=MAX_ROWS),
                    _("bagi tabel ini"),
                )
                return None
            if cells:
                rows.append((line, cells))
    except csv.Error as fault:
        faults.add(
            "TBL007",
            Place(file, len(rows) + 1, 1),
            _("baris ini bukan CSV ({cause})", cause=fault),
            _("simpan ulang dari Excel sebagai CSV UTF-8"),
        )
        return None
    while rows and not any(cell.strip() for cell in rows[-1][1]):
        rows.pop()
    if not rows:
        faults.add("TBL007", Place(file, 1, 1), _("tabel ini kosong"), _("isi baris pertama dengan nama kolom"))
        return None
    return _table(file, rows, faults)


def rows_of(data: bytes) -> list[list[str]]:
    """The cells of a CSV file that has been read without findings."""
    text = _decoded("", data, Faults()) or ""
    return [cells for _line, cells in _records(text) if cells]


def is_number_name(name: str) -> bool:
    """Whether a column is called as columns of running numbers are."""
    return name.strip().lower() in _NUMBER_NAMES


def is_number_column(name: str, cells: Sequence[str]) -> bool:
    """Whether a column numbers itself: it is called so, and nobody has typed a number in it."""
    return is_number_name(name) and not any(cell.strip() for cell in cells)


def literal_text(text: str, place: Place, faults: Faults) -> RichText:
    """The text of a cell as it stands."""
    check_characters(text, lambda _offset: place, faults)
    return RichText((Literal(text),) if text else (), place)


def _decoded(file: str, data: bytes, faults: Faults) -> str | None:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    faults.add(
        "YML005",
        Place(file, 1, 1),
        _("berkas ini bukan UTF-8 dan bukan Windows-1252"),
        _("simpan ulang dari Excel sebagai CSV UTF-8"),
    )
    return None


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    first = _QUOTED.sub("", text[:_LOOKED_AT]).split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        yield line, [re.sub("\r\n?", "\n", cell) for cell in cells]
        line = reader.line_num + 1


def _table(file: str, rows: Sequence[tuple[int, list[str]]], faults: Faults) -> Table | None:
    (first, names), body = rows[0], rows[1:]
    if not 1 <= len(names) <= MAX_COLUMNS:
        faults.add(
            "TBL001",
            Place(file, first, 1),
            _("tabel berisi {count} kolom", count=len(names)),
            _("isi 1 sampai {most} kolom", most=MAX_COLUMNS),
        )
        return None
    for line, cells in body:
        if len(cells) != len(names):
            faults.add(
                "TBL008",
                Place(file, line, 1),
                _("baris ini berisi {count} sel, kepalanya {width}", count=len(cells), width=len(names)),
                _("isi yang di antara pemisah kolom diapit tanda petik ganda"),
            )
    lost = (
        (line, name, cell) for line, cells in body for name, cell in zip(names, cells, strict=False) if is_lost(cell)
    )
    for line, name, cell in islice(lost, _MAX_REPORTED):
        faults.add("TBL012", _place(file, line, name), told(name, cell), _(AS_TEXT))
    columns = tuple(
        Column(
            f"k{index + 1}",
            "nomor"
            if is_number_column(name, [cells[index] for _line, cells in body if index < len(cells)])
            else "teks",
        )
        for index, name in enumerate(names)
    )
    return Table(
        columns=columns,
        header=(tuple(HeadCell(literal_text(name, _place(file, first, name), faults)) for name in names),),
        rows=tuple(
            Row(
                tuple(
                    DataCell(literal_text(cell, _place(file, line, name), faults))
                    for name, cell in zip(names, cells, strict=False)
                )
            )
            for line, cells in body
        ),
        place=Place(file, 1, 1),
    )


def _place(file: str, line: int, column: str) -> Place:
    return Place(file, line, 1, f"{_('kolom')} {column}")
