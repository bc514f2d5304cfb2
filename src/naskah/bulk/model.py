"""The values of a bulk run: what is ordered, the letter that all rows share, a task for each row, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from naskah.composition import Variant
from naskah.environment import Project
from naskah.findings import Finding

MAX_PART = 500  # letters in one merged PDF: a thousand of them take Typst half a gigabyte


class Order(Struct, frozen=True):
    """What is asked for.

    `rows` are the numbers of rows as the spreadsheet shows them, empty for all. `merge` names one PDF of all letters.
    `template` is a Word file of one's own in the place of the kind's. `force` writes over what a person has changed.
    """

    project: Project
    content: Path
    data: Path
    out: Path
    formats: tuple[str, ...]
    sheet: str = ""
    merge: str = ""
    rows: frozenset[int] = frozenset()
    template: Path | None = None
    variant: Variant = Variant.ORIGINAL
    jobs: int = 1
    new_recipients: bool = False
    force: bool = False


class Letter(Struct, frozen=True):
    """A letter composed for all its rows: a Word file with holes, and what findings call it."""

    docx: bytes
    name: str


Texts: TypeAlias = tuple[str, ...]  # the words of a row, one for each hole


class Job(Struct, frozen=True):
    """One letter to be made: the row and recipient it is for, its words, and its files without suffix."""

    row: int
    key: str
    recipient: str
    number: str
    count: int
    letter: int  # which of the run's letters
    texts: Texts
    file: str


# --- between the processes --------------------------------------------------------------------------------------


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


class Failed(Struct, frozen=True, tag=True):
    """Nothing came of a task. `full`: the disk took no more, so that the next one would not fare better."""

    number: int
    findings: tuple[Finding, ...]
    full: bool = False


Work: TypeAlias = "Task | Part"
Answer: TypeAlias = "Made | Failed"
