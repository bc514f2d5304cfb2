"""Folders that take nothing and disks that take no more: said in a sentence, and what lay there stays as it was."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from bulk.test_disks import as_anybody, no_file_beyond

from archive.small import LOCK, MANIFEST, add, command, content, edit, environment, files, new_archive, outputs, typed

if os.name == "nt":
    pytest.skip("permissions, limits and mounts are those of Unix", allow_module_level=True)

MANY = 40


def refused(done: subprocess.CompletedProcess[str]) -> None:
    """Whether a build said in one sentence that it could not write there."""
    assert done.returncode == 2, done.stderr
    said = [line for line in done.stderr.splitlines() if "SYS001" in line]
    assert len(said) == 1, done.stderr
    assert "build" in said[0]
    assert "Traceback" not in done.stderr
    assert ".naskah-" not in done.stderr


def test_a_folder_for_reading_only_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 3)
    assert typed(root, "--to", "docx").returncode == 0
    add(root, 4)
    edit(content(root, 1), "Membentuk", "Menetapkan")
    before = files(root)
    (root / "build").chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        refused(typed(root, "--to", "docx", before=as_anybody))
    finally:
        (root / "build").chmod(stat.S_IRWXU)
    assert files(root) == before
    assert typed(root, "--to", "docx", before=as_anybody).returncode == 0
    assert len(outputs(root)) == 4


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_disk_that_takes_no_more_leaves_whole_files_only(tmp_path: Path, suffix: str, jobs: str) -> None:
    root, calm = new_archive(tmp_path / "penuh", 6), new_archive(tmp_path / "lapang", 6)
    assert typed(calm).returncode == 0
    expected = outputs(calm)
    room = min(len(data) for name, data in expected.items() if name.endswith(suffix)) - 1
    refused(typed(root, "--jobs", jobs, before=lambda: no_file_beyond(room)))
    found = outputs(root)
    assert [name for name in found if found[name] != expected.get(name)] == []
    assert [path.name for path in root.rglob(".naskah-*")] == [LOCK]
    assert typed(root, "--jobs", jobs).returncode == 0
    assert outputs(root) == expected


def test_a_full_file_system_leaves_whole_files_only_and_is_gone_on_with_once_there_is_room(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    small = """\
mount -t tmpfs -o size={room} none build && cp -a dulu/. build && "$@"
code=$?
cp -a build/. sesudah
exit $code
"""
    root, calm = new_archive(tmp_path / "penuh", 5), new_archive(tmp_path / "lapang", MANY)
    for folder in ("build", "sesudah"):
        (root / folder).mkdir()
    if not unshare or subprocess.run([unshare, "-rm", "mount", "-t", "tmpfs", "none", root / "build"]).returncode:
        pytest.skip("no file system of one's own can be had here")
    assert typed(root, "--to", "docx").returncode == typed(calm, "--to", "docx").returncode == 0
    (root / "build").rename(root / "dulu")
    (root / "build").mkdir()
    room = sum(map(len, outputs(calm).values())) // 2
    for number in range(6, MANY + 1):
        add(root, number)
    done = subprocess.run(
        [unshare, "-rm", "sh", "-c", small.format(room=room), "sh", *command("--to", "docx")],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    refused(done)
    expected, found, before = outputs(calm), files(root / "sesudah"), files(root / "dulu")
    assert all(found[name] == data for name, data in before.items() if name != MANIFEST)
    assert [name for name in found if name.endswith(".docx") and found[name] != expected.get(name)] == []
    assert [name for name in found if ".naskah-" in name] == [LOCK]
    (root / "build").rmdir()
    (root / "sesudah").rename(root / "build")
    assert typed(root, "--to", "docx").returncode == 0
    assert outputs(root) == expected
