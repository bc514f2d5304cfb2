"""Composing: from a typed document to blocks with every number, letter, date and reference in place.

Reads: `content.model.Document`. Writes: `composition.model.Composed`.

1. Every number is computed once (`numbers`), and references from the same place.
2. The same document and variant give an equal value: no clock, no locale, no order of dictionaries.
3. Nothing is looked up later: a stage that draws needs this value and the template, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from naskah.composition.annex import COUNT, counted_annexes, number_of_annexes
from naskah.composition.carrying import carries_source, drawn_of_lembaga
from naskah.composition.context import Context, Variant
from naskah.composition.holes import Holes
from naskah.composition.keeping import kept_with_next
from naskah.composition.model import Block, Composed, Image, Properties
from naskah.composition.names import NO_DATE, document_date, given_names, writer
from naskah.composition.names import words as sentences
from naskah.composition.noted import Noted
from naskah.composition.numbering import number
from naskah.composition.parts import slot
from naskah.composition.persons import with_persons_annexed
from naskah.composition.signature import corner_initials
from naskah.composition.signing import SIGNATURES
from naskah.composition.text import Writer
from naskah.content.kinds import CATCHWORDS, WITH
from naskah.content.model import Document, Value
from naskah.content.names import COUNT_OF_LAMPIRAN, NAMES_OF_WORDS
from naskah.content.richtext import RichText
from naskah.findings import Finding, Refused
from naskah.messages import _
from naskah.source.model import Seen, Used

__all__ = ["Composed", "Holes", "Variant", "compose"]

CLOSING_PARTS = ("penetapan", *SIGNATURES)
TEMPLATE = "template.docx"
GAZETTE = "lembaran"  # of a lembaga, where its regulations are promulgated
AT_FOOT = ("kanan-bawah",)  # choices by which the page's number stands at its foot
DRAFT_DIGITS = 8  # enough to tell the drafts of one document apart, few enough to be read out


def compose(document: Document, variant: Variant = Variant.ORIGINAL, holes: Holes | None = None) -> Composed:
    """Gives a document its numbers and words. Raises `Refused` where something that has no number is referred to.

    `holes`: where rows are to say what some names stand for, and what is left open for them.
    """
    holes = holes or Holes()
    whole, document = document, with_persons_annexed(document)
    fields, words = Noted(document.fields), Noted(document.words)
    asked = replace(document, fields=fields, words=words)
    numbers = number(asked)
    unnoted = writer(given_names(document, variant), numbers, holes)
    names = Noted(unnoted.names)
    context = Context(asked, variant, numbers, replace(unnoted, names=names))
    parts_of = document.slots
    slots = {name: slot(context, parts) for name, parts in parts_of.items()}
    order = list(slots)
    for name, following in pairwise(order):
        if any(part.name in CLOSING_PARTS for part in parts_of[following]):
            slots[name] = kept_with_next(slots[name])
    # Every sentence that a template may name; which it does name is seen when it is filled.
    more = {**dict.fromkeys(NAMES_OF_WORDS, ""), COUNT_OF_LAMPIRAN: number_of_annexes(document)}
    texts = _values(unnoted.names)
    texts |= {name: unnoted.plain(text, **more) for name, text in sentences(document).items()}
    if (counted := counted_annexes(context)) is not None:
        texts[COUNT.replace("-", "_")] = counted
    properties = _properties(context)
    seen = _seen(fields, words, names)
    texts |= {
        **(holes.texts() or _row(document, unnoted)),
        "tanda_salinan": context.word("salinan") if variant is Variant.COPY else "",
        "tanda_konsep": _draft_mark(context, [slots, properties]),
    }
    findings = [*context.writer.findings, *_unsaid(document, names)]
    if findings:
        raise Refused(findings)
    return Composed(
        kind=document.kind,
        path=document.path,
        template=document.template or document.kind.folder / TEMPLATE,
        template_name=document.template.name if document.template else f"templates/{document.kind.key}/{TEMPLATE}",
        texts=texts,
        lines={"kop": document.lembaga.kop, "alamat": document.lembaga.alamat},
        flags={
            "konsep": variant is Variant.DRAFT,
            "nomor_halaman": document.habits["nomor-halaman"] not in (*AT_FOOT, "tanpa"),
            "nomor_halaman_bawah": document.habits["nomor-halaman"] in AT_FOOT,
            **_choices(document),
        },
        slots=slots | {"paraf_pojok": corner_initials(context), "logo": _logo(document)},
        properties=properties,
        used=Used(
            document=whole,
            fields=seen.fields,
            words=seen.words,
            names=seen.names,
            lembaga=drawn_of_lembaga(document, variant),
            marks=_seen(fields, words, names),
        ),
        carries_source=carries_source(document, variant, holes),
        holes=holes,
    )


def _values(names: Mapping[str, object]) -> dict[str, str | int | date]:
    """What the template's text may name beside sentences, as its filters take it."""
    return {name: value if isinstance(value, int | date) else str(value) for name, value in names.items()}


def _choices(document: Document) -> dict[str, bool]:
    """Every choice of every habit as a name that a template's conditions may ask: `ttd_elektronik`."""
    return {
        f"{habit}_{choice}".replace("-", "_"): document.habits[habit] == choice
        for habit, choices in document.kind.habits.items()
        for choice in choices
    }


def _unsaid(document: Document, names: Noted[Any]) -> Iterator[Finding]:
    """What a sentence of this document says of its lembaga, and the profile does not."""
    if GAZETTE in names.asked and not document.lembaga.lembaran:
        message = _('profil {profile} belum mempunyai "{name}"', profile=document.lembaga.key, name=GAZETTE)
        help_ = _("tulis misalnya lembaran: Berita Daerah Kabupaten Contoh")
        yield Finding("SKM002", document.lembaga.place, message, help_)


def _seen(fields: Noted[Value], words: Noted[RichText], names: Noted[Any]) -> Seen:
    return Seen(frozenset(fields.asked), frozenset(words.asked), frozenset(names.asked))


def _row(document: Document, writer: Writer) -> dict[str, str]:
    """What stands for a row in a document that is made without one."""
    return {name: str(writer.names[name]) for name in document.data.columns} if document.data else {}


def _logo(document: Document) -> tuple[Block, ...]:
    logo = document.lembaga.logo
    return (Image("Logo", logo, document.kind.measures["logo"]),) if logo else ()


def _draft_mark(context: Context, said: object) -> str:
    """`KONSEP 3 · 1f2e3d4c`: which draft, and which words it `said`; never when."""
    if context.variant is not Variant.DRAFT:
        return ""
    digest = sha256(repr(said).encode()).hexdigest()[:DRAFT_DIGITS]
    return " ".join(f"{context.word('konsep')} {context.document.fields.get('konsep', '')} · {digest}".split())


def _properties(context: Context) -> Properties:
    document = context.document
    created = document_date(document) or NO_DATE
    return Properties(
        title=" ".join(context.word("judul-berkas").split()),
        subject=context.writer.plain(document.words["baris-nama"]),
        author=document.lembaga.nama,
        created=f"{created.isoformat()}T00:00:00Z",
        catchwords=document.habits[CATCHWORDS] == WITH,
    )
