"""A diktum that is no sentence is found at its beginning or its end; what only looks like it is let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from .damage import Damage
from .sound import codes, put

DAMAGES = (
    Damage("ATR076", "- Jadwal kerja Tim tercantum", "- ▸jadwal kerja Tim tercantum"),
    Damage("ATR076", 'teks: "Tim sebagaimana', 'teks: "▸tim sebagaimana'),
    Damage("ATR076", "untuk setiap rapat.", "untuk setiap rapat▸;"),
    Damage("ATR076", "untuk setiap rapat.", "untuk setiap rapat▸,"),
    Damage("ATR076", "untuk setiap rapat.", "untuk setiap rapat▸"),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


@pytest.mark.parametrize(
    "fragment",
    [
        "kebiasaan: {tanda-baca: lengkapi}\nmenetapkan:\n  - Membentuk Tim\n  - mulai-berlaku\n",
        'menetapkan:\n  - Mengubah bunyi diktum KEDUA menjadi "Tim bekerja."\n  - mulai-berlaku\n',
        "menetapkan:\n  - 3 (tiga) orang diangkat menjadi anggota Tim.\n  - mulai-berlaku\n",
        "menetapkan:\n  - |-\n    Memberikan akreditasi dengan\n    Nilai : 308\n  - mulai-berlaku\n",
    ],
)
def test_what_is_right_is_let_be(sound: Path, fragment: str) -> None:
    assert "ATR076" not in codes(put(sound, fragment))
