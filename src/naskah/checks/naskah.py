"""A document as rules read it: every text with its numbers and references in place, and each character's place.

Texts read as a person wrote them: what naskah supplies itself (marks, numbers, labels) is not in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from naskah.checks.passages import UNKNOWN, Grid, Items, Line, Passage, worked_out
from naskah.checks.reader import LIST_PARTS, Reader
from naskah.composition import Variant
from naskah.composition.holes import Holes
from naskah.composition.names import given_names, writer
from naskah.composition.numbering import number
from naskah.composition.numbers import Numbers
from naskah.composition.text import Writer
from naskah.content.model import Document
from naskah.content.names import COUNT_OF_LAMPIRAN, NAMES_OF_WORDS, PREVIOUS_ITEMS

__all__ = ["LIST_PARTS", "UNKNOWN", "Grid", "Items", "Line", "Naskah", "Passage"]

# What sentences of the kind name that only the place where they stand can tell.
_OPEN = {**dict.fromkeys(NAMES_OF_WORDS, ""), COUNT_OF_LAMPIRAN: 0, PREVIOUS_ITEMS: UNKNOWN}


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
    def _read(self) -> Reader:
        reader = Reader(self.document, self.numbers, self.writer)
        reader.read()
        return reader

    @property
    def passages(self) -> Sequence[Passage]:
        """Every text of the document's own, in its order; sentences of the kind are `words`."""
        return self._read.passages

    @property
    def quoted(self) -> Sequence[Passage]:
        """The lines of other regulations that it sets out word for word, as an amendment does: not its own words."""
        return self._read.quoted

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
            text, starts = worked_out(source, self.writer, _OPEN)
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
