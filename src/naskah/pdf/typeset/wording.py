"""Where a line may not break although Typst would break it, and where it may although Typst would not.

Word and LibreOffice keep `Bupati/Wali Kota` together; they break after the hyphen of `COVID-19`; and a word that is
wider than the line they break anywhere. A box is as good as a word to Typst's lines, so that no character has to be
added to the text to hold or to break it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from naskah.fonts import Face

# Between two breaks that all programs agree on: spaces, and the place after a hyphen. A no-break space is no break.
_PIECE = re.compile(r"[^ \t\n\r-]*-+|[^ \t\n\r-]+|[ \t\n\r]+")
# What Typst breaks otherwise: a solidus within a word, a digit after a hyphen.
_SPECIAL = re.compile(r"/|[^ -]-+[0-9]")
# Longer strings with a solidus, such as addresses of the web, may break at it.
LONGEST = 48
WIDEST = 1.2  # ems: no letter of a text face is wider, so that most words need not be measured


def is_special(text: str) -> bool:
    """Whether the text has a place at which Typst breaks otherwise than Word."""
    return _SPECIAL.search(text) is not None


def is_narrow(text: str, size: float, room: float) -> bool:
    """Whether every word surely fits a line of `room` points."""
    most = room / (size * WIDEST)
    return len(text) <= most or max(map(len, text.split(" "))) <= most


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each must stay on one line."""
    if not is_special(text):
        yield text, False
        return
    loose = ""
    found = _PIECE.findall(text)
    for piece, after in zip(found, [*found[1:], ""], strict=True):
        solid = "/" in piece[:-1] and len(piece) <= LONGEST
        if solid or (piece[-1] == "-" and len(piece) > 1 and after[:1].isdigit()):
            if loose:
                yield loose, False
            loose = ""
            yield piece, True
        else:
            loose += piece
    if loose:
        yield loose, False


def fitting(
    found: Iterable[tuple[str, bool]], room: float, face: Face, size: float, spacing: float
) -> Iterator[tuple[str, bool]]:
    """The pieces, those words that are wider than a line of `room` points in parts that fit it."""
    for piece, whole in found:
        if len(piece) * (size * WIDEST + spacing) <= room:
            yield piece, whole
            continue
        loose = ""
        for word in [piece] if whole else _PIECE.findall(piece):
            parts = list(_parts(word, room, face, size, spacing))
            if len(parts) == 1 and not whole:
                loose += word
                continue
            if loose:
                yield loose, False
            loose = ""
            yield from ((part, True) for part in parts)
        if loose:
            yield loose, False


def _parts(word: str, room: float, face: Face, size: float, spacing: float) -> Iterator[str]:
    if len(word) * (size * WIDEST + spacing) <= room or word.isspace():
        yield word
        return
    part, used = "", 0.0
    for character in word:
        width = face.width(character) * size + spacing
        if part and used + width > room:
            yield part
            part, used = "", 0.0
        part += character
        used += width
    yield part
