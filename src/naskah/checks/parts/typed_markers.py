"""Markers typed at the start of a text that naskah numbers: `a.`, `1.`, `(1)`, `KESATU :`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.naskah import Passage
from naskah.language import diktum_ordinal

MAX_DIKTUM = 99
_DASH = "–"
_BULLETS = f"{_DASH}•·▪●○‣"  # as Word draws them; to Markdown, which has `-` and `*`, they are words
LONGEST_ORDINAL = 40


@lru_cache(maxsize=1)
def _marker() -> re.Pattern[str]:
    number = r"(?:[a-z]|\d{1,3})"
    return re.compile(rf"(?:\({number}\)|{number}[.)]|[-*{_BULLETS}])\s+(?=[^\W\d_]{{2}})")


@lru_cache(maxsize=1)
def _ordinals() -> frozenset[str]:
    each = {diktum_ordinal(number) for number in range(1, MAX_DIKTUM + 1)} | {diktum_ordinal(1, "pertama")}
    return frozenset(ordinal.replace(" ", "") for ordinal in each)


def after_marker(text: str) -> int:
    """Where the text begins behind a marker of an item, 0 when it has none."""
    if text[:1].isupper():
        return 0
    found = _marker().match(text)
    # A text that goes on to (2) numbers its own sentences: it is no item with a marker.
    return 0 if found is None or (text.startswith("(") and "\n" in text) else found.end()


def after_ordinal(text: str) -> int:
    """Where the text of a diktum begins behind a typed `KESATU :`, 0 when it has none."""
    head, colon, _ = text[:LONGEST_ORDINAL].partition(":")
    if not colon or "".join(head.split()).lower() not in _ordinals():
        return 0
    rest = text[len(head) + 1 :]
    return len(text) - len(rest.lstrip()) if rest.strip() else 0


@lru_cache(maxsize=1)
def _bullet() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\s))[{_BULLETS}](?=\s+\w)")


def bullets(passage: Passage) -> Iterator[tuple[int, int]]:
    """The bullets that stand where lines of a paragraph begin. A dash may go on with a sentence: it counts where the
    paragraph begins with one.
    """
    text = passage.text
    for found in _bullet().finditer(text) if any(map(text.__contains__, _BULLETS)) else ():
        start = found.start()
        before = len(text[:start].rstrip())
        if before and passage.at(start).line == passage.at(before - 1).line:
            continue
        if found.group() != _DASH or text.startswith(_DASH):
            yield found.span()
