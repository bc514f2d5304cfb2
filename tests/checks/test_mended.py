"""What rules mend is sound afterwards: no replacement leaves a slip, of its own rule or of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from naskah.checks import EVERYTHING, Rule, rules
from naskah.environment import Project
from naskah.findings import Finding
from naskah.review.mending import mend

from . import (
    test_damage_angka,
    test_damage_daftar,
    test_damage_diktum,
    test_damage_instruksi,
    test_damage_judul,
    test_damage_menimbang,
    test_damage_penutup,
    test_damage_rujukan,
    test_damage_tabel,
)
from .damage import Damage
from .sound import findings, place, put

TABLES = (
    test_damage_angka,
    test_damage_daftar,
    test_damage_diktum,
    test_damage_instruksi,
    test_damage_judul,
    test_damage_menimbang,
    test_damage_penutup,
    test_damage_rujukan,
    test_damage_tabel,
)
DAMAGES = tuple(damage for table in TABLES for damage in table.DAMAGES)


def left(document: Path) -> tuple[Finding, ...]:
    """What there is to say about a document once every replacement is made that a finding offers."""
    (review,) = mend([document], Project.find(document.parent), EVERYTHING, takes=lambda *_: True).reviews
    return review.findings


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_that_is_mended_is_gone(damage: Damage, sound: Path) -> None:
    damage.strike(sound)
    document = place(sound, damage.document)
    before = findings(document)
    assert left(document) == tuple(finding for finding in before if finding.replacement is None)


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_a_mended_example_has_no_more_slips_than_before(rule: Rule, sound: Path) -> None:
    document = put(sound, rule.bad)
    known = {(finding.code, finding.message) for finding in findings(document)}
    assert {(finding.code, finding.message) for finding in left(document)} <= known
