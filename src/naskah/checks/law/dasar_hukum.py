"""What a document cites, and what it is itself: shared by the rules about dasar hukum."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from naskah.checks.law.citations import Citation, citations, flat
from naskah.checks.law.heads import Head, heads
from naskah.checks.model import Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.running import is_written
from naskah.checks.text.worded import said
from naskah.composition.names import document_date

PART = "mengingat"
TITLES = ("judul", "judul-lampiran", "kepala", "kelompok")

_T = TypeVar("_T")


class Cited(Struct, frozen=True):
    """A text of the document and the citations in it, without those that titles quote."""

    passage: Passage
    citations: tuple[Citation, ...]

    def slip(
        self, start: int, end: int, message: str, help_: str = "", replacement: str | None = None
    ) -> Iterator[Slip]:
        """The slip, unless an expression brought these words: it is told where they were written."""
        if is_written(self.passage, start, end):
            yield self.passage.slip(start, end, message, help_, replacement)

    def said(self, citation: Citation) -> str:
        """A citation as a message names it: type, number and year."""
        return " ".join(self.passage.text[citation.start : citation.head.end].split())


def dasar_hukum(naskah: Naskah) -> Sequence[Cited]:
    """Each item of Mengingat that cites something."""
    return _once(naskah, "dasar_hukum", _of_mengingat)


def cited(naskah: Naskah) -> Sequence[Cited]:
    """Each text of the document that cites something, in its order."""
    return _once(naskah, "cited", _of_all)


def all_cited(naskah: Naskah) -> Iterator[tuple[Cited, Citation]]:
    """Each citation and amendment that the document itself words, but none in a heading."""
    for each in cited(naskah):
        if each.passage.role not in TITLES:
            for citation in flat(each.citations):
                yield each, citation


def own_head(naskah: Naskah) -> Head | None:
    """The document itself as one would cite it; None while it has no number, or where its title names no type."""
    return _once(naskah, "own_head", _own_head)


def misplaced(keys: Sequence[int]) -> list[int]:
    """The positions of the fewest keys without which the others stand in order; of equal choices, the later ones."""
    from bisect import bisect_right

    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = [-1] * len(keys)
    for position in range(len(keys) - 1, -1, -1):
        at = bisect_right(tails, -keys[position])
        before[position] = ends[at - 1] if at else -1
        tails[at : at + 1] = [-keys[position]]
        ends[at : at + 1] = [position]
    kept = set()
    position = ends[-1] if ends else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return [position for position in range(len(keys)) if position not in kept]


def _of_mengingat(naskah: Naskah) -> tuple[Cited, ...]:
    items = ((item, citations(item.text, bare=True)) for item in naskah.items_of(PART))
    return tuple(Cited(item, found) for item, found in items if found)


def _of_all(naskah: Naskah) -> tuple[Cited, ...]:
    known = {each.passage.key: each for each in dasar_hukum(naskah)}
    found = (known.get(passage.key) or Cited(passage, citations(passage.text)) for passage in naskah.passages)
    return tuple(each for each in found if each.citations)


def _own_head(naskah: Naskah) -> Head | None:
    title, number = said(naskah, "judul"), naskah.document.fields.get("nomor")
    year = naskah.document.fields.get("tahun")
    made = document_date(naskah.document)
    if not title or not isinstance(number, str) or not number.strip() or (year is None and made is None):
        return None
    found = heads(f"{' '.join(title.split())} Nomor {number} Tahun {year or (made and made.year)}")
    return found[0] if found and found[0].start == 0 else None


def _once(naskah: Naskah, name: str, make: Callable[[Naskah], _T]) -> _T:
    known: dict[str, _T] = naskah.__dict__
    if name not in known:
        known[name] = make(naskah)
    return known[name]
