"""What expressions may name: the scalar fields of a kind, and a few that every document has."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TypeAlias

from naskah.content.capacity import own_jabatan
from naskah.content.columns import Data
from naskah.content.data import samples
from naskah.content.model import Document, Kind, Lembaga, Pejabat, Value
from naskah.content.richtext import RichText
from naskah.language import NO_BREAK_SPACE

_SCALAR_FORMS = frozenset({"baris", "teks", "bilangan", "tanggal", "pilihan"})
_OF_LEMBAGA = (
    "nama_jenis",
    "sebutan",
    "sebutan_pendek",
    "pembentuk",
    "lembaran",
    "nama_lembaga",
    "tempat",
)
PLACE = "di"
SIGNATORY, OFFICE_OF_SIGNATORY = "penandatangan", "jabatan_penandatangan"
NUMBER_OF_LAMPIRAN = "nomor_lampiran"
PREVIOUS_ITEMS = "rujuk_sebelumnya"
COUNT_OF_LAMPIRAN = "banyak_lampiran"
LAMPIRAN_OF_PERSONS = "lampiran_orang"  # a reference to the Lampiran that names those who are too many for a letter
COUNTED_LAMPIRAN = "lampiran-terhitung"  # what the head of a letter says of Lampiran that nobody has counted
# What a sentence of the kind may name because of where it stands.
_OF_WORDS: Mapping[str, tuple[str, ...]] = {
    "kepala-lampiran": (NUMBER_OF_LAMPIRAN,),
    COUNTED_LAMPIRAN: (COUNT_OF_LAMPIRAN,),
    "orang-terlampir": (LAMPIRAN_OF_PERSONS,),
}
NAMES_OF_WORDS = (NUMBER_OF_LAMPIRAN, COUNT_OF_LAMPIRAN, LAMPIRAN_OF_PERSONS)
DEFAULT_BLANK = 12

Nameable: TypeAlias = str | int | date | RichText


def names_of(kind: Kind) -> Mapping[str, str]:
    """Name → field, for each scalar field: `di` of `ditetapkan` is `ditetapkan_di`; the date is also `tanggal`."""
    names: dict[str, str] = {}
    for name, field in kind.fields.items():
        if field.form in _SCALAR_FORMS:
            names[_spelled(name)] = name
        names.update(
            {
                _spelled(f"{name}_{inner}"): f"{name}.{inner}"
                for inner, of in field.fields.items()
                if of.form in _SCALAR_FORMS
            }
        )
    if kind.date_field:
        names.setdefault("tanggal", kind.date_field)
    return names


def known_names(kind: Kind, data: Data | None = None) -> frozenset[str]:
    """Every name that a text of a document of this kind may use; columns of its `data:` too."""
    columns = data.columns if data else ()
    return frozenset((*names_of(kind), *_OF_LEMBAGA, *_derived(kind), *columns))


def _derived(kind: Kind) -> tuple[str, ...]:
    """Names for what follows from the date, and from who signs."""
    signatory = kind.fields.get(SIGNATORY)
    signed = (OFFICE_OF_SIGNATORY,) if signatory and signatory.form == "pejabat" else ()
    return (*(("tahun",) if kind.date_field else ()), *signed)


def names_of_word(kind: Kind, word: str, known: frozenset[str]) -> frozenset[str]:
    """Every name that a sentence (`kata`) of this kind may use, beside those that are `known` to all its texts."""
    more = (PREVIOUS_ITEMS,) if word in kind.formulas else _OF_WORDS.get(word, ())
    return known.union(more) if more else known


def given_names(kind: Kind, fields: Mapping[str, Value], lembaga: Lembaga | None) -> dict[str, Nameable]:
    """Name → value, for every name that these fields and this lembaga give a value."""
    given: dict[str, Nameable] = {"nama_jenis": kind.name}
    if lembaga is not None:
        given |= {
            "sebutan": lembaga.sebutan,
            "sebutan_pendek": lembaga.sebutan_pendek,
            "lembaran": lembaga.lembaran,
            "pembentuk": lembaga.pembentuk,
            "nama_lembaga": lembaga.nama,
            "tempat": lembaga.tempat,
        }
    place = fields.get(f"{kind.date_field.partition('.')[0]}.di")
    if isinstance(place, str):
        given["tempat"] = place
    for name, asked in kind.fields.items():
        if PLACE in asked.fields:  # what is done at the seat of the lembaga need not say where
            given[_spelled(f"{name}_{PLACE}")] = lembaga.tempat if lembaga is not None else ""
    signed = fields.get(kind.date_field)
    if isinstance(signed, date):
        given["tahun"] = str(signed.year)
    signatory = fields.get(SIGNATORY)
    if isinstance(signatory, Pejabat):
        given[OFFICE_OF_SIGNATORY] = " ".join(own_jabatan(signatory))
    for name, field in names_of(kind).items():
        value = fields.get(field)
        if isinstance(value, str | int | date | RichText):
            given[name] = value
    return given


def names(document: Document) -> Mapping[str, Nameable]:
    """Name → value, for every known name: a blank of the kind's width for what a draft still lacks, else nothing.

    What a spreadsheet is to give is a sample of its form: whoever makes letters puts rows in its place.
    """
    given = given_names(document.kind, document.fields, document.lembaga)
    given |= samples(document.data) if document.data else {}
    return {**missing_names(document.kind, given), **given}


def missing_names(kind: Kind, given: Collection[str]) -> Mapping[str, str]:
    """Name → blank or nothing, for every known name that has no value."""
    fields = names_of(kind)
    known = {*fields, *_OF_LEMBAGA, *_derived(kind)}
    return {name: _blank(kind, name, fields.get(name, "")) for name in sorted(known.difference(given))}


def may_be_blank(kind: Kind, name: str, field_name: str) -> bool:
    """Whether a draft may lack the value of a name, which is that of this field; it then leaves a blank."""
    outer, _, inner = field_name.partition(".")
    field = kind.fields.get(outer)
    if field is not None and inner:
        field = field.fields.get(inner)
    return name in kind.blanks or (field is not None and field.required == "terbit")


def _blank(kind: Kind, name: str, field_name: str) -> str:
    if not may_be_blank(kind, name, field_name):
        return ""
    short = (field_name or name).rpartition(".")[2]
    return NO_BREAK_SPACE * kind.blanks.get(name, kind.blanks.get(short, DEFAULT_BLANK))


def _spelled(name: str) -> str:
    return name.replace("-", "_")
