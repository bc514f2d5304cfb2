"""A bar for work that takes a while, where somebody can see it: on a terminal, never in a pipe or a log."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

import click

T = TypeVar("T")


def shown(work: Iterable[T], length: int, label: str) -> list[T]:
    """Everything that the work gives, with a bar as long as it lasts."""
    if length < 2 or not sys.stderr.isatty():
        return list(work)
    with click.progressbar(work, length=length, label=label, file=sys.stderr) as progress:
        return list(progress)
