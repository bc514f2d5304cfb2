"""A sound instruksi, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.checks.rules.atr064_addressees import odd_one

from .damage import Damage
from .sound import codes, put
from .worded import worded

FILE = "instruksi.yaml"
SIGNED_BY = "penandatangan: kepala"
FIRST = "- Kepala Bidang pada Dinas Contoh Kabupaten Rekaan; dan\n"
SECOND = "  - Kepala Unit Pelaksana Teknis pada Dinas Contoh Kabupaten Rekaan."


def damaged(code: str, old: str, new: str) -> Damage:
    """Damage to the instruksi."""
    return Damage(code, old, new, file=FILE, document=FILE)


def addressed(*endings: str) -> Damage:
    """Addressees with these endings, one of them marked."""
    items = "\n".join(f"  - Kepala Bidang {number}{ending}" for number, ending in enumerate(endings, 1))
    return damaged("ATR064", FIRST + SECOND, items.lstrip())


DAMAGES = (
    addressed("▸.", "", "", ""),
    addressed("▸;", "", "", ""),
    addressed(";", ";", "▸.", "; dan", "."),
    addressed(";", "▸", "; dan", "."),
    addressed("▸.", ""),
    damaged("ATR032", SIGNED_BY, f"penutup: Instruksi ini mulai berlaku ▸sejak tanggal ditetapkan.\n{SIGNED_BY}"),
    damaged("ATR032", SIGNED_BY, f"penutup: Instruksi ini mulai berlaku ▸sejak dikeluarkan.\n{SIGNED_BY}"),
    worded("ATR032", 'penutup: "{{ nama_jenis }} ini mulai berlaku ▸sejak tanggal dikeluarkan."', FILE),
    damaged("ATR033", SIGNED_BY, f"penutup: Instruksi ini ▸mulai berlaku efektif pada 1 Mei 2024.\n{SIGNED_BY}"),
    damaged(
        "ATR074",
        "Dalam rangka penghematan energi",
        "Dalam rangka Penghematan Listrik di Lingkungan ▸Kerja Dinas Contoh Kabupaten Rekaan serta hemat energi",
    ),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


def fragment(text: str) -> str:
    """A fragment of an instruksi."""
    return f"jenis: instruksi\n{text}"


NEAR = {
    "no marks at all": fragment("kepada:\n  - Kepala Bidang\n  - Kepala Unit\n  - Kepala Sekolah\n"),
    "full stops": fragment("kepada:\n  - Kepala Bidang.\n  - Kepala Unit.\n  - Kepala Sekolah.\n"),
    "commas": fragment('kepada:\n  - "Kepala Bidang,"\n  - "Kepala Unit,"\n  - Kepala Sekolah.\n'),
    "no marks but the last": fragment("kepada:\n  - Kepala Bidang\n  - Kepala Unit\n  - Kepala Sekolah.\n"),
    "one": fragment('kepada:\n  - "Kepala Bidang,"\n'),
    "marks that naskah supplies": fragment(
        "kebiasaan: {tanda-baca: lengkapi}\nkepada:\n  - Kepala Bidang;\n  - Kepala Unit\n  - Kepala Sekolah\n"
    ),
    "on the day it is issued": fragment("penutup: Instruksi ini mulai berlaku pada tanggal dikeluarkan.\n"),
    "on the day it is made": fragment("penutup: Instruksi ini mulai berlaku pada tanggal ditetapkan.\n"),
    "for a time": fragment(
        "penutup: Instruksi ini berlaku sejak tanggal ditetapkan sampai dengan tanggal 1 April 2024.\n"
    ),
}


@pytest.mark.parametrize("text", NEAR.values(), ids=NEAR)
def test_what_only_looks_like_damage_is_let_be(text: str, sound: Path) -> None:
    assert codes(put(sound, text)) == []


@given(st.sampled_from([".", ";", ",", ""]), st.integers(2, 12))
def test_any_one_mark_throughout_is_consistent(mark: str, count: int) -> None:
    assert odd_one([mark] * count) is None


@given(st.sampled_from([".", ";", ""]), st.sampled_from([".", ";", ""]), st.integers(4, 12), st.data())
def test_one_item_that_ends_otherwise_is_the_odd_one(mark: str, other: str, count: int, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, count - 2))
    marks = [mark] * count
    marks[position] = other
    assert odd_one(marks) == (None if mark == other else position)
