"""The texts to compare with are the sources' own words, and only the listed differences change them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .source import SOURCES, Difference, expected, normalised, raw, squeeze

NAMES = sorted(SOURCES)
DIFFERENCES = [(name, difference) for name in NAMES for difference in SOURCES[name].differences]


@pytest.mark.parametrize("name", NAMES)
def test_the_conversions_marks_are_gone(name: str) -> None:
    assert not set(normalised(name)) & set("|*#<>")
    assert "---" not in normalised(name)


def test_the_header_of_the_schedule_is_read_once() -> None:
    assert raw("keputusan").count("| NO. |") == 2
    assert normalised("keputusan").count("NO.TAHAPANJADWALAWALAKHIR") == 1


def test_an_item_cut_by_a_page_break_reads_on() -> None:
    assert squeeze("terakhir dengan Undang-Undang Nomor 6 Tahun 2020") in normalised("keputusan")


@pytest.mark.parametrize(("name", "difference"), DIFFERENCES)
def test_a_difference_has_one_place_and_a_reason(name: str, difference: Difference) -> None:
    assert normalised(name).count(squeeze(difference.here)) == 1
    assert squeeze(difference.here) != squeeze(difference.becomes)
    assert difference.reason


@pytest.mark.parametrize("name", NAMES)
def test_the_differences_are_all_that_differs(name: str) -> None:
    text = expected(name)
    for difference in SOURCES[name].differences:
        text = text.replace(squeeze(difference.becomes), squeeze(difference.here))
    assert text == normalised(name)


@pytest.mark.parametrize(("where", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_missing_sources_are_a_failure_where_they_have_to_be(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setenv("NASKAH_SHARED", str(tmp_path))
    monkeypatch.setenv("CI", where)
    with pytest.raises(outcome):
        raw("keputusan")
