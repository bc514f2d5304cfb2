"""The manifest of a folder: what was made there, and from what. Lines are only ever added.

A line is written before its files take their places, so that whatever lies in the folder is either told of here or not
ours. Each carries a checksum of itself: a line that somebody has changed is no line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import msgspec
from msgspec import Struct

from naskah.environment import write_atomically
from naskah.version import __version__

NAME = "manifest.jsonl"
_MARK, _SUM = b',"sum":"', 8  # the last field of a line, and how many hexadecimal digits it has


class Entry(Protocol):
    """What a line has to say: the SHA-256 of its files, by name in the folder."""

    @property
    def files(self) -> Mapping[str, str]:
        """Those files."""


L = TypeVar("L", bound=Entry)


class _Files(Struct, frozen=True):
    """What is understood of a line that another package has written."""

    files: Mapping[str, str] = {}


@lru_cache(maxsize=1)
def engine() -> str:
    """What makes files, beside what they are made from: another version may draw them otherwise."""
    found = find_spec("typst")  # the folder that records its installation says the version without reading anything
    folder = Path(found.origin).parents[1] if found and found.origin else Path()
    record = next((record.stem for record in sorted(folder.glob("typst-*.dist-info"))), "typst")
    return f"naskah {__version__}, {record.replace('-', ' ')}"


def digest_of(*parts: str | bytes) -> str:
    """The SHA-256 of some parts, each with its length before it."""
    digest = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def as_written(line: object) -> bytes:
    """A line as it stands in the file, with its checksum."""
    said = msgspec.json.encode(line)
    return b'%s%s%s"}\n' % (said[:-1], _MARK, _sum(said))


class Manifest(Generic[L]):
    """The lines of a folder so far, and the end where new ones go."""

    def __init__(self, folder: Path, line: type[L]) -> None:
        self.path = folder / NAME
        self.ours: dict[str, set[str]] = {}  # every content that each file has had from us
        self.damaged: list[int] = []  # the numbers of lines that do not hold
        self._lines = 0
        self._torn = 0  # bytes of a last line that a stopped run has left half written
        self._open = False  # whether the last line lacks its end
        self._read(line)

    @property
    def unsound(self) -> tuple[int, ...]:
        """The numbers of lines that do not hold, a last one that lacks its end among them."""
        return (*self.damaged, *((self._lines,) if self._torn or self._open else ()))

    def add(self, lines: Sequence[L]) -> None:
        """Notes lines, on the disk too. Raises OSError."""
        if not lines:
            return
        with self.path.open("ab") as file:
            if self._torn:
                file.truncate(file.tell() - self._torn)
            file.write((b"\n" if self._open else b"") + b"".join(map(as_written, lines)))
            file.flush()
            os.fsync(file.fileno())
        self._torn, self._open = 0, False
        for line in lines:
            self.note(line)

    def mend(self) -> None:
        """Takes out the lines that do not hold: nothing is known from them. Raises OSError, or `Refused`."""
        if not self.unsound:
            return
        with self.path.open("rb") as file:
            kept = [written.rstrip(b"\r\n") + b"\n" for written in file if _said(written) is not None]
        write_atomically(self.path, b"".join(kept))
        self.damaged, self._torn, self._open, self._lines = [], 0, False, len(kept)

    def note(self, line: L) -> None:
        """Takes a line in."""
        self._own(line.files)

    def is_ours(self, name: str, digest: str) -> bool:
        """Whether a file's content is one that was made here."""
        return digest in self.ours.get(name, ())

    def _own(self, files: Mapping[str, str]) -> None:
        for name, digest in files.items():
            self.ours.setdefault(name, set()).add(digest)

    def _read(self, line: type[L]) -> None:
        decode, files_of = msgspec.json.Decoder(line).decode, msgspec.json.Decoder(_Files).decode
        try:
            with self.path.open("rb") as file:
                for number, written in enumerate(file, 1):
                    self._lines = number
                    said = _said(written)
                    if said is None:
                        if written.endswith(b"\n"):
                            self.damaged.append(number)
                        else:
                            self._torn = len(written)
                        continue
                    self._open = not written.endswith(b"\n")
                    try:
                        self.note(decode(said))
                    except msgspec.ValidationError:  # another package's line
                        self._own(files_of(said).files)
        except FileNotFoundError:
            return


def _sum(said: bytes) -> bytes:
    return sha256(said).hexdigest()[:_SUM].encode()


def _said(written: bytes) -> bytes | None:
    """What a line says without its checksum; None where the two do not belong together."""
    end = b"\r\n" if written.endswith(b"\r\n") else b"\n"  # some programs make the one of the other
    said, mark, last = written.removesuffix(end).rpartition(_MARK)
    said += b"}"
    return said if mark and last == _sum(said) + b'"}' else None
