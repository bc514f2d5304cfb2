"""Colours, lines and shading as elements state them."""

from __future__ import annotations

from naskah.pdf.layout import Border
from naskah.pdf.measure import BadValueError, eighths, points, whole
from naskah.pdf.names import VAL, Element, w, words

# Line styles of ST_Border; the other values are pictures along the edge of a page.
LINES = words(
    "single thick double dotted dashed dotDash dotDotDash triple thinThickSmallGap thickThinSmallGap "
    "thinThickThinSmallGap thinThickMediumGap thickThinMediumGap thinThickThinMediumGap thinThickLargeGap "
    "thickThinLargeGap thinThickThinLargeGap wave doubleWave dashSmallGap dashDotStroked threeDEmboss "
    "threeDEngrave outset inset hairline"
)
NO_LINE = ("nil", "none")

HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
    "none": "",
}


def colour(text: str | None) -> str:
    """RRGGBB, or nothing for the automatic colour. Raises `BadValueError`."""
    if text is None or text == "auto":
        return ""
    if len(text) != 6 or any(digit not in "0123456789abcdefABCDEF" for digit in text):
        raise BadValueError(text)
    return text.upper()


def border(element: Element) -> Border | None:
    """An edge of a paragraph, table or cell; None where the file says that there is no line."""
    style = element.get(VAL, "none")
    if style in NO_LINE:
        return None
    size, space = element.get(w("sz")), element.get(w("space"))
    return Border(
        width=eighths(size) if size else 0.5,
        colour=colour(element.get(w("color"))) or "000000",
        style=style,
        space=points(space) if space else 0.0,
    )


def shading(element: Element) -> str | None:
    """The colour of a `w:shd`, mixed where the pattern is a percentage; None for a pattern of lines."""
    pattern, fill = element.get(VAL, "clear"), colour(element.get(w("fill")))
    ink = colour(element.get(w("color"))) or "000000"
    if pattern in ("clear", "nil"):
        return fill
    if pattern == "solid":
        return ink
    if not pattern.startswith("pct"):
        return None
    share, paper = whole(pattern[3:]) / 100, fill or "FFFFFF"
    mixed = [round(int(ink[at : at + 2], 16) * share + int(paper[at : at + 2], 16) * (1 - share)) for at in (0, 2, 4)]
    return "".join(f"{part:02X}" for part in mixed)
