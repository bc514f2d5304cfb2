"""The holes that composing leaves for what only a row can say, and what each of them says of a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Self, TypeAlias

from msgspec import Struct, field

from naskah.content.columns import FILE
from naskah.content.expressions import FILTERS, analyse
from naskah.content.richtext import Literal
from naskah.holes import hole
from naskah.language import VALUE_FILTERS, tanggal

LOOKS = ("tebal", "miring")  # filters that change how a text is drawn, not what it says

Value: TypeAlias = str | int | date


class Holes(Struct):
    """The names that a row gives, and the expression of every hole that composing has left for them.

    `known` is what some of the names say in all the rows that the letter is for: the template may ask for it.
    """

    names: frozenset[str] = frozenset()
    sources: list[str] = field(default_factory=list)
    known: Mapping[str, str] = {}

    def left(self, source: str) -> Literal | None:
        """The text that stands for an expression until a row fills it; None where the document itself can say it."""
        analysis = analyse(source)
        if analysis.name not in self.names:
            return None
        if source not in self.sources:
            self.sources.append(source)
        bold, italic = (look in analysis.filters for look in LOOKS)
        return Literal(hole(self.sources.index(source)), bold, italic)

    def texts(self) -> dict[str, str]:
        """A hole for each name, for the template's own text; what is known is there in words."""
        names = sorted(self.names - {FILE})
        return {name: self.known[name] if name in self.known else Left(self, name) for name in names}


class Left(str):
    """A hole as a template's text shows it. A filter in the template makes another hole of it."""

    holes: Holes
    source: str
    __slots__ = ("holes", "source")

    def __new__(cls, holes: Holes, source: str) -> Self:
        left = holes.left(source)
        made = super().__new__(cls, left.text if left else "")
        made.holes, made.source = holes, source
        return made


def filtered(name: str, value: object) -> object:
    """What a filter makes of a text in a template. Raises ValueError, in Indonesian, where it can't take it."""
    if isinstance(value, Left):
        return Left(value.holes, f"{value.source} | {name}")
    return "" if value == "" and name in VALUE_FILTERS else FILTERS[name](value)


class Said(Struct, frozen=True):
    """What an expression says of a row: a value of it, by way of some filters."""

    name: str
    filters: tuple[str, ...]

    def of(self, row: Mapping[str, Value]) -> str:
        """The text for a row. Raises ValueError, in Indonesian, where a filter can't take the value."""
        value = row[self.name]
        return value if type(value) is str and not self.filters else _written(value, self.filters)


@lru_cache(maxsize=8192)  # dates, sums and places come again from row to row
def _written(value: Value, filters: tuple[str, ...]) -> str:
    written: object = value
    for name in filters:
        if written != "" or name not in VALUE_FILTERS:  # an empty cell has no words
            written = FILTERS[name](written)
    return tanggal(written) if isinstance(written, date) else str(written)


def said(sources: Sequence[str]) -> tuple[Said, ...]:
    """What each of these expressions says of a row."""
    analysed = [analyse(source) for source in sources]
    return tuple(Said(each.name, tuple(name for name in each.filters if name not in LOOKS)) for each in analysed)
