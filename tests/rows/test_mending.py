"""Failed rows are written to a workbook, mended there, and given back."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl

from naskah.rows import Row, Rows, failed_workbook, list_workbook
from tests.rows.sheets import FIRST, HEADINGS, SECOND, book, errors, read


def failed(rows: Rows) -> bytes:
    return failed_workbook(rows, [(row, ()) for row in rows.rows if not row.is_sound])


def sheet_of(data: bytes) -> tuple[openpyxl.Workbook, Any]:
    made = openpyxl.load_workbook(io.BytesIO(data))
    return made, made.worksheets[0]


def saved(made: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def damaged(sheet: Any) -> None:
    sheet["B2"] = 9901014507800001
    sheet["E2"] = "Lainnya"


def test_one_cell_mended_and_the_file_given_back_is_sound() -> None:
    made, sheet = sheet_of(failed(read(book(lambda sheet: sheet.__setitem__("B3", "12")))))
    assert [cell.value for cell in sheet[1]] == [*HEADINGS, "Alasan"]
    assert sheet.freeze_panes == "A2"
    sheet["B2"] = "9901010203900002"
    rows = read(saved(made), "gagal.xlsx")
    assert [(row.number, row.is_sound) for row in rows.rows] == [(2, True)]
    assert rows.headings == tuple(HEADINGS)
    assert dict(rows.rows[0].values) == dict(read(book()).rows[1].values)


def test_a_bad_cell_is_marked_and_its_reason_stands_beside_the_row_and_at_the_cell() -> None:
    _made, sheet = sheet_of(failed(read(book(damaged))))
    assert sheet["I2"].value.startswith("NIK disimpan sebagai bilangan")
    assert 'Jenis "Lainnya" bukan salah satu pilihan' in sheet["I2"].value
    assert sheet["B2"].fill.fgColor.rgb == sheet["E2"].fill.fgColor.rgb == "FFFFC7CE"
    assert sheet["A2"].fill.fill_type is None
    assert "pilihan" in sheet["E2"].comment.text
    assert sheet["A2"].comment is None


def test_nothing_that_failed_passes_when_it_is_given_back_unmended() -> None:
    def change(sheet: Any) -> None:
        damaged(sheet)
        sheet["D2"], sheet["F2"], sheet["G2"], sheet["H2"] = date(2024, 2, 1), 1.5, "05/06/1980", True
        sheet["C3"], sheet["D3"], sheet["H3"] = "=A1", "#N/A", 1
        sheet["H3"].number_format = "0%"
        sheet.merge_cells("A3:A4")
        sheet.append(FIRST)

    before = read(book(change))
    after = read(failed(before), "gagal.xlsx")
    assert [bool(errors(row)) for row in before.rows] == [True] * 3
    for old, new in zip(before.rows, after.rows, strict=True):
        assert new.cells == old.cells
        assert {index for index in new.at if index >= 0} == {index for index in old.at if index >= 0} - _first_of(old)


def _first_of(row: Row) -> set[int]:
    """The first cell of a merged range is sound as soon as it stands alone."""
    return {0} if row.cells[0] == "Contoh Dua" else set()


def test_columns_that_nobody_asked_for_and_every_text_come_back() -> None:
    def change(sheet: Any) -> None:
        sheet["I1"], sheet["J1"] = "Catatan", "Tanggal Catatan"
        sheet["I2"], sheet["J2"] = "=1+1", date(2024, 1, 2)
        sheet["I2"].data_type = "s"
        sheet["A2"] = "{{ 7*7 }} http://contoh.invalid"
        sheet["B2"] = "1"

    (row,) = read(failed(read(book(change))), "gagal.xlsx").rows
    assert row.cells[0] == "{{ 7*7 }} http://contoh.invalid"
    assert row.cells[8:] == ("=1+1", "2024-01-02")


def test_reasons_that_came_later_stand_there_too() -> None:
    rows = read(book())
    _made, sheet = sheet_of(failed_workbook(rows, [(rows.rows[1], ["pekerja berhenti"])]))
    assert sheet["I2"].value == "pekerja berhenti"
    assert sheet["A2"].value == SECOND[0]
    assert sheet["B2"].number_format == "@"


def test_same_rows_same_bytes() -> None:
    rows = read(book(damaged))
    assert failed(rows) == failed(rows)
    assert list_workbook("Daftar", ["A"], [["x"], [1]]) == list_workbook("Daftar", ["A"], [["x"], [1]])


def test_a_list_holds_texts_as_texts_and_whole_numbers_as_numbers() -> None:
    _made, sheet = sheet_of(list_workbook("Daftar", ["Nomor", "Baris"], [["001", 2], ["=1+1", 3]]))
    assert sheet.title == "Daftar"
    assert [[cell.value for cell in row] for row in sheet.rows] == [["Nomor", "Baris"], ["001", 2], ["=1+1", 3]]
    assert sheet["A3"].data_type == "s"
