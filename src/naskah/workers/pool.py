"""Worker processes, and what is done when one of them dies or does not come back.

Each worker has a thread here that gives it work and waits for its answers; the clock is watched in one place. What a
worker had before it when it died is done again piece by piece: the piece that costs a second worker its life is to
blame, and it alone is given up.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Generic, Self, TypeAlias, TypeVar

from msgspec import Struct

from naskah.findings import Finding, Place, Refused
from naskah.messages import _
from naskah.workers.channel import Channel
from naskah.workers.deadline import Deadline
from naskah.workers.trade import Failed, Piece, Trade

A = TypeVar("A")
PROGRAM = str(Path(__file__).parents[2])
CHUNK = 32  # pieces that a worker is given at a time: so many that it need not wait, so few that all end together
LIFE = 10_000
STARTS = 3  # tries to start a process before it is taken for impossible
TICK = 0.2  # seconds between two looks at the clock


class _Lost(Struct, frozen=True):
    """Work that a worker had before it when it died; `alone`: it had once cost another one its life."""

    work: tuple[Any, ...]
    alone: bool
    cause: str


_News: TypeAlias = tuple[A | Failed, ...] | _Lost | BaseException
_Next: TypeAlias = Callable[[], tuple[tuple[Piece, ...], bool]]


def command(module: str) -> tuple[str, ...]:
    """What starts a worker. -P: a folder named naskah where the command was given is not taken for the program."""
    return (sys.executable, "-P", "-m", module)


class Pool(Generic[A]):
    """Worker processes. They start with the pool, and wait until they are told what their work is about."""

    def __init__(self, trade: Trade[A], jobs: int, deadline: Deadline, life: int = LIFE) -> None:
        """`life` is how many pieces of work a process lives for: the typesetter gives no memory back before its end."""
        self._trade = trade
        self._news: SimpleQueue[_News[A]] = SimpleQueue()
        self._waiting: deque[Piece] = deque()
        self._alone: deque[Piece] = deque()  # what a dead worker had before it
        self._more = threading.Condition()
        self._chunk = min(CHUNK, life)
        self._open = True
        self._workers = [_Worker(trade, self._next, self._news, deadline, life) for _ in range(jobs)]

    def __enter__(self) -> Self:
        for worker in self._workers:
            worker.begin()
        return self

    def __exit__(self, *_about: object) -> None:
        with self._more:
            self._open = False
            self._more.notify_all()
        for worker in self._workers:
            worker.end()

    def do(self, setup: object, work: Sequence[Piece]) -> Iterator[A | Failed]:
        """The answer to each piece of work, in the order in which they come. A pool does this once."""
        left = len(work)
        self._waiting.extend(work)
        for worker in self._workers[:left]:
            worker.work(setup)
        looked = time.monotonic()
        while left:
            if time.monotonic() - looked > TICK:
                looked = time.monotonic()
                for worker in self._workers:
                    worker.look_at_the_clock()
            try:
                news = self._news.get(timeout=TICK)
            except Empty:
                continue
            if isinstance(news, BaseException):
                raise news
            for answer in self._again(news) if isinstance(news, _Lost) else news:
                left -= 1
                yield answer

    def _again(self, lost: _Lost) -> tuple[Failed, ...]:
        given_up = lost.work if lost.alone else ()
        with self._more:
            self._alone.extend(() if lost.alone else lost.work)
            self._more.notify_all()
        return tuple(Failed(piece.number, (self._trade.given_up(lost.cause),)) for piece in given_up)

    def _next(self) -> tuple[tuple[Piece, ...], bool]:
        """Work for a worker that has none, and whether it is to be done alone; none once there will be no more."""
        with self._more:
            while self._open and not self._waiting and not self._alone:
                self._more.wait()
            if not self._open:
                return (), False
            if self._alone:
                return (self._alone.popleft(),), True
            few = max(1, min(self._chunk, len(self._waiting) // (2 * len(self._workers))))
            return tuple(self._waiting.popleft() for _ in range(few)), False


class _Worker(Generic[A]):
    """A worker process, and the thread that gives it work; it starts another one whenever the one it has is gone."""

    def __init__(
        self, trade: Trade[A], next_work: _Next, news: SimpleQueue[_News[A]], deadline: Deadline, life: int
    ) -> None:
        self._trade, self._next, self._news, self._deadline, self._life = trade, next_work, news, deadline, life
        self._setup: object = None
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._due = 0.0  # when it has to have answered; 0: nothing is asked of it
        self._late = False

    def begin(self) -> None:
        """Starts the process."""
        known = os.pathsep.join(filter(None, (PROGRAM, os.environ.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(  # noqa: S603 -- ourselves
            command(self._trade.module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": known},
        )

    def work(self, setup: object) -> None:
        """Lets the process have work until there is no more."""
        self._setup = setup
        self._thread = threading.Thread(target=self._watched, daemon=True)
        self._thread.start()

    def look_at_the_clock(self) -> None:
        """Ends a process that has been silent for too long; its thread then finds it gone."""
        due, process = self._due, self._process
        if due and process and time.monotonic() > due:
            self._late = True
            process.kill()

    def end(self) -> None:
        """Ends the process, and waits for the thread."""
        if self._process:
            self._process.kill()
        if self._thread:
            self._thread.join()
        self._gone()

    def _watched(self) -> None:
        try:
            self._run()
        except BaseException as fault:  # raised again where the answers are waited for
            self._news.put(fault)

    def _run(self) -> None:
        channel: Channel[tuple[A | Failed, ...]] | None = None
        done = 0
        while True:
            work, alone = self._next()
            if not work:
                return
            if channel and done >= self._life:
                channel.close()
                channel, done = None, 0
                self._gone()
            channel = channel or self._ready()
            left = work
            try:
                channel.send(work)
                while left:
                    self._due = time.monotonic() + self._deadline.next
                    answers = channel.receive()
                    left = left[len(answers) :]
                    self._news.put(answers)
                self._due = 0.0
                done += len(work)
            except (EOFError, OSError):
                channel.close()
                channel, done = None, 0
                self._news.put(_Lost(left, alone, self._gone(self._deadline.next)))

    def _ready(self) -> Channel[tuple[A | Failed, ...]]:
        """A process that knows what its work is about. Raises `Refused` where none can be had."""
        cause = ""
        for _try in range(STARTS):
            if self._process is None:
                self.begin()
            process = self._process
            if process is None or process.stdin is None or process.stdout is None:
                continue
            channel = Channel[tuple[A | Failed, ...]](
                process.stdout,  # type: ignore[arg-type]
                process.stdin,  # type: ignore[arg-type]
                tuple[self._trade.answer | Failed, ...],  # type: ignore[name-defined]
            )
            try:
                self._due = time.monotonic() + self._deadline.first
                channel.send(self._setup)
                channel.receive()
            except (EOFError, OSError):
                channel.close()
                cause = self._gone(self._deadline.first)
            else:
                self._due = 0.0
                return channel
        message = _("proses pekerja tidak dapat dimulai: {cause}", cause=cause)
        raise Refused([Finding("SYS003", Place(""), message, _("tutup program lain agar ada memori, lalu ulangi"))])

    def _gone(self, allowed: float = 0.0) -> str:
        """How the process ended, after it has; `allowed` is how many seconds it had."""
        self._due = 0.0
        process, self._process = self._process, None
        if process is None:
            return ""
        process.kill()
        code = process.wait()
        for stream in filter(None, (process.stdin, process.stdout)):
            with contextlib.suppress(OSError):  # what it was not yet sent goes with it
                stream.close()
        late, self._late = self._late, False
        if late:
            return _("pekerja tidak menjawab dalam {seconds:g} detik", seconds=allowed)
        return _("pekerja berhenti sendiri (kode {code})", code=code)
