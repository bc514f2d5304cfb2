"""Blocks below one another: the room between them, lists as lists, tables in their place.

Word leaves the larger of what the upper block asks below and the lower one above, and nothing at the foot of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from naskah.findings import Finding, Place
from naskah.pdf.layout import Block, Border, Borders, Inline, PageBreak, Paragraph, ParagraphStyle, Spacing, Table
from naskah.pdf.typeset.code import Definitions, pt
from naskah.pdf.typeset.frames import is_framed
from naskah.pdf.typeset.grids import is_grid
from naskah.pdf.typeset.grids import write as write_grid
from naskah.pdf.typeset.inlines import Inlines
from naskah.pdf.typeset.lists import Flowing, Listing, Lists, with_lists
from naskah.pdf.typeset.paragraphs import Paragraphs, room_below
from naskah.pdf.typeset.tables import Tables
from naskah.pdf.typeset.tabs import NoTabStopError


class Flowed(Struct, frozen=True):
    """Blocks as pieces of code, and the room that the last of them asks for below.

    `led` is room below its last line, which comes to what it asks and to what the next one asks above.
    """

    pieces: tuple[str, ...]
    after: float = 0.0
    led: float = 0.0


class Flow:
    """Writes sequences of blocks, in the text column and in cells alike; collects what has no place."""

    def __init__(self, definitions: Definitions, inlines: Inlines, file: str) -> None:
        self.file = file
        self.found: list[Finding] = []
        self.paragraphs = Paragraphs(definitions, inlines)
        self.lists = Lists(self.paragraphs)
        self.tables = Tables(self.write_cell, inlines)

    def write(self, blocks: Sequence[Block], width: float) -> Flowed:
        """The blocks in a column of `width` points."""
        pieces: list[str] = []
        after = led = 0.0
        above: ParagraphStyle | None = None
        for position, block in enumerate(with_lists(_framed(_split_at_pages(blocks)))):
            below = _first_style(block)
            if below and below.page_break_before and position:
                pieces.append("pagebreak(weak: true)")
            gap = led + (0.0 if _same(above, below) else max(after, below.spacing.before if below else 0.0))
            if gap:
                # At the head of a column Word keeps what the first block asks above itself.
                pieces.append(f"v({pt(gap)}, weak: true)" if position else f"v({pt(gap)})")
            drawn = self._draw(block, width)
            pieces += drawn.pieces
            after, led, above = drawn.after, drawn.led, _last_style(block)
        return Flowed(tuple(pieces), after + led)

    def write_cell(self, blocks: Sequence[Block], width: float) -> Flowed:
        """The blocks of a cell: there a row may break anywhere, so that Word and LibreOffice need not agree."""
        return self.write([_free(block) for block in blocks], width)

    def _draw(self, block: Flowing, width: float) -> Flowed:
        if isinstance(block, Table):
            if is_grid(block):
                return Flowed(*write_grid(block, self.write_cell))
            return Flowed((self.tables.write(block),))
        last = block.last if isinstance(block, Listing) else block
        try:
            code = (self.lists if isinstance(block, Listing) else self.paragraphs).write(block, width)  # type: ignore[arg-type]
        except NoTabStopError:
            self.found.append(_no_place(self.file, last.place))
            return Flowed(())
        return Flowed((code,), last.style.spacing.after, room_below(last))


def _free(block: Block) -> Block:
    return replace(block, style=_unguarded(block.style)) if isinstance(block, Paragraph) else block


@lru_cache(maxsize=256)
def _unguarded(style: ParagraphStyle) -> ParagraphStyle:
    return replace(style, widow_control=False)


def _first_style(block: Flowing) -> ParagraphStyle | None:
    if isinstance(block, Table):
        return None
    return (block.first if isinstance(block, Listing) else block).style


def _last_style(block: Flowing) -> ParagraphStyle | None:
    if isinstance(block, Table):
        return None
    return (block.last if isinstance(block, Listing) else block).style


def _same(above: ParagraphStyle | None, below: ParagraphStyle | None) -> bool:
    """Whether two neighbours ask for no room between paragraphs of their one style."""
    return bool(above and below and above.spacing.contextual and below.spacing.contextual and above.name == below.name)


def _split_at_pages(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that hold a page break as two: Word's break stands within a paragraph, Typst's between them."""
    result: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or not any(isinstance(inline, PageBreak) for inline in block.inlines):
            result.append(block)
            continue
        parts = _parts(block.inlines)
        result.append(replace(block, inlines=tuple(parts[0])))
        after = replace(block.style, page_break_before=True, indent=replace(block.style.indent, first=0.0))
        result += [replace(block, inlines=tuple(part), number=None, style=after) for part in parts[1:]]
    return result


def _parts(inlines: Sequence[Inline]) -> list[list[Inline]]:
    parts: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, PageBreak):
            parts.append([])
        else:
            parts[-1].append(inline)
    return parts


def _framed(blocks: Sequence[Block]) -> Sequence[Block]:
    """Neighbours with equal lines and shading as one frame: between them is their `between`, and the room they ask."""
    joint = list(blocks)
    for position in range(len(joint) - 1):
        upper, lower = joint[position], joint[position + 1]
        if not isinstance(upper, Paragraph) or not isinstance(lower, Paragraph):
            continue
        if is_framed(lower.style) and _look(blocks[position]) == _look(blocks[position + 1]):
            line = lower.style.borders.between
            above, below = upper.style.spacing, lower.style.spacing
            room = 0.0 if _same(upper.style, lower.style) else max(above.after, below.before)
            foot = Border(line.width, line.colour, line.style, line.space + room) if line else _spacer(room)
            head = _spacer(line.space) if line else None
            joint[position] = _edged(upper, replace(upper.style.borders, bottom=foot), replace(above, after=0.0))
            joint[position + 1] = _edged(lower, replace(lower.style.borders, top=head), replace(below, before=0.0))
    return joint


def _look(block: Block) -> object:
    return (block.style.borders, block.style.background, block.style.indent) if isinstance(block, Paragraph) else None


def _spacer(room: float) -> Border | None:
    """Room within a frame: an edge without a line."""
    return Border(0.0, space=room) if room else None


def _edged(paragraph: Paragraph, borders: Borders, spacing: Spacing) -> Paragraph:
    return replace(paragraph, style=replace(paragraph.style, borders=borders, spacing=spacing))


def _no_place(file: str, place: str) -> Finding:
    return Finding(
        "PDF010",
        Place(file, detail=place),
        "tab pada alinea ini tidak dapat ditempatkan: barisnya terlipat sebelum tab, atau tab-nya sudah terlewati",
        "Ganti tab dengan tabel atau perhentian tab yang muat, atau pakai `naskah pdf --engine libreoffice`.",
    )
