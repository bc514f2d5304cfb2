"""Exit codes, and how findings look on a terminal."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

import click

from naskah.findings import Finding, Severity, sorted_by_place

DONE, WRONG, COULD_NOT_RUN, IN_PART = 0, 1, 2, 3
STOPPED = 130  # by Ctrl+C, as shells have it
# How codes begin of findings that are about the machine, its files and ourselves, not about content.
SYSTEM = ("SYS", "REG0", "BLK003", "BLK010", "BLK011", "BLK012")

_COLOURS = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
    "source": "bright_black",
    "+": "green",
    "-": "red",
    "@": "cyan",
}


def show(findings: Iterable[Finding], text_of: Callable[[str], str] | None = None) -> None:
    """Tells findings, sorted by place, where a pipe of results does not meet them."""
    from naskah.report import told

    for finding in sorted_by_place(findings):
        click.echo(told(finding, text_of, style), err=True)


def style(what: str, text: str) -> str:
    """A text in the colour of what it is; click takes the colours away again where there is no terminal."""
    if os.environ.get("NO_COLOR"):
        return text
    return click.style(text, fg=_COLOURS.get(what), bold=what == "place")


def weighs(finding: Finding) -> bool:
    """Whether a finding is more than a remark: then the exit code tells of it."""
    return finding.severity is not Severity.INFO


def failure(findings: Iterable[Finding]) -> int:
    """The exit code when nothing was made. The machine is asked only for what is in order: its fault is the reason."""
    return COULD_NOT_RUN if any(finding.code.startswith(SYSTEM) for finding in findings) else WRONG
