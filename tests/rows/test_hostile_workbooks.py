"""Workbooks made to harm: what they hold is refused, or bounded."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

from naskah.content.tables import column_letters
from tests.rows.sheets import book, found, read

SHEET = "xl/worksheets/sheet1.xml"


def rebuilt(change: Mapping[str, Callable[[bytes], bytes]], more: Mapping[str, bytes] | None = None) -> bytes:
    """The sound workbook with some of its parts changed, and others put beside."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book())) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change.get(name, bytes)(old.read(name)))
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return target.getvalue()


def in_sheet(old: bytes, new: bytes) -> bytes:
    def change(part: bytes) -> bytes:
        assert old in part
        return part.replace(old, new, 1)

    return rebuilt({SHEET: change})


def codes(data: bytes) -> list[str]:
    return [fault.code for fault in read(data).faults]


def test_200_mb_from_200_kb_are_not_inflated() -> None:
    data = rebuilt({}, {"xl/worksheets/sheet2.xml": b" " * 200_000_000})
    assert len(data) < 250_000
    assert codes(data) == ["TBL006"]


def test_one_long_text_in_very_many_cells_is_refused() -> None:
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(4, 40_000))
    strings = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>%s</t></si></sst>'
    data = rebuilt(
        {SHEET: lambda part: part.replace(b"</sheetData>", cells + b"</sheetData>")},
        {"xl/sharedStrings.xml": strings % (b"a" * 30_000)},
    )
    assert codes(data) == ["TBL006"]


def test_one_row_of_very_many_cells_is_refused_before_it_is_held() -> None:
    assert codes(in_sheet(b"</sheetData>", b'<row r="4">' + b"<c/>" * 3_000_000 + b"</row></sheetData>")) == ["TBL007"]


def test_a_part_that_is_there_twice_is_refused() -> None:
    assert codes(rebuilt({}, {"XL/Workbook.xml": b"<workbook/>"})) == ["TBL007"]


def test_a_million_empty_rows_are_passed_over() -> None:
    rows = b"".join(b'<row r="%d" s="1" customFormat="1"/>' % row for row in range(4, 1_000_000))
    data = in_sheet(b"</sheetData>", rows + b"</sheetData>")
    assert [row.number for row in read(data).rows] == [2, 3]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "BRS007"),
        (b'<row r="4"><c r="XFD4"><v>1</v></c></row>', "BRS007"),
        (b'<row r="90000"><c r="IV90000"><v>1</v></c></row>', "BRS007"),
        (b'<row r="4"><c r="XFD1048576"><v>1</v></c></row>', "TBL007"),
        (b'<row r="4"><c r="A4"><v>1</v></c><c><v>1</v></c></row>', "TBL007"),
        (b'<row r="4"><c r="A99999999999999999999"><v>1</v></c></row>', "TBL007"),
    ],
)
def test_a_cell_far_away_is_refused_before_anything_is_made_of_what_lies_between(cell: bytes, code: str) -> None:
    assert codes(in_sheet(b"</sheetData>", cell + b"</sheetData>")) == [code]


def test_very_many_overlapping_merged_cells_are_refused() -> None:
    starts = (column_letters(column).encode() for column in range(300))
    merges = (
        b"<mergeCells>" + b"".join(b'<mergeCell ref="%s2:XFD1048576"/>' % start for start in starts) + b"</mergeCells>"
    )
    assert codes(in_sheet(b"</sheetData>", b"</sheetData>" + merges)) == ["TBL007"]


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/theme/theme1.xml"])
def test_entities_are_refused_wherever_they_are_declared(part: str) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
    assert codes(rebuilt({part: lambda old: bomb + old})) == ["TBL007"]


def test_links_to_other_workbooks_are_never_followed() -> None:
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
        b'Target="file:///contoh/rahasia.xlsx" TargetMode="External"/></Relationships>'
    )
    assert found(rebuilt({}, {"xl/externalLinks/_rels/externalLink1.xml.rels": relations})) == []


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + bytes(600), b"Nama;NIK\n"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    assert codes(data) == ["TBL007"]


@pytest.mark.parametrize("length", range(0, 5_000, 250))
def test_a_workbook_cut_short_is_refused(length: int) -> None:
    assert codes(book()[:length]) == ["TBL007"]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET, "xl/styles.xml"])
def test_a_part_that_is_no_xml_is_refused(part: str) -> None:
    assert codes(rebuilt({part: lambda old: old[: len(old) // 2]})) == ["TBL007"]
