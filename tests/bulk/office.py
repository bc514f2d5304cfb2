"""A made-up office that writes letters in bulk: its project, its people, its runs, and what these leave behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import naskah
from naskah.bulk.model import Order
from naskah.bulk.running import Result, run
from naskah.environment import Project
from naskah.outputs.manifest import NAME as MANIFEST
from naskah.register import Register
from tools.recipients import recipients, write

SOURCES = Path(naskah.__file__).parents[1]
CONTENTS = Path(__file__).parents[2] / "content"
LETTER = "content/surat/dispensasi-kpps.yaml"
REGISTER, LOCK = "register.db", ".naskah-kunci"
KEPT_BY_RUNS = (MANIFEST, LOCK)  # what tells of runs, not of letters
BOTH = ("docx", "pdf")

Person = dict[str, str]


def new_office(root: Path, people: Iterable[Person] | int = 3) -> Path:
    """A project with the letter of the repository and rows for these people, or for so many."""
    for name in (LETTER, "content/lembaga/sekretariat-contoh.yaml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CONTENTS.parent / name, root / name)
    write_rows(root, recipients(people) if isinstance(people, int) else people)
    return root


def write_rows(root: Path, people: Iterable[Person]) -> None:
    """Makes the office's spreadsheet hold these people."""
    write(list(people), root / "penerima.csv")


def edit(root: Path, old: str, new: str) -> None:
    """Replaces words in the content file; they have to be there."""
    file = root / LETTER
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")


def ordered(root: Path, **changes: Any) -> Order:
    """An order for all Word files of the office, or one that differs from it."""
    order: dict[str, Any] = {"data": root / "penerima.csv", "out": root / "hasil", "formats": ("docx",), **changes}
    return Order(Project(root), root / LETTER, **order)


def written(root: Path, **changes: Any) -> Result:
    """What comes of such an order, here and now."""
    return run(ordered(root, **changes))


def command(*words: str) -> list[str]:
    """A bulk run as it is typed at the office."""
    return [sys.executable, "-m", "naskah", "bulk", LETTER, "--data", "penerima.csv", "--out", "hasil", *words]


def environment(**changes: str) -> dict[str, str]:
    """The environment of such a run."""
    return {**os.environ, "PYTHONPATH": str(SOURCES), **changes}


def typed(
    root: Path, *words: str, before: Callable[[], object] | None = None, **changes: str
) -> subprocess.CompletedProcess[str]:
    """A bulk run in a process of its own; `before` is done in it first."""
    return subprocess.run(
        command(*words),
        cwd=root,
        env=environment(**changes),
        preexec_fn=before,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def files(root: Path) -> dict[str, bytes]:
    """Everything below a folder, by name."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def letters(root: Path) -> dict[str, bytes]:
    """What a person finds in the output folder."""
    return {name: data for name, data in files(root / "hasil").items() if name not in KEPT_BY_RUNS}


def times(root: Path) -> Mapping[str, int]:
    """When each file of the output folder was last written."""
    return {path.name: path.stat().st_mtime_ns for path in (root / "hasil").rglob("*") if path.name not in KEPT_BY_RUNS}


def numbers(root: Path) -> list[tuple[int | None, str, str]]:
    """The numbers of the register: count, text and recipient."""
    with Register.open(Project(root), create=False) as register:
        return [(entry.count, entry.text, entry.recipient) for entry in register.entries()]


def codes(result: Result) -> dict[int, list[str]]:
    """The codes of what is wrong with each bad row."""
    return {row: [finding.code for finding in findings] for row, findings in result.bad.items()}


def table(workbook: Path) -> list[Sequence[str]]:
    """The cells of a workbook's first sheet, as a person reads them."""
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    return [
        ["" if cell is None else str(cell) for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)
    ]
