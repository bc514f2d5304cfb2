"""Surat edaran: the kop of other letters, and as short as an office wants it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pdf.breaks import lines, pages
from reading import docx, word_texts

from naskah import check, compose, load, to_docx, to_pdf
from naskah.authoring.scaffold import new_document
from naskah.environment import Project

from .made import ROOT

POINT = 2.54 / 72  # centimetres


@pytest.fixture
def circular(tmp_path: Path) -> Path:
    """The content file of a circular in a project of its own."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content/surat/edaran.yaml"


def drawn(path: Path) -> list[list[str]]:
    """The lines of each page, without their spaces."""
    file = path.with_suffix(".pdf")
    file.write_bytes(to_pdf(to_docx(compose(load(path)))).data)
    return [lines(page) for page in pages(file)]


def top(path: Path) -> float:
    """How far below the edge of the paper the first word of the text stands, in centimetres."""
    drawn(path)
    return next(piece.top for piece in pages(path.with_suffix(".pdf"))[0] if piece.text == "Yth.") * POINT


def with_habit(path: Path, habit: str) -> Path:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kebiasaan:\n", f"kebiasaan:\n  {habit}\n"), encoding="utf-8")
    return path


def test_the_kop_of_a_circular_has_the_address_and_the_line_below_it(circular: Path) -> None:
    texts = word_texts(docx(circular))
    kop = [texts.index(text) for text in ("PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH")]
    address = texts.index("Jalan Contoh Nomor 2, Kota Contoh, Kode Pos 00000")
    assert kop[0] < kop[1] < address < texts.index("Yth.\tPara Kepala Desa di Kabupaten Contoh")


def test_an_office_without_an_emblem_may_do_without_its_room(circular: Path) -> None:
    room = top(circular)
    assert room - top(with_habit(circular, "ruang-kop: rapat")) > 1.5
    assert check(circular) == ()


def test_a_new_circular_is_on_one_page_with_its_signature(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content/edaran.yaml"
    new_document("surat-edaran", path, Project(tmp_path))
    (page,) = drawn(path)
    assert "FULANBINCONTOH" in page
    assert page[-1] == "KepalaDinasContoh"


def test_a_circular_some_lines_too_long_goes_on_one_page_if_asked(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content/edaran.yaml"
    new_document("surat-edaran", path, Project(tmp_path))
    text = path.read_text(encoding="utf-8")
    longer = text.replace("tembusan:\n", "tembusan:\n  - Kepala Badan Contoh\n" + "  - Camat Contoh\n" * 3)
    path.write_text(longer, encoding="utf-8")
    assert len(drawn(path)) == 2
    path.write_text(f"{longer}muat: 1\n", encoding="utf-8")
    assert check(path) == ()
