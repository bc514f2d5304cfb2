"""A layout with holes, typeset once: what is the same in every letter is code that is only copied.

A paragraph with a hole stays open: it is written anew for each letter, by the same code that writes it in a document of
its own. So a form gives what `typeset` gives for the letter's own layout. Where the words of a row could change more
than their paragraph, there is no form; nor where pages end with a catchword, which is another in each letter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from markupsafe import escape
from msgspec import Struct, field
from msgspec.structs import replace

from naskah.holes import HOLE, OPEN
from naskah.holes import filled as words
from naskah.pdf.layout import Block, Inline, Layout, Paragraph, Reference, Row, Section, Table, Text, WebLink
from naskah.pdf.typeset import HABITS, Source, about, anchors, sections_of, tongue
from naskah.pdf.typeset.cells import inner_width
from naskah.pdf.typeset.code import Definitions
from naskah.pdf.typeset.flow import Flow
from naskah.pdf.typeset.heights import height
from naskah.pdf.typeset.inlines import Inlines
from naskah.pdf.typeset.pages import DEFAULT, FIRST, rooms
from naskah.pdf.typeset.paragraphs import Paragraphs, room_below
from naskah.pdf.walk import paragraphs, texts

SHARED = "bersama.typ"  # the file of definitions that all letters import
ROUNDING = 0.01  # points
LETTER, OWN = "letter", "own"  # names in that file: the function, and each paragraph that it takes
_MARKUP = re.compile("[&<>'\"]")


Words: TypeAlias = "Sequence[str] | Mapping[int, str]"  # of a row, by the number of their hole


class Opened(Struct, frozen=True):
    """A paragraph with holes, in the column that it stands in."""

    paragraph: Paragraph
    width: float
    numbered: bool


class OpenParagraphs(Paragraphs):
    """Writes paragraphs, but leaves those with holes to be written for each letter."""

    opened: list[Opened] = field(default_factory=list)

    def write(self, paragraph: Paragraph, width: float, *, numbered: bool = True) -> str:
        """The code of a paragraph, or the name that stands for an open one."""
        if not has_hole(paragraph):
            return super().write(paragraph, width, numbered=numbered)
        self.opened.append(Opened(paragraph, width, numbered))
        return f"{OWN}{len(self.opened) - 1}"


class Form(Struct, frozen=True):
    """A letter as a function of its own paragraphs, in a file that all letters share."""

    layout: Layout
    paragraphs: Paragraphs
    own: tuple[Opened, ...]
    opening: str
    shared: Source  # the function, its definitions, and the pictures of all letters
    known: int  # how many definitions are shared

    def opened(self, row: Sequence[str]) -> list[Paragraph]:
        """The paragraphs that one letter has of its own."""
        return [filled(each.paragraph, row) for each in self.own]

    def source(self, opened: Sequence[Paragraph], row: Sequence[str]) -> str:
        """The source of one letter, with its own paragraphs in their places."""
        inlines, definitions = self.paragraphs.inlines, self.paragraphs.definitions
        placed = set(inlines.placed)
        written = [
            self.paragraphs.write(paragraph, each.width, numbered=each.numbered)
            for paragraph, each in zip(opened, self.own, strict=True)
        ]
        inlines.placed = placed
        layout = _named(self.layout, row)
        call = f"#{LETTER}({', '.join(written)})"
        return "\n".join([self.opening, *definitions.lines[self.known :], call, about(layout, layout.title), ""])


def form_of(layout: Layout, file: str) -> Form | None:
    """The form of a layout with holes, called `file` in findings; None where there can be none."""
    if (
        layout.catchwords
        or not layout.title
        or not all(_is_steady(section) for section in layout.sections)
        or _has_torn_hole(layout)
    ):
        return None
    definitions = Definitions()
    inlines = Inlines(definitions, frozenset(anchors(layout)))
    left = OpenParagraphs(definitions, inlines)
    flow = Flow(left, file, frozenset())
    sections = sections_of(layout, flow, {})
    if flow.found or flow.kept:
        return None
    own, placed = Paragraphs(definitions, inlines), set(inlines.placed)
    for each in left.opened:  # so that what they share is known
        own.write(each.paragraph, each.width, numbered=each.numbered)
    inlines.placed = placed
    opening = "\n".join([tongue(layout), f'#import "{SHARED}": *', HABITS])
    shared = Source("\n".join([*definitions.lines, _function(sections, len(left.opened))]), inlines.files, ())
    return Form(layout, own, tuple(left.opened), opening, shared, len(definitions.lines))


def on_one_page(layout: Layout) -> Layout | None:
    """The layout as its first page alone shows it, if it can do without asking which page is drawn: that takes Typst
    another round. What comes of it is the letter only where it has come to one page."""
    section = layout.sections[0]
    if len(layout.sections) > 1 or any(room.first != room.default for room in rooms(section)):
        return None
    headers, footers = (
        {DEFAULT: kinds.get(FIRST, kinds.get(DEFAULT, ()))} for kinds in (section.headers, section.footers)
    )
    return replace(layout, sections=(replace(section, headers=headers, footers=footers),))


def _function(sections: Sequence[str], count: int) -> str:
    """The sections as a function of `count` paragraphs: Typst reads its code once for all letters."""
    names = ", ".join(f"{OWN}{number}" for number in range(count))
    statements = "; ".join(section.removeprefix("#").replace("\n#", "; ") for section in sections)
    return f"#let {LETTER}({names}) = {{ {statements} }}"


def has_hole(paragraph: Paragraph) -> bool:
    """Whether a row has words in the paragraph."""
    return any(OPEN in run.text for run in texts(paragraph))


def filled(paragraph: Paragraph, row: Words) -> Paragraph:
    """The paragraph with the words of a row."""
    return replace(paragraph, inlines=_filled(paragraph.inlines, row))


def with_words(layout: Layout, row: Sequence[str]) -> Layout:
    """The whole layout with the words of a row; what has no hole stays the very same."""
    sections = tuple(replace(section, blocks=_filled_blocks(section.blocks, row)) for section in layout.sections)
    return replace(_named(layout, row), sections=sections)


def _named(layout: Layout, row: Sequence[str]) -> Layout:
    """What the file says about itself, with the words of a row in one line, as its properties hold them."""
    lines = [" ".join(text.split()) for text in row]
    source = HOLE.sub(lambda found: _as_xml(row[int(found[2])]), layout.source)
    return replace(layout, title=words(layout.title, lines), subject=words(layout.subject, lines), source=source)


def _as_xml(text: str) -> str:
    return str(escape(text)) if _MARKUP.search(text) else text


def _filled_blocks(blocks: Sequence[Block], row: Words) -> tuple[Block, ...]:
    return tuple(
        block
        if not _has_holes((block,))
        else filled(block, row)
        if isinstance(block, Paragraph)
        else _table(block, row)
        for block in blocks
    )


def _table(table: Table, row: Words) -> Table:
    rows = [
        replace(each, cells=tuple(replace(cell, blocks=_filled_blocks(cell.blocks, row)) for cell in each.cells))
        for each in table.rows
    ]
    return replace(table, rows=tuple(rows))


def _filled(inlines: Sequence[Inline], row: Words) -> tuple[Inline, ...]:
    return tuple(
        replace(inline, text=words(inline.text, row))
        if isinstance(inline, Text)
        else replace(inline, inlines=_filled(inline.inlines, row))
        if isinstance(inline, Reference | WebLink)
        else inline
        for inline in inlines
    )


# --- where the words of a row change their paragraph alone ------------------------------------------------------


def _has_torn_hole(layout: Layout) -> bool:
    """Whether something of a hole is left that is none any more, as where its run has another alphabet."""
    return any(OPEN in HOLE.sub("", run.text) for paragraph in paragraphs(layout) for run in texts(paragraph))


def _is_steady(section: Section) -> bool:
    """Headers push the text down by their height; else it is the body that matters."""
    edges = [*section.headers.values(), *section.footers.values()]
    return not any(map(_has_holes, edges)) and all(map(_is_steady_block, section.blocks))


def _is_steady_block(block: Block) -> bool:
    """A data table measures its rows; a row of a layout table asks below what its highest cell asks."""
    if isinstance(block, Paragraph) or not _has_holes((block,)):
        return True
    inner = [block for row in block.rows for cell in row.cells for block in cell.blocks]
    return block.layout and all(_is_steady_row(row, block) for row in block.rows) and all(map(_is_steady_block, inner))


def _is_steady_row(row: Row, table: Table) -> bool:
    """Whether the row asks the same below whatever its holes say.

    It does where all its cells ask the same, or where the one that asks most is the highest even with its holes empty.
    """
    column, cells = row.skipped, []
    for cell in row.cells:
        least = height([_emptied(block) for block in cell.blocks], inner_width(cell, table.widths, column))
        cells.append((_asked_below(cell.blocks), least, _has_holes(cell.blocks)))
        column += cell.columns
    if len({asked for asked, _least, _open in cells}) <= 1:
        return True
    most, highest, _open = max(cells)
    others = [cell for cell in cells if cell[0] < most]
    above = highest - most + ROUNDING
    return not any(open_ or least > highest or least - asked > above for asked, least, open_ in others)


def _emptied(block: Block) -> Block:
    nothing = defaultdict[int, str](str)
    return filled(block, nothing) if isinstance(block, Paragraph) else block


def _asked_below(blocks: Sequence[Block]) -> float:
    last = blocks[-1] if blocks else None
    return last.style.spacing.after + room_below(last) if isinstance(last, Paragraph) else 0.0


def _has_holes(blocks: Sequence[Block]) -> bool:
    return any(
        has_hole(block)
        if isinstance(block, Paragraph)
        else any(_has_holes(cell.blocks) for row in block.rows for cell in row.cells)
        for block in blocks
    )
