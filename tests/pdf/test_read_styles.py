"""What runs and paragraphs look like, from every level of inheritance."""

from __future__ import annotations

import pytest

from naskah.pdf.layout import Align, LineRule, Paragraph, Role, TabStop, Text, TextStyle

from .docx_builder import layout, p, paragraphs, run, style, tbl, tc

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme='minorHAnsi'/><w:sz w:val='22'/>"
    "<w:lang w:val='id-ID'/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after='160' w:line='259' "
    "w:lineRule='auto'/></w:pPr></w:pPrDefault></w:docDefaults>"
)
THEME = (
    "<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface='Cambria'/></a:majorFont>"
    "<a:minorFont><a:latin typeface='Calibri'/></a:minorFont></a:fontScheme></a:themeElements>"
)


def only(body: str, **others: object) -> Paragraph:
    (paragraph,) = paragraphs(layout(body, **others))
    return paragraph


def look(body: str, **others: object) -> TextStyle:
    (text,) = (inline for inline in only(body, **others).inlines if isinstance(inline, Text))
    return text.style


def test_without_any_style_text_is_what_word_makes_of_it() -> None:
    found = look(p("a"))
    assert (found.family, found.size) == ("Times New Roman", 10.0)


def test_defaults_and_theme_fonts_reach_a_plain_paragraph() -> None:
    paragraph = only(p("a"), styles=DEFAULTS, theme=THEME)
    assert (paragraph.mark.family, paragraph.mark.size) == ("Calibri", 11.0)
    assert (paragraph.style.spacing.after, paragraph.style.spacing.line) == (8.0, 1.07917)


def test_a_theme_font_goes_before_the_font_named_beside_it() -> None:
    fonts = "<w:rPr><w:rFonts w:asciiTheme='majorHAnsi' w:ascii='Arial'/></w:rPr>"
    assert look(p("a", "<w:pStyle w:val='S'/>"), styles=style("S", fonts), theme=THEME).family == "Cambria"


def test_a_style_has_what_it_is_based_on_and_changes_only_what_it_says() -> None:
    styles = style("Induk", "<w:pPr><w:jc w:val='both'/><w:ind w:left='720'/></w:pPr><w:rPr><w:b/></w:rPr>") + style(
        "Anak", "<w:pPr><w:jc w:val='center'/></w:pPr>", base="Induk"
    )
    found = only(p("a", "<w:pStyle w:val='Anak'/>"), styles=styles)
    assert (found.style.align, found.style.indent.left, found.mark.bold) == (Align.CENTER, 36.0, True)


def test_styles_that_are_based_on_each_other_do_not_hang() -> None:
    styles = style("A", "<w:rPr><w:b/></w:rPr>", base="B") + style("B", "<w:rPr><w:i/></w:rPr>", base="A")
    found = look(p("a", "<w:pStyle w:val='A'/>"), styles=styles)
    assert (found.bold, found.italic) == (True, True)


def test_an_unknown_style_is_the_default_one() -> None:
    styles = style("Normal", "<w:rPr><w:sz w:val='24'/></w:rPr>", default=True)
    assert look(p("a", "<w:pStyle w:val='TidakAda'/>"), styles=styles).size == 12.0


@pytest.mark.parametrize(
    ("in_paragraph", "in_character", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b w:val='0'/>", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", "<w:b w:val='false'/>", False),
    ],
)
def test_bold_in_two_styles_cancels_out_and_direct_bold_stands(
    in_paragraph: str, in_character: str, direct: str, bold: bool
) -> None:
    styles = style("P", f"<w:rPr>{in_paragraph}</w:rPr>") + style(
        "C", f"<w:rPr>{in_character}</w:rPr>", kind="character"
    )
    text = run("<w:t>a</w:t>", f"<w:rStyle w:val='C'/>{direct}")
    body = f"<w:p><w:pPr><w:pStyle w:val='P'/></w:pPr>{text}</w:p>"
    assert look(body, styles=styles).bold is bold


def test_direct_run_formatting_is_read_whole() -> None:
    properties = (
        "<w:rFonts w:ascii='Arial' w:eastAsia='SimSun'/><w:i/><w:strike/><w:smallCaps/><w:color w:val='ff0000'/>"
        "<w:spacing w:val='40'/><w:sz w:val='25'/><w:u w:val='double'/><w:vertAlign w:val='superscript'/>"
        "<w:highlight w:val='yellow'/><w:lang w:val='en-GB'/>"
    )
    assert look(f"<w:p>{run('<w:t>a</w:t>', properties)}</w:p>") == TextStyle(
        family="Arial",
        size=12.5,
        italic=True,
        strike=True,
        small_caps=True,
        colour="FF0000",
        spacing=2.0,
        underline="double",
        position="superscript",
        background="FFFF00",
        language="en-GB",
    )


def test_the_language_of_the_file_is_not_repeated_on_its_runs() -> None:
    found = layout(p("a"), styles=DEFAULTS)
    assert found.language == "id-ID"
    assert paragraphs(found)[0].mark.language == ""


def test_hidden_text_is_not_drawn() -> None:
    body = f"<w:p>{run('<w:t>a</w:t>', '<w:vanish/>')}{run('<w:t>b</w:t>')}</w:p>"
    assert [inline.text for inline in only(body).inlines if isinstance(inline, Text)] == ["b"]


def test_a_hidden_paragraph_is_left_out_with_its_mark() -> None:
    hidden = f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('<w:t>a</w:t>', '<w:vanish/>')}</w:p>"
    assert len(paragraphs(layout(hidden + p("b")))) == 1


def test_shading_is_a_colour_also_where_it_is_a_percentage() -> None:
    shading = "<w:shd w:val='pct25' w:color='000000' w:fill='FFFFFF'/>"
    assert only(p("a", shading)).style.background == "BFBFBF"


def test_paragraph_properties_are_read_whole() -> None:
    properties = (
        "<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val='0'/>"
        "<w:pBdr><w:bottom w:val='double' w:sz='12' w:space='1' w:color='auto'/></w:pBdr>"
        "<w:tabs><w:tab w:val='right' w:leader='dot' w:pos='9000'/><w:tab w:val='left' w:pos='720'/></w:tabs>"
        "<w:spacing w:before='120' w:after='60' w:line='300' w:lineRule='exact'/>"
        "<w:ind w:start='720' w:end='360' w:hanging='360'/><w:contextualSpacing/><w:jc w:val='end'/>"
    )
    found = only(p("a", properties)).style
    assert (found.keep_next, found.keep_lines, found.page_break_before, found.widow_control) == (
        True,
        True,
        True,
        False,
    )
    assert found.borders.bottom is not None
    assert (found.borders.bottom.width, found.borders.bottom.style, found.borders.bottom.space) == (1.5, "double", 1.0)
    assert found.tabs == (TabStop(36.0), TabStop(450.0, "right", "dot"))
    assert (found.spacing.before, found.spacing.after, found.spacing.line) == (6.0, 3.0, 15.0)
    assert (found.spacing.rule, found.spacing.contextual) == (LineRule.EXACT, True)
    assert (found.indent.left, found.indent.right, found.indent.first) == (36.0, 18.0, -18.0)
    assert found.align is Align.RIGHT


def test_widows_are_kept_from_standing_alone_unless_the_file_says_otherwise() -> None:
    assert only(p("a")).style.widow_control is True


def test_a_cleared_tab_of_the_style_is_gone() -> None:
    styles = style("S", "<w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>")
    cleared = "<w:pStyle w:val='S'/><w:tabs><w:tab w:val='clear' w:pos='720'/></w:tabs>"
    assert only(p("a", cleared), styles=styles).style.tabs == ()


def test_spacing_that_word_chooses_is_fourteen_points() -> None:
    automatic = "<w:spacing w:before='100' w:beforeAutospacing='1' w:after='40'/>"
    spacing = only(p("a", automatic)).style.spacing
    assert (spacing.before, spacing.after) == (14.0, 2.0)


@pytest.mark.parametrize(
    ("styles", "properties", "role", "level"),
    [
        (
            '<w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="heading 2"/></w:style>',
            "Judul2",
            Role.HEADING,
            2,
        ),
        (style("Bab", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>"), "Bab", Role.HEADING, 1),
        (style("Bab", "<w:pPr><w:outlineLvl w:val='9'/></w:pPr>"), "Bab", Role.BODY, 0),
        (style("Title"), "Title", Role.BODY, 0),
    ],
)
def test_headings_are_known_by_name_or_outline_level(styles: str, properties: str, role: Role, level: int) -> None:
    found = only(p("a", f"<w:pStyle w:val='{properties}'/>"), styles=styles).style
    assert (found.role, found.level) == (role, level)


def test_a_table_style_goes_between_defaults_and_paragraph_style() -> None:
    styles = (
        DEFAULTS
        + style("Kecil", "<w:pPr><w:spacing w:after='0'/></w:pPr><w:rPr><w:sz w:val='18'/><w:i/></w:rPr>", kind="table")
        + style("Besar", "<w:rPr><w:sz w:val='30'/></w:rPr>")
    )
    large = p("b", "<w:pStyle w:val='Besar'/>")
    cells = tc("a") + f"<w:tc>{large}</w:tc>"
    body = tbl(cells, properties="<w:tblStyle w:val='Kecil'/>", grid=(1000, 1000)) + p("luar")
    first, second, outside = paragraphs(layout(body, styles=styles))
    assert [paragraph.mark.size for paragraph in (first, second, outside)] == [9.0, 15.0, 11.0]
    assert [paragraph.mark.italic for paragraph in (first, second, outside)] == [True, True, False]
    assert [paragraph.style.spacing.after for paragraph in (first, second, outside)] == [0.0, 0.0, 8.0]


def test_equal_looks_are_one_object() -> None:
    first, second = paragraphs(layout(p("a", "<w:jc w:val='both'/>") + p("b", "<w:jc w:val='both'/>")))
    assert first.style is second.style
    assert first.mark is second.mark
