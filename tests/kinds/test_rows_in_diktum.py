"""Decisions that appoint persons: rows of label and contents within a diktum, and what is said below them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from archive.office import build, differing, only, typed
from reading import composed, drawn, labelled, pdf_text, word_texts

from naskah import Refused, check, load

from . import made
from .made import ROOT
from .test_letters import changed, persons

POINTS = 72 / 2.54  # in a centimetre
APPOINTMENT, ORDER, PERMIT, TASK = "keputusan/pengangkatan", "instruksi/dasar", "surat/izin", "surat/tugas"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A copy of the project whose documents these are; gives its folder of content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def test_each_label_stands_in_a_row_with_its_contents() -> None:
    rows = persons(made.composed(APPOINTMENT))
    assert rows[:2] == [["Nama", "FULAN BIN CONTOH, S.E."], ["NIP", "190001012000011001"]]


def test_a_label_left_empty_has_a_dash() -> None:
    assert ["Unit kerja", "-"] in persons(made.composed(APPOINTMENT))


def test_a_text_may_have_expressions() -> None:
    assert ["Honorarium", "Rp500.000,00 (lima ratus ribu rupiah)"] in persons(made.composed(APPOINTMENT))


def test_what_opens_the_rows_ends_with_a_colon_and_what_follows_them_with_a_full_stop() -> None:
    said = labelled(made.composed(APPOINTMENT), "KESATU")
    assert said[0] == "Mengangkat Saudara:"


def test_the_pages_say_label_colon_and_contents_then_how_the_sentence_goes_on() -> None:
    words = " ".join(pdf_text(made.pdf(APPOINTMENT)).split())
    assert "KESATU : Mengangkat Saudara: Nama : FULAN BIN CONTOH, S.E. NIP : 190001012000011001" in words
    assert "Sekretariat Daerah Kabupaten Contoh sebagai Pejabat Pengelola Gedung Contoh" in words


def test_the_rows_stand_above_the_list_of_the_same_diktum() -> None:
    texts = word_texts(made.docx(APPOINTMENT))
    assert texts.index("Jangka waktu") < texts.index("mencatat penggunaan Gedung Contoh; dan")


def test_the_contents_of_the_rows_begin_below_one_another() -> None:
    starts = {text.text: text.x / POINTS for text in drawn(made.pdf(APPOINTMENT))}
    assert starts["FULAN BIN CONTOH, S.E."] == pytest.approx(starts["190001012000011001"], abs=0.01)


def test_rows_of_an_item_of_a_list_stand_as_far_in_as_its_text() -> None:
    starts = {text.text: text.x / POINTS for text in drawn(made.pdf(APPOINTMENT))}
    assert starts["bendahara:"] == pytest.approx(starts["FULANAH BINTI CONTOH"] - 3.05 - 0.47, abs=0.1)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ORDER, "untuk:\n", "untuk:\n  - {teks: Menunjuk pengelola, identitas: {Nama: FULAN}}\n"),
        (PERMIT, "untuk:\n", "untuk:\n  - {teks: memakai gedung, identitas: {Nama: FULAN}}\n"),
        (TASK, "untuk:\n", "untuk:\n  - {teks: mengantar surat, identitas: {Nama: FULAN}}\n"),
    ],
)
def test_an_instruksi_and_a_letter_have_them_too(office: Path, name: str, old: str, new: str) -> None:
    assert ["Nama", "FULAN"] in persons(composed(changed(office, name, old, new)))


@pytest.mark.parametrize("part", ["menimbang", "mengingat"])
def test_a_konsiderans_has_no_rows_and_is_told_so(office: Path, part: str) -> None:
    path = changed(office, APPOINTMENT, f"{part}:\n", f"{part}:\n  - {{teks: bahwa, identitas: {{Nama: FULAN}}}}\n")
    with pytest.raises(Refused) as refused:
        load(path)
    assert [finding.code for finding in refused.value.findings] == ["SKM017"]


def test_a_wrong_expression_in_a_row_is_told_at_its_place(office: Path) -> None:
    path = changed(office, APPOINTMENT, "Gedung: Gedung Contoh", "Gedung: \"{{ rujuk('entah') }}\"")
    with pytest.raises(Refused) as refused:
        load(path)
    assert [finding.code for finding in refused.value.findings] == ["RJK001"]


def test_a_name_typed_twice_in_a_row_is_a_finding_as_in_any_text(office: Path) -> None:
    path = changed(office, APPOINTMENT, "Gedung: Gedung Contoh", "Gedung: Gedung yang yang mana")
    assert [finding.code for finding in check(path)] == ["ATR062"]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_the_files_give_the_rows_back(office: Path, suffix: str, tmp_path: Path) -> None:
    for path in (office / "keputusan").glob("*.yaml"):
        if path.stem != "pengangkatan":
            path.unlink()
    for folder in ("surat", "instruksi", "peraturan"):
        shutil.rmtree(office / folder)
    files = build(office.parent)
    published = only(files, suffix, tmp_path / "terbitan")
    typed(tmp_path, "extract", str(published), "-o", "proyek")
    assert differing(files, build(tmp_path / "proyek")) == []
