"""By which part a document is signed, and what is shown of who signs beside his name."""

from __future__ import annotations

from naskah.content.capacity import BY_ORDER, ON_BEHALF, STAND_INS
from naskah.content.model import Document, Part, Pejabat

SIGNATORY = "penandatangan"
LETTER = "tanda-tangan-surat"
SIGNATURES = ("tanda-tangan", LETTER)
YES, NO = "ya", "tidak"
PLACES = {"tengah": "Tengah"}  # of the habit; near the middle of the page, for a long jabatan
ELECTRONIC, CAPITALS = "elektronik", "kapital"
_KEPT = frozenset((*STAND_INS, ON_BEHALF, BY_ORDER))


def signing_part(document: Document) -> Part | None:
    """The part that has the signature; a Lampiran is signed in the same way."""
    parts = (part for parts in document.slots.values() for part in parts)
    return next((part for part in parts if part.name in SIGNATURES), None)


def signatories(document: Document) -> tuple[Pejabat, ...]:
    """Who signs, the first of them first."""
    part = signing_part(document)
    names = (part.field or SIGNATORY, part.left) if part else (SIGNATORY,)
    found = (document.fields.get(name) for name in names)
    return tuple(each for each in found if isinstance(each, Pejabat))


def shows_titles(document: Document, part: Part) -> bool:
    """Whether the gelar stand around the name: in letters, unless the habit says otherwise."""
    return document.habits.get("gelar", YES if part.name == LETTER else NO) == YES


def shows_rank(document: Document, part: Part) -> bool:
    """Whether pangkat and NIP stand below the name."""
    return shows_titles(document, part) and document.habits.get("pangkat-nip", YES) == YES


def placed(document: Document) -> str:
    """What the names of styles end with where the signature does not stand at its usual place."""
    return PLACES.get(document.habits.get("letak-tanda-tangan", ""), "")


def is_electronic(document: Document) -> bool:
    """Whether the document is signed electronically."""
    return document.habits.get("ttd") == ELECTRONIC


def cased(document: Document, text: str) -> str:
    """A line of who signs, in capitals where the habit has them; `a.n.` and `Plt.` stay as they are."""
    if document.habits.get("huruf-penandatangan") != CAPITALS:
        return text
    words = text.split(" ")
    kept = next((place for place, word in enumerate(words) if word not in _KEPT), len(words))
    return " ".join((*words[:kept], *(word.upper() for word in words[kept:])))
