"""A build: documents looked at, those made that are not there yet, files put in their places.

1. Equal files, equal template, fonts, engine and form: a document is kept without being read.
2. Else it is read, and kept where what it is made from is the same.
3. Else it is made; its files wait until they are told of in the manifest.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

from naskah.archive.clashes import clashes
from naskah.archive.limits import ALONE, LIFE, MEMORY, PATIENCE
from naskah.archive.looking import Look, Seen, left_alone, outdated
from naskah.archive.model import Documents, Folder, Line, Order, Result
from naskah.archive.work import TRADE, Made, Setup, Task
from naskah.findings import Severity
from naskah.messages import spoken
from naskah.outputs.shelf import Waiting, held, unwritable
from naskah.workers.deadline import Deadline
from naskah.workers.trade import Failed

BATCH = 32  # documents that take their places together

Answer: TypeAlias = Made | Failed


@contextmanager
def building(order: Order) -> Iterator[Build]:
    """The output folder, held for a build. Raises `Refused`: BLK003 while another one holds it, SYS001."""
    with held(order.out, Documents, force=order.force) as folder:
        yield Build(order, folder)


class Build:
    """A build in a folder that it holds."""

    def __init__(self, order: Order, folder: Folder) -> None:
        self.order, self.folder = order, folder
        self._look = Look(order, folder)

    def documents(
        self, paths: Sequence[Path], *, all_or_nothing: bool = False, patience: Deadline = PATIENCE
    ) -> Generator[Result, None, None]:
        """Makes the documents that are not there yet; what became of each, in the order of paths.

        Documents that would share their files are refused. Raises `Refused` when the disk takes no more.
        """
        results: dict[int, Result] = {
            number: Result(paths[number], findings=refused.findings)
            for number, refused in clashes(paths, self.order).items()
        }
        seen: dict[int, Seen] = {}
        for number, path in enumerate(paths):
            if number in results:
                continue
            each = self._look.at(path)
            if each.line and self._look.stands(each):
                results[number] = self._kept(each, each.line)
            else:
                seen[number] = each
        failed = any(not result.made for result in results.values())
        told = 0
        with closing(self._answers(seen, patience)) as answers:
            placed = self._together(seen, answers, failed) if all_or_nothing else self._one_by_one(seen, answers)
            for number, result in placed:
                results[number] = result
                while told in results:
                    yield results.pop(told)
                    told += 1
        yield from (results[number] for number in sorted(results))

    def _answers(self, seen: Mapping[int, Seen], patience: Deadline) -> Generator[Answer, None, None]:
        order = self.order
        folder = str(self.folder.waiting.resolve())
        root, out = str(order.project.root), str(order.out)
        setup = Setup(
            root,
            out,
            tuple(order.formats),
            str(order.variant),
            order.strict,
            order.force,
            order.sourced,
            folder,
            spoken(),
            MEMORY,
        )
        tasks = [self._task(number, each) for number, each in seen.items()]
        jobs = min(order.jobs, len(tasks))
        if jobs > 1 and len(tasks) > ALONE:
            from naskah.workers.pool import Pool  # late: a few documents are made in this process

            with Pool(TRADE, jobs, patience, LIFE) as pool:
                yield from pool.do(setup, tasks)
        elif tasks:
            from naskah.archive.worker import Maker  # late: a build without work needs nothing that makes documents
            from naskah.workers.serving import answered

            do = Maker(setup)
            yield from (answered(TRADE, do, task, folder) for task in tasks)

    def _task(self, number: int, seen: Seen) -> Task:
        if self.order.force or seen.line is None:
            return Task(number, str(seen.path))
        spared = tuple(suffix for suffix, name in seen.names.items() if name in seen.signed)
        return Task(number, str(seen.path), seen.line.made_from, seen.absent, spared, seen.line.scan, seen.line.words)

    def _one_by_one(self, seen: Mapping[int, Seen], answers: Iterable[Answer]) -> Iterator[tuple[int, Result]]:
        """Puts what comes of documents in its place, some at a time. What is made when somebody stops us is kept."""
        made: list[Made] = []
        try:
            for answer in answers:
                if isinstance(answer, Failed):
                    yield answer.number, self._failed(seen, answer)
                    continue
                made.append(answer)
                if len(made) == BATCH:
                    ready, made = made, []
                    yield from self._put(seen, ready)
        finally:
            rest = list(self._put(seen, made))
        yield from rest

    def _together(
        self, seen: Mapping[int, Seen], answers: Iterable[Answer], failed: bool
    ) -> Iterator[tuple[int, Result]]:
        """Puts all that comes of documents in its place, or nothing once one of them has failed."""
        made: list[Made] = []
        for answer in answers:
            if isinstance(answer, Failed):
                failed = True
                yield answer.number, self._failed(seen, answer)
            else:
                made.append(answer)
        if failed:
            yield from ((each.number, Result(seen[each.number].path, findings=each.findings)) for each in made)
        else:
            yield from self._put(seen, made, together=True)

    def _failed(self, seen: Mapping[int, Seen], answer: Failed) -> Result:
        if answer.full:
            raise unwritable(self.folder.folder, answer.findings[0].message)
        return Result(seen[answer.number].path, findings=answer.findings)

    def _put(
        self, seen: Mapping[int, Seen], made: Sequence[Made], *, together: bool = False
    ) -> Iterator[tuple[int, Result]]:
        waiting = [self._waiting(seen[each.number], each) for each in made]
        faults = self.folder.place(waiting, together=together)
        none = together and any(faults)
        for each, wait, wrong in zip(made, waiting, faults, strict=True):
            path = seen[each.number].path
            found = (*each.findings, *wrong)
            if none or wrong:
                result = Result(path, findings=found)
            elif wait.names:
                found += () if self.order.force else outdated(self.order.out, seen[each.number].signed)
                result = Result(path, tuple(self.order.out / name for name in wait.names), found)
            else:
                found += left_alone(self.order.out, seen[each.number])
                result = Result(path, findings=found, kept=True)
            yield each.number, result

    def _waiting(self, seen: Seen, made: Made) -> Waiting:
        known = seen.line.files if seen.line else {}
        is_same = seen.line is not None and seen.line.made_from == made.made_from
        spared = () if self.order.force else seen.signed
        before = {name: digest for name, digest in known.items() if is_same or name in spared}
        files = {**before, **{seen.names[suffix]: digest for suffix, digest in made.files.items()}}
        weighs = sum(finding.severity is not Severity.INFO for finding in made.findings)
        line = Line(*seen.whose, made.kind, made.made_from, made.inputs, files, weighs, made.scan, made.words)
        return Waiting(line, {seen.names[suffix]: f"{made.number}.{suffix}" for suffix in made.files})

    def _kept(self, seen: Seen, line: Line) -> Result:
        return Result(seen.path, (), left_alone(self.order.out, seen), kept=True, weighs=line.weighs)
