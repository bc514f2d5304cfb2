"""The texts of a document as rules read them, alone and in lists and tables, each with the place of its characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

from msgspec import Struct

from naskah.checks.model import Slip
from naskah.composition.text import Writer
from naskah.content.model import Table
from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Place
from naskah.language import NO_BREAK_SPACE

_BOUND = re.compile(rf"(?<=\S){NO_BREAK_SPACE}(?=\S)")  # what keeps a number on the line of its word
UNKNOWN = "\ufffc"  # what an expression gives where the document could not be read whole


class Passage(Struct, frozen=True):
    """One text of a document.

    `part`: the field it belongs to (`menimbang`, `lampiran`, …); `role`: what it is there, one of `teks` (a field of
    its own), `butir` (an item of a list of the norm), `lanjutan` (what it says below its list), `baris` (a line that
    is no sentence), `rumusan` (an item that writes itself), `judul-lampiran`, `judul` (a heading), `paragraf`,
    `daftar` (an item of a list of a Lampiran), `kepala` (of a table), `kelompok`, `sel`, `kata` (a sentence of the
    kind, as the lembaga or the document words it), `kutipan` (a line of another regulation).
    `marker` is its own number as shown (`a.`, `KESATU`, `BAB I`, `(1)`; the first paragraph of a Pasal without ayat has
    `Pasal 5`), `key` its place in the content (`menimbang.2`).
    """

    part: str
    role: str
    key: str
    text: str
    source: RichText
    starts: tuple[int, ...] = (0,)  # where each part of the source begins in the text
    marker: str = ""
    level: int = 0
    formula: str = ""  # the name of the sentence that an item is (`penutup`); its text is then empty

    def at(self, offset: int) -> Place:
        """The place of a character; within an expression, the expression's."""
        index, count = self._part(offset)
        if index < 0:
            return self.source.place
        part = self.source.parts[index]
        return self.source.at(count + offset - self.starts[index] if isinstance(part, Literal) else count)

    def after(self, offset: int) -> Place:
        """The place behind the last of the first `offset` characters."""
        if not offset or not self.source.spelling:
            return self.at(offset)
        last = self.at(offset - 1)
        return Place(last.file, last.line, last.column + 1)

    def is_typed(self, start: int, end: int) -> bool:
        """Whether these characters stand in the file as they read, each at a place of its own."""
        first, last = self._part(start)[0], self._part(max(end - 1, start))[0]
        return self.source.spelling is not None and first == last >= 0 and isinstance(self.source.parts[first], Literal)

    def slip(self, start: int, end: int, message: str, help_: str = "", replacement: str | None = None) -> Slip:
        """A slip from `start` to before `end`; a replacement counts only for characters that were typed.

        An insertion has `start` equal to `end`: it stands behind the character before it.
        """
        if start == end:
            place = self.after(end)
            typed = end > 0 and self.is_typed(end - 1, end)
            return Slip(place, message, help_, place if typed else None, replacement if typed else None)
        mendable = replacement is not None and self.is_typed(start, end)
        return Slip(self.at(start), message, help_, self.after(end), replacement if mendable else None)

    def _part(self, offset: int) -> tuple[int, int]:
        """The part that a character lies in, and how many characters and expressions come before that part."""
        parts = self.source.parts
        index = min(bisect_right(self.starts, offset), len(parts)) - 1
        count = sum(len(part.text) if isinstance(part, Literal) else 1 for part in parts[: max(index, 0)])
        return index, count


class Items(Struct, frozen=True):
    """A list: its items, and the text that opens it (None for a list that has a part to itself).

    `part` as in a passage; `form`: `rincian`, `diktum`, `daftar` (the parts of a kind), `butir` (within an item of
    these), `identitas` (what such an item opens is rows of labels: no items) or `lampiran` (in running text).
    """

    part: str
    form: str
    opening: Passage | None
    items: tuple[Passage, ...]
    key: str


class Line(Struct, frozen=True):
    """A row of a table. `cells` by the index of their first column; a column that numbers itself has none."""

    place: Place
    cells: Mapping[int, Passage]
    group: bool
    numbered: bool


class Grid(Struct, frozen=True):
    """A table with its texts."""

    table: Table
    key: str
    header: tuple[Passage, ...]
    lines: tuple[Line, ...]


def worked_out(source: RichText, writer: Writer | None, more: Mapping[str, object]) -> tuple[str, tuple[int, ...]]:
    """A text with its expressions in place, and where each of its parts begins in it."""
    pieces = [_piece(part, source.place, writer, more) for part in source.parts]
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return "".join(pieces), tuple(starts[:-1]) or (0,)


def _piece(part: Literal | Expression, place: Place, writer: Writer | None, more: Mapping[str, object]) -> str:
    if isinstance(part, Literal):
        return part.text
    return _BOUND.sub(" ", writer.plain(RichText((part,), place), **more)) if writer else UNKNOWN
