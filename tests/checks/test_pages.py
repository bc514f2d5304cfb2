"""The page of each rule, and the document made of all of them."""

from __future__ import annotations

import re

import pytest

from naskah.checks import rules
from naskah.checks.kept import KEPT
from naskah.checks.pages import overview, pages
from tools.rules import TARGET, text


def test_the_document_is_what_the_rules_say() -> None:
    assert TARGET.read_text(encoding="utf-8") == text(), "run python -m tools.rules"


def test_every_number_up_to_the_last_of_the_law_has_its_page() -> None:
    """1 to 65 are the rules that the law and custom give; what naskah adds comes after them."""
    assert [code for code in pages() if code <= "ATR065"] == [f"ATR{number:03d}" for number in range(1, 66)]


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_a_page_says_what_why_by_which_law_and_shows_both(rule: object) -> None:
    page = pages()[getattr(rule, "code", "")]
    assert re.search(r"^Dasar: \S", page, re.MULTILINE)
    assert page.count("```yaml") == 2
    assert len(page.split("\n\n")) >= 6


def test_a_rule_is_checked_or_kept_and_not_both() -> None:
    assert not rules().keys() & {kept.code for kept in KEPT}
    assert [code for code, _, _ in overview()] == list(pages())
