"""What belongs to an archive and lies beside its folder: signed scans, and the records of signed words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from hashlib import file_digest
from pathlib import Path
from typing import TypeAlias

from naskah.archive.asked import Asked
from naskah.archive.model import Line
from naskah.archive.records import FOLDER, record_path
from naskah.archive.verdicts import State, Verdict
from naskah.environment import Project

_States: TypeAlias = tuple[State, State]  # of what is not there, and of what is another
_SCAN = (State.SCAN_MISSING, State.SCAN_CHANGED)
_RECORD = (State.RECORD_MISSING, State.RECORD_CHANGED)


def aside(lines: Sequence[Line], project: Project, asked: Asked) -> dict[str, Verdict]:
    """The verdict on each scan and record of these lines that was asked about, by its name from the root.

    Variants tell of the same files: one that is not as any of them says is not sound.
    """
    digest = cache(_digest)
    found: dict[str, Verdict] = {}
    for line in lines:
        for name, known, states in _told(line, project):
            is_asked = asked(line.document, line.files) or asked(name, ())
            if is_asked and (name not in found or found[name].is_sound):
                found[name] = Verdict(name, _state(digest(project.root / name), known, states), at_root=True)
    return found


def without_document(documents: Collection[str], project: Project) -> Iterator[Verdict]:
    """The records of words that none of these documents has: renamed ones, and those that are no more."""
    theirs = {record_path(document, project) for document in documents}
    for record in (project.root / FOLDER).rglob("*.txt"):
        if record not in theirs:
            yield Verdict(project.name(record), State.RECORD_ALONE, at_root=True)


def _told(line: Line, project: Project) -> Iterator[tuple[str, str, _States]]:
    if line.scan:
        yield line.scan.path, line.scan.digest, _SCAN
    if line.words:
        yield project.name(record_path(line.document, project)), line.words, _RECORD


def _state(now: str, known: str, states: _States) -> State:
    missing, changed = states
    if not now:
        return missing
    return State.SAME if now == known else changed


def _digest(file: Path) -> str:
    """The SHA-256 of a file that may be large; nothing where there is none to read."""
    try:
        with file.open("rb") as opened:
            return file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""
