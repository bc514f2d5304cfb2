"""The filters that turn a value into words: what `{{ value | name }}` calls.

A blank (no-break spaces only: the place of a value that a draft does not have yet) stays the blank it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from naskah.language.dates import bulan_romawi, date_of, hari, hari_tanggal, tanggal
from naskah.language.numerals import roman
from naskah.language.words import angka_terbilang, rupiah, rupiah_terbilang, terbilang
from naskah.messages import _

NO_BREAK_SPACE = "\u00a0"


def is_blank(value: object) -> bool:
    """Whether `value` only holds a place open."""
    return isinstance(value, str) and value != "" and not value.strip(NO_BREAK_SPACE)


def _of_a_date(words: Callable[[date], str]) -> Callable[[object], str]:
    def apply(value: object) -> str:
        if isinstance(value, str) and is_blank(value):
            return value
        return words(value if isinstance(value, date) else date_of(str(value)))

    return apply


def _of_a_number(words: Callable[[int | str], str]) -> Callable[[object], str]:
    def apply(value: object) -> str:
        if isinstance(value, str) and is_blank(value):
            return value
        return words(value if isinstance(value, int) else str(value))

    return apply


def _month(value: object) -> str:
    text = str(value)
    if not isinstance(value, date) and text.isdecimal() and len(text) <= 2:
        if 1 <= int(text) <= 12:
            return roman(int(text))
        raise ValueError(_("tidak ada bulan ke-{number}", number=text))
    return _of_a_date(bulan_romawi)(value)


VALUE_FILTERS: Mapping[str, Callable[[object], str]] = {
    "tanggal": _of_a_date(tanggal),
    "hari": _of_a_date(hari),
    "hari_tanggal": _of_a_date(hari_tanggal),
    "bulan_romawi": _month,
    "terbilang": _of_a_number(terbilang),
    "angka_terbilang": _of_a_number(angka_terbilang),
    "rupiah": _of_a_number(rupiah),
    "rupiah_terbilang": _of_a_number(rupiah_terbilang),
}
