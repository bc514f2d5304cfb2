"""Tables of a Lampiran, as YAML, CSV and XLSX."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from textwrap import dedent

import openpyxl
import pytest

from naskah.content.faults import Faults
from naskah.content.files import nodes_of
from naskah.content.model import Column, Group, Row, Table
from naskah.content.richtext import Literal, RichText
from naskah.content.sheets import read_csv
from naskah.content.tables import read_table
from naskah.content.workbooks import read_xlsx
from naskah.content.xlsx_package import MAX_INFLATED_BYTES

COLUMNS = """\
kolom:
  - {id: nomor, judul: NO., jenis: nomor, lebar: "1,3 cm", rata: tengah}
  - {id: tahapan, judul: TAHAPAN, lebar: 70 mm}
  - judul: JADWAL
    kolom:
      - {id: awal, judul: AWAL, jenis: tanggal}
      - {id: akhir, judul: AKHIR, jenis: tanggal}
nomor-kolom: ya
"""


def from_yaml(text: str) -> tuple[Table | None, Faults]:
    faults = Faults()
    node = nodes_of("jadwal.yaml", dedent(text).encode(), faults)
    assert node is not None
    return read_table(node, faults), faults


def rows(text: str) -> tuple[tuple[Group | Row, ...], Faults]:
    table, faults = from_yaml(COLUMNS + dedent(text))
    assert table is not None
    return table.rows, faults


def words(text: RichText) -> str:
    return "".join(part.text for part in text.parts if isinstance(part, Literal))


def cells(row: Group | Row) -> list[tuple[str, int]]:
    assert isinstance(row, Row)
    return [(words(cell.text), cell.columns) for cell in row.cells]


def test_a_column_may_have_no_heading() -> None:
    table, faults = from_yaml("kolom: [{id: nama, judul: NAMA}, {id: isi, judul: ''}]\nbaris: [{nama: A, isi: B}]\n")
    assert not faults
    assert table is not None
    assert [words(cell.text) for cell in table.header[0]] == ["NAMA", ""]
    assert cells(table.rows[0]) == [("A", 1), ("B", 1)]


def test_a_column_whose_heading_was_forgotten_is_told_of_once_however_many_rows_name_it() -> None:
    table = "kolom:\n  - {id: nama, judul: NAMA}\n  - {id: isi}\nbaris:\n" + "  - {nama: A, isi: B}\n" * 20
    _, faults = from_yaml(table)
    assert [(fault.code, fault.place.line) for fault in faults] == [("SKM002", 3)]


def test_a_column_that_nobody_wrote_is_told_of_beside_one_that_could_not_be_read() -> None:
    _, faults = from_yaml("kolom: [{id: nama, judul: N}, {id: Isi, judul: I}]\nbaris: [{nama: A, Isi: B, entah: C}]\n")
    assert [fault.code for fault in faults] == ["SKM007", "TBL005"]


def test_a_tree_of_columns_becomes_header_rows_with_spans() -> None:
    table, faults = from_yaml(COLUMNS + "baris: []\n")
    assert not faults
    assert table is not None
    assert table.columns == (
        Column("nomor", "nomor", 1.3, "tengah"),
        Column("tahapan", "teks", 7.0),
        Column("awal", "tanggal"),
        Column("akhir", "tanggal"),
    )
    assert [[(words(cell.text), cell.columns, cell.rows) for cell in row] for row in table.header] == [
        [("NO.", 1, 2), ("TAHAPAN", 1, 2), ("JADWAL", 2, 1)],
        [("AWAL", 1, 1), ("AKHIR", 1, 1)],
    ]
    assert table.column_numbers


def test_rows_groups_spans_and_sub_items() -> None:
    found, faults = rows(
        """\
        baris:
          - kelompok: PERSIAPAN
          - {tahapan: Perencanaan, akhir: 2024-01-26}
          - {nomor: tanpa, tahapan: {butir: Tidak ada permohonan}, awal..akhir: Sesuai jadwal}
          - {kelompok: LAIN, nomor: tanpa}
        """
    )
    assert not faults
    group, first, second, last = found
    assert isinstance(group, Group)
    assert group.numbered
    assert cells(first) == [("", 1), ("Perencanaan", 1), ("", 1), ("Jumat,\n26 Januari 2024", 1)]
    assert cells(second) == [("", 1), ("Tidak ada permohonan", 1), ("Sesuai jadwal", 2)]
    assert isinstance(second, Row)
    assert not second.numbered
    assert second.cells[1].item
    assert isinstance(last, Group)
    assert not last.numbered


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("{tahapn: x}", "TBL005"),
        ("{akhir..awal: x}", "TBL005"),
        ("{nomor..tahapan: x}", "TBL005"),
        ("{awal: x, awal..akhir: y}", "TBL003"),
        ("{nomor: 3, tahapan: x}", "TBL004"),
        ("{akhir: 2024-02-30}", "SKM004"),
        ("{akhir: 2024-2-3}", "SKM004"),
        ("{tahapan: [a]}", "SKM003"),
        ("teks", "SKM003"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(row: str, code: str) -> None:
    _, faults = rows(f"baris:\n  - {row}\n")
    assert [finding.code for finding in faults] == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kolom: []\nbaris: []\n", "TBL001"),
        ("kolom: [{id: a, judul: A}, {id: a, judul: B}]\nbaris: []\n", "TBL002"),
        ("kolom: [{id: a, judul: A, lebar: lebar}]\nbaris: []\n", "SKM005"),
        ("kolom: [{judul: A}]\nbaris: []\n", "SKM002"),
        ("kolom: [{id: a, judul: A, rata: atas}]\nbaris: []\n", "SKM006"),
    ],
)
def test_columns_that_do_not_fit_are_refused(text: str, code: str) -> None:
    assert code in [finding.code for finding in from_yaml(text)[1]]


# --- CSV


def from_csv(data: bytes) -> tuple[Table | None, Faults]:
    faults = Faults()
    return read_csv("data.csv", data, faults), faults


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_sheet_is_read_however_excel_wrote_it(delimiter: str, encoding: str, end: str) -> None:
    lines = ["No.|Nama|Uraian", '|Café|"satu; dua, ""tiga"""', "|{{ x }}|007", "||"]
    table, faults = from_csv(end.join(line.replace("|", delimiter) for line in lines).encode(encoding))
    assert not faults
    assert table is not None
    assert [column.kind for column in table.columns] == ["nomor", "teks", "teks"]
    assert [[text for text, _ in cells(row)] for row in table.rows] == [
        ["", "Café", 'satu; dua, "tiga"'],
        ["", "{{ x }}", "007"],
    ]


def test_a_number_column_that_is_filled_in_stays_as_typed() -> None:
    table, _ = from_csv(b"No;Nama\n7;A\n")
    assert table is not None
    assert table.columns[0].kind == "teks"


def test_a_row_with_more_cells_than_the_header_is_refused_at_its_line() -> None:
    _, faults = from_csv(b'a;b\n"x\ny";z\n1;2;3\n')
    assert [(finding.code, finding.place.line) for finding in faults] == [("TBL008", 4)]


def test_an_empty_sheet_is_refused() -> None:
    assert [finding.code for finding in from_csv(b"\n;;\n")[1]] == ["TBL007"]


# --- XLSX


def workbook(fill: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    fill(sheet)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def from_xlsx(data: bytes) -> tuple[Table | None, Faults]:
    faults = Faults()
    return read_xlsx("data.xlsx", data, faults), faults


def test_a_workbook_keeps_its_merged_cells_as_spans() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        for row in (
            ["No", "Tahapan", "Jadwal", None],
            [None, None, "Awal", "Akhir"],
            [None, "A", "sama", None],
            [None, "B", 5, 2.5],
        ):
            sheet.append(row)
        for area in ("A1:A2", "B1:B2", "C1:D1", "C3:D3"):
            sheet.merge_cells(area)

    table, faults = from_xlsx(workbook(fill))
    assert not faults
    assert table is not None
    assert [[(words(cell.text), cell.columns, cell.rows) for cell in row] for row in table.header] == [
        [("No", 1, 2), ("Tahapan", 1, 2), ("Jadwal", 2, 1)],
        [("Awal", 1, 1), ("Akhir", 1, 1)],
    ]
    assert [cells(row) for row in table.rows] == [
        [("", 1), ("A", 1), ("sama", 2)],
        [("", 1), ("B", 1), ("5", 1), ("2,5", 1)],
    ]
    assert table.columns[0].kind == "nomor"


def test_dates_of_a_workbook_are_written_in_words() -> None:
    from datetime import date

    table, _ = from_xlsx(
        workbook(lambda sheet: [sheet.append(row) for row in (["Hari"], [date(2024, 1, 26)])] and None)
    )
    assert table is not None
    assert cells(table.rows[0]) == [("26 Januari 2024", 1)]


def hide_row(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    sheet.append(["A"])
    sheet.append(["x"])
    sheet.row_dimensions[2].hidden = True


def hide_column(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    sheet.append(["A", "B"])
    sheet.column_dimensions["B"].hidden = True


def formula(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    sheet.append(["A"])
    sheet.append(["=1+1"])


def far_cell(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    sheet["A1"] = "A"
    sheet["XFD1048576"] = "x"


@pytest.mark.parametrize(
    ("fill", "where"),
    [(hide_row, "baris 2"), (hide_column, "kolom ke-2"), (formula, "sel A2"), (far_cell, "XFD1048576")],
)
def test_what_would_be_lost_from_a_workbook_is_refused_with_its_cell(
    fill: Callable[[openpyxl.worksheet.worksheet.Worksheet], None], where: str
) -> None:
    _, faults = from_xlsx(workbook(fill))
    assert faults
    assert any(where in str(finding.place) for finding in faults)


def from_a_row(*row: object) -> tuple[Table | None, Faults]:
    """A workbook of persons, Nama and NIP, with this row."""

    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["Nama", "NIP"])
        sheet.append(row)

    return from_xlsx(workbook(fill))


@pytest.mark.parametrize("nip", [198503022010011002, 1e15, -1e15, "1,98503E+17", "1.98503E+17"])
def test_digits_that_excel_has_rounded_are_refused_with_their_cell(nip: object) -> None:
    (finding,) = from_a_row("Contoh Satu", nip)[1]
    assert (finding.code, finding.place.detail) == ("TBL012", "sel B2")
    assert finding.message.startswith("NIP disimpan sebagai bilangan")
    assert "Text" in finding.help


@pytest.mark.parametrize(
    ("number", "shown"),
    [("198503022010011002", "198503022010011002"), (999999999999999, "999999999999999"), (1234567.5, "1234567,5")],
)
def test_numbers_that_excel_keeps_whole_stay(number: object, shown: str) -> None:
    table, faults = from_a_row("Contoh Satu", number)
    assert table is not None
    assert not faults
    assert cells(table.rows[0]) == [("Contoh Satu", 1), (shown, 1)]


def test_digits_that_excel_has_shortened_in_a_csv_are_refused_with_their_line() -> None:
    _, faults = from_csv(b"Nama;NIP\nContoh Satu;1,98503E+17\nContoh Dua;198503022010011002\n")
    assert [(finding.code, str(finding.place)) for finding in faults] == [("TBL012", "data.csv:2:1 (kolom NIP)")]


def test_other_sheets_are_nobodys_business() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["A"])
    hide_row(book.create_sheet("Lain"))
    data = io.BytesIO()
    book.save(data)
    table, faults = from_xlsx(data.getvalue())
    assert table is not None
    assert not faults


def test_a_workbook_that_inflates_beyond_bounds_is_refused_unread() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/workbook.xml", b" " * (MAX_INFLATED_BYTES + 1))
    assert [finding.code for finding in from_xlsx(bomb.getvalue())[1]] == ["TBL006"]


def test_cells_merged_downwards_in_the_body_are_refused_with_their_cell() -> None:
    def fill(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        for row in (["A"], ["x"], [None]):
            sheet.append(row)
        sheet.merge_cells("A2:A3")

    _, faults = from_xlsx(workbook(fill))
    assert [(finding.code, finding.place.detail) for finding in faults] == [("TBL010", "sel A2")]


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04rusak"])
def test_what_is_no_workbook_is_called_that(data: bytes) -> None:
    assert [finding.code for finding in from_xlsx(data)[1]] == ["TBL007"]


def test_a_document_type_in_a_workbook_is_refused() -> None:
    good = workbook(lambda sheet: sheet.append(["A"]))
    bad = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name.startswith("xl/worksheets/"):
                part = b'<!DOCTYPE a [<!ENTITY b "c">]>' + part[part.index(b"<worksheet") :]
            target.writestr(name, part)
    assert [finding.code for finding in from_xlsx(bad.getvalue())[1]] == ["TBL007"]
