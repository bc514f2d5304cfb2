"""The fixed sentences of a document: which of them this project words itself, and what they make the document."""

from __future__ import annotations

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.running import OWN
from naskah.composition.names import document_date

KEPUTUSAN, INSTRUKSI, PERATURAN = "KEPUTUSAN", "INSTRUKSI", "PERATURAN"
COVERED = (KEPUTUSAN, INSTRUKSI, PERATURAN)  # written as the law on regulations asks; letters are not
FIRST_CODE = 2004  # Undang-Undang Nomor 10 Tahun 2004, the first that says how regulations are written


def own(naskah: Naskah, name: str) -> Passage | None:
    """A sentence as worked out, when the lembaga or the document words it anew; what the kind says is not theirs."""
    source = naskah.document.words.get(name)
    return naskah.word(name) if source is not None and source.place.file.startswith(OWN) else None


def as_worded(naskah: Naskah, item: Passage) -> Passage | None:
    """An item as somebody here has written it: for one that writes itself, the sentence that they word anew."""
    return own(naskah, item.formula) if item.formula else item


def said(naskah: Naskah, name: str) -> str:
    """A sentence as worked out, whoever worded it; nothing where the kind has none."""
    passage = naskah.word(name)
    return passage.text if passage else ""


def genre(naskah: Naskah) -> str:
    """What the title makes the document: `KEPUTUSAN`, `INSTRUKSI`, `PERATURAN`, or another first word."""
    words = (said(naskah, "judul") or naskah.document.kind.name).upper().split()
    if words[:1] == ["SURAT"]:
        words = words[1:]
    return words[0] if words else ""


def own_name(naskah: Naskah) -> str:
    """By what a document names itself, before `ini`: a regulation by whose it is, a Keputusan by its kind alone."""
    kind = naskah.document.kind.name
    return kind if genre(naskah) in (KEPUTUSAN, INSTRUKSI) else f"{kind} {naskah.document.lembaga.sebutan_pendek}"


def is_old(naskah: Naskah) -> bool:
    """Whether it was made before there was a law about how it is written."""
    day = document_date(naskah.document)
    return day is not None and day.year < FIRST_CODE
