"""Mending what is surely wrong, in the file's own text: comments, quotes and layout stay as they are.

Nothing is written here: what the files are to hold is kept beside the project, checked again, and mended again, until
there is nothing more to mend. A text that would be worse for it is left as it was, and no word is changed for another:
what a finding offers of that kind is for an editor to show and a person to take.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from naskah.checks import Choice
from naskah.environment import MAX_YAML_BYTES, Project
from naskah.findings import Finding, Place, Refused
from naskah.review.forms import OF_FORMS
from naskah.review.reviewing import Review, Reviewer

MAX_ROUNDS = 8
CONJUNCTION = "dan"
Takes: TypeAlias = Callable[[str, str], bool]
Findings: TypeAlias = tuple[Finding, ...]
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class Mended(Struct, frozen=True):
    """What is left to say about the documents, and the files that change: path → (old, new)."""

    reviews: tuple[Review, ...]
    files: Mapping[Path, tuple[bytes, bytes]]
    count: int


def is_safe(old: str, new: str) -> bool:
    """Whether marks, spaces and capitals change and no word does; only a `dan` between items may come or go."""
    before, after = _letters(old), _letters(new)
    return before == after or {before, after} == {"", CONJUNCTION}


def mend(paths: Sequence[Path], project: Project, choice: Choice, takes: Takes = is_safe) -> Mended:
    """Every document with what is surely wrong in it mended, and what then remains to be said.

    `takes` tells by the old and the new characters which of the replacements that findings offer are made.
    """
    mender = _Mender(project, choice, takes)
    count = sum(map(mender.mend, paths))
    new = mender.unsaved
    files = {file: (project.read(file, MAX_YAML_BYTES, Place(file.name)), data) for file, data in new.items()}
    reviews = tuple(Reviewer(replace(project, unsaved=new), choice).review(paths))
    return Mended(reviews, files, count)


class _Mender:
    """Keeps what the files of a project are to hold, document after document."""

    def __init__(self, project: Project, choice: Choice, takes: Takes) -> None:
        self.project = project
        self.takes = takes
        self.unsaved: dict[Path, bytes] = {}
        # Whether a template can be drawn is nothing that mending changes, and takes long to try.
        self.choice = replace(choice, ignored=(*choice.ignored, *OF_FORMS))

    def mend(self, path: Path) -> int:
        """Mends a document; how much there was to mend."""
        count = 0
        findings = self._findings(path, {})
        for _round in range(MAX_ROUNDS):
            mended, findings = self._tried(path, findings, findings) or self._one_by_one(path, findings)
            if not mended:
                break
            count += mended
        return count

    def _one_by_one(self, path: Path, findings: Findings) -> tuple[int, Findings]:
        """What can be mended although not all can at once."""
        count = 0
        seen: set[tuple[str, str, int, str]] = set()
        while offer := next((each for each in findings if _is_offer(each) and _mark(each) not in seen), None):
            seen.add(_mark(offer))
            if done := self._tried(path, findings, (offer,)):
                count, findings = count + done[0], done[1]
        return count, findings

    def _tried(self, path: Path, findings: Findings, offers: Findings) -> tuple[int, Findings] | None:
        """How much was mended and what is left to say; None, and nothing changed, where the text would be worse."""
        changed, mended = _edited(offers, replace(self.project, unsaved=dict(self.unsaved)), self.takes)
        if not changed:
            return None
        after = self._findings(path, changed)
        if _worse(findings, after):
            return None
        self.unsaved.update(changed)
        return mended, after

    def _findings(self, path: Path, changed: Mapping[Path, bytes]) -> Findings:
        project = replace(self.project, unsaved={**self.unsaved, **changed})
        return next(Reviewer(project, self.choice).review([path])).findings


def _is_offer(finding: Finding) -> bool:
    return finding.replacement is not None and finding.end is not None


def _mark(finding: Finding) -> tuple[str, str, int, str]:
    """What a finding is known by while the columns of its line move."""
    return finding.code, finding.place.file, finding.place.line, finding.message


def _worse(before: Findings, after: Findings) -> bool:
    """Whether nothing has gone, or there is more to say of some kind than there was."""
    old, new = (Counter(finding.code for finding in findings) for findings in (before, after))
    return new.total() >= old.total() or any(count > old[code] for code, count in new.items())


def _edited(findings: Findings, project: Project, takes: Takes) -> tuple[dict[Path, bytes], int]:
    """The files with these findings' replacements in place, and how many those are."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        if _is_offer(finding):
            by_file.setdefault(finding.place.file, []).append(finding)
    changed = {}
    count = 0
    for file, found in by_file.items():
        path = (project.root / file).resolve()
        try:
            data = project.read(path, MAX_YAML_BYTES, Place(file))
        except Refused:
            continue
        edits = _apart(_edit(data, finding, takes) for finding in found)
        new = data
        for start, end, text in reversed(edits):
            new = new[:start] + text + new[end:]
        if new != data:
            changed[path] = new
            count += len(edits)
    return changed, count


def _edit(data: bytes, finding: Finding, takes: Takes) -> tuple[int, int, bytes] | None:
    """Offsets of bytes, and what is to stand between them; None where a person has to look at it first."""
    start, end = _offset(data, finding.place), _offset(data, finding.end or finding.place)
    if start is None or end is None or end < start:
        return None
    new = finding.replacement or ""
    return (start, end, new.encode("utf-8")) if takes(data[start:end].decode("utf-8", "replace"), new) else None


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _offset(data: bytes, place: Place) -> int | None:
    offset = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    for number, line in enumerate(_LINE.finditer(data, offset), 1):
        if number == place.line:
            text = line.group().decode("utf-8", errors="replace")
            return line.start() + len(text[: place.column - 1].encode("utf-8"))
    return None


def _apart(edits: Iterable[tuple[int, int, bytes] | None]) -> list[tuple[int, int, bytes]]:
    """The edits in the order of the file, without those that touch the one before."""
    ordered = sorted(edit for edit in set(edits) if edit is not None)
    kept = ordered[:1]
    for _before, edit in pairwise(ordered):
        if edit[0] > kept[-1][1]:
            kept.append(edit)
    return kept
