"""Brackets and quotation marks of a text that have no counterpart in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

_CLOSING = {")": "(", "]": "["}
QUOTES = '"“”'
_NAMED = ('""', "“”", "''", "‘’")


class Lone(Struct, frozen=True):
    """A mark at `offset` whose counterpart is missing. `opens`: what is missing is its end."""

    offset: int
    mark: str
    opens: bool


class _Patterns(Struct, frozen=True):
    brackets: re.Pattern[str]
    quotes: re.Pattern[str]
    marker: re.Pattern[str]
    citation: re.Pattern[str]
    interval: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    return _Patterns(
        brackets=re.compile(r"[()\[\]]"),
        quotes=re.compile(r'["“”]'),
        # `a)`, `12)`, `iv)` number a list, `*)` a note; `:)` is a face
        marker=re.compile(r"(?:(?<![^\W_])(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[A-Z])|[*†‡#:;])$"),
        citation=re.compile(r"\b(?:Nomor|Tahun|NOMOR|TAHUN|No\.) $"),
        interval=re.compile(r"\([^()\[\]]{0,40}\]|\[[^()\[\]]{0,40}\)"),
    )


def lone_brackets(text: str) -> Iterator[Lone]:
    """Brackets that are not closed, or that close nothing; markers such as `a)` are none."""
    if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
        return
    patterns = _patterns()
    if patterns.interval.search(text):  # [0, 5)
        return
    opened: dict[str, list[int]] = {"(": [], "[": []}
    for found in patterns.brackets.finditer(text):
        mark, offset = found.group(), found.start()
        if text[max(offset - 1, 0) : offset + 2 : 2] in _NAMED:
            continue  # the mark itself is spoken of
        if mark in opened:
            opened[mark].append(offset)
        elif opened[_CLOSING[mark]]:
            opened[_CLOSING[mark]].pop()
        elif mark == "]" or not _is_marker(text, offset, patterns):
            yield Lone(offset, mark, opens=False)
    for mark, offsets in opened.items():
        for offset in offsets:
            if text[offset - 1 : offset] not in (":", ";"):
                yield Lone(offset, mark, opens=True)


def _is_marker(text: str, offset: int, patterns: _Patterns) -> bool:
    before = text[max(offset - 16, 0) : offset]
    marker = patterns.marker.search(before)
    return marker is not None and not patterns.citation.search(before[: marker.start()])


def lone_quotes(text: str) -> list[Lone]:
    """Quotation marks that are not closed, or that close nothing; none where one can't tell which way they face."""
    if text.count('"') % 2 == 0 and text.count("“") == text.count("”"):
        return []
    opened: list[Lone] = []
    lone: list[Lone] = []
    for found in _patterns().quotes.finditer(text):
        mark, offset = found.group(), found.start()
        before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
        faces_right = mark != "”" and (not before or before.isspace() or before in "([/–—-") and not after.isspace()
        faces_left = bool(before) and not before.isspace()
        if faces_right and after:
            opened.append(Lone(offset, mark, opens=True))
        elif not faces_left:
            return []
        elif opened:
            opened.pop()
        elif not before.isdigit():  # inches, seconds
            lone.append(Lone(offset, mark, opens=False))
    return lone + opened
