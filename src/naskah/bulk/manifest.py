"""The manifest of a folder: what was made there, from what, and for whom. Lines are only ever added.

Each line tells of one letter or of one merged file. It is written before its files take their places, so that whatever
lies in the folder is either told of here or not ours.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

import msgspec
from msgspec import Struct

from naskah.version import __version__

NAME = "manifest.jsonl"

Whose: TypeAlias = tuple[str, str, str]  # a letter: its content file, variant and key


def engine() -> str:
    """What made the files, beside what they were made from: another version may draw them otherwise."""
    from importlib.metadata import version

    return f"naskah {__version__}, typst {version('typst')}"


def digest_of(*parts: str | bytes) -> str:
    """The SHA-256 of some parts, each with its length before it."""
    digest = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


class Line(Struct, frozen=True, omit_defaults=True):
    """A letter, or a merged file of letters.

    `made_from` is a hash of everything that its bytes depend on; `files` are the SHA-256 of its files by name in the
    folder. `letters` of a merged file are the keys of its letters, each with the page it starts on. `content` names the
    content file, for one folder may hold what several of them have to say to one person.
    """

    made_from: str
    files: Mapping[str, str]
    key: str = ""
    recipient: str = ""
    number: str = ""
    count: int = 0
    row: int = 0
    letters: tuple[tuple[str, int], ...] = ()
    content: str = ""
    variant: str = ""

    @property
    def whose(self) -> Whose:
        """What tells this letter from every other of the folder."""
        return self.content, self.variant, self.key


class Manifest:
    """The lines of a folder so far, and the end where new ones go."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.letters: dict[Whose, Line] = {}  # the last line of each letter
        self.merged: dict[str, Line] = {}  # … and of each merged file
        self.ours: dict[str, set[str]] = {}  # every content that each file has had from us
        self._names: set[str] = set()  # of all files of letters that there have ever been
        self._whole = True
        for line in self._lines():
            self._note(line)

    def add(self, lines: Sequence[Line]) -> None:
        """Notes lines, on the disk too. Raises OSError."""
        data = b"".join([msgspec.json.encode(line) + b"\n" for line in lines])
        with self.path.open("ab") as file:
            file.write(data if self._whole else b"\n" + data)
            file.flush()
            os.fsync(file.fileno())
        self._whole = True
        for line in lines:
            self._note(line)

    def is_ours(self, name: str, digest: str) -> bool:
        """Whether a file's content is one that was made here."""
        return digest in self.ours.get(name, ())

    def outdated(self) -> list[str]:
        """The names that letters once had, and that no letter has now, nor one that some system takes for the same."""
        taken = {name.casefold() for line in self.letters.values() for name in line.files}
        return sorted(name for name in self._names if name.casefold() not in taken)

    def taken_by_others(self, ours: Collection[Whose]) -> Iterator[str]:
        """The names of files that letters other than `ours` have, without suffix."""
        for whose, line in self.letters.items():
            if whose not in ours:
                yield from (name.rpartition(".")[0] for name in line.files)

    def _note(self, line: Line) -> None:
        if line.letters:
            self.merged.update(dict.fromkeys(line.files, line))
        elif line.key:
            self.letters[line.whose] = line
            self._names.update(line.files)
        for name, digest in line.files.items():
            self.ours.setdefault(name, set()).add(digest)

    def _lines(self) -> Iterator[Line]:
        """The lines that are whole: a run that was stopped may have left half of the last one."""
        decode = msgspec.json.Decoder(Line).decode
        try:
            with self.path.open("rb") as file:
                for data in file:
                    self._whole = data.endswith(b"\n")
                    try:
                        yield decode(data)
                    except msgspec.DecodeError:
                        continue
        except FileNotFoundError:
            return
