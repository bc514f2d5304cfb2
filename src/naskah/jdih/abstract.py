"""The abstrak of a document: why it was made, on what it rests, what it rules, and when it takes effect.

    PEDOMAN – PEMILIHAN
    2024
    KEP. KOMISI PEMILIHAN UMUM KABUPATEN CONTOH NO. 12, 2024: 7 HLM.
    KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN CONTOH TENTANG …
    ABSTRAK : - Bahwa …
              - Dasar hukum Keputusan ini adalah: …
              - …
    CATATAN : - Keputusan ini mulai berlaku …

1. Everything is the document's own words, shortened but never reworded; `jdih: abstrak:` and `catatan:` go before.
2. What an abstrak says by itself is Indonesian in every language of naskah: it is a document, no message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.entry_into_force import sentences, takes_effect
from naskah.checks.text.worded import said
from naskah.composition import Variant
from naskah.content.model import Document
from naskah.content.publication import Publication
from naskah.jdih.citing import brief, without_end
from naskah.jdih.promulgated import BODY, day_of, is_regulation, source_of, type_of
from naskah.language import NO_BREAK_SPACE

DASH = " – "
MOST_RULINGS = 12  # with more of them an abstrak is no page any more: it then says how many there are
ACTS = (("ditetapkan-di", "pada-tanggal"), ("diundangkan-di", "diundangkan-tanggal"))
REASON, GROUNDS, ADDRESSEES, CLOSING = ("menimbang", "pembuka"), "mengingat", "kepada", "penutup"

# What a sentence ends with that only opens what is left out: "… dengan ini menginstruksikan kepada :".
_OPENINGS = re.compile(
    r",?\s+(?:dengan ini \w+(?: kepada)?|perlu \w+(?: kepada)?|berupa|sebagai berikut|yaitu|yakni|antara lain|meliputi"
    r"|terdiri (?:atas|dari))\s*:?\Z"
)


class Abstract(Struct, frozen=True):
    """What an abstrak says, in the order of its page."""

    subject: str
    year: str
    source: str
    title: str
    items: tuple[str, ...]
    notes: tuple[str, ...]


class Bibliography(Struct, frozen=True):
    """What an abstrak says of the document, and not from it: as the metadata have it."""

    abbreviation: str  # of the kind: `KEP.`
    number: str
    year: str
    pages: int


def abstract_of(document: Document, bibliography: Bibliography, publication: Publication) -> Abstract:
    """The abstrak of a signed document."""
    naskah = Naskah(document, Variant.COPY)
    return Abstract(
        subject=DASH.join(publication.subjek).upper(),
        year=bibliography.year,
        source=_source(document, bibliography, publication),
        title=" ".join(f"{said(naskah, 'judul')} TENTANG {said(naskah, 'baris-nama')}".split()).upper(),
        items=publication.abstrak or tuple(_items(naskah)),
        notes=publication.catatan or tuple(_notes(naskah, bibliography.pages, publication)),
    )


def _source(document: Document, of: Bibliography, publication: Publication) -> str:
    """`KEP. … NO. 382, 2024: 36 HLM.`; where it was announced, if that is said, in the place of year and pages."""
    named = " ".join((of.abbreviation, *_office(document).split(), "NO.", *of.number.split()))
    announced = publication.sumber.rstrip(". ") or source_of(document) or of.year
    if "HLM" not in announced.upper():
        announced = f"{announced}: {of.pages}{NO_BREAK_SPACE}HLM"
    return f"{named}, {announced}.".upper()


def _office(document: Document) -> str:
    """Whose document it is, less what its type says already: `PERBUP REKAAN`."""
    lembaga = document.lembaga
    return lembaga.sebutan.removeprefix(lembaga.sebutan_pendek) if is_regulation(document) else lembaga.sebutan


def _items(naskah: Naskah) -> Iterator[str]:
    name = type_of(naskah.document)
    if reason := _reason(naskah):
        yield _sentence(reason)
    if grounds := [brief(item.text) for item in naskah.items_of(GROUNDS) if item.text]:
        yield _sentence(f"Dasar hukum {name} ini adalah: {'; '.join(grounds)}")
    if addressees := [without_end(item.text) for item in naskah.items_of(ADDRESSEES)]:
        yield _sentence(f"{name} ini ditujukan kepada: {'; '.join(addressees)}")
    about = next((passage.text for passage in naskah.of("tentang")), "")
    rulings = tuple(_rulings(naskah))
    if 0 < len(rulings) <= MOST_RULINGS:
        yield from (_sentence(f"{item.marker}: {_without_opening(item.text)}") for item in rulings)
    elif rulings:
        yield _sentence(f"{name} ini terdiri atas {len(rulings)} diktum tentang {about}")
    elif about:
        titles = [each.text for each in naskah.of(BODY) if each.role == "judul" and each.level == 1]
        named = f", terdiri atas: {'; '.join(titles)}" if 0 < len(titles) <= MOST_RULINGS else ""
        yield _sentence(f"{name} ini mengatur tentang {about}{named}")


def _reason(naskah: Naskah) -> str:
    """Why it was made: the first consideration, or how an instruksi opens."""
    for part in REASON:
        for passage in (*naskah.items_of(part), *naskah.of(part)):
            if passage.text:
                return _without_opening(passage.text)
    return ""


def _rulings(naskah: Naskah) -> Iterator[Passage]:
    """What it rules: the items of its diktum, but for the one that says when it takes effect."""
    for each in naskah.lists:
        if each.form == "diktum":
            yield from (item for item in each.items if item.text and not takes_effect(item.text))


def _notes(naskah: Naskah, pages: int, publication: Publication) -> Iterator[str]:
    effect = _effect(naskah)
    if effect:
        yield _sentence(effect)
    for lines in ACTS[: 2 if day_of(naskah.document) else 1]:
        day = " ".join(part for name in lines if (part := said(naskah, name)))
        if day:
            yield _sentence(day.replace(" tanggal, ", " tanggal "))
    if publication.keterangan_status:
        yield _sentence(publication.keterangan_status)
    annexes = len({passage.key for passage in naskah.passages if passage.role == "judul-lampiran"})
    explained = "Dengan penjelasan. " if any(naskah.of("penjelasan")) else ""
    yield (
        f"{explained}Lampiran: {annexes}; seluruhnya {pages} hlm."
        if annexes
        else (f"{explained}Tanpa lampiran; {pages} hlm.")
    )


def _effect(naskah: Naskah) -> str:
    """The sentence that says when it takes effect, whether typed or the kind's own."""
    formulas = (said(naskah, passage.formula) for passage in naskah.passages if passage.formula)
    typed = (passage.text for passage in sentences(naskah))
    closing = said(naskah, CLOSING) if CLOSING not in naskah.document.kind.formulas else ""
    return next((text for text in (*formulas, *typed, closing) if takes_effect(text)), "")


def _without_opening(text: str) -> str:
    return _OPENINGS.sub("", " ".join(text.split()).rstrip(" :"))


def _sentence(text: str) -> str:
    """With a capital letter in front and a full stop behind."""
    text = without_end(text)
    return f"{text[:1].upper()}{text[1:]}."
