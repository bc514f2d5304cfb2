"""References to a diktum, one written otherwise than the rest: that one is found, but no beginning of a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from .damage import Damage
from .sound import codes, put

DAMAGE = Damage("ATR073", "Jadwal kerja Tim tercantum", "Jadwal kerja Tim dalam ▸Diktum KESATU tercantum")


def test_the_odd_one_is_found(sound: Path) -> None:
    DAMAGE.strike(sound)


@pytest.mark.parametrize("odd", ["diktum", "Diktum"])
def test_the_rarer_way_is_the_odd_one_wherever_it_stands(sound: Path, odd: str) -> None:
    usual = {"diktum": "Diktum", "Diktum": "diktum"}[odd]
    words = [usual, odd, usual]
    rows = [f"  - Tim sebagaimana dimaksud dalam {word} KESATU bekerja.\n" for word in words]
    document = put(sound, "menetapkan:\n  - Membentuk Tim.\n" + "".join(rows) + "  - mulai-berlaku\n")
    assert codes(document) == ["ATR073"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Diktum KESATU berlaku bagi Tim.",
        "Tim bekerja. Diktum KESATU berlaku baginya.",
        "Diktum keputusan itu tetap berlaku.",
    ],
)
def test_what_begins_a_sentence_or_is_no_reference_is_let_be(sound: Path, sentence: str) -> None:
    rows = ["Membentuk Tim.", "Tim sebagaimana dimaksud dalam diktum KESATU bekerja.", sentence, "mulai-berlaku"]
    assert codes(put(sound, "menetapkan:\n" + "".join(f"  - {row}\n" for row in rows))) == []
