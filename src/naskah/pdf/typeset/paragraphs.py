"""Paragraphs as blocks: indents, alignment, keep rules, borders, shading, and the number in front."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from naskah.pdf.layout import (
    Align,
    Inline,
    LineBreak,
    Number,
    Paragraph,
    ParagraphStyle,
    Tab,
    Text,
    TextStyle,
)
from naskah.pdf.typeset.code import Definitions, joined, literal, pt, yes
from naskah.pdf.typeset.frames import framed, is_framed
from naskah.pdf.typeset.inlines import Inlines
from naskah.pdf.typeset.tabs import next_stop, segments
from naskah.pdf.typeset.text import arguments, leading
from naskah.pdf.typeset.widths import text_width
from naskah.pdf.walk import heading_level

# How much of a number stands to the left of where it is set, by its alignment there.
HUNG = {"right": 1.0, "center": 0.5}
NO_BREAK_SPACE = "\u00a0"
TYPST_ALIGN = {Align.JUSTIFY: "left"}  # the last line of justified text; the others are called what Typst calls them


class Paragraphs(Struct):
    """Writes paragraphs; what they share becomes a function of their text, defined once."""

    definitions: Definitions
    inlines: Inlines

    def write(self, paragraph: Paragraph, width: float, *, numbered: bool = True) -> str:
        """The code of one paragraph in a column of `width` points. Raises `NoTabStopError` for a tab that has no place.

        Without `numbered` the number is left out: the list around the paragraph draws it.
        """
        base = base_style(paragraph)
        pieces = self._pieces(paragraph, base, width)
        if paragraph.number is not None and numbered:
            pieces = [*self.number(paragraph, paragraph.number, base), *pieces]
        if not pieces:
            pieces = [literal(NO_BREAK_SPACE)]  # an empty paragraph is as high as its mark
        if numbered and paragraph.style.indent.first > 0 and not _starts_left(paragraph.style):
            pieces.insert(0, f"h({pt(paragraph.style.indent.first)})")  # Typst indents only text that starts left
        call = f"{self._function(paragraph, base, numbered=numbered)}({joined(pieces)})"
        if level := heading_level(paragraph):
            return f"heading(level: {level}, {call})"
        return call

    def number(self, paragraph: Paragraph, number: Number, base: TextStyle) -> list[str]:
        """The number and the room after it, as Word's own suffix asks."""
        if not number.text:
            return []
        drawn = list(self.inlines.write((Text(number.text, number.style),), base, paragraph.style.spacing))
        long = text_width(number.text, number.style)
        hung = HUNG.get(number.align, 0.0) * long
        before = [f"h({pt(-hung)})"] if hung else []
        if number.suffix == "nothing":
            return [*before, *drawn]
        if number.suffix == "space":
            return [*before, *drawn, literal(" ")]
        room = number_room(paragraph, number)
        return [*before, f"box(width: {pt(max(room + hung, long))}, {joined(drawn)})"]

    def text_function(self, paragraph: Paragraph, base: TextStyle) -> str:
        """A function that sets content in the paragraph's own text style, for what stands outside of its block."""
        spacing = paragraph.style.spacing
        return self.definitions.name(
            "n", (base, spacing), lambda: f"b => text({arguments(base, spacing, led=leading(base, spacing))}, b)"
        )

    def _pieces(self, paragraph: Paragraph, base: TextStyle, width: float) -> list[str]:
        spacing = paragraph.style.spacing
        indent = paragraph.style.indent
        if not any(isinstance(inline, Tab) for inline in paragraph.inlines):
            room = width - max(indent.left, indent.left + indent.first) - indent.right
            return list(self.inlines.write(paragraph.inlines, base, spacing, room))
        start = indent.left + indent.first
        if paragraph.number is not None and paragraph.number.text and paragraph.number.suffix == "tab":
            start += number_room(paragraph, paragraph.number)
        pieces: list[str] = []
        for position, line in enumerate(_lines(paragraph.inlines)):
            if position:
                pieces.append("linebreak()")
                start = indent.left
            found, rest = segments(line, paragraph.style, start, width)
            for segment in found:
                drawn = list(self.inlines.write(segment.inlines, base, spacing))
                if drawn:
                    pieces.append(f"box({joined(drawn)})")
                pieces.append(_gap(segment.gap, segment.leader))
            pieces += self.inlines.write(rest, base, spacing)
        return pieces

    def _function(self, paragraph: Paragraph, base: TextStyle, *, numbered: bool) -> str:
        style = paragraph.style
        return self.definitions.name(
            "p", (style, base, numbered), lambda: f"b => {_block_of(style, base, numbered=numbered)}"
        )


def _block_of(style: ParagraphStyle, base: TextStyle, *, numbered: bool) -> str:
    left, first = style.indent.left, style.indent.first
    hanging = max(-first, 0.0)
    if not numbered:
        left = first = hanging = 0.0
    amount = max(first, 0.0) if _starts_left(style) else 0.0
    widows = "100%" if style.widow_control else "0%"
    led = leading(base, style.spacing)
    par = (
        f"par(leading: {pt(led)}, justify: {yes(style.align is Align.JUSTIFY)}, hanging-indent: {pt(hanging)}, "
        f"first-line-indent: (amount: {pt(amount)}, all: true), b)"
    )
    # Around the paragraph, not within it: Typst asks the paragraph, not its text, what a widow costs.
    text = f"text({arguments(base, style.spacing, led=led)}, costs: (widow: {widows}, orphan: {widows}), {par})"
    aligned = f"align({TYPST_ALIGN.get(style.align, style.align.value)}, {text})"
    return _block(style, (left - hanging, style.indent.right), aligned, led)


def _block(style: ParagraphStyle, sides: tuple[float, float], content: str, below: float) -> str:
    """The block of a paragraph between its indents; lines and shading stand outside of the text, as Word has them."""
    kept = f"width: 100%, breakable: {yes(not style.keep_lines)}, sticky: {yes(style.keep_next)}"
    left, right = map(pt, sides)
    if not is_framed(style):
        return f"block({kept}, inset: (left: {left}, right: {right}), {content})"
    return f"block({kept}, pad(left: {left}, right: {right}, {framed(style, content, below)}))"


def _starts_left(style: ParagraphStyle) -> bool:
    return style.align in (Align.LEFT, Align.JUSTIFY)


def base_style(paragraph: Paragraph) -> TextStyle:
    """What the block is set in: the font and size of its first text, and nothing that other runs must not inherit."""
    style = next((inline.style for inline in paragraph.inlines if isinstance(inline, Text)), paragraph.mark)
    return _bare(style)


@lru_cache(maxsize=1024)
def _bare(style: TextStyle) -> TextStyle:
    return TextStyle(style.family, style.size, style.bold, style.italic, language=style.language)


def room_below(paragraph: Paragraph) -> float:
    """The room that the paragraph's last line asks below itself, whatever follows; within a frame it is the frame's."""
    if is_framed(paragraph.style):
        return 0.0
    return leading(base_style(paragraph), paragraph.style.spacing)


def number_room(paragraph: Paragraph, number: Number) -> float:
    """From where the number starts to where the text after it starts: the next tab stop."""
    indent = paragraph.style.indent
    start = indent.left + indent.first
    reach = (1 - HUNG.get(number.align, 0.0)) * text_width(number.text, number.style)
    return next_stop(paragraph.style, start + reach).position - start


def _lines(inlines: Sequence[Inline]) -> list[list[Inline]]:
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return lines


def _gap(width: float, leader: str) -> str:
    if leader:
        return f"box(width: {pt(width)}, repeat({literal(leader)}))"
    return f"box(width: {pt(width)})"
