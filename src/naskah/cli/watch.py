"""`--watch`: the same work again whenever a file of the project is saved, until Ctrl+C."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from naskah.cli.exits import STOPPED, failure, show
from naskah.findings import Refused
from naskah.messages import _


def watching(paths: Sequence[Path], work: Callable[[], int]) -> int:
    """Works once, then after each change in the project's content, profiles and templates; the exit code at the end."""
    from watchfiles import watch

    from naskah.environment import Project

    try:
        project = Project.find(paths[0] if paths else Path.cwd())
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    try:
        work()
        click.echo(_("Menunggu perubahan; Ctrl+C untuk berhenti."), err=True)
        for _changes in watch(*project.inputs(), raise_interrupt=True):
            click.echo("", err=True)
            work()
            click.echo(_("Menunggu perubahan; Ctrl+C untuk berhenti."), err=True)
    except KeyboardInterrupt:
        click.echo(_("Selesai."), err=True)
    return STOPPED
