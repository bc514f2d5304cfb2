"""Writing whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from naskah.environment import Project, built_in_templates, write_atomically
from naskah.findings import Refused


def test_a_file_is_written_with_its_folders_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a b" / "hasil.docx"
    write_atomically(path, b"satu")
    write_atomically(path, b"dua")
    assert path.read_bytes() == b"dua"
    assert list(path.parent.iterdir()) == [path]


def test_the_longest_of_names_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250 + ".pdf")
    write_atomically(path, b"x")
    assert path.read_bytes() == b"x"


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "hasil.docx"
    path.mkdir()
    with pytest.raises(Refused):
        write_atomically(path, b"x")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_the_mode_of_a_file_does_not_depend_on_the_umask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        write_atomically(tmp_path / "hasil.pdf", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "hasil.pdf").stat().st_mode) == 0o644


def test_a_file_open_in_another_program_is_called_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hasil.docx"
    path.write_bytes(b"lama")

    def open_elsewhere(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Access is denied")  # what Windows answers while Word holds the file

    monkeypatch.setattr(Path, "replace", open_elsewhere)
    with pytest.raises(Refused) as refused:
        write_atomically(path, b"baru")
    assert "terbuka di program lain" in refused.value.findings[0].message
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_outside_every_project_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        Project.find(tmp_path)
    assert refused.value.findings[0].code == "BRK001"


def test_the_built_in_templates_are_there() -> None:
    assert (built_in_templates() / "keputusan" / "template.yaml").is_file()
