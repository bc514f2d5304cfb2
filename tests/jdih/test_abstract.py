"""The abstrak: drawn from the document, in its own words, on a page that a person can read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document as WordFile
from pypdf import PdfReader
from reading import Edit

from naskah import compose, load, to_docx, to_pdf
from naskah.composition import Variant
from naskah.environment import Project
from naskah.jdih.abstract import MOST_RULINGS, Abstract, Bibliography, abstract_of
from naskah.jdih.abstract_page import composed_abstract
from naskah.jdih.citing import brief
from naskah.jdih.entry import publication_of

MODEL = Path(__file__).parents[2] / "content"
AMENDED = (
    "Undang-Undang Nomor 1 Tahun 2015 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 23) "
    "sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2020 tentang Contoh;"
)
JDIH = "jdih: {subjek: [Tim, Contoh]}\n"


def abstract(path: Path, pages: int = 3) -> Abstract:
    """The abstrak of a content file."""
    document = load(path)
    return abstract_of(document, Bibliography("kep.", "7", "2024", pages), publication_of(document))


def page(path: Path) -> bytes:
    """Its Word file."""
    document = load(path)
    properties = compose(document, Variant.COPY).properties
    return to_docx(composed_abstract(abstract(path), Project.find(path), properties))


@pytest.mark.parametrize(
    ("item", "short"),
    [
        (
            AMENDED,
            "UU No. 1 Tahun 2015 sebagaimana telah beberapa kali diubah, terakhir dengan UU No. 6 Tahun 2020",
        ),
        ("Peraturan Komisi Pemilihan Umum Nomor 2 Tahun 2024 tentang Tahapan", "PKPU No. 2 Tahun 2024"),
        ("Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Contoh;", "PP No. 12 Tahun 2019"),
        ("Peraturan Presiden Nomor 97 Tahun 2024 tentang Contoh; dan", "Perpres No. 97 Tahun 2024"),
        ("Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015 tentang Contoh", "Permendagri No. 80 Tahun 2015"),
        (
            "Peraturan Daerah Kabupaten Rekaan Nomor 8 Tahun 2025 tentang Contoh",
            "Perda Kabupaten Rekaan No. 8 Tahun 2025",
        ),
        ("Peraturan Bupati Rekaan Nomor 3 Tahun 2021 tentang Contoh", "Perbup Rekaan No. 3 Tahun 2021"),
        ("Peraturan Walikota Rekaan Nomor 3 Tahun 2021 tentang Contoh", "Perwali Rekaan No. 3 Tahun 2021"),
        (
            "Peraturan Menteri Kesehatan Nomor 3 Tahun 2021 tentang Contoh",
            "Peraturan Menteri Kesehatan No. 3 Tahun 2021",
        ),
        (
            "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
            "Pasal 18 ayat (6) UUD Negara Republik Indonesia Tahun 1945",
        ),
        ("Anggaran Dasar Yayasan Rekaan;", "Anggaran Dasar Yayasan Rekaan"),
    ],
)
def test_a_legal_basis_is_cited_in_short(item: str, short: str) -> None:
    assert brief(item) == short


def test_an_abstrak_says_why_on_what_basis_what_and_since_when(keputusan: Path) -> None:
    found = abstract(keputusan)
    why, basis, first, second = found.items
    assert why == "Bahwa untuk contoh perlu dibentuk tim."
    assert basis == "Dasar hukum Keputusan ini adalah: UU No. 1 Tahun 2000; UU No. 2 Tahun 2001."
    assert first.startswith("KESATU: Membentuk Tim Contoh sebagaimana tercantum dalam Lampiran I")
    assert second.startswith("KEDUA: Tim sebagaimana dimaksud dalam diktum KESATU bertugas")
    assert found.notes == (
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        "Ditetapkan di Kota Rekaan pada tanggal 4 Maret 2024.",
        "Lampiran: 2; seluruhnya 3 hlm.",
    )


def test_its_head_names_subject_source_and_title(keputusan: Path, edit: Edit) -> None:
    edit("penandatangan: kepala\n", f"penandatangan: kepala\n{JDIH}")
    found = abstract(keputusan)
    assert (found.subject, found.year) == ("TIM – CONTOH", "2024")
    assert found.source.replace("\N{NO-BREAK SPACE}", " ") == "KEP. DINAS CONTOH KABUPATEN REKAAN NO. 7, 2024: 3 HLM."
    assert found.title == "KEPUTUSAN DINAS CONTOH KABUPATEN REKAAN TENTANG PEMBENTUKAN TIM CONTOH"


def test_where_it_was_announced_takes_the_place_of_the_year(keputusan: Path, edit: Edit) -> None:
    edit("penandatangan: kepala\n", "penandatangan: kepala\njdih: {sumber: 'BD 2024 (5): 7 HLM'}\n")
    assert abstract(keputusan).source.endswith("NO. 7, BD 2024 (5): 7 HLM.")


def test_what_a_person_writes_takes_the_place_of_what_was_drawn(keputusan: Path, edit: Edit) -> None:
    written = "jdih: {abstrak: [Tim contoh dibentuk.], catatan: [Berlaku setahun.]}\n"
    edit("penandatangan: kepala\n", f"penandatangan: kepala\n{written}")
    found = abstract(keputusan)
    assert (found.items, found.notes) == (("Tim contoh dibentuk.",), ("Berlaku setahun.",))


def test_a_diktum_too_long_for_a_page_is_counted_instead(keputusan: Path, edit: Edit) -> None:
    edit("  - mulai-berlaku\n", "  - Menetapkan contoh\n" * MOST_RULINGS + "  - mulai-berlaku\n")
    assert abstract(keputusan).items[-1] == (
        f"Keputusan ini terdiri atas {MOST_RULINGS + 2} diktum tentang Pembentukan Tim Contoh."
    )


def test_an_instruksi_says_whom_it_instructs() -> None:
    found = abstract(MODEL / "instruksi/bupati-kobar-300-33-2024.yaml", pages=2)
    why, whom, *what = found.items
    assert why.startswith("Dalam rangka")
    assert "menginstruksikan" not in why
    assert whom.startswith("Instruksi ini ditujukan kepada: Kepala SOPD")
    assert what[0] == "PERTAMA: Agar Camat, Lurah/Kepala Desa memberikan dukungan."
    assert found.notes[0].startswith("Instruksi ini mulai berlaku")
    assert found.notes[-1] == "Tanpa lampiran; 2 hlm."


def test_the_abstrak_of_the_model_keputusan_cites_what_it_rests_on() -> None:
    found = abstract(MODEL / "keputusan/kpu-kotim-382-2024.yaml", pages=8)
    assert "UU No. 1 Tahun 2015" in found.items[1]
    assert "PKPU No. 2 Tahun 2024." in found.items[1]
    assert found.notes[-1] == "Lampiran: 2; seluruhnya 8 hlm."


def test_its_page_reads_in_word_and_in_pdf_alike(keputusan: Path) -> None:
    docx = page(keputusan)
    pdf = to_pdf(docx, "abstrak.docx")
    text = " ".join("".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf.data)).pages).split())
    document = WordFile(io.BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert pdf.warnings == ()
    assert [cell for cell in cells if cell.isupper()] == ["ABSTRAK", "CATATAN"]
    for words in ("Dasar hukum Keputusan ini adalah: UU No. 1 Tahun 2000", "Lampiran: 2; seluruhnya 3 hlm."):
        assert words in text
        assert any(words in cell for cell in cells)


def test_words_that_look_like_tags_or_markup_are_only_words(keputusan: Path, edit: Edit) -> None:
    hostile = "jdih: {subjek: [A], abstrak: ['</w:t> & {% raw %} #panic()'], catatan: ['$x$']}\n"
    edit("penandatangan: kepala\n", f"penandatangan: kepala\n{hostile}")
    document = WordFile(io.BytesIO(page(keputusan)))
    texts = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "</w:t> & {% raw %} #panic()" in texts


def test_an_abstrak_is_no_kind_that_people_write(project: Path) -> None:
    assert "abstrak" not in Project.find(project).kinds()


def test_a_project_can_have_a_page_of_its_own(project: Path, keputusan: Path) -> None:
    own = project / "templates/abstrak"
    own.mkdir(parents=True)
    document = WordFile(str(Path(__file__).parents[2] / "templates/abstrak/template.docx"))
    document.paragraphs[0].insert_paragraph_before("ABSTRAK PRODUK HUKUM REKAAN")
    document.save(str(own / "template.docx"))
    texts = [paragraph.text for paragraph in WordFile(io.BytesIO(page(keputusan))).paragraphs]
    assert texts[0] == "ABSTRAK PRODUK HUKUM REKAAN"
