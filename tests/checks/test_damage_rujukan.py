"""References and announcements of a Lampiran, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.checks.parts.references import references_at
from naskah.language import diktum_ordinal

from .damage import Damage
from .sound import codes, put

FIRST = "- menyusun contoh naskah;"
KESATU = "dalam diktum KESATU"
ONE = "Lampiran I yang"
TWO = "Lampiran II yang merupakan"
MD = "keputusan.md"
DEFINED = "Tim Penyusun dibentuk."

DAMAGES = (
    Damage("ATR034", KESATU, "dalam ▸diktum KETUJUH"),
    Damage("ATR034", KESATU, "dalam ▸Diktum Kesebelas"),
    Damage("ATR034", KESATU, "dalam ▸diktum KEDUABELAS"),
    Damage("ATR034", KESATU, "dalam ▸diktum KETIGA"),
    Damage("ATR034", KESATU, "dalam diktum KESATU dan ▸diktum KEENAM"),
    Damage("ATR034", KESATU, "dalam diktum KESATU dan ▸KEENAM Keputusan ini"),
    Damage("ATR034", FIRST, "- menyusun contoh menurut ▸diktum KEDELAPAN;"),
    Damage("ATR034", DEFINED, "Tim Penyusun dibentuk menurut ▸diktum KESEPULUH Keputusan ini.", MD),
    Damage("ATR039", FIRST, "- menyusun contoh sebagaimana dimaksud dalam ▸huruf d;"),
    Damage("ATR039", FIRST, "- menyusun contoh sebagaimana dimaksud pada ▸angka 2;"),
    Damage("ATR039", FIRST, "- menyusun contoh sebagaimana dimaksud dalam ▸diktum KEDUA huruf f;"),
    Damage("ATR039", FIRST, "- menyusun contoh sebagaimana dimaksud dalam ▸diktum KESATU huruf a;"),
    Damage("ATR039", FIRST, "- menyusun contoh sebagaimana dimaksud dalam huruf b dan ▸huruf e;"),
    Damage("ATR039", FIRST, "- menyusun contoh sebagaimana dimaksud dalam huruf b dan ▸e;"),
    Damage("ATR039", FIRST, "- menyusun contoh menurut ▸Pasal 5 Keputusan ini;"),
    Damage("ATR039", DEFINED, "Tim Penyusun dibentuk sebagaimana dimaksud dalam ▸angka 7.", MD),
    Damage("ATR039", DEFINED, "Tim Penyusun dibentuk sebagaimana dimaksud dalam ▸BAB IV.", MD),
    Damage("ATR039", DEFINED, "Tim Penyusun dibentuk sebagaimana dimaksud dalam ▸BAB I huruf D.", MD),
    Damage("ATR039", "Menurut keadaan", "Sesudah rapat sebagaimana dimaksud dalam ▸angka 8", "jadwal.yaml"),
    Damage("ATR039", "Menurut keadaan", "Sesudah rapat sebagaimana dimaksud dalam ▸angka 1 huruf a", "jadwal.yaml"),
    Damage("ATR040", FIRST, "- menyusun contoh menurut ▸Pasal 5, Pasal 6, dan Pasal 7 anggaran dasar;"),
    Damage("ATR040", FIRST, "- menyusun contoh menurut Pasal 5 ▸ayat (1), ayat (2), dan ayat (3) anggaran dasar;"),
    Damage("ATR040", FIRST, "- menyusun contoh menurut ▸huruf k, l, m, dan n anggaran dasar;"),
    Damage("ATR040", FIRST, "- menyusun menurut ▸diktum KESATU, diktum KEDUA, dan diktum KETIGA;"),
    Damage("ATR047", ONE, "Lampiran ▸III dan Lampiran I yang"),
    Damage("ATR047", TWO, "Lampiran I, Lampiran II, dan Lampiran ▸IV yang merupakan"),
    Damage("ATR047", TWO, "Lampiran I dan Lampiran II, serta menurut Lampiran ▸V yang merupakan"),
    Damage("ATR048", "untuk setiap rapat.", "untuk setiap rapat ▸sebagaimana terlampir."),
    Damage("ATR048", ONE, "▸lampiran I yang"),
    Damage("ATR048", TWO, "▸Lampiran II Keputusan yang merupakan"),
    Damage("ATR048", TWO, "▸lampiran II Keputusan ini yang merupakan"),
    Damage("ATR048", f"{TWO} bagian tidak terpisahkan dari", f"{TWO} bagian tidak terpisahkan ▸dalam"),
    Damage("ATR048", f"{TWO} bagian tidak terpisahkan dari", f"{TWO} bagian yang tidak terpisahkan ▸dengan"),
    Damage("ATR048", f"{TWO} bagian tidak terpisahkan dari", f"{TWO} bagian ▸tak terpisahkan dari"),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


# --- a Lampiran that nothing announces

ONLY_FIRST = """\
menetapkan:
  - Susunan Tim tercantum dalam Lampiran I yang merupakan bagian tidak terpisahkan dari Keputusan ini.
  - mulai-berlaku
"""
SINGLE = """\
menetapkan:
  - {text}
  - mulai-berlaku
lampiran:
  - {{judul: Susunan Tim Penyusun Contoh Naskah, isi: keputusan.md}}
"""
NONE = """\
menetapkan:
  - {text}
  - mulai-berlaku
lampiran: []
"""
CONSIDERED = """\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - penutup
"""


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (ONLY_FIRST, ["ATR047"]),
        (CONSIDERED + SINGLE.format(text="Membentuk Tim Penyusun Contoh Naskah."), ["ATR047"]),
        (SINGLE.format(text="Susunan Tim tercantum dalam Lampiran I Keputusan ini."), ["ATR047"]),
        (CONSIDERED + NONE.format(text="Susunan Tim tercantum dalam Lampiran Keputusan ini."), ["ATR047"]),
        (CONSIDERED + SINGLE.format(text="Nama anggota Tim sebagaimana terlampir."), ["ATR048"]),
        (CONSIDERED + SINGLE.format(text="Susunan Tim tercantum dalam Lampiran Keputusan ini."), []),
        (CONSIDERED + NONE.format(text="Surat permohonan disampaikan dengan lampiran."), []),
    ],
)
def test_lampiran_are_announced_and_there(fragment: str, expected: list[str], sound: Path) -> None:
    assert codes(put(sound, fragment)) == expected


# --- what is right

WORDS = (
    "menurut diktum KETUJUH Keputusan Bupati Rekaan Nomor 3 Tahun 2020",
    "menurut Keputusan Bupati Rekaan Nomor 3 Tahun 2020 diktum KETUJUH",
    "menurut diktum kedua pihak",
    "sebagaimana dimaksud dalam Pasal 8 huruf z Peraturan Bupati Rekaan Nomor 3 Tahun 2020",
    "sebagaimana dimaksud dalam huruf z Peraturan Bupati Rekaan Nomor 3 Tahun 2020",
    "sebagaimana dimaksud dalam huruf z anggaran dasar",
    "meliputi: a. naskah; dan b. tabel, sebagaimana dimaksud dalam huruf b",
    "menurut Pasal 5 dan Pasal 6, Pasal 8 ayat (1), dan Pasal 9 anggaran dasar",
    "menurut huruf a, huruf c, dan huruf e anggaran dasar",
    "menurut Pasal 5 sampai dengan Pasal 9 anggaran dasar",
    "sebagaimana tercantum dalam Lampiran IX Undang-Undang Nomor 23 Tahun 2014",
    "menurut Undang-Undang Nomor 23 Tahun 2014 sebagaimana tercantum dalam Lampiran VII",
    "dengan lampiran yang lengkap",
    "huruf kapital dan angka Romawi",
    "menurut naskah yang menyatakan bahwa ketentuan Pasal 5, Pasal 7, dan Pasal 9 anggaran dasar diubah",
    "berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c anggaran dasar",
)
SHOWN = (
    "Ketentuan Pasal 5, Pasal 6, dan Pasal 7 Peraturan Bupati Rekaan Nomor 3 Tahun 2020 diubah.",
    "Berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu menetapkan contoh.",
    "Pasal 37\n\n- perusahaan sebagaimana dimaksud dalam huruf d; dan\n- perusahaan lain.",
    "Tabel tercantum dalam Lampiran IX yang merupakan bagian tidak terpisahkan dari Undang-Undang ini.",
    "Tabel tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini.",
)


@pytest.mark.parametrize("text", SHOWN)
def test_what_a_lampiran_shows_of_another_work_is_left_alone(text: str, sound: Path) -> None:
    assert codes(put(sound, f"# berkas: keputusan.md\n{text}\n")) == []


@pytest.mark.parametrize("words", WORDS)
def test_a_right_reference_is_left_alone(words: str, sound: Path) -> None:
    fragment = f"""\
menetapkan:
  - "Tim bekerja {words}."
  - Susunan Tim tercantum dalam Lampiran I dan Lampiran II.
  - mulai-berlaku
"""
    assert codes(put(sound, fragment)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Susunan Tim tercantum dalam Lampiran I sampai dengan Lampiran II.",
        "Susunan Tim tercantum dalam Lampiran I dan II.",
        "Susunan Tim tercantum dalam Lampiran yang merupakan bagian yang tidak terpisahkan dari Keputusan ini.",
        "Susunan Tim tercantum dalam {{ rujuk('susunan') }} dan {{ rujuk('jadwal') }}.",
    ],
)
def test_lampiran_may_be_announced_together(text: str, sound: Path) -> None:
    assert codes(put(sound, f'menetapkan:\n  - "{text}"\n  - mulai-berlaku\n')) == []


AMENDED = "Keputusan Kepala Dinas Contoh Kabupaten Rekaan Nomor 3 Tahun 2021 tentang Contoh diubah sebagai berikut:"


@pytest.mark.parametrize(
    "diktum",
    [
        (
            f'teks: "{AMENDED}"\n    butir:\n      - ketentuan diktum KESEMBILAN diubah; dan\n'
            "      - di antara diktum KETUJUH dan diktum KEDELAPAN disisipkan satu diktum."
        ),
        (
            f'teks: "{AMENDED}"\n    butir:\n      - tugas sebagaimana dimaksud dalam huruf f dihapus; dan\n'
            "      - yang dibentuk sebagaimana dimaksud dalam diktum KETUJUH bertugas kembali."
        ),
        "Di antara diktum KETUJUH dan diktum KEDELAPAN disisipkan satu diktum.",
    ],
)
def test_what_is_amended_is_anothers(diktum: str, sound: Path) -> None:
    assert codes(put(sound, f"menetapkan:\n  - {diktum}\n  - mulai-berlaku\nlampiran: []\n")) == []


def test_references_that_naskah_writes_are_right_by_themselves(sound: Path) -> None:
    fragment = """\
menetapkan:
  - id: tugas
    teks: "Tim bertugas:"
    butir:
      - {id: susun, teks: menyusun contoh naskah; dan}
      - "memeriksa contoh sebagaimana dimaksud dalam {{ rujuk('susun') }}."
  - Biaya tugas sebagaimana dimaksud dalam {{ rujuk('susun') }} ditanggung Dinas.
  - mulai-berlaku
lampiran: []
"""
    assert codes(put(sound, fragment)) == []


# --- properties


@given(st.integers(1, 99), st.booleans(), st.sampled_from([str.upper, str.lower, str.title]))
def test_any_ordinal_is_read(number: int, joined: bool, case: object) -> None:
    ordinal = diktum_ordinal(number)
    words = ordinal.replace(" ", "") if joined else ordinal
    (reference,) = references_at(f"diktum {case(words)} bertugas", 0)  # type: ignore[operator]
    assert [(step.word, step.value, step.end) for step in reference.steps] == [
        ("diktum", str(number), len("diktum ") + len(words))
    ]


@given(st.text(max_size=80))
def test_any_text_may_stand_behind_a_word_of_reference(text: str) -> None:
    for word in ("diktum ", "huruf ", "angka ", "ayat ", "Pasal ", "BAB "):
        references_at(word + text, 0)
