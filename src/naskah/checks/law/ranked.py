"""The items of Mengingat that have a rank in the hierarchy of law, and which of them stand out of it."""

from __future__ import annotations

from collections.abc import Sequence

from naskah.checks.law.dasar_hukum import Cited, dasar_hukum, misplaced
from naskah.checks.law.instruments import RANKS, Jenis
from naskah.checks.naskah import Naskah


def ranked(naskah: Naskah) -> Sequence[tuple[int, Cited]]:
    """Rank and item, in the order of the document; the constitution, whose place is a rule of its own, is left out."""
    found = ((RANKS.get(item.citations[0].jenis, 0), item) for item in dasar_hukum(naskah))
    return [(rank, item) for rank, item in found if rank > RANKS[Jenis.UUD]]


def out_of_rank(naskah: Naskah) -> list[int]:
    """The positions in `ranked` of the items that do not stand where their rank belongs."""
    return misplaced([rank for rank, _item in ranked(naskah)])
