"""The language of the command line: Indonesian unless another one is asked for, and then all of it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from reading import Edit

Apart = Callable[..., subprocess.CompletedProcess[str]]
ENGLISH_WORDS = (
    "Usage:",
    "Options:",
    "Commands:",
    "Show ",
    "Error",
    "Try ",
    "such",
    "Missing",
    "[OPTIONS]",
    "default:",
)
INDONESIAN_WORDS = ("Pemakaian:", "Opsi:", "Perintah:", "Tampilkan", "Kesalahan", "Jalankan", "[OPSI]", "berkas")


@pytest.fixture
def broken(edit: Edit, keputusan: Path) -> Path:
    """A keputusan with a field that no kind knows."""
    edit("nomor: 7", "nomer: 7")
    return keputusan


def test_findings_are_indonesian_by_default(apart: Apart, broken: Path) -> None:
    result = apart("build", NASKAH_LANG="")
    assert result.returncode == 1
    assert " galat: " in result.stderr
    assert 'tidak mengenal "nomer"' in result.stderr


@pytest.mark.parametrize(
    "words", [["--lang", "en", "build"], ["--lang=en", "build"], ["build", "--lang", "en"]], ids=" ".join
)
def test_findings_are_english_when_the_command_line_asks_for_it(apart: Apart, broken: Path, words: list[str]) -> None:
    result = apart(*words)
    assert result.returncode == 1
    assert " error: " in result.stderr
    assert 'does not know "nomer"' in result.stderr
    assert "galat" not in result.stderr
    assert "tidak" not in result.stderr


def test_findings_are_english_when_the_environment_asks_for_it(apart: Apart, broken: Path) -> None:
    assert apart("build", NASKAH_LANG="en").stderr == apart("--lang", "en", "build").stderr


def test_the_command_line_comes_before_the_environment(apart: Apart, broken: Path) -> None:
    assert " galat: " in apart("--lang", "id", "build", NASKAH_LANG="en").stderr


def test_the_language_of_the_computer_changes_nothing(apart: Apart, broken: Path) -> None:
    plain = apart("build")
    assert apart("build", LANG="en_US.UTF-8", LC_ALL="en_US.UTF-8", LANGUAGE="en").stderr == plain.stderr
    help_ = apart("--help", LANG="en_US.UTF-8", LC_ALL="en_US.UTF-8", LANGUAGE="en").stdout
    assert "Pemakaian:" in help_


def test_what_is_made_does_not_depend_on_the_language(apart: Apart, project: Path, keputusan: Path) -> None:
    made = []
    for language in ("id", "en"):
        assert apart("--lang", language, "build").returncode == 0
        made.append({file.name: file.read_bytes() for file in (project / "build").rglob("*") if file.is_file()})
    assert made[0] == made[1]


@pytest.mark.parametrize("command", ["", "build", "pdf"])
def test_help_is_of_one_language(apart: Apart, command: str) -> None:
    words = [command] if command else []
    indonesian, english = (apart(*words, "--help", NASKAH_LANG=language) for language in ("id", "en"))
    assert indonesian.returncode == english.returncode == 0
    assert "--lang [id|en]" in indonesian.stdout
    assert "Pemakaian: naskah" in indonesian.stdout
    assert "Usage: naskah" in english.stdout
    assert [word for word in ENGLISH_WORDS if word in indonesian.stdout] == []
    assert [word for word in INDONESIAN_WORDS if word in english.stdout] == []


def test_what_is_to_be_typed_for_new_is_named_in_one_language(apart: Apart) -> None:
    indonesian, english = (apart("new", "--help", NASKAH_LANG=language).stdout for language in ("id", "en"))
    assert "JENIS BERKAS" in indonesian
    assert "--lembaga KUNCI" in indonesian
    assert "KIND FILE" in english
    assert "--lembaga KEY" in english


@pytest.mark.parametrize(
    "words",
    [
        ["bulid"],
        ["--bogus"],
        ["--lang"],
        ["build", "--konsp"],
        ["build", "--out"],
        ["build", "--to", "odt"],
        ["build", "--salinan", "--konsep"],
        ["build", "--salinan=ya"],
        ["pdf"],
        ["extract", "build"],
        ["pdf", "a.docx", "b.docx"],
        ["pdf", "a.docx", "--engine", "wps"],
    ],
    ids=" ".join,
)
def test_wrong_words_are_told_in_one_language(apart: Apart, words: list[str]) -> None:
    indonesian, english = (apart(*words, NASKAH_LANG=language) for language in ("id", "en"))
    assert indonesian.returncode == english.returncode == 2
    assert "Kesalahan: " in indonesian.stderr
    assert "Error: " in english.stderr
    assert [word for word in (*ENGLISH_WORDS, "not ", "value", "Got") if word in indonesian.stderr] == []
    assert [word for word in INDONESIAN_WORDS if word in english.stderr] == []


def test_an_unknown_language_is_refused_in_the_language_there_is(apart: Apart) -> None:
    result = apart("--lang", "xx", "build")
    assert result.returncode == 2
    assert "Kesalahan: " in result.stderr
    assert "'xx'" in result.stderr


def test_an_unknown_language_of_the_environment_is_indonesian(apart: Apart) -> None:
    assert "Pemakaian:" in apart("--help", NASKAH_LANG="xx").stdout


def test_a_fault_of_our_own_is_told_in_english_too(apart: Apart, project: Path) -> None:
    import os

    import naskah

    (project / "sitecustomize.py").write_text(
        "import naskah.archive.building\ndef broken(*_, **__):\n    raise BaseException('rusak')\n"
        "naskah.archive.building.building = broken\n",
        encoding="utf-8",
    )
    sources = Path(naskah.__file__).parents[1]
    result = apart("--lang=en", "build", PYTHONPATH=f"{project}{os.pathsep}{sources}")
    assert result.returncode == 2
    assert "a fault in the program itself" in result.stderr
