"""What is kept between runs is only ever a shortcut: without it, or with a broken one, the answer is the same."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from naskah.environment import kept, uncollected


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


class Answers:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, question: str) -> str:
        self.asked.append(question)
        return f"jawaban {question}\r\n"


def test_the_same_question_is_asked_once(cache: Path) -> None:
    answers = Answers()
    assert [kept("uji", "satu", answers) for _ in range(3)] == ["jawaban satu\r\n"] * 3
    assert answers.asked == ["satu"]


def test_another_question_or_another_version_is_asked_anew(cache: Path) -> None:
    answers = Answers()
    kept("uji-1", "satu", answers)
    kept("uji-1", "dua", answers)
    kept("uji-2", "satu", answers)
    assert answers.asked == ["satu", "dua", "satu"]


def test_a_cache_that_can_not_be_read_is_as_good_as_none(cache: Path) -> None:
    answers = Answers()
    kept("uji", "satu", answers)
    for file in cache.rglob("*.txt"):
        file.write_bytes(b"\xff\xfe\xff")
    assert kept("uji", "satu", answers) == "jawaban satu\r\n"


def test_a_cache_that_can_not_be_written_is_as_good_as_none(cache: Path) -> None:
    for place in (".cache", "naskah", "Library"):
        (cache / place).write_text("a file where the folder should be", encoding="utf-8")
    assert kept("uji", "satu", Answers()) == "jawaban satu\r\n"


def test_garbage_is_looked_for_again_once_a_document_is_made() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_whoever_does_without_the_search_goes_on_without_it() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
