"""A worker that makes documents. `python -m naskah.archive.worker`."""

from __future__ import annotations

from pathlib import Path

from naskah.archive.holding import held, watched
from naskah.archive.making import make
from naskah.archive.preparing import prepare
from naskah.archive.surroundings import Surroundings
from naskah.archive.work import TRADE, Made, Setup, Task
from naskah.environment import uncollected
from naskah.review import Reviewer
from naskah.workers.serving import leave, serve


class Maker:
    """Makes documents for one order. What they share (templates, numbers taken) is looked at once."""

    def __init__(self, setup: Setup) -> None:
        self._order, self._folder = setup.order, setup.folder
        self._reviewer = Reviewer(self._order.project)
        self._around = Surroundings(self._order)

    @uncollected()
    def __call__(self, task: Task) -> Made:
        """What comes of a document. Raises `Refused`, or OSError where its files can't wait."""
        path = Path(task.path)
        prepared = prepare(path, self._order, self._reviewer, self._around)
        document = prepared.document
        scan, seen = watched(document, task.scan, self._order, path)
        wanted = task.absent if prepared.made_from == task.known else self._order.formats
        formats = [suffix for suffix in wanted if suffix not in task.spared]
        made = make(prepared, formats, self._order.target(path).name)
        words, said = held(prepared, made, task.words if prepared.made_from == task.known else "", self._order)
        findings = (*made.findings, *seen, *said)
        files = {suffix: leave(self._folder, f"{task.number}.{suffix}", data) for suffix, data in made.data.items()}
        return Made(task.number, document.kind.key, prepared.made_from, document.inputs, files, findings, scan, words)


def main() -> None:
    """Makes documents until there are no more."""
    serve(TRADE, Setup, Task, Maker)


if __name__ == "__main__":
    main()
