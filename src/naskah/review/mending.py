"""Mending what is surely wrong, in the file's own text: comments, quotes and layout stay as they are.

Nothing is written here: what the files are to hold is kept beside the project, checked again, and mended again, until
there is nothing more to mend. A text that would be worse for it is left as it was, and no word is changed for another:
what a finding offers of that kind is for an editor to show and a person to take.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from naskah.check import Choice
from naskah.environment import MAX_YAML_BYTES, Project
from naskah.findings import Finding, Place, Refused
from naskah.review.reviewing import Review, Reviewer

MAX_ROUNDS = 8
CONJUNCTION = "dan"
Takes: TypeAlias = Callable[[str, str], bool]
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
    unsaved: dict[Path, bytes] = {}
    reviews = []
    count = 0
    for path in paths:
        review, mended = _mended(path, project, choice, takes, unsaved)
        reviews.append(review)
        count += mended
    files = {file: (project.read(file, MAX_YAML_BYTES, Place(file.name)), new) for file, new in unsaved.items()}
    return Mended(tuple(reviews), files, count)


def _mended(
    path: Path, project: Project, choice: Choice, takes: Takes, unsaved: dict[Path, bytes]
) -> tuple[Review, int]:
    count = 0
    review = _review(path, project, choice, unsaved)
    for _round in range(MAX_ROUNDS):
        changed, mended = _edited(review.findings, replace(project, unsaved=dict(unsaved)), takes)
        if not changed:
            break
        after = _review(path, project, choice, {**unsaved, **changed})
        if _worse(review, after):
            break
        unsaved.update(changed)
        review = after
        count += mended
    return review, count


def _review(path: Path, project: Project, choice: Choice, unsaved: Mapping[Path, bytes]) -> Review:
    return next(Reviewer(replace(project, unsaved=dict(unsaved)), choice).review([path]))


def _worse(before: Review, after: Review) -> bool:
    """Whether nothing has gone, or something has come that was not there: then the text was better as it stood."""
    known = {(finding.code, finding.message) for finding in before.findings}
    came = any((finding.code, finding.message) not in known for finding in after.findings)
    return came or len(after.findings) >= len(before.findings)


def _edited(findings: Iterable[Finding], project: Project, takes: Takes) -> tuple[dict[Path, bytes], int]:
    """The files with these findings' replacements in place, and how many those are."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.replacement is not None and finding.end is not None:
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
