"""The loop of a worker: a process that does pieces of work until nobody asks for more.

It reads its setup and then pieces from its input, and answers each on its output. Its memory is bounded; whoever
started it watches the clock. What it makes waits in a folder under the number of the piece: only who asked puts files
in their places.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any, BinaryIO, Protocol, TypeVar

from naskah.environment.processes import limit_memory
from naskah.findings import Finding, Place, Refused
from naskah.messages import speak
from naskah.workers.channel import Channel
from naskah.workers.trade import Failed, Piece, Trade

FLUSH = 0.02  # seconds after which answers are sent on, though more are to come


class Setup(Protocol):
    """What a worker is told first, beside what its trade needs."""

    @property
    def folder(self) -> str:
        """Where files wait."""

    @property
    def language(self) -> str:
        """What findings are said in."""

    @property
    def memory(self) -> int:
        """Bytes of address space that the worker may take."""


S = TypeVar("S", bound=Setup)
W = TypeVar("W", bound=Piece)
A = TypeVar("A")


def serve(trade: Trade[A], setup_type: type[S], work: object, begin: Callable[[S], Callable[[Any], A]]) -> None:
    """Answers pieces of the type `work` until there are no more; `begin` makes of the setup what does a piece."""
    orders: Channel[Any] = Channel(sys.stdin.buffer, _answers(), setup_type | tuple[work, ...])  # type: ignore
    setup = orders.receive()
    if not isinstance(setup, setup_type):
        raise TypeError(type(setup).__name__)
    speak(setup.language)
    tempfile.tempdir = setup.folder  # nobody waits for a worker to end in peace: what it leaves goes with what waits
    limit_memory(setup.memory)
    do = begin(setup)
    orders.send(())
    while True:
        try:
            pieces = orders.receive()
        except EOFError:
            return
        if not isinstance(pieces, tuple):
            raise TypeError(type(pieces).__name__)
        for answers in _answered(pieces, lambda piece: answered(trade, do, piece, setup.folder)):
            orders.send(answers)


def answered(trade: Trade[Any], do: Callable[[W], A], piece: W, folder: str) -> A | Failed:
    """What comes of a piece, or what is wrong with it: it never costs the others anything."""
    try:
        return do(piece)
    except Refused as refused:
        return Failed(piece.number, refused.findings)
    except MemoryError:
        return Failed(piece.number, (trade.too_large(),))
    except OSError as fault:
        cause = fault.strerror or str(fault)
        return Failed(piece.number, (Finding("SYS001", Place(folder), cause),), full=True)
    except Exception as fault:
        return Failed(piece.number, (trade.broken(fault),))


def leave(folder: str, name: str, data: bytes) -> str:
    """Leaves a file waiting in the folder; its SHA-256. Raises OSError."""
    with open(f"{folder}{os.sep}{name}", "wb", buffering=0) as file:  # noqa: PTH123 -- thousands of them
        left = memoryview(data)
        while left:  # a disk that is nearly full takes a part, and says so only when it is given the rest
            left = left[file.write(left) :]
    return sha256(data).hexdigest()


def _answered(pieces: Sequence[W], answer: Callable[[W], A]) -> Iterator[tuple[A, ...]]:
    """The answers in order, some at a time: to send each by itself costs more than to make a Word file."""
    waiting: list[A] = []
    sent = time.monotonic()
    for piece in pieces:
        waiting.append(answer(piece))
        if time.monotonic() - sent > FLUSH:
            yield tuple(waiting)
            waiting, sent = [], time.monotonic()
    if waiting:
        yield tuple(waiting)


def _answers() -> BinaryIO:
    """The output, kept from whatever else would print on it."""
    kept = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return kept
