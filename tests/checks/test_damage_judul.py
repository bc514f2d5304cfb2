"""A sound title and opening, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah import load
from naskah.checks import check
from naskah.checks.rules.atr003_title_abbreviation import abbreviates

from .damage import Damage
from .sound import codes, put
from .worded import worded

INSTRUKSI = "instruksi.yaml"


def named(code: str, name: str) -> Damage:
    """The instruksi, whose name stands nowhere else, by another name."""
    old = "tentang: Penghematan Listrik di Lingkungan Dinas Contoh Kabupaten Rekaan"
    return Damage(code, old, f"tentang: {name}", file=INSTRUKSI, document=INSTRUKSI)


DAMAGES = (
    named("ATR001", "Penghematan Listrik▸."),
    named("ATR001", "Penghematan Listrik▸;"),
    named("ATR001", '"Penghematan Listrik▸:"'),
    named("ATR001", "▸Tentang Penghematan Listrik"),
    named("ATR001", "▸TENTANG Penghematan Listrik"),
    worded("ATR002", "baris-tentang: ▸T E N T A N G"),
    worded("ATR002", "baris-tentang: ▸Tentang"),
    worded("ATR002", 'baris-tentang: "▸TENTANG:"'),
    worded("ATR002", "baris-tentang: '▸{{ \"\" }}'"),
    Damage("ATR002", "diberi honorarium", "diberi ▸H O N O R A R I U M"),
    Damage("ATR002", "# PENDAHULUAN", "# ▸P E N D A H U L U A N", file="keputusan.md"),
    named("ATR003", "Penyusunan Anggaran Pendapatan dan Belanja Daerah ▸(APBD)"),
    named("ATR003", "Pembinaan Lembaga Pemberdayaan Masyarakat Kelurahan ▸(LPMK) di Kabupaten Rekaan"),
    worded("ATR004", "baris-pembentuk: KEPALA DINAS CONTOH▸"),
    worded("ATR004", 'baris-pembentuk: "▸{{ pembentuk | kapital }}"'),
    worded("ATR004", "baris-pembentuk: KEPALA DINAS CONTOH▸."),
    worded("ATR004", 'baris-pembentuk: "{{ pembentuk | kapital }}▸;"', INSTRUKSI),
    worded("ATR005", "baris-pembentuk: |-\n    ▸DENGAN RAHMAT TUHAN YANG MAHA ESA\n    KEPALA DINAS CONTOH,"),
    worded("ATR005", "baris-nama: |-\n    {{ tentang | kapital }}\n    ▸DENGAN RAHMAT TUHAN YANG MAHA ESA", INSTRUKSI),
    Damage("ATR006", "nomor: 7", "nomor: ▸470/  /Contoh/2024"),
    Damage("ATR006", "nomor: 7", "nomor: ▸470/.../Contoh/2024"),
    Damage("ATR006", "nomor: 7", "nomor: ▸…"),
    Damage("ATR006", "nomor: 7", "nomor: ▸470 / 33 /Contoh.II"),
    Damage("ATR006", "nomor: 7", "nomor: ▸443/12 /Kpts/Contoh/2024"),
    worded("ATR006", 'baris-nomor: "▸Nomor : {{ nomor }}/ {{ tahun }}"', INSTRUKSI),
    worded("ATR006", 'baris-nomor: "▸NOMOR: {{ nomor }} TAHUN {{ tahun }}"'),
    worded("ATR006", "baris-nomor: ▸Nomor {{ nomor }} Tahun {{ tahun }}"),
    Damage("ATR007", "untuk menyusun contoh naskah perlu", "untuk menyusun ▸[contoh naskah] perlu"),
    Damage("ATR007", "untuk menyusun contoh naskah perlu", "untuk menyusun ▸<nama naskah> perlu"),
    Damage("ATR007", "untuk menyusun contoh naskah perlu", "untuk menyusun ▸… perlu"),
    Damage("ATR007", "untuk menyusun contoh naskah perlu", "untuk menyusun ▸.... perlu"),
    Damage("ATR007", "untuk menyusun contoh naskah perlu", "untuk menyusun ▸____ perlu"),
    Damage("ATR007", "untuk menyusun contoh naskah perlu", "untuk menyusun ▸xxx perlu"),
    Damage("ATR007", "untuk menyusun contoh naskah perlu", "untuk menyusun ▸TODO perlu"),
    Damage("ATR007", "bekerja berdasarkan asas", "bekerja menurut ▸[isi nama asas]", file="keputusan.md"),
    Damage("ATR007", "nama: TOKOH REKAAN SATU", "nama: ▸..........", file="lembaga.yaml"),
    Damage("ATR007", "[KEPALA DINAS CONTOH,", '[▸"KEPALA DINAS [NAMA DINAS]",', file="lembaga.yaml"),
    Damage("ATR007", "{tanggal: 2024-03-04}", "{tanggal: 2024-03-04, di: ▸....}"),
    worded("ATR007", "ditetapkan-di: Ditetapkan di ▸…"),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


ONE_ITEM = """\
menimbang:
  - bahwa untuk bekerja dengan tertib perlu ditetapkan pedoman;
"""


def decided(sentence: str) -> str:
    """A diktum with this sentence, of a document without a Lampiran."""
    return f"lampiran: []\nmenetapkan:\n  - {sentence}\n  - mulai-berlaku\n"


NEAR = {
    "a company's abbreviation ends with its own dot": f"tentang: Kerja Sama dengan PT Contoh Rekaan Tbk.\n{ONE_ITEM}",
    "a name ends with a bracket": f"tentang: Penanganan Corona Virus Disease 2019 (COVID-19)\n{ONE_ITEM}",
    "a foreign name is abbreviated": f"tentang: Kerja Sama dengan World Health Organization (WHO)\n{ONE_ITEM}",
    "brackets hold a word of their own": f"tentang: Pembentukan Tim Penyusun Naskah (LAMA)\n{ONE_ITEM}",
    "a name begins with a word like it": f"tentang: Tentara Masuk Desa Contoh\n{ONE_ITEM}",
    "the wording of the kind is repeated": "kata: {baris-tentang: TENTANG, baris-nomor: 'NOMOR {{ nomor }}'}\n",
    "labels in a row": decided("Membentuk Kelompok A B C D E pada Dinas Contoh."),
    "a Peraturan begins so": (
        "kata:\n  judul: PERATURAN BUPATI REKAAN\n  menetapkan: PERATURAN BUPATI TENTANG {{ tentang | kapital }}.\n"
        "  baris-pembentuk: |-\n    DENGAN RAHMAT TUHAN YANG MAHA ESA\n    BUPATI REKAAN,\n" + ONE_ITEM
    ),
    "no line of the jabatan": "kata: {baris-pembentuk: '{{ \"\" }}'}\n",
    "a number with slashes": "nomor: 443/263/Kpts/2024\n",
    "a number with even spaces": "nomor: 443 / 263 / Kpts\n",
    "a number with a classification": "nomor: 000.8.3.3/15/OR\n",
    "a draft has no number yet": "status: konsep\nnomor: 470/   /Contoh/2024\n",
    "a whole number, as the lembaga counts": "kebiasaan: {tanda-baca: apa-adanya, bentuk-nomor: bulat}\n",
    "a classified number, as the lembaga counts": (
        "nomor: 443/263/Kpts\nkebiasaan: {tanda-baca: apa-adanya, bentuk-nomor: klasifikasi}\n"
    ),
    "an address in a text": decided("Daftar dimuat pada laman <https://contoh.example/>."),
    "less and more": decided("Suhu a < b dan c > d dicatat [1] setiap hari [sic]."),
    "thirty in Roman numerals": decided("Menunjuk panitia Pekan Contoh XXX."),
    "a word with a doubled letter": decided("Menunjuk Sdri. Anneke Contoh."),
    "a blank form in a Lampiran": (
        "# berkas: keputusan.md\n# FORMULIR\n\nNama: ....................\n\nPada hari ini … tanggal …\n"
    ),
    "a Lampiran that is a format": (
        "lampiran:\n  - {id: susunan, judul: Format Surat Tugas, isi: keputusan.md}\n"
        "  - {id: jadwal, judul: Jadwal Kerja Tim Penyusun Contoh Naskah, tabel: jadwal.yaml}\n"
        "# berkas: keputusan.md\n# SURAT\n\nMenugaskan [nama pegawai] untuk xxx.\n"
    ),
}


@pytest.mark.parametrize("fragment", NEAR.values(), ids=NEAR)
def test_what_only_looks_like_damage_is_let_be(fragment: str, sound: Path) -> None:
    assert codes(put(sound, fragment)) == []


HABITS = {"bulat": "470/7", "klasifikasi": "7"}


@pytest.mark.parametrize("form", HABITS)
def test_a_number_is_held_against_the_habit_of_its_lembaga(form: str, sound: Path) -> None:
    fragment = f"nomor: {HABITS[form]}\nkebiasaan: {{tanda-baca: apa-adanya, bentuk-nomor: {form}}}\n"
    assert codes(put(sound, fragment)) == ["ATR006"]


@pytest.mark.parametrize(("status", "expected"), [("ditandatangani", ["ATR006"]), ("konsep", [])])
def test_only_what_is_signed_needs_a_number(status: str, expected: list[str], sound: Path) -> None:
    document = put(sound, f"status: {status}\nnomor:\n")
    assert [finding.code for finding in check(load(document, draft=True))] == expected


def test_the_kop_may_hold_the_phrase_of_a_peraturan_too(sound: Path) -> None:
    document = put(sound, "# berkas: lembaga.yaml\nkop: [DENGAN RAHMAT TUHAN YANG MAHA ESA, DINAS CONTOH]\n")
    assert codes(document) == ["ATR005"]


WORDS = st.lists(
    st.text("abdeiklmnoprstu", min_size=3, max_size=8).map(lambda word: word + "an"), min_size=2, max_size=8
)


@given(WORDS)
def test_the_initials_of_any_words_abbreviate_them(words: list[str]) -> None:
    assert abbreviates("".join(word[0] for word in words), words)
