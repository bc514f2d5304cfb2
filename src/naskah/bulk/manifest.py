"""What the manifest of a folder says of letters: what was made there, from what, and for whom.

Each line tells of one letter or of one merged file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from naskah.outputs.manifest import Manifest
from naskah.outputs.shelf import Shelf

Whose: TypeAlias = tuple[str, str, str]  # a letter: its content file, variant and key


class Line(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
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


class Letters(Manifest[Line]):
    """The letters of a folder so far."""

    def __init__(self, folder: Path) -> None:
        self.letters: dict[Whose, Line] = {}  # the last line of each letter
        self.merged: dict[str, Line] = {}  # … and of each merged file
        self._names: set[str] = set()  # of all files of letters that there have ever been
        super().__init__(folder, Line)

    def outdated(self) -> list[str]:
        """The names that letters once had, and that no letter has now, nor one that some system takes for the same."""
        taken = {name.casefold() for line in self.letters.values() for name in line.files}
        return sorted(name for name in self._names if name.casefold() not in taken)

    def taken_by_others(self, ours: Collection[Whose]) -> Iterator[str]:
        """The names of files that letters other than `ours` have, without suffix."""
        for whose, line in self.letters.items():
            if whose not in ours:
                yield from (name.rpartition(".")[0] for name in line.files)

    def note(self, line: Line) -> None:
        """Takes a line in."""
        super().note(line)
        if line.letters:
            self.merged.update(dict.fromkeys(line.files, line))
        elif line.key:
            self.letters[line.whose] = line
            self._names.update(line.files)


Folder: TypeAlias = Shelf[Letters]


def holds(folder: Folder, line: Line | None, made_from: str, files: Sequence[str]) -> bool:
    """Whether the files of a line lie there, made from the same, or as a person has left them since."""
    return line is not None and line.made_from == made_from and folder.holds(line, files)


def remove_outdated(folder: Folder, suffixes: tuple[str, ...]) -> None:
    """Takes away letters that lie under names they had before, unless a person has changed them."""
    for name in folder.manifest.outdated():
        if name.endswith(suffixes):
            folder.remove_ours(name)
