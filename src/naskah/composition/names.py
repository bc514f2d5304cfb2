"""What expressions and the template's own text may name, with every text worked out."""

from __future__ import annotations

from datetime import date

from naskah.composition.numbers import Numbers
from naskah.composition.text import Writer, spans_of
from naskah.content.model import Document, RichText
from naskah.content.names import names
from naskah.findings import Finding, Refused

# The earliest date that a ZIP archive can hold: what a draft without a date says in its properties.
NO_DATE = date(1980, 1, 1)


def document_date(document: Document) -> date | None:
    """The document's own date, or None in a draft."""
    value = document.fields.get(document.kind.date_field)
    return value if isinstance(value, date) else None


def writer(document: Document, numbers: Numbers) -> Writer:
    """A writer that knows every name of the document. Raises `Refused` where fields name each other in a circle."""
    given = names(document)
    found: list[Finding] = []
    texts = {name: value for name, value in given.items() if isinstance(value, RichText)}
    known: dict[str, object] = {name: value for name, value in given.items() if name not in texts}
    while texts:
        ready = {name: text for name, text in texts.items() if texts.keys().isdisjoint(_named(text, texts))}
        if not ready:
            raise Refused([_circle(name, text) for name, text in texts.items()])
        now = Writer(known, numbers, found)
        known |= {name: spans_of(now.write(text)) for name, text in ready.items()}
        for name in ready:
            del texts[name]
    return Writer(known, numbers, found)


def words(document: Document) -> dict[str, RichText]:
    """The kind's words that the template's text may name: all but the formulas, which need a list around them."""
    return {name.replace("-", "_"): text for name, text in document.words.items() if name not in document.kind.formulas}


def _named(text: RichText, names_of_texts: dict[str, RichText]) -> set[str]:
    sources = [part.source for part in text.parts if hasattr(part, "source")]
    return {name for name in names_of_texts if any(name in source.replace("|", " ").split() for source in sources)}


def _circle(name: str, text: RichText) -> Finding:
    return Finding(
        "EKS020",
        text.place,
        f"isian {name} menyebut dirinya sendiri lewat isian lain",
        "Tulis salah satunya dengan kata.",
    )
