"""Numbers of the body of a regulation: BAB, Bagian, Paragraf, Pasal, ayat and their lists.

BAB and Pasal count through the whole body, Bagian within a BAB, Paragraf within a Bagian, ayat within a Pasal (UU
12/2011 Lampiran II angka 62-95). An amendment counts its own Pasal with Roman numerals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from naskah.composition.numbers import Target, bookmark
from naskah.composition.walk import Walk, literally
from naskah.content.model import Ayat, Block, Division, Document, List, Paragraph, Part, Pasal
from naskah.content.richtext import RichText
from naskah.language import diktum_ordinal

DIVISION, PARAGRAF, PASAL, AMENDING, AYAT = "bab-batang", "paragraf", "pasal", "pasal-romawi", "ayat"
NORM, NUMBERED = "pasal-norma", "pasal-angka"
ACROSS = "-penuh"  # after the name of an outline: the same where the body stands across the whole page
ROMAN, WIDE, PLAIN = "romawi", "penuh", "angka"  # choices of habits
DEFINING = "pembuka-istilah"
WORD = "ayat"


def number_batang(walk: Walk, part: Part, value: tuple[Any, ...]) -> None:
    """Numbers the body in the field of a part."""
    body = _Body(walk, part.field)
    for position, each in enumerate(value, 1):
        own = f"{part.field}.{position}"
        if isinstance(each, Division):
            body.division(each, own)
        elif isinstance(each, Pasal):
            body.pasal(each, own)


class _Body:
    def __init__(self, walk: Walk, key: str) -> None:
        self.walk = walk
        self.key = key
        habits = walk.document.habits
        self.amends = habits.get("pasal") == ROMAN
        self.counts_lists = habits.get("daftar-pasal") == PLAIN
        self.across = ACROSS if habits.get("letak-batang") == WIDE else ""
        self.counts = [0, 0, 0]  # BAB, Bagian, Paragraf
        self.open: list[Target] = []  # the divisions that what follows stands in
        self.articles = 0

    def division(self, division: Division, own: str) -> None:
        """Opens a division, and with it a new count of those below it."""
        level = division.level
        self.counts[level - 1 :] = [self.counts[level - 1] + 1] + [0] * (3 - level)
        del self.open[level - 1 :]
        parent = self.open[-1] if self.open else None
        position, place = self.counts[level - 1], division.text.place
        if level == 2:  # Word has no numbers in words
            name = f"Bagian {diktum_ordinal(position).title()}"
            self.walk.numbers.ordinals[own] = name
            target = Target("", name, bookmark(f"nomor.{own}"), numbered=False, parent=parent, nearby=True)
        else:
            outline = f"{DIVISION if level == 1 else PARAGRAF}{self.across}"
            root = f"{self.key}.{outline}.{'.'.join(map(str, self.counts[: level - 1]))}"
            target = self.walk.mark(own, outline, 0, root, position, parent, place, nearby=True)
        self.open.append(target)
        self.walk.numbers.around[own] = target
        self.walk.remember(division.id, target)

    def pasal(self, pasal: Pasal, own: str) -> None:
        """Numbers a Pasal, which counts on from the one before, and what it holds."""
        self.articles += 1
        outline = f"{AMENDING if self.amends else PASAL}{self.across}"
        target = self.walk.mark(own, outline, 0, f"{self.key}.{outline}", self.articles, None, pasal.place, nearby=True)
        self.walk.numbers.around[own] = target
        self.walk.remember(pasal.id, target)
        ayat = 0
        opening: RichText | None = None
        for position, block in enumerate(pasal.contents, 1):
            inner = f"{own}.{position}"
            self.walk.numbers.around[inner] = target
            if isinstance(block, Ayat):
                ayat += 1
                self.ayat(block, inner, own, ayat, target)
            elif isinstance(block, List):
                self.walk.listed(block, inner, inner, self._list(opening), 0, target)
            opening = block.text if isinstance(block, Paragraph) else None

    def ayat(self, ayat: Ayat, own: str, root: str, position: int, pasal: Target) -> None:
        """Numbers an ayat, and the lists below it, each beginning anew."""
        outline = self._ayat()
        target = self.walk.mark(own, outline, 0, root, position, pasal, ayat.text.place, word=WORD, nearby=True)
        self.walk.numbers.around[own] = target
        self.walk.remember(ayat.id, target)
        self._within(ayat.blocks, own, outline, target)

    def _within(self, blocks: Sequence[Block], own: str, outline: str, target: Target) -> None:
        for inner, block in enumerate(blocks, 1):
            key = f"{own}.{inner}"
            self.walk.numbers.around[key] = target
            if isinstance(block, List):
                self.walk.listed(block, key, key, outline, 1, target)

    def _ayat(self) -> str:
        return f"{AYAT}{'-angka' if self.counts_lists else ''}{self.across}"

    def _list(self, opening: RichText | None) -> str:
        """Definitions are numbered (angka 99), changes of an amendment too; other lists have letters (angka 87)."""
        numbered = self.amends or self.counts_lists or defines(self.walk.document, opening)
        return f"{NUMBERED if numbered else NORM}{self.across}"


def defines(document: Document, opening: RichText | None) -> bool:
    """Whether a text opens a list of definitions: it ends as the kind's sentence for that does."""
    phrase = document.words.get(DEFINING)
    return phrase is not None and opening is not None and literally(opening).rstrip(" :").endswith(literally(phrase))
