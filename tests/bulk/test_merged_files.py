"""All letters in few PDFs, and the list that says where each of them lies."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from bulk.office import files, new_office, numbers, table, times, write_rows, written
from naskah.bulk.model import MAX_PART
from tools.recipients import recipients

PEOPLE = MAX_PART + 7
LONG = ("Rekaan " * 70).strip()


def people() -> list[dict[str, str]]:
    """Recipients of more than one part; the letter to one of them has two pages."""
    rows = recipients(PEOPLE)
    rows[3] |= {"pangkat": LONG, "jabatan": LONG, "unit_kerja": LONG, "desa": LONG}
    return rows


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has made its letters, alone and merged."""
    root = new_office(tmp_path_factory.mktemp("gabungan"), people())
    result = written(root, formats=("pdf",), merge="SEMUA.pdf", jobs=2)
    assert result.bad == {}
    assert [name for name in result.files if name.endswith(".pdf")] == ["SEMUA-001.pdf", "SEMUA-002.pdf"]
    return root / "hasil"


@pytest.fixture(scope="module")
def merged(office: Path) -> dict[str, PdfReader]:
    """The merged files."""
    return {file.name: PdfReader(file) for file in sorted(office.glob("SEMUA-*.pdf"))}


def bookmarks(file: PdfReader) -> list[tuple[str, int]]:
    """What a reader shows beside the pages, and the page that each leads to."""
    found = [entry for entry in file.outline if isinstance(entry, Destination)]
    return [(str(entry.title), (file.get_destination_page_number(entry) or 0) + 1) for entry in found]


def words(text: str) -> list[str]:
    """A text without its spaces, which a reader guesses from distances."""
    return text.split()


def test_a_part_holds_at_most_so_many_letters(merged: dict[str, PdfReader]) -> None:
    assert [len(bookmarks(file)) for file in merged.values()] == [MAX_PART, PEOPLE - MAX_PART]


def test_the_list_names_the_file_and_the_page_on_which_each_letter_starts(
    office: Path, merged: dict[str, PdfReader]
) -> None:
    _head, *rows = table(office / "daftar.xlsx")
    assert len(rows) == PEOPLE
    for number, recipient, _files, file, page in rows:
        text = " ".join(words(merged[file].pages[int(page) - 1].extract_text()))
        assert number in text
        assert recipient in text


def test_every_page_of_a_merged_file_is_the_page_of_its_letter(office: Path, merged: dict[str, PdfReader]) -> None:
    _head, *rows = table(office / "daftar.xlsx")
    seen = dict.fromkeys(merged, 0)
    for _number, _recipient, single, file, page in rows:
        alone = [words(each.extract_text()) for each in PdfReader(office / single).pages]
        first = int(page) - 1
        assert first == seen[file]
        assert [words(each.extract_text()) for each in merged[file].pages[first : first + len(alone)]] == alone
        seen[file] += len(alone)
    assert seen == {name: len(file.pages) for name, file in merged.items()}
    assert max(seen.values()) > MAX_PART  # one letter has two pages


def test_bookmarks_name_number_and_recipient_in_the_order_of_rows(office: Path, merged: dict[str, PdfReader]) -> None:
    _head, *rows = table(office / "daftar.xlsx")
    expected = [(file, f"{number} {recipient}", int(page)) for number, recipient, _files, file, page in rows]
    assert [(name, *mark) for name, file in merged.items() for mark in bookmarks(file)] == expected


def test_each_part_says_by_itself_that_it_is_archived_and_accessible(merged: dict[str, PdfReader]) -> None:
    for number, file in enumerate(merged.values(), 1):
        root = file.trailer["/Root"]
        told = root["/Metadata"].get_object().get_data().decode("utf-8")
        assert "<pdfaid:part>2</pdfaid:part>" in told
        assert "<pdfaid:conformance>A</pdfaid:conformance>" in told
        assert "<pdfuaid:part>1</pdfuaid:part>" in told
        assert str(root["/Lang"]).startswith("id")
        assert root["/MarkInfo"]["/Marked"]
        assert file.metadata is not None
        assert f"bagian {number} dari 2" in str(file.metadata.title)


def test_a_changed_row_changes_its_part_and_no_other(tmp_path: Path) -> None:
    root, rows = new_office(tmp_path, people()), people()
    order = {"formats": ("docx",), "merge": "SEMUA.pdf", "jobs": 2}
    written(root, **order)
    before, register = times(root), numbers(root)
    rows[-1]["jabatan"] = "Jabatan Baru"
    write_rows(root, rows)
    written(root, **order)
    after = times(root)
    assert after["SEMUA-001.pdf"] == before["SEMUA-001.pdf"]
    assert after["SEMUA-002.pdf"] > before["SEMUA-002.pdf"]
    assert numbers(root) == register
    fresh = new_office(tmp_path / "baru", rows)
    written(fresh, **order)
    assert files(fresh / "hasil")["SEMUA-002.pdf"] == files(root / "hasil")["SEMUA-002.pdf"]


def test_a_letter_without_a_good_row_is_in_no_merged_file(tmp_path: Path) -> None:
    rows = recipients(4)
    rows[1]["nik"] = "123"
    root = new_office(tmp_path, rows)
    assert sorted(written(root, merge="SEMUA.pdf").bad) == [3]
    marks = bookmarks(PdfReader(root / "hasil/SEMUA-001.pdf"))
    assert [rows[position]["nama"] for position in (0, 2, 3)] == [mark.split(" ", 1)[1] for mark, _page in marks]


def test_a_run_over_some_rows_leaves_the_merged_file_that_holds_more(tmp_path: Path) -> None:
    root = new_office(tmp_path, 4)
    written(root, merge="SEMUA.pdf")
    before = files(root / "hasil")["SEMUA-001.pdf"]
    result = written(root, merge="SEMUA.pdf", rows=frozenset({3}))
    assert files(root / "hasil")["SEMUA-001.pdf"] == before
    assert len(bookmarks(PdfReader(root / "hasil/SEMUA-2-001.pdf"))) == 1
    (said,) = [finding for finding in result.findings if finding.code == "BLK016"]
    assert "SEMUA-001.pdf memuat 3 surat" in said.message
    assert "SEMUA-2-001.pdf" in said.message


def test_a_run_over_all_rows_again_has_all_letters_in_one_file(tmp_path: Path) -> None:
    root, rows = new_office(tmp_path, 4), recipients(4)
    good = rows[1]["nik"]
    rows[1]["nik"] = "123"
    write_rows(root, rows)
    written(root, merge="SEMUA.pdf")
    rows[1]["nik"] = good
    write_rows(root, rows[1:2])
    written(root, merge="SEMUA.pdf")
    assert len(bookmarks(PdfReader(root / "hasil/SEMUA-001.pdf"))) == 3
    write_rows(root, rows)
    result = written(root, merge="SEMUA.pdf")
    assert len(bookmarks(PdfReader(root / "hasil/SEMUA-001.pdf"))) == 4
    assert not (root / "hasil/SEMUA-2-001.pdf").exists()
    assert not any(finding.code == "BLK016" for finding in result.findings)
