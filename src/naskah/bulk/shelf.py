"""The output folder of a run: what lies in it, what waits, and how files take their places.

A file that waits lies in a folder that this run alone has, and that goes with it: a worker that outlives a killed run
finds its folder gone, and can touch nothing of the next run. Once what waits is on the disk for good, it is
told of in the manifest, and only then it takes its place: at no moment is half a file there, or one that nobody knows.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Self

from msgspec import Struct

from naskah.bulk.manifest import Line, Manifest
from naskah.environment.processes import alone
from naskah.environment.settling import settle
from naskah.findings import Finding, Place, Refused
from naskah.messages import _

_LOCK, _WAITING = ".naskah-kunci", ".naskah-tunggu"


class Waiting(Struct, frozen=True):
    """A line, and its files that wait: each name beside the one that it waits by."""

    line: Line
    names: Mapping[str, str]


class Shelf:
    """An output folder, held by one run at a time."""

    def __init__(self, folder: Path, *, force: bool) -> None:
        self.folder = folder
        self.waiting = folder  # until there is one
        self.force = force
        self.manifest = Manifest(folder)
        self._lie = _files(folder)  # what lies there: nobody else writes thousands of files meanwhile

    @classmethod
    @contextlib.contextmanager
    def held(cls, folder: Path, *, force: bool) -> Iterator[Self]:
        """The folder, made if need be, cleared of what a stopped run left behind. Raises `Refused` (SYS001, BLK003)."""
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)
        with alone(folder / _LOCK):
            shelf = cls(folder, force=force)
            _clear(folder)
            with _told(folder):
                shelf.waiting = Path(tempfile.mkdtemp(prefix=_WAITING, dir=folder))
            try:
                yield shelf
            finally:
                _clear(folder)

    def holds(self, line: Line | None, made_from: str, files: Sequence[str]) -> bool:
        """Whether these files lie there as they were made from the same, or as a person has left them since."""
        return (
            line is not None
            and line.made_from == made_from
            and all(name in line.files and self._stands(name, line.files[name]) for name in files)
        )

    def is_changed(self, name: str) -> bool:
        """Whether a file lies there whose content did not come from here: somebody has changed or signed it."""
        digest = self._digest(name)
        return digest is not None and not self.manifest.is_ours(name, digest)

    def place(self, made: Sequence[Waiting]) -> list[tuple[Finding, ...]]:
        """Puts what waits in its place; for each, what keeps its files from it, which then stay what they were.

        Raises `Refused` (SYS001) where the disk takes no more: then nothing has moved.
        """
        kept = [
            tuple(_changed(name) for name in each.names if not self._may_write(name, each.line.files[name]))
            for each in made
        ]
        free = [each for each, findings in zip(made, kept, strict=True) if not findings]
        with _told(self.folder):
            settle(self.waiting / name for each in free for name in each.names.values())
            self.manifest.add([each.line for each in free])
        return [findings or self._moved(each) for each, findings in zip(made, kept, strict=True)]

    def write_list(self, name: str, data: bytes) -> None:
        """Makes a list hold `data`; the manifest knows it as ours. Raises `Refused`."""
        digest = sha256(data).hexdigest()
        if self._digest(name) == digest:
            return
        made = Waiting(Line("", {name: digest}), {name: name})
        with _told(self.folder):
            (self.waiting / name).write_bytes(data)
            settle([self.waiting / name])
            self.manifest.add([made.line])
        if findings := self._moved(made):
            raise Refused(findings)

    def write_fresh(self, name: str, data: bytes, given: Path) -> str:
        """Writes a list that people work in, beside one that somebody has changed or that was `given` to the run."""
        stem, dot, suffix = name.partition(".")
        count = 1
        while self.is_changed(name) or (self.folder / name).resolve() == given.resolve():
            count += 1
            name = f"{stem}-{count}{dot}{suffix}"
        self.write_list(name, data)
        return name

    def lies(self, name: str) -> bool:
        """Whether there is such a file."""
        return (self.folder / name).is_file()

    def remove_ours(self, name: str, given: Path) -> None:
        """Takes a file of an earlier run away, unless somebody has changed it or it was `given` to this run."""
        if (self.folder / name).resolve() != given.resolve() and not self.is_changed(name):
            with contextlib.suppress(OSError):
                (self.folder / name).unlink(missing_ok=True)

    def remove_outdated(self, suffixes: tuple[str, ...]) -> None:
        """Takes away letters that lie under names they had before, unless a person has changed them."""
        for name in self.manifest.outdated():
            if name.endswith(suffixes) and not self.is_changed(name):
                with contextlib.suppress(OSError):
                    (self.folder / name).unlink(missing_ok=True)

    def _stands(self, name: str, digest: str) -> bool:
        return self._digest(name) == digest or (not self.force and self.is_changed(name))

    def _may_write(self, name: str, digest: str) -> bool:
        if self.force or name not in self._lie:
            return True
        lies = self._digest(name)
        return lies is None or lies == digest or self.manifest.is_ours(name, lies)

    def _moved(self, made: Waiting) -> tuple[Finding, ...]:
        for name, waiting in made.names.items():
            target = self.folder / name
            try:
                if "/" in name:
                    target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(self.waiting / waiting, target)  # noqa: PTH105 -- thousands of them
            except PermissionError:
                message = _("berkas sedang terbuka di program lain")
                return (Finding("BRK010", Place(target.as_posix()), message, _("tutup berkas itu, lalu ulangi")),)
            except OSError as fault:
                cause = _("berkas tidak dapat ditulis ({cause})", cause=fault.strerror or fault)
                return (Finding("SYS001", Place(target.as_posix()), cause),)
        return ()

    def _digest(self, name: str) -> str | None:
        try:
            with open(self.folder / name, "rb") as file:  # noqa: PTH123
                return sha256(file.read()).hexdigest()
        except OSError:
            return None


def _files(folder: Path) -> frozenset[str]:
    """The names of the files below a folder, as the manifest calls them."""
    found: list[str] = []
    waiting = [(folder, "")]
    while waiting:
        where, before = waiting.pop()
        with contextlib.suppress(OSError), os.scandir(where) as entries:
            for entry in entries:
                name = f"{before}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((Path(entry.path), f"{name}/"))
                else:
                    found.append(name)
    return frozenset(found)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise unwritable(folder, fault.strerror or str(fault)) from None


def unwritable(folder: Path, cause: str) -> Refused:
    """Why nothing more can be put there."""
    message = _("folder ini tidak dapat ditulisi ({cause})", cause=cause)
    help_ = _(
        "kosongkan ruang pada disk, atau pilih folder lain dengan --out, lalu ulangi: yang sudah jadi tidak hilang"
    )
    return Refused([Finding("SYS001", Place(folder.as_posix()), message, help_)])


def _clear(folder: Path) -> None:
    """Takes away what waits, also what stopped runs have left waiting."""
    for left in folder.glob(f"{_WAITING}*"):
        shutil.rmtree(left, ignore_errors=True)


def _changed(name: str) -> Finding:
    message = _("berkas ini diubah sesudah dibuat, jadi tidak ditimpa")
    return Finding("BLK005", Place(name), message, _("pindahkan berkas itu, atau timpa dengan --force"))
