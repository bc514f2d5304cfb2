"""The values of a bulk run: what is ordered, and a job for each row."""

from __future__ import annotations

from pathlib import Path, PurePath

from msgspec import Struct

from naskah.bulk.work import Texts
from naskah.composition import Variant
from naskah.environment import Project

MAX_PART = 150  # letters in one merged PDF: Typst takes some 2 MiB for each


class Order(Struct, frozen=True):
    """What is asked for.

    `rows` are the numbers of rows as the spreadsheet shows them, empty for all. `merge` names one PDF of all letters.
    `template` is a Word file of one's own in the place of the kind's. `force` writes over what a person has changed.
    `sourced`: letters carry their source, where their lembaga does not say otherwise.
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
    sourced: bool = True

    @property
    def ending(self) -> str:
        """What the names of its files end with: a draft is no letter, and takes no letter's place."""
        return f"-{self.variant}" if self.variant else ""

    @property
    def part_stem(self) -> str:
        """What the names of its merged files begin with; empty where none are asked for."""
        return self.merge and f"{PurePath(self.merge).stem}{self.ending}"


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
