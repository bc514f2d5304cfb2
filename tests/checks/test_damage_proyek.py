"""One number, one document: a second one with it is found, and what only looks like a second one is let be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from naskah.checks import rules
from naskah.findings import Place

from .sound import findings, place

HERE = Path(__file__).parent


def twin(sound: Path, **changes: str) -> Path:
    """Another keputusan beside the sound one, with some of its lines changed."""
    text = place(sound, "keputusan.yaml").read_text(encoding="utf-8")
    for key, value in changes.items():
        text, times = re.subn(rf"^{key}:.*$", f"{key}: {value}", text, flags=re.MULTILINE)
        assert times == 1, key
    other = place(sound, "kembaran.yaml")
    other.write_text(text, encoding="utf-8")
    return other


@pytest.mark.parametrize("number", ["7", '"7"', "'7'", "7   # sama", '" 7 "'])
def test_a_number_given_twice_is_found_in_both_documents(sound: Path, number: str) -> None:
    other = twin(sound, nomor=number)
    first = place(sound, "keputusan.yaml")
    for document, twin_of_it in ((first, other), (other, first)):
        (finding,) = findings(document)
        assert (finding.code, finding.place.line) == ("ATR072", 4)
        assert finding.place == Place(document.relative_to(sound).as_posix(), 4, 8)
        assert twin_of_it.name in finding.message


@pytest.mark.parametrize(
    "changes",
    [
        {"nomor": "8"},
        {"nomor": "77"},
        {"ditetapkan": "{tanggal: 2023-03-04}"},
        {"ditetapkan": "{tanggal: 2024-03-04}\ntahun: 2023"},
        {"nomor": ""},
    ],
    ids=str,
)
def test_another_number_or_year_or_none_is_no_second_one(sound: Path, changes: dict[str, str]) -> None:
    twin(sound, **changes)
    assert findings(place(sound, "keputusan.yaml")) == ()


def test_an_instruksi_and_a_keputusan_may_bear_one_number(sound: Path) -> None:
    instruksi = place(sound, "instruksi.yaml")
    instruksi.write_text(instruksi.read_text(encoding="utf-8").replace("nomor: 3", "nomor: 7"), encoding="utf-8")
    assert findings(place(sound, "keputusan.yaml")) == findings(instruksi) == ()


def test_two_lembaga_may_bear_one_number(sound: Path) -> None:
    profile = place(sound, "lembaga.yaml")
    (profile.parent / "badan-contoh.yaml").write_bytes(profile.read_bytes())
    twin(sound, lembaga="badan-contoh")
    assert findings(place(sound, "keputusan.yaml")) == ()


def test_every_rule_has_damage_of_its_own() -> None:
    damage = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("test_damage_*.py"))
    assert [code for code in rules() if f'"{code}"' not in damage] == []
