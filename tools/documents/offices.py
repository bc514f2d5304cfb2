"""Profiles of made-up offices, whose officials, kop and words change with the years."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tools.documents.words import OFFICES, REGION
from tools.documents.writing import folded, items, record
from tools.recipients import recipients

BEGINNING = date(2003, 1, 1)  # before the first document
END = date(2024, 12, 31)
HEAD, ACTING = "kepala", "pelaksana"
# A sentence that some offices word otherwise: word → wording.
WORDINGS: tuple[dict[str, str], ...] = (
    {},
    {"ditetapkan-di": "Ditetapkan di {{ tempat }}", "salinan-sesuai": "Salinan sesuai dengan naskah aslinya"},
    {"baris-nomor": "NOMOR {{ nomor }} TAHUN {{ tahun }}", "konsep": "RANCANGAN"},
)


def profiles(seed: int) -> dict[str, str]:
    """Key → text of `content/lembaga/<key>.yaml`."""
    people = [person["nama"].partition(",")[0].upper() for person in recipients(40 * len(OFFICES), seed)]
    random.Random(f"{seed}/people").shuffle(people)
    names = iter(people)
    return {
        key: _profile(name, head, place, names, random.Random(f"{seed}/{key}"), WORDINGS[position % len(WORDINGS)])
        for position, (key, name, head, place) in enumerate(OFFICES)
    }


def _profile(
    name: str, head: str, place: str, names: Iterator[str], chance: random.Random, wording: dict[str, str]
) -> str:
    whole = f"{name} {REGION}"
    office = [f"{head} {name}".upper(), REGION.upper()]
    changed = BEGINNING + timedelta(days=chance.randint(2000, 6000))
    old, new = [f"PEMERINTAH {REGION.upper()}", name.upper()], [name.upper(), REGION.upper()]
    lines = [
        "# Lembaga rekaan. Semua nama di bawah ini dibuat-buat.",
        "naskah: 1",
        f"nama: {whole}",
        f"pembentuk: {head} {whole}",
        "kop:",
        items(
            [
                record(nilai=_flow(old), sampai=str(changed)),
                record(nilai=_flow(new), sejak=str(changed + timedelta(days=1))),
            ]
        ),
        f"tempat: {place}",
        "pejabat:",
        f"  {HEAD}:",
        items(_people(office, names, chance), 4),
        f"  {ACTING}:",
        items(_people([f"Plt. {office[0]}", office[1]], names, chance), 4),
        "salinan:",
        items(
            [
                record(
                    2, unit=_flow([f"SEKRETARIAT {name.upper()}"]), jabatan="Kepala Bagian Hukum", nama=nama, **period
                )
                for nama, period in _periods(names, chance, upper=False)
            ]
        ),
        f"paraf: {{bentuk: {chance.choice(('tabel', 'pojok'))}, jabatan: [Kepala Bagian Hukum, Sekretaris]}}",
    ]
    if wording:
        lines += ["kata:", *(f"  {word}: {folded(text, 4)}" for word, text in wording.items())]
    return "\n".join(lines) + "\n"


def _people(office: Sequence[str], names: Iterator[str], chance: random.Random) -> Iterator[str]:
    for nama, period in _periods(names, chance, upper=True):
        yield record(4, jabatan=_flow(office), nama=nama, **period)


def _periods(names: Iterator[str], chance: random.Random, *, upper: bool) -> Iterator[tuple[str, dict[str, str]]]:
    """One after another, each for three to six years, and the last without an end."""
    since = BEGINNING
    while True:
        until = since + timedelta(days=chance.randint(1095, 2190))
        nama = next(names)
        period = {"sejak": str(since)} if until >= END else {"sejak": str(since), "sampai": str(until)}
        yield nama if upper else nama.title(), period
        if until >= END:
            return
        since = until + timedelta(days=1)


def _flow(lines: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{line}"' for line in lines) + "]"
