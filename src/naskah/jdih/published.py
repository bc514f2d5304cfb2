"""What lies in a folder for the upload: which document each file belongs to, and how new ones get there."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from naskah.findings import Finding
from naskah.outputs.manifest import Manifest
from naskah.outputs.shelf import Shelf, Waiting


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """A document that was published here: its content file, and the SHA-256 of its files."""

    published: str
    files: Mapping[str, str]


class Published(Manifest[Line]):
    """The documents of a folder so far."""

    def __init__(self, folder: Path) -> None:
        self.documents: dict[str, Line] = {}  # the last line of each
        super().__init__(folder, Line)

    def note(self, line: Line) -> None:
        """Takes a line in."""
        super().note(line)
        self.documents[line.published] = line


def placed(
    document: str, folder: str, files: Mapping[str, bytes], shelf: Shelf[Published]
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Puts a document's files in its folder: those that were written, and what kept them from it.

    What it had under another name goes. Raises `Refused` (SYS001) where the disk takes no more.
    """
    before = shelf.manifest.documents.get(document)
    digests = {f"{folder}/{name}": sha256(data).hexdigest() for name, data in files.items()}
    line = Line(document, digests)
    if before == line and shelf.holds(line, tuple(digests)):
        return (), ()
    names = {name: f"{number}" for number, name in enumerate(digests) if shelf.digest(name) != digests[name]}
    for name, waiting in names.items():
        shelf.leave(waiting, files[name.rpartition("/")[2]])
    (kept,) = shelf.place([Waiting(line, names)])
    if not kept and before is not None:
        _remove_old(before, line, shelf)
    return (() if kept else tuple(names)), kept


def _remove_old(before: Line, line: Line, shelf: Shelf[Published]) -> None:
    now = {name.casefold() for each in shelf.manifest.documents.values() for name in each.files}
    for name in before.files:
        if name not in line.files and name.casefold() not in now and shelf.remove_ours(name):
            with contextlib.suppress(OSError):  # a folder that holds something else stays
                (shelf.folder / name).parent.rmdir()
