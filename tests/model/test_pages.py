"""What a director sees on the pages: columns under their heads, the title where the law puts it."""

from __future__ import annotations

import io
from functools import lru_cache

import pytest
from pypdf import PdfReader

from naskah.fonts import resolve

from .made import pdf

CM = 72 / 2.54
PAGE_HEIGHT = 33.02 * CM
FACE = resolve("Bookman Old Style")


@lru_cache
def placed(name: str, page: int) -> list[tuple[str, float, float]]:
    """The pieces of text of a page, each with its left edge and the height of its baseline from the top, in points."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            x = tm[4] * cm[0] + cm[4]
            y = tm[5] * cm[3] + cm[5]
            found.append((text.strip(), x, PAGE_HEIGHT - y))

    PdfReader(io.BytesIO(pdf(name))).pages[page].extract_text(visitor_text=visit)
    return found


def middle(name: str, page: int, text: str, size: float) -> float:
    """Where the middle of a piece of text stands, from the left edge."""
    assert FACE is not None
    return next(x for piece, x, _ in placed(name, page) if piece == text) + FACE.width(text) * size / 2


@pytest.mark.parametrize(("head", "number"), [("NO.", "1"), ("TAHAPAN", "2"), ("AWAL", "3"), ("AKHIR", "4")])
def test_the_heads_of_the_schedule_stand_over_the_numbers_of_their_columns(head: str, number: str) -> None:
    assert middle("keputusan", 5, head, 11) == pytest.approx(middle("keputusan", 5, number, 11), abs=0.5)


@pytest.mark.parametrize(("name", "title"), [("keputusan", "KEPUTUSAN KOMISI"), ("instruksi", "INSTRUKSI BUPATI")])
def test_the_title_starts_eight_centimetres_below_the_edge(name: str, title: str) -> None:
    baseline = next(y for text, _, y in placed(name, 0) if text.startswith(title))
    assert FACE is not None
    assert baseline - FACE.above * 12 == pytest.approx(8 * CM, abs=0.2 * CM)


def test_label_colon_and_text_stand_in_the_columns_of_signed_documents() -> None:
    places = {text: x for text, x, _ in placed("keputusan", 0)}
    assert places["Menimbang"] == pytest.approx(2.5 * CM, abs=0.2 * CM)
    assert places[":"] == pytest.approx(5.55 * CM, abs=0.2 * CM)
    assert places["a."] == pytest.approx(6.02 * CM, abs=0.2 * CM)
