"""A sound diktum, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.checks.parts.typed_markers import after_ordinal
from naskah.language import diktum_ordinal

from .damage import Damage
from .sound import codes, put
from .worded import worded

FORCE = "Keputusan ini mulai berlaku pada tanggal ditetapkan."
FULL = "PEMBENTUKAN TIM PENYUSUN CONTOH NASKAH PADA DINAS CONTOH KABUPATEN REKAAN"

DAMAGES = (
    Damage("ATR010", '- "Membentuk Tim', '- "▸KESATU: Membentuk Tim'),
    Damage("ATR010", '- "Membentuk Tim', '- "▸Kesatu : Membentuk Tim'),
    Damage("ATR010", '- "Membentuk Tim', '- "▸PERTAMA: Membentuk Tim'),
    Damage("ATR010", "- menyusun contoh naskah;", "- ▸a. menyusun contoh naskah;"),
    Damage("ATR010", "- menyusun contoh naskah;", "- ▸1) menyusun contoh naskah;"),
    Damage("ATR010", "# PENDAHULUAN", "# ▸BAB I PENDAHULUAN", file="keputusan.md"),
    Damage("ATR010", "## LATAR BELAKANG", "## ▸A. LATAR BELAKANG", file="keputusan.md"),
    Damage("ATR010", "kelompok: PERSIAPAN", "kelompok: ▸I. PERSIAPAN", file="jadwal.yaml"),
    worded("ATR028", f"menetapkan: KEPUTUSAN DINAS CONTOH KABUPATEN REKAAN TENTANG {FULL}▸"),
    worded("ATR028", f"menetapkan: KEPUTUSAN DINAS CONTOH KABUPATEN REKAAN TENTANG {FULL}▸;"),
    worded("ATR028", 'menetapkan: "KEPUTUSAN DINAS CONTOH KABUPATEN REKAAN TENTANG ▸{{ tentang | kapital }}"'),
    worded("ATR028", f"menetapkan: ▸{FULL}."),
    worded("ATR028", 'menetapkan: "▸Keputusan Dinas Contoh Kabupaten Rekaan tentang {{ tentang }}."'),
    worded("ATR028", "menetapkan: '▸{{ \"\" }}'"),
    worded("ATR029", f"menetapkan: KEPUTUSAN DINAS CONTOH TENTANG {FULL.replace('PENYUSUN', '▸PENYUNTING')}."),
    worded("ATR029", f"menetapkan: KEPUTUSAN DINAS CONTOH TENTANG {FULL.replace('TIM ', '▸')}."),
    worded("ATR029", "menetapkan: KEPUTUSAN DINAS CONTOH TENTANG PEMBENTUKAN TIM PENYUSUN CONTOH ▸NASKAH."),
    worded("ATR029", f"baris-nama: {FULL.replace('TIM PENYUSUN', 'TIM ▸PEMERIKSA')}"),
    Damage("ATR031", '- "Membentuk Tim', '- "▸Pasal 1: Membentuk Tim'),
    Damage("ATR031", '- "Membentuk Tim', '- "▸Pasal 1 (1) Membentuk Tim'),
    Damage("ATR031", '- "Membentuk Tim', '- "▸Pasal I. Membentuk Tim'),
    Damage("ATR032", FORCE, "Keputusan ini mulai berlaku ▸sejak tanggal ditetapkan."),
    Damage("ATR032", FORCE, "Keputusan ini berlaku ▸sejak tanggal ditetapkan."),
    Damage("ATR032", FORCE, "Keputusan ini berlaku ▸terhitung sejak tanggal ditetapkan."),
    Damage("ATR032", FORCE, "Keputusan ini berlaku ▸mulai tanggal ditetapkan."),
    Damage("ATR032", FORCE, "Keputusan ini mulai berlaku ▸sejak tanggal penetapan."),
    Damage("ATR032", FORCE, "Keputusan Kepala Dinas ini mulai berlaku ▸sejak ditetapkan, dan diumumkan."),
    Damage("ATR032", f"  - {FORCE}\n", f"  - ▸{FORCE}\n  - Tim melapor kepada Kepala Dinas.\n"),
    Damage("ATR032", f"  - {FORCE}\n", "  - ▸Tim melapor kepada Kepala Dinas.\n"),
    Damage("ATR032", f"  - {FORCE}\n", "  - ▸Izin berlaku selama 2 (dua) tahun.\n"),
    Damage("ATR032", f"  - {FORCE}\n", "  - ▸Pada saat Keputusan ini mulai berlaku, keputusan yang lama dicabut.\n"),
    Damage("ATR033", FORCE, "Keputusan ini ▸mulai berlaku efektif pada tanggal ditetapkan."),
    Damage("ATR033", FORCE, "Keputusan ini ▸mulai berlaku secara efektif pada tanggal 1 April 2024."),
    Damage("ATR033", FORCE, "Keputusan ▸ini berlaku efektif pada tanggal ditetapkan."),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


def decided(*items: str) -> str:
    """A diktum of these items, of a document without a Lampiran."""
    return "lampiran: []\nmenetapkan:\n" + "".join(f"  - {item}\n" for item in items)


TEAM = "Membentuk Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan."

NEAR = {
    "a fixed day": decided(TEAM, "Keputusan ini mulai berlaku pada tanggal 1 Agustus 2025."),
    "a time": decided(TEAM, "Keputusan ini berlaku sejak tanggal ditetapkan sampai dengan tanggal 31 Desember 2024."),
    "a day in the past": decided(TEAM, "Keputusan ini berlaku surut sejak tanggal 2 Januari 2024."),
    "a custom of the lembaga": (
        "# berkas: lembaga.yaml\nkata: {mulai-berlaku: Keputusan ini berlaku sejak tanggal ditetapkan.}\n"
        "# berkas: keputusan.yaml\n" + decided(TEAM, "mulai-berlaku")
    ),
    "the same custom, typed": (
        "# berkas: lembaga.yaml\nkata: {mulai-berlaku: Keputusan ini berlaku sejak tanggal ditetapkan.}\n"
        "# berkas: keputusan.yaml\n" + decided(TEAM, "Keputusan ini berlaku sejak tanggal ditetapkan.")
    ),
    "something else that is in force since": decided(
        TEAM, "Tarif lama yang berlaku sejak tanggal ditetapkan dicabut.", "mulai-berlaku"
    ),
    "copies are sent": decided(TEAM, "mulai-berlaku", "Salinan Keputusan ini disampaikan kepada Sekretaris Daerah."),
    "mistakes are mended": decided(
        TEAM, "mulai-berlaku", "Apabila terdapat kekeliruan dalam Keputusan ini, akan diadakan perbaikan."
    ),
    "an appointment counted from a day": decided("Mengangkat Tokoh Rekaan Dua terhitung mulai tanggal 1 April 2024."),
    "an article that is changed": decided("Pasal 5 Peraturan Kepala Dinas Contoh dicabut.", "mulai-berlaku"),
    "an effective use": decided(TEAM, "Anggaran digunakan secara efektif.", "mulai-berlaku"),
    "an order in a sentence": decided("'Kedua tim mencapai hasil: baik.'", "mulai-berlaku"),
    "a sum at the start": decided("12 orang anggota dipilih Kepala Dinas.", "mulai-berlaku"),
    "a province left out": (
        f"kata: {{judul: KEPUTUSAN BUPATI REKAAN PROVINSI CONTOH, menetapkan: KEPUTUSAN BUPATI TENTANG {FULL}.}}\n"
    ),
    "a brand in a title": (
        "tentang: Penggunaan Aplikasi eContoh\n"
        "menimbang:\n  - bahwa pekerjaan perlu dipermudah;\n"
        "kata: {menetapkan: KEPUTUSAN DINAS CONTOH TENTANG PENGGUNAAN APLIKASI eCONTOH.}\n"
    ),
    "a Peraturan is made of Pasal": (
        "kata:\n  judul: PERATURAN BUPATI REKAAN\n  menetapkan: PERATURAN BUPATI TENTANG {{ tentang | kapital }}.\n"
        "menimbang:\n  - bahwa pekerjaan perlu diatur;\n"
        + decided('"Pasal 1: Tim bekerja."', '"Pasal 2: Peraturan ini mulai berlaku pada tanggal diundangkan."')
    ),
}


@pytest.mark.parametrize("fragment", NEAR.values(), ids=NEAR)
def test_what_only_looks_like_damage_is_let_be(fragment: str, sound: Path) -> None:
    assert codes(put(sound, fragment)) == []


@given(st.integers(1, 99), st.sampled_from([str.upper, str.capitalize, lambda word: word.upper().replace(" ", "")]))
def test_every_ordinal_before_a_colon_is_a_typed_marker(number: int, written: type[str]) -> None:
    ordinal = written(diktum_ordinal(number))
    assert after_ordinal(f"{ordinal} : Membentuk tim.") == len(f"{ordinal} : ")
    assert after_ordinal(f"{ordinal} tim bekerja.") == 0
