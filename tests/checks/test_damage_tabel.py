"""Tables, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naskah import load
from naskah.checks import check

from .damage import Damage
from .sound import codes, findings, lay, place, put

TABLE = "jadwal.yaml"
FIRST = "  - {kegiatan: RAPAT PERTAMA, awal: 2024-03-05, akhir: 2024-03-06}\n"
WRITING = "  - {kegiatan: PENYUSUNAN NASKAH, awal: 2024-04-01, akhir: 2024-04-02}\n"

DAMAGES = (
    Damage("ATR051", "- {kegiatan: RAPAT PERTAMA", "- ▸{nomor: tanpa, kegiatan: RAPAT PERTAMA", TABLE),
    Damage("ATR051", "- {kegiatan: PENYUSUNAN NASKAH", "- ▸{nomor: tanpa, kegiatan: RAPAT, awal: 2024-04-01, akhir:"
           " 2024-04-01}\n  - {kegiatan: PENYUSUNAN NASKAH", TABLE),
    Damage("ATR071", WRITING, WRITING + WRITING.replace("kegiatan: P", "kegiatan: ▸P"), TABLE),
    Damage("ATR071", WRITING, WRITING + "  - {nomor: tanpa, kegiatan: ▸Penyusunan naskah, awal: 2024-04-01, akhir:"
           " 2024-04-02}\n", TABLE),
    Damage("ATR071", FIRST, FIRST + "  - {kegiatan: Rapat di antara keduanya, awal: 2024-03-07, akhir: 2024-03-07}\n"
           + FIRST.replace("kegiatan: R", "kegiatan: ▸R"), TABLE),
    Damage("ATR071", FIRST, FIRST + "  - {nomor: tanpa, kegiatan: Penetapan nama anggota tim}\n"
           "  - {nomor: tanpa, kegiatan: ▸Penetapan Nama Anggota Tim, awal..akhir: Sesudah rapat}\n", TABLE),
)  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


def test_the_first_of_two_rows_is_named_by_its_line(sound: Path) -> None:
    target = place(sound, TABLE)
    text = target.read_text(encoding="utf-8").replace(WRITING, WRITING + WRITING)
    target.write_text(text, encoding="utf-8")
    (found,) = findings(place(sound, "keputusan.yaml"))
    line = text[: text.index(WRITING)].count("\n") + 1
    assert f"baris {line}" in found.message


# --- numbers that a person typed


def _typed(*rows: tuple[str, str], head: str = "NO.") -> str:
    body = "".join(f'  - {{no: "{number}", nama: "{name}"}}\n' for number, name in rows)
    return (
        f"# berkas: jadwal.yaml\nkolom:\n  - {{id: no, judul: {head}}}\n  - {{id: nama, judul: NAMA}}\nbaris:\n{body}"
    )


A, B, C, D, E = "Ketua", "Sekretaris", "Bendahara", "Anggota", "Penasihat"


@pytest.mark.parametrize(
    ("fragment", "line"),
    [
        (_typed(("1", A), ("2", B), ("4", C), ("5", D)), 8),
        (_typed(("1.", A), ("2.", B), ("2.", C), ("3.", D)), 8),
        (_typed(("1", A), ("2", B), ("3.", C), ("4.", D)), 8),
        (_typed(("1", "2"), ("1", A), ("2", B), ("3", C), ("3", D)), 10),
        (_typed(("1", A), ("2", B), ("3", C), ("3", D), ("5", E)), 9),
        (_typed(("1", A), ("2", B), ("4", C), ("4", D), ("5", E)), 8),
    ],
)
def test_a_typed_number_that_skips_or_repeats_is_found(fragment: str, line: int, sound: Path) -> None:
    (found,) = findings(put(sound, fragment))
    assert (found.code, found.place.line) == ("ATR051", line)


@pytest.mark.parametrize(
    "fragment",
    [
        _typed(("1", A), ("2", B), ("", "rangkap"), ("3", C)),
        _typed(("A", "Pengarah"), ("1", A), ("2", B), ("B", "Pelaksana"), ("1", C), ("2", D)),
        _typed(("1", A), ("1.1", B), ("1.2", C), ("3", D)),
        _typed(("382", A), ("17", B), ("41", C)),
        _typed(("1", A), ("5", B), ("9", C), ("2", D)),
        _typed(("1", "2"), ("1", A), ("2", B), ("3", C)),
        _typed(("1", A), ("2", B), ("4", C), head="NILAI"),
        _typed(("I", A), ("II", B), ("IV", C)),
    ],
)
def test_other_numbers_are_left_alone(fragment: str, sound: Path) -> None:
    assert codes(put(sound, fragment)) == []


# --- rows that may stand twice

YAML = """\
# berkas: jadwal.yaml
kolom:
  - {id: nomor, judul: NO., jenis: nomor}
  - {id: kegiatan, judul: KEGIATAN}
  - {id: waktu, judul: WAKTU}
baris:
"""
TWICE = "  - {kegiatan: Penyusunan naskah contoh pertama, waktu: Maret 2024}\n"
CONTINUED = "  - {nomor: tanpa, waktu: Senin pagi di ruang rapat}\n"


@pytest.mark.parametrize(
    "rows",
    [
        f"  - kelompok: SATU\n{TWICE}  - kelompok: DUA\n{TWICE}",
        TWICE + TWICE.replace("Maret", "April"),
        f"{TWICE}{CONTINUED}{TWICE.replace('pertama', 'kedua')}{CONTINUED}",
        "  - {kegiatan: Jumlah, waktu: satu bulan}\n  - {kegiatan: Jumlah, waktu: satu bulan}\n",
        "  - {kegiatan: ..., waktu: ...}\n  - {kegiatan: ..., waktu: ...}\n",
        (
            f"  - {{kegiatan: Bagian kesatu dari pedoman kerja}}\n{TWICE}"
            f"  - {{kegiatan: Bagian kedua dari pedoman kerja}}\n{TWICE}"
        ),
        "  - {nomor: tanpa, kegiatan: KEGIATAN POKOK}\n" + TWICE,
    ],
)
def test_rows_that_may_stand_twice_are_left_alone(rows: str, sound: Path) -> None:
    assert codes(put(sound, YAML + rows)) == []


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_row_that_stands_twice_in_a_spreadsheet_is_found(separator: str, sound: Path) -> None:
    rows = (
        "NO.,NAMA,JABATAN",
        ",Tokoh Rekaan Satu,Ketua Tim",
        ",Tokoh Rekaan Dua,Anggota",
        ",TOKOH REKAAN SATU,Ketua Tim",
    )
    (place(sound, TABLE).parent / "tim.csv").write_text("\n".join(rows).replace(",", separator), encoding="utf-8")
    document = place(sound, "keputusan.yaml")
    text = document.read_text(encoding="utf-8").replace("tabel: jadwal.yaml", "tabel: tim.csv")
    document.write_text(text, encoding="utf-8")
    (found,) = findings(document)
    assert (found.code, found.place.line) == ("ATR071", 4)
    assert "baris 2" in found.message


# --- properties


@settings(max_examples=20)
@given(st.lists(st.tuples(st.sampled_from(["", "1", "2", "3.", "A", "x"]), st.text("ab 1.", max_size=8)), max_size=8))
def test_any_table_may_be_checked(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    root = lay(tmp_path_factory.mktemp("tabel"))
    check(load(put(root, _typed(*rows, ("", "akhir")))))
