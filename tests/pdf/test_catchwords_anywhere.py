"""Whatever a page begins with, the page before it says so: held against what poppler reads from the PDF."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naskah.pdf import to_pdf

from .announcing import asking, page_lines, page_pieces
from .breaks import SAME_TOP, Piece
from .docx_builder import tbl
from .long_documents import NO_MARGINS, NUMBERING, cell, document, item, paragraph
from .prose import Prose

JUSTIFIED = '<w:jc w:val="both"/>'
MIDDLE = '<w:jc w:val="center"/><w:keepNext/>'
GRID = (1900, 283, 6887)
FIXED = '<w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
LABELS = ("Menimbang", "Mengingat", "Dasar Hukum", "KESATU", "")
TITLES = re.compile(r"(?:Pasal\d+|BAB[IVX]+|MEMUTUSKAN:)$")
HELD = re.compile(r"(?:[a-z0-9]+[.)]|\(\d+\))?(?:Nomor\d+Tahun\d+|Pasal\d+|\d+×24jam)$")  # by no-break spaces
LABEL = re.compile(r"(?:Menimbang|Mengingat|DasarHukum|KESATU):$")
MARKER = re.compile(r"[a-z]{1,2}\.|\d+\.|[a-z]{1,2}\)|\(\d+\)")


def part(kind: str, prose: Prose, number: int) -> str:
    """A piece of a document of this kind."""
    words = prose.paragraph(1 + number % 4)
    if kind == "prosa":
        return paragraph(words, f'{JUSTIFIED}<w:ind w:firstLine="{567 * (number % 2)}"/>')
    if kind == "ayat":
        return paragraph(f"({number}) {words}", JUSTIFIED)
    if kind == "butir":
        return "".join(item(prose.paragraph(2), level, JUSTIFIED) for level in (0, 1, 1, 2, 0))
    if kind == "baris":
        cells = (LABELS[number % len(LABELS)], ":", words)
        inner = "".join(cell(paragraph(text), width) for text, width in zip(cells, GRID, strict=True))
        return tbl(inner, properties=FIXED + NO_MARGINS, grid=GRID)
    title = ("Pasal 12", "BAB XIV", "MEMUTUSKAN:")[number % 3]
    return paragraph(title, MIDDLE) + paragraph(words, JUSTIFIED)


def announces(last: list[Piece], words: list[str]) -> bool:
    """Whether a page's last words are what the next one's begin with, and no less.

    That is a marker and a word, a label with its colon, or a title.
    """
    *said, first, second, third = [piece.text for piece in last]
    catchword = "".join(said)
    words = words[1:] if words[0] == ":" else words  # of a row without a label
    if [first, second, third] != ["."] * 3 or catchword not in {"".join(words[:count]) for count in range(1, 5)}:
        return False
    if catchword == words[0]:
        return not MARKER.fullmatch(catchword)
    marked = MARKER.fullmatch(words[0]) and catchword == words[0] + words[1]
    return bool(marked or any(form.match(catchword) for form in (TITLES, LABEL, HELD)))


def line_at_the_foot(page: list[Piece]) -> list[Piece]:
    return [piece for piece in page if abs(piece.bottom - max(each.bottom for each in page)) < SAME_TOP / 2]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(["prosa", "ayat", "butir", "baris", "judul"]), min_size=12, max_size=30), st.integers())
def test_each_page_says_what_the_next_one_begins_with_and_nothing_moves(kinds: list[str], seed: int) -> None:
    prose = Prose(random.Random(seed).randrange(10**6))
    body = "".join(part(kind, prose, number) for number, kind in enumerate(kinds))
    docx = document(body, ("bookman", "times", "arial")[seed % 3], numbering=NUMBERING)
    without, found = to_pdf(docx, "berkas.docx").data, to_pdf(asking(docx), "berkas.docx").data
    above = [page[:-1] for page in page_lines(found)[:-1]]
    assert [*above, page_lines(found)[-1]] == page_lines(without)
    for page, following in pairwise(page_pieces(found)):
        top = min(following, key=lambda piece: (round(piece.top / SAME_TOP), piece.left))
        words = [piece.text for piece in following[following.index(top) :]]
        assert announces(line_at_the_foot(page), words), ([piece.text for piece in page][-6:], words[:4])
