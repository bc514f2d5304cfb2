"""Lists of butir as paragraphs: the konsiderans, the diktum and its lists, the addressees of an instruksi."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from naskah.composition.beside import BODY, Piece, beside, labelled_rows
from naskah.composition.context import Context
from naskah.composition.model import Entry, Paragraph, Run, Span, Spans
from naskah.composition.punctuation import ended, item_mark
from naskah.composition.text import joined_by_and
from naskah.content.model import Butir

MORE = "lanjutan"  # in the key of what an item says below its list


def considerations(context: Context, label: str, items: Sequence[Butir], key: str, end: str = "") -> tuple[Entry, ...]:
    """`Menimbang : a. …; b. …;`: every item ends with a semicolon (UU 12/2011 Lampiran II angka 22, 52).

    `end`: the items are clauses of one sentence that ends so (`Kepada : 1. …; dan 2. …,`).
    """
    pieces: list[Piece] = []
    for position, item in enumerate(items, 1):
        own = f"{key}.{position}"
        spans = _text(context, item, own)
        mark = item_mark(position, len(items), end) if end else ";"
        if context.completes_marks:
            spans = ended(spans, ":" if opens(item) else mark)
        pieces.append(Paragraph(BODY, spans, context.numbers.markers.get(own), key=own))
        pieces += _below(context, item, own, mark)
    return beside(Paragraph("Label", (Run(label),)), pieces)


def diktum(context: Context, items: Sequence[Butir], key: str) -> tuple[Entry, ...]:
    """`KESATU : …`: each ends with a full stop; its lists are clauses of its sentence."""
    entries: list[Entry] = []
    for position, item in enumerate(items, 1):
        own = f"{key}.{position}"
        spans = _text(context, item, own)
        if context.completes_marks:
            spans = ended(spans, ":" if opens(item) else ".")
        body = [Paragraph(BODY, spans, key=own), *_below(context, item, own, ".")]
        label = Paragraph("LabelDiktum", (Run(context.numbers.ordinals[own]),), key=f"label.{own}")
        entries += beside(label, body)
    return tuple(entries)


def listing(context: Context, items: Sequence[Butir], key: str, end: str) -> tuple[Paragraph, ...]:
    """A list that stands by itself, across the whole column; `end` is the mark of its last item."""
    said = [piece for piece in _clauses(context, items, key, end, "Daftar") if isinstance(piece, Paragraph)]
    return (*said[:-1], replace(said[-1], style="DaftarAkhir")) if said else ()


def opens(item: Butir) -> bool:
    """Whether the text of an item opens what stands below it."""
    return bool(item.items or item.rows)


def _clauses(context: Context, items: Sequence[Butir], key: str, last: str, style: str = BODY) -> list[Piece]:
    """Items within a sentence. `last` is the mark of the last: a list within a list ends as the item that holds it."""
    pieces: list[Piece] = []
    for position, item in enumerate(items, 1):
        own = f"{key}.{position}"
        spans = _text(context, item, own)
        mark = item_mark(position, len(items), last)
        if context.completes_marks:
            spans = ended(spans, ":" if opens(item) else mark)
        pieces.append(Paragraph(style, spans, context.numbers.markers[own], key=own))
        pieces += _below(context, item, own, mark, style)
    return pieces


def _below(context: Context, item: Butir, key: str, last: str, style: str = BODY) -> list[Piece]:
    """The rows and the list of an item, and what the item goes on to say, as far in as its text: then that takes the
    last mark."""
    rows = labelled_rows(context, item.rows, key)
    if item.more is None:
        return [*rows, *_clauses(context, item.items, key, last, style)]
    spans = context.writer.write(item.more)
    if context.completes_marks:
        spans = ended(spans, last)
    more = Paragraph(style, spans, under=context.numbers.markers.get(key), key=f"{key}.{MORE}")
    return [*rows, *_clauses(context, item.items, key, ",", style), more]


def _text(context: Context, item: Butir, key: str) -> tuple[Span, ...]:
    if not item.formula:
        return context.writer.write(item.text)
    sentence = context.document.words[item.formula]
    return context.writer.write(sentence, rujuk_sebelumnya=joined_by_and(_earlier(context, key)))


def _earlier(context: Context, key: str) -> list[Spans]:
    """References to the items before this one: `huruf a`, `huruf b`, or where the lembaga says so `huruf a`, `b`."""
    targets = context.numbers.siblings[key]
    if context.document.habits.get("rujukan-huruf") == "sekali":
        return [Spans((target.bare(),)) if position else target.spans() for position, target in enumerate(targets)]
    return [target.spans() for target in targets]
