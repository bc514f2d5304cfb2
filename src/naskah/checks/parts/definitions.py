"""Lists of definitions, and the terms that they define."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Items, Naskah

MEANT = "ang dimaksud dengan"  # also where it begins the sentence
_NAMED = "yang selanjutnya dis"  # disebut, disingkat
_IS = " adalah "
_SMALL = ("dan", "atau", "di", "ke", "dari", "untuk", "pada", "dengan", "yang", "serta", "bagi")


class Term(Struct, frozen=True):
    """A term of two words or more, as defined, and the list that defines it."""

    words: str
    items: Items


@lru_cache(maxsize=1)
def _defined() -> re.Pattern[str]:
    return re.compile(r"(?:.{2,200}?\syang selanjutnya disebut(?: dengan| sebagai)?\s)?([^,;:]{3,80}?),?\sadalah\s")


def opens_definitions(text: str) -> bool:
    """Whether a text ends with the words that definitions follow; words of its own behind them define one term."""
    return text.rstrip(" :;,.").endswith((MEANT, f"{MEANT} istilah berikut"))


def is_definitions(items: Items) -> bool:
    """Whether a list holds definitions: its opening says so, or all its items but one read like definitions."""
    if items.opening is not None and opens_definitions(items.opening.text):
        return any(_IS in item.text for item in items.items)
    like = sum(_IS in item.text[:300] and item.text[:1].isupper() for item in items.items)
    named = any(_NAMED in item.text for item in items.items)
    return named and like > 1 and like >= len(items.items) - 1


def definition_lists(naskah: Naskah) -> tuple[Items, ...]:
    """Every list of definitions, worked out once."""
    known: tuple[Items, ...] | None = naskah.__dict__.get("definition_lists")
    if known is None:
        known = tuple(items for items in naskah.lists if is_definitions(items))
        naskah.__dict__["definition_lists"] = known
    return known


def terms(items: Items) -> tuple[Term, ...]:
    """The terms of a list that stand in capitals and have two words or more."""
    found = (_defined().match(item.text) for item in items.items if _IS in item.text)
    return tuple(Term(match[1], items) for match in found if match is not None and _is_term(match[1]))


def _is_term(words: str) -> bool:
    each = [word for word in words.split() if word not in _SMALL]
    return len(each) > 1 and all(word.isalpha() and word[0].isupper() and word[1:].islower() for word in each)
