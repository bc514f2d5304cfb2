"""Runs are drawn as Word draws them; their characters come back as they were written."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from naskah.fonts import covers, resolve
from naskah.pdf.engine import compile_pdf
from naskah.pdf.layout import Layout, LineBreak, Margins, Paragraph, ParagraphStyle, Section, Text, TextStyle
from naskah.pdf.typeset import Source, typeset
from naskah.pdf.typeset.code import literal

from .drawn import Drawn, refusals
from .long_documents import paragraph, text

PLAIN = TextStyle("Times New Roman", 12)
CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cs",))
# Marks that combine with a letter stand with it in the text, wherever they are written; they have no place here.
COVERED = st.sampled_from(
    [chr(code) for code in range(0x20, 0x2700) if covers(chr(code)) and unicodedata.category(chr(code)) != "Mn"]
)


@given(st.text(CHARACTERS, max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_text_gets_out_of_its_literal(words: str) -> None:
    source = f"#set document(title: [x])\n#assert.eq({literal(words)}.codepoints().len(), {len(words)})"
    compile_pdf(Source(source, {}, ()), accessible=False)


@given(st.lists(COVERED, min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_every_character_that_a_font_has_comes_back_from_the_pdf(characters: list[str]) -> None:
    inlines = [inline for character in characters for inline in (Text(f"<{character}>", PLAIN), LineBreak())]
    made = _pdf(Paragraph(ParagraphStyle(), tuple(inlines), PLAIN))
    found = [line for line in made.splitlines() if line.startswith("<")]
    assert [line[1:-1].strip() for line in found] == [character.strip() for character in characters]


@given(st.text(st.sampled_from("ab#$*_`@<>[]{}()/\\\"'=-+~ 1."), max_size=30))
@settings(max_examples=60, deadline=None)
def test_what_is_code_elsewhere_is_text_here(words: str) -> None:
    made = _pdf(Paragraph(ParagraphStyle(), (Text(f"|{words}|", PLAIN),), PLAIN))
    assert "".join(made.split()) == f"|{''.join(words.split())}|"


def _pdf(only: Paragraph) -> str:
    section = Section(width=595.3, height=841.9, margins=Margins(50, 50, 50, 50), blocks=(only,))
    data = compile_pdf(typeset(Layout(sections=(section,)), "Contoh", "x", frozenset(), {}), accessible=True)
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_capitals_are_capitals_and_small_ones_too() -> None:
    body = f"<w:p>{text('Besar', '<w:caps/>')}</w:p><w:p>{text('Kecil', '<w:smallCaps/>')}</w:p>"
    assert Drawn(body).lines == ["BESAR", "KECIL"]


def test_the_look_of_a_first_run_is_not_that_of_the_next() -> None:
    looks = ('<w:spacing w:val="60"/>', '<w:vertAlign w:val="superscript"/>', '<w:color w:val="FF0000"/>')
    for look in looks:
        starts = Drawn(f"<w:p>{text('depan ', look)}{text('belakang ')}{text('ekor', '<w:b/>')}</w:p>").starts()
        face = resolve("Times New Roman")
        assert face is not None
        assert starts["ekor"] - starts["belakang"] == pytest.approx(face.width("belakang ") * 12, abs=0.1)


@pytest.mark.parametrize(
    "look",
    [
        '<w:u w:val="single"/>',
        '<w:u w:val="double"/>',
        '<w:u w:val="words"/>',
        '<w:u w:val="thick"/>',
        "<w:strike/>",
        '<w:strike/><w:u w:val="double"/><w:highlight w:val="yellow"/>',
    ],
)
def test_lines_under_and_through_text_are_drawn_also_where_all_of_it_has_them(look: str) -> None:
    plain = _content(Drawn(f"<w:p>{text('kata saja')}</w:p>"))
    assert len(_content(Drawn(f"<w:p>{text('kata saja', look)}</w:p>"))) > len(plain)


def _content(drawn: Drawn) -> bytes:
    contents = drawn.reader.pages[0].get_contents()
    assert contents is not None
    return contents.get_data()


def test_symbols_and_letters_of_other_scripts_have_a_font() -> None:
    assert Drawn(paragraph("☐ ☑ ✓ ● ≤ α я")).lines == ["☐ ☑ ✓ ● ≤ α я"]


def test_letters_that_run_from_right_to_left_are_refused() -> None:
    assert refusals(paragraph("שלום"))[0] == ("HRF002", "paragraf 1")


def test_a_word_that_is_wider_than_its_line_is_broken_within() -> None:
    drawn = Drawn(paragraph("x" * 200))
    assert len(drawn.lines) == 3
    assert "".join(drawn.lines) == "x" * 200


def test_a_line_may_end_after_a_hyphen_before_digits_but_not_at_a_solidus() -> None:
    room = '<w:ind w:right="{}"/>'
    narrow = Drawn(paragraph("mm COVID-19", room.format(9071 - 1400)))
    assert narrow.lines == ["mm COVID-", "19"]
    assert Drawn(paragraph("mm dan/atau", room.format(9071 - 1000))).lines == ["mm", "dan/atau"]
