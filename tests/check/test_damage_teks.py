"""Sound texts with slips of hygiene in them: exactly the rule about the slip fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from .damage import Damage
from .sound import codes, put

TEAM = "perlu dibentuk tim;"

DAMAGES = (
    Damage("ATR038", TEAM, "menurut ▸pasal 8 anggaran dasar perlu dibentuk tim;"),
    Damage("ATR038", TEAM, "menurut Pasal 8 ▸Ayat (2) anggaran dasar perlu dibentuk tim;"),
    Damage("ATR038", "disusun untuk diperiksa", "disusun menurut ▸pasal 3 anggaran dasar", "keputusan.md"),
    Damage("ATR041", TEAM, "sesuai dengan hal ▸tersebut di atas perlu dibentuk tim;"),
    Damage("ATR041", TEAM, "sesuai dengan hal ▸tersebut diatas perlu dibentuk tim;"),
    Damage("ATR041", "disusun untuk diperiksa", "disusun menurut huruf a ▸tersebut di atas", "keputusan.md"),
    Damage("ATR041", "menyusun contoh naskah;", "menyusun contoh menurut ▸ayat ini;"),
    Damage("ATR041", "menyusun contoh naskah;", "menyusun contoh menurut ▸pasal yang terdahulu;"),
    Damage("ATR042", "menyusun contoh naskah;", "menyusun contoh, ▸antara lain undangan;"),
    Damage("ATR042", "menyusun contoh naskah;", "menyusun contoh, termasuk ▸tetapi tidak terbatas pada undangan;"),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


RIGHT = (
    "menurut pasal dan ayat anggaran dasar",
    "menurut Pasal 5 ayat (2) dan pasal-pasal lain",
    "menurut Peraturan Bupati Rekaan Nomor 3 Tahun 2019 tentang Tata Cara Pelaksanaan pasal 5 Ayat (2)",
    "yang disimpan di atas meja tersebut",
)


@pytest.mark.parametrize("words", RIGHT)
def test_a_right_text_is_left_alone(words: str, sound: Path) -> None:
    assert (
        codes(
            put(
                sound, f"menimbang:\n  - >-\n    bahwa untuk menyusun contoh {words} perlu dibentuk tim;\n  - penutup\n"
            )
        )
        == []
    )


EXPLAINED = ("Contoh itu antara lain undangan.", "Berdasarkan hal tersebut di atas, tim bekerja.")


@pytest.mark.parametrize("words", EXPLAINED)
def test_an_explanation_is_no_norm(words: str, sound: Path) -> None:
    assert (
        codes(put(sound, f"# berkas: keputusan.md\n{words}\n")) == []
    )
