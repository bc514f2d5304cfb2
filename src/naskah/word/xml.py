"""WordprocessingML as text that is escaped by construction.

Elements are written by the hundred thousand, so they are strings; what comes from content is escaped where it enters.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BREAK, TAB = "<w:br/>", "<w:tab/>"


def text(characters: str) -> Markup:
    """The contents of a run: characters in `w:t`, line breaks as `w:br`, tabs as `w:tab`."""
    pieces = []
    for position, line in enumerate(characters.split("\n")):
        if position:
            pieces.append(BREAK)
        for inner, piece in enumerate(line.split("\t")):
            if inner:
                pieces.append(TAB)
            if piece:
                pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return Markup("".join(pieces))  # noqa: S704 - every piece is escaped above


def within_text(characters: str) -> Markup:
    """The same for a place inside a `w:t` of a template: closes it around line breaks and tabs."""
    escaped = escape(characters)
    for mark, element in (("\n", BREAK), ("\t", TAB)):
        escaped = escaped.replace(mark, Markup(f'</w:t>{element}<w:t xml:space="preserve">'))  # noqa: S704 - constants
    return escaped


def before_end(part: bytes, end: str, additions: Sequence[str]) -> bytes:
    """A part with more before its closing tag; an element that had no contents is opened for them."""
    if not additions:
        return part
    text = part.decode("utf-8")
    head, found, tail = text.rpartition(end)
    if not found:
        head, _, tail = text.rpartition("/>")
        head, found = f"{head}>", end
    return f"{head}{''.join(additions)}{found}{tail}".encode()


def whole(value: str | None) -> int:
    """A whole number of an attribute; what is absent or no number is 0, as Word takes it."""
    try:
        return round(float(value or 0))
    except (ValueError, OverflowError):
        return 0


def twips(centimetres: float) -> int:
    """Centimetres in twentieths of a point."""
    return round(centimetres * 1440 / 2.54)


def emu(centimetres: float) -> int:
    """Centimetres in English Metric Units, as drawings count."""
    return round(centimetres * 360_000)
