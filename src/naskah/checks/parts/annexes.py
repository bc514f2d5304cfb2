"""Mentions of a Lampiran in the texts of a document, and whose Lampiran they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.references import before
from naskah.checks.text.running import is_written, running
from naskah.checks.text.worded import INSTRUKSI, KEPUTUSAN, PERATURAN

TITLE = "judul-lampiran"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_OWN_KINDS = (KEPUTUSAN, INSTRUKSI, PERATURAN)  # what a document calls itself; a Pedoman is its Lampiran
_MOST_NUMERALS = 100  # of one mention


class Mention(Struct, frozen=True):
    """The word and the numerals that it stands before; none when the Lampiran has no number.

    `numerals` are pairs of a number and where it stands; `through` says that the last two are the ends of a range.
    """

    passage: Passage
    start: int
    end: int
    numerals: tuple[tuple[int, int, int], ...] = ()
    through: bool = False

    def numbers(self) -> frozenset[int]:
        """Every number that is meant."""
        each = [number for number, _, _ in self.numerals]
        if self.through and len(each) > 1:
            each += range(each[-2], min(each[-1], each[-2] + _MOST_NUMERALS))
        return frozenset(each)


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:[Ll]ampiran|LAMPIRAN|terlampir|dilampirkan)(?![\w-])")


@lru_cache(maxsize=1)
def _numeral() -> re.Pattern[str]:
    return re.compile(
        r"(?P<between>\s|\s?,\s(?:dan\s|atau\s)?|\s(?:dan|atau|serta|sampai\sdengan|s\.d\.)\s)"
        r"(?:[Ll]ampiran\s)?(?P<numeral>[IVXLC]{1,8})(?![\w-])"
    )


@lru_cache(maxsize=1)
def _other_work() -> re.Pattern[str]:
    return re.compile(
        r"\s?,?\s(?:huruf\s\w+\s|angka\s\d+\s|yang\sditetapkan\s(?:dalam|dengan)\s)?"
        r"(?:Undang|Peraturan|Perpu|Keputusan|Instruksi|Surat|Perjanjian|PP|UU)"
    )


def mentions(naskah: Naskah) -> tuple[Mention, ...]:
    """Every mention of a Lampiran, in the order of the texts; worked out once."""
    known: tuple[Mention, ...] | None = naskah.__dict__.get("annex_mentions")
    if known is None:
        known = naskah.__dict__["annex_mentions"] = tuple(_mentions(naskah))
    return known


def _may_mention(text: str) -> bool:
    return "ampir" in text or "LAMPIRAN" in text


def _mentions(naskah: Naskah) -> Iterator[Mention]:
    page = running(naskah)
    if not _may_mention(page.text):
        return
    for passage in naskah.passages:
        if passage.role == TITLE or not _may_mention(passage.text):
            continue
        behind = 0
        for found in _word().finditer(passage.text):
            if found.start() >= behind:
                mention = _read(passage, found)
                behind = mention.end
                yield mention


def _read(passage: Passage, word: re.Match[str]) -> Mention:
    numerals: list[tuple[int, int, int]] = []
    end, through = word.end(), False
    while (found := _numeral().match(passage.text, end)) and len(numerals) < _MOST_NUMERALS:
        if not numerals and found["between"].strip():
            break
        through = through or "s" in found["between"].replace("serta", "")
        end = found.end()
        numerals.append((_roman_value(found["numeral"]), *found.span("numeral")))
    return Mention(passage, word.start(), end, tuple(numerals), through)


def _roman_value(numeral: str) -> int:
    values = [_VALUES[each] for each in numeral]
    behind = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, behind, strict=True))


def is_of_another(mention: Mention, own: str) -> bool:
    """Whether the Lampiran belongs to another work, named behind it or, with its number, before it.

    `own` is what the document is (`worded.genre`): in a Keputusan, the Lampiran of `Undang-Undang ini` is quoted.
    """
    text = mention.passage.text
    kind = named_kind(mention)
    if kind:
        quoted = mention.passage.part == "lampiran" and kind in (*_OWN_KINDS, "UNDANG")
        return quoted and own in _OWN_KINDS and kind != own
    return bool(_other_work().match(text, mention.end)) or " Nomor " in before(text, mention.start)


def is_of_this(mention: Mention) -> bool:
    """Whether what follows says `Keputusan ini` before its clause ends."""
    return bool(named_kind(mention))


def named_kind(mention: Mention) -> str:
    """The kind that `Keputusan ini` names behind the mention, before its clause ends, in capitals; else nothing."""
    rest = mention.passage.text[mention.end : mention.end + 300]
    clause = re.split(r"[;:]|\.\s|\sNomor\s", rest, maxsplit=1)[0]
    found = re.search(r"(Keputusan|Instruksi|Pedoman|Peraturan|Undang)(?:-\s?Undang)?(?:\s\w+){0,8}\sini\b", clause)
    return found[1].upper() if found else ""


def is_typed(mention: Mention) -> bool:
    """Whether a person wrote the word, rather than an expression."""
    return is_written(mention.passage, mention.start, mention.end)
