"""Runs of characters as Typst code: the face that draws them, the height they give a line, how they are decorated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import inf

from msgspec.structs import replace

from naskah.fonts import Face, resolve, split
from naskah.pdf.layout import LineRule, Spacing, Text, TextStyle
from naskah.pdf.typeset.code import Definitions, literal, pt
from naskah.pdf.typeset.wording import fitting, pieces

SMALL_CAPITAL = 0.8  # of the size; the line stays as high as the full size makes it
RAISED_SIZE, RAISED, LOWERED = 0.65, -0.35, 0.14  # superscript and subscript, in ems of the full size
# How far an exact line stands above the baseline, as LibreOffice divides it.
EXACT_ABOVE = 0.8
SECOND_UNDERLINE = "top-edge: 0em, bottom-edge: -0.19em, stroke: (bottom: {})"
STRUCK = "top-edge: 0.25em, bottom-edge: 0em, stroke: (top: {})"
SECOND_LINE = 0.05  # ems
UNDERLINES = {
    "dotted": "dotted",
    "dottedHeavy": "dotted",
    "dash": "dashed",
    "dashedHeavy": "dashed",
    "dashLong": "dashed",
    "dashLongHeavy": "dashed",
    "dotDash": "dash-dotted",
    "dashDotHeavy": "dash-dotted",
    "dotDotDash": "dash-dotted",
    "dashDotDotHeavy": "dash-dotted",
}
THICK = 0.1  # ems


def face_of(style: TextStyle) -> Face:
    """The face that stands in for a style's family; which ones there are was checked before."""
    found = resolve(style.family, bold=style.bold, italic=style.italic)
    if found is None:
        raise LookupError(style.family)
    return found


def edges(face: Face, size: float, spacing: Spacing) -> tuple[float, float]:
    """How far a line of this face reaches above and below its baseline, in points.

    What is more than one line's pitch stands below the line, what is less is taken from above it.
    """
    above, below = _twips(face.above * size), _twips(face.below * size)
    if spacing.rule is LineRule.EXACT:
        return spacing.line * EXACT_ABOVE, spacing.line * (1 - EXACT_ABOVE)
    if spacing.rule is LineRule.AT_LEAST:
        return max(above, spacing.line - below), below
    extra = _twips((spacing.line - 1) * (above + below))
    return (above, below + extra) if extra > 0 else (above + extra, below)


def leading(base: TextStyle, spacing: Spacing) -> float:
    """The room below a line that is more than its own height: at the foot of a page it need not be there."""
    if spacing.rule is not LineRule.MULTIPLE or spacing.line <= 1:
        return 0.0
    face = face_of(base)
    return edges(face, base.size, spacing)[1] - _twips(face.below * base.size)


def _twips(points: float) -> float:
    """Word's unit, a twentieth of a point: how high a line is, is a whole number of them."""
    return round(points * 20) / 20


def arguments(
    style: TextStyle, spacing: Spacing, face: Face | None = None, led: float = 0.0, size: float | None = None
) -> str:
    """The arguments of Typst's `text` for a style. `led` is the leading that the paragraph already has; `size` is that
    of letters which are smaller than their line."""
    face = face or face_of(style)
    above, below = edges(face, style.size, spacing)
    below = max(below - led, min(below, _twips(face.below * style.size)))
    drawn = (size or style.size) * (RAISED_SIZE if style.position else 1)
    given = [
        f"font: {literal(face.family)}",
        f"size: {pt(drawn)}",
        f"top-edge: {pt(above)}",
        f"bottom-edge: {pt(-below)}",
        'weight: "bold"' if style.bold else 'weight: "regular"',
        'style: "italic"' if style.italic else 'style: "normal"',
        f"fill: rgb({literal(style.colour)})" if style.colour else "",
        f"tracking: {pt(style.spacing)}" if style.spacing else "",
        f"lang: {literal(language)}" if (language := language_of(style.language)) else "",
    ]
    if style.position:
        given.append(f"baseline: {pt(style.size * (RAISED if style.position == 'superscript' else LOWERED))}")
    return ", ".join(filter(None, given))


def language_of(tag: str) -> str:
    """The language of a BCP 47 tag; nothing where it names none."""
    language = tag.split("-")[0].lower()
    return language if len(language) in (2, 3) and language.isascii() and language.isalpha() else ""


class Runs:
    """Writes runs; styles that differ from the paragraph's own become functions, defined once."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions

    def write(self, run: Text, base: TextStyle, spacing: Spacing, room: float = inf) -> Iterator[str]:
        """The code of a run in a paragraph whose text is in `base` and whose lines are `room` points long."""
        led = leading(base, spacing)
        for characters, style, size in _shown(run.text, run.style):
            for part, face in split(characters, face_of(style)):
                own = face == face_of(style) and style == base and size == style.size
                for piece, whole in fitting(pieces(part), room, face or face_of(style), size, style.spacing):
                    said = literal(piece)
                    if not own:
                        said = f"{self._function(style, spacing, face, size, led)}({said})"
                    yield f"box({said})" if whole else said

    def styled(self, code: str, style: TextStyle, base: TextStyle, spacing: Spacing) -> str:
        """Content that is not characters, such as a page number, in a style."""
        if style == base:
            return code
        return f"{self._function(style, spacing, None, style.size, leading(base, spacing))}({code})"

    def _function(self, style: TextStyle, spacing: Spacing, face: Face | None, size: float, led: float) -> str:
        key = (style, spacing.rule, spacing.line, face and face.file, size, led)
        return self.definitions.name(
            "t", key, lambda: f"b => {_decorated(f'text({arguments(style, spacing, face, led, size)}, b)', style)}"
        )


def _decorated(body: str, style: TextStyle) -> str:
    """A text with its lines and background. Lines run on under descending letters, as Word's do."""
    edged = []
    if style.underline:
        dash = UNDERLINES.get(style.underline, "")
        thick = style.underline.endswith(("thick", "Heavy"))
        strokes = [f"dash: {literal(dash)}" if dash else "", f"thickness: {THICK}em" if thick else ""]
        look = f"stroke: ({', '.join(filter(None, strokes))}), " if any(strokes) else ""
        body = f"underline({look}evade: false, {body})"
        # Typst's PDF/UA-1 holds one line a text: a second one is an edge of an empty background.
        edged = [SECOND_UNDERLINE] * (style.underline == "double") + [STRUCK] * style.strike
    elif style.strike:
        body = f"strike({body})"
    for edge in edged:
        paint = f"(thickness: {SECOND_LINE}em, paint: rgb({literal(style.colour or '000000')}))"
        body = f"highlight(fill: none, {edge.format(paint)}, {body})"
    return f"highlight(fill: rgb({literal(style.background)}), {body})" if style.background else body


def _shown(text: str, style: TextStyle) -> Iterator[tuple[str, TextStyle, float]]:
    """A run as it is drawn: a line under words is none under the spaces between them."""
    if style.underline != "words":
        yield from _cased(text, style)
        return
    for space, part in groupby(text, str.isspace):
        yield from _cased("".join(part), replace(style, underline="" if space else "single"))


def _cased(text: str, style: TextStyle) -> Iterator[tuple[str, TextStyle, float]]:
    """Capitals and small capitals as Word draws them, each with its style and the size of its letters."""
    if style.caps:
        yield text.upper(), replace(style, caps=False), style.size
    elif style.small_caps:
        plain = replace(style, small_caps=False)
        for small, group in groupby(text, str.islower):
            letters = "".join(group)
            size = style.size * SMALL_CAPITAL if small else style.size
            yield letters.upper() if small else letters, plain, size
    else:
        yield text, style, style.size
