"""Indonesian as documents write it: dates, numerals, number words, rupiah."""

from naskah.language.dates import MONTHS, bulan_romawi, date_of, hari, hari_tanggal, tanggal
from naskah.language.filters import NO_BREAK_SPACE, VALUE_FILTERS, is_blank
from naskah.language.numerals import MAX_ORDINAL, MAX_ROMAN, OrdinalStyle, diktum_ordinal, roman, word_letter
from naskah.language.words import MAX_NUMBER, angka_terbilang, rupiah, rupiah_terbilang, terbilang

__all__ = [
    "MAX_NUMBER",
    "MAX_ORDINAL",
    "MAX_ROMAN",
    "MONTHS",
    "NO_BREAK_SPACE",
    "VALUE_FILTERS",
    "OrdinalStyle",
    "angka_terbilang",
    "bulan_romawi",
    "date_of",
    "diktum_ordinal",
    "hari",
    "hari_tanggal",
    "is_blank",
    "roman",
    "rupiah",
    "rupiah_terbilang",
    "tanggal",
    "terbilang",
    "word_letter",
]
