"""Native numbers are those that Word shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.pdf.layout import Layout
from naskah.pdf.numbering import letter, roman

from .docx_builder import layout, p, paragraphs, refusals, style


def level(at: int, form: str, text: str, inner: str = "", start: int | None = 1) -> str:
    begins = f"<w:start w:val='{start}'/>" if start is not None else ""
    return f"<w:lvl w:ilvl='{at}'>{begins}<w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/>{inner}</w:lvl>"


def abstract(identity: int, *levels: str) -> str:
    return f"<w:abstractNum w:abstractNumId='{identity}'>{''.join(levels)}</w:abstractNum>"


def num(identity: int, definition: int, inner: str = "") -> str:
    return f"<w:num w:numId='{identity}'><w:abstractNumId w:val='{definition}'/>{inner}</w:num>"


def item(number: int, at: int = 0, text: str = "x") -> str:
    return p(text, f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{number}'/></w:numPr>")


def numbers(found: Layout) -> list[str]:
    return [paragraph.number.text if paragraph.number else "" for paragraph in paragraphs(found)]


OUTLINE = abstract(
    0, level(0, "upperRoman", "BAB %1"), level(1, "upperLetter", "%2."), level(2, "decimal", "%2.%3", "<w:isLgl/>")
)


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", ["1", "2", "3"]),
        ("decimalZero", ["01", "02", "03"]),
        ("lowerLetter", ["a", "b", "c"]),
        ("upperLetter", ["A", "B", "C"]),
        ("lowerRoman", ["i", "ii", "iii"]),
        ("upperRoman", ["I", "II", "III"]),
        ("none", ["", "", ""]),
    ],
)
def test_each_format_counts(form: str, shown: list[str]) -> None:
    assert numbers(layout(item(1) * 3, numbering=abstract(0, level(0, form, "%1")) + num(1, 0))) == shown


def test_deeper_levels_start_anew_under_each_higher_one() -> None:
    body = item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1) + item(1, 2)
    found = numbers(layout(body, numbering=OUTLINE + num(1, 0)))
    assert found == ["BAB I", "A.", "B.", "2.1", "BAB II", "A.", "1.1"]


def test_a_level_that_never_restarts_counts_on() -> None:
    levels = abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2.", "<w:lvlRestart w:val='0'/>"))
    body = item(1) + item(1, 1) + item(1) + item(1, 1)
    assert numbers(layout(body, numbering=levels + num(1, 0))) == ["1.", "a.", "2.", "b."]


def test_a_level_restarts_only_after_the_level_it_names() -> None:
    restart = "<w:lvlRestart w:val='1'/>"
    levels = abstract(
        0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2."), level(2, "decimal", "%3)", restart)
    )
    body = item(1) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2)
    assert numbers(layout(body, numbering=levels + num(1, 0))) == ["1.", "a.", "1)", "b.", "2)", "2.", "1)"]


def test_lists_of_one_definition_count_on_unless_they_start_anew() -> None:
    anew = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>"
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, anew)
    body = item(1) + item(2) + item(3) + item(3) + item(1)
    assert numbers(layout(body, numbering=numbering)) == ["1.", "2.", "1.", "2.", "3."]


def test_a_list_may_bring_a_level_of_its_own() -> None:
    own = f"<w:lvlOverride w:ilvl='0'>{level(0, 'lowerLetter', '%1)', start=3)}</w:lvlOverride>"
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0, own)
    assert numbers(layout(item(1) * 2, numbering=numbering)) == ["c)", "d)"]


def test_a_numbering_style_lends_its_levels() -> None:
    styles = style("Daftar", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", kind="numbering")
    numbering = (
        abstract(0, level(0, "lowerLetter", "%1."))
        + abstract(1, "<w:numStyleLink w:val='Daftar'/>")
        + num(1, 0)
        + num(2, 1)
    )
    assert numbers(layout(item(2) + item(2), numbering=numbering, styles=styles)) == ["a.", "b."]


def test_a_paragraph_style_carries_a_number_and_its_own_indent_wins() -> None:
    indent = "<w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr>"
    numbering = abstract(
        0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2.", f"<w:pStyle w:val='Butir'/>{indent}")
    ) + num(1, 0)
    carried = "<w:numPr><w:numId w:val='1'/></w:numPr>"
    body = p("x", "<w:pStyle w:val='Butir'/>") + p("x", "<w:pStyle w:val='Geser'/>")
    styles = style("Butir", f"<w:pPr>{carried}</w:pPr>") + style(
        "Geser", "<w:pPr><w:ind w:left='100'/></w:pPr>", base="Butir"
    )
    plain, moved = paragraphs(layout(body, numbering=numbering, styles=styles))
    assert (plain.number is not None and plain.number.text, moved.number is not None and moved.number.text) == (
        "a.",
        "b.",
    )
    assert (plain.style.indent.left, plain.style.indent.first) == (36.0, -18.0)
    assert (moved.style.indent.left, moved.style.indent.first) == (5.0, -18.0)


def test_the_indent_of_a_level_goes_over_the_style_and_under_direct_formatting() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.", "<w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr>")) + num(
        1, 0
    )
    styles = style("S", "<w:pPr><w:ind w:left='100' w:right='200'/></w:pPr>")
    given_number = "<w:pStyle w:val='S'/><w:numPr><w:numId w:val='1'/></w:numPr>"
    body = p("x", given_number) + p("x", f"{given_number}<w:ind w:left='1000'/>")
    first, second = (
        paragraph.style.indent for paragraph in paragraphs(layout(body, numbering=numbering, styles=styles))
    )
    assert (first.left, first.right, first.first) == (36.0, 10.0, -18.0)
    assert (second.left, second.first) == (50.0, -18.0)


def test_number_zero_takes_the_number_of_the_style_away() -> None:
    styles = style("Butir", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    body = p("x", "<w:pStyle w:val='Butir'/><w:numPr><w:numId w:val='0'/></w:numPr>") + p(
        "x", "<w:pStyle w:val='Butir'/>"
    )
    assert numbers(layout(body, numbering=numbering, styles=styles)) == ["", "1."]


def test_a_number_that_is_not_defined_shows_nothing() -> None:
    assert numbers(layout(item(7))) == [""]


def test_a_number_looks_like_the_mark_with_what_the_level_says_on_top() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.", "<w:rPr><w:b/></w:rPr><w:suff w:val='space'/>")) + num(1, 0)
    body = p("x", "<w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:sz w:val='28'/><w:i/></w:rPr>")
    (paragraph,) = paragraphs(layout(body, numbering=numbering))
    assert paragraph.number is not None
    look = paragraph.number.style
    assert (look.bold, look.italic, look.size, paragraph.number.suffix) == (True, True, 14.0, "space")


@pytest.mark.parametrize(
    ("font", "code", "sign"), [("Symbol", "\uf0b7", "•"), ("Wingdings", "\uf0a7", "▪"), ("Wingdings", "\uf0d8", "➢")]
)
def test_bullets_of_symbol_fonts_become_characters_in_the_font_of_the_text(font: str, code: str, sign: str) -> None:
    look = f"<w:rPr><w:rFonts w:ascii='{font}' w:hAnsi='{font}'/></w:rPr>"
    (paragraph,) = paragraphs(layout(item(1), numbering=abstract(0, level(0, "bullet", code, look)) + num(1, 0)))
    assert paragraph.number is not None
    assert (paragraph.number.text, paragraph.number.style.family) == (sign, "Times New Roman")


@pytest.mark.parametrize("form", ["cardinalText", "ordinalText", "chineseCounting"])
def test_a_format_that_is_not_drawn_is_refused_by_name(form: str) -> None:
    numbering = abstract(0, level(0, form, "%1.")) + num(1, 0)
    assert refusals(p("a") + item(1), numbering=numbering) == [("DOC129", "paragraf 2")]


def test_a_hidden_item_does_not_count() -> None:
    hidden = p("", "<w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:vanish/></w:rPr>")
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    assert numbers(layout(item(1) + hidden + item(1), numbering=numbering)) == ["1.", "2."]


@given(st.integers(1, 3999))
def test_roman_numerals_read_back_as_the_number(number: int) -> None:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    values = [worth[sign] for sign in roman(number)]
    assert sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True)) == number


def test_letters_after_z_are_doubled() -> None:
    assert [letter(number) for number in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "ZZ", "AAA"]
