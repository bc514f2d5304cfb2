"""In what capacity an official signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from naskah.content.model import Pejabat

from .office import PROFILE, Office

Make = Callable[..., str]
PEOPLE = """\
  bupati: {jabatan: BUPATI CONTOH, nama: FULAN BIN CONTOH}
  sekda: {jabatan: SEKRETARIS DAERAH, nama: FULANAH BINTI CONTOH, atas-nama: bupati}
  asisten: {jabatan: [ASISTEN ADMINISTRASI, UMUM], nama: SI CONTOH, untuk-beliau: sekda}
  kabag: {jabatan: KEPALA BAGIAN, nama: SI REKAAN, sebagai: Plh., atas-nama: bupati, untuk-beliau: asisten}
  pengganti: {jabatan: [BUPATI, "CONTOH,"], nama: SI LAIN, sebagai: Pj.}
  wakil: {jabatan: WAKIL, nama: SI WAKIL, atas-nama: pengganti}
"""


def signing(office: Office, keputusan: Make, signer: str, people: str = PEOPLE) -> str:
    office.write("content/lembaga/dinas-rekaan.yaml", PROFILE + people)
    return keputusan().replace("penandatangan: kepala", f"penandatangan: {signer}")


def signs(office: Office, content: str) -> Pejabat:
    """Who signs a document."""
    pejabat = office.load(content).fields["penandatangan"]
    assert isinstance(pejabat, Pejabat)
    return pejabat


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        ("sekda", ["a.n. BUPATI CONTOH", "SEKRETARIS DAERAH"]),
        ("asisten", ["a.n. BUPATI CONTOH", "SEKRETARIS DAERAH", "u.b.", "ASISTEN ADMINISTRASI", "UMUM"]),
        ("kabag", ["a.n. BUPATI CONTOH", "ASISTEN ADMINISTRASI", "UMUM", "u.b.", "Plh. KEPALA BAGIAN"]),
        ("pengganti", ["Pj. BUPATI", "CONTOH,"]),
        ("wakil", ["a.n. Pj. BUPATI", "CONTOH", "WAKIL"]),
    ],
)
def test_the_lines_of_the_jabatan_say_for_whom(office: Office, keputusan: Make, signer: str, lines: list[str]) -> None:
    pejabat = signs(office, signing(office, keputusan, signer))
    assert list(pejabat.jabatan) == lines
    assert len(pejabat.jabatan_written) == len(lines)


def test_his_own_words_keep_their_places_behind_the_stand_in(office: Office, keputusan: Make) -> None:
    pejabat = signs(office, signing(office, keputusan, "pengganti"))
    written = pejabat.jabatan_written[0]
    assert (written.at(len("Pj. ")).line, written.at(len("Pj. ")).column) == (14, 25)


def test_whoever_is_named_is_the_one_of_the_document_s_day(office: Office, keputusan: Make) -> None:
    people = """\
  bupati:
    - {jabatan: BUPATI LAMA, nama: A, sejak: 2020-01-01, sampai: 2023-12-31}
    - {jabatan: BUPATI BARU, nama: B, sejak: 2024-01-01}
  sekda: {jabatan: SEKRETARIS DAERAH, nama: C, atas-nama: bupati}
"""
    pejabat = signs(office, signing(office, keputusan, "sekda", people))
    assert pejabat.jabatan[0] == "a.n. BUPATI BARU"


@pytest.mark.parametrize(
    ("people", "code", "place"),
    [
        ("  sekda: {jabatan: SEKDA, nama: C, atas-nama: gubernur}\n", "SKM017", (10, 47)),
        ("  sekda: {jabatan: SEKDA, nama: C, sebagai: Pelaksana}\n", "SKM006", (10, 45)),
        ("  sekda: {jabatan: SEKDA, nama: C, untuk-beliau: sekda}\n", "SKM017", (10, 50)),
        (
            (
                "  sekda: {jabatan: SEKDA, nama: C, atas-nama: lain}\n"
                "  lain: {jabatan: LAIN, nama: D, untuk-beliau: lain}\n"
            ),
            "SKM017",
            (11, 48),
        ),
        (
            (
                "  sekda: {jabatan: SEKDA, nama: C, atas-nama: lain}\n"
                "  lain: {jabatan: LAIN, nama: D, sejak: 2025-01-01}\n"
            ),
            "SKM012",
            (10, 47),
        ),
    ],
    ids=["nobody", "no such word", "himself", "a circle", "nobody on that day"],
)
def test_who_can_t_be_named_is_told_at_the_place(
    office: Office, keputusan: Make, people: str, code: str, place: tuple[int, int]
) -> None:
    (finding,) = office.faults(signing(office, keputusan, "sekda", people))
    assert (finding.code, finding.place.line, finding.place.column) == (code, *place)
    assert finding.place.file == "content/lembaga/dinas-rekaan.yaml"
