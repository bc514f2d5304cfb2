"""What stands in a paragraph: characters, breaks, fields, links, marks of revision."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.pdf.layout import (
    Anchor,
    Inline,
    LineBreak,
    PageBreak,
    PageField,
    Reference,
    Tab,
    Text,
    WebLink,
)

from .docx_builder import BEGIN, END, SEPARATE, field, instruction, layout, p, paragraphs, refusals, run, tbl, tc, words

MARK = "<w:bookmarkStart w:id='1' w:name='tujuan'/><w:bookmarkEnd w:id='1'/>"


def t(text: str) -> str:
    return run(f'<w:t xml:space="preserve">{text}</w:t>')


def inlines(inner: str, **others: object) -> tuple[Inline, ...]:
    """The inlines of the first paragraph, whose inner part is given."""
    return paragraphs(layout(f"<w:p>{inner}</w:p>", **others))[0].inlines


def shown(inner: str, **others: object) -> str:
    return words(inlines(inner, **others))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=40))
def test_every_character_survives(text: str) -> None:
    assert shown(t(escape(text))) == text


def test_space_at_the_ends_counts_only_where_it_is_kept() -> None:
    assert shown(run("<w:t> a </w:t>") + t(" b ")) == "a b "


def test_runs_of_one_look_are_one_text() -> None:
    found = inlines(t("sa") + t("tu") + run("<w:t>dua</w:t>", "<w:b/>"))
    assert [inline.text for inline in found if isinstance(inline, Text)] == ["satu", "dua"]


def test_tabs_and_breaks_stand_where_they_stood() -> None:
    found = inlines(run("<w:t>a</w:t><w:tab/><w:br/><w:cr/><w:br w:type='page'/><w:t>b\tc\nd</w:t>"))
    assert [type(inline) for inline in found] == [Text, Tab, LineBreak, LineBreak, PageBreak, Text, Tab, Text]
    assert words(found) == "abc d"


def test_hyphens_that_bind_are_kept_and_soft_ones_dropped() -> None:
    assert shown(run("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>")) == "a\u2011bc"


@pytest.mark.parametrize(("code", "sign"), [("F0A8", "☐"), ("F0FE", "☑"), ("00FC", "✓"), ("F06C", "●")])
def test_symbols_become_characters(code: str, sign: str) -> None:
    assert shown(run(f"<w:sym w:font='Wingdings' w:char='{code}'/>")) == sign


def test_text_in_a_symbol_font_becomes_characters_in_the_font_of_the_text() -> None:
    (text,) = inlines(run("<w:t>ü</w:t>", "<w:rFonts w:ascii='Wingdings'/>"))
    assert isinstance(text, Text)
    assert (text.text, text.style.family) == ("✓", "Times New Roman")


def test_a_symbol_without_a_character_is_refused_by_its_code() -> None:
    body = "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FF'/></w:r></w:p>"
    assert refusals(body) == [("DOC131", "paragraf 1")]


def test_insertions_are_taken_and_deletions_dropped() -> None:
    inner = (
        t("a")
        + f"<w:ins w:id='1'>{t('b')}</w:ins><w:del w:id='2'><w:r><w:delText>c</w:delText></w:r></w:del>"
        + f"<w:moveFrom w:id='3'>{t('d')}</w:moveFrom><w:moveTo w:id='4'>{t('e')}</w:moveTo>"
    )
    assert shown(inner) == "abe"


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next() -> None:
    first = f"<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>{t('satu ')}</w:p>"
    assert [words(paragraph) for paragraph in paragraphs(layout(first + p("dua")))] == ["satu dua"]


def test_wrappers_are_looked_through() -> None:
    inner = f"<w:sdt><w:sdtContent>{t('a')}</w:sdtContent></w:sdt><w:smartTag>{t('b')}</w:smartTag><w:proofErr/>"
    assert shown(inner) == "ab"


def test_an_alternative_without_a_picture_is_what_older_programs_get() -> None:
    choices = "<mc:Choice Requires='w16'><w:t>baru</w:t></mc:Choice><mc:Fallback><w:t>lama</w:t></mc:Fallback>"
    assert shown(run(f"<mc:AlternateContent>{choices}</mc:AlternateContent>")) == "lama"


# --- fields and links ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "total", "pattern"),
    [
        (" PAGE ", False, "1"),
        (r" PAGE \* MERGEFORMAT ", False, "1"),
        (r" PAGE \* roman ", False, "i"),
        (r" PAGE \* ROMAN ", False, "I"),
        (r" NUMPAGES \* Arabic ", True, "1"),
    ],
)
def test_page_numbers_are_fields_in_the_look_of_their_result(code: str, total: bool, pattern: str) -> None:
    (number,) = inlines(field(code, run("<w:t>7</w:t>", "<w:b/>")))
    assert isinstance(number, PageField)
    assert (number.total, number.pattern, number.style.bold) == (total, pattern, True)


def test_a_page_number_needs_no_stored_result_and_no_long_form() -> None:
    found = inlines(field("PAGE") + f"<w:fldSimple w:instr=' NUMPAGES '>{t('3')}</w:fldSimple>")
    assert [inline.total for inline in found if isinstance(inline, PageField)] == [False, True]


@pytest.mark.parametrize("code", [r" REF tujuan \h ", r" HYPERLINK \l &quot;tujuan&quot; ", r" PAGEREF tujuan \h "])
def test_a_reference_leads_to_its_bookmark_and_shows_its_stored_result(code: str) -> None:
    body = f"<w:p>{field(code, t('huruf a'))}</w:p><w:p>{MARK}</w:p>"
    (link,) = paragraphs(layout(body))[0].inlines
    assert isinstance(link, Reference)
    assert (link.target, words(link.inlines)) == ("tujuan", "huruf a")


def test_a_reference_to_nothing_is_plain_text() -> None:
    assert inlines(field(r" REF hilang \h ", t("huruf a"))) == inlines(t("huruf a"))


def test_a_hyperlink_leads_to_the_web_or_to_a_bookmark() -> None:
    inner = (
        f"{MARK}<w:hyperlink r:id='web'>{t('situs')}</w:hyperlink>"
        f"<w:hyperlink w:anchor='tujuan'>{t('atas')}</w:hyperlink>"
        f"<w:hyperlink r:id='disk'>{t('berkas')}</w:hyperlink>"
    )
    mark, web, up, disk = inlines(inner, links={"web": "https://contoh.go.id/a", "disk": "file:///C:/rahasia.docx"})
    assert mark == Anchor("tujuan")
    assert isinstance(web, WebLink)
    assert web.url == "https://contoh.go.id/a"
    assert isinstance(up, Reference)
    assert isinstance(disk, Text)


def test_a_field_that_links_to_the_web_is_a_link() -> None:
    (link,) = inlines(field(r' HYPERLINK "https://contoh.go.id" \o "Situs" ', t("situs")))
    assert isinstance(link, WebLink)
    assert link.url == "https://contoh.go.id"


@pytest.mark.parametrize(
    "code", ["DATE", "DOCPROPERTY Judul", r"SEQ Tabel \* ARABIC", "MERGEFIELD nama", "=SUM(ABOVE)"]
)
def test_fields_of_fixed_result_show_it(code: str) -> None:
    assert shown(field(f" {code} ", t("hasil"))) == "hasil"


def test_index_marks_show_nothing() -> None:
    assert shown(t("a") + field(' XE "kata" ') + t("b")) == "ab"


def test_fields_nest() -> None:
    inner = field(r" IF a = b ", t("ya ") + field(" PAGE ", t("1")) + t(" akhir"))
    assert [type(inline) for inline in inlines(inner)] == [Text, PageField, Text]


def test_a_field_in_the_code_of_another_is_not_shown() -> None:
    inner = field(" DOCPROPERTY tanda ", t("tujuan"))
    code = f"{BEGIN}{instruction(' REF ')}{inner}{instruction(f' {chr(92)}h ')}{SEPARATE}{t('huruf b')}{END}"
    found = paragraphs(layout(f"<w:p>{code}</w:p><w:p>{MARK}</w:p>"))[0].inlines
    assert [(link.target, words(link.inlines)) for link in found if isinstance(link, Reference)] == [
        ("tujuan", "huruf b")
    ]


def test_a_field_may_run_over_paragraphs() -> None:
    body = f"<w:p>{BEGIN}{instruction(' TOC ')}{SEPARATE}{t('BAB I')}</w:p><w:p>{t('BAB II')}{END}</w:p>{p('isi')}"
    assert [words(paragraph) for paragraph in paragraphs(layout(body))] == ["BAB I", "BAB II", "isi"]


def test_a_field_that_never_ends_is_refused() -> None:
    begin = f"<w:p>{BEGIN}{instruction('PAGE')}</w:p>"
    assert refusals(begin + p("hilang")) == [("DOC152", "paragraf 2")]


def test_a_bookmark_after_the_last_paragraph_stands_in_it() -> None:
    assert paragraphs(layout(p("a") + MARK))[0].inlines[-1] == Anchor("tujuan")


def test_a_bookmark_in_a_deleted_row_goes_to_the_next_paragraph() -> None:
    deleted = f"<w:trPr><w:del w:id='1'/></w:trPr><w:tc>{MARK}{p('x')}</w:tc>"
    assert paragraphs(layout(tbl(deleted, tc("a"), grid=(1000,))))[0].inlines[0] == Anchor("tujuan")


def test_bookmarks_stand_once_and_between_paragraphs_go_to_the_next() -> None:
    body = f"{MARK}<w:p>{t('a')}{MARK}</w:p>"
    assert paragraphs(layout(body))[0].inlines[0] == Anchor("tujuan")
    assert sum(isinstance(inline, Anchor) for inline in paragraphs(layout(body))[0].inlines) == 1
