"""What passes between a run and its workers: the letter that all rows share, tasks, and what came of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct, json

from naskah.findings import Finding
from naskah.fitting import Fit
from naskah.messages import N_
from naskah.workers.trade import Failed, Trade

Texts: TypeAlias = tuple[str, ...]  # the words of a row, one for each hole


class Letter(Struct, frozen=True):
    """A letter composed for all its rows: a Word file with holes, what findings call it, and how few pages each of the
    letters has to go on."""

    docx: bytes
    name: str
    fit: Fit | None = None

    @property
    def parts(self) -> tuple[bytes, ...]:
        """What its bytes depend on beside the words of a row."""
        return (self.docx, json.encode((self.fit.pages, self.fit.steps))) if self.fit else (self.docx,)


class Setup(Struct, frozen=True, tag=True):
    """What a worker is told first: the letters, and the folder for files that are not yet in their place."""

    letters: tuple[Letter, ...]
    formats: tuple[str, ...]
    folder: str
    language: str
    memory: int  # bytes


class Task(Struct, frozen=True, tag=True):
    """A letter to make. `number` names the task in the answer, and its files while they wait."""

    number: int
    letter: int
    texts: Texts


class Part(Struct, frozen=True, tag=True):
    """Letters to set in one PDF: which letter, its words, and how its place in the file is called."""

    number: int
    title: str
    letters: tuple[tuple[int, Texts, str], ...]


class Made(Struct, frozen=True, tag=True):
    """Files that wait in the folder, by suffix, with their SHA-256. `pages` says where each letter of a part starts."""

    number: int
    files: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    pages: tuple[int, ...] = ()


Work: TypeAlias = Task | Part
Answers: TypeAlias = tuple[Made | Failed, ...]  # what a worker sends back; nothing at first, once it is ready
Orders: TypeAlias = Setup | tuple[Work, ...]  # what it is sent

TRADE = Trade(
    module="naskah.bulk.worker",
    answer=Made,
    lost=N_("surat ini tidak dapat dibuat: {cause}"),
    large=N_("surat ini memerlukan terlalu banyak memori"),
    again=N_("coba lagi baris ini saja dengan --only; bila tetap gagal, laporkan"),
)
