"""Blocks below one another: the room between them, lists as lists, tables in their place.

Word leaves the larger of what the upper block asks below and the lower one above, and nothing at the foot of a page.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from naskah.findings import Finding, Place
from naskah.messages import _
from naskah.pdf.layout import Block, Border, Borders, Paragraph, ParagraphStyle, Spacing, Table
from naskah.pdf.typeset.code import pt
from naskah.pdf.typeset.frames import is_framed
from naskah.pdf.typeset.grids import is_grid
from naskah.pdf.typeset.grids import write as write_grid
from naskah.pdf.typeset.heights import row_height
from naskah.pdf.typeset.lists import Flowing, Listing, Lists, with_lists
from naskah.pdf.typeset.merges import without_hollow_rows
from naskah.pdf.typeset.page_breaks import breaks, opened, split_at_pages, unbroken
from naskah.pdf.typeset.paragraphs import Paragraphs, room_below
from naskah.pdf.typeset.tables import Tables
from naskah.pdf.typeset.tabs import NoTabStopError
from naskah.pdf.typeset.tails import NEXT, TAIL, heads, kept_rows, mark, question, torn

TALLEST_HEADER = 300.0  # points; no sheet on which offices write is lower


class Flowed(Struct, frozen=True):
    """Blocks as pieces of code, and the room that the last of them asks for below.

    `led` is room below its last line, which comes to what it asks and to what the next one asks above.
    """

    pieces: tuple[str, ...]
    after: float = 0.0
    led: float = 0.0
    stays: bool = False  # the end of them with what follows


class Flow:
    """Writes sequences of blocks, in the text column and in cells alike; collects what has no place."""

    def __init__(self, paragraphs: Paragraphs, file: str, torn: frozenset[int]) -> None:
        """`torn` are the tables, of those whose last rows stay with what follows, that a new page divides."""
        self.file = file
        self.inlines = paragraphs.inlines
        self.torn = torn
        self.kept = 0  # tables whose last rows stay with what follows
        self.depth = 0  # of cells around what is written
        self.found: list[Finding] = []
        self.paragraphs = paragraphs
        self.lists = Lists(self.paragraphs)
        self.tables = Tables(self.write_cell, self.inlines)

    def write(self, blocks: Sequence[Block], width: float) -> Flowed:
        """The blocks in a column of `width` points."""
        pieces: list[str] = []
        after = led = 0.0
        above: ParagraphStyle | None = None
        marks: list[str] = []
        for position, block in enumerate(with_lists(_framed(split_at_pages(blocks)))):
            below = _first_style(block)
            late = opened(block) if isinstance(block, Table) else None
            if position and (late or (below and below.page_break_before)):
                pieces.append("pagebreak(weak: true)")
            gap = led + (0.0 if _same(above, below) else max(after, below.spacing.before if below else 0.0))
            if gap:
                # At the head of a column Word keeps what the first block asks above itself.
                pieces.append(f"v({pt(gap)}, weak: true)" if position else f"v({pt(gap)})")
            pieces += marks
            drawn = self._draw(late or block, width)
            pieces += drawn.pieces
            marks = [mark(NEXT, self.kept - 1)] if drawn.stays else []
            after, led, above = drawn.after, drawn.led, _last_style(block)
        return Flowed(tuple(pieces), after + led)

    def write_cell(self, blocks: Sequence[Block], width: float) -> Flowed:
        """The blocks of a cell: there a row may break anywhere, so that Word and LibreOffice need not agree."""
        if len(blocks) > 1 and isinstance(blocks[-2], Table) and _is_empty(blocks[-1]):
            blocks = blocks[:-1]  # Word closes the cell with a paragraph, and shows nothing of it
        for block in blocks:
            if isinstance(block, Paragraph) and breaks(block):
                self.found.append(_no_break(self.file, block.place))
        self.depth += 1
        flowed = self.write([unbroken(block) for block in blocks], width)
        self.depth -= 1
        return flowed

    def write_edge(self, blocks: Sequence[Block], width: float) -> Flowed:
        """The blocks of a header or footer, where Word takes no notice of page breaks."""
        return self.write([unbroken(block) for block in blocks], width)

    def question(self) -> list[str]:
        """What Typst is asked at the end about tables whose last rows stay with what follows."""
        return [question(self.kept)] if self.kept else []

    def _draw(self, block: Flowing, width: float) -> Flowed:
        if isinstance(block, Table):
            if is_grid(block):
                # What a row's contents ask below is within the row: what the next paragraph asks above comes to it.
                pieces, below = write_grid(block, self.write_cell, self.inlines.definitions)
                return Flowed(pieces, led=below)
            return self._table(block)
        try:
            if isinstance(block, Listing):
                last, code = block.last, self.lists.write(block, width)
            else:
                last, code = block, self.paragraphs.write(block, width)
        except NoTabStopError:
            self.found.append(_no_place(self.file, (block.last if isinstance(block, Listing) else block).place))
            return Flowed(())
        return Flowed((code,), last.style.spacing.after, room_below(last))

    def _table(self, table: Table) -> Flowed:
        table = without_hollow_rows(table)
        if not table.rows:
            return Flowed(())
        repeated = not self.depth and _is_low(table)
        kept = 0 if self.depth else kept_rows(table)
        if not kept:
            return Flowed((self.tables.write(table, repeated=repeated),))
        number = self.kept
        self.kept += 1
        if number in self.torn:
            upper, lower = torn(table, kept)
            halves = [self.tables.write(half, repeated=repeated) for half in (upper, lower)]
            return Flowed((halves[0], "pagebreak(weak: true)", halves[1]), stays=True)
        return Flowed((self.tables.write(table, repeated=repeated, mark=mark(TAIL, number)),), stays=True)


def _is_low(table: Table) -> bool:
    """Whether the header leaves room for rows on each page: one that does not Word draws once, and Typst for ever."""
    return sum(row_height(table, number) for number in range(heads(table))) <= TALLEST_HEADER


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.inlines and block.number is None


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


def _no_break(file: str, place: str) -> Finding:
    return Finding(
        "PDF011",
        Place(file, detail=place),
        _("pemisah halaman di dalam sel tabel belum dapat digambar"),
        _("Pindahkan pemisah halaman ke luar tabel, atau pakai `naskah pdf --engine libreoffice`."),
    )


def _no_place(file: str, place: str) -> Finding:
    return Finding(
        "PDF010",
        Place(file, detail=place),
        _("tab pada alinea ini tidak dapat ditempatkan: barisnya terlipat sebelum tab, atau tab-nya sudah terlewati"),
        _("Ganti tab dengan tabel atau perhentian tab yang muat, atau pakai `naskah pdf --engine libreoffice`."),
    )
