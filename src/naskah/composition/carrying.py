"""Whether the files of a document carry their source, and what of its lembaga stands in them."""

from __future__ import annotations

from collections.abc import Mapping

from naskah.composition.context import Variant
from naskah.composition.holes import Holes
from naskah.content.model import Document

SOURCE = "sumber"  # the habit
ORIGINALS, ALL = "asli", "semua"  # its choices, beside `tanpa`: originals and drafts, copies too
# What a variant draws of a profile, beside what all of them do; and the rank and number of who signs a letter.
DRAWN: Mapping[Variant, tuple[str, ...]] = {Variant.COPY: ("salinan",), Variant.DRAFT: ("paraf",)}
OF_LETTERS = ("gelar-depan", "gelar-belakang", "pangkat", "nip")


def carries_source(document: Document, variant: Variant, holes: Holes) -> bool:
    """Whether a file of this variant holds what it was made from: what is published does only where it is asked for.

    A letter of many is made from its row as well: made without one, to be tried out, it carries nothing.
    """
    if document.data is not None and not holes.names:
        return False
    carried = document.habits.get(SOURCE, ORIGINALS)
    return carried == ALL or (carried == ORIGINALS and variant is not Variant.COPY)


def drawn_of_lembaga(document: Document, variant: Variant) -> frozenset[str]:
    """The entries of a profile that may be absent, and that this variant draws where they are there."""
    is_letter = any(part.name == "tanda-tangan-surat" for parts in document.kind.slots.values() for part in parts)
    return frozenset((*DRAWN.get(variant, ()), *(OF_LETTERS if is_letter else ())))
