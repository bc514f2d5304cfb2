"""Numbers as texts write them, and the words in parentheses behind them: `7 (tujuh)`, `2,5 (dua koma lima)`.

The words are read rather than compared, so that `duapuluh`, `satu ratus` and `dua puluh` all say what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.running import finds

_DIGITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_WITHIN_THOUSAND = {"belas": (1, 10), "puluh": (10, 0), "ratus": (100, 0)}
_SCALES = {
    "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
_ONE = "se"  # of sepuluh, seribu, sejuta
WORDS_LIMIT = 200  # characters; the longest number that has words takes fewer


class Quantity(Struct, frozen=True):
    """A number with words in parentheses: `digits` without its dots, `decimals` behind the comma, offsets of both."""

    digits: str
    decimals: str
    start: int
    end: int
    words: str
    words_start: int
    words_end: int
    shown: str  # the number as it stands in the text


@lru_cache(maxsize=1)
def _quantity() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,:/-])(?<!Rp )(?<!Rp\. )"
        r"((\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,9}))?)(?: ?%)?\s{0,3}"
        rf"\(([^()\d]{{2,{WORDS_LIMIT}}})\)"
    )


@lru_cache(maxsize=1)
def _parenthesis() -> re.Pattern[str]:
    return re.compile(r"\([^\W\d]")


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    small = "|".join(sorted((*_DIGITS, *_WITHIN_THOUSAND, *_SCALES), key=len, reverse=True))
    return re.compile(rf"{small}|{_ONE}(?=puluh|belas|ratus|ribu|juta)")


def with_quantities(naskah: Naskah) -> Iterator[Passage]:
    """The texts in which a parenthesis follows a number."""
    last = None
    for found in finds(naskah, _parenthesis()):
        before = found.passage.text[max(0, found.start() - 4) : found.start()].rstrip()
        if found.passage is not last and (before[-1:].isdecimal() or before.endswith("%")):
            last = found.passage
            yield last


def quantities_in(text: str) -> Iterator[Quantity]:
    """Every number that is followed by a parenthesis; rupiah are left out."""
    for found in _quantity().finditer(text):
        number, whole, decimals, words = found.groups()
        yield Quantity(
            whole.replace(".", ""), decimals or "", *found.span(1), words, found.start(4), found.end(4), number
        )


def agrees(digits: str, decimals: str, words: str) -> bool | None:
    """Whether the words say the number; None where they are no number words."""
    whole, comma, rest = words.lower().partition(" koma ")
    said = _tokens(whole)
    behind = _tokens(rest) if comma else ()
    if not said or behind is None or (comma and not behind):
        return None
    if _value(said) != int(digits):
        return False
    meaning = decimals.rstrip("0")
    if not behind:
        return not meaning
    spelt = "".join(str(_DIGITS.get(token, "")) for token in behind)
    return spelt.rstrip("0") == meaning or str(_value(behind)) == decimals.lstrip("0")


def is_typing_error(words: str, expected: str) -> bool:
    """Whether the words are one character away from those expected, too long to be another word."""
    if abs(len(words) - len(expected)) > 1 or words == expected or len(expected) < 5:
        return False
    start = next((at for at, (one, other) in enumerate(zip(words, expected, strict=False)) if one != other), None)
    start = min(len(words), len(expected)) if start is None else start
    tails = (words[start:], expected[start:])
    return start > 0 and (
        tails[0][1:] == tails[1]
        or tails[0] == tails[1][1:]
        or tails[0][1:] == tails[1][1:]
        or (tails[0][:2] == tails[1][1::-1] and tails[0][2:] == tails[1][2:])
    )


def _tokens(words: str) -> tuple[str, ...] | None:
    """The number words in `words`, written together or apart; None when anything else stands there."""
    joined = "".join(words.split())
    if len(joined) > WORDS_LIMIT:
        return None
    tokens = tuple(_token().findall(joined))
    return tokens if tokens and sum(map(len, tokens)) == len(joined) else None


def _value(tokens: tuple[str, ...]) -> int | None:
    """The number that the words say; None when they say none, such as `dua tiga puluh`."""
    if len(tokens) > 1 and all(token in _DIGITS for token in tokens):
        return int("".join(str(_DIGITS[token]) for token in tokens))
    total = below = 0
    digit: int | None = None
    for token in tokens:
        if token in _DIGITS or token == _ONE:
            if digit is not None:
                return None
            digit = _DIGITS.get(token, 1)
        elif token in _WITHIN_THOUSAND:
            times, more = _WITHIN_THOUSAND[token]
            if digit is None:
                return None
            below += digit * times + more
            digit = None
        else:
            below += digit or 0
            if not below:
                return None
            total += below * _SCALES[token]
            below, digit = 0, None
    return total + below + (digit or 0)
