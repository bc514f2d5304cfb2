"""`--watch`: the same work again whenever a file of the project is saved, until Ctrl+C."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from naskah.cli.exits import STOPPED, failure, show
from naskah.findings import Refused
from naskah.messages import _

LOOKS = 100  # milliseconds between two looks whether something was saved


def watching(paths: Sequence[Path], work: Callable[[], int]) -> int:
    """Works once, then after each change in the project's content, profiles and templates; the exit code at the end."""
    from watchfiles import watch

    from naskah.environment import Project

    try:
        project = Project.find(paths[0] if paths else Path.cwd())
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    is_due = True
    try:
        # The first answer comes when watching has begun: what is saved while the first work goes on is not missed.
        for changes in watch(*project.inputs(), yield_on_timeout=True, rust_timeout=LOOKS, raise_interrupt=True):
            if is_due or changes:
                work()
                click.echo(_("Menunggu perubahan; Ctrl+C untuk berhenti."), err=True)
            is_due = False
    except KeyboardInterrupt:
        click.echo(_("Selesai."), err=True)
    return STOPPED
