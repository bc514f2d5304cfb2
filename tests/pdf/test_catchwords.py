"""A page ends with what the next one begins with, when the file asks for it."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
import reading
from pypdf import PdfReader

from naskah.findings import Refused
from naskah.pdf import to_pdf
from naskah.pdf.forms import Letters
from naskah.pdf.read import read
from naskah.pdf.together import to_one_pdf

from .announcing import announced, asking, drawn, page_lines, page_pieces
from .docx_builder import p, tbl
from .drawn import Drawn
from .long_documents import (
    HEAD,
    NO_MARGINS,
    NUMBERING,
    RULED,
    WHOLE,
    cell,
    document,
    item,
    layout_tables,
    lists,
    paragraph,
    paragraphs_of,
    section,
    text,
)
from .test_draw_tails import schedule

LINES = 51  # of the text on a page of A4 in Times New Roman, 12 points, more or less
BREAK = '<w:r><w:br w:type="page"/></w:r>'
MIDDLE = '<w:jc w:val="center"/>'
NEXT = "<w:pageBreakBefore/>"


def filled(count: int = LINES - 2) -> str:
    """Lines that leave almost no room on their page."""
    return "".join(paragraph(f"Baris {number}") for number in range(count))


def at_the_head(block: str) -> bytes:
    """A file whose second page begins with this block: it does not fit the first."""
    return document(f"{filled(LINES - 3)}{block}", "times", numbering=NUMBERING)


def kept(words: str, look: str = "") -> str:
    """A paragraph too high for the foot of the first page."""
    return paragraph(words, f"<w:keepLines/>{look}")


LONG = " ".join(["panjang"] * 120)


def row(*cells: str) -> str:
    """A row of a layout table that no page divides."""
    fixed = '<w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    grid = (1900, 283, 6887)
    inner = WHOLE + "".join(cell(paragraph(words), width) for words, width in zip(cells, grid, strict=True))
    return tbl(inner, properties=fixed + NO_MARGINS, grid=grid)


def with_breaks(*lines: str) -> str:
    return "<w:r>" + "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines) + "</w:r>"


@pytest.mark.parametrize(
    ("block", "catchword"),
    [
        (kept(f"bahwa berdasarkan {LONG}"), "bahwa"),
        (item(f"bahwa berdasarkan {LONG}", 0, "<w:keepLines/>"), "a.bahwa"),
        (item(f"Undang-Undang Nomor 7 {LONG}", 1, "<w:keepLines/>"), "1.Undang-Undang"),
        (kept(f"(2) Jika ternyata {LONG}"), "(2)Jika"),
        (kept(f"COVID-19 dan/atau {LONG}"), "COVID-19"),
        (kept(f"Bupati/Wali Kota {LONG}"), "Bupati/Wali"),
        (row("Mengingat", ":", f"Pasal 18 {LONG}"), "Mengingat:"),
        (row("Nama Lengkap", ": Fulan", LONG), "NamaLengkap:"),
        (row("", ":", f"menetapkan {LONG}"), "menetapkan"),
        (row("Kesatu", "-", LONG), "Kesatu"),
        (kept("Pasal 5", f"{MIDDLE}<w:keepNext/>") + kept(LONG), "Pasal5"),
        (kept("MEMUTUSKAN:", f"{MIDDLE}<w:keepNext/>") + kept(LONG), "MEMUTUSKAN:"),
        (
            f"<w:p><w:pPr>{MIDDLE}<w:keepNext/></w:pPr>{with_breaks('BAB II', 'KETENTUAN UMUM')}</w:p>" + kept(LONG),
            "BABII",
        ),
        (kept("PENYELENGGARAAN PEMILIHAN DAN SELANJUTNYA", f"{MIDDLE}<w:keepNext/>") + kept(LONG), "PENYELENGGARAAN"),
        (
            f"<w:p><w:pPr><w:keepLines/></w:pPr>{text('Undang', '<w:b/>')}{text(f'-Undang {LONG}')}</w:p>",
            "Undang-Undang",
        ),
    ],
)
def test_a_page_ends_with_what_the_next_one_begins_with(block: str, catchword: str) -> None:
    docx = at_the_head(block)
    first, second = drawn(docx)
    assert second[0].lstrip(":").startswith(catchword)
    assert announced(docx) == [catchword, ""]
    assert len(first) == LINES - 3


def test_a_number_that_is_a_title_stands_without_the_words_beside_it() -> None:
    title = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>{MIDDLE}<w:keepNext/>'
    chapters = (
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="upperRoman"/>'
        '<w:suff w:val="space"/><w:lvlText w:val="BAB %1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'
    )
    for words in (text("KETENTUAN UMUM PENYELENGGARAAN"), with_breaks("", "ARSIP")):
        body = filled(LINES - 3) + f"<w:p><w:pPr>{title}</w:pPr>{words}</w:p>" + kept(LONG)
        assert announced(document(body, "times", numbering=chapters)) == ["BABII", ""]


def test_a_number_alone_is_a_line_to_announce() -> None:
    article = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>' + MIDDLE + "<w:keepNext/>"
    articles = (
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/>'
        '<w:suff w:val="nothing"/><w:lvlText w:val="Pasal %1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'
    )
    body = filled(LINES - 3) + f"<w:p><w:pPr>{article}</w:pPr></w:p>" + kept(LONG)
    docx = document(body, "times", numbering=articles)
    assert announced(docx) == ["Pasal5", ""]
    page, _ = page_pieces(to_pdf(asking(docx), "surat.docx").data)
    number, first, second, _third = sorted(page, key=lambda piece: (round(piece.top), piece.left))[-4:]
    assert number.text == "5"
    assert first.left - number.right == pytest.approx(second.left - first.right, abs=0.1)  # one space, not three


def test_a_file_that_does_not_ask_has_none() -> None:
    docx = lists()
    assert drawn(asking(docx, "false")) == drawn(docx)
    assert not any(page[-1].endswith("...") for page in drawn(docx))


@pytest.mark.parametrize(
    "parting",
    [
        f"<w:p>{BREAK}</w:p>" + p("LAMPIRAN"),
        paragraph("LAMPIRAN", NEXT),
        paragraph("", NEXT) + p("LAMPIRAN"),
        f"<w:p><w:pPr>{section()}</w:pPr></w:p>" + p("LAMPIRAN"),
        f"<w:p><w:pPr>{section()}</w:pPr></w:p>"
        + tbl(WHOLE + cell(p("LAMPIRAN"), 9000), properties=RULED, grid=(9000,)),
    ],
    ids=["pemisah halaman", "gaya", "baris kosong", "bagian", "tabel"],
)
def test_a_new_part_is_not_announced(parting: str) -> None:
    found = drawn(asking(document(filled(20) + parting, "times")))
    assert [page[-1] for page in found] == ["Baris19", "LAMPIRAN"]


def test_a_page_that_begins_within_a_table_is_not_announced_and_one_below_it_is() -> None:
    seen = set()
    for count in range(48, 60):
        grid = (900, 8171)
        rows = [WHOLE + cell(p(f"{number}."), grid[0]) + cell(p("RAPAT"), grid[1]) for number in range(count)]
        body = tbl(HEAD + cell(p("NO."), grid[0]) + cell(p("HAL"), grid[1]), *rows, properties=RULED, grid=grid)
        first, second = drawn(asking(document(body + "".join(p(f"Sesudah {n} tabel") for n in range(9)), "times")))
        if second[0] == "NO.HAL":
            assert first[-1].endswith(("RAPAT", "tabel"))
        else:
            assert first[-1] == "Sesudah..."
        seen.add(second[0] == "NO.HAL")
    assert seen == {True, False}


def test_a_table_whose_last_row_stays_with_the_signature_is_torn_where_it_was() -> None:
    docx = schedule(45, 8)
    assert drawn(asking(docx)) == drawn(docx)


@pytest.mark.parametrize("docx", [paragraphs_of("bookman", "both"), lists(), layout_tables()])
def test_no_line_and_no_page_breaks_elsewhere(docx: bytes) -> None:
    without, found = drawn(docx), drawn(asking(docx))
    assert [page[:-1] for page in found[:-1]] == without[:-1]
    assert found[-1] == without[-1]


def test_it_stands_right_below_the_text_at_the_right_margin_and_above_the_footer() -> None:
    footer = {"footer1": p("KAKI BIASA"), "footer2": p("KAKI PERTAMA")}
    references = (
        '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer2"/>'
    )
    for landscape in (False, True):
        across = section(f"{references}<w:titlePg/>", landscape=landscape)
        body = "".join(paragraph(f"Baris {number} sampai di sini") for number in range(150))
        found = page_pieces(to_pdf(asking(document(body, "times", stories=footer, section=across)), "surat.docx").data)
        width = 841.9 if landscape else 595.3
        for page in found[:-1]:
            dots = [piece for piece in page if piece.text == "."][-1]
            last = max(piece.bottom for piece in page if piece.text == "sini")
            assert dots.right == pytest.approx(width - 56.7, abs=1)
            assert last - 1 < dots.top < last + 16
            assert dots.bottom < min(piece.top for piece in page if piece.text == "KAKI") + 1


def test_a_footer_that_leaves_no_room_is_named() -> None:
    footer = {"footer1": "".join(p(f"KAKI {number}") for number in range(5))}
    given = section('<w:footerReference w:type="default" r:id="footer1"/>')
    with pytest.raises(Refused) as refused:
        to_pdf(asking(document(filled(90), "times", stories=footer, section=given)), "surat.docx")
    assert [(finding.code, finding.place.detail) for finding in refused.value.findings] == [("PDF012", "bagian 1")]
    assert len(drawn(asking(document(filled(9), "times", stories=footer, section=given)))) == 1


def test_a_word_in_italics_is_announced_in_italics() -> None:
    for look, sign in (("<w:i/>", "Italic"), ("", "Roman")):
        body = filled(LINES - 3) + f"<w:p><w:pPr><w:keepLines/></w:pPr>{text('quorum ' + LONG, look)}</w:p>"
        found = reading.drawn(to_pdf(asking(document(body, "times")), "surat.docx").data)
        (face,) = [piece.font for piece in found if piece.page == 0 and piece.text.startswith("quorum")]
        assert ("Italic" in face) == (sign == "Italic")


def test_a_screen_reader_is_told_nothing_of_it() -> None:
    plain, asked = Drawn(filled(90)), Drawn(filled(90))
    asked.reader = PdfReader(io.BytesIO(to_pdf(asking(document(filled(90), "times")), "surat.docx").data))
    assert asked.tags() == plain.tags()
    assert "Baris" in asked.reader.pages[0].extract_text().splitlines()[-1]


def test_letters_in_one_file_are_announced_each_by_itself() -> None:
    letters = [
        read(asking(document("".join(paragraph(f"Surat{who} baris{n} di sini") for n in range(90)), "times")), "x.docx")
        for who in "AB"
    ]
    made, starts = to_one_pdf([(layout, f"Surat {n}") for n, layout in enumerate(letters)], "Semua", "semua.pdf")
    assert starts == (1, 3)
    assert [page[-1].endswith("...") for page in page_lines(made.data)] == [True, False, True, False]


def test_a_letter_of_many_has_those_of_a_letter_by_hand() -> None:
    def fill(row: Sequence[str]) -> bytes:
        body = paragraph(f"Kepada {row[0]}") + "".join(paragraph(f"Baris {n} {row[0]}") for n in range(90))
        return asking(document(body, "times"))

    letters = Letters(fill, "surat.docx")
    for name in ("FULAN BIN CONTOH", "REKAAN"):
        assert letters.pdf([name]).data == to_pdf(fill([name]), "surat.docx").data


def test_the_same_file_gives_the_same_bytes() -> None:
    docx = asking(lists())
    assert to_pdf(docx, "a.docx").data == to_pdf(docx, "a.docx").data
