"""A worker: a process of its own that makes letters until nobody asks for more. `python -m naskah.bulk.worker`.

It reads tasks from its input and answers each one on its output. Its memory is bounded; whoever started it watches the
clock. What it makes waits in a folder under the number of its task: only who asked puts files in their place.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from naskah.bulk.channel import Channel
from naskah.bulk.model import Answer, Failed, Made, Part, Setup, Task
from naskah.bulk.press import FORMATS, Press, presses
from naskah.environment.processes import limit_memory
from naskah.findings import Finding, Place, Refused
from naskah.messages import _, speak


def main() -> None:
    """Answers tasks until there are no more."""
    channel = Channel(sys.stdin.buffer, _answers(), Setup | Task | Part)  # type: ignore[arg-type]
    setup = channel.receive()
    if not isinstance(setup, Setup):
        raise TypeError(type(setup).__name__)
    speak(setup.language)
    limit_memory(setup.memory)
    made = presses(setup.letters)
    while True:
        try:
            task = channel.receive()
        except EOFError:
            return
        channel.send(_answered(task, made, setup))


def _answers() -> BinaryIO:
    """The output, kept from whatever else would print on it."""
    kept = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return kept


def _answered(task: object, letters: Sequence[Press], setup: Setup) -> Answer:
    number = getattr(task, "number", 0)
    try:
        if isinstance(task, Task):
            return _letter(task, letters[task.letter], setup)
        if isinstance(task, Part):
            return _part(task, letters, setup)
        raise TypeError(type(task).__name__)
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
    from naskah.bulk.merging import merged  # late: most runs merge nothing

    data, pages, findings = merged(part, letters)
    return Made(part.number, {"pdf": _kept(setup, f"{part.number}.pdf", data)}, findings, pages)


def _kept(setup: Setup, name: str, data: bytes) -> str:
    Path(setup.folder, name).write_bytes(data)
    return sha256(data).hexdigest()


def _fault(code: str, message: str) -> Finding:
    return Finding(code, Place(""), message, _("coba lagi baris ini saja dengan --only"))


if __name__ == "__main__":
    main()
