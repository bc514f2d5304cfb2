"""Tables with more than a page holds: they lie across before a word of them is torn, and then somebody is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from reading import docx, part

from naskah.pdf import to_pdf

from .made import ROOT

LABELS = ("Nama", "NIP", "Pangkat/Gol.", "Jabatan", "Unit Kerja", "Tanggal Lahir", "Alamat Rumah", "Keterangan")
TEXTS = (
    "Contoh Abdurrahman",
    "190001012000010001",
    "Penata Muda (III/a)",
    "Pengadministrasi Umum",
    "Bagian Administrasi Pembangunan",
    "1 Januari 1900",
    "Jalan Contoh Nomor 1",
    "Perlengkapan",
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A copy of the project of these documents; gives its folder of content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def letter(office: Path, *columns: tuple[str, str]) -> bytes:
    """The Word file of a letter about eleven persons with these labels and texts."""
    lines = [[label for label, _text in columns], *[[text for _label, text in columns]] * 11]
    table = "\n".join(map(";".join, lines))
    (office / "surat/tugas-banyak/pegawai.csv").write_text(table, encoding="utf-8")
    path = office / "surat/tugas-banyak.yaml"
    return docx(path)


def of_persons(data: bytes) -> str:
    """How the section of their Lampiran lies, which is the second one of the letter."""
    sections = re.findall(r"<w:sectPr.*?</w:sectPr>", part(data, "word/document.xml").decode("utf-8"), re.DOTALL)
    return "across" if 'w:orient="landscape"' in sections[1] else "upright"


@pytest.mark.parametrize(
    ("count", "lies"), [(2, "upright"), (4, "upright"), (5, "across"), (6, "across"), (8, "across")]
)
def test_persons_lie_across_where_they_need_it_and_no_word_is_torn(office: Path, count: int, lies: str) -> None:
    data = letter(office, *list(zip(LABELS, TEXTS, strict=True))[:count])
    assert of_persons(data) == lies
    assert to_pdf(data, "surat.docx").warnings == ()


def test_more_than_six_columns_lie_across_however_short_they_are(office: Path) -> None:
    short = [(f"K{number}", "a") for number in range(1, 7)]
    assert of_persons(letter(office, *short)) == "across"
    assert of_persons(letter(office, *short[:-1])) == "upright"


def test_words_that_are_torn_all_the_same_are_told_of_with_their_place(office: Path) -> None:
    data = letter(office, *zip(LABELS, TEXTS, strict=True), *((f"Kolom{n}", "Pertanggungjawaban") for n in range(5)))
    (finding,) = to_pdf(data, "surat.docx").warnings
    assert finding.code == "PDF041"
    assert finding.severity == "peringatan"
    assert "terputus di tengah" in finding.message
    assert re.fullmatch(r"tabel \d+, baris \d+, kolom \d+", finding.place.detail)


@pytest.mark.parametrize(
    ("width", "codes"), [("2 cm", ["PDF041"]), ("5 cm", []), ("4.3 cm", [])], ids=["torn", "wide", "just wide enough"]
)
def test_a_column_given_too_little_room_in_any_table_is_told_of(office: Path, width: str, codes: list[str]) -> None:
    columns = f"[{{id: a, judul: A, lebar: {width}}}, {{id: b, judul: B}}]"
    table = f"kolom: {columns}\nbaris: [{{a: '190001012000010001', b: x}}]\n"
    (office / "surat/tugas-banyak/jadwal.yaml").write_text(table, encoding="utf-8")
    path = office / "surat/tugas-banyak.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("jadwal.csv", "jadwal.yaml"), encoding="utf-8")
    assert [finding.code for finding in to_pdf(docx(path), "surat.docx").warnings] == codes


def test_an_address_of_the_web_may_break(office: Path) -> None:
    address = "https://contoh.example/arsip/pendataan/2025/desa"
    data = letter(office, *((f"Kolom{number}", address) for number in range(6)))
    assert to_pdf(data, "surat.docx").warnings == ()
