"""Numbers, amounts and dates, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from naskah.checks.figures.dates import WEEKDAYS, dates_in, reach_before, weekday_before
from naskah.checks.figures.quantities import agrees
from naskah.language import MONTHS, rupiah, terbilang

from .damage import Damage
from .sound import codes, lay, put

SEVEN = "7 (tujuh) hari"
THIRTY = "30 (tiga puluh) hari"
PAY = "Rp250.000,00 (dua ratus lima puluh ribu rupiah)"
DAY = "hari Rabu, 27 November 2024"
SINCE = "hari Senin, 1 April 2024"

DAMAGES = (
    Damage("ATR043", SEVEN, "7 (▸delapan) hari"),
    Damage("ATR043", SEVEN, "7 (▸tuju) hari"),
    Damage("ATR043", SEVEN, "70 (▸tujuh) hari"),
    Damage("ATR043", THIRTY, "30 (▸tiga belas) hari", "keputusan.md"),
    Damage("ATR043", THIRTY, "30 (▸tiga pulu) hari", "keputusan.md"),
    Damage("ATR043", THIRTY, "2,5 (▸dua koma enam) hari", "keputusan.md"),
    Damage("ATR043", THIRTY, "1.500 (▸seribu lima puluh) hari", "keputusan.md"),
    Damage("ATR043", "RAPAT PERTAMA", "RAPAT 2 (▸tiga) jam", "jadwal.yaml"),
    Damage("ATR044", PAY, "▸Rp 250.000,00 (dua ratus lima puluh ribu rupiah)"),
    Damage("ATR044", PAY, "▸Rp. 250.000,00 (dua ratus lima puluh ribu rupiah)"),
    Damage("ATR044", PAY, "Rp250.000▸,- (dua ratus lima puluh ribu rupiah)"),
    Damage("ATR044", PAY, "Rp▸250,000.00 (dua ratus lima puluh ribu rupiah)"),
    Damage("ATR044", PAY, "Rp250.000,00 (▸dua ratus lima ribu rupiah)"),
    Damage("ATR044", PAY, "Rp250.000,00 (▸dua ratus lima pulu ribu rupiah)"),
    Damage("ATR044", PAY, "Rp250.000,00 (dua ratus lima puluh ribu▸)"),
    Damage("ATR044", PAY, "▸Rp250.000,00"),
    Damage("ATR053", DAY, "tanggal ▸31 November 2024"),
    Damage("ATR053", DAY, "tanggal ▸29 Februari 2023"),
    Damage("ATR053", DAY, "tanggal ▸0 Mei 2024"),
    Damage("ATR053", DAY, "tanggal ▸31 April"),
    Damage("ATR053", DAY, "tanggal 27 ▸Novembr 2024"),
    Damage("ATR053", DAY, "tanggal 1 ▸Febuari dan 1 Juni"),
    Damage("ATR053", SINCE, "4 ▸Oktoober 2001", "keputusan.md"),
    Damage("ATR053", "Menurut keadaan", "12 ▸Agutsus 2024", "jadwal.yaml"),
    Damage("ATR054", DAY, "hari ▸Kamis, 27 November 2024"),
    Damage("ATR054", DAY, "Hari ▸Kamis Tanggal 27 November 2024"),
    Damage("ATR054", DAY, "hari ▸Jumat tanggal 27 November 2024"),
    Damage("ATR054", DAY, "▸Kamis (27 November 2024)"),
    Damage("ATR054", SINCE, "hari ▸Minggu, 1 April 2024", "keputusan.md"),
    Damage("ATR055", SINCE, "tanggal ▸24 s.d. 22 Agustus 2024", "keputusan.md"),
    Damage("ATR055", SINCE, "tanggal ▸24 sampai dengan 22 Agustus 2024", "keputusan.md"),
    Damage("ATR055", SINCE, "tanggal ▸24 Agustus 2024 sampai dengan tanggal 22 Juli 2024", "keputusan.md"),
    Damage("ATR055", "Menurut keadaan", "▸24 - 22 Agustus 2024", "jadwal.yaml"),
    Damage("ATR055", "awal: 2024-04-01, akhir: 2024-04-02", "awal: 2024-04-03, akhir: ▸2024-04-02", "jadwal.yaml"),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


RIGHT = (
    "1 (satu) berkas",
    "12 (dua belas) bulan dan 25 (dua puluh lima) hari",
    "24 (DUA PULUH EMPAT) jam",
    "10% (sepuluh persen) dan 2,5% (dua koma lima persen)",
    "2,50 (dua koma lima) meter dan 0,75 (nol koma tujuh puluh lima) meter",
    "1.000 (seribu) lembar, 100 (satu ratus) lembar, 1.000.000 (sejuta) lembar",
    "dokumen tahun 2024 (BRPK) dan 3 (contoh) naskah",
    "5 (lima hari) dan 7 (tujuh) s.d. 9 (sembilan) hari",
    "Pasal 5 ayat (1) dan ayat (2) anggaran dasar",
    "pukul 08.00 (delapan) pagi",
    "ruang 4 (tempat rapat)",
    "biaya Rp500 juta, Rp1,5 miliar, atau Rp6.000",
    "bermeterai Rp6.000,00",
    "biaya Rp10.000,50 (sepuluh ribu rupiah lima puluh sen)",
    "honorarium sebesar Rp250.000,00 (Dua Ratus Lima Puluh Ribu Rupiah)",
    "tanggal 29 Februari 2024, 31 Desember, dan 30 April",
    "dokumen Nomor 45 April 2024",
    "12 Peserta 2024 dan 5 Juri 2024",
    "Minggu 4 November 2024",
    "Senin sampai dengan Rabu, 27 November 2024",
    "Rabu, 27 November 2024, bukan Kamis",
    "24 s.d. 28 Agustus 2024 dan 30 Desember s.d. 2 Januari 2025",
    "28 Agustus 2023 sampai dengan 2 Agustus 2024",
    "halaman 24 - 22 dan angka 24 sampai 22 Agustus 2024",
)


def test_an_amount_broken_by_a_space_is_not_read(sound: Path) -> None:
    broken = "Anggota Tim diberi honorarium sebesar Rp1 0.000.000,00 (sepuluh juta rupiah)."
    assert codes(put(sound, f"menetapkan:\n  - {broken}\n  - mulai-berlaku\nlampiran: []\n")) == []


@pytest.mark.parametrize("words", RIGHT)
def test_a_right_text_is_left_alone(words: str, sound: Path) -> None:
    assert codes(put(sound, f"menetapkan:\n  - Tim menyusun {words}.\n  - mulai-berlaku\nlampiran: []\n")) == []


TABLE = """\
# berkas: jadwal.yaml
kolom:
  - {id: nomor, judul: NO., jenis: nomor}
  - {id: uraian, judul: URAIAN}
  - {id: honorarium, judul: HONORARIUM}
baris:
  - {uraian: Ketua, honorarium: Rp 250.000}
  - {uraian: Sekretaris, honorarium: "Rp. 200.000,-"}
"""


def test_amounts_in_a_table_are_left_alone(sound: Path) -> None:
    assert codes(put(sound, TABLE)) == []


# --- properties


def _codes_of(words: str) -> list[str]:
    with TemporaryDirectory() as folder:
        root = lay(Path(folder))
        return codes(put(root, f"menetapkan:\n  - Tim menyusun {words}.\n  - mulai-berlaku\nlampiran: []\n"))


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


NUMBERS = st.integers(0, 10**12)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(NUMBERS)
def test_the_words_of_a_number_say_it(number: int) -> None:
    assert agrees(str(number), "", terbilang(number)) is True
    assert agrees(str(number), "", terbilang(number).replace(" ", "").upper()) is True


@given(NUMBERS, NUMBERS)
def test_the_words_of_another_number_do_not(number: int, other: int) -> None:
    assume(number != other)
    assert agrees(str(number), "", terbilang(other)) is False


@given(st.text(max_size=300))
def test_any_text_may_stand_in_parentheses(words: str) -> None:
    assert agrees("7", "", words) in (None, True, False)


@settings(max_examples=15)
@given(NUMBERS, NUMBERS)
def test_wrong_words_are_found(number: int, other: int) -> None:
    assert _codes_of(f"{number} ({terbilang(number)}) contoh") == []
    if number != other:
        assert _codes_of(f"{number} ({terbilang(other)}) contoh") == ["ATR043"]


@settings(max_examples=15)
@given(NUMBERS, NUMBERS)
def test_wrong_words_of_an_amount_are_found(number: int, other: int) -> None:
    assert _codes_of(f"{rupiah(number)} ({terbilang(number)} rupiah)") == []
    if number != other:
        assert _codes_of(f"{rupiah(number)} ({terbilang(other)} rupiah)") == ["ATR044"]


@settings(max_examples=15)
@given(DAYS, st.integers(1, 6), st.sampled_from(["{}, {}", "hari {} tanggal {}"]))
def test_any_wrong_weekday_is_found(day: date, away: int, form: str) -> None:
    assert _codes_of(form.format(WEEKDAYS[day.weekday()], _written(day))) == []
    assert _codes_of(form.format(WEEKDAYS[(day.weekday() + away) % 7], _written(day))) == ["ATR054"]


@settings(max_examples=15)
@given(st.integers(1900, 2199), st.integers(1, 12), st.integers(1, 60))
def test_a_day_that_no_month_has_is_found(year: int, month: int, beyond: int) -> None:
    day = monthrange(year, month)[1] + beyond
    assert _codes_of(f"tanggal {day} {MONTHS[month - 1].capitalize()} {year}") == ["ATR053"]


@settings(max_examples=15)
@given(DAYS, st.integers(1, 20_000))
def test_a_range_that_ends_before_it_begins_is_found(end: date, days: int) -> None:
    assume((date(2199, 12, 31) - end).days > days)
    begin = end + timedelta(days=days)
    assert _codes_of(f"{_written(begin)} s.d. {_written(end)}") == ["ATR055"]
    assert _codes_of(f"{_written(end)} s.d. {_written(begin)}") == []


@given(st.text(max_size=200))
def test_any_text_may_hold_dates(text: str) -> None:
    for dated in dates_in(text):
        weekday_before(text, dated)
        reach_before(text, dated)
