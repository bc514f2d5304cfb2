"""`naskah bulk` as it is typed in one of the project's folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from bulk.office import LETTER, new_office
from click.testing import CliRunner

from naskah.cli import group


@pytest.mark.parametrize(
    ("folder", "seen"),
    [(".", "build/surat/dispensasi-kpps/"), ("content/surat", "../../build/surat/dispensasi-kpps/")],
    ids=["root", "below"],
)
def test_letters_go_to_the_output_folder_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, seen: str
) -> None:
    root = new_office(tmp_path, 2)
    monkeypatch.chdir(root / folder)
    letter, data = (Path(*[".."] * len(Path(folder).parts)) / name for name in (LETTER, "penerima.csv"))
    words = ["bulk", str(letter), "--data", str(data), "--to", "docx", "--jobs", "1"]
    result = CliRunner().invoke(group.naskah, words)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1].endswith(f" {seen}")
    assert len(list((root / "build/surat/dispensasi-kpps").glob("*.docx"))) == 2
    assert not (root / "content/surat/build").exists()
