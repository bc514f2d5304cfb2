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
    Damage(
        "ATR060",
        "Kabupaten Rekaan\nkebiasaan",
        "Kabupaten Rekaan ▸lndonesia\nkebiasaan",
        "instruksi.yaml",
        "instruksi.yaml",
    ),
    Damage("ATR060", TEAM, "di seluruh ▸lndonesia perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "di seluruh ▸!ndonesia perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "di seluruh ▸1ndonesia perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "sejak tahun ▸2O19 perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "sejak tahun ▸20l9 perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut ▸PR0VINSI perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut ▸PROVlNSI perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut ▸pemer1ntah perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut ▸guberпur perlu dibentuk tim;"),  # Cyrillic п
    Damage("ATR060", TEAM, "menurut ▸kepаla dinas perlu dibentuk tim;"),  # Cyrillic а
    Damage("ATR060", TEAM, "menurut ▸ΝOMOR itu perlu dibentuk tim;"),  # Greek Ν
    Damage("ATR060", TEAM, "menurut ▸gubemur perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut bab ▸ll anggaran dasar perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut ▸MEMUTUSI(AN itu perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut Pasal 8 ▸ayat (l) anggaran dasar perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "dengan biaya ▸Rp250.OOO,00 perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut ▸T\\rnjangan perlu dibentuk tim;"),
    Damage("ATR060", TEAM, "menurut surat ▸2l4l perlu dibentuk tim;"),
    Damage("ATR061", TEAM, "▸(sementara perlu dibentuk tim;"),
    Damage("ATR061", TEAM, "sementara▸) perlu dibentuk tim;"),
    Damage("ATR061", TEAM, "a) sementara dan b) tetap▸) perlu dibentuk tim;"),
    Damage("ATR061", TEAM, "▸[sementara perlu dibentuk tim;"),
    Damage("ATR061", TEAM, '▸"sementara perlu dibentuk tim;'),
    Damage("ATR061", TEAM, "▸“sementara perlu dibentuk tim;"),
    Damage("ATR061", TEAM, "sementara▸” perlu dibentuk tim;"),
    Damage("ATR061", "disusun untuk diperiksa", "disusun ▸(ditulis untuk diperiksa", "keputusan.md"),
    Damage("ATR062", TEAM, "perlu ▸dibentuk dibentuk tim;"),
    Damage("ATR062", TEAM, "perlu ▸di di kantor itu dibentuk tim;"),
    Damage("ATR062", TEAM, "untuk ▸Kesehatan Kesehatan perlu dibentuk tim;"),
    Damage("ATR062", "PENYUSUNAN BAHAN", "▸PENYUSUNAN PENYUSUNAN BAHAN", "jadwal.yaml"),
    Damage("ATR062", "disusun untuk diperiksa", "disusun ▸untuk untuk diperiksa", "keputusan.md"),
    Damage("ATR063", TEAM, "oleh kepala▸ , perlu dibentuk tim;"),
    Damage("ATR063", TEAM, "oleh kepala▸ ,perlu dibentuk tim;"),
    Damage("ATR063", TEAM, "oleh (▸ kepala) perlu dibentuk tim;"),
    Damage("ATR063", TEAM, "oleh (kepala▸ ) perlu dibentuk tim;"),
    Damage("ATR063", TEAM, "oleh kepala▸,perlu dibentuk tim;"),
    Damage("ATR063", TEAM, "oleh kepala▸  perlu dibentuk tim;"),
    Damage(
        "ATR063",
        '"Tim sebagaimana dimaksud dalam diktum KESATU mempunyai tugas:"',
        '"Tim sebagaimana dimaksud dalam diktum KESATU mempunyai tugas▸ :"',
    ),
    Damage("ATR063", "untuk diperiksa.", "untuk diperiksa▸ .", "keputusan.md"),
    Damage("ATR063", TEAM, "oleh bagian masing▸ -masing perlu dibentuk tim;"),
    Damage("ATR063", TEAM, "oleh bagian masing▸- masing perlu dibentuk tim;"),
    Damage("ATR063", TEAM, "menurut Undang▸ - Undang perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "perlu ▸ijin ketua tim;"),
    Damage("ATR066", TEAM, "menurut ▸assesmen perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "perlu persetujuan/▸ijin ketua tim;"),
    Damage("ATR066", TEAM, "▸dilingkungan dinas perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "camat ▸se Kabupaten Rekaan perlu membentuk tim;"),
    Damage("ATR066", TEAM, "camat ▸se - Kabupaten Rekaan perlu membentuk tim;"),
    Damage("ATR066", TEAM, "camat ▸seKabupaten Rekaan perlu membentuk tim;"),
    Damage("ATR066", TEAM, "camat ▸se kabupaten perlu membentuk tim;"),
    Damage("ATR066", TEAM, "▸Dalam rangka untuk itu perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "pada pemungutan, ▸perhitungan, dan pelaporan perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "untuk ▸membebaskan biaya apa pun perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "untuk tugas ▸masing masing perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "dalam 14 (▸empatbelas) hari perlu dibentuk tim;"),
    Damage("ATR066", TEAM, "sebanyak dua ratus ▸limapuluh berkas perlu dibentuk tim;"),
    Damage("ATR066", "RAPAT PERTAMA", "▸KWITANSI RAPAT PERTAMA", "jadwal.yaml"),
    Damage("ATR067", TEAM, "pada ▸Istansi itu perlu dibentuk tim;"),
    Damage("ATR067", TEAM, "untuk ▸Memberikasn bantuan perlu dibentuk tim;"),
    Damage("ATR067", TEAM, "untuk ▸membeaskan karyawan perlu dibentuk tim;"),
    Damage("ATR067", TEAM, "di ▸Repubtik Indonesia perlu dibentuk tim;"),
    Damage("ATR067", TEAM, "menurut Lembaran Negara ▸Rebulik Indonesia perlu dibentuk tim;"),
    Damage("ATR067", TEAM, "di ▸Repu blik Indonesia perlu dibentuk tim;"),
    Damage("ATR067", TEAM, "dengan ▸memerintahka n tim;"),
    Damage("ATR067", TEAM, "menurut ▸Mente ri, perlu dibentuk tim;"),
    Damage("ATR067", "disusun untuk diperiksa", "disusun untuk ▸diperiska", "keputusan.md"),
    Damage("ATR069", TEAM, "dengan TPA, TPS, ▸KTPS untuk itu perlu dibentuk tim;"),
    Damage("ATR069", TEAM, "kepada Camat, Lurah, ▸Kades yang baru perlu dibentuk tim;"),
    Damage(
        "ATR070",
        "Laporan disampaikan",
        "Ketua Panitia Rapat dan ▸panitia Rapat hadir. Laporan disampaikan",
        "keputusan.md",
    ),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


RIGHT = (
    "menurut pasal dan ayat anggaran dasar",
    "menurut Pasal 5 ayat (2) dan pasal-pasal lain",
    "menurut Peraturan Bupati Rekaan Nomor 3 Tahun 2019 tentang Tata Cara Pelaksanaan pasal 5 Ayat (2)",
    "yang disimpan di atas meja tersebut",
    "tanpa kata pasal ini serta frasa pasal yang terdahulu atau tersebut di atas",
    "menurut Peraturan Daerah Propinsi Rekaan Nomor 3 Tahun 2001",
    "berkode B0R1, H2O, CO2, 4G, dan COVID-19",
    "pada tautan https://contoh.id/ijin/1ndonesia,ijin",
    "dan alamat ijin@contoh.id",
    "dengan hambatan 5 kΩ dan 3 μm",
    "bernama lhoknga dan Ll",
    "a) sementara, b) tetap, dan 3) lain",
    "dengan tanda '(' atau “)”",
    "menurut huruf a) dan angka 12)",
    "(a) dan (b) [c (d)]",
    "menurut Jum.at 'itu",
    "di Kota Bau Bau, Pulau Pagai Pagai",
    "dengan harga per satuan, per tanggal, atau satu set empat buah",
    "oleh tokoh Ber Sama dan huruf a dan b",
    "dengan Al2O3 pada C:\\naskah\\contoh dan Rp250.000,00",
    "pada hari Senin - Kamis, kanan-kiri, dan hari Rabu – Rabu",
    "oleh Pusat Karir Rekaan",
    "bagi anak-anak dan orang-orang yang Yang Mulia",
    "menjadi Undang-Undang menjadi Undang-Undang",
    "seluas 8.000,5 ha, skala 1 : 50.000, pukul 08.00",
    "serta f(a,b) dan N,N-dimetil",
    "camat se-Kabupaten Rekaan atau sekabupaten per se Kabupaten",
    "menurut Peraturan Bupati Rekaan Nomor 3 Tahun 2019 tentang Ijin Gangguan dilingkungan Istansi",
    'dengan istilah "ijin" dan kata “sistim” dalam surat lama',
    "di Institut Teknologi Sepuluh November",
    "di Bukit Tigapuluh, BUKIT DUABELAS, dan Kecamatan Limapuluh",
    "menurut Bagian Keduabelas yang sebelas, seratus, dan sepuluh",
    "Kecamatan Kalimas dan Desa Menterang",
    "dengan TPA, TPS, KTPS dan lain-lain",
    "oleh Budi Rekaan, SH, MM, MT selaku ketua",
    "di Sampit, Kotawaringin, Kalimantan yang jauh",
    "oleh panitia pengawas dan Panitia Pengawas",
    "pada Panitia Rapat oleh panitia rapat dan panitia Tokoh",
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


EXPLAINED = (
    "Contoh itu antara lain undangan.",
    "Berdasarkan hal tersebut di atas, tim bekerja.",
    "Menimbang :\n\nbahwa contoh perlu disusun;",
    "Penjelasan Pasal 8 Ayat (1) Cukup jelas. Ayat (2) Yang dimaksud dengan contoh adalah naskah.",
)


@pytest.mark.parametrize("words", EXPLAINED)
def test_an_explanation_is_no_norm(words: str, sound: Path) -> None:
    assert codes(put(sound, f"# berkas: keputusan.md\n{words}\n")) == []


ROWS = ("TPA, TPS, dan KTPS", "TPA, TPS dan KTPS", "TPA, TPS, atau KTPS")


@pytest.mark.parametrize(
    ("odd", "found"),
    [
        ("TAP, TPS, dan KTPS", ["ATR068"]),
        ("TPA, TBS, dan KTPS", ["ATR068"]),
        ("TPA, TPS dan KPTS", ["ATR068"]),
        ("TPA, TPS dan KTPS", []),
        ("TPA, KTPS, dan TPS", []),
        ("TPA, DPRD, dan KTPS", []),
        ("TAP, TSP, dan KTPS", []),
        ("TPA dan KTPS", []),
        ("TAP, TPS, dan KTPS beserta TAP", []),
    ],
)
def test_an_abbreviation_is_odd_among_rows_that_agree(odd: str, found: list[str], sound: Path) -> None:
    items = "".join(f"  - Tim memberi contoh kepada {row} kabupaten.\n" for row in (*ROWS[:2], odd))
    assert codes(put(sound, f"menetapkan:\n{items}  - mulai-berlaku\nlampiran: []\n")) == found
