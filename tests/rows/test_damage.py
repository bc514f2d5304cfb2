"""What Excel and people do to the cells of a spreadsheet, and what is said of it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl.worksheet.dimensions import ColumnDimension

from naskah.findings import Severity
from naskah.rows import read_rows
from tests.rows.sheets import FIRST, HEADINGS, SECOND, Change, asked, book, errors, found, read


def put(cell: str, value: Any, form: str = "") -> Change:
    def change(sheet: Any) -> None:
        sheet[cell] = value
        if form:
            sheet[cell].number_format = form

    return change


DAMAGE = {
    "a required cell is empty": (put("A2", None), "A2", "BRS014", "Nama kosong"),
    "a required cell holds only spaces": (put("A2", "  \u00a0"), "A2", "BRS014", "Nama kosong"),
    "a NIK is a number": (put("B3", 9901010203900002), "B3", "BRS015", "15 angka"),
    "a NIP is a number": (put("C2", 198007052005011001), "C2", "BRS015", "15 angka"),
    "a NIK was shortened by Excel": (put("B2", "9,90101E+15"), "B2", "BRS015", "15 angka"),
    "a NIK has 15 digits": (put("B2", "990101450780001"), "B2", "BRS016", "15 angka"),
    "a NIK has spaces": (put("B2", "9901 0145 0780 0001"), "B2", "BRS016", "tidak hanya berisi angka"),
    "a NIK of no province": (put("B2", "0101014507800001"), "B2", "BRS017", 'provinsi berkode "01"'),
    "a NIK of no day": (put("B2", "9901013207800001"), "B2", "BRS017", 'tanggal lahir "32"'),
    "a NIK of no month": (put("B2", "9901010113800001"), "B2", "BRS017", 'bulan lahir "13"'),
    "a NIP has 9 digits": (put("C2", "330000323"), "C2", "BRS018", "9 angka"),
    "a NIP of no day": (put("C2", "198002302005011001"), "C2", "BRS019", 'tanggal lahir "19800230"'),
    "a NIP of no month": (put("C2", "198007052005131001"), "C2", "BRS019", 'pengangkatan "200513"'),
    "a NIP of no sex": (put("C2", "198007052005013001"), "C2", "BRS019", "1 atau 2"),
    "a number in words": (put("H2", "tiga"), "H2", "BRS020", "bukan bilangan bulat"),
    "a number with a point": (put("H2", "1.500"), "H2", "BRS020", "bukan bilangan bulat"),
    "money with a comma": (put("F2", "1,500"), "F2", "BRS020", "rupiah"),
    "money below nothing": (put("F2", -5), "F2", "BRS020", "kurang dari nol"),
    "a fraction": (put("H2", 1.5), "H2", "BRS021", "1,5"),
    "a date that was a text": (put("D2", date(2024, 2, 1)), "D2", "BRS022", "1 Februari 2024"),
    "a date where a number is asked": (put("H2", date(2024, 2, 1)), "H2", "BRS022", "2024-02-01"),
    "yes": (put("D2", True), "D2", "BRS023", "TRUE"),
    "a percentage": (put("H2", 1, "0%"), "H2", "BRS024", "100%"),
    "a percentage by a form of its own": (put("H2", 0.5, "0.0%"), "H2", "BRS024", "50%"),
    "a date that has two readings": (put("G2", "05/06/1980"), "G2", "BRS025", "5 Juni 1980 atau 6 Mei 1980"),
    "a date as text": (put("G2", "20/11/1980"), "G2", "BRS025", "20 November 1980"),
    "no date": (put("G2", "1980-02-30"), "G2", "BRS025", "Februari 1980"),
    "a number where a date is asked": (put("G2", 29407, "0"), "G2", "BRS026", "29407"),
    "a date with an hour": (put("G2", datetime.combine(date(1980, 7, 5), time(10, 30))), "G2", "BRS027", "10:30"),
    "no choice": (put("E2", "PPKP"), "E2", "BRS028", "PPKP"),
    "501 characters": (put("D2", "a" * 501), "D2", "BRS029", "501"),
    "two lines": (put("E2", "PNS\nPPPK"), "E2", "BRS030", "satu baris"),
    "a control character": (put("D2", "Pena_x0007_ta"), "D2", "HRF003", "U+0007"),
    "a character that no font has": (put("D2", "Penata 😀"), "D2", "HRF004", "😀"),
    "more than 15 digits in a text": (put("D2", 123456789012345678), "D2", "BRS015", "15 angka"),
    "a formula in error": (put("D2", "#REF!"), "D2", "BRS013", "#REF!"),
    "a formula without a value": (put("D2", "=A2"), "D2", "BRS012", "belum mempunyai nilai"),
}


@pytest.mark.parametrize(("change", "cell", "code", "words"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_cell_is_named_with_its_sheet_and_its_cell(change: Change, cell: str, code: str, words: str) -> None:
    (finding,) = found(book(change))
    assert finding.code == code
    assert finding.place.detail == f"lembar Penerima, sel {cell}"
    assert words in finding.message
    assert finding.help


def test_a_sound_row_has_all_its_values_typed() -> None:
    rows = read(book())
    assert rows.headings == tuple(HEADINGS)
    assert [row.number for row in rows.rows] == [2, 3]
    assert dict(rows.rows[0].values) == {
        "nama": "Contoh Satu, S.H.",
        "nik": "9901014507800001",
        "nip": "198007052005011001",
        "pangkat": "Penata",
        "jenis": "PNS",
        "honor": 1_500_000,
        "lahir": date(1980, 7, 5),
        "hari": 3,
    }
    assert rows.rows[1].values["nip"] == ""
    assert rows.rows[0].cells[5:] == ("1500000", "1980-07-05", "3")


@pytest.mark.parametrize(
    ("cell", "typed", "name", "value"),
    [
        ("F2", "1.500.000", "honor", 1_500_000),
        ("F2", "Rp1.500.000,00", "honor", 1_500_000),
        ("G2", "1980-07-05", "lahir", date(1980, 7, 5)),
        ("G2", "5 Juli 1980", "lahir", date(1980, 7, 5)),
        ("H2", "12", "hari", 12),
        ("E2", "pppk", "jenis", "PPPK"),
        ("D2", 5, "pangkat", "5"),
        ("D2", "Pena\u0301ta", "pangkat", "Pen\u00e1ta"),
        ("D2", "Penata\nMuda", "pangkat", "Penata\nMuda"),
        ("C2", "198007052022211001", "nip", "198007052022211001"),  # of a PPPK
        ("D2", "{{ 7*7 }}{% for %}", "pangkat", "{{ 7*7 }}{% for %}"),
        ("D2", "<w:br/>#pagebreak()", "pangkat", "<w:br/>#pagebreak()"),
    ],
)
def test_what_is_clear_is_taken(cell: str, typed: object, name: str, value: object) -> None:
    row = read(book(put(cell, typed))).rows[0]
    assert row.findings == ()
    assert row.values[name] == value


def test_a_text_that_looks_like_a_formula_is_text() -> None:
    def change(sheet: Any) -> None:
        sheet["D2"] = "=cmd|' /C calc'!A0"
        sheet["D2"].data_type = "s"

    assert read(book(change)).rows[0].values["pangkat"] == "=cmd|' /C calc'!A0"


def test_all_that_is_wrong_with_a_row_is_said_at_once_and_the_sound_cells_keep_their_values() -> None:
    def change(sheet: Any) -> None:
        sheet["A2"], sheet["B2"], sheet["E2"] = None, "12", "Lainnya"

    row, other = read(book(change)).rows
    assert errors(row) == ["BRS014", "BRS016", "BRS028"]
    assert row.at == (0, 1, 4)
    assert "nama" not in row.values
    assert row.values["pangkat"] == "Penata"
    assert other.is_sound


def test_spaces_that_nobody_sees_are_dropped_and_counted() -> None:
    def change(sheet: Any) -> None:
        sheet["A2"], sheet["A3"], sheet["B3"] = "Contoh  Satu ", "\u00a0Contoh Dua", " 9901010203900002"

    rows = read(book(change))
    assert [row.values["nama"] for row in rows.rows] == ["Contoh Satu", "Contoh Dua"]
    assert [(note.code, note.severity) for note in rows.notes] == [("BRS044", Severity.INFO)] * 2
    assert "2 sel Nama" in rows.notes[0].message


def test_merged_cells_are_refused_in_each_row_they_reach() -> None:
    first, second = read(book(lambda sheet: sheet.merge_cells("E2:E3"))).rows
    assert errors(first) == errors(second) == ["BRS011"]
    assert "E2:E3" in first.findings[0].message
    assert second.findings[0].place.detail == "lembar Penerima, sel E3"


def test_a_hidden_row_is_refused_and_the_way_out_knows_of_a_filter() -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True

    def narrow(sheet: Any) -> None:
        hide(sheet)
        sheet.auto_filter.ref = "A1:H3"

    (finding,) = found(book(hide))
    assert (finding.code, finding.place.detail) == ("BRS010", "lembar Penerima, baris 3")
    assert "saringan" in found(book(narrow))[0].help
    assert found(book(lambda sheet: setattr(sheet.auto_filter, "ref", "A1:H3"))) == []


def test_a_hidden_column_that_is_asked_for_stops_all() -> None:
    def change(sheet: Any) -> None:
        sheet.column_dimensions["C"] = ColumnDimension(sheet, "C", hidden=True)

    rows = read(book(change))
    assert [(fault.code, fault.place.detail) for fault in rows.faults] == [("BRS006", "lembar Penerima, sel C1")]
    assert rows.rows == ()


def test_two_rows_with_one_key_are_both_refused_each_naming_the_other() -> None:
    twin = ["Contoh Tiga", *FIRST[1:]]
    first, _other, third = read(book(rows=[FIRST, SECOND, twin])).rows
    assert errors(first) == errors(third) == ["BRS031"]
    assert first.findings[0].message.endswith("baris 4")
    assert third.findings[0].message.endswith("baris 2")


def test_keys_written_with_other_code_points_are_one_key() -> None:
    rows = read_rows("a.csv", "Nama\nDe\u0301wi\nD\u00e9wi\n".encode(), asked("nama", key=("nama",)))
    assert [errors(row) for row in rows.rows] == [["BRS031"], ["BRS031"]]


def test_rows_alike_but_for_the_key_are_a_warning_only() -> None:
    twin = ["dr. CONTOH  SATU", "9901014507800009", *FIRST[2:]]
    first, second = read(book(rows=[FIRST, twin])).rows
    assert [finding.code for finding in (*first.findings, *second.findings)] == ["BRS032"] * 2
    assert first.is_sound
    assert "baris 3" in first.findings[0].message


def test_columns_may_stand_in_any_order_with_others_between() -> None:
    text = "catatan;  nik ;NAMA\nx;9901014507800001;Contoh\n"
    rows = read_rows("a.csv", text.encode(), asked("nama", "nik"))
    assert dict(rows.rows[0].values) == {"nik": "9901014507800001", "nama": "Contoh"}
    assert rows.rows[0].cells == ("x", "9901014507800001", "Contoh")


def test_missing_and_double_columns_stop_all_but_an_optional_one_may_be_missing() -> None:
    def change(sheet: Any) -> None:
        sheet["A1"], sheet["D1"], sheet["H1"] = "Nam", "nik", "Hari "

    rows = read(book(change))
    assert sorted(fault.code for fault in rows.faults) == ["BRS003", "BRS004"]
    assert any('"Nam"' in fault.help for fault in rows.faults)
    (note,) = rows.notes
    assert (note.code, note.severity) == ("BRS043", Severity.INFO)


def test_a_merged_heading_stops_all() -> None:
    assert [fault.code for fault in read(book(lambda sheet: sheet.merge_cells("A1:B1"))).faults] == ["BRS005"]


def test_empty_rows_are_passed_over_also_formatted_ones() -> None:
    def change(sheet: Any) -> None:
        sheet.insert_rows(3)
        sheet["A900"].number_format = "@"

    assert [row.number for row in read(book(change)).rows] == [2, 4]


def test_a_sheet_is_chosen_by_name_and_a_wrong_name_is_answered_with_those_there_are() -> None:
    def change(sheet: Any) -> None:
        other = sheet.parent.create_sheet("Cadangan")
        other.append(HEADINGS)
        other.append(SECOND)

    data = book(change)
    assert [row.values["nama"] for row in read(data, sheet="cadangan").rows] == ["Contoh Dua"]
    assert [note.code for note in read(data).notes] == ["BRS042"]
    (fault,) = read(data, sheet="Cadanga").faults
    assert "Penerima, Cadangan" in fault.message
    assert fault.help == 'maksud Anda "Cadangan"?'


@pytest.mark.parametrize("dash", ["-", "\u2013"])
def test_a_dash_says_that_there_is_nothing_where_there_need_not_be(dash: str) -> None:
    row = read(book(put("C2", dash))).rows[0]
    assert (row.values["nip"], row.findings) == ("", ())
