"""Cells that are nothing but text: most cells of a long table. They are told from the others once for each style."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from naskah.pdf.layout import Align, Borders, Cell, Indent, Paragraph, ParagraphStyle, Role, Spacing, Text, TextStyle
from naskah.pdf.typeset.text import edges, face_of

NO_INDENT, NO_BORDERS = Indent(), Borders()
# Only at spaces can such a text break, so that its lines can be counted before Typst draws them.
SIMPLE = re.compile(r"[A-Za-z0-9.,;:() ]*")
CLOSE = 0.05  # points: a line that comes so near to its end is left for Typst to break


class House(Struct, frozen=True):
    """How plain cells are set: their text and their line pitch."""

    text: TextStyle
    spacing: Spacing


class Plain(Struct, frozen=True, gc=False):  # one for each cell, and never in a cycle
    """The text of a plain cell, how it is set, and where in the cell it stands."""

    text: str
    house: House
    align: Align


class Measure:
    """The widths of words and the height of a line in one house."""

    def __init__(self, house: House) -> None:
        self.face = face_of(house.text)
        self.size = house.text.size
        self.pitch = sum(edges(self.face, self.size, house.spacing))
        self.space = self.face.width(" ") * self.size
        self.known: dict[str, float] = {}

    def width(self, word: str) -> float:
        """The advance of a word in points."""
        known = self.known.get(word)
        if known is None:
            known = self.known[word] = self.face.width(word) * self.size
        return known

    def lines(self, text: str, room: float) -> int | None:
        """How many lines a text takes in `room` points, or None where only Typst can tell."""
        if not SIMPLE.fullmatch(text):
            return None
        count, used = 1, 0.0
        for word in text.split(" "):
            width = self.width(word)
            if width > room - CLOSE or (text and not word):
                return None
            needed = used + (self.space if used else 0.0) + width
            if abs(needed - room) < CLOSE:
                return None
            if needed > room:
                count, needed = count + 1, width
            used = needed
        return count


class PlainCells(Struct):
    """Finds plain cells. Styles are shared by thousands of cells, and each is looked at once."""

    styles: dict[tuple[int, int], House | None] = field(default_factory=dict)
    houses: dict[House, House] = field(default_factory=dict)
    measures: dict[int, Measure] = field(default_factory=dict)

    def read(self, cell: Cell) -> Plain | None:
        """The plain text of a cell, or None where it holds anything else."""
        blocks = cell.blocks
        paragraph = blocks[0] if len(blocks) == 1 else None
        if not isinstance(paragraph, Paragraph):
            return None
        inlines, number = paragraph.inlines, paragraph.number
        text, style = "", paragraph.mark
        if inlines:
            only = inlines[0]
            if len(inlines) > 1 or not isinstance(only, Text) or number is not None:
                return None
            text, style = only.text, only.style
        elif number is not None:
            if number.suffix != "nothing":
                return None
            text, style = number.text, number.style
        house = self._house(paragraph.style, style)
        return Plain(text, house, paragraph.style.align) if house else None

    def height(self, plain: Plain, room: float) -> float | None:
        """How high the lines of a text stand in `room` points, or None where only Typst can tell."""
        measure = self._measure(plain.house)
        lines = measure.lines(plain.text, room)
        return None if lines is None else lines * measure.pitch

    def fits(self, plain: Plain, room: float) -> bool:
        """Whether every word of a text is narrower than `room` points."""
        width = self._measure(plain.house).width
        return all(width(word) <= room for word in plain.text.split(" "))

    def _measure(self, house: House) -> Measure:
        measure = self.measures.get(id(house))
        if measure is None:
            measure = self.measures[id(house)] = Measure(house)
        return measure

    def _house(self, style: ParagraphStyle, text: TextStyle) -> House | None:
        key = (id(style), id(text))
        if key not in self.styles:
            house = House(text, style.spacing) if _is_plain(style) and _is_plain_text(text) else None
            self.styles[key] = self.houses.setdefault(house, house) if house else None
        return self.styles[key]


def _is_plain(style: ParagraphStyle) -> bool:
    room = style.spacing.before or style.spacing.after
    look = style.background or style.borders != NO_BORDERS
    return style.indent == NO_INDENT and style.role is Role.BODY and not (room or look)


def _is_plain_text(style: TextStyle) -> bool:
    decorated = (style.underline, style.strike, style.caps, style.small_caps, style.position, style.background)
    return not (any(decorated) or style.colour or style.spacing)


def most(values: Sequence[House]) -> House | None:
    """The house that most cells share; equal ones may be told apart by who made them."""
    counts: dict[int, int] = {}
    for value in values:
        counts[id(value)] = counts.get(id(value), 0) + 1
    return max(values, key=lambda value: counts[id(value)]) if values else None
