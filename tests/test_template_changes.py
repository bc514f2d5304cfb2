"""What a person changes in a copy of a template in Word shows in the Word file and in the PDF."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt
from pypdf import PdfReader
from reading import Drawn, W, docx, drawn, word_texts, xml

from naskah import Refused, to_pdf

CM = 72 / 2.54  # points


def changed(template: Path) -> Document:
    return python_docx.Document(str(template))


def made(keputusan: Path) -> list[Drawn]:
    return drawn(to_pdf(docx(keputusan)).data)


def the(pieces: list[Drawn], text: str) -> Drawn:
    return next(piece for piece in pieces if piece.text.startswith(text))


def test_a_copy_of_the_template_changes_nothing_by_itself(keputusan: Path, template: Path) -> None:
    own = docx(keputusan)
    template.parent.rename(template.parent.with_name("lain"))
    assert docx(keputusan) == own


def test_the_left_margin_moves_the_text_in_both(keputusan: Path, template: Path) -> None:
    before = made(keputusan)
    document = changed(template)
    document.sections[0].left_margin = Cm(4)
    document.save(str(template))
    margins = {each.get(f"{W}left") for each in xml(docx(keputusan)).iter(f"{W}pgMar")}
    assert margins == {str(Cm(4).twips)}
    after = made(keputusan)
    for text in ("Menimbang", "KESATU", "BAB"):
        moved = the(after, text).x - the(before, text).x
        assert moved == pytest.approx(1.5 * CM / (2 if text == "BAB" else 1), abs=0.5)


def test_a_margin_changed_follows_into_pages_across(keputusan: Path, template: Path) -> None:
    text = keputusan.read_text(encoding="utf-8").replace("isi: tim.md}", "isi: tim.md, orientasi: mendatar}")
    keputusan.write_text(text, encoding="utf-8")
    document = changed(template)
    document.sections[0].top_margin = Cm(3.2)
    document.save(str(template))
    across = [
        section for section in python_docx.Document(_file(keputusan)).sections
        if section.orientation is WD_ORIENT.LANDSCAPE
    ]  # fmt: skip
    assert [round(section.left_margin.cm, 1) for section in across] == [3.2]


def _file(keputusan: Path) -> str:
    file = keputusan.with_suffix(".docx")
    file.write_bytes(docx(keputusan))
    return str(file)


def test_the_font_of_a_style_changes_in_both(keputusan: Path, template: Path) -> None:
    document = changed(template)
    style = document.styles["Judul Naskah"]
    style.font.name = "Arial"
    style.font.size = Pt(14)
    document.save(str(template))
    made_style = python_docx.Document(_file(keputusan)).styles["Judul Naskah"]
    assert (made_style.font.name, made_style.font.size) == ("Arial", Pt(14))
    pieces = made(keputusan)
    title, body = the(pieces, "KEPUTUSAN DINAS"), the(pieces, "Menimbang")
    assert "LiberationSans" in title.font
    assert title.size == pytest.approx(14)
    assert "Bonum" in body.font
    assert body.size == pytest.approx(12)


def test_the_spacing_of_a_style_changes_in_both(keputusan: Path, template: Path) -> None:
    before = made(keputusan)
    document = changed(template)
    old = document.styles["Pembentuk"].paragraph_format.space_after
    assert old is not None
    document.styles["Pembentuk"].paragraph_format.space_after = old + Pt(30)
    document.save(str(template))
    spacing = python_docx.Document(_file(keputusan)).styles["Pembentuk"].paragraph_format.space_after
    assert spacing == old + Pt(30)
    after = made(keputusan)
    gap = [the(pieces, "KEPALA DINAS").y - the(pieces, "Menimbang").y for pieces in (before, after)]
    assert gap[1] - gap[0] == pytest.approx(30, abs=0.2)


def test_the_line_spacing_of_the_whole_changes_in_both(keputusan: Path, template: Path) -> None:
    document = changed(template)
    document.styles["Rincian"].paragraph_format.line_spacing = 1.5
    document.save(str(template))
    pieces = made(keputusan)
    first, second = the(pieces, "menyusun contoh"), the(pieces, "memeriksa contoh")
    assert first.y - second.y == pytest.approx(12 * 2404 / 2048 * 1.5, abs=0.2)


def test_a_fixed_sentence_changes_in_both(keputusan: Path, template: Path) -> None:
    document = changed(template)
    (sentence,) = [each for each in document.paragraphs if each.text == "MEMUTUSKAN:"]
    sentence.runs[0].text = "MEMUTUSKAN & MENETAPKAN:"
    document.save(str(template))
    texts = word_texts(docx(keputusan))
    assert "MEMUTUSKAN & MENETAPKAN:" in texts
    assert "MEMUTUSKAN:" not in texts
    assert the(made(keputusan), "MEMUTUSKAN").text == "MEMUTUSKAN & MENETAPKAN:"


def test_a_sentence_of_ones_own_may_be_added(keputusan: Path, template: Path) -> None:
    document = changed(template)
    (sentence,) = [each for each in document.paragraphs if each.text == "MEMUTUSKAN:"]
    sentence.insert_paragraph_before("Dengan persetujuan bersama tentang {{ tentang_kecil }}", "Memutuskan")
    document.save(str(template))
    with pytest.raises(Refused, match='"tentang_kecil"'):
        docx(keputusan)
    for each in document.paragraphs:
        if "persetujuan" in each.text:
            each.runs[0].text = "Dengan persetujuan bersama tentang {{ baris_nama }}"
    document.save(str(template))
    assert "Dengan persetujuan bersama tentang PEMBENTUKAN TIM CONTOH" in word_texts(docx(keputusan))


def test_the_paper_changes_in_both(keputusan: Path, template: Path) -> None:
    document = changed(template)
    document.sections[0].page_width, document.sections[0].page_height = Cm(21), Cm(29.7)
    document.save(str(template))
    pages = PdfReader(BytesIO(to_pdf(docx(keputusan)).data)).pages
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages} == {(595, 842)}
