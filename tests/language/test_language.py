"""Dates, numerals and words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.language import (
    MAX_NUMBER,
    angka_terbilang,
    bulan_romawi,
    date_of,
    diktum_ordinal,
    hari_tanggal,
    roman,
    rupiah,
    rupiah_terbilang,
    tanggal,
    terbilang,
    word_letter,
)

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
TENS = {"puluh": 10, "ratus": 100}
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def number_of(words: str) -> int:
    """The number that Indonesian words name."""
    total = group = digit = 0
    for word in words.replace("se", "satu ").replace("satu mbilan", "sembilan").split():
        if word in UNITS:
            digit = UNITS[word]
        elif word == "belas":
            group, digit = group + 10 + digit, 0
        elif word in TENS:
            group, digit = group + digit * TENS[word], 0
        else:
            total, group, digit = total + (group + digit) * SCALES[word], 0, 0
    return total + group + digit


def test_dates_as_documents_write_them() -> None:
    assert tanggal(date(2024, 1, 26)) == "26 Januari 2024"
    assert hari_tanggal(date(2024, 11, 27)) == "Rabu, 27 November 2024"
    assert bulan_romawi(date(2024, 9, 1)) == "IX"


@given(st.dates())
def test_every_date_has_its_weekday_no_leading_zero_and_reads_back(day: date) -> None:
    weekday, words = hari_tanggal(day).split(", ")
    assert weekday == DAYS[day.weekday()]
    assert words == tanggal(day)
    assert words.split()[0] == str(day.day)
    assert words.split()[2] == str(day.year)
    assert date_of(f"{day.year:04d}-{day.month:02d}-{day.day:02d}") == day


@given(st.text(max_size=20))
def test_no_text_whatever_is_a_date_by_accident(text: str) -> None:
    try:
        read = date_of(text).isoformat()
    except ValueError as fault:
        read = str(fault)
    assert read == text or "bukan tanggal" in read


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "kesatu"),
        (2, "kedua"),
        (8, "kedelapan"),
        (10, "kesepuluh"),
        (11, "kesebelas"),
        (12, "kedua belas"),
        (19, "kesembilan belas"),
        (20, "kedua puluh"),
        (21, "kedua puluh satu"),
        (99, "kesembilan puluh sembilan"),
        (100, "keseratus"),
        (111, "keseratus sebelas"),
        (250, "kedua ratus lima puluh"),
    ],
)
def test_ordinals_in_separate_words(number: int, words: str) -> None:
    assert diktum_ordinal(number) == words


def test_the_older_first_ordinal_changes_only_the_first() -> None:
    assert [diktum_ordinal(number, "pertama") for number in (1, 2, 11, 21)] == [
        "pertama",
        "kedua",
        "kesebelas",
        "kedua puluh satu",
    ]


@given(st.integers(1, 999))
def test_ordinals_are_ke_and_the_number_in_words(number: int) -> None:
    assert diktum_ordinal(number) == f"ke{terbilang(number)}"


@pytest.mark.parametrize(("number", "letter"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")])
def test_letters_repeat_as_word_repeats_them(number: int, letter: str) -> None:
    assert word_letter(number) == letter


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    digits = [values[letter] for letter in roman(number)]
    following = [*digits[1:], 0]
    assert sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True)) == number


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (100, "seratus"),
        (1000, "seribu"),
        (11000, "sebelas ribu"),
        (1_000_000, "satu juta"),
        (10**9, "satu miliar"),
        (10**12, "satu triliun"),
        (-5, "minus lima"),
        ("00123", "seratus dua puluh tiga"),
        ("24.930.000", "dua puluh empat juta sembilan ratus tiga puluh ribu"),
        ("2,50", "dua koma lima nol"),
    ],
)
def test_numbers_in_words(value: int | str, words: str) -> None:
    assert terbilang(value) == words


@given(st.integers(0, MAX_NUMBER))
def test_numbers_in_words_name_the_number(number: int) -> None:
    assert number_of(terbilang(number)) == number


@pytest.mark.parametrize("value", ["", "lima", "1.00", "1,", "١٢", "1e3", "--1", str(MAX_NUMBER + 1), "9" * 100])
def test_what_is_no_number_is_refused_in_indonesian(value: str) -> None:
    with pytest.raises(ValueError, match=r"bukan bilangan|terlalu besar"):
        terbilang(value)


def test_the_number_and_its_words() -> None:
    assert angka_terbilang(5) == "5 (lima)"
    assert angka_terbilang("30") == "30 (tiga puluh)"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (24930000, "Rp24.930.000,00"),
        (0, "Rp0,00"),
        ("1.000", "Rp1.000,00"),
        ("1000,5", "Rp1.000,50"),
        (-1000, "-Rp1.000,00"),
    ],
)
def test_rupiah_without_a_space_and_with_two_decimals(value: int | str, text: str) -> None:
    assert rupiah(value) == text


def test_rupiah_in_words() -> None:
    assert rupiah_terbilang(1000) == "Rp1.000,00 (seribu rupiah)"
    assert rupiah_terbilang("0,05") == "Rp0,05 (nol rupiah lima sen)"


@given(st.integers(-MAX_NUMBER, MAX_NUMBER))
def test_every_amount_reads_back(amount: int) -> None:
    text = rupiah(amount)
    assert int(text.replace("Rp", "").removesuffix(",00").replace(".", "")) == amount
