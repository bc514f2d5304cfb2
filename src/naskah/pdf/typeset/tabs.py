"""Tab stops: where a tab leads, and what stands between, worked out before Typst draws.

Word measures from the column's edge; text before a tab is put in a box of its exact width, so that a justified line
does not stretch it. A tab that can't be placed like this is refused, never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from naskah.pdf.layout import Inline, ParagraphStyle, Tab, TabStop, Text
from naskah.pdf.typeset.widths import inline_width, text_width

TOLERANCE = 0.01  # points: what rounding may make of two equal positions
LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_"}


class NoTabStopError(ValueError):
    """A tab that has no place: the line it stands on wraps before it, or its stop lies behind it."""


class Segment(Struct, frozen=True):
    """What stands before one tab, and the room up to where the next segment starts."""

    inlines: tuple[Inline, ...]
    gap: float
    leader: str


def next_stop(style: ParagraphStyle, position: float) -> TabStop:
    """The first stop to the right of `position`; the text's own indent is a stop where the first line hangs."""
    stops = [stop for stop in style.tabs if stop.position > position + TOLERANCE]
    if style.indent.first < 0 and style.indent.left > position + TOLERANCE:
        stops.append(TabStop(style.indent.left))
    if stops:
        return min(stops, key=lambda stop: stop.position)
    steps = int((position + TOLERANCE) // style.default_tab) + 1
    return TabStop(steps * style.default_tab)


def segments(
    inlines: Sequence[Inline], style: ParagraphStyle, start: float, width: float
) -> tuple[list[Segment], tuple[Inline, ...]]:
    """One line's segments, each with the room to the next, and what follows the last tab.

    `start` is where the line begins and `width` the column's, from the column's left edge. Raises `NoTabStopError`.
    """
    parts: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Tab):
            parts.append([])
        else:
            parts[-1].append(inline)
    right = width - style.indent.right
    found = []
    position = start
    for number, part in enumerate(parts[:-1]):
        end = position + inline_width(part)
        stop = next_stop(style, end)
        after = parts[number + 1]
        arrives = _arrives(stop, after)
        if arrives < end - TOLERANCE or arrives > right + TOLERANCE:
            raise NoTabStopError
        if stop.align != "left" and arrives + inline_width(after) > right + TOLERANCE:
            raise NoTabStopError
        # What ends at a stop ends a hair before it, lest rounding push it over the end of the line.
        position = arrives if stop.align == "left" else max(arrives - TOLERANCE, end)
        found.append(Segment(tuple(part), position - end, LEADERS.get(stop.leader, "")))
    return found, tuple(parts[-1])


def _arrives(stop: TabStop, after: Sequence[Inline]) -> float:
    """Where the text after a tab begins."""
    if stop.align == "right":
        return stop.position - inline_width(after)
    if stop.align == "center":
        return stop.position - inline_width(after) / 2
    if stop.align == "decimal":
        return stop.position - _before_comma(after)
    return stop.position


def _before_comma(after: Sequence[Inline]) -> float:
    total = 0.0
    for inline in after:
        if isinstance(inline, Text) and "," in inline.text:
            return total + text_width(inline.text.partition(",")[0], inline.style)
        total += inline_width((inline,))
    return total
