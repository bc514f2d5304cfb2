"""Whether two wordings are the same, whatever their capitals, spaces and marks; and where they part."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest

from msgspec import Struct


class Word(Struct, frozen=True):
    """A word of a text as it is compared, and where it stands."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


@lru_cache(maxsize=256)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in small letters and without marks."""
    return tuple(Word(found.group().casefold(), *found.span()) for found in _word().finditer(text))


def difference(text: str, other: str) -> tuple[int, int] | None:
    """The first word of `text` that `other` does not have there; its last word where it only lacks words."""
    mine, theirs = words_of(text), words_of(other)
    for word, expected in zip_longest(mine, theirs):
        if word is None:
            return (mine[-1].start, mine[-1].end) if mine else (0, len(text))
        if expected is None or word.form != expected.form:
            return word.start, word.end
    return None
