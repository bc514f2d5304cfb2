"""What passes between a build and its workers: a document to look at, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from naskah.archive.model import Order, Scan
from naskah.composition.context import Variant
from naskah.environment import Project
from naskah.findings import Finding
from naskah.messages import N_
from naskah.workers.trade import Trade


class Setup(Struct, frozen=True, tag=True):
    """What a worker is told first: the order, and the folder for files that are not yet in their place."""

    root: str
    out: str
    formats: tuple[str, ...]
    variant: str
    strict: bool
    force: bool
    sourced: bool
    folder: str
    language: str
    memory: int  # bytes

    @property
    def order(self) -> Order:
        """The order, as a worker has to know it."""
        return Order(
            Project(Path(self.root)),
            Path(self.out),
            self.formats,
            Variant(self.variant),
            strict=self.strict,
            force=self.force,
            sourced=self.sourced,
        )


class Task(Struct, frozen=True, tag=True):
    """A document to look at. Where it is made from what is `known`, only the `absent` formats are made, else all.

    The formats that are `spared` are not made at all. `scan` is its signed scan as the manifest knows it, and
    `words` the record of its words.
    """

    number: int
    path: str
    known: Mapping[str, str] = {}
    absent: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    scan: Scan | None = None
    words: str = ""


class Made(Struct, frozen=True, tag=True):
    """A document's files that wait in the folder, by suffix, with their SHA-256; none where all of them are there.

    `made_from`, `inputs` and `kind` are as the manifest has them.
    """

    number: int
    kind: str
    made_from: Mapping[str, str]
    inputs: Mapping[str, str]
    files: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    scan: Scan | None = None
    words: str = ""


Work: TypeAlias = Task

TRADE = Trade(
    module="naskah.archive.worker",
    answer=Made,
    lost=N_("naskah ini tidak dapat disusun: {cause}"),
    large=N_("naskah ini memerlukan terlalu banyak memori"),
    again=N_("coba lagi naskah ini saja; bila tetap gagal, laporkan"),
)
