"""Whether two quotations of one title agree: white space, capitals and the shape of a hyphen do not count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_ONE_SIGN = str.maketrans("‐‑–—’‘“”", "----''\"\"")
_MARKS = ",;:."
_DIGITS = str.maketrans("oil", "011")


def letters(title: str) -> str:
    """What counts of a title; no character becomes two."""
    said = "".join(title.split()).translate(_ONE_SIGN)
    folded = said.lower()
    return _figures().sub(_read, folded if len(folded) == len(said) else said)


@lru_cache(maxsize=1)
def _figures() -> re.Pattern[str]:
    return re.compile(r"(?:nomor|tahun)[\doil]{1,9}(?=tahun|tentang|$)")


def _read(found: re.Match[str]) -> str:
    """A number with the letters that a scanner put for its digits read as digits: another rule tells them."""
    return found[0][:5] + found[0][5:].translate(_DIGITS)


def most_frequent(titles: Sequence[str]) -> str:
    """The title that is quoted most often; of equals, the first."""
    return max(dict.fromkeys(titles), key=titles.count)


def common(one: str, other: str) -> int:
    """How many characters the two share from their beginnings."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return length
    return next(index for index in range(length) if one[index] != other[index])


def difference(text: str, start: int, end: int, right: str, *, complete: bool) -> tuple[int, int] | None:
    """Where the title at `start` stops saying the `right` one: a word or a mark, or an empty place for a missing mark.

    None where it says all of it. What follows then is no matter, unless it goes on the last word or the title is known
    to be `complete`; a short form in brackets behind either is none of the title.
    """
    said, asked = letters(text[start:end]), letters(right)
    shared = common(said, asked)
    if shared == len(asked):
        if shared == len(said) or said[shared] == "(":
            return None
        last, following = offset(text, start, shared - 1), offset(text, start, shared)
        if following == last + 1 and text[last].isalnum() and text[following].isalnum():
            return _word(text, last)
        return (following, end) if complete else None
    if shared == len(said):
        return None if asked[shared] == "(" else (end, end)
    if shared and asked[shared] in _MARKS:
        behind = offset(text, start, shared - 1) + 1
        return behind, behind
    place, other = offset(text, start, shared), offset(right, 0, shared)
    if place > start and other and text[place - 1].isspace() and right[other - 1].isalnum() and right[other].isalnum():
        return _word(text, offset(text, start, shared - 1))
    return _word(text, place)


def offset(text: str, start: int, count: int) -> int:
    """Where the character stands that has `count` others, white space left out, between `start` and it."""
    for position in range(start, len(text)):
        if not text[position].isspace():
            if not count:
                return position
            count -= 1
    return len(text)


def _word(text: str, position: int) -> tuple[int, int]:
    if not text[position].isalnum():
        return position, position + 1
    start, end = position, position + 1
    while start and (text[start - 1].isalnum() or text[start - 1] in "-/"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "-/"):
        end += 1
    return start, end
