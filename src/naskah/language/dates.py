"""Dates as Indonesian documents write them."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from naskah.language.numerals import roman
from naskah.messages import _

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
_WORDED = re.compile(r"(?i)(?:\w+,\s*)?(\d{1,2})[\s./-]+([a-z]+|\d{1,2})[\s./-]+(\d{4})")


def date_of(text: str) -> date:
    """The date that `text` writes as year-month-day; a ValueError says what is wrong with it and how to write it."""
    found = _ISO.fullmatch(text)
    if found is None:
        meant = _meant(text)
        raise ValueError(
            _('"{text}" bukan tanggal; tulis {date}', text=text, date=meant.isoformat())
            if meant
            else _('"{text}" bukan tanggal; tulis tahun-bulan-hari, misalnya 2024-01-26', text=text)
        )
    year, month, day = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        if not 1 <= month <= 12:
            raise ValueError(_('"{text}" bukan tanggal: tidak ada bulan ke-{month}', text=text, month=month)) from None
        if not year:
            raise ValueError(_('"{text}" bukan tanggal: tidak ada tahun 0', text=text)) from None
        named = f"{MONTHS[month - 1].capitalize()} {year}"
        message = _('"{text}" bukan tanggal: {month} tidak mempunyai hari ke-{day}', text=text, month=named, day=day)
        raise ValueError(message) from None


@lru_cache(maxsize=4096)
def tanggal(day: date) -> str:
    """`26 Januari 2024`."""
    return _formatted(day, "d MMMM y")


@lru_cache(maxsize=4096)
def hari(day: date) -> str:
    """`Jumat`."""
    return _formatted(day, "EEEE")


@lru_cache(maxsize=4096)
def hari_tanggal(day: date) -> str:
    """`Jumat, 26 Januari 2024`."""
    return _formatted(day, "EEEE, d MMMM y")


def bulan_romawi(day: date) -> str:
    """The month of `day` as a Roman numeral: `I` … `XII`."""
    return roman(day.month)


def _formatted(day: date, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale="id")


def _meant(text: str) -> date | None:
    """The date that a person who wrote day, month, year can only have meant."""
    found = _WORDED.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = found.groups()
    if not month.isdecimal() and month.lower() not in MONTHS:
        return None
    try:
        return date(int(year), int(month) if month.isdecimal() else MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None
