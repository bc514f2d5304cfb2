"""A tightened letter in the archive: whatever is asked for, it is the same letter, and it comes back from its files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import naskah
from fitting.office import LETTER, MUAT, new_office, pages
from naskah import Refused, check
from naskah.archive.extracting import extract

SOURCES = Path(naskah.__file__).parents[1]
LONG, TOO_LONG = 20, 26


def typed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command as it is typed at the office."""
    return subprocess.run(
        [sys.executable, "-m", "naskah", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(SOURCES)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("satu.*"))}


def test_a_word_file_is_the_same_whether_or_not_a_pdf_is_asked_for(tmp_path: Path) -> None:
    new_office(tmp_path, LONG)
    for out, form in (("dua", "docx,pdf"), ("satu", "docx")):
        assert typed(tmp_path, "build", LETTER, "--out", out, "--to", form).returncode == 0
    both = files(tmp_path / "dua")
    assert pages(both["satu.pdf"]) == 1
    assert files(tmp_path / "satu") == {"satu.docx": both["satu.docx"]}
    verified = typed(tmp_path, "verify", "--out", "dua")
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_a_letter_too_long_is_made_all_the_same_and_told_of(tmp_path: Path) -> None:
    file = new_office(tmp_path, TOO_LONG)
    built = typed(tmp_path, "build", LETTER, "--out", "hasil")
    assert "PDF040" in built.stderr
    assert "lebih 2 baris" in built.stderr
    assert set(files(tmp_path / "hasil")) == {"satu.docx", "satu.pdf"}
    assert [finding.code for finding in check(file)].count("PDF040") == 1
    assert "--force" not in built.stderr
    again = typed(tmp_path, "build", LETTER, "--out", "hasil")
    assert "temuan" in again.stderr


def test_what_a_letter_carries_asks_for_its_page_again(tmp_path: Path) -> None:
    new_office(tmp_path, LONG)
    assert typed(tmp_path, "build", LETTER, "--out", "hasil").returncode == 0
    for suffix in ("docx", "pdf"):
        result = extract([tmp_path / f"hasil/surat/satu.{suffix}"], tmp_path / f"dari-{suffix}")
        assert not result.findings
        again = tmp_path / f"dari-{suffix}"
        assert MUAT in (again / LETTER).read_text(encoding="utf-8").replace("'", "").replace('"', "")
        assert typed(again, "build", LETTER, "--out", "hasil").returncode == 0
        assert files(again / "hasil") == files(tmp_path / "hasil")


def test_one_letter_with_and_without_a_page_asked_for_is_not_taken_for_one(tmp_path: Path) -> None:
    for name, more in (("dengan", MUAT), ("tanpa", "")):
        new_office(tmp_path / name, LONG, more)
        assert typed(tmp_path / name, "build", LETTER, "--out", "hasil").returncode == 0
    both = [tmp_path / name / "hasil/surat/satu.docx" for name in ("dengan", "tanpa")]
    try:
        found = extract(both, tmp_path / "lagi").findings
    except Refused as refused:
        found = refused.findings
    assert [finding.code for finding in found] == ["SBR004"]


@pytest.mark.parametrize("old", ["6 pt}", "3 pt}"])
def test_other_limits_make_the_letter_anew(tmp_path: Path, old: str) -> None:
    from fitting.office import own_kind

    kind = own_kind(tmp_path, old, old)
    new_office(tmp_path, LONG)
    assert typed(tmp_path, "build", LETTER, "--out", "hasil").returncode == 0
    before = files(tmp_path / "hasil")
    kind.write_text(kind.read_text(encoding="utf-8").replace(old, "5 pt}"), encoding="utf-8")
    assert typed(tmp_path, "build", LETTER, "--out", "hasil").returncode == 0
    assert files(tmp_path / "hasil") != before
