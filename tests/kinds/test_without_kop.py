"""An office whose paper has its kop printed: its documents draw none, and leave the room for it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from archive.office import build, differing, only, typed
from reading import composed, docx, drawn, xml

from naskah import check, to_docx, to_pdf

from . import made
from .made import ROOT

DECISION, CIRCULAR, PERMIT, NOTE = "keputusan/tim-arsip", "surat/edaran", "surat/izin", "surat/nota"
ALL = (DECISION, CIRCULAR, PERMIT, NOTE)
KOP = ("BUPATI CONTOH", "PROVINSI REKAAN", "PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH")
POINTS = 72 / 2.54  # in a centimetre
PAPER = 29.7  # A4, in centimetres


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A copy of the project, its profiles without kop; gives its folder of content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for profile in (tmp_path / "content/lembaga").glob("*.yaml"):
        text = profile.read_text(encoding="utf-8")
        text = re.sub(r"^alamat:\n(  - .*\n)+", "", re.sub(r"^kop:.*\n", "", text, flags=re.M), flags=re.M)
        profile.write_text(text, encoding="utf-8")
    return tmp_path / "content"


def page_of(path: Path) -> list[tuple[str, float]]:
    """The texts of the first page, each with how far above the foot it stands."""
    pdf = to_pdf(to_docx(composed(path)), "naskah.docx")
    assert not pdf.warnings
    return [(text.text, text.y) for text in drawn(pdf.data) if text.page == 0]


@pytest.mark.parametrize("name", ALL)
def test_check_finds_nothing_wrong_with_that(office: Path, name: str) -> None:
    assert [str(finding) for finding in check(office / f"{name}.yaml")] == []


@pytest.mark.parametrize("name", ALL)
def test_no_line_of_a_kop_is_drawn(office: Path, name: str) -> None:
    assert not {text for text, _ in page_of(office / f"{name}.yaml")} & set(KOP)


@pytest.mark.parametrize("name", [DECISION, CIRCULAR])
def test_the_title_stands_where_it_stands_below_a_kop(office: Path, name: str) -> None:
    with_kop = {text.text: text.y for text in drawn(made.pdf(name)) if text.page == 0}
    title, height = next(each for each in page_of(office / f"{name}.yaml"))
    assert height == pytest.approx(with_kop[title], abs=0.1)


@pytest.mark.parametrize("name", [PERMIT, NOTE])
def test_a_letter_leaves_the_room_of_a_kop(office: Path, name: str) -> None:
    _, height = page_of(office / f"{name}.yaml")[0]
    assert 4 < PAPER - height / POINTS < 6


@pytest.mark.parametrize("name", ALL)
def test_every_cell_in_word_has_a_paragraph(office: Path, name: str) -> None:
    root = xml(docx(office / f"{name}.yaml"))
    names = {prefix: space for prefix, space in root.nsmap.items() if prefix}
    assert not root.xpath("//w:tc[not(w:p)]", namespaces=names)


def test_the_files_give_such_a_document_back(office: Path, tmp_path: Path) -> None:
    for folder in ("instruksi", "keputusan", "peraturan"):
        shutil.rmtree(office / folder)
    for path in (office / "surat").glob("*.yaml"):
        if path.stem != "izin":
            path.unlink()
    files = build(office.parent)
    published = only(files, "pdf", tmp_path / "terbitan")
    typed(tmp_path, "extract", str(published), "-o", "proyek")
    assert differing(files, build(tmp_path / "proyek")) == []
