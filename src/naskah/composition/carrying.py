"""Whether the files of a document carry their source, and what of its lembaga stands in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from naskah.composition.context import Variant
from naskah.composition.holes import Holes
from naskah.composition.signing import SIGNATURES, shows_rank, shows_titles, signing_part
from naskah.content.kinds import ALL, ORIGINALS, SOURCE
from naskah.content.model import Document

# What may be shown of who signs, beside his name.
TITLES, RANK = ("gelar-depan", "gelar-belakang"), ("pangkat", "nip")
# By which parts of a kind each form of initials is drawn; the one that is not here stands in the template.
INITIALS: Mapping[str, frozenset[str]] = {
    "tabel": frozenset({"paraf"}),
    "hierarki": frozenset(SIGNATURES),
}


def carries_source(document: Document, variant: Variant, holes: Holes) -> bool:
    """Whether a file of this variant holds what it was made from: what is published does only where it is asked for.

    A letter of many is made from its row as well: made without one, to be tried out, it carries nothing.
    """
    if document.data is not None and not holes.names:
        return False
    carried = document.habits[SOURCE]
    return carried == ALL or (carried == ORIGINALS and variant is not Variant.COPY)


def drawn_of_lembaga(document: Document, variant: Variant) -> frozenset[str]:
    """The entries of a profile that may be absent, and that this variant draws where they are there."""
    drawn = {part.name for parts in document.slots.values() for part in parts}
    signature = signing_part(document)
    shown = {
        "salinan": variant is Variant.COPY and "salinan" in drawn,
        "paraf": variant is Variant.DRAFT and _draws_initials(document, drawn),
        **dict.fromkeys(TITLES, signature is not None and shows_titles(document, signature)),
        **dict.fromkeys(RANK, signature is not None and shows_rank(document, signature)),
    }
    return frozenset(name for name, is_shown in shown.items() if is_shown)


def _draws_initials(document: Document, drawn: Collection[str]) -> bool:
    paraf = document.lembaga.paraf
    return paraf is None or paraf.form not in INITIALS or not INITIALS[paraf.form].isdisjoint(drawn)
