"""Words with a letter that a scanner, or another alphabet, put in place of the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.naskah import Naskah
from naskah.checks.text.running import tokens
from naskah.checks.text.vocabulary import is_common

MISREAD_K = "I("  # as in MEMUTUSI(AN
_SHORT_WORDS = (
    "ayat badan bagi bulan bupati camat dalam desa dinas hari huruf hukum izin kantor kepada ketua kota lurah nomor"
    " pada pasal rapat rincian surat tahun tugas umum untuk wakil wali"
)
_RN = {"ekstemal": "eksternal", "gubemur": "gubernur", "intemal": "internal"}  # rn read as m
_LATIN = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝкΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxdhqwkABEZHIKMNOPTYXo")
_CYRILLIC = ("\u0400", "\u052f")
_DIGITS = str.maketrans("OoIlL", "00111")
_CAPITALS = str.maketrans("01l!", "OIII")
_SMALL = (str.maketrans("01", "ol"), str.maketrans("01", "oi"))


@lru_cache(maxsize=1)
def _numbers() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    year = re.compile(r"(?=\d{0,3}[OoIlL])[12][\dOoIlL]{3}")
    numeral = re.compile(r"(?=[IVX]{0,4}l)[IVXl]{2,5}")
    digits = re.compile(r"\d{1,4}[OoIl]{1,4}\d[\dOoIl]{0,4}")
    return year, numeral, digits


def misread_words(naskah: Naskah) -> dict[str, str]:
    """Word as it stands → word as meant, empty where that is not sure. Worked out once for a document."""
    made: dict[str, str] | None = naskah.__dict__.get("misread")
    if made is None:
        words = tokens(naskah)
        made = naskah.__dict__["misread"] = dict(_misread(words))
    return made


def _misread(words: frozenset[str]) -> Iterator[tuple[str, str]]:
    yield from ((word, right) for word, right in _RN.items() if word in words)
    others = [word for word in words if not word.isascii()]
    foreign = any(_is_cyrillic(word) and not word.translate(_LATIN).isascii() for word in others)
    for word in others:
        if (right := _in_latin(word, foreign=foreign)) is not None:
            yield word, right
    for word in words:
        if (word.isalpha() or word.isdecimal()) and word[0] != "l" and ("l" not in word or word[1:].islower()):
            continue
        if word.isascii() and (right := _read_again(word, words)) is not None:
            yield word, right


def _is_cyrillic(word: str) -> bool:
    return any(_CYRILLIC[0] <= letter <= _CYRILLIC[1] for letter in word)


def _in_latin(word: str, *, foreign: bool) -> str | None:
    """The word in Latin letters, if letters of another alphabet that look like these stand in it."""
    latin = word.translate(_LATIN)
    letters = sum(letter.isascii() and letter.isalpha() for letter in word)
    if latin.isascii():
        return latin if letters >= 2 or (_is_cyrillic(word) and not foreign) else None
    return "" if letters and _is_cyrillic(word) else None


def _read_again(word: str, words: frozenset[str]) -> str | None:
    """The word with the digits and marks in it read as letters, or its letters as digits, if that makes sense."""
    year, numeral, digits = _numbers()
    if year.fullmatch(word):
        right = word.translate(_DIGITS)
        if "1945" <= right <= "2099":
            return right
    if numeral.fullmatch(word):
        return ""  # a Roman numeral, or elevens
    if digits.fullmatch(word):
        return word.translate(_DIGITS)
    body = word[1:] if word[0] in "l!1" else word
    if not body.isalnum() or not any(letter.isalpha() for letter in body) or is_common(word):
        return None
    if body.translate(_CAPITALS).isupper():
        rights = [word.translate(_CAPITALS)]
    else:
        rights = [
            ("I" if word[0] in "l!1" else word[0].translate(_CAPITALS)) + word[1:].translate(table) for table in _SMALL
        ]
    return next((right for right in rights if right != word and _is_word(right, words)), None)


def _is_word(word: str, words: frozenset[str]) -> bool:
    return is_common(word) or word.lower() in _SHORT_WORDS.split() or (len(word) > 5 and word in words)
