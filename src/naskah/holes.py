"""Holes: what only a row of a spreadsheet can say, held open in a letter that is made once for all rows.

A hole is a short text that no document can hold: letters and a number between two private-use characters. Whatever is
done to the case of the text around it is done to the letters, and can be told when the hole is filled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

OPEN, CLOSE = "\U000f0000", "\U000f0001"  # no content file and no spreadsheet may hold a private-use character
AS_IT_IS = "aB"
CHECKSUM = 10**9  # the number of a hole for what no row says: the checksum of the letter's own text
CASES: Mapping[str, Callable[[str], str]] = {AS_IT_IS: str, "AB": str.upper, "ab": str.lower}
HOLE = re.compile(f"{OPEN}(AB|ab|aB)([0-9]+){CLOSE}")


def hole(number: int) -> str:
    """The hole for the n-th text of a row."""
    return f"{OPEN}{AS_IT_IS}{number}{CLOSE}"


def holes_in(text: str) -> frozenset[int]:
    """Which texts of a row the holes of a text ask for."""
    return frozenset(int(found[2]) for found in HOLE.finditer(text)) if OPEN in text else frozenset()


def filled(text: str, texts: Sequence[str] | Mapping[int, str]) -> str:
    """The text with the words of a row in its holes."""
    return HOLE.sub(lambda found: CASES[found[1]](texts[int(found[2])]), text) if OPEN in text else text
