"""CSV files as offices have them: other separators, other encodings, broken quotes."""

from __future__ import annotations

import pytest

from naskah.findings import Severity
from naskah.rows import Rows, read_rows
from tests.rows.sheets import asked

TEXT = "Nama;NIK\r\nContoh Satu, S.H.;9901014507800001\r\nContoh Dua;9901010203900002\r\n"


def read(data: bytes, name: str = "penerima.csv") -> Rows:
    return read_rows(name, data, asked("nama", "nik"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TEXT.encode(), "UTF-8, kolomnya dipisahkan titik koma"),
        (TEXT.encode("utf-8-sig"), "UTF-8 dengan BOM"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.replace("Contoh Dua", "Dési").encode("cp1252"), "Windows-1252"),
        (TEXT.replace(";", "\t").encode(), "dipisahkan tab"),
        (TEXT.replace(", S.H.", "").replace(";", ",").encode(), "dipisahkan koma"),
        (b"sep=;\r\n" + TEXT.encode(), "titik koma"),
    ],
)
def test_separator_and_encoding_are_found_and_said(data: bytes, said: str) -> None:
    rows = read(data)
    assert len(rows.rows) == 2
    assert all(row.is_sound for row in rows.rows)
    (note,) = rows.notes
    assert (note.code, note.severity) == ("BRS041", Severity.INFO)
    assert said in note.message


def test_a_row_is_known_by_the_line_it_starts_on() -> None:
    rows = read(b'Nama;NIK\n"Contoh\nSatu";9901014507800001\n\nContoh Dua;12\n')
    assert [row.number for row in rows.rows] == [2, 5]
    (finding,) = rows.rows[1].findings
    assert (finding.place.line, finding.place.detail) == (5, 'kolom "NIK"')


def test_a_row_with_more_or_fewer_cells_is_refused_and_keeps_them_all() -> None:
    rows = read(b"Nama,NIK\nContoh, S.H.,9901014507800001\nContoh\n")
    assert [[finding.code for finding in row.findings] for row in rows.rows] == [["BRS009"], ["BRS009"]]
    assert rows.rows[0].cells == ("Contoh", " S.H.", "9901014507800001")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"Nama;NIK\nContoh\0;1\n", "BRS008"),
        (b"Nama;NIK\nContoh \x81;1\n", "BRS008"),
        (b'Nama;NIK\n"Contoh"Satu;1\n', "BRS008"),
        (b'Nama;NIK\n"Contoh' + b"a" * 40_000 + b'";1\n', "BRS008"),
        (TEXT.encode("utf-16-le"), "BRS008"),
        (b"", "BRS001"),
        (b"\n\n;;\n", "BRS001"),
        (b"Nama;NIK\n" + b"a;1\n" * 100_001, "BRS007"),
    ],
)
def test_a_file_that_is_no_csv_or_too_long_is_refused(data: bytes, code: str) -> None:
    rows = read(data)
    assert [fault.code for fault in rows.faults] == [code]
    assert rows.rows == ()


def test_another_form_of_file_is_refused_by_its_name() -> None:
    (fault,) = read(b"", "penerima.xls").faults
    assert fault.code == "BRS001"
    assert ".xlsx" in fault.help
