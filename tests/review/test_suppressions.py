"""Findings that a person lets stand, with a reason, in YAML, Markdown and tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.sound import lay, place

from naskah.environment import Project
from naskah.findings import Finding
from naskah.review import Reviewer

BAD = "- Bahwa untuk menyusun contoh naskah perlu dibentuk tim;"
GOOD = "- bahwa untuk menyusun contoh naskah perlu dibentuk tim;"


@pytest.fixture
def keputusan(tmp_path: Path) -> Path:
    """The sound keputusan."""
    return place(lay(tmp_path), "keputusan.yaml")


def put(document: Path, old: str, new: str) -> None:
    text = document.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    document.write_text(text.replace(old, new), encoding="utf-8")


def found(document: Path) -> tuple[Finding, ...]:
    (review,) = Reviewer(Project.find(document.parent)).review([document])
    return review.findings


def told(document: Path) -> list[tuple[str, int]]:
    return [(finding.code, finding.place.line) for finding in found(document)]


def test_a_comment_on_a_line_of_its_own_is_about_what_begins_below_it(keputusan: Path) -> None:
    put(keputusan, f"  {GOOD}", f"  # naskah: abaikan ATR008 kutipan naskah lama\n  {BAD}")
    assert told(keputusan) == []


def test_it_is_about_all_that_is_indented_below(keputusan: Path) -> None:
    put(keputusan, "menimbang:\n", "# naskah: abaikan ATR008 kutipan naskah lama\nmenimbang:\n")
    put(keputusan, GOOD, BAD)
    assert told(keputusan) == []


def test_a_comment_behind_a_text_is_about_that_text(keputusan: Path) -> None:
    put(keputusan, GOOD, f"{BAD}  # naskah: abaikan ATR008 kutipan naskah lama")
    assert told(keputusan) == []


def test_it_is_not_about_the_next_item(keputusan: Path) -> None:
    put(keputusan, f"  {GOOD}", f"  # naskah: abaikan ATR008 kutipan naskah lama\n  {GOOD}")
    put(keputusan, "- bahwa nama yang", "- Bahwa nama yang")
    assert told(keputusan) == [("ABK002", 8), ("ATR008", 10)]


def test_one_comment_may_name_several_codes(keputusan: Path) -> None:
    put(keputusan, f"  {GOOD}", f"  # naskah: abaikan ATR008, ATR009 kutipan naskah lama\n  {BAD[:-1]}")
    assert told(keputusan) == []


def test_without_a_reason_nothing_is_hidden_and_that_is_said(keputusan: Path) -> None:
    put(keputusan, f"  {GOOD}", f"  # naskah: abaikan ATR008\n  {BAD}")
    assert told(keputusan) == [("ABK001", 8), ("ATR008", 9)]


def test_without_a_code_that_is_said(keputusan: Path) -> None:
    put(keputusan, f"  {GOOD}", f"  # naskah: abaikan karena lama\n  {GOOD}")
    assert told(keputusan) == [("ABK001", 8)]


def test_what_hides_nothing_is_said(keputusan: Path) -> None:
    put(keputusan, f"  {GOOD}", f"  # naskah: abaikan ATR008 dahulu berhuruf kapital\n  {GOOD}")
    (finding,) = found(keputusan)
    assert (finding.code, finding.place.line, finding.place.column) == ("ABK002", 8, 3)


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- naskah: abaikan ATR054 tanggal dikutip dari surat -->\n\nTim Penyusun Contoh",
        "<!-- naskah: abaikan ATR054 tanggal dikutip\n dari surat -->\nTim Penyusun Contoh",
        "<!-- naskah: abaikan ATR054 tanggal dikutip dari surat --> Tim Penyusun Contoh",
    ],
)
def test_a_comment_of_markdown_is_about_its_paragraph(keputusan: Path, comment: str) -> None:
    text = keputusan.with_name("keputusan.md")
    put(text, "Senin, 1 April 2024", "Selasa,\n1 April 2024")
    assert [finding.code for finding in found(keputusan)] == ["ATR054"]
    put(text, "Tim Penyusun Contoh Naskah bekerja", f"{comment} Naskah bekerja")
    assert told(keputusan) == []


def test_a_table_names_its_cells(keputusan: Path) -> None:
    table = keputusan.with_name("jadwal.yaml")
    put(table, "2024-03-05, akhir: 2024-03-06", "2024-03-07, akhir: 2024-03-06")
    ((code, _),) = told(keputusan)
    cell = found(keputusan)[0].place
    column = {"awal": "C", "akhir": "D"}["akhir" if "akhir" in _before(table, cell.line, cell.column) else "awal"]
    put(table, "nomor-kolom: ya\n", f"nomor-kolom: ya\nabaikan: [{{kode: {code}, sel: {column}2, alasan: memang}}]\n")
    assert told(keputusan) == []


def test_a_table_may_be_meant_as_a_whole_from_outside(keputusan: Path) -> None:
    table = keputusan.with_name("jadwal.yaml")
    put(table, "2024-03-05, akhir: 2024-03-06", "2024-03-07, akhir: 2024-03-06")
    ((code, _),) = told(keputusan)
    put(keputusan, "tabel: jadwal.yaml}", f"tabel: jadwal.yaml, abaikan: [{{kode: {code}, alasan: memang}}]}}")
    assert told(keputusan) == []


def test_a_cell_of_a_csv_file_is_named_as_excel_names_it(keputusan: Path) -> None:
    table = "NO;KEGIATAN\n;Rapat\n;Tim dibentuk dibentuk kembali\n"
    keputusan.with_name("jadwal.csv").write_text(table, encoding="utf-8")
    put(keputusan, "tabel: jadwal.yaml}", "tabel: jadwal.csv}")
    ((code, line),) = told(keputusan)
    assert line == 3
    put(keputusan, "tabel: jadwal.csv}", f"tabel: jadwal.csv, abaikan: [{{kode: {code}, sel: B3, alasan: memang}}]}}")
    assert told(keputusan) == []


def test_a_cell_that_hides_nothing_is_said_where_it_is_named(keputusan: Path) -> None:
    put(keputusan, "tabel: jadwal.yaml}", "tabel: jadwal.yaml, abaikan: [{kode: ATR055, sel: C2, alasan: memang}]}")
    assert [finding.code for finding in found(keputusan)] == ["ABK002"]


def test_a_profile_that_weighs_a_rule_otherwise_is_followed(keputusan: Path) -> None:
    put(keputusan, GOOD, BAD)
    profile = place(keputusan.parents[2], "lembaga.yaml")
    text = profile.read_text(encoding="utf-8")
    for weight, severities in (("catatan", ["catatan"]), ("peringatan", ["peringatan"]), ("tidak", [])):
        profile.write_text(f"{text}aturan: {{ATR008: {weight}}}\n", encoding="utf-8")
        assert [finding.severity for finding in found(keputusan)] == severities


def _before(file: Path, line: int, column: int) -> str:
    return file.read_text(encoding="utf-8").split("\n")[line - 1][: column - 1]
