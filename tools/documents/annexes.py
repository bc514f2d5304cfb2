"""Lampiran of made-up documents: a table in YAML or CSV, or a text in Markdown."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from tools.documents.words import CHAPTERS, HEADINGS, PARAGRAPHS, POSTS, ROLES, STEPS, TASKS
from tools.recipients import recipients

# The values that sentences have places for, the day of the document, chance → the text of the file.
Write = Callable[[Mapping[str, object], date, random.Random], str]


def _members(values: Mapping[str, object], day: date, chance: random.Random) -> str:
    del values, day
    rows = [
        "kolom:",
        "  - {id: nomor, judul: NO., jenis: nomor, lebar: 1.3 cm, rata: tengah}",
        "  - {id: nama, judul: NAMA}",
        "  - {id: jabatan, judul: JABATAN}",
        "  - {id: kedudukan, judul: KEDUDUKAN DALAM TIM, lebar: 4 cm}",
        "baris:",
    ]
    for position, person in enumerate(recipients(chance.randint(5, 30), chance.randrange(1000))):
        role, name = ROLES[min(position, len(ROLES) - 1)], person["nama"].partition(",")[0]
        rows.append(f"  - {{nama: {name}, jabatan: {chance.choice(POSTS)}, kedudukan: {role}}}")
    return "\n".join(rows) + "\n"


def _schedule(values: Mapping[str, object], day: date, chance: random.Random) -> str:
    del values
    rows = [
        "kolom:",
        "  - {id: nomor, judul: NO., jenis: nomor, lebar: 1.3 cm, rata: tengah}",
        "  - {id: kegiatan, judul: KEGIATAN}",
        "  - judul: JADWAL",
        "    kolom:",
        "      - {id: awal, judul: AWAL, jenis: tanggal, lebar: 4.4 cm}",
        "      - {id: akhir, judul: AKHIR, jenis: tanggal, lebar: 4.4 cm}",
        "nomor-kolom: ya",
        "baris:",
    ]
    for stage in range(1, chance.randint(2, 4)):
        rows.append(f"  - kelompok: TAHAP {stage}")
        for step in STEPS[: chance.randint(3, len(STEPS))]:
            day += timedelta(days=chance.randint(1, 9))
            ends = day + timedelta(days=chance.randint(1, 6))
            rows.append(f"  - {{kegiatan: {step} tahap {stage}, awal: {day}, akhir: {ends}}}")
    return "\n".join(rows) + "\n"


def _inventory(values: Mapping[str, object], day: date, chance: random.Random) -> str:
    del day
    rows = (
        f";{chance.choice(STEPS)} bagian {number};{values['area']} {number};{chance.randint(1, 99)}"
        for number in range(1, chance.randint(6, 40))
    )
    return "\n".join(("No;Kegiatan;Tempat;Banyaknya", *rows)) + "\n"


def _guide(values: Mapping[str, object], day: date, chance: random.Random) -> str:
    del day
    parts = []
    for chapter in CHAPTERS[: chance.randint(2, len(CHAPTERS))]:
        parts.append(f"# {chapter}")
        for heading in chance.sample(HEADINGS, chance.randint(1, 3)):
            parts += [f"## {heading}", *chance.sample(PARAGRAPHS, chance.randint(1, 3))]
            if chance.random() < 0.5:
                tasks = chance.sample(TASKS, 3)
                parts.append("Petugas mempunyai tugas:")
                parts.append(f"- {tasks[0]};\n- {tasks[1]}; dan\n- {tasks[2]}.")
    return "\n\n".join(part.format(**values) for part in parts) + "\n"


# Name of the file, key of the Lampiran that names it, how it is titled, what writes it.
ANNEXES: tuple[tuple[str, str, str, Write], ...] = (
    ("susunan.yaml", "tabel", "Susunan Keanggotaan Tim", _members),
    ("jadwal.yaml", "tabel", "Jadwal Kegiatan", _schedule),
    ("daftar.csv", "tabel", "Daftar Kegiatan", _inventory),
    ("pedoman.md", "isi", "Pedoman Pelaksanaan", _guide),
)
