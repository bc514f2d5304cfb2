"""A mark behind every word, so that Typst can say with which word each page begins.

The marks are drawn as nothing, but a page that has none of them is unknown: so data tables, whose cells are set as
plain text, have none, and a page that begins within one gets no catchword.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.pdf.layout import (
    Align,
    Anchored,
    Block,
    Cell,
    Inline,
    Layout,
    LineBreak,
    Mark,
    Number,
    PageBreak,
    PageField,
    Paragraph,
    Picture,
    Reference,
    Role,
    Row,
    Section,
    Tab,
    Table,
    Text,
    TextStyle,
    WebLink,
)
from naskah.pdf.typeset.grids import is_grid
from naskah.pdf.typeset.inlines import MARK
from naskah.pdf.typeset.paragraphs import NO_BREAK_SPACE, base_style
from naskah.pdf.typeset.text import edges, face_of
from naskah.pdf.typeset.wording import is_special
from naskah.pdf.walk import leaves

SAYS = "naskah-begins:"
_WORDS = re.compile(r"[ \t\n\r]*[^ \t\n\r]+|[ \t\n\r]+")
_HYPHENATED = re.compile("[^-\u2010\u2012-\u2014]*[-\u2010\u2012-\u2014]+|[^-\u2010\u2012-\u2014]+")
# Asked where all has been laid out: the mark that each page has first, and how far down the page it stands.
QUESTION = (
    "#context { let first = (:); "
    f"for mark in query(<{MARK}>) {{ let at = mark.location(); let page = str(at.page()); "
    "if page not in first { let down = calc.round(calc.max(at.position().y.pt(), 0.0), digits: 2); "
    "first.insert(page, (mark.value, down)) } }; "
    f'if first.len() > 0 {{ panic("{SAYS}" + first.pairs()'
    '.map(((page, said)) => page + " " + str(said.at(0)) + " " + str(said.at(1))).join(",")) } }'
)


class Token(NamedTuple):
    """A word, or a part of one that may stand on another line than the rest of it."""

    text: str
    style: TextStyle
    spaced: bool  # whether there is room before it
    opens: bool  # whether the file itself begins a line with it


class Words(Struct):
    """The words of one paragraph."""

    section: int
    ascent: float  # of its lines, in points
    number: Number | None
    is_title: bool  # a heading, or a line in the middle
    is_label: bool  # of a row whose next cell begins with a colon
    is_below: bool = False  # its number, which has the first line for itself
    tokens: list[Token] = field(default_factory=list)


class Start(NamedTuple):
    """A place at which a page may begin; where `at` is None, with something that is no word."""

    words: Words
    at: int | None
    opens_part: bool  # the file begins a page with it
    below_table: bool  # a data table stands between it and the word before


class Marking:
    """Puts marks into layouts, and knows what each of them stands for."""

    def __init__(self) -> None:
        self.starts: list[Start] = []
        self.drawn: list[tuple[Section, TextStyle | None]] = []  # each section with what its catchwords are drawn in
        self._opens_part = self._below_table = False
        self._spaced = self._opens = False

    def layout(self, layout: Layout, sections: Iterable[Section]) -> Layout:
        """The layout with marks; `sections` are those that it is drawn as."""
        return replace(layout, sections=tuple([self._section(section, layout.catchwords) for section in sections]))

    def _section(self, section: Section, style: TextStyle | None) -> Section:
        self.drawn.append((section, style))
        self._opens_part = True
        return replace(section, blocks=self._blocks(section.blocks))

    def _blocks(self, blocks: Sequence[Block], *, is_label: bool = False) -> tuple[Block, ...]:
        return tuple(self._block(block, is_label=is_label) for block in blocks)

    def _block(self, block: Block, *, is_label: bool) -> Block:
        if isinstance(block, Paragraph):
            return self._paragraph(block, is_label=is_label)
        if is_grid(block):
            return replace(block, rows=tuple(map(self._row, block.rows)))
        self._opens_part, self._below_table = False, True
        return block

    def _row(self, row: Row) -> Row:
        said = [(cell, _said(cell)) for cell in row.cells]
        spoken = [(cell, words) for cell, words in said if words]
        label = spoken[0][0] if len(spoken) > 1 and spoken[1][1].startswith(":") else None
        return replace(
            row,
            cells=tuple(
                replace(cell, blocks=self._blocks(cell.blocks, is_label=cell is label and len(cell.blocks) == 1))
                for cell in row.cells
            ),
        )

    def _paragraph(self, paragraph: Paragraph, *, is_label: bool) -> Paragraph:
        style, number = paragraph.style, paragraph.number
        self._opens_part = self._opens_part or style.page_break_before
        base = base_style(paragraph)
        words = Words(
            section=len(self.drawn) - 1,
            ascent=edges(face_of(base), base.size, style.spacing)[0],
            number=number if number is not None and number.text.strip() else None,
            is_title=style.role is Role.HEADING or style.align is Align.CENTER,
            is_label=is_label,
        )
        inlines: Sequence[Inline] = paragraph.inlines
        if words.number and not any(isinstance(inline, Text | Picture) for inline in leaves(inlines)):
            inlines = (*inlines, Text(NO_BREAK_SPACE, paragraph.mark))  # a number alone is a line as well
        self._spaced = self._opens = True
        return replace(paragraph, inlines=tuple(self._inlines(inlines, words)))

    def _inlines(self, inlines: Iterable[Inline], words: Words) -> list[Inline]:
        marked: list[Inline] = []
        for inline in inlines:
            if isinstance(inline, Text):
                marked += self._text(inline, words)
            elif isinstance(inline, Reference | WebLink):
                marked.append(replace(inline, inlines=tuple(self._inlines(inline.inlines, words))))
            else:
                marked.append(inline)
                if isinstance(inline, Picture | Anchored | PageField):
                    marked.append(self._mark(words, None))
                words.is_below = words.is_below or (isinstance(inline, LineBreak) and not words.tokens)
                self._spaced = self._spaced or isinstance(inline, LineBreak | Tab | PageBreak)
                self._opens = self._opens or isinstance(inline, LineBreak | PageBreak)
                self._opens_part = self._opens_part or isinstance(inline, PageBreak)
        return marked

    def _text(self, run: Text, words: Words) -> list[Inline]:
        marked: list[Inline] = []
        for word in _WORDS.findall(run.text):
            for part in [word] if is_special(word) else _HYPHENATED.findall(word):
                marked.append(Text(part, run.style))
                bare = part.strip(" \t\n\r")
                if bare:
                    spaced = self._spaced or part[0] != bare[0]
                    words.tokens.append(Token(bare, run.style, spaced, self._opens))
                    marked.append(self._mark(words, len(words.tokens) - 1))
                self._spaced = not bare
                self._opens = self._opens and not bare
        return marked

    def _mark(self, words: Words, at: int | None) -> Mark:
        self.starts.append(Start(words, at, self._opens_part, self._below_table))
        self._opens_part = self._below_table = False
        return Mark(len(self.starts) - 1)


def begun(message: str) -> list[tuple[int, int, float]]:
    """Each page with its first mark and how far down that stands, in points, if Typst's message is such an answer."""
    found = re.search(rf"{SAYS}([0-9., ]+)", message)
    said = [each.split() for each in found[1].split(",")] if found else []
    return [(int(page), int(mark), float(down)) for page, mark, down in said]


def _said(cell: Cell) -> str:
    """The words of a cell, as far as it is paragraphs."""
    paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph)]
    texts = [inline.text for each in paragraphs for inline in leaves(each.inlines) if isinstance(inline, Text)]
    return "".join(texts).strip() or ("-" if any(isinstance(block, Table) for block in cell.blocks) else "")
