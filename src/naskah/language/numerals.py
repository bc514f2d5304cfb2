"""Numerals that are not digits: letters, Roman numerals and ordinals.

The ordinals follow the spelling of EYD, in separate words: KEDUA BELAS, KEDUA PULUH SATU.
"""

from __future__ import annotations

from typing import Literal

from naskah.messages import _

OrdinalStyle = Literal["kesatu", "pertama"]

MAX_ORDINAL = 999
MAX_ROMAN = 3999

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_TO_ELEVEN = (
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def roman(number: int) -> str:
    """`number`, 1 to 3999, as a capital Roman numeral."""
    if not 1 <= number <= MAX_ROMAN:
        raise ValueError(
            _("{number} tidak dapat ditulis dengan angka Romawi (1 sampai {most})", number=number, most=MAX_ROMAN)
        )
    written = ""
    for value, numeral in _ROMAN:
        times, number = divmod(number, value)
        written += numeral * times
    return written


def word_letter(number: int) -> str:
    """The letter that Word gives to item `number` (from 1) of a list: a … z, then aa, bb … zz, aaa."""
    if number < 1:
        raise ValueError(_("butir ke-{number} tidak berhuruf", number=number))
    times, letter = divmod(number - 1, len(_LETTERS))
    return _LETTERS[letter] * (times + 1)


def diktum_ordinal(number: int, style: OrdinalStyle = "kesatu") -> str:
    """The ordinal of a diktum, 1 to 999, in small letters: `kesatu` (or `pertama`), `kedua`, … `kedua puluh satu`."""
    if not 1 <= number <= MAX_ORDINAL:
        most = MAX_ORDINAL
        message = _("{number} tidak dapat ditulis sebagai bilangan tingkat (1 sampai {most})", number=number, most=most)
        raise ValueError(message)
    if number == 1 and style == "pertama":
        return "pertama"
    return f"ke{_cardinal(number)}"


def _cardinal(number: int) -> str:
    if number < len(_TO_ELEVEN):
        return _TO_ELEVEN[number]
    if number < 20:
        return f"{_TO_ELEVEN[number - 10]} belas"
    if number < 200 and number >= 100:
        return f"seratus {_cardinal(number - 100)}".rstrip()
    size, unit = (10, "puluh") if number < 100 else (100, "ratus")
    count, rest = divmod(number, size)
    return f"{_TO_ELEVEN[count]} {unit} {_cardinal(rest)}".rstrip()
