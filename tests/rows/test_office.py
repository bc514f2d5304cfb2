"""Workbooks that LibreOffice 7.4 has made of `libreoffice/penerima.csv`.

By `soffice --convert-to xlsx` with the filter `Text - txt - csv (StarCalc)` and `59,34,76,1,,0,false,true,false,false,
false,-1` for it; and with `2/2` between the two commas, which makes the second column text, and `true` before the -1,
which works formulas out.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.rows.sheets import errors, read

FOLDER = Path(__file__).parent / "libreoffice"


def test_a_workbook_of_libreoffice_is_read_with_the_value_of_its_formula() -> None:
    rows = read((FOLDER / "nik-teks.xlsx").read_bytes())
    assert rows.faults == ()
    assert all(row.is_sound for row in rows.rows)
    assert dict(rows.rows[0].values) == {
        "nama": "Contoh Satu, S.H.",
        "nik": "9901014507800001",
        "nip": "",
        "pangkat": "Penata",
        "jenis": "PNS",
        "honor": 1_500_000,
        "lahir": date(1980, 7, 5),
        "hari": 3,
    }


def test_a_nik_that_libreoffice_took_for_a_number_is_refused_in_its_cell() -> None:
    row = read((FOLDER / "nik-bilangan.xlsx").read_bytes()).rows[1]
    assert errors(row) == ["BRS015"]
    assert row.findings[0].place.detail == "lembar penerima, sel B3"
