"""Measures of the built-in templates, in twips, from UU 12/2011 Lampiran II (angka 284, 284a) and from letters.

F4, Bookman Old Style 12, single spacing, the first line of the title 8 cm below the edge of page one, 2.5 cm elsewhere;
columns and the rhythm of blank lines follow signed regulations of provinces and regencies. Letters are on A4 in Arial
11 with margins of 2, 2, 2.5 and 3 cm (top, right, bottom, left), as rules on official letters and templates of offices
have them.
"""

from __future__ import annotations

from dataclasses import dataclass


def cm(value: float) -> int:
    """Centimetres in twips."""
    return round(value * 1440 / 2.54)


@dataclass(frozen=True)
class Page:
    """A page and its margins."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def text(self) -> int:
        """The width of its text."""
        return self.width - self.left - self.right


@dataclass(frozen=True)
class Letters:
    """A font at a size in half-points, what stands in for it elsewhere, and the height of its line."""

    font: str
    size: int
    line: int
    instead: str
    panose: str
    family: str


# F4 as Word and printers know it: 8.5 by 13 inches.
F4 = Page(cm(21.59), cm(33.02), cm(2.5), cm(2.5), cm(2.5), cm(2.5))
A4 = Page(cm(21.0), cm(29.7), cm(2.0), cm(2.0), cm(2.5), cm(3.0))
BOOKMAN = Letters(
    "Bookman Old Style", 24, 282, "TeX Gyre Bonum", "02050604050505020204", "roman"
)  # 12 pt x 2404 / 2048
ARIAL = Letters("Arial", 22, 253, "Liberation Sans", "020B0604020202020204", "swiss")  # 11 pt x 2355 / 2048
LINE = BOOKMAN.line
STEP = cm(0.75)  # one level of a list in a norm; wide enough for "10." in Bookman Old Style 12
ANNEX_STEP = cm(0.85)  # the same in a Lampiran, wide enough for "10)"
