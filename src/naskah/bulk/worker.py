"""A worker: a process of its own that makes letters until nobody asks for more. `python -m naskah.bulk.worker`.

It reads tasks from its input and answers each one on its output. Its memory is bounded; whoever started it watches the
clock. What it makes waits in a folder under the number of its task: only who asked puts files in their place.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import BinaryIO

from naskah.bulk.channel import Channel
from naskah.bulk.press import FORMATS, Press, presses
from naskah.bulk.work import Answer, Failed, Made, Orders, Part, Setup, Task, Work
from naskah.environment.processes import limit_memory
from naskah.findings import Finding, Place, Refused
from naskah.messages import _, speak

FLUSH = 0.02  # seconds after which answers are sent on, though more are to come


def main() -> None:
    """Answers tasks until there are no more."""
    channel: Channel[Orders] = Channel(sys.stdin.buffer, _answers(), Orders)  # type: ignore[arg-type]
    setup = channel.receive()
    if not isinstance(setup, Setup):
        raise TypeError(type(setup).__name__)
    speak(setup.language)
    tempfile.tempdir = setup.folder  # nobody waits for a worker to end in peace: what it leaves goes with what waits
    limit_memory(setup.memory)
    letters = presses(setup.letters)
    channel.send(())
    while True:
        try:
            tasks = channel.receive()
        except EOFError:
            return
        if not isinstance(tasks, tuple):
            raise TypeError(type(tasks).__name__)
        for answers in _answered(tasks, letters, setup):
            channel.send(answers)


def _answered(tasks: Sequence[Work], letters: Sequence[Press], setup: Setup) -> Iterator[tuple[Answer, ...]]:
    """The answers in order, some at a time: to send each by itself costs more than to make a Word file."""
    waiting: list[Answer] = []
    sent = time.monotonic()
    for task in tasks:
        waiting.append(_answer(task, letters, setup))
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


def _answer(task: Work, letters: Sequence[Press], setup: Setup) -> Answer:
    number = task.number
    try:
        if isinstance(task, Task):
            return _letter(task, letters[task.letter], setup)
        return _part(task, letters, setup)
    except Refused as refused:
        return Failed(number, refused.findings)
    except MemoryError:
        return Failed(number, (_fault("BLK011", _("surat ini memerlukan terlalu banyak memori")),))
    except OSError as fault:
        cause = fault.strerror or str(fault)
        return Failed(number, (Finding("SYS001", Place(setup.folder), cause),), full=True)
    except Exception as fault:
        return Failed(number, (_fault("BLK012", f"{type(fault).__name__}: {fault}"),))


def _letter(task: Task, press: Press, setup: Setup) -> Made:
    files: dict[str, str] = {}
    findings: tuple[Finding, ...] = ()
    for suffix in setup.formats:
        data, said = FORMATS[suffix](press, task.texts)
        files[suffix] = _kept(setup, f"{task.number}.{suffix}", data)
        findings += said
    return Made(task.number, files, findings)


def _part(part: Part, letters: Sequence[Press], setup: Setup) -> Made:
    from naskah.bulk.together import merged  # late: most runs merge nothing

    data, pages, findings = merged(part, letters)
    return Made(part.number, {"pdf": _kept(setup, f"{part.number}.pdf", data)}, findings, pages)


def _kept(setup: Setup, name: str, data: bytes) -> str:
    with open(f"{setup.folder}{os.sep}{name}", "wb", buffering=0) as file:  # noqa: PTH123 -- thousands of them
        left = memoryview(data)
        while left:  # a disk that is nearly full takes a part, and says so only when it is given the rest
            left = left[file.write(left) :]
    return sha256(data).hexdigest()


def _fault(code: str, message: str) -> Finding:
    return Finding(code, Place(""), message, _("coba lagi baris ini saja dengan --only"))


if __name__ == "__main__":
    main()
