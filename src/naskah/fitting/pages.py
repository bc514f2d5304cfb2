"""How many pages a Word file takes, and how far it is from taking fewer."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from pypdf import PageObject, PdfReader

from naskah.fitting.levels import least
from naskah.pdf import to_pdf
from naskah.word.measuring import first_section, taller

SAME_LINE = 5.0  # points: what is raised or lowered within a line is less, the pitch of the smallest lines is more
USUAL = 13.0  # points from line to line, where nothing can be told from the page
TWIPS = 20  # a point
_OPENING, _CLOSING, _SHOWING = (b"BMC", b"BDC"), b"EMC", (b"Tj", b"TJ", b"'", b'"')
ARTIFACT = "/Artifact"  # so headers and footers are marked (ISO 32000-1, 14.8.2.2)


def letter(docx: bytes, name: str) -> bytes:
    """The PDF of a letter without its Lampiran. Raises `Refused` where it can't be drawn."""
    return to_pdf(first_section(docx), name).data


def count(pdf: bytes) -> int:
    """The number of pages of a PDF."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def lines_too_many(docx: bytes, name: str, pages: int) -> int:
    """How many lines of its text a letter has to lose to go on so many pages.

    On one page that is measured, on a page that is longer by as many lines: what has to stay together moves together,
    so the lines on the second page tell nothing of it. Else, and where a page is broken by hand, it is these lines.
    """
    alone = first_section(docx)
    pdf = to_pdf(alone, name).data
    sheets = [_heights(page) for page in PdfReader(io.BytesIO(pdf)).pages]
    beyond = max(sum(map(len, sheets[pages:])), 1)
    if pages > 1:
        return beyond
    pitch = _pitch(sheets)

    def suffices(lines: int) -> bool:
        return count(to_pdf(taller(alone, round(lines * pitch * TWIPS)), name).data) <= pages

    return least(2 * beyond, suffices) or beyond


def _pitch(sheets: Sequence[Sequence[float]]) -> float:
    """The usual way from one line to the next."""
    ways = Counter(round(below - above, 2) for heights in sheets for above, below in pairwise(heights))
    return ways.most_common(1)[0][0] if ways else USUAL


def _heights(page: PageObject) -> list[float]:
    """Where the lines of a page stand, headers and footers aside."""
    heights: set[float] = set()
    marked: list[bool] = []

    def note(operator: bytes, operands: Sequence[Any], outer: Sequence[float], inner: Sequence[float]) -> None:
        if operator in _OPENING:
            marked.append(bool(operands) and operands[0] == ARTIFACT)
        elif operator == _CLOSING and marked:
            marked.pop()
        elif operator in _SHOWING and not any(marked):
            heights.add(inner[4] * outer[1] + inner[5] * outer[3] + outer[5])

    page.extract_text(visitor_operand_before=note)
    lines: list[float] = []
    for height in sorted(heights):
        if not lines or height - lines[-1] > SAME_LINE:
            lines.append(height)
    return lines
