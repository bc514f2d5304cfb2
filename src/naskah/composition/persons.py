"""Persons in a letter: each with the labels of all, or all of them in a Lampiran when they are too many."""

from __future__ import annotations

from msgspec.structs import replace

from naskah.composition.annex import ANNEXES
from naskah.composition.beside import BODY, LABEL, LAST
from naskah.composition.context import Context
from naskah.composition.dashes import dashed
from naskah.composition.labelled import row
from naskah.composition.model import Block, Entry, Paragraph, Run
from naskah.composition.numbers import Numbers
from naskah.content.model import Document, Lampiran, Orang, Part, Written
from naskah.content.names import LAMPIRAN_OF_PERSONS
from naskah.content.persons import as_table

NUMBER_WIDTH = 0.75  # centimetres: as far as lists step
MOST_UPRIGHT = 6  # columns that a page holds upright, the number among them
IN_ANNEX, ANNEX_TITLE = "orang-terlampir", "judul-orang-terlampir"


def persons(context: Context, part: Part) -> tuple[Block, ...]:
    """`Kepada : 1. Nama : …`, or the sentence that says in which Lampiran they are."""
    value = context.document.fields.get(part.field)
    if not isinstance(value, Orang):
        return ()
    label = Paragraph(LABEL, (Run(part.label),))
    if value.annexed:
        sentence = context.writer.write(context.document.words[IN_ANNEX], **annexed_names(context.numbers, part.field))
        return (row(context, Entry(label, (Paragraph(LAST, sentence, key=part.field),))),)
    measures = context.document.kind.measures
    numbered = (NUMBER_WIDTH,) if len(value.rows) > 1 else ()
    inner = (*numbered, measures["label-orang"], measures["titik-dua"])
    entries = [
        replace(_entry(context, value, part, number, place), inner=inner)
        for number in range(1, len(value.rows) + 1)
        for place in range(len(value.labels))
    ]
    entries[0] = replace(entries[0], label=label)
    return (row(context, *entries),)


def annexed_names(numbers: Numbers, field: str) -> dict[str, object]:
    """What the sentence on the persons of a field may name besides."""
    target = numbers.targets.get(_id(field))
    return {LAMPIRAN_OF_PERSONS: target.spans() if target else ""}


def with_persons_annexed(document: Document) -> Document:
    """The document with its persons in a Lampiran before the others, where they are more than the part may show."""
    if not {IN_ANNEX, ANNEX_TITLE} <= document.words.keys():
        return document  # a kind that lacks what its part needs is told so elsewhere
    parts = [part for parts in document.slots.values() for part in parts]
    annex = next((part.field for part in parts if part.name == ANNEXES), "")
    for part in parts if annex else ():
        value = document.fields.get(part.field)
        if not isinstance(value, Orang) or value.annexed or not 0 < part.most < len(value.rows):
            continue
        others = document.fields.get(annex)
        after = [each for each in others if isinstance(each, Lampiran)] if isinstance(others, tuple) else []
        rows = tuple(tuple(map(dashed, row)) for row in value.rows)
        table = as_table(replace(value, rows=rows), numbered=True)
        title, written = document.words[ANNEX_TITLE], Written("yaml", b"")
        across = len(table.columns) > MOST_UPRIGHT
        listed = Lampiran(title, (table,), value.place, written, _id(part.field), across, may_turn=True)
        fields = {**document.fields, part.field: replace(value, annexed=True), annex: (listed, *after)}
        return with_persons_annexed(replace(document, fields=fields))
    return document


def _id(field: str) -> str:
    """An id that nobody can write, for the Lampiran of the persons of a field."""
    return f"orang:{field}"


def _entry(context: Context, value: Orang, part: Part, number: int, place: int) -> Entry:
    """One label of a person with its text; the first one has the person's number, the last one room below."""
    key = f"{part.field}.{number}"
    last = place == len(value.labels) - 1
    ends = last and number == len(value.rows)
    marker = context.numbers.markers.get(key) if place == 0 else None
    cells = (Paragraph(BODY, (), marker, key=key if marker else ""),) if len(value.rows) > 1 else ()
    spans = context.writer.write(dashed(value.rows[number - 1][place]))
    return Entry(
        Paragraph(LABEL),
        (Paragraph(LAST if ends else "Identitas" if not last else "IdentitasAkhir", spans, key=f"{key}.{place + 1}"),),
        (*cells, Paragraph(LABEL, (Run(value.labels[place]),)), Paragraph(LABEL, (Run(":"),))),
    )
