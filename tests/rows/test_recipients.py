"""The artificial recipients are sound, all different, and the same at each call."""

from __future__ import annotations

from pathlib import Path

import pytest

from naskah.content.columns import Column, Data
from naskah.content.richtext import RichText
from naskah.rows import read_rows
from tests.rows.sheets import PLACE
from tools.recipients import HEADINGS, damage, recipients, write

FORMS = {"nik": "nik", "nip": "nip", "jenis": "pilihan"}
ASKED = Data(
    {
        name: Column(
            name,
            FORMS.get(name, "teks"),
            title,
            PLACE,
            required=name not in ("nip", "pangkat"),
            choices=("PNS", "PPPK", "Pegawai") if name == "jenis" else (),
        )
        for name, title in HEADINGS.items()
    },
    ("nik",),
    RichText((), PLACE),
    RichText((), PLACE),
    PLACE,
)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_2891_recipients_are_read_back_as_they_were_without_a_remark(suffix: str, tmp_path: Path) -> None:
    people = recipients(2891)
    file = tmp_path / f"penerima.{suffix}"
    write(people, file)
    rows = read_rows(file.name, file.read_bytes(), ASKED)
    assert [dict(row.values) for row in rows.rows] == people
    assert not any(row.findings for row in rows.rows)


def test_nobody_is_there_twice_and_a_seed_gives_the_same_people() -> None:
    people = recipients(28_910)
    assert len({person["nama"] for person in people}) == len({person["nik"] for person in people}) == len(people)
    assert recipients(50, seed=7) == recipients(50, seed=7) != recipients(50, seed=8)


def test_as_many_rows_are_spoilt_as_asked(tmp_path: Path) -> None:
    people = recipients(200)
    damage(people, 9)
    write(people, tmp_path / "penerima.xlsx")
    rows = read_rows("penerima.xlsx", (tmp_path / "penerima.xlsx").read_bytes(), ASKED)
    assert sum(not row.is_sound for row in rows.rows) == 9
