"""A bar for work that takes a while, where somebody can see it: on a terminal, never in a pipe or a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

T = TypeVar("T")


def shown(work: Iterable[T], length: int, label: str) -> list[T]:
    """Everything that the work gives, with a bar as long as it lasts."""
    if length < 2 or not sys.stderr.isatty():
        return list(work)
    with click.progressbar(work, length=length, label=label, file=sys.stderr) as progress:
        return list(progress)


@contextmanager
def counting(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar for work that tells itself how far it is: how much of how much. It shows the rate and the time left."""
    if not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    started = time.monotonic()
    first: list[int] = []
    with click.progressbar(length=1, label=label, file=sys.stderr, show_pos=True) as bar:

        def tell(done: int, of: int) -> None:
            first.append(done) if not first else None
            taken = time.monotonic() - started
            bar.length = max(of, 1)
            bar.label = f"{label}, {(done - first[0]) / taken:,.0f}/s" if taken > 1 else label
            bar.update(done - bar.pos)

        yield tell
