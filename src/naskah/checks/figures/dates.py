"""Dates in running text: `27 November 2024`, the weekday before one, and the day from which one reaches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.running import Running, running
from naskah.language import MONTHS

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NAMES = {name.lower(): number for number, name in enumerate(WEEKDAYS)} | {
    "jum'at": 4, "jum’at": 4, "ahad": 6,
}  # fmt: skip
_REACH = 60  # characters before a date in which its weekday or the beginning of its range stands
_JOINED = tuple("_.,:/-")  # what makes the digits behind it a part of something else
_BEFORE_A_NUMBER = ("nomor", "no.", "angka", "huruf", "ayat", "pasal", "pukul", "butir", "rp")


class Dated(Struct, frozen=True):
    """A day and a month, mostly with a year, as they stand in a text. `month` is 0 when the word is no month."""

    day: int
    month: int
    year: int | None
    start: int
    end: int
    word_start: int
    word_end: int

    def real(self) -> date | None:
        """The date, where there is such a day in that year."""
        if not self.month or self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


class Weekday(Struct, frozen=True):
    """The weekday that a text gives to a date; 0 is Monday."""

    number: int
    start: int
    end: int


class Reach(Struct, frozen=True):
    """What a range of dates begins with: `24` in `24 s.d. 28 Agustus 2024`."""

    day: int
    month: int | None
    year: int | None
    start: int


@lru_cache(maxsize=1)
def _dated() -> re.Pattern[str]:
    # What may not stand before it is asked afterwards: a pattern that begins with digits is found twice as fast.
    return re.compile(r"(\d{1,2})\s{1,3}([A-Za-z]{3,12})(?:\s{1,3}(\d{4}))?(?![\w’'])")


@lru_cache(maxsize=1)
def _weekday() -> re.Pattern[str]:
    names = "|".join(sorted(_NAMES, key=len, reverse=True))
    return re.compile(rf"(?i)(?<!\w)({names})(\s*[,/(]\s*|\s+)(tanggal\s+)?$")


@lru_cache(maxsize=1)
def _range() -> re.Pattern[str]:
    days = "|".join(sorted(_NAMES, key=len, reverse=True))
    months = "|".join(MONTHS)
    return re.compile(
        rf"(?i)(?<![\w.,:/-])(\d{{1,2}})(?:\s+({months})(?:\s+(\d{{4}}))?)?"
        rf"\s*(?:s\.\s?d\.|s/d|sampai dengan|sampai|hingga|[–—-])\s*"
        rf"(?:(?:hari\s+)?(?:{days})\s*,?\s*)?(?:tanggal\s+)?$"
    )


@lru_cache(maxsize=512)
def dates_in(text: str) -> tuple[Dated, ...]:
    """Every day with a word that is or might be a month."""
    return tuple(_read(found, 0) for found in _dated().finditer(text) if _stands_alone(found))


def dates_of(naskah: Naskah) -> tuple[tuple[Passage, Dated], ...]:
    """Every such day of the document with its text; worked out once."""
    known: tuple[tuple[Passage, Dated], ...] | None = naskah.__dict__.get("dates")
    if known is None:
        known = naskah.__dict__["dates"] = tuple(_found(running(naskah)))
    return known


def _found(page: Running) -> Iterator[tuple[Passage, Dated]]:
    for found in _dated().finditer(page.text):
        if _stands_alone(found):
            index = bisect_right(page.starts, found.start()) - 1
            yield page.passages[index], _read(found, page.starts[index])


def _stands_alone(found: re.Match[str]) -> bool:
    before = found.string[found.start() - 1 : found.start()]
    return not (before.isalnum() or before in _JOINED) or not before


def _read(found: re.Match[str], base: int) -> Dated:
    month = found[2].lower()
    return Dated(
        int(found[1]),
        MONTHS.index(month) + 1 if month in MONTHS else 0,
        int(found[3]) if found[3] else None,
        found.start() - base,
        found.end() - base,
        found.start(2) - base,
        found.end(2) - base,
    )


def word_before(text: str, offset: int) -> str:
    """The word before an offset, in small letters."""
    words = text[max(0, offset - _REACH) : offset].split()
    return words[-1].lower() if words else ""


def is_counted(text: str, offset: int) -> bool:
    """Whether the number at this offset is the number of something, such as `Nomor 24`, and no day."""
    return word_before(text, offset) in _BEFORE_A_NUMBER


def weekday_before(text: str, dated: Dated) -> Weekday | None:
    """The weekday that stands directly before a date; a `minggu` that means a week is none."""
    first = max(0, dated.start - _REACH)
    found = _weekday().search(text[first : dated.start])
    if found is None or not found[1][0].isupper():
        return None
    start = first + found.start(1)
    apart = found[2].strip() or found[3] or word_before(text, start) in ("hari", "hari:")
    if found[1].lower() == "minggu" and not apart:
        return None
    return Weekday(_NAMES[found[1].lower()], start, first + found.end(1))


def reach_before(text: str, dated: Dated) -> Reach | None:
    """The day from which a range of dates reaches to this one."""
    first = max(0, dated.start - _REACH)
    found = _range().search(text[first : dated.start])
    if found is None or is_counted(text, first + found.start()):
        return None
    month = MONTHS.index(found[2].lower()) + 1 if found[2] else None
    return Reach(int(found[1]), month, int(found[3]) if found[3] else None, first + found.start())
