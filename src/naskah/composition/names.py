"""What expressions and the template's own text may name, with every text worked out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from naskah.composition.context import Variant
from naskah.composition.holes import Holes
from naskah.composition.numbers import Numbers
from naskah.composition.text import Writer, spans_of
from naskah.content.model import Document
from naskah.content.names import names
from naskah.content.richtext import RichText
from naskah.findings import Finding, Refused
from naskah.language import NO_BREAK_SPACE
from naskah.messages import _

# The earliest date that a ZIP archive can hold: what a draft without a date says in its properties.
NO_DATE = date(1980, 1, 1)
# Known before the number is, and so printed before it.
YEAR = "tahun"


def document_date(document: Document) -> date | None:
    """The document's own date, or None in a draft."""
    value = document.fields.get(document.kind.date_field)
    return value if isinstance(value, date) else None


def given_names(document: Document, variant: Variant) -> Mapping[str, object]:
    """Every name and its value. The sheet for signature leaves room for what is filled in when it has been signed."""
    given: Mapping[str, object] = names(document)
    if variant is not Variant.FOR_SIGNATURE:
        return given
    widths = {name: width for name, width in document.kind.blanks.items() if name != YEAR}
    blanks = {name: widths.get(name.rpartition("_")[2]) for name in given}
    return {name: NO_BREAK_SPACE * width if (width := blanks[name]) else value for name, value in given.items()}


def writer(given: Mapping[str, object], numbers: Numbers, holes: Holes) -> Writer:
    """A writer that knows these names, and leaves holes for others.

    Raises `Refused` where texts name each other in a circle.
    """
    found: list[Finding] = []
    texts = {name: value for name, value in given.items() if isinstance(value, RichText)}
    known: dict[str, object] = {name: value for name, value in given.items() if name not in texts}
    while texts:
        ready = {name: text for name, text in texts.items() if texts.keys().isdisjoint(_named(text, texts))}
        if not ready:
            raise Refused([_circle(name, text) for name, text in texts.items()])
        now = Writer(known, numbers, holes, found)
        known |= {name: spans_of(now.write(text)) for name, text in ready.items()}
        for name in ready:
            del texts[name]
    return Writer(known, numbers, holes, found)


def words(document: Document) -> dict[str, RichText]:
    """The kind's words that the template's text may name: all but the formulas, which need a list around them.

    A text that the document gives in a field of the same name takes a word's place.
    """
    said = {name: text for name, text in document.words.items() if name not in document.kind.formulas}
    own = {name: text for name in said if isinstance(text := document.fields.get(name), RichText)}
    return {name.replace("-", "_"): text for name, text in {**said, **own}.items()}


def _named(text: RichText, names_of_texts: dict[str, RichText]) -> set[str]:
    sources = [part.source for part in text.parts if hasattr(part, "source")]
    return {name for name in names_of_texts if any(name in source.replace("|", " ").split() for source in sources)}


def _circle(name: str, text: RichText) -> Finding:
    return Finding(
        "EKS020",
        text.place,
        _("isian {name} menyebut dirinya sendiri lewat isian lain", name=name),
        _("Tulis salah satunya dengan kata."),
    )
