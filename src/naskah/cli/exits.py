"""Exit codes, and how findings look on a terminal."""

from __future__ import annotations

from collections.abc import Iterable

import click

from naskah.findings import Finding, Severity, sorted_by_place

DONE, WRONG, COULD_NOT_RUN, IN_PART = 0, 1, 2, 3
SYSTEM = "SYS"  # codes of findings that are about the machine, not about content


def show(findings: Iterable[Finding]) -> None:
    """Prints findings, sorted by place, where a pipe of results does not meet them."""
    for finding in sorted_by_place(findings):
        click.echo(str(finding), err=True)


def failure(findings: Iterable[Finding]) -> int:
    """The exit code when nothing was made for these reasons."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    return COULD_NOT_RUN if errors and all(finding.code.startswith(SYSTEM) for finding in errors) else WRONG
