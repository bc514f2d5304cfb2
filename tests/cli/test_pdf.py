"""`naskah pdf`: any Word file to PDF, or a sentence that says why not."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx as python_docx
import pytest
from click.testing import Result
from pypdf import PdfReader

from naskah import compose, load, to_docx

Run = Callable[..., Result]
Apart = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def word(project: Path, keputusan: Path) -> Path:
    """A Word file in the project's folder."""
    file = project / "surat saya.docx"
    file.write_bytes(to_docx(compose(load(keputusan))))
    return file


def test_a_word_file_becomes_a_pdf_beside_it(run: Run, word: Path) -> None:
    result = run("pdf", word.name)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == ["surat saya.pdf"]
    assert "MEMUTUSKAN:" in PdfReader(word.with_suffix(".pdf")).pages[0].extract_text()


def test_the_output_may_be_named(run: Run, word: Path, project: Path) -> None:
    assert run("pdf", word.name, "-o", "hasil/satu.pdf").exit_code == 0
    assert (project / "hasil/satu.pdf").read_bytes().startswith(b"%PDF-")


def test_build_and_pdf_give_the_same_pdf(run: Run, project: Path) -> None:
    assert run("build").exit_code == 0
    assert run("pdf", "build/keputusan/tim.docx", "-o", "lagi.pdf").exit_code == 0
    assert (project / "lagi.pdf").read_bytes() == (project / "build/keputusan/tim.pdf").read_bytes()


def test_a_file_that_naskah_did_not_make_is_typeset_too(run: Run, project: Path) -> None:
    document = python_docx.Document()
    document.styles["Normal"].font.name = "Arial"
    document.add_paragraph("Surat dari program lain.")
    for style in document.styles:
        if style.element.rPr is not None and style.element.rPr.rFonts is not None:
            style.element.rPr.remove(style.element.rPr.rFonts)
    document.styles["Normal"].font.name = "Arial"
    document.save(str(project / "lain.docx"))
    result = run("pdf", "lain.docx")
    assert result.exit_code == 0, result.output
    assert "Surat dari program lain." in PdfReader(project / "lain.pdf").pages[0].extract_text()


def test_a_missing_file_is_told(run: Run) -> None:
    result = run("pdf", "tidak-ada.docx")
    assert result.exit_code == 1
    assert "tidak-ada.docx: BRK006 galat: berkas ini tidak ada" in result.stderr


@pytest.mark.parametrize(
    "data", [b"", b"bukan Word", b"PK\x03\x04 rusak", b"\xd0\xcf\x11\xe0" * 200], ids=["empty", "text", "zip", "doc"]
)
def test_a_file_that_is_no_word_file_is_told_and_nothing_is_written(run: Run, project: Path, data: bytes) -> None:
    (project / "x.docx").write_bytes(data)
    (project / "x.pdf").write_bytes(b"lama")
    result = run("pdf", "x.docx")
    assert result.exit_code == 1, result.output
    assert "x.docx" in result.stderr
    assert (project / "x.pdf").read_bytes() == b"lama"


def test_a_folder_is_no_word_file(run: Run, project: Path) -> None:
    (project / "x.docx").mkdir()
    assert run("pdf", "x.docx").exit_code == 1
    assert run("pdf", ".").exit_code == 1


def test_the_output_never_replaces_its_own_source(run: Run, word: Path) -> None:
    before = word.read_bytes()
    assert run("pdf", word.name, "-o", word.name).exit_code == 1
    assert word.read_bytes() == before


def test_an_output_that_can_not_be_written_ends_with_two(run: Run, word: Path, project: Path) -> None:
    (project / "hasil.pdf").mkdir()
    assert run("pdf", word.name, "-o", "hasil.pdf").exit_code == 2


def test_without_libreoffice_it_says_how_to_install_it(apart: Apart, word: Path) -> None:
    result = apart("pdf", word.name, "--engine", "libreoffice", PATH="")
    assert result.returncode == 2
    assert "LibreOffice tidak ditemukan" in result.stderr
    assert "asang" in result.stderr
    assert not word.with_suffix(".pdf").exists()


def test_libreoffice_makes_it_too(run: Run, word: Path, soffice: str) -> None:
    result = run("pdf", word.name, "--engine", "libreoffice")
    assert result.exit_code == 0, result.output
    text = PdfReader(io.BytesIO(word.with_suffix(".pdf").read_bytes())).pages[0].extract_text()
    assert "MEMUTUSKAN" in text


def test_an_unknown_engine_ends_with_two(run: Run, word: Path) -> None:
    assert run("pdf", word.name, "--engine", "wps").exit_code == 2


def test_a_pdf_is_told_to_be_one(run: Run, project: Path) -> None:
    (project / "asing.pdf").write_bytes(b"%PDF-1.7\n")
    for words in ([], ["-o", "lain.pdf"]):
        result = run("pdf", "asing.pdf", *words)
        assert result.exit_code == 1
        assert "ini PDF, bukan berkas Word" in result.stderr
        assert "BRK021" not in result.stderr
