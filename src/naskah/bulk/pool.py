"""Worker processes, and what is done when one of them dies or does not come back.

Each worker has a thread here that gives it work and waits for its answers; the clock is watched in one place. A task
whose worker dies is tried once more, alone: if that one dies as well, the task is to blame, and it alone is given up.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from typing import Self, TypeAlias

from msgspec import Struct

from naskah.bulk.channel import Channel
from naskah.bulk.model import Answer, Failed, Made, Setup, Work
from naskah.findings import Finding, Place
from naskah.messages import _

COMMAND = (sys.executable, "-m", "naskah.bulk.worker")
CHUNK = (
    16  # tasks that a worker has before it: so many that it need not wait for the next, so few that all end together
)
TRIES = 2
TICK = 0.2  # seconds between two looks at the clock


class Deadline(Struct, frozen=True):
    """How long a worker may be silent, in seconds: while it starts, and with a task."""

    start: float = 60.0
    task: float = 60.0


class _Lost(Struct, frozen=True):
    """Tasks that a worker had when it died: the first is the one it was about."""

    work: tuple[Work, ...]
    cause: str


_News: TypeAlias = "Answer | _Lost"
_Next: TypeAlias = Callable[[], tuple[Work, ...]]


class Pool:
    """Does work in worker processes, each piece at most `TRIES` times."""

    def __init__(self, setup: Setup, jobs: int, deadline: Deadline | None = None) -> None:
        self._setup = setup
        self._deadline = deadline or Deadline()
        self._news: SimpleQueue[_News] = SimpleQueue()
        self._waiting: deque[Work] = deque()
        self._alone: deque[Work] = deque()  # what has cost a worker its life
        self._tries: dict[int, int] = {}
        self._more = threading.Condition()
        self._open = True
        self._workers = [_Worker(setup, self._next, self._news, self._deadline) for _ in range(max(jobs, 1))]

    def __enter__(self) -> Self:
        for worker in self._workers:
            worker.start()
        return self

    def __exit__(self, *_about: object) -> None:
        with self._more:
            self._open = False
            self._more.notify_all()
        for worker in self._workers:
            worker.stop()

    def do(self, work: Sequence[Work]) -> Iterator[Answer]:
        """The answer to each piece of work, in the order in which they come."""
        left = len(work)
        with self._more:
            self._waiting.extend(work)
            self._more.notify_all()
        while left:
            try:
                news = self._news.get(timeout=TICK)
            except Empty:
                for worker in self._workers:
                    worker.look_at_the_clock()
                continue
            if isinstance(news, _Lost):
                for answer in self._again(news):
                    left -= 1
                    yield answer
            else:
                left -= 1
                yield news

    def _again(self, lost: _Lost) -> Iterator[Answer]:
        first, *others = lost.work
        tries = self._tries[first.number] = self._tries.get(first.number, 0) + 1
        with self._more:
            self._waiting.extendleft(reversed(others))
            if tries < TRIES:
                self._alone.append(first)
            self._more.notify_all()
        if tries >= TRIES:
            yield Failed(first.number, (_given_up(lost.cause),))

    def _next(self) -> tuple[Work, ...]:
        """The work for a worker that has none; waits for it, and gives none once there will be no more."""
        with self._more:
            while self._open and not self._waiting and not self._alone:
                self._more.wait()
            if not self._open:
                return ()
            if self._alone:
                return (self._alone.popleft(),)
            few = max(1, min(CHUNK, len(self._waiting) // (2 * len(self._workers))))
            return tuple(self._waiting.popleft() for _ in range(few))


class _Worker(threading.Thread):
    """The thread of one worker, which starts another process whenever the one it has is gone."""

    def __init__(self, setup: Setup, next_work: _Next, news: SimpleQueue[_News], deadline: Deadline) -> None:
        super().__init__(daemon=True)
        self._setup, self._next, self._news, self._deadline = setup, next_work, news, deadline
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Channel[Answer] | None = None
        self._since = 0.0  # when the process was last heard of; 0: nothing is asked of it
        self._late = False
        self._allowed = 0.0

    def run(self) -> None:
        self._begin()
        while work := self._next():
            answered = 0
            try:
                channel = self._channel or self._begin()
                self._wait_for(self._deadline.task if answered else self._deadline.start)
                channel.send(*work)
                for _task in work:
                    answer = channel.receive()
                    answered += 1
                    self._wait_for(self._deadline.task)
                    self._news.put(answer)
                self._since = 0.0
            except (EOFError, OSError, ValueError):
                self._since = 0.0
                cause = self._ended()
                self._news.put(_Lost(work[answered:], cause))

    def look_at_the_clock(self) -> None:
        """Ends a process that has been silent for too long; its thread then finds it gone."""
        since, process = self._since, self._process
        if since and process and time.monotonic() - since > self._allowed:
            self._late = True
            process.kill()

    def stop(self) -> None:
        """Ends the process and waits for the thread."""
        if self._process:
            self._process.kill()
        self.join()
        self._ended()

    def _wait_for(self, seconds: float) -> None:
        self._allowed = seconds
        self._since = time.monotonic()

    def _begin(self) -> Channel[Answer]:
        self._process = subprocess.Popen(  # noqa: S603 -- ourselves
            COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise OSError
        self._channel = Channel(self._process.stdout, self._process.stdin, Made | Failed)  # type: ignore[arg-type]
        self._channel.send(self._setup)
        return self._channel

    def _ended(self) -> str:
        """How the process ended, after it has."""
        process, self._process, channel, self._channel = self._process, None, self._channel, None
        if process is None:
            return ""
        process.kill()
        code = process.wait()
        if channel:
            channel.close()
        late, self._late = self._late, False
        if late:
            return _("pekerja tidak menjawab dalam {seconds:g} detik", seconds=self._allowed)
        return _("pekerja berhenti sendiri (kode {code})", code=code)


def _given_up(cause: str) -> Finding:
    help_ = _("coba lagi baris ini saja dengan --only; bila tetap gagal, laporkan")
    return Finding("BLK010", Place(""), _("surat ini tidak dapat dibuat: {cause}", cause=cause), help_)
