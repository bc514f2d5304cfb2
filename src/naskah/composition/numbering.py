"""Every number of a document, computed once: what lists show and what references say come from here alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from naskah.composition import requirements
from naskah.composition.batang_numbers import number_batang
from naskah.composition.numbers import INNER_BODY, Numbers, Target, bookmark
from naskah.composition.walk import Walk, literally
from naskah.content.model import Butir, Document, Heading, Lampiran, List, Orang, Paragraph, Part, Table
from naskah.content.richtext import RichText
from naskah.findings import Finding, Refused
from naskah.language import OrdinalStyle, diktum_ordinal, roman
from naskah.messages import _

EXPLANATION, EXPLAINED = "penjelasan", ("umum", "pasal")  # a part and its outline; the fields of its record
Item = TypeVar("Item")
Numberer: TypeAlias = Callable[[Walk, Part, Any], None]


def number(document: Document) -> Numbers:
    """Numbers every list, diktum, heading and Lampiran of the document, part by part as its kind orders them.

    Raises `Refused` where the kind lacks what one of its parts needs, or a list goes deeper than its outline.
    """
    unmet = tuple(requirements.unmet(document.kind))
    if unmet:
        raise Refused(unmet)
    walk = Walk(document)
    for parts in document.slots.values():
        for part in parts:
            if part.name == EXPLANATION:
                _explanation(walk, part)
            value = document.fields.get(part.field)
            if isinstance(value, tuple | Orang) and value and part.name in PARTS:
                PARTS[part.name](walk, part, value)
    if walk.found:
        raise Refused(walk.found)
    return walk.numbers


def _considerations(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    items = _all(value, Butir)
    if len(items) != 1:
        walk.items(items, part.field, part.field, part.outline, 0, None)
        return
    # A single consideration carries no letter (UU 12/2011 Lampiran II angka 24-27), but its own lists do.
    own = f"{part.field}.1"
    walk.before(items[0], own, [])
    walk.items(items[0].items, own, own, part.outline, 0, None)


def _items(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    walk.items(_all(value, Butir), part.field, part.field, part.outline, 0, None)


def _diktum(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    document = walk.document
    first: OrdinalStyle = "pertama" if document.habits["urutan-diktum"] == "pertama" else "kesatu"
    outline = document.habits["daftar-diktum"]
    word = literally(document.words["rujuk-diktum"])
    earlier: list[Target] = []
    for position, item in enumerate(_all(value, Butir), 1):
        own = f"{part.field}.{position}"
        walk.before(item, own, earlier)
        ordinal = diktum_ordinal(position, first).upper()
        walk.numbers.ordinals[own] = ordinal
        target = Target(word, ordinal, bookmark(f"label.{own}"), numbered=False)
        walk.remember(item.id, target)
        earlier.append(target)
        walk.items(item.items, own, own, outline, 0, target)


def _running_text(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    blocks = [block for block in value if isinstance(block, Heading | Paragraph | List | Table)]
    walk.blocks(blocks, part.field, part.field)


def _copies(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    if len(value) > 1:
        for position, text in enumerate(_all(value, RichText), 1):
            walk.mark(f"{part.field}.{position}", part.outline, 0, part.field, position, None, text.place)


def _lines(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    if part.outline:
        _copies(walk, part, value)


def _persons(walk: Walk, part: Part, value: Orang) -> None:
    if len(value.rows) > 1 and not value.annexed:
        for number in range(1, len(value.rows) + 1):
            walk.mark(f"{part.field}.{number}", part.outline, 0, part.field, number, None, value.place)


def _lampiran(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    items = _all(value, Lampiran)
    word = literally(walk.document.words["rujuk-lampiran"])
    for position, item in enumerate(items, 1):
        own = f"{part.field}.{position}"
        # One Lampiran alone carries no numeral (UU 12/2011 Lampiran II angka 194).
        numeral = roman(position) if len(items) > 1 else ""
        walk.numbers.ordinals[own] = numeral
        walk.remember(item.id, Target(word, numeral, bookmark(f"nomor.{own}"), numbered=False))
        walk.blocks(item.blocks, own, own)


def _explanation(walk: Walk, part: Part) -> None:
    """`I. UMUM` and `II. PASAL DEMI PASAL`, and the lists of the former."""
    for position, name in enumerate(EXPLAINED, 1):
        walk.mark(f"{part.field}.judul.{name}", EXPLANATION, 0, part.field, position, None, part.place)
    key = f"{part.field}.{EXPLAINED[0]}"
    general = walk.document.fields.get(key)
    for position, block in enumerate(general if isinstance(general, tuple) else (), 1):
        if isinstance(block, Heading):
            walk.found.append(_titled(block))
        elif isinstance(block, List):
            walk.listed(block, f"{key}.{position}", f"{key}.{position}", INNER_BODY, 0, None)


def _titled(heading: Heading) -> Finding:
    message = _("penjelasan umum tidak memuat judul")
    help_ = _("Jadikan butir daftar: bagian penjelasan umum bernomor dengan angka Arab.")
    return Finding("MKD002", heading.text.place, message, help_, source="UU 12/2011 Lampiran II angka 184")


PARTS: Mapping[str, Numberer] = {
    "rincian": _considerations,
    "daftar": _items,
    "diktum": _diktum,
    "batang-tubuh": number_batang,
    "uraian": _running_text,
    "tembusan": _copies,
    "berlabel": _lines,
    "tujuan": _lines,
    "orang": _persons,
    "lampiran": _lampiran,
}


def _all(values: tuple[object, ...], kind: type[Item]) -> tuple[Item, ...]:
    return tuple(value for value in values if isinstance(value, kind))
