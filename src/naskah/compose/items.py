"""Lists of butir as paragraphs: the konsiderans, the diktum and its lists, the addressees of an instruksi."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from naskah.compose.context import Context
from naskah.compose.model import Entry, Paragraph, Run, Span
from naskah.compose.punctuation import ended, item_mark, with_conjunction
from naskah.compose.text import joined_by_and
from naskah.content.model import Butir

BODY, LAST = "Rincian", "RincianAkhir"


def considerations(context: Context, label: str, items: Sequence[Butir], key: str) -> Entry:
    """`Menimbang : a. …; b. …;`: every item ends with a semicolon (UU 12/2011 Lampiran II angka 22, 52)."""
    paragraphs: list[Paragraph] = []
    for position, item in enumerate(items, 1):
        own = f"{key}.{position}"
        spans = _text(context, item, own)
        if context.completes_marks:
            spans = ended(spans, ":" if item.items else ";")
        paragraphs.append(Paragraph(BODY, spans, context.numbers.markers.get(own), key=own))
        paragraphs += _clauses(context, item.items, own, BODY)
    return Entry(Paragraph("Label", (Run(label),)), _closed(paragraphs, LAST))


def diktum(context: Context, items: Sequence[Butir], key: str) -> tuple[Entry, ...]:
    """`KESATU : …`: each ends with a full stop; its lists are clauses of its sentence."""
    entries = []
    for position, item in enumerate(items, 1):
        own = f"{key}.{position}"
        spans = _text(context, item, own)
        if context.completes_marks:
            spans = ended(spans, ":" if item.items else ".")
        body = [Paragraph(BODY, spans, key=own), *_clauses(context, item.items, own, BODY)]
        label = Paragraph("LabelDiktum", (Run(context.numbers.ordinals[own]),), key=f"label.{own}")
        entries.append(Entry(label, _closed(body, LAST)))
    return tuple(entries)


def listing(context: Context, items: Sequence[Butir], key: str) -> tuple[Paragraph, ...]:
    """A list that stands by itself, across the whole column."""
    return _closed(_clauses(context, items, key, "Daftar"), "DaftarAkhir")


def _clauses(context: Context, items: Sequence[Butir], key: str, style: str) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for position, item in enumerate(items, 1):
        own = f"{key}.{position}"
        spans = _text(context, item, own)
        if context.completes_marks:
            spans = ended(spans, ":" if item.items else item_mark(position, len(items)))
            spans = with_conjunction(spans, position, len(items))
        paragraphs.append(Paragraph(style, spans, context.numbers.markers[own], key=own))
        paragraphs += _clauses(context, item.items, own, style)
    return paragraphs


def _text(context: Context, item: Butir, key: str) -> tuple[Span, ...]:
    if not item.formula:
        return context.writer.write(item.text)
    earlier = [target.spans() for target in context.numbers.siblings[key]]
    return context.writer.write(context.document.words[item.formula], rujuk_sebelumnya=joined_by_and(earlier))


def _closed(paragraphs: list[Paragraph], style: str) -> tuple[Paragraph, ...]:
    """The paragraphs, the last in the style that leaves a line below it."""
    return (*paragraphs[:-1], replace(paragraphs[-1], style=style))
