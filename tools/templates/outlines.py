"""Outlines of lists: their markers, and where each level stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tools.templates.measures import ANNEX_STEP, STEP, cm
from tools.templates.package import HEAD, W

FORMATS = {"I": "upperRoman", "A": "upperLetter", "a": "lowerLetter", "1": "decimal", "-": "bullet"}


@dataclass(frozen=True)
class Outline:
    """An outline of lists, with where its first level stands and how far each level steps; lengths in twips.

    `first`: how far the first level steps, if otherwise.
    """

    name: str
    levels: tuple[str, ...]
    left: int = 0
    step: int = STEP
    suffix: str = "tab"
    first: int = 0

    def xml(self, number: int) -> str:
        levels = "".join(self._level(depth, marker) for depth, marker in enumerate(self.levels))
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4E41{number:04X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="534B{number:04X}"/><w:name w:val="{self.name}"/>'
            f"{levels}</w:abstractNum>"
        )

    def _level(self, depth: int, marker: str) -> str:
        sign = next(letter for letter in reversed(marker) if letter in FORMATS)
        place = marker.rindex(sign)
        counted = sign if FORMATS[sign] == "bullet" else f"%{depth + 1}"
        text = f"{marker[:place]}{counted}{marker[place + 1 :]}"
        suffix = "nothing" if text.startswith("BAB") else self.suffix
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{FORMATS[sign]}"/>'
            f'{"" if suffix == "tab" else f"""<w:suff w:val="{suffix}"/>"""}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{self._indent(depth, suffix)}</w:pPr></w:lvl>'
        )

    def _indent(self, depth: int, suffix: str) -> str:
        if suffix == "nothing":
            return f'<w:ind w:left="{max(self.left, 0)}" w:hanging="0"/>'
        hanging = self.step if depth or not self.first else self.first
        return f'<w:ind w:left="{self.left + (self.first or self.step) + self.step * depth}" w:hanging="{hanging}"/>'


OUTLINES = (
    Outline("norma", ("a.", "1.", "a)", "1)")),
    Outline("angka", ("1.", "a.", "1)", "a)")),
    Outline("bab", ("BAB I", "A."), left=-ANNEX_STEP, step=ANNEX_STEP),
    Outline("lampiran", ("1.", "a.", "1)", "a)", "(1)", "(a)"), step=ANNEX_STEP),
    Outline("lampiran-dalam", ("1.", "a.", "1)", "a)", "(1)", "(a)"), left=ANNEX_STEP, step=ANNEX_STEP),
    Outline("tabel-kelompok", ("I.",), suffix="nothing"),
    Outline("tabel-nomor", ("1.",), suffix="nothing"),
    Outline("tabel-butir", ("1)",), step=cm(0.65)),
)


def numbering(outlines: Sequence[Outline]) -> str:
    """`word/numbering.xml`."""
    abstract = "".join(outline.xml(number) for number, outline in enumerate(outlines, 1))
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(outlines) + 1)
    )
    return f"{HEAD}<w:numbering {W}>{abstract}{numbers}</w:numbering>"
