"""Enumerations of abbreviations, such as `PPK, PPS, dan KPPS`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from naskah.checks.naskah import Naskah
from naskah.checks.text.running import Found, finds, running


class Enumeration(Struct, frozen=True):
    """Abbreviations in a row, and where each begins in its passage."""

    found: Found
    members: tuple[str, ...]
    starts: tuple[int, ...]


@lru_cache(maxsize=1)
def _comma() -> re.Pattern[str]:
    """What every row holds: a quick first look."""
    return re.compile(r", [A-Z]{2}")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    member = (
        r"[A-Z]{2,8}\b"  # the first is held against what stands before it: \b in front would cost ten times as much
    )
    return re.compile(rf"{member}(?:, {member}){{1,20}},? (?:dan|atau|serta|dan/atau) {member}"), re.compile(
        r"[A-Z]{2,8}"
    )


def enumerations(naskah: Naskah) -> Iterator[Enumeration]:
    """Every enumeration of three abbreviations or more that `dan` or `atau` closes."""
    if not _comma().search(running(naskah).text):
        return
    row, member = _patterns()
    for found in finds(naskah, row):
        if found.passage.text[max(found.start() - 1, 0) : found.start()].isalnum():
            continue
        members = list(member.finditer(found.match.group()))
        yield Enumeration(
            found, tuple(each.group() for each in members), tuple(found.start() + each.start() for each in members)
        )
