"""Which of a document's fields, sentences and names stand in it, those that only its template names included."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from naskah.content.expressions import analyse
from naskah.content.model import Document, Field, Kind
from naskah.content.names import known_names, names_of
from naskah.content.richtext import Expression, RichText
from naskah.source.model import Seen, Used

RECORD = "rekaman"
MARKS = ("tanda_konsep", "tanda_salinan")  # how a template names the mark of a draft and that of a copy


class Asked(Struct, frozen=True):
    """What of a document is in its source. `template` are the names in the text of the Word file that is filled.

    `absent` are the fields that would be in it, but that the document does not have.
    """

    fields: frozenset[str]
    absent: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    lembaga: frozenset[str]
    template: frozenset[str]


def asked(used: Used, template: frozenset[str]) -> Asked:
    """What stands in a document that was composed and is written into a template with these names."""
    document = used.document
    marks = used.marks if template.intersection(MARKS) else Seen()
    words, names, fields = (
        set(used.words | marks.words),
        set(used.names | marks.names),
        set(used.fields | marks.fields),
    )
    for word in document.words:
        name = word.replace("-", "_")
        if name in template and word not in document.kind.formulas:
            own = document.fields.get(word)
            names |= _named(own if isinstance(own, RichText) else document.words[word])
            (fields if isinstance(own, RichText) else words).add(word)
    # A name that is no sentence is a field, or something of the lembaga.
    names |= template.intersection(known_names(document.kind)).difference(
        each.replace("-", "_") for each in document.words
    )
    known = _fields(document.kind)
    fields |= _needed(document.kind, known)
    fields = _with_named(document, fields, names) & {name for name, field in known.items() if field.form != RECORD}
    there = frozenset(fields.intersection(document.fields))
    return Asked(there, frozenset(fields - there), frozenset(words), frozenset(names), used.lembaga, template)


def _with_named(document: Document, fields: set[str], names: set[str]) -> set[str]:
    """The fields, and those that names stand for; texts among these may name others."""
    by_name = {**names_of(document.kind), **_places(document.kind)}
    waiting = list(names)
    while waiting:
        field = by_name.get(waiting.pop(), "")
        text = document.fields.get(field)
        if field and isinstance(text, RichText):
            more = _named(text) - names
            names |= more
            waiting += more
        fields.add(field)
    return fields


def _places(kind: Kind) -> dict[str, str]:
    """`tempat` is that of the lembaga unless the document says another."""
    field = f"{kind.date_field.partition('.')[0]}.di"
    return {"tempat": field} if field in _fields(kind) else {}


def _fields(kind: Kind) -> dict[str, Field]:
    """All fields of a kind, those of records by their dotted names."""
    return {
        f"{outer}.{inner}" if inner else outer: field
        for outer, of in kind.fields.items()
        for inner, field in {"": of, **of.fields}.items()
    }


def _needed(kind: Kind, known: Mapping[str, Field]) -> set[str]:
    """The fields without which the content file could not be read, and the date that resolves the profile."""
    return {name for name, field in known.items() if _is_needed(field)} | {kind.date_field}


def _is_needed(field: Field) -> bool:
    return (field.required != "tidak" and not field.when) or field.form == "lembaga"


def _named(text: RichText) -> set[str]:
    sources = [part.source for part in text.parts if isinstance(part, Expression)]
    return {name for source in sources if (name := analyse(source).name)}
