"""Tables of a Lampiran count by themselves: groups, rows, items within a row, columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import composed, rows

from naskah.composition.model import Table


@pytest.fixture
def sheet(keputusan: Path) -> Path:
    return keputusan.parent / "jadwal.yaml"


def test_groups_rows_and_items_number_themselves(keputusan: Path) -> None:
    assert rows(composed(keputusan)) == [
        ["1", "2", "3", "4"],
        ["I. ", "PERSIAPAN", "", ""],
        ["1. ", "RAPAT", "Selasa,\n5 Maret 2024", "Rabu,\n6 Maret 2024"],
        ["2. ", "PENYUSUNAN", "Menurut keadaan"],
        ["II. ", "PELAKSANAAN", "", ""],
        ["1. ", "KEGIATAN", "Senin,\n1 April 2024", "Selasa,\n2 April 2024"],
        ["", "1) hari pertama", "pagi"],
        ["", "2) hari kedua", "sore"],
    ]


def test_the_header_spans_as_the_tree_of_columns_does(keputusan: Path) -> None:
    (table,) = [block for block in composed(keputusan).slots["lampiran"] if isinstance(block, Table)]
    spans = [[(cell.columns, cell.rows) for cell in row] for row in table.header]
    assert spans == [[(1, 2), (1, 2), (2, 1)], [(1, 1), (1, 1)]]


def test_without_the_row_of_column_numbers(keputusan: Path, sheet: Path) -> None:
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("nomor-kolom: ya\n", ""), encoding="utf-8")
    assert rows(composed(keputusan))[0][0] == "I. "


def test_a_group_without_number_and_rows_that_go_on_within_it(keputusan: Path, sheet: Path) -> None:
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("kelompok: PELAKSANAAN", "{kelompok: PELAKSANAAN, nomor: tanpa}"),
        encoding="utf-8",
    )
    found = rows(composed(keputusan))
    assert found[4] == ["", "PELAKSANAAN", "", ""]
    assert found[5][0] == "1. "


def test_items_start_again_below_the_next_numbered_row(keputusan: Path, sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    more = "  - {kegiatan: LAIN}\n  - {nomor: tanpa, kegiatan: {butir: hari ketiga}}\n"
    sheet.write_text(text + more, encoding="utf-8")
    found = rows(composed(keputusan))
    assert [row[0] for row in found[-2:]] == ["2. ", ""]
    assert found[-1][1] == "1) hari ketiga"


def test_tables_of_two_annexes_count_apart(keputusan: Path) -> None:
    text = keputusan.read_text(encoding="utf-8")
    keputusan.write_text(text + "  - {judul: Jadwal Lain, tabel: jadwal.yaml}\n", encoding="utf-8")
    found = rows(composed(keputusan))
    assert found[8:] == found[:8]
    numbered = {
        paragraph.marker.list
        for block in composed(keputusan).slots["lampiran"]
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        for paragraph in cell.contents
        if paragraph.marker and paragraph.marker.outline == "tabel-nomor"
    }
    assert len(numbered) == 4
