"""Months that a slip of typing has made into words that are none: `4 Oktoober 2001`."""

from __future__ import annotations

from naskah.checks.figures.dates import Dated, dates_in, weekday_before, word_before
from naskah.checks.figures.quantities import is_typing_error
from naskah.language import MONTHS

_BEFORE_A_DATE = ("tanggal", "pada", "sampai", "dengan", "hingga", "s.d.", "sejak", "mulai")
_SHORT = 5  # letters of a word that one wrong letter may turn into a month
_SHORTEST = 4  # of a month that is known by its other letters


def meant_month(text: str, dated: Dated) -> str:
    """The month that the word of a date is surely a slip for, in its letters' case; nothing where there is none."""
    word = text[dated.word_start : dated.word_end]
    if dated.month or not 1 <= dated.day <= 31 or not word[0].isupper():
        return ""
    if dated.year is None and (len(word) <= _SHORT or word_before(text, dated.start) != "tanggal"):
        return ""
    small = word.lower()
    near = [month for month in MONTHS if small[0] == month[0] and _is_near(small, month)]
    if len(near) != 1 or (len(word) <= _SHORT and not _is_surely_a_date(text, dated)):
        return ""
    return near[0].upper() if word.isupper() else near[0].capitalize()


def is_month_slip(text: str, offset: int) -> bool:
    """Whether the word at an offset is such a month."""
    return any(dated.word_start == offset and meant_month(text, dated) for dated in dates_in(text))


def _is_surely_a_date(text: str, dated: Dated) -> bool:
    return word_before(text, dated.start) in _BEFORE_A_DATE or weekday_before(text, dated) is not None


def _is_near(word: str, month: str) -> bool:
    if len(month) >= _SHORT:
        return is_typing_error(word, month)
    return len(month) >= _SHORTEST and is_typing_error(f"{word}-", f"{month}-")
