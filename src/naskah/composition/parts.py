"""The parts a slot of a template can be made of: one row a part, from the name in `template.yaml` to its blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from naskah.composition.annex import annexes
from naskah.composition.batang_tubuh import batang_tubuh
from naskah.composition.context import Context
from naskah.composition.items import considerations, diktum, listing
from naskah.composition.labelled import labelled
from naskah.composition.letter import addressee, copies, identity, identity_of_signatory, paragraphs
from naskah.composition.model import Block, Entries, Entry, Paragraph, Run, plain
from naskah.composition.pengundangan import promulgation
from naskah.composition.penjelasan import explanation
from naskah.composition.persons import persons
from naskah.composition.signature import certification, enactment, initials, signature
from naskah.content.model import Butir, Part
from naskah.content.richtext import RichText

Composer = Callable[[Context, Part], tuple[Block, ...]]


def _considerations(context: Context, part: Part) -> tuple[Block, ...]:
    items = _items(context, part)
    return (_entries(context, *considerations(context, part.label, items, part.field, part.end)),) if items else ()


def _diktum(context: Context, part: Part) -> tuple[Block, ...]:
    return (_entries(context, *diktum(context, _items(context, part), part.field)),)


def _sentence(context: Context, part: Part) -> tuple[Block, ...]:
    """One sentence of the kind beside a label, such as `Menetapkan : KEPUTUSAN … TENTANG … .`"""
    text = Paragraph("RincianAkhir", context.writer.write(context.document.words[part.word]), key=part.word)
    return (_entries(context, Entry(Paragraph("Label", (Run(part.label),)), (text,))),)


def _listing(context: Context, part: Part) -> tuple[Block, ...]:
    return listing(context, _items(context, part), part.field, part.end or ".")


def _label(context: Context, part: Part) -> tuple[Block, ...]:
    """A label alone, on the page of the rows that it opens: `Untuk :`."""
    label = Paragraph("Label", (Run(part.label),), keep_next=True)
    return (_entries(context, Entry(label, (Paragraph("RincianAkhir", keep_next=True),))),)


def _paragraph(context: Context, part: Part) -> tuple[Block, ...]:
    """The field's text, or the kind's sentence where the field is absent or not named."""
    return _line(context, replace(part, style="Alinea"))


def _line(context: Context, part: Part) -> tuple[Block, ...]:
    """A line of the kind's or the document's own, in the style of the template that the part names."""
    own = context.document.fields.get(part.field)
    text = own if isinstance(own, RichText) else context.document.words.get(part.word)
    spans = context.writer.write(text) if text is not None else (Run(own),) if isinstance(own, str) else ()
    return (Paragraph(part.style, spans, key=part.field or part.word),) if plain(spans) else ()


PARTS: Mapping[str, Composer] = {
    "rincian": _considerations,
    "kalimat": _sentence,
    "diktum": _diktum,
    "batang-tubuh": batang_tubuh,
    "daftar": _listing,
    "label": _label,
    "paragraf": _paragraph,
    "baris": _line,
    "penetapan": enactment,
    "tanda-tangan": signature,
    "pengundangan": promulgation,
    "salinan": certification,
    "paraf": initials,
    "penjelasan": explanation,
    "lampiran": annexes,
    "tujuan": addressee,
    "identitas": identity,
    "identitas-penandatangan": identity_of_signatory,
    "berlabel": labelled,
    "orang": persons,
    "uraian": paragraphs,
    "tanda-tangan-surat": signature,
    "tembusan": copies,
}


def slot(context: Context, parts: tuple[Part, ...]) -> tuple[Block, ...]:
    """The blocks of one slot, part after part; rows of `label : contents` that follow each other share one table."""
    blocks: list[Block] = []
    for part in parts:
        for block in PARTS[part.name](context, part):
            last = blocks[-1] if blocks else None
            if isinstance(block, Entries) and isinstance(last, Entries):
                blocks[-1] = replace(last, rows=(*last.rows, *block.rows))
            else:
                blocks.append(block)
    return tuple(blocks)


def _entries(context: Context, *rows: Entry) -> Entries:
    document = context.document
    kind, fields = document.kind, document.fields
    asked = [part.label_width for parts in document.slots.values() for part in parts if part.field in fields]
    return Entries(rows, max(kind.measures["label"], *asked), kind.measures["titik-dua"])


def _items(context: Context, part: Part) -> tuple[Butir, ...]:
    value = context.document.fields.get(part.field, ())
    return tuple(item for item in value if isinstance(item, Butir)) if isinstance(value, tuple) else ()
