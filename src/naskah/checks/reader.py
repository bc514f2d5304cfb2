"""Walks the fields of a document once, and notes every text, list and table for the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from naskah.checks.body_reader import QUOTED, read_body
from naskah.checks.passages import Grid, Items, Passage, worked_out
from naskah.checks.table_reader import read_table
from naskah.composition.beside import ROWS
from naskah.composition.items import MORE
from naskah.composition.numbers import Numbers, Target
from naskah.composition.persons import IN_ANNEX, annexed_names
from naskah.composition.text import Writer
from naskah.content.model import (
    Block,
    Butir,
    Division,
    Document,
    Field,
    Heading,
    Identitas,
    Lampiran,
    List,
    Orang,
    Paragraph,
    Pasal,
    Penjelasan,
    Table,
)
from naskah.content.richtext import RichText

LIST_PARTS = ("rincian", "diktum", "daftar")
TEXTS_OF = ("daftar-teks", "identitas")  # forms of fields that hold texts which are no sentences


class Reader:
    """Walks the fields of a document once."""

    def __init__(self, document: Document, numbers: Numbers, writer: Writer | None) -> None:
        self.document = document
        self.numbers = numbers
        self.writer = writer
        self.passages: list[Passage] = []
        self.quoted: list[Passage] = []
        self.lists: list[Items] = []
        self.grids: list[Grid] = []
        self.forms = {
            part.field: part.name
            for slot in document.slots.values()
            for part in slot
            if part.field and part.name in LIST_PARTS
        }

    def read(self) -> None:
        """Notes everything that the fields hold."""
        for name, field in self.document.kind.fields.items():
            self._field(name, name, field)

    def _field(self, part: str, name: str, field: Field) -> None:
        """A field by its full name (`penjelasan.umum`); `part` is the one that holds it."""
        value = self.document.fields.get(name)
        if field.form == "rekaman":
            for inner in field.fields.values():
                self._field(part, f"{name}.{inner.name}", inner)
        elif isinstance(value, RichText):
            self.note(part, "teks", name, value)
        elif isinstance(value, Orang):
            self._persons(name, value)
        elif isinstance(value, tuple):
            self._many(part, name, field.form, value)

    def _many(self, part: str, name: str, form: str, value: Sequence[object]) -> None:
        if form == "butir":
            items = tuple(item for item in value if isinstance(item, Butir))
            self._butir(part, self.forms.get(name, "rincian"), None, items, name, 0)
        elif form == "lampiran":
            for position, item in enumerate(value, 1):
                if isinstance(item, Lampiran):
                    self._lampiran(part, item, f"{name}.{position}")
        elif form == "batang-tubuh":
            read_body(self, name, tuple(item for item in value if isinstance(item, Division | Pasal)))
        elif form == "penjelasan":
            for position, each in enumerate(value, 1):
                if isinstance(each, Penjelasan):
                    self.note(part, "paragraf", f"{name}.{position}", each.text, here=self.numbers.targets.get(each.of))
        elif form in TEXTS_OF:
            self._texts(part, value, name)
        else:
            blocks = tuple(item for item in value if isinstance(item, Heading | Paragraph | List | Table))
            self._blocks(part, blocks, name, None, 0)

    def _persons(self, name: str, value: Orang) -> None:
        if value.annexed:  # what they are is told in their Lampiran
            self.note(name, "baris", name, self.document.words[IN_ANNEX], more=annexed_names(self.numbers, name))
            return
        for number, row in enumerate(value.rows, 1):
            self._texts(name, row, f"{name}.{number}")

    def _texts(self, part: str, values: Sequence[object], key: str) -> None:
        texts = (value.text if isinstance(value, Identitas) else value for value in values)
        for position, text in enumerate(texts, 1):
            if isinstance(text, RichText):
                self.note(part, "baris", f"{key}.{position}", text)

    def note(
        self,
        part: str,
        role: str,
        key: str,
        source: RichText,
        level: int = 0,
        formula: str = "",
        *,
        marker: str = "",
        here: Target | None = None,
        more: Mapping[str, object] = {},
    ) -> Passage:
        """A text, worked out as seen from where it stands: `here`, or what its key says."""
        writer = self.writer and (replace(self.writer, here=here) if here else self.writer.within(key))
        text, starts = worked_out(source, writer, more)
        shown = marker or self.numbers.ordinals.get(key, "") or self._marker(key)
        passage = Passage(part, role, key, text, source, starts, shown, level, formula)
        (self.quoted if role == QUOTED else self.passages).append(passage)
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
            passage = self.note(part, role, own, item.text, level, item.formula)
            noted.append(passage)
            if item.rows:
                below = f"{own}.{ROWS}"
                self._texts(part, item.rows, below)
                self.lists.append(Items(part, ROWS, passage, (), below))
            if item.items:
                self._butir(part, "butir", passage, item.items, own, level + 1)
            if item.more:
                self.note(part, "lanjutan", f"{own}.{MORE}", item.more, level)
        self.lists.insert(index, Items(part, form, opening, tuple(noted), key))

    # --- running text

    def _lampiran(self, part: str, lampiran: Lampiran, key: str) -> None:
        self.note(part, "judul-lampiran", key, lampiran.title)
        self._blocks(part, lampiran.blocks, key, None, 0)

    def _blocks(self, part: str, blocks: Sequence[Block], key: str, before: Passage | None, level: int) -> None:
        for position, block in enumerate(blocks, 1):
            own = f"{key}.{position}"
            if isinstance(block, Heading):
                before = self.note(part, "judul", own, block.text, block.level)
            elif isinstance(block, Paragraph):
                before = self.note(part, "paragraf", own, block.text, level)
            elif isinstance(block, List):
                self._list(part, block, own, before, level)
            elif isinstance(block, Table):
                read_table(self, part, block, own)

    def _list(self, part: str, block: List, key: str, opening: Passage | None, level: int) -> None:
        index = len(self.lists)
        noted: list[Passage] = []
        for position, item in enumerate(block.items, 1):
            own = f"{key}.{position}"
            passage = self.note(part, "daftar", own, item.text, level)
            noted.append(passage)
            self._blocks(part, item.blocks, own, passage, level + 1)
        opens = opening if opening is not None and opening.role in ("paragraf", "daftar") else None
        self.lists.insert(index, Items(part, "lampiran", opens, tuple(noted), key))
