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
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

from msgspec import Struct

from naskah.environment.processes import alone
from naskah.environment.settling import settle
from naskah.findings import Finding, Place, Refused
from naskah.messages import _
from naskah.outputs.manifest import Entry, Manifest

LOCK, _WAITING, _OLD = ".naskah-kunci", ".naskah-tunggu", "lama"


M = TypeVar("M", bound=Manifest[Any])


class Waiting(Struct, frozen=True):
    """A line, and its files that wait: each name beside the one that it waits by."""

    line: Entry
    names: Mapping[str, str]


class Shelf(Generic[M]):
    """An output folder, held by one run at a time."""

    def __init__(self, folder: Path, manifest: M, *, force: bool) -> None:
        self.folder = folder
        self.waiting = folder  # until there is one
        self.force = force
        self.manifest = manifest
        self._lie = _files(folder)  # what lies there: nobody else writes thousands of files meanwhile

    def holds(self, line: Entry, files: Sequence[str]) -> bool:
        """Whether these files of a line lie there as they were made, or as a person has left them since."""
        return all(name in line.files and self._stands(name, line.files[name]) for name in files)

    def is_changed(self, name: str) -> bool:
        """Whether a file lies there whose content did not come from here: somebody has changed or signed it."""
        digest = self.digest(name)
        return digest is not None and not self.manifest.is_ours(name, digest)

    @property
    def lying(self) -> frozenset[str]:
        """The names of the files that lay there at first, in folders below too."""
        return self._lie

    def leave(self, name: str, data: bytes) -> None:
        """Lets a file wait. Raises `Refused` (SYS001)."""
        with _told(self.folder):
            (self.waiting / name).write_bytes(data)

    def place(self, made: Sequence[Waiting], *, together: bool = False) -> list[tuple[Finding, ...]]:
        """Puts what waits in its place; for each, what keeps its files from it, which then stay what they were.

        `together`: what keeps one from its place keeps all. Raises `Refused` (SYS001) where the disk takes no more:
        then nothing has moved.
        """
        kept = [tuple(filter(None, (self._hindrance(*file) for file in _files_of(each)))) for each in made]
        if together and any(kept):
            return kept
        free = [each for each, findings in zip(made, kept, strict=True) if not findings]
        with _told(self.folder):
            settle(self.waiting / name for each in free for name in each.names.values())
            self.manifest.add([each.line for each in free])
        if together:
            return self._moved(free)
        return [findings or self._moved([each])[0] for each, findings in zip(made, kept, strict=True)]

    def lies(self, name: str) -> bool:
        """Whether there is such a file."""
        return (self.folder / name).is_file()

    def remove_ours(self, name: str) -> bool:
        """Takes a file of an earlier run away, unless somebody has changed it; whether it is gone."""
        if self.is_changed(name):
            return False
        try:
            (self.folder / name).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def _stands(self, name: str, digest: str) -> bool:
        return self.digest(name) == digest or (not self.force and self.is_changed(name))

    def _hindrance(self, name: str, digest: str) -> Finding | None:
        """Why a file may not be written."""
        if os.path.isdir(self.folder / name):  # noqa: PTH112 -- thousands of them
            place = Place((self.folder / name).as_posix())
            return Finding("SYS001", place, _("ada folder bernama sama"), _("pindahkan folder itu"))
        if self.force or name not in self._lie:
            return None
        lies = self.digest(name)
        is_free = lies is None or lies == digest or self.manifest.is_ours(name, lies)
        return None if is_free else _changed(self.folder / name)

    def _moved(self, made: Sequence[Waiting]) -> list[tuple[Finding, ...]]:
        """Moves the files of all of these, or of none; what is wrong with each."""
        before: dict[Path, Path | None] = {}
        keeps = sum(len(each.names) for each in made) > 1
        for number, each in enumerate(made):
            for name, waiting in each.names.items():
                target = self.folder / name
                old = self._set_aside(name, len(before)) if keeps else None
                if finding := _move(self.waiting / waiting, target):
                    for moved, saved in reversed(before.items()):
                        _put_back(moved, saved)
                    return [(finding,) if other == number else () for other in range(len(made))]
                before[target] = old
        return [()] * len(made)

    def _set_aside(self, name: str, number: int) -> Path | None:
        """A second name for the file that lies there, among what waits; None where none lies there."""
        old, aside = self.folder / name, self.waiting / f"{number}-{_OLD}"
        if name not in self._lie or not old.is_file():
            return None
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
            try:
                aside.hardlink_to(old)
            except OSError:  # a file system where a file has one name
                shutil.copyfile(old, aside)
            return aside
        return None

    def digest(self, name: str) -> str | None:
        """The SHA-256 of a file that lies there; None where there is none."""
        try:
            with open(self.folder / name, "rb") as file:  # noqa: PTH123
                return sha256(file.read()).hexdigest()
        except OSError:
            return None


@contextlib.contextmanager
def held(folder: Path, manifest: Callable[[Path], M], *, force: bool) -> Iterator[Shelf[M]]:
    """The folder, made if need be, cleared of what a stopped run left behind. Raises `Refused` (SYS001, BLK003)."""
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with alone(folder / LOCK):
        shelf = Shelf(folder, manifest(folder), force=force)
        _clear(folder)
        with _told(folder):
            shelf.manifest.mend()
            shelf.waiting = Path(tempfile.mkdtemp(prefix=_WAITING, dir=folder))
        try:
            yield shelf
        finally:
            _clear(folder)


def _files_of(made: Waiting) -> Iterator[tuple[str, str]]:
    """The files that wait, by name, with their SHA-256."""
    return ((name, made.line.files[name]) for name in made.names)


def _move(source: Path, target: Path) -> Finding | None:
    """Moves a file; what keeps it from its place."""
    try:
        try:
            os.replace(source, target)  # noqa: PTH105 -- thousands of them
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(source, target)  # noqa: PTH105
    except PermissionError:
        message = _("berkas sedang terbuka di program lain")
        return Finding("BRK010", Place(target.as_posix()), message, _("tutup berkas itu, lalu ulangi"))
    except OSError as fault:
        cause = _("berkas tidak dapat ditulis ({cause})", cause=fault.strerror or fault)
        return Finding("SYS001", Place(target.as_posix()), cause)
    return None


def _put_back(target: Path, saved: Path | None) -> None:
    with contextlib.suppress(OSError):
        if saved is None:
            target.unlink(missing_ok=True)
        else:
            saved.replace(target)


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


def _changed(file: Path) -> Finding:
    message = _("berkas ini diubah sesudah dibuat, jadi tidak ditimpa")
    return Finding("BLK005", Place(file.as_posix()), message, _("pindahkan berkas itu, atau timpa dengan --force"))
