"""Folders that take nothing and disks that take no more: said in a sentence, and what lay there stays as it was."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from bulk.office import LOCK, MANIFEST, command, environment, files, letters, new_office, numbers, typed, write_rows
from tools.recipients import recipients

if os.name == "nt":
    pytest.skip("permissions, limits and mounts are those of Unix", allow_module_level=True)

MERGED = ("--to", "docx,pdf", "--merge", "SEMUA.pdf")
BOUND_CAPABILITY, MAY_PASS_OVER_PERMISSIONS = 24, 1  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE


def as_anybody() -> None:
    """Permissions hold for this process, though an administrator may have started it."""
    ctypes.CDLL(None).prctl(BOUND_CAPABILITY, MAY_PASS_OVER_PERMISSIONS, 0, 0, 0)


def no_file_beyond(most: int) -> None:
    """No file of this process may grow beyond so many bytes."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def refused(done: subprocess.CompletedProcess[str], folder: str = "hasil") -> None:
    """Whether a run said in one sentence that it could not write there."""
    assert done.returncode == 2, done.stderr
    said = [line for line in done.stderr.splitlines() if "SYS001" in line]
    assert len(said) == 1
    assert folder in said[0]
    assert "Traceback" not in done.stderr
    assert ".naskah-" not in done.stderr


def test_a_folder_below_a_file_is_refused(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    (office / "hasil").write_text("catatan", encoding="utf-8")
    refused(typed(office))
    assert (office / "hasil").read_text(encoding="utf-8") == "catatan"
    assert not (office / "register.db").exists()


@pytest.mark.parametrize("first", [0, 3])
def test_a_folder_for_reading_only_is_refused_and_stays_as_it_was(tmp_path: Path, first: int) -> None:
    office = new_office(tmp_path, first or 5)
    (office / "hasil").mkdir()
    if first:
        assert typed(office, "--to", "docx").returncode == 0
        write_rows(office, recipients(5))
    before = files(office)
    (office / "hasil").chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        refused(typed(office, "--to", "docx", before=as_anybody))
    finally:
        (office / "hasil").chmod(stat.S_IRWXU)
    assert files(office) == before
    assert typed(office, "--to", "docx", before=as_anybody).returncode == 0
    assert len([name for name in letters(office) if name.endswith(".docx")]) == 5


@pytest.mark.parametrize("too_large", ["*.docx", "*.pdf", "SEMUA-001.pdf"])
def test_a_disk_that_takes_no_more_leaves_whole_files_only(tmp_path: Path, too_large: str) -> None:
    office, calm = new_office(tmp_path / "penuh", 20), new_office(tmp_path / "lapang", 20)
    assert typed(calm, *MERGED).returncode == 0
    expected = letters(calm)
    room = min(len(data) for name, data in expected.items() if Path(name).match(too_large)) - 1
    assert typed(office, "--to", "docx").returncode == 0  # the register has its room
    shutil.rmtree(office / "hasil")
    refused(typed(office, *MERGED, before=lambda: no_file_beyond(room)))
    found = letters(office)
    assert [name for name in found if found[name] != expected.get(name)] == []
    assert [path for path in office.rglob(".naskah-*") if path.name != LOCK] == []
    assert typed(office, *MERGED).returncode == 0
    assert letters(office) == expected
    assert numbers(office) == numbers(calm)


def test_a_full_file_system_leaves_whole_files_only_and_is_gone_on_with_once_there_is_room(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    small = """\
mount -t tmpfs -o size=600k none hasil && cp -a dulu/. hasil && "$@"
code=$?
cp -a hasil/. sesudah
exit $code
"""
    office, calm = new_office(tmp_path / "penuh", 5), new_office(tmp_path / "lapang", 120)
    for folder in ("hasil", "sesudah"):
        (office / folder).mkdir()
    if not unshare or subprocess.run([unshare, "-rm", "mount", "-t", "tmpfs", "none", office / "hasil"]).returncode:
        pytest.skip("no file system of one's own can be had here")
    assert typed(office).returncode == typed(calm).returncode == 0
    (office / "hasil").rename(office / "dulu")
    (office / "hasil").mkdir()
    write_rows(office, recipients(120))
    done = subprocess.run(
        [unshare, "-rm", "sh", "-c", small, "sh", *command()],
        cwd=office,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    refused(done)
    before, expected = files(office / "dulu"), letters(calm)
    found = files(office / "sesudah")
    assert {name: found[name] for name in before if name not in (MANIFEST, "daftar.xlsx")} == {
        name: data for name, data in before.items() if name not in (MANIFEST, "daftar.xlsx")
    }
    assert [name for name in found if name.endswith((".docx", ".pdf")) and found[name] != expected.get(name)] == []
    assert not [name for name in found if name.startswith(".naskah-") and name != LOCK]
    (office / "hasil").rmdir()
    (office / "sesudah").rename(office / "hasil")
    assert typed(office).returncode == 0
    assert letters(office) == expected
    assert numbers(office) == numbers(calm)
