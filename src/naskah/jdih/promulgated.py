"""What a regulation says of its promulgation itself: the day, the gazette, and so how networks call it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from naskah.composition.names import document_date
from naskah.content.model import Document

BODY, DAY, NUMBER = "batang-tubuh", "diundangkan.tanggal", "nomor-lembaran"
# How the name of a gazette begins → as sources abbreviate it.
GAZETTES: Mapping[str, str] = {
    "Lembaran Negara": "LN",
    "Berita Negara": "BN",
    "Lembaran Daerah": "LD",
    "Berita Daerah": "BD",
}


def is_regulation(document: Document) -> bool:
    """Whether it is made of Pasal."""
    return bool(document.fields.get(BODY))


def type_of(document: Document) -> str:
    """What networks call the type: `Peraturan Bupati`; of all but regulations the kind alone."""
    name = document.kind.name
    return f"{name} {document.lembaga.sebutan_pendek}" if is_regulation(document) else name


def day_of(document: Document) -> date | None:
    """The day of its promulgation."""
    day = document.fields.get(DAY)
    return day if isinstance(day, date) else None


def source_of(document: Document) -> str:
    """Where it is published: `BD 2025/NO.12`; nothing while it has no number there."""
    number, made = document.fields.get(NUMBER), document_date(document)
    gazette = next((short for name, short in GAZETTES.items() if document.lembaga.lembaran.startswith(name)), "")
    year = document.fields.get("tahun") or (made.year if made else "")
    return f"{gazette} {year}/NO.{number}" if gazette and year and isinstance(number, str) else ""
