"""What a made-up office asks of its spreadsheets, and such spreadsheets."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import openpyxl

from naskah.content.columns import Column, Data
from naskah.content.richtext import RichText
from naskah.findings import Finding, Place, Severity
from naskah.rows import Row, Rows, read_rows

PLACE = Place("content/surat/contoh.yaml", 7, 1)
FORMS = {
    "nama": ("Nama", "teks"),
    "nik": ("NIK", "nik"),
    "nip": ("NIP", "nip"),
    "pangkat": ("Pangkat", "teks"),
    "jenis": ("Jenis", "pilihan"),
    "honor": ("Honor", "uang"),
    "lahir": ("Lahir", "tanggal"),
    "hari": ("Hari", "bilangan"),
}
OPTIONAL = ("nip", "pangkat")
HEADINGS = [title for title, _form in FORMS.values()]
FIRST: list[Any] = [
    "Contoh Satu, S.H.",
    "9901014507800001",
    "198007052005011001",
    "Penata",
    "PNS",
    1_500_000,
    date(1980, 7, 5),
    3,
]
SECOND: list[Any] = ["Contoh Dua", "9901010203900002", "", "", "Pegawai", 750_000, date(1990, 3, 2), 1]
Change = Callable[[Any], None]


def asked(*names: str, key: tuple[str, ...] = ("nik",)) -> Data:
    """The columns so named, or all of them."""
    columns = {
        name: Column(
            name,
            form,
            title,
            PLACE,
            required=name not in OPTIONAL,
            choices=("PNS", "PPPK", "Pegawai") if form == "pilihan" else (),
        )
        for name, (title, form) in FORMS.items()
        if not names or name in names
    }
    return Data(columns, key, RichText((), PLACE), RichText((), PLACE), PLACE)


def book(change: Change = lambda _sheet: None, rows: Iterable[list[Any]] = (FIRST, SECOND)) -> bytes:
    """A workbook with these rows, changed as a person would."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Penerima"
    sheet.append(HEADINGS)
    for row in rows:
        sheet.append(row)
    change(sheet)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def read(data: bytes, name: str = "penerima.xlsx", sheet: str = "") -> Rows:
    return read_rows(name, data, asked(), sheet)


def found(data: bytes) -> list[Finding]:
    """Everything there is to say about the rows of a workbook."""
    rows = read(data)
    assert rows.faults == ()
    return [finding for row in rows.rows for finding in row.findings]


def errors(row: Row) -> list[str]:
    return [finding.code for finding in row.findings if finding.severity is Severity.ERROR]
