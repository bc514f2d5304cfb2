"""The workbook that `naskah data` gives people to fill in."""

from __future__ import annotations

import io

import openpyxl
from msgspec.structs import replace

from naskah.rows import read_rows, sample_workbook
from tests.rows.sheets import HEADINGS, asked


def test_a_sample_has_the_headings_and_an_example_that_is_sound() -> None:
    data = sample_workbook(asked(), "surat/contoh.yaml")
    rows = read_rows("contoh.xlsx", data, asked())
    assert rows.headings == tuple(HEADINGS)
    assert rows.notes == ()
    (row,) = rows.rows
    assert row.findings == ()
    assert set(row.values) == set(asked().columns)
    assert data == sample_workbook(asked(), "surat/contoh.yaml")


def test_the_example_of_the_content_file_is_taken_when_it_is_sound() -> None:
    wanted = asked()
    columns = dict(wanted.columns)
    columns["nama"] = replace(columns["nama"], example="Contoh Tiga")
    columns["lahir"] = replace(columns["lahir"], example="1990-01-02")
    columns["nik"] = replace(columns["nik"], example="12")
    wanted = replace(wanted, columns=columns)
    (row,) = read_rows("contoh.xlsx", sample_workbook(wanted, "a.yaml"), wanted).rows
    assert row.values["nama"] == "Contoh Tiga"
    assert row.cells[6] == "1990-01-02"
    assert row.is_sound


def test_identities_are_text_and_every_column_is_guarded_and_explained() -> None:
    made = openpyxl.load_workbook(io.BytesIO(sample_workbook(asked(), "a.yaml")))
    sheet, instructions = made.worksheets
    assert sheet.column_dimensions["B"].number_format == "@"
    assert sheet["B2"].data_type == "s"
    rules = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
    assert (rules["B2"].type, rules["B2"].formula1) == ("textLength", "16")
    assert (rules["C2"].type, rules["C2"].formula1) == ("textLength", "18")
    assert (rules["E2"].type, rules["E2"].formula1) == ("list", '"PNS,PPPK,Pegawai"')
    assert {rules[cell].type for cell in ("F2", "H2")} == {"whole"}
    assert rules["G2"].type == "date"
    assert "16 angka" in sheet["B1"].comment.text
    assert instructions.title == "Petunjuk"
    assert set(HEADINGS) <= {row[0].value for row in instructions.rows}
