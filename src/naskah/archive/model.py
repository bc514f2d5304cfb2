"""The values of an archive: what is ordered, what the manifest says of a document, what became of it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from naskah.composition.context import Variant
from naskah.environment import Project
from naskah.findings import Finding
from naskah.outputs.manifest import Manifest
from naskah.outputs.shelf import Shelf

Whose: TypeAlias = tuple[str, str]  # a document, by its path from the root, and a variant


class Order(Struct, frozen=True, dict=True):
    """What is asked for: which formats, in which variant, into which folder.

    `strict`: what the rules of drafting find, but for remarks, stops a document, whatever its lembaga says. `force`:
    all is made, also over what a person has changed. `jobs` are the processes that make documents. `sourced`: the files
    carry the source of their document, where its lembaga does not say otherwise.
    """

    project: Project
    out: Path
    formats: Sequence[str]
    variant: Variant = Variant.ORIGINAL
    strict: bool = False
    force: bool = False
    jobs: int = 1
    sourced: bool = True

    def target(self, path: Path) -> Path:
        """Where a document's files go, without suffix: `content/keputusan/x.yaml` becomes `OUT/keputusan/x`."""
        return self.out / self.name(path)

    def name(self, path: Path) -> str:
        """How the manifest calls that place: from the output folder, with forward slashes."""
        absolute = os.path.abspath(path)  # noqa: PTH100 -- a thousand times, and links stay what they are
        inside = next(
            (absolute.removeprefix(folder) for folder in self._folders if absolute.startswith(folder)), path.name
        )
        stem = inside.removesuffix(path.suffix).replace(os.sep, "/")
        return f"{stem}-{self.variant}" if self.variant else stem

    @cached_property
    def _folders(self) -> tuple[str, ...]:
        return tuple(f"{folder}{os.sep}" for folder in (self.project.content, self.project.root))


class Scan(Struct, frozen=True):
    """A signed scan, by its path from the root: its SHA-256, and by what a change of it is seen without reading it."""

    path: str
    digest: str
    seen: str = ""

    def seen_in(self, project: Project) -> Scan:
        """The scan as it lies there now."""
        return replace(self, seen=_seen(project.root / self.path))

    def is_as_seen(self, project: Project) -> bool:
        """Whether it lies there as it did."""
        return bool(self.seen) and self.seen == _seen(project.root / self.path)


def _seen(file: Path) -> str:
    try:
        stat = file.stat()
    except OSError:
        return ""
    return f"{stat.st_size}:{stat.st_mtime_ns}"


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """What the manifest says of a document in a variant.

    `made_from` is what its bytes depend on, each part by what a person calls it; `inputs` the SHA-256 of every file of
    the project that was read. `files` are the SHA-256 of its files by name in the folder. `weighs` says how many
    findings it had that are more than remarks. `scan` is its signed scan as it first was, `words` the SHA-256 of the
    record of its words if it is signed.
    """

    document: str
    variant: str
    kind: str
    made_from: Mapping[str, str]
    inputs: Mapping[str, str]
    files: Mapping[str, str]
    weighs: int = 0
    scan: Scan | None = None
    words: str = ""

    @property
    def whose(self) -> Whose:
        """What tells this line from those of other documents."""
        return self.document, self.variant


class Documents(Manifest[Line]):
    """The documents of an output folder so far: the last line of each, and the one with which each file was made."""

    def __init__(self, folder: Path) -> None:
        self.last: dict[Whose, Line] = {}
        self.named: set[str] = set()  # every file that a document has ever had
        self.makers: dict[str, Line] = {}  # by the SHA-256 of the file
        super().__init__(folder, Line)

    def note(self, line: Line) -> None:
        """Takes a line in."""
        super().note(line)
        self.last[line.whose] = line
        self.named.update(line.files)
        for digest in line.files.values():
            self.makers.setdefault(digest, line)


Folder: TypeAlias = Shelf[Documents]


class Result(Struct, frozen=True):
    """What became of one document: the files written, that it was `kept` as it lay there, or what prevented it.

    `weighs` says of a kept one how many findings, more than remarks, it had when it was made.
    """

    path: Path
    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    kept: bool = False
    weighs: int = 0

    @property
    def made(self) -> bool:
        """Whether the document is there, made now or before."""
        return self.kept or bool(self.written)
