"""One document, four forms: the original, its certified copy, its draft, and the sheet for signature."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from reading import Edit, composed, docx, lines, rows, styled, word_texts

from naskah import Refused, load, to_pdf
from naskah.composition import Variant

SPACE = "\u00a0"
NUMBER, YEAR, DATE = 12 * SPACE, 6 * SPACE, 26 * SPACE  # the blanks that templates/keputusan/template.yaml states


def pdf_lines(data: bytes) -> list[str]:
    """The lines of a PDF, page by page."""
    pages = PdfReader(io.BytesIO(data)).pages
    return [line.strip() for page in pages for line in [*page.extract_text().splitlines(), "-- page --"]]


def profile(project: Path, more: str) -> None:
    """The office's profile with more in it."""
    file = project / "content/lembaga/dinas-contoh.yaml"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")


@pytest.fixture
def unnumbered(keputusan: Path, edit: Edit) -> Path:
    """The keputusan before it has a number and a date."""
    edit("nomor: 7\n", "")
    edit("ditetapkan: {tanggal: 2024-03-04}\n", "")
    return keputusan


# --- marks ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("variant", list(Variant))
def test_only_a_copy_carries_the_mark_of_a_copy(keputusan: Path, variant: Variant) -> None:
    assert ("SALINAN" in word_texts(docx(keputusan, variant))) == (variant is Variant.COPY)


@pytest.mark.parametrize("variant", list(Variant))
def test_only_a_copy_says_ttd_where_the_signature_was(keputusan: Path, variant: Variant) -> None:
    wanted = "ttd." if variant is Variant.COPY else ""
    assert styled(composed(keputusan, variant), "TandaTangan") == [wanted] * 3


@pytest.mark.parametrize("variant", list(Variant))
def test_only_a_draft_says_so_on_every_page(keputusan: Path, variant: Variant) -> None:
    for header in ("word/header1.xml", "word/header2.xml"):
        marks = [text for text in word_texts(docx(keputusan, variant), header) if "KONSEP" in text]
        assert len(marks) == (variant is Variant.DRAFT)
        assert all(re.fullmatch("KONSEP · [0-9a-f]{8}", mark) for mark in marks)


def mark(keputusan: Path) -> str:
    return composed(keputusan, Variant.DRAFT).texts["tanda_konsep"]


def test_a_draft_says_which_draft_it_is(keputusan: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "konsep: 3\n")
    assert re.fullmatch("KONSEP 3 · [0-9a-f]{8}", mark(keputusan))


def test_a_draft_changes_its_mark_with_its_source_and_with_what_the_source_includes(
    keputusan: Path, edit: Edit
) -> None:
    first = mark(keputusan)
    assert mark(keputusan) == first
    edit("menyusun contoh", "menyusun contoh lain")
    second = mark(keputusan)
    annex = keputusan.with_name("tim.md")
    annex.write_text(annex.read_text(encoding="utf-8").replace("Selesai.", "Sudah selesai."), encoding="utf-8")
    assert len({first, second, mark(keputusan)}) == 3


def test_the_sheet_for_signature_moves_no_line_but_those_it_leaves_room_in(keputusan: Path) -> None:
    """Filled in or not, every other line stands where it stood."""
    signed, sheet = (to_pdf(docx(keputusan, v), "x").data for v in (Variant.ORIGINAL, Variant.FOR_SIGNATURE))
    signed_lines, sheet_lines = pdf_lines(signed), pdf_lines(sheet)
    assert len(signed_lines) == len(sheet_lines)
    changed = {old for old, new in zip(signed_lines, sheet_lines, strict=True) if old != new}
    assert changed == {"NOMOR 7 TAHUN 2024", "pada tanggal 4 Maret 2024"}


def test_a_copy_is_certified_after_the_body_and_after_each_annex(keputusan: Path) -> None:
    block = "Salinan sesuai dengan aslinya\nSEKRETARIAT DINAS CONTOH\nKepala Subbagian Hukum,"
    made = composed(keputusan, Variant.COPY)
    assert styled(made, "SalinanSesuai") == [block] * 3
    assert styled(made, "SalinanNama") == ["Tokoh Rekaan Tiga"] * 3
    assert lines(made, "penutup")[-3:] == [block, "", "Tokoh Rekaan Tiga"]


def test_annexes_may_go_without_signature(keputusan: Path, edit: Edit) -> None:
    edit("naskah: 1\n", "naskah: 1\nkebiasaan: {tanda-tangan-lampiran: tidak}\n")
    made = composed(keputusan, Variant.COPY)
    assert len(styled(made, "NamaPenandatangan")) == 1
    assert len(styled(made, "SalinanNama")) == 1


def test_an_office_without_certifier_makes_copies_without_that_block(keputusan: Path, project: Path) -> None:
    file = project / "content/lembaga/dinas-contoh.yaml"
    kept = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("salinan:")]
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")
    made = composed(keputusan, Variant.COPY)
    assert styled(made, "SalinanSesuai") == []
    assert made.texts["tanda_salinan"] == "SALINAN"


def test_words_of_the_marks_may_be_chosen(keputusan: Path, edit: Edit) -> None:
    edit("naskah: 1\n", "naskah: 1\nkata: {ttd: ttd, salinan: TURUNAN}\n")
    made = composed(keputusan, Variant.COPY)
    assert styled(made, "TandaTangan")[0] == "ttd"
    assert made.texts["tanda_salinan"] == "TURUNAN"


# --- initials ---------------------------------------------------------------------------------------------------


def test_initials_as_a_table_stand_at_the_end_of_a_draft(keputusan: Path, project: Path) -> None:
    profile(project, "paraf: {bentuk: tabel, jabatan: [Kasubbag Contoh, Sekretaris]}\n")
    assert [row[:2] for row in rows(composed(keputusan, Variant.DRAFT))][:2] == [
        ["Kasubbag Contoh", ""],
        ["Sekretaris", ""],
    ]
    assert "PARAF" not in lines(composed(keputusan), "penutup")


def test_initials_by_rank_stand_around_the_name(keputusan: Path, project: Path) -> None:
    profile(project, "paraf: {bentuk: hierarki, jabatan: [Kasubbag, Sekretaris]}\n")
    assert styled(composed(keputusan, Variant.DRAFT), "NamaPenandatangan")[0] == (
        "(Kasubbag: ....) TOKOH REKAAN SATU\n(Sekretaris: ....)"
    )
    assert styled(composed(keputusan), "NamaPenandatangan")[0] == "TOKOH REKAAN SATU"


def test_initials_in_the_corner_stand_at_the_foot_of_every_page(keputusan: Path, project: Path) -> None:
    profile(project, "paraf: {bentuk: pojok, jabatan: [Kasubbag, Sekretaris]}\n")
    foot = [text for text in word_texts(docx(keputusan, Variant.DRAFT), "word/footer1.xml") if text]
    assert foot == ["Kasubbag: ........   Sekretaris: ........"]
    assert not any(word_texts(docx(keputusan), "word/footer1.xml"))


def test_no_sheet_but_the_draft_collects_initials(keputusan: Path, project: Path) -> None:
    profile(project, "paraf: {bentuk: tabel, jabatan: [Kasubbag Contoh]}\n")
    for variant in set(Variant) - {Variant.DRAFT}:
        assert not any("Kasubbag Contoh" in row for row in rows(composed(keputusan, variant)))


# --- blanks -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("variant", [Variant.DRAFT, Variant.FOR_SIGNATURE])
def test_what_a_draft_lacks_stays_blank_in_every_place(unnumbered: Path, variant: Variant) -> None:
    made = composed(unnumbered, variant)
    assert made.texts["baris_nomor"] == f"NOMOR {NUMBER} TAHUN {YEAR}"
    assert lines(made, "penutup")[1] == f"pada tanggal {DATE}"
    heads = styled(made, "KepalaLampiran")
    assert len(heads) == 2
    assert all(f"NOMOR {NUMBER} TAHUN {YEAR}\n" in head for head in heads)
    assert f"NOMOR {NUMBER} TAHUN {YEAR}" in word_texts(docx(unnumbered, variant))


def test_a_blank_year_is_filled_when_the_year_is_known(unnumbered: Path, edit: Edit) -> None:
    edit("tentang: ", "tahun: 2024\ntentang: ")
    assert composed(unnumbered, Variant.DRAFT).texts["baris_nomor"] == f"NOMOR {NUMBER} TAHUN 2024"


def test_a_blank_stays_a_blank_through_filters(unnumbered: Path, edit: Edit) -> None:
    edit("memeriksa contoh", '"pada {{ tanggal | hari_tanggal }} nomor {{ nomor | kapital }}"')
    assert f"b. pada {DATE} nomor {NUMBER}; dan" in lines(composed(unnumbered, Variant.DRAFT), "diktum")


def test_the_kind_states_the_width_of_its_blanks(instruksi: Path) -> None:
    text = instruksi.read_text(encoding="utf-8").replace("nomor: 8\n", "")
    instruksi.write_text(text, encoding="utf-8")
    assert composed(instruksi, Variant.DRAFT).texts["baris_nomor"] == f"NOMOR {16 * SPACE} TAHUN 2024"


@pytest.mark.parametrize("variant", [Variant.ORIGINAL, Variant.COPY])
def test_anything_but_a_draft_needs_its_number_and_date(unnumbered: Path, variant: Variant) -> None:
    with pytest.raises(Refused) as refused:
        composed(unnumbered, variant)
    found = refused.value.findings
    assert {finding.code for finding in found} == {"SKM002"}
    assert len(found) == 2
    assert all(finding.place.file == "content/keputusan/tim.yaml" and finding.place.line for finding in found)
    assert all("--konsep" in finding.help for finding in found)


def test_a_draft_without_date_shows_the_last_official(unnumbered: Path) -> None:
    assert styled(composed(unnumbered, Variant.DRAFT), "NamaPenandatangan")[0] == "TOKOH REKAAN DUA"


# --- time -------------------------------------------------------------------------------------------------------


def test_a_later_official_leaves_earlier_documents_as_they_were(keputusan: Path, project: Path) -> None:
    file = project / "content/lembaga/dinas-contoh.yaml"
    text = file.read_text(encoding="utf-8")
    second = "sejak: 2024-07-01}\n"
    assert second in text
    before = {variant: docx(keputusan, variant) for variant in Variant}
    third = "    - {jabatan: [KEPALA DINAS CONTOH], nama: TOKOH REKAAN EMPAT, sejak: 2025-01-01}\n"
    file.write_text(text.replace(second, f"sejak: 2024-07-01, sampai: 2024-12-31}}\n{third}"), encoding="utf-8")
    assert {variant: docx(keputusan, variant) for variant in Variant} == before


@pytest.mark.parametrize(
    ("day", "name"),
    [("2024-06-30", "TOKOH REKAAN SATU"), ("2024-07-01", "TOKOH REKAAN DUA"), ("2031-01-01", "TOKOH REKAAN DUA")],
)
def test_the_documents_own_day_says_who_signs(keputusan: Path, edit: Edit, day: str, name: str) -> None:
    edit("2024-03-04", day)
    assert styled(composed(keputusan), "NamaPenandatangan") == [name] * 3


def test_a_day_that_no_official_covers_is_refused(keputusan: Path, edit: Edit) -> None:
    edit("2024-03-04", "2019-12-31")
    with pytest.raises(Refused, match="SKM012"):
        load(keputusan)
