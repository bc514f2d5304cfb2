"""Whoever builds an archive, wherever, whenever and with however many processes: equal bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_same_bytes import ANOTHER_CLOCK, RUN

from archive.small import environment, new_archive, outputs, typed

DOCUMENTS = 8


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one process makes under nothing in particular."""
    root = new_archive(tmp_path_factory.mktemp("biasa"), DOCUMENTS)
    done = typed(root, "--jobs", "1", PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    found = outputs(root)
    assert len(found) == 2 * DOCUMENTS
    return found


@pytest.mark.parametrize(
    ("jobs", "surroundings"),
    [
        ("2", {"PYTHONHASHSEED": "1", "TZ": "Asia/Jayapura"}),
        ("4", {"USER": "orang-lain", "LOGNAME": "orang-lain", "HOME": "/nonexistent"}),
        ("4", {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "ar", "NASKAH_LANG": "en", "SOURCE_DATE_EPOCH": "1"}),
    ],
    ids=["two workers", "another user", "another language"],
)
def test_workers_and_surroundings_leave_no_trace(
    tmp_path: Path, plain: dict[str, bytes], jobs: str, surroundings: dict[str, str]
) -> None:
    root = new_archive(tmp_path / "tempat lain (salinan)", DOCUMENTS)
    for file in root.rglob("*"):
        os.utime(file, (0, 0))
    done = typed(root, "--jobs", jobs, **surroundings)
    assert done.returncode == 0, done.stderr
    assert outputs(root) == plain


def test_the_clock_leaves_no_trace(tmp_path: Path, plain: dict[str, bytes]) -> None:
    root = new_archive(tmp_path, DOCUMENTS)
    done = subprocess.run(
        [sys.executable, "-c", ANOTHER_CLOCK + RUN, "build", "--jobs", "1"],
        cwd=root,
        env=environment(),
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    assert outputs(root) == plain


def test_a_build_from_another_folder_knows_what_was_built_before(tmp_path: Path, plain: dict[str, bytes]) -> None:
    root = new_archive(tmp_path / "satu", DOCUMENTS)
    assert typed(root).returncode == 0
    shutil.copytree(root, tmp_path / "dua")
    done = typed(tmp_path, str(tmp_path / "dua/content"), "--out", str(tmp_path / "dua/build"), "--jobs", "2")
    assert done.stdout.splitlines() == [f"{DOCUMENTS} naskah tidak berubah."]
    assert outputs(tmp_path / "dua") == plain
