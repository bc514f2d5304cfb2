"""Runs of characters as Typst code: the face that draws them, the height they give a line, how they are decorated."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.fonts import Face, resolve, split
from naskah.pdf.layout import LineRule, Spacing, Text, TextStyle
from naskah.pdf.typeset.code import Definitions, literal, pt
from naskah.pdf.typeset.wording import pieces

SMALL_CAPITAL = 0.8  # of the size, as Word scales capitals for small ones
RAISED_SIZE, RAISED, LOWERED = 0.65, -0.35, 0.14  # superscript and subscript, in ems of the full size
# How far an exact line stands above the baseline, as LibreOffice divides it.
EXACT_ABOVE = 0.8
UNDERLINES = {"dotted": "dotted", "dash": "dashed", "dotDash": "dash-dotted", "dottedHeavy": "dotted"}


def face_of(style: TextStyle) -> Face:
    """The face that stands in for a style's family; which ones there are was checked before."""
    found = resolve(style.family, bold=style.bold, italic=style.italic)
    if found is None:
        raise LookupError(style.family)
    return found


def edges(face: Face, size: float, spacing: Spacing) -> tuple[float, float]:
    """How far a line of this face reaches above and below its baseline, in points."""
    above, below = _twips(face.above * size), _twips(face.below * size)
    if spacing.rule is LineRule.EXACT:
        return spacing.line * EXACT_ABOVE, spacing.line * (1 - EXACT_ABOVE)
    if spacing.rule is LineRule.AT_LEAST:
        return max(above, spacing.line - below), below
    return above + (spacing.line - 1) * (above + below), below


def _twips(points: float) -> float:
    """Word's unit, a twentieth of a point: how high a line is, is a whole number of them."""
    return round(points * 20) / 20


def arguments(style: TextStyle, spacing: Spacing, face: Face | None = None) -> str:
    """The arguments of Typst's `text` for a style."""
    face = face or face_of(style)
    above, below = edges(face, style.size, spacing)
    size = style.size * (RAISED_SIZE if style.position else 1)
    given = [
        f"font: {literal(face.family)}",
        f"size: {pt(size)}",
        f"top-edge: {pt(above)}",
        f"bottom-edge: {pt(-below)}",
        'weight: "bold"' if style.bold else 'weight: "regular"',
        'style: "italic"' if style.italic else 'style: "normal"',
        f"fill: rgb({literal(style.colour)})" if style.colour else "",
        f"tracking: {pt(style.spacing)}" if style.spacing else "",
        f"lang: {literal(style.language.split('-')[0].lower())}" if style.language else "",
    ]
    if style.position:
        given.append(f"baseline: {pt(style.size * (RAISED if style.position == 'superscript' else LOWERED))}")
    return ", ".join(filter(None, given))


class Runs:
    """Writes runs; styles that differ from the paragraph's own become functions, defined once."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions

    def write(self, run: Text, base: TextStyle, spacing: Spacing) -> Iterator[str]:
        """The code of a run in a paragraph whose text is in `base`."""
        for characters, style in _cased(run.text, run.style):
            for part, face in split(characters, face_of(style)):
                own = face == face_of(style) and style == base
                for piece, whole in pieces(part):
                    said = literal(piece)
                    if not own:
                        said = f"{self._function(style, spacing, face)}({said})"
                    yield f"box({said})" if whole else said

    def styled(self, code: str, style: TextStyle, base: TextStyle, spacing: Spacing) -> str:
        """Content that is not characters, such as a page number, in a style."""
        return code if style == base else f"{self._function(style, spacing, None)}({code})"

    def _function(self, style: TextStyle, spacing: Spacing, face: Face | None) -> str:
        body = f"text({arguments(style, spacing, face)}, b)"
        for decoration in _decorations(style):
            body = f"{decoration}({body})" if "(" not in decoration else f"{decoration}, {body})"
        key = (style, spacing.rule, spacing.line, face and face.file)
        return self.definitions.name("t", key, f"b => {body}")


def _decorations(style: TextStyle) -> Iterator[str]:
    if style.background:
        yield f"highlight(fill: rgb({literal(style.background)})"
    if style.underline and style.underline != "none":
        dash = UNDERLINES.get(style.underline, "")
        yield f"underline(stroke: (dash: {literal(dash)})" if dash else "underline"
        if style.underline == "double":
            yield "underline(offset: 0.2em"
    if style.strike:
        yield "strike"


def _cased(text: str, style: TextStyle) -> Iterator[tuple[str, TextStyle]]:
    """Capitals and small capitals as Word draws them: small letters as capitals of four fifths of the size."""
    from dataclasses import replace

    if style.caps:
        yield text.upper(), replace(style, caps=False)
    elif style.small_caps:
        plain = replace(style, small_caps=False)
        small = replace(plain, size=round(style.size * SMALL_CAPITAL * 2) / 2)
        for letter_is_small, letters in _grouped(text):
            yield ("".join(letters).upper(), small) if letter_is_small else ("".join(letters), plain)
    else:
        yield text, style


def _grouped(text: str) -> Iterator[tuple[bool, list[str]]]:
    from itertools import groupby

    for small, letters in groupby(text, str.islower):
        yield small, list(letters)
