"""A worker that makes letters. `python -m naskah.bulk.worker`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from naskah.bulk.press import FORMATS, Press, presses
from naskah.bulk.work import TRADE, Made, Part, Setup, Task, Work
from naskah.findings import Finding
from naskah.workers.serving import leave, serve


def main() -> None:
    """Makes letters until there are no more."""
    serve(TRADE, Setup, Work, _ready)


def _ready(setup: Setup) -> Callable[[Work], Made]:
    return partial(_made, presses(setup.letters), setup)


def _made(letters: Sequence[Press], setup: Setup, work: Work) -> Made:
    return _letter(work, letters[work.letter], setup) if isinstance(work, Task) else _part(work, letters, setup)


def _letter(task: Task, press: Press, setup: Setup) -> Made:
    files: dict[str, str] = {}
    findings: tuple[Finding, ...] = ()
    for suffix in setup.formats:
        data, said = FORMATS[suffix](press, task.texts)
        files[suffix] = leave(setup.folder, f"{task.number}.{suffix}", data)
        findings += said
    return Made(task.number, files, findings)


def _part(part: Part, letters: Sequence[Press], setup: Setup) -> Made:
    from naskah.bulk.together import merged  # late: most runs merge nothing

    data, pages, findings = merged(part, letters)
    return Made(part.number, {"pdf": leave(setup.folder, f"{part.number}.pdf", data)}, findings, pages)


if __name__ == "__main__":
    main()
