"""A document as rules read it: every text with its numbers and references in place, and each character's place.

Texts read as a person wrote them: what naskah supplies itself (marks, numbers, labels) is not in them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from naskah.checks.model import Slip
from naskah.composition import Variant
from naskah.composition.holes import Holes
from naskah.composition.items import MORE
from naskah.composition.names import given_names, writer
from naskah.composition.numbering import number
from naskah.composition.numbers import Numbers
from naskah.composition.persons import IN_ANNEX, annexed_names
from naskah.composition.text import Writer
from naskah.content.model import (
    Block,
    Butir,
    DataCell,
    Document,
    Group,
    Heading,
    Identitas,
    Lampiran,
    List,
    Orang,
    Paragraph,
    Row,
    Table,
)
from naskah.content.names import COUNT_OF_LAMPIRAN, NAMES_OF_WORDS, PREVIOUS_ITEMS
from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Place

UNKNOWN = "\ufffc"  # what an expression gives where the document could not be read whole
LIST_PARTS = ("rincian", "diktum", "daftar")
# What sentences of the kind name that only the place where they stand can tell.
_OPEN = {**dict.fromkeys(NAMES_OF_WORDS, ""), COUNT_OF_LAMPIRAN: 0, PREVIOUS_ITEMS: UNKNOWN}
TEXTS_OF = ("daftar-teks", "identitas")  # forms of fields that hold texts which are no sentences


class Passage(Struct, frozen=True):
    """One text of a document.

    `part`: the field it belongs to (`menimbang`, `lampiran`, …); `role`: what it is there, one of `teks` (a field of
    its own), `butir` (an item of a list of the norm), `lanjutan` (what it says below its list), `baris` (a line that
    is no sentence), `rumusan` (an item that writes itself), `judul-lampiran`, `judul` (a heading), `paragraf`, `daftar` (an item of a list of a Lampiran),
    `kepala` (of a table), `kelompok`, `sel`, `kata` (a sentence of the kind, as the lembaga or the document words it).
    `marker` is its own number as shown (`a.`, `KESATU`, `BAB I`), `key` its place in the content (`menimbang.2`).
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
    these) or `lampiran` (in running text).
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


class Naskah(Struct, frozen=True, dict=True):
    """A document with everything that rules ask about it, each worked out once.

    `whole` False: parts of the document could not be read; only the passages are known. `others`: documents of the
    project that bear the same number.
    """

    document: Document
    variant: Variant = Variant.ORIGINAL
    whole: bool = True
    others: Sequence[Document] = ()

    @cached_property
    def numbers(self) -> Numbers:
        """Markers, targets and ordinals by key."""
        return number(self.document) if self.whole else Numbers()

    @cached_property
    def writer(self) -> Writer | None:
        """What works out expressions; None where the document could not be read whole."""
        return writer(given_names(self.document, self.variant), self.numbers, Holes()) if self.whole else None

    @cached_property
    def _read(self) -> _Reader:
        reader = _Reader(self)
        reader.read()
        return reader

    @property
    def passages(self) -> Sequence[Passage]:
        """Every text of the document, in its order; sentences of the kind are `words`."""
        return self._read.passages

    @property
    def lists(self) -> Sequence[Items]:
        """Every list, outer before inner."""
        return self._read.lists

    @property
    def grids(self) -> Sequence[Grid]:
        """Every table."""
        return self._read.grids

    def of(self, *parts: str) -> Iterator[Passage]:
        """The passages of some fields."""
        return (passage for passage in self.passages if passage.part in parts)

    def items_of(self, part: str) -> tuple[Passage, ...]:
        """The outermost items of a field such as `menimbang`; none when it has no list."""
        return next((each.items for each in self.lists if each.part == part and each.form in LIST_PARTS), ())

    def word(self, name: str) -> Passage | None:
        """A sentence of the kind, worked out; None where the kind has none, or the document could not be read whole.

        In a formula, what stands for the items before it is left open.
        """
        source = self.document.words.get(name)
        if source is None or not self.whole:
            return None
        if name not in self._words:
            text, starts = worked_out(source, self.writer, **_OPEN)
            self._words[name] = Passage(name, "kata", name, text, source, starts)
        return self._words[name]

    @cached_property
    def _words(self) -> dict[str, Passage]:
        return {}

    @cached_property
    def by_key(self) -> Mapping[str, Passage]:
        """Key → passage."""
        return {passage.key: passage for passage in self.passages}

    def habit(self, name: str) -> str:
        """The lembaga's or the document's choice; nothing where the kind has no such habit."""
        return self.document.habits.get(name, "")


def worked_out(source: RichText, writer: Writer | None, **more: object) -> tuple[str, tuple[int, ...]]:
    """A text with its expressions in place, and where each of its parts begins in it."""
    pieces = [_piece(part, source.place, writer, more) for part in source.parts]
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return "".join(pieces), tuple(starts[:-1]) or (0,)


def _piece(part: Literal | Expression, place: Place, writer: Writer | None, more: Mapping[str, object]) -> str:
    if isinstance(part, Literal):
        return part.text
    return writer.plain(RichText((part,), place), **more) if writer else UNKNOWN


class _Reader:
    """Walks the fields of a document once."""

    def __init__(self, naskah: Naskah) -> None:
        self.document = naskah.document
        self.numbers = naskah.numbers
        self.writer = naskah.writer
        self.passages: list[Passage] = []
        self.lists: list[Items] = []
        self.grids: list[Grid] = []
        self.forms = {
            part.field: part.name
            for slot in self.document.slots.values()
            for part in slot
            if part.field and part.name in LIST_PARTS
        }

    def read(self) -> None:
        for name, field in self.document.kind.fields.items():
            value = self.document.fields.get(name)
            if isinstance(value, RichText):
                self._note(name, "teks", name, value)
            elif isinstance(value, Orang):
                self._persons(name, value)
            elif not isinstance(value, tuple):
                continue
            elif field.form == "butir":
                items = tuple(item for item in value if isinstance(item, Butir))
                self._butir(name, self.forms.get(name, "rincian"), None, items, name, 0)
            elif field.form == "lampiran":
                for position, item in enumerate(value, 1):
                    if isinstance(item, Lampiran):
                        self._lampiran(name, item, f"{name}.{position}")
            elif field.form in TEXTS_OF:
                self._texts(name, value, name)
            else:
                blocks = tuple(item for item in value if isinstance(item, Heading | Paragraph | List | Table))
                self._blocks(name, blocks, name, None, 0)

    def _persons(self, name: str, value: Orang) -> None:
        if value.annexed:  # what they are is told in their Lampiran
            self._note(name, "baris", name, self.document.words[IN_ANNEX], **annexed_names(self.numbers, name))
            return
        for number, row in enumerate(value.rows, 1):
            self._texts(name, row, f"{name}.{number}")

    def _texts(self, part: str, values: Sequence[object], key: str) -> None:
        texts = (value.text if isinstance(value, Identitas) else value for value in values)
        for position, text in enumerate(texts, 1):
            if isinstance(text, RichText):
                self._note(part, "baris", f"{key}.{position}", text)

    def _note(
        self,
        part: str,
        role: str,
        key: str,
        source: RichText,
        level: int = 0,
        formula: str = "",
        **more: object,
    ) -> Passage:
        text, starts = worked_out(source, self.writer, **more)
        marker = self.numbers.ordinals.get(key, "") or self._marker(key)
        passage = Passage(part, role, key, text, source, starts, marker, level, formula)
        self.passages.append(passage)
        return passage

    def _marker(self, key: str) -> str:
        marker = self.numbers.markers.get(key)
        return marker.text if marker else ""

    # --- the norm

    def _butir(
        self, part: str, form: str, opening: Passage | None, items: Sequence[Butir], key: str, level: int
    ) -> None:
        index = len(self.lists)
        noted: list[Passage] = []
        for position, item in enumerate(items, 1):
            own = f"{key}.{position}"
            role = "rumusan" if item.formula else "butir"
            passage = self._note(part, role, own, item.text, level, item.formula)
            noted.append(passage)
            if item.items:
                self._butir(part, "butir", passage, item.items, own, level + 1)
            if item.more:
                self._note(part, "lanjutan", f"{own}.{MORE}", item.more, level)
        self.lists.insert(index, Items(part, form, opening, tuple(noted), key))

    # --- running text

    def _lampiran(self, part: str, lampiran: Lampiran, key: str) -> None:
        self._note(part, "judul-lampiran", key, lampiran.title)
        self._blocks(part, lampiran.blocks, key, None, 0)

    def _blocks(self, part: str, blocks: Sequence[Block], key: str, before: Passage | None, level: int) -> None:
        for position, block in enumerate(blocks, 1):
            own = f"{key}.{position}"
            if isinstance(block, Heading):
                before = self._note(part, "judul", own, block.text, block.level)
            elif isinstance(block, Paragraph):
                before = self._note(part, "paragraf", own, block.text, level)
            elif isinstance(block, List):
                self._list(part, block, own, before, level)
            elif isinstance(block, Table):
                self._table(part, block, own)

    def _list(self, part: str, block: List, key: str, opening: Passage | None, level: int) -> None:
        index = len(self.lists)
        noted: list[Passage] = []
        for position, item in enumerate(block.items, 1):
            own = f"{key}.{position}"
            passage = self._note(part, "daftar", own, item.text, level)
            noted.append(passage)
            self._blocks(part, item.blocks, own, passage, level + 1)
        opens = opening if opening is not None and opening.role in ("paragraf", "daftar") else None
        self.lists.insert(index, Items(part, "lampiran", opens, tuple(noted), key))

    def _table(self, part: str, table: Table, key: str) -> None:
        header = tuple(self._note(part, "kepala", f"{key}.kepala", cell.text) for row in table.header for cell in row)
        lines = tuple(self._line(part, line, f"{key}.{number}") for number, line in enumerate(table.rows, 1))
        self.grids.append(Grid(table, key, header, lines))

    def _line(self, part: str, line: Group | Row, key: str) -> Line:
        if isinstance(line, Group):
            group = self._note(part, "kelompok", key, line.text)
            return Line(line.text.place, {0: group}, group=True, numbered=line.numbered)
        cells: dict[int, Passage] = {}
        column = 0
        for cell in line.cells:
            if cell.text.parts:
                cells[column] = self._note(part, "sel", f"{key}.{column + 1}", cell.text)
            column += cell.columns
        return Line(_first_place(line.cells), cells, group=False, numbered=line.numbered)


def _first_place(cells: Sequence[DataCell]) -> Place:
    return min((cell.text.place for cell in cells), default=Place(""))
