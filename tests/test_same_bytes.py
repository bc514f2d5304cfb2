"""Two builds of the same content give the same bytes, whatever machine, day and place they are made on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from reading import Edit

import naskah

SOURCES = Path(naskah.__file__).parents[1]

# Another day, for every way in which a program may ask for it.
ANOTHER_CLOCK = """\
import datetime, os, sys, time

DAY = 4_102_444_800  # 1 January 2100
for name in ("time", "monotonic", "perf_counter"):
    setattr(time, name, lambda: float(DAY))
time.time_ns = lambda: DAY * 10**9
ask_gmtime, ask_localtime = time.gmtime, time.localtime
time.gmtime = lambda seconds=None: ask_gmtime(DAY if seconds is None else seconds)
time.localtime = lambda seconds=None: ask_localtime(DAY if seconds is None else seconds)


class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls(2100, 1, 1)


class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2100, 1, 1, tzinfo=tz)

    @classmethod
    def utcnow(cls):
        return cls(2100, 1, 1)


datetime.date, datetime.datetime = Date, DateTime
"""
RUN = "import sys; from naskah.cli import main; sys.argv = ['naskah', *sys.argv[1:]]; main()"


def built(folder: Path, *, prelude: str = "", umask: int = -1, **environment: str) -> dict[str, str]:
    """What `naskah build` makes of the project in `folder`, in a process of its own: the hash of each file."""
    before = os.umask(umask) if umask >= 0 else None
    try:
        done = subprocess.run(
            [sys.executable, "-c", prelude + RUN, "build", "--out", "hasil"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(SOURCES), **environment},
            capture_output=True,
            check=False,
            timeout=120,
        )
    finally:
        if before is not None:
            os.umask(before)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    files = sorted((folder / "hasil").rglob("*/*.*"))
    hashes = {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}
    shutil.rmtree(folder / "hasil")
    return hashes


@pytest.fixture
def plain(project: Path) -> dict[str, str]:
    """The hashes of a build under nothing in particular."""
    return built(project, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")


def test_a_build_makes_word_and_pdf(plain: dict[str, str]) -> None:
    assert set(plain) == {"hasil/keputusan/tim.docx", "hasil/keputusan/tim.pdf"}


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"TZ": "Asia/Jayapura"},
        {"TZ": "America/Anchorage"},
        {"LC_ALL": "id_ID.UTF-8", "LANG": "id_ID.UTF-8"},
        {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "ar"},
        {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"},
        {"SOURCE_DATE_EPOCH": "1", "HOME": "/nonexistent"},
    ],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_the_environment_leaves_no_trace(plain: dict[str, str], project: Path, environment: dict[str, str]) -> None:
    assert built(project, **environment) == plain


def test_the_clock_leaves_no_trace(plain: dict[str, str], project: Path) -> None:
    assert built(project, prelude=ANOTHER_CLOCK) == plain


def test_the_umask_leaves_no_trace(plain: dict[str, str], project: Path) -> None:
    assert built(project, umask=0o077) == plain


def test_the_place_leaves_no_trace(
    plain: dict[str, str], project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("tempat lain") / "proyek (salinan)"
    shutil.copytree(project, elsewhere)
    for file in elsewhere.rglob("*"):
        os.utime(file, (0, 0))
    assert built(elsewhere) == plain


def test_other_documents_beside_it_leave_no_trace(plain: dict[str, str], project: Path, keputusan: Path) -> None:
    text = keputusan.read_text(encoding="utf-8").replace("Tim Contoh", "Tim Lain")
    keputusan.with_name("awal.yaml").write_text(text, encoding="utf-8")
    both = built(project)
    assert len(both) == 4
    assert {name: both[name] for name in plain} == plain


def test_a_change_in_the_content_changes_both_files(plain: dict[str, str], project: Path, edit: Edit) -> None:
    edit("menyusun contoh", "menyusun contoh lain")
    after = built(project)
    assert all(after[name] != plain[name] for name in plain)
