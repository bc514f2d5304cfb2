"""Artificial recipients for tests and benchmarks: `python -m tools.recipients 2891 --out penerima.xlsx`.

Seeded, so that the same call gives the same people. Nobody is meant: names are of made-up words, and no province has
the code that every NIK begins with.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

HEADINGS = {
    "nama": "Nama",
    "nik": "NIK",
    "nip": "NIP",
    "pangkat": "Pangkat",
    "jabatan": "Jabatan",
    "unit_kerja": "Unit Kerja",
    "tps": "TPS",
    "desa": "Desa",
    "kecamatan": "Kecamatan",
    "jenis": "Jenis",
}
REGION = "9901"  # and a district to each 9,999 people, so that no NIK is there twice
OFFICERS = 7  # at each polling station
STATIONS = 12  # in each village
VILLAGES = 6  # in each district
_FIRST = ("Contoh", "Rekaan", "Misal", "Umpama", "Andai", "Peraga", "Tiruan", "Karangan", "Model", "Ibarat")
_SECOND = (
    "Bintang", "Awan", "Pelangi", "Kerikil", "Ombak", "Ranting", "Embun", "Lumut", "Kabut", "Senja", "Fajar", "Gerimis",
    "Kerang", "Daun", "Lentera", "Layang", "Perahu", "Payung", "Kincir", "Sumur",
)  # fmt: skip
_THIRD = ("Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh", "Sebelas", "Belas")
_TITLES = ("", "", "", "", ", S.H.", ", S.E.", ", S.Pd.", ", M.Si.")
_RANKS = ("Pengatur Muda, II/a", "Pengatur, II/c", "Penata Muda, III/a", "Penata, III/c", "Pembina, IV/a")
_KINDS = ("PNS", "PNS", "PPPK", "Pegawai")
_DAMAGED = {"nik": "123", "nama": "", "jenis": "Lainnya", "nip": "999999999999999999"}


def recipients(count: int, seed: int = 1) -> list[dict[str, str]]:
    """So many different people, by the names of `HEADINGS`."""
    chance = random.Random(seed)
    people = []
    for index in range(count):
        station = index // OFFICERS
        village = station // STATIONS
        born = date(1965, 1, 1) + timedelta(days=chance.randrange(14_000))
        woman = chance.random() < 0.5
        kind = chance.choice(_KINDS)
        people.append(
            {
                "nama": _name(index) + chance.choice(_TITLES),
                "nik": f"{REGION}{index // 9999 + 1:02d}{born.day + 40 * woman:02d}{born:%m%y}{index % 9999 + 1:04d}",
                "nip": _nip(born, kind, woman, chance),
                "pangkat": chance.choice(_RANKS) if kind == "PNS" else "",
                "jabatan": f"Jabatan Contoh {chance.randrange(1, 40)}",
                "unit_kerja": f"Dinas Rekaan {chance.randrange(1, 25)}",
                "tps": f"{station % STATIONS + 1:03d}",
                "desa": f"{_SECOND[village % len(_SECOND)]} {village + 1}",
                "kecamatan": f"{_SECOND[-1 - village // VILLAGES % len(_SECOND)]} {village // VILLAGES + 1}",
                "jenis": kind,
            }
        )
    return people


def damage(people: Sequence[dict[str, str]], count: int, seed: int = 1) -> None:
    """Spoils one cell of so many people."""
    chance = random.Random(seed)
    for position in chance.sample(range(len(people)), count):
        column = chance.choice(sorted(_DAMAGED))
        people[position][column] = _DAMAGED[column]


def write(people: Sequence[dict[str, str]], path: Path) -> None:
    """The people as .xlsx, all cells text, or as .csv with semicolons."""
    rows = [list(HEADINGS.values()), *([person[name] for name in HEADINGS] for person in people)]
    if path.suffix.lower() == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Penerima")
        text = workbook.add_format({"num_format": "@"})
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell, text)


def _name(index: int) -> str:
    """A name that no other index has: words by the digits of the index, and a number when they are used up."""
    index, first = divmod(index, len(_FIRST))
    index, second = divmod(index, len(_SECOND))
    index, third = divmod(index, len(_THIRD))
    return f"{_FIRST[first]} {_SECOND[second]} {_THIRD[third]}" + (
        f" {_SECOND[index % 20]} {_letters(index)}" if index else ""
    )


def _letters(number: int) -> str:
    return "".join(_THIRD[int(digit)] for digit in str(number))


def _nip(born: date, kind: str, woman: bool, chance: random.Random) -> str:
    if kind == "Pegawai":
        return ""
    month = 21 if kind == "PPPK" else chance.randrange(1, 13)
    return f"{born:%Y%m%d}{chance.randrange(2005, 2024)}{month:02d}{1 + woman}{chance.randrange(1, 1000):03d}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Writes artificial recipients.")
    parser.add_argument("count", type=int)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=int, default=0, help="how many rows to spoil")
    asked = parser.parse_args()
    people = recipients(asked.count, asked.seed)
    damage(people, asked.faults, asked.seed)
    write(people, asked.out)


if __name__ == "__main__":
    main()
