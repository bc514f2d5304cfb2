"""How wide text is, from the fonts' own advance widths: what tabs and numbers need to know before Typst draws."""

from __future__ import annotations

from collections.abc import Iterable

from naskah.fonts import split
from naskah.pdf.layout import Inline, Picture, Reference, Text, TextStyle, WebLink
from naskah.pdf.typeset.text import RAISED_SIZE, SMALL_CAPITAL, face_of


def text_width(text: str, style: TextStyle) -> float:
    """The advance of a run in points."""
    size = style.size * (RAISED_SIZE if style.position else 1)
    if style.caps:
        text = text.upper()
    if style.small_caps:
        size_of = {True: size * SMALL_CAPITAL, False: size}
        return sum(text_width_at(letter.upper(), style, size_of[letter.islower()]) for letter in text)
    return text_width_at(text, style, size)


def text_width_at(text: str, style: TextStyle, size: float) -> float:
    """The advance of characters drawn at `size`."""
    face = face_of(style)
    own = sum((one or face).width(part) for part, one in split(text, face))
    return own * size + style.spacing * len(text)


def inline_width(inlines: Iterable[Inline]) -> float:
    """The advance of what stands on one line, tabs and breaks left out."""
    total = 0.0
    for inline in inlines:
        if isinstance(inline, Text):
            total += text_width(inline.text, inline.style)
        elif isinstance(inline, Picture):
            total += inline.width
        elif isinstance(inline, Reference | WebLink):
            total += inline_width(inline.inlines)
    return total
