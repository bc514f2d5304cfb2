"""Every rule's own examples: the bad one breaks that rule and no other, the good one breaks none."""

from __future__ import annotations

from pathlib import Path

import pytest

from naskah.checks import Rule, rules

from .sound import codes, place, put, variant_of

ALL = tuple(rules().values())


@pytest.mark.parametrize("name", ["keputusan.yaml", "instruksi.yaml", "peraturan.yaml", "surat-dinas.yaml"])
@pytest.mark.parametrize("marks", ["apa-adanya", "lengkapi"])
def test_nothing_is_found_in_a_sound_document(sound: Path, name: str, marks: str) -> None:
    document = place(sound, name)
    text = document.read_text(encoding="utf-8").replace("apa-adanya", marks)
    document.write_text(text, encoding="utf-8")
    assert codes(document) == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_the_bad_example_breaks_its_rule_and_no_other(rule: Rule, sound: Path) -> None:
    assert set(codes(put(sound, rule.bad), variant_of(rule.bad))) == {rule.code}


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_the_good_example_breaks_no_rule(rule: Rule, sound: Path) -> None:
    assert codes(put(sound, rule.good), variant_of(rule.good)) == []
