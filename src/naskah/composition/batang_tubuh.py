"""The body of a regulation as blocks: titles of BAB, Pasal, ayat, their lists, and what an amendment quotes.

Marks at the ends of items are those of UU 12/2011 Lampiran II angka 87-92; definitions end with a full stop (angka 99).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from naskah.composition.batang_numbers import ACROSS, AYAT, NORM, ROMAN, WIDE, defines
from naskah.composition.context import Context
from naskah.composition.model import Block, Marked, Marker, Paragraph, Run, Span
from naskah.composition.numbers import bookmark
from naskah.composition.punctuation import ended, item_mark
from naskah.composition.tables import table
from naskah.content.model import Ayat, Division, List, Part, Pasal, Quotation, Table
from naskah.content.model import Block as Content
from naskah.content.model import Paragraph as Prose
from naskah.content.richtext import RichText

TITLES = {1: "JudulBab", 2: "JudulBagian", 3: "JudulParagraf"}
BODY, LAST, PASAL, QUOTED_PASAL = "IsiPasal", "IsiPasalAkhir", "Pasal", "KutipanPasal"
FULL_STOP = "."


def batang_tubuh(context: Context, part: Part) -> tuple[Block, ...]:
    """BAB, Bagian, Paragraf and Pasal in their order."""
    value = context.document.fields.get(part.field, ())
    body = _Body(context)
    blocks: list[Block] = []
    for position, each in enumerate(value if isinstance(value, tuple) else (), 1):
        key = f"{part.field}.{position}"
        if isinstance(each, Division):
            blocks.append(body.title(each, key))
        elif isinstance(each, Pasal):
            blocks += body.pasal(each, key)
    return tuple(blocks)


class _Body:
    def __init__(self, context: Context) -> None:
        self.context = context
        habits = context.document.habits
        self.amends = habits.get("pasal") == ROMAN
        self.wide = habits.get("letak-batang") == WIDE
        self.depth = 0  # of the division that a Pasal stands in: its heading is one level below

    def title(self, division: Division, key: str) -> Paragraph:
        """`BAB I` and its name on two lines; only the name of a BAB is in capitals."""
        self.depth = division.level
        spans = self.context.writer.within(key).write(division.text)
        if division.level == 1:
            spans = tuple(span.map(str.upper) for span in spans)
        ordinal = self.context.numbers.ordinals.get(key)
        said: tuple[Span, ...] = (Marked(ordinal, bookmark(f"nomor.{key}")),) if ordinal else ()
        marker = self.context.numbers.markers.get(key)
        return Paragraph(self._style(TITLES[division.level]), (*said, Run("\n"), *spans), marker, key=key)

    def pasal(self, pasal: Pasal, key: str) -> list[Block]:
        """A Pasal: its number, then what it says."""
        number = Paragraph(self._style(PASAL), (), self.context.numbers.markers[key], key=key, outline=self.depth)
        return [number, *self._closed(self._contents(pasal.contents, key, None, FULL_STOP))]

    def _contents(self, contents: Sequence[Content], key: str, under: Marker | None, last: str) -> list[Block]:
        """Blocks of a Pasal (`under` None), or of the ayat or item of a list that has this marker.

        `last` is the mark by which the sentence ends that they are in.
        """
        blocks: list[Block] = []
        opening: RichText | None = None
        for position, block in enumerate(contents, 1):
            own = f"{key}.{position}"
            if isinstance(block, Ayat):
                blocks += self._numbered(block.text, block.blocks, own, FULL_STOP)
            elif isinstance(block, Prose):
                following = contents[position] if position < len(contents) else None
                spans = self._sentence(block.text, own, following, last)
                blocks.append(self._before(following, Paragraph(self._style(BODY), spans, under=under, key=own)))
                opening = block.text
            elif isinstance(block, List):
                whole = under is None and (self.amends or defines(self.context.document, opening))
                blocks += self._list(block, own, "" if whole else last)
            elif isinstance(block, Quotation):
                blocks += self._quotation(block, own, under)
            elif isinstance(block, Table):
                blocks.append(table(block, self.context.writer.within(own), own))
        return blocks

    def _list(self, block: List, key: str, last: str) -> list[Block]:
        """Items: clauses of a sentence that ends with `last`, or, without one, sentences each."""
        blocks: list[Block] = []
        for position, item in enumerate(block.items, 1):
            mark = item_mark(position, len(block.items), last) if last else FULL_STOP
            blocks += self._numbered(item.text, item.blocks, f"{key}.{position}", mark)
        return blocks

    def _numbered(self, text: RichText, below: Sequence[Content], key: str, mark: str) -> list[Block]:
        """A numbered paragraph, and what stands below it."""
        marker = self.context.numbers.markers[key]
        following = below[0] if below else None
        spans = self._sentence(text, key, following, mark)
        return [
            self._before(following, Paragraph(self._style(BODY), spans, marker, key=key)),
            *self._contents(below, key, marker, mark),
        ]

    def _sentence(self, text: RichText, key: str, following: Content | None, mark: str) -> tuple[Span, ...]:
        spans = self.context.writer.within(key).write(text)
        if not self.context.completes_marks:
            return spans
        return ended(spans, ":" if isinstance(following, List | Quotation) else mark)

    def _quotation(self, quotation: Quotation, key: str, under: Marker | None) -> list[Block]:
        """The lines as they are typed, each as far in as its marker says: one that has not been seen is a step in.

        They stand where an ayat or a list of this body would.
        """
        blocks: list[Block] = []
        open_: list[str] = []
        for position, line in enumerate(quotation.lines, 1):
            shape = _shape(line.marker)
            open_ = open_[: open_.index(shape)] if shape in open_ else open_ if shape else []
            outline = f"{AYAT if (*open_, shape)[0].startswith('(') else NORM}{ACROSS if self.wide else ''}"
            levels = len(self.context.document.kind.outlines[outline])
            place = Marker(outline, min(len(open_), levels - 1), "", line.marker)
            open_ = [*open_, shape] if shape else []
            style = self._style(QUOTED_PASAL if line.heading else BODY)
            spans = self.context.writer.within(key).write(line.text)
            blocks.append(Paragraph(style, spans, quoted=place, under=under, key=f"{key}.{position}"))
        return self._closed(blocks)

    def _closed(self, blocks: list[Block]) -> list[Block]:
        """The blocks, the last paragraph in the style that leaves a line below it."""
        last = blocks[-1]
        return [*blocks[:-1], replace(last, style=self._style(LAST))] if isinstance(last, Paragraph) else blocks

    def _before(self, following: Content | None, paragraph: Paragraph) -> Paragraph:
        """The paragraph: what it quotes stands a line below it, on the same page."""
        if not isinstance(following, Quotation):
            return paragraph
        return replace(paragraph, style=self._style(LAST), keep_next=True)

    def _style(self, name: str) -> str:
        return f"{name}Penuh" if self.wide else name


def _shape(marker: str) -> str:
    """What kind of marker it is: `(1)` for `(2a)`, `a.` for `b.`"""
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+[a-z]?", "1", marker))
