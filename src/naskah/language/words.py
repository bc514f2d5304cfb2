"""Numbers in words, and amounts of rupiah."""

from __future__ import annotations

import re
from functools import lru_cache

from naskah.messages import N_, _

MAX_NUMBER = 10**15 - 1  # the words end with "triliun", as laws write them

_WHOLE = r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)"
_NUMBER = re.compile(rf"({_WHOLE})(?:,(\d{{1,15}}))?")
_RUPIAH = re.compile(rf"({_WHOLE})(?:,(\d{{1,2}}))?")
_MAX_CHARACTERS = 64


def terbilang(value: int | str) -> str:
    """`value` in words: `dua puluh satu`; a text may have thousands dots and a decimal comma (`dua koma lima`)."""
    whole, decimals = _parts(str(value), _NUMBER, N_("bilangan; tulis angka saja, misalnya 24930000 atau 2,5"))
    words = f"minus {_cardinal(-int(whole))}" if whole.startswith("-") else _cardinal(int(whole))
    if not decimals:
        return words
    return f"{words} koma {' '.join(_cardinal(int(digit)) for digit in decimals)}"


def angka_terbilang(value: int | str) -> str:
    """`5 (lima)`: the number as it was given, and its words."""
    return f"{value} ({terbilang(value)})"


def rupiah(value: int | str) -> str:
    """`Rp24.930.000,00`: no space, two decimals (angka 270c of Lampiran II UU 12/2011 as changed by UU 13/2022)."""
    whole, sen = _amount(value)
    sign = "-" if whole.startswith("-") else ""
    grouped = f"{int(whole.lstrip('-')):,}".replace(",", ".")
    return f"{sign}Rp{grouped},{sen}"


def rupiah_terbilang(value: int | str) -> str:
    """`Rp1.000,00 (seribu rupiah)`."""
    whole, sen = _amount(value)
    words = f"{terbilang(whole)} rupiah"
    if int(sen):
        words += f" {_cardinal(int(sen))} sen"
    return f"{rupiah(value)} ({words})"


def _amount(value: int | str) -> tuple[str, str]:
    whole, sen = _parts(str(value), _RUPIAH, N_("jumlah rupiah; tulis angka saja, misalnya 24930000"))
    return whole, sen.ljust(2, "0")


def _parts(text: str, form: re.Pattern[str], what: str) -> tuple[str, str]:
    found = form.fullmatch(text) if len(text) <= _MAX_CHARACTERS and text.isascii() else None
    if found is None:
        raise ValueError(_('"{text}" bukan {what}', text=text[:_MAX_CHARACTERS], what=_(what)))
    whole = found.group(1).replace(".", "")
    if abs(int(whole)) > MAX_NUMBER:
        raise ValueError(
            _('"{text}" terlalu besar untuk ditulis dengan huruf (paling besar {most})', text=text, most=MAX_NUMBER)
        )
    return whole, found.group(2) or ""


@lru_cache(maxsize=4096)
def _cardinal(number: int) -> str:
    from num2words import num2words

    return str(num2words(number, lang="id"))
