"""The fonts that travel with naskah: which one draws a family, how high its lines are, which characters it has.

Documents name fonts that are not free; each has a free stand-in with the same advance widths, so that lines break
where Word breaks them. No font of the system is used: the same file looks the same on every machine.
"""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby, repeat
from pathlib import Path
from typing import Any

from msgspec import Struct

__all__ = ["FOLDER", "SUBSTITUTES", "Face", "covers", "digest", "resolve", "split", "uncovered"]

HERE = Path(__file__).parent
FOLDER = HERE / "files"

# What a document asks for, in small letters, and what draws it. Widths are equal; Naskah Bonum has Bookman's pitch too.
SUBSTITUTES: Mapping[str, str] = {
    "arial": "Liberation Sans",
    "bookman": "Naskah Bonum",
    "bookman old style": "Naskah Bonum",
    "calibri": "Carlito",
    "cambria": "Caladea",
    "helvetica": "Liberation Sans",
    "tex gyre bonum": "Naskah Bonum",
    "times": "Liberation Serif",
    "times new roman": "Liberation Serif",
}
SYMBOLS = "Naskah Simbol"
# Who is asked, in order, for what the document's own font lacks.
FALLBACKS = (SYMBOLS, "Liberation Serif", "Liberation Sans", "Naskah Bonum", "Carlito", "Caladea")
SPACES = frozenset("\n\t")  # drawn by no glyph
# Marks that a shaper leaves out of what it draws (Default_Ignorable_Code_Point in Unicode) although they are no format
# characters by category: joiners of graphemes, fillers, variation selectors.
IGNORED = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0").union(
    map(chr, range(0x180B, 0x1810)), map(chr, range(0xFE00, 0xFE10))
)
# Controls, invisible formatting (zero-width space, soft hyphen), surrogates, private use, unassigned: nobody can see
# them, or nobody knows what they mean.
NO_CHARACTERS = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
# Some fonts have letters of scripts that run from right to left, and their marks; setting them is another matter.
RIGHT_TO_LEFT = (range(0x0590, 0x0900), range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00), range(0x10800, 0x11000))


class Face(Struct, frozen=True, dict=True):
    """One cut of a family. Metrics are in units of `units` to the em; the line gap stands above the ascent."""

    file: str
    family: str
    bold: bool
    italic: bool
    units: int
    ascent: int
    descent: int
    gap: int
    coverage: str  # ranges of code points, in hexadecimal digits: "20-7e a0-161"

    @property
    def above(self) -> float:
        """From the baseline to the top of a line, in ems."""
        return (self.ascent + self.gap) / self.units

    @property
    def below(self) -> float:
        """From the baseline to the foot of a line, in ems."""
        return self.descent / self.units

    def covers(self, character: str) -> bool:
        """Whether the face has a glyph for the character."""
        starts, ends = self._ranges
        place = bisect_right(starts, ord(character)) - 1
        return place >= 0 and ord(character) <= ends[place]

    def width(self, text: str) -> float:
        """The advance of a text in ems, without kerning; what the face lacks counts nothing."""
        return sum(map(self._advances.get, text, repeat(0))) / self.units

    @cached_property
    def _ranges(self) -> tuple[Sequence[int], Sequence[int]]:
        pairs = [tuple(int(code, 16) for code in each.split("-")) for each in self.coverage.split()]
        return [pair[0] for pair in pairs], [pair[-1] for pair in pairs]

    @cached_property
    def _advances(self) -> dict[str, int]:
        rows: list[list[int]] = _table("widths.json")[self.file]
        return {chr(start + offset): width for start, *widths in rows for offset, width in enumerate(widths)}


@lru_cache(maxsize=1024)
def resolve(family: str, *, bold: bool = False, italic: bool = False) -> Face | None:
    """The face that draws a family of a document, or None when no shipped font stands in for it."""
    faces = _faces()
    name = SUBSTITUTES.get(family.strip().casefold(), family.strip())
    return faces.get((name.casefold(), bold, italic)) or faces.get((name.casefold(), False, False))


def covers(character: str) -> bool:
    """Whether any shipped font has the character, and the character is one that can be seen."""
    if character in SPACES:
        return True
    return _is_drawable(character) and any(face.covers(character) for face in _faces().values())


def uncovered(text: str) -> tuple[str, ...]:
    """The characters of a text that no shipped font has, each once, in order."""
    return tuple(character for character in dict.fromkeys(text) if not _covered(character))


def split(text: str, face: Face) -> Iterator[tuple[str, Face | None]]:
    """The text in runs of one face each: `face` itself where it can, else another, or None where no font can."""
    if text.isascii():  # every text face has all of ASCII that can be drawn
        yield text, face
        return
    for one, run in groupby(text, lambda character: _drawing(character, face)):
        yield "".join(run), one


@lru_cache(maxsize=1)
def digest() -> str:
    """SHA-256 of all font files, so that an archive can say what its pages were drawn with.

    It is worked out when the fonts are put together (`tools.fonts`): to read all of them takes as long as a document.
    """
    return (FOLDER.parent / "digest.txt").read_text(encoding="ascii").strip()


def _is_drawable(character: str) -> bool:
    visible = unicodedata.category(character) not in NO_CHARACTERS and character not in IGNORED
    return visible and not _runs_left(character)


def _runs_left(character: str) -> bool:
    return any(ord(character) in block for block in RIGHT_TO_LEFT)


@lru_cache(maxsize=4096)
def _drawing(character: str, face: Face) -> Face | None:
    if character in SPACES:
        return face
    if _runs_left(character):
        return None
    if face.covers(character):
        return face
    others = (_faces().get((name.casefold(), face.bold, face.italic)) for name in FALLBACKS)
    plain = (_faces()[name.casefold(), False, False] for name in FALLBACKS)
    return next((other for other in (*others, *plain) if other is not None and other.covers(character)), None)


@lru_cache(maxsize=4096)
def _covered(character: str) -> bool:
    return covers(character)


@lru_cache(maxsize=1)
def _faces() -> dict[tuple[str, bool, bool], Face]:
    faces = [Face(**row) for row in _table("faces.json")]
    return {(face.family.casefold(), face.bold, face.italic): face for face in faces}


@lru_cache(maxsize=2)
def _table(name: str) -> Any:
    return json.loads((HERE / name).read_text(encoding="utf-8"))
