"""From a content file to the letter that all rows of one day share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from naskah.bulk.forgotten import forgotten
from naskah.bulk.model import Order
from naskah.bulk.work import Letter, Texts
from naskah.composition import Holes, compose
from naskah.composition.holes import Said, Value, said
from naskah.content import load
from naskah.content.columns import FILE, NUMBER, Data
from naskah.content.model import Document
from naskah.environment import uncollected
from naskah.findings import Finding, Place
from naskah.fitting import fit_of
from naskah.word import conditions, to_docx
from naskah.word.filling import form, words


class Composed(Struct, frozen=True):
    """A letter, and what fills its holes; None for a hole that the Word file does not have."""

    letter: Letter
    said: tuple[Said | None, ...]
    warnings: tuple[Finding, ...] = ()

    def texts(self, row: Mapping[str, Value]) -> Texts:
        """The words of a row. Raises ValueError, in Indonesian, where a filter can't take a value."""
        return tuple("" if each is None else each.of(row) for each in self.said)


def document_of(order: Order, day: date | None = None) -> Document:
    """The content file on one day. Raises `Refused` with everything that is wrong with it."""
    document = load(order.content, order.project, draft=order.variant.is_draft, day=day)
    return replace(document, template=order.template) if order.template else document


@uncollected()
def composed(document: Document, data: Data, order: Order, asked: Mapping[str, Value] | None = None) -> Composed:
    """The letter with a hole for everything that a row says, but for what it is `asked`: that is the same in all rows
    that the letter is for, so that the template's conditions are decided once."""
    names = frozenset((*data.columns, FILE, *([NUMBER] if data.number else [])))
    holes = Holes(names, known={name: str(value) for name, value in (asked or {}).items()})
    letter = compose(document, order.variant, holes)
    docx = to_docx(replace(letter, carries_source=letter.carries_source and order.sourced))
    needed = form(docx).holes
    fills = tuple(each if number in needed else None for number, each in enumerate(said(holes.sources)))
    place = Place(document.template.name if document.template else document.path)
    warnings = tuple(forgotten(words(docx), tuple(data.columns), place))
    return Composed(Letter(docx, document.path, fit_of(letter, docx)), fills, warnings)


def asked_of_rows(document: Document, data: Data, order: Order) -> tuple[str, ...]:
    """The columns that the template's conditions ask for. Raises `Refused` when the template can't be read."""
    asked = conditions(compose(document, order.variant))
    return tuple(name for name in data.columns if name in asked)
