"""The name of a document's folder and PDF for the upload, after the pattern of its lembaga (`nama-berkas`).

    2025pd3304008    year, code of the kind, code of the region, number in at least three digits

A name has letters, digits, `-` and `_` only: whatever else a number or a pattern holds becomes one `-`, so that
`300/33/Kesbang.II` is `300-33-Kesbang-II`. Two documents that would share a name are both told of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from naskah.content.model import Document
from naskah.content.publication import FILE_NAME
from naskah.content.publication_keys import PLACEHOLDER
from naskah.environment import is_device
from naskah.findings import Finding, Place, Refused
from naskah.jdih.entry import Entry, publication_of
from naskah.messages import N_, _

DIGITS = 3  # of a number that is only digits, as file names of networks have them
MOST_LETTERS = 100  # of a name, which leaves room for the folders above it on every system
# How a title begins → the code of its kind, where one is known to be in use.
CODES: Mapping[str, str] = {
    "Peraturan Daerah": "pd",
    "Peraturan Bupati": "pb",
    "Keputusan Bupati": "kb",
    "Peraturan Wali Kota": "pw",
    "Peraturan Walikota": "pw",
    "Keputusan Wali Kota": "kw",
    "Keputusan Walikota": "kw",
}

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


class _Part(Struct, frozen=True):
    """Why a part of a name is not known, and how a person says it."""

    missing: str
    help: str


_PARTS: Mapping[str, _Part] = {
    "kode": _Part(
        N_("kode jenis untuk nama berkas tidak diketahui"),
        N_('tulis "kode-jenis" di bawah "jdih:" naskah atau profil, atau "nama-berkas" tanpa {{ kode }} dalam profil'),
    ),
    "wilayah": _Part(
        N_("kode wilayah untuk nama berkas tidak diketahui"),
        N_('tulis "kode-wilayah" (empat angka) di bawah "jdih:" dalam profil lembaga'),
    ),
    "nomor": _Part(N_("naskah ini belum bernomor"), N_('tulis "nomor" sesudah naskah ditandatangani')),
    "tahun": _Part(N_("tahun naskah ini tidak diketahui"), N_("tulis tanggal penetapannya")),
}


def name_of(document: Document, entry: Entry) -> str:
    """The name. Raises `Refused` (JDH010, JDH011) with everything that keeps it from being one."""
    said = publication_of(document)
    values = {
        "tahun": entry.tahun,
        "kode": said.kode_jenis or _code(f"{entry.jenis} {document.lembaga.sebutan}"),
        "wilayah": said.kode_wilayah,
        "nomor": _number(entry.nomor),
    }
    pattern = said.nama_berkas or FILE_NAME
    named = dict.fromkeys(PLACEHOLDER.findall(pattern))
    place = place_of(document)
    missing = [
        Finding("JDH010", place, _(_PARTS[name].missing), _(_PARTS[name].help)) for name in named if not values[name]
    ]
    if missing:
        raise Refused(missing)
    name = safe(PLACEHOLDER.sub(lambda found: values[found[1]], pattern))
    if not name or is_device(name) or len(name) > MOST_LETTERS:
        message = _('"{name}" tidak dapat menjadi nama berkas', name=name)
        help_ = _('ubah "nama-berkas" di bawah "jdih:" dalam profil lembaga')
        raise Refused([Finding("JDH011", place, message, help_)])
    return name


def safe(text: str) -> str:
    """A text as part of a name on every system and in every web address."""
    return _UNSAFE.sub("-", text).strip("-")


def place_of(document: Document) -> Place:
    """Where a person goes on writing: the document's number, or its file."""
    return document.places.get("nomor", Place(document.path))


def clashes(names: Sequence[tuple[Document, str]]) -> Iterator[tuple[str, Finding]]:
    """Paths of documents that would share a folder, also where `A` and `a` are one, and what to do about each."""
    first: dict[str, list[tuple[Document, str]]] = {}
    for document, name in names:
        first.setdefault(name.casefold(), []).append((document, name))
    for sharing in first.values():
        for document, name in sharing:
            others = ", ".join(other.path for other, _name in sharing if other is not document)
            if others:
                yield document.path, clash(document, name, others)


def clash(document: Document, name: str, others: str) -> Finding:
    """That others have the same name."""
    message = _('nama berkas "{name}" juga milik {others}', name=name, others=others)
    help_ = _('periksa nomornya, atau tambahkan pembeda pada "nama-berkas" atau "kode-jenis"')
    return Finding("JDH012", place_of(document), message, help_)


def _code(title: str) -> str:
    return next((code for begins, code in CODES.items() if title.casefold().startswith(begins.casefold())), "")


def _number(number: str) -> str:
    return number.zfill(DIGITS) if number.isdecimal() else safe(number)
