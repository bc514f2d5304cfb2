"""What a content file asks of a spreadsheet, and what can be wrong with that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from naskah.content import load
from naskah.content.columns import Column, Data

from .office import Office

Make = Callable[..., str]

ASKED = """\
data:
  kunci: nik
  nomor: "{{ urut }}/PP.05/{{ bulan_romawi }}/{{ tahun }}"
  unit: umum
  digit: 3
  berkas: "{{ kecamatan }}/{{ urut }}-{{ nama }}"
  kolom:
    nama: {bentuk: teks, judul: Nama Lengkap, contoh: Contoh Satu, keterangan: Tanpa gelar}
    nik: nik
    unit_kerja: teks
    kecamatan: {wajib: tidak}
    lahir: tanggal
    jenis: {bentuk: pilihan, pilihan: [PNS, PPPK]}
    honor: uang
"""


def asked(office: Office, keputusan: Make, text: str = ASKED) -> Data:
    data = office.load(keputusan(nomor="") + text).data
    assert data is not None
    return data


def test_columns_are_typed_and_headed(office: Office, keputusan: Make) -> None:
    data = asked(office, keputusan)
    assert {name: column.form for name, column in data.columns.items()} == {
        "nama": "teks",
        "nik": "nik",
        "unit_kerja": "teks",
        "kecamatan": "teks",
        "lahir": "tanggal",
        "jenis": "pilihan",
        "honor": "uang",
    }
    assert [column.title for column in data.columns.values()] == [
        "Nama Lengkap",
        "NIK",
        "Unit Kerja",
        "Kecamatan",
        "Lahir",
        "Jenis",
        "Honor",
    ]
    assert [name for name, column in data.columns.items() if not column.required] == ["kecamatan"]
    assert isinstance(data.columns["jenis"], Column)
    assert data.columns["jenis"].choices == ("PNS", "PPPK")


def test_the_pattern_of_numbers_is_kept_as_written(office: Office, keputusan: Make) -> None:
    data = asked(office, keputusan)
    assert data.pattern == "{{ urut }}/PP.05/{{ bulan_romawi }}/{{ tahun }}"
    assert (data.unit, data.digits, data.key) == ("umum", 3, ("nik",))


def test_a_letter_with_numbers_of_the_register_has_none_of_its_own(office: Office, keputusan: Make) -> None:
    assert office.load(keputusan(nomor="") + ASKED)
    (finding,) = office.faults(keputusan(nomor="7") + ASKED)
    assert finding.message == '"nomor" diisi di sini dan oleh setiap baris data'


def test_a_column_may_give_each_letter_its_day(office: Office, keputusan: Make) -> None:
    text = keputusan(nomor="", ditetapkan="") + ASKED.replace("  unit: umum\n", "  unit: umum\n  tanggal: lahir\n")
    document = load(
        office.write("content/keputusan/contoh.yaml", text), office.project, draft=False, day=date(2024, 3, 4)
    )
    assert document.fields["ditetapkan.tanggal"] == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  kunci: nik\n", "", 'data belum mempunyai "kunci"'),
        ("kunci: nik", "kunci: nk", 'tidak ada kolom "nk"'),
        ("kunci: nik", "kunci: kecamatan", 'kolom kunci "kecamatan" harus wajib'),
        ("kunci: nik", "kunci: []", '"kunci" masih kosong'),
        ("{{ urut }}/PP", "PP", "pola nomor tidak memuat {{ urut }}"),
        ("{{ bulan_romawi }}", "{{ bulan_rumawi }}", 'nomor tidak dapat memakai "bulan_rumawi"'),
        ("{{ urut }}-{{ nama }}", "{{ nomer }}", 'berkas tidak dapat memakai "nomer"'),
        ("{{ urut }}-{{ nama }}", "{{ rujuk('a') }}", 'berkas tidak dapat memakai "a"'),
        ("digit: 3", "digit: 9", "digit dari 1 sampai 6"),
        ("digit: 3", "digit: tiga", 'digit: "tiga" bukan bilangan'),
        ("    nik: nik", "    nik: nomor", '"nik" tidak dapat "nomor"'),
        ("    nik: nik", "    NIK: nik", 'kolom tidak dapat bernama "NIK"'),
        ("    honor: uang", "    tentang: uang", '"tentang" sudah menjadi nama isian naskah ini'),
        ("    honor: uang", "    urut: uang", '"urut" sudah menjadi nama isian naskah ini'),
        ("    honor: uang", "    nama_lengkap: teks", 'judul "Nama Lengkap" sudah dipakai kolom nama'),
        (", pilihan: [PNS, PPPK]", "", 'kolom "jenis" belum mempunyai pilihan'),
        ("    honor: uang", "    honor: pilihan", 'kolom "honor" belum mempunyai pilihan'),
        ("  unit: umum\n", "  tanggal: nama\n", 'tidak ada kolom wajib berbentuk tanggal yang bernama "nama"'),
        ("  digit: 3\n", "  digid: 3\n", 'data tidak mengenal "digid"'),
    ],
)
def test_what_is_wrong_with_it_is_said(office: Office, keputusan: Make, old: str, new: str, said: str) -> None:
    assert old in ASKED
    found = office.faults(keputusan(nomor="") + ASKED.replace(old, new))
    assert said in [finding.message for finding in found]
    assert all(finding.help for finding in found)


def test_texts_may_name_columns_and_nothing_that_no_row_says(office: Office, keputusan: Make) -> None:
    sound = keputusan(nomor="", tentang='"{{ nama }} {{ honor | rupiah_terbilang }} {{ lahir | hari }}"')
    assert office.load(sound + ASKED)
    for written, said in (
        ("{{ namaa }}", 'nama "namaa" tidak ada'),
        ("{{ nama | hari }}", ""),
        ("{{ jenis | terbilang }}", ""),
    ):
        found = office.faults(keputusan(nomor="", tentang=f'"{written}"') + ASKED)
        assert len(found) == 1, written
        assert said in found[0].message
