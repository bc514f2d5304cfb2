"""Lines and shading around paragraphs, and lines of every kind: single, double, thin and thick, dashed."""

from __future__ import annotations

from itertools import accumulate

from naskah.pdf.layout import Border, ParagraphStyle
from naskah.pdf.typeset.code import literal, pt

EDGES = ("top", "right", "bottom", "left")
DASHES = {"dotted": "dotted", "dashed": "dashed", "dotDash": "dash-dotted", "dashSmallGap": "densely-dashed"}
THIN = 0.75  # points: the thin line, and the gap, of a line of two widths (ISO/IEC 29500-1, 17.18.2)


def stroke(border: Border, width: float | None = None) -> str:
    """A line as Typst draws it."""
    dash = f", dash: {literal(DASHES[border.style])}" if border.style in DASHES else ""
    thickness = border.width if width is None else width
    return f"(paint: rgb({literal(border.colour or '000000')}), thickness: {pt(thickness)}{dash})"


def is_framed(style: ParagraphStyle) -> bool:
    """Whether lines or shading are drawn around a paragraph of this style."""
    return bool(style.background) or any(getattr(style.borders, edge) for edge in EDGES)


def framed(style: ParagraphStyle, content: str, below: float) -> str:
    """Content within its lines and on its shading; `below` is the room that its last line has below itself.

    Above and below, lines take room of their own; left and right they stand outside of the text's column.
    """
    lines = {edge: _lines(border, edge) for edge in EDGES if (border := getattr(style.borders, edge))}
    outset: dict[str, float] = {}
    reached = {"top": 0.0, "bottom": 0.0}
    for layer in range(max(map(len, lines.values()), default=1)):
        inset = {"bottom": below if layer == 0 else 0.0}
        strokes = []
        for edge, found in lines.items():
            if layer < len(found):
                centre, width = found[layer]
                if edge in reached:
                    inset[edge] = inset.get(edge, 0.0) + centre - reached[edge]
                    reached[edge] = centre
                else:
                    outset[edge] = centre
                if width:
                    strokes.append(f"{edge}: {stroke(getattr(style.borders, edge), width)}")
        given = ["width: 100%", _sides("inset", inset), _sides("outset", outset)]
        given.append(f"stroke: ({', '.join(strokes)})" if strokes else "")
        given.append(f"fill: rgb({literal(style.background)})" if style.background and layer == 0 else "")
        content = f"block({', '.join(filter(None, given))}, {content})"
    ends = {edge: found[-1][1] / 2 for edge, found in lines.items() if edge in reached}
    return f"block(width: 100%, {room}, {content})" if (room := _sides("inset", ends)) else content


def _lines(border: Border, edge: str) -> list[tuple[float, float]]:
    """The lines of an edge from the text outwards: how far the middle of each is from the text, and its width."""
    strands = _strands(border)
    if edge in ("top", "left"):
        strands = strands[::-1]
    starts = accumulate(strands, initial=border.space)
    return [(start + width / 2, width) for start, width in zip(starts, strands, strict=False)][::2]


def _strands(border: Border) -> tuple[float, ...]:
    """Lines and the gaps between them, downwards or rightwards, in points."""
    width, style = border.width, border.style
    if style in ("double", "doubleWave"):
        return (width,) * 3
    if style == "triple":
        return (width,) * 5
    for gap, strands in (
        ("SmallGap", (THIN, THIN, width)),
        ("MediumGap", (width / 2, width / 2, width)),
        ("LargeGap", (THIN, width, 2 * THIN)),
    ):
        if style == f"thinThick{gap}":
            return strands
        if style == f"thickThin{gap}":
            return strands[::-1]
        if style == f"thinThickThin{gap}":
            return (*strands, *strands[:2][::-1])
    return (width,)


def _sides(name: str, room: dict[str, float]) -> str:
    given = ", ".join(f"{edge}: {pt(points)}" for edge, points in room.items() if points)
    return f"{name}: ({given})" if given else ""
