"""Words whose spelling is not told: they are another's, or another rule tells them."""

from __future__ import annotations

from naskah.checks.figures.months import is_month_slip
from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.text.running import is_address

_QUOTES = ('"', "“", "‘")
_NAMING = ("kata", "istilah", "ejaan", "tulisan", "sebutan", "singkatan")  # before a word that is quoted, not used
_NEAR = 20  # characters


def is_left_alone(text: str, offset: int) -> bool:
    """Whether the word at `offset` stands in a title or an address, is the month of a date, or is spoken of."""
    of_a_date = text[max(offset - 2, 0) : offset].rstrip()[-1:].isdigit() and is_month_slip(text, offset)
    return of_a_date or _is_spoken_of(text, offset) or is_address(text, offset) or is_in_title(text, offset)


def _is_spoken_of(text: str, offset: int) -> bool:
    before = text[max(offset - _NEAR, 0) : offset]
    return before.endswith(_QUOTES) and before[:-1].lower().endswith(tuple(f"{word} " for word in _NAMING))
