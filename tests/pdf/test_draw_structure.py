"""Headings, lists, links, pictures and page numbers: what a reader, a screen reader too, has of them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from .docx_builder import anchored, field, inline, png, style, tbl
from .drawn import Drawn
from .long_documents import HEAD, NUMBERING, RULED, WHOLE, cell, item, paragraph, section, text

HEADINGS = "".join(
    style(f"Heading{level}", f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>', base="Normal")
    for level in (1, 2, 3)
)
MEDIA = {"logo.png": png(40, 20)}


def heading(words: str, level: int) -> str:
    return paragraph(words, f'<w:pStyle w:val="Heading{level}"/>')


def test_headings_are_bookmarks_and_tags() -> None:
    drawn = Drawn(heading("Satu", 1) + paragraph("isi") + heading("Anak", 2) + heading("Dua", 1), more=HEADINGS)
    first, children, second = drawn.reader.outline
    assert (first["/Title"], children[0]["/Title"], second["/Title"]) == ("Satu", "Anak", "Dua")  # type: ignore[index]
    assert [tag for tag in drawn.tags() if tag.startswith("H")] == ["H1", "H2", "H1"]


def test_a_heading_without_words_is_none() -> None:
    assert "H1" not in Drawn(heading("", 1) + paragraph("isi"), more=HEADINGS).tags()


def test_a_skipped_level_is_a_warning_with_its_place() -> None:
    drawn = Drawn(heading("Satu", 1) + heading("Tiga", 3), more=HEADINGS)
    assert drawn.warnings == [("PDF032", "paragraf 2")]


def test_numbered_paragraphs_are_lists_within_lists() -> None:
    body = item("satu", 0) + item("dua", 0) + item("anak", 1) + item("tiga", 0) + paragraph("akhir")
    tags = [tag for tag in Drawn(body, numbering=NUMBERING).tags() if tag in ("L", "LI", "Lbl", "LBody", "P")]
    assert tags.count("L") == 2
    assert tags.count("LI") == tags.count("Lbl") == tags.count("LBody") == 4


def test_a_list_has_the_ink_of_plain_paragraphs() -> None:
    body = item("satu", 0) + item("dua", 0) + item("anak", 1) + item("tiga", 0)
    listed = Drawn(body, numbering=NUMBERING)
    apart = Drawn(body.replace("</w:pPr>", "<w:keepNext/></w:pPr>"), numbering=NUMBERING)
    assert "L" in listed.tags()
    assert "L" not in apart.tags()
    assert listed.starts() == pytest.approx(apart.starts(), abs=0.02)
    assert listed.lines == apart.lines


def test_items_that_want_no_room_between_them_have_none_and_leave_it_below_the_last() -> None:
    close = '<w:spacing w:before="100" w:after="200"/><w:contextualSpacing/>'
    body = item("satu", 0, close) + item("anak", 1, close) + item("dua", 0, close) + paragraph("akhir")
    drawn = Drawn(body, numbering=NUMBERING)
    assert "L" in drawn.tags()
    tops = [drawn.places()[word].top for word in ("satu", "anak", "dua", "akhir")]
    first, second, last = (lower - upper for upper, lower in pairwise(tops))
    assert (second, last) == pytest.approx((first, first + 10), abs=0.02)


NUMBER = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
    '<w:lvlText w:val="{shown}"/><w:lvlJc w:val="{align}"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def numbered(shown: str, *, form: str = "decimal", more: str = "", align: str = "left", start: int = 1) -> Drawn:
    numbering = NUMBER.format(shown=shown, form=form, more=more, align=align, start=start)
    return Drawn(item("isi", 0), numbering=numbering)


def test_a_number_wider_than_its_room_pushes_the_text_to_the_next_stop() -> None:
    assert numbered("Pasal %1").starts()["isi"] == pytest.approx(85.05 + 36, abs=0.1)


def test_a_number_may_be_followed_by_a_space_or_by_nothing() -> None:
    assert numbered("%1.", more='<w:suff w:val="space"/>').lines == ["1. isi"]
    assert numbered("%1.", more='<w:suff w:val="nothing"/>').lines == ["1.isi"]


def test_a_number_on_the_right_ends_where_another_starts() -> None:
    starts = numbered("%1.", form="lowerRoman", align="right", start=3).starts()
    assert starts["iii."] < 85.05
    assert starts["isi"] == pytest.approx(85.05 + 28.35, abs=0.1)


def test_links_lead_to_their_bookmark_and_out_of_the_file() -> None:
    target = f'<w:p><w:bookmarkStart w:id="1" w:name="sasaran"/>{text("Sasaran")}</w:p>'
    web = f'<w:p><w:hyperlink r:id="rId9">{text("laman")}</w:hyperlink></w:p>'
    inside = field(" REF sasaran \\h ", text("huruf a"))
    drawn = Drawn(f"{target}<w:p>{inside}</w:p>{web}", links={"rId9": "https://contoh.example/a"})
    links = [each.get_object() for each in drawn.reader.pages[0]["/Annots"]]  # type: ignore[attr-defined]
    assert [link["/A"]["/URI"] for link in links if "/A" in link] == ["https://contoh.example/a"]
    assert len(links) == 2
    assert "Link" in drawn.tags()


@pytest.mark.parametrize("twice", ["bookmark", "header row"])
def test_a_bookmark_that_is_there_twice_is_no_fault(twice: str) -> None:
    start = '<w:bookmarkStart w:id="1" w:name="a"/>'
    reference = field(" REF a \\h ", text("rujukan"))
    link = f"<w:p>{reference}</w:p>"
    one = f"<w:p>{start}{text('x')}</w:p>"
    rows = (HEAD + cell(one, 9071), *(WHOLE + cell(paragraph("isi"), 9071) for _ in range(90)))
    body = one + one + link if twice == "bookmark" else tbl(*rows, properties=RULED, grid=(9071,)) + link
    assert "rujukan" in Drawn(body).text


def test_a_link_in_a_header_is_drawn_as_words() -> None:
    header = f'<w:p><w:hyperlink r:id="rId9">{text("laman")}</w:hyperlink></w:p>'
    drawn = Drawn(
        paragraph("isi"),
        stories={"header1": header},
        section=section('<w:headerReference w:type="default" r:id="header1"/>'),
    )
    assert drawn.lines == ["laman", "isi"]


def test_a_picture_has_its_alternative_text() -> None:
    drawn = Drawn(f"<w:p>{inline()}</w:p>", media=MEDIA)
    assert "Figure" in drawn.tags()
    assert len(drawn.reader.pages[0].images) == 1
    assert drawn.warnings == []


def test_a_picture_without_one_is_drawn_with_a_warning() -> None:
    drawn = Drawn(f"<w:p>{inline(descr='')}</w:p>", media=MEDIA)
    assert len(drawn.reader.pages[0].images) == 1
    assert drawn.warnings == [("PDF033", "paragraf 1")]


def test_a_floating_picture_takes_no_room() -> None:
    offset = "<wp:posOffset>1270000</wp:posOffset>"
    where = (f"<wp:position{axis} relativeFrom='page'>{offset}</wp:position{axis}>" for axis in "HV")
    floating = Drawn(f"<w:p>{anchored(*where)}{text('isi')}</w:p>", media=MEDIA)
    assert len(floating.reader.pages[0].images) == 1
    assert floating.starts()["isi"] == pytest.approx(85.05, abs=0.1)


def test_text_between_columns_is_not_repeated_by_empty_tables() -> None:
    head = tbl(HEAD + cell(paragraph("A"), 9071), properties=RULED, grid=(9071,))
    assert Drawn(head + paragraph("isi")).lines == ["A", "isi"]
