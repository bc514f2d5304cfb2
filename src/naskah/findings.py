"""The one value for everything that can be wrong, in content, data, templates and fonts.

Every stage answers with findings rather than with its own exception: a person wants all that is wrong at once,
each with its place, its cause and a way out, in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from naskah.messages import N_, _


class Severity(StrEnum):
    """How much a finding weighs. What stops a build is not its weight but that there is nothing to build."""

    ERROR = N_("galat")
    WARNING = N_("peringatan")
    INFO = N_("catatan")


class Place(Struct, frozen=True, order=True):
    """Where something stands: a file with line and column (both from 1), or a file with a place of its own kind.

    `detail` names a place that has no line, such as a paragraph of a Word file or a cell of a sheet.
    """

    file: str
    line: int = 0
    column: int = 0
    detail: str = ""

    def __str__(self) -> str:
        position = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.file}{position}{f' ({self.detail})' if self.detail else ''}"


# How codes begin: what a finding is about.
FAMILIES = (
    "ABK",
    "ATR",
    "BLK",
    "BRK",
    "BRS",
    "DOC",
    "EKS",
    "HRF",
    "JDH",
    "MKD",
    "PDF",
    "REG",
    "RJK",
    "SBR",
    "SKM",
    "SYS",
    "TBL",
    "TMP",
    "TTD",
    "YML",
)


class Finding(Struct, frozen=True):
    """Something that is wrong: what (`message`), where (`place`), and what to do about it (`help`).

    `code` is stable and neutral in language, such as `YML002`; `source` names the law or specification it rests on.
    `end` is the place after the last character meant. `replacement`, where there is one, is what a person would surely
    write from `place` to `end` instead.
    """

    code: str
    place: Place
    message: str
    help: str = ""
    severity: Severity = Severity.ERROR
    source: str = ""
    end: Place | None = None
    replacement: str | None = None

    def __str__(self) -> str:
        text = f"{self.place}: {self.code} {_(self.severity)}: {self.message}"
        return f"{text}\n    {self.help}" if self.help else text


class Refused(Exception):
    """A stage can't give its value. Carries every finding there is, sorted by place."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted_by_place(findings)
        super().__init__("\n".join(map(str, self.findings)))


def sorted_by_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order in which a person meets their places."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: (finding.place, finding.code)))


def stop_on_errors(findings: Iterable[Finding]) -> None:
    """Raises `Refused` with all findings if one of them is an error."""
    found = tuple(findings)
    if any(finding.severity is Severity.ERROR for finding in found):
        raise Refused(found)
