"""What documents would be made from now: told by hashes alone, or by making them again in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from naskah.archive.limits import ALONE, LIFE, MEMORY, PATIENCE
from naskah.archive.model import Line, Order, Whose
from naskah.archive.proving import TRADE, Proof, Prover, Setup, Task, form_of
from naskah.archive.surroundings import SOURCED, Inputs, Surroundings
from naskah.composition.context import Variant
from naskah.findings import Finding
from naskah.messages import spoken
from naskah.workers.pool import Pool
from naskah.workers.serving import answered
from naskah.workers.trade import Failed

Progress: TypeAlias = Callable[[int, int], None]  # documents done, of how many


class Now(Struct, frozen=True):
    """What a document would be made from now, and its files' SHA-256; or why it can't be made."""

    made_from: Mapping[str, str] = {}
    files: Mapping[str, str] = {}
    findings: tuple[Finding, ...] = ()
    inputs: tuple[str, ...] = ()  # files that are not what they were, where only files were looked at


def by_files(lines: Sequence[Line], order: Order) -> dict[Whose, Now]:
    """What hashes tell: which inputs are others now, and which surroundings."""
    inputs = Inputs(order.project)
    around = {sourced: Surroundings(replace(order, sourced=sourced)) for sourced in (True, False)}
    found: dict[Whose, Now] = {}
    for line in lines:
        made_from = {**line.made_from, **around[_is_sourced(line)].of(line.kind)}
        others = inputs.others(line.inputs)
        is_same = not others and made_from == line.made_from
        found[line.whose] = Now(made_from, line.files if is_same else {}, inputs=others)
    return found


def made_again(lines: Sequence[Line], order: Order, progress: Progress) -> dict[Whose, Now]:
    """The documents of these lines, made again in memory."""
    tasks = [
        Task(number, str(order.project.root / line.document), line.variant, _formats(line), form_of(line.made_from))
        for number, line in enumerate(lines)
    ]
    found: dict[Whose, Now] = {}
    for done, answer in enumerate(_answers(tasks, order), 1):
        line = lines[answer.number]
        if isinstance(answer, Proof):
            target = replace(order, variant=Variant(line.variant)).name(order.project.root / line.document)
            files = {f"{target}.{suffix}": digest for suffix, digest in answer.files.items()}
            found[line.whose] = Now(answer.made_from, files)
        else:
            found[line.whose] = Now(findings=answer.findings)
        progress(done, len(tasks))
    return found


def _answers(tasks: Sequence[Task], order: Order) -> Generator[Proof | Failed, None, None]:
    with tempfile.TemporaryDirectory(prefix="naskah-") as folder:
        setup = Setup(str(order.project.root), str(order.out), folder, spoken(), MEMORY)
        jobs = min(order.jobs, len(tasks))
        if jobs > 1 and len(tasks) > ALONE:
            with Pool(TRADE, jobs, PATIENCE, LIFE) as pool:
                yield from pool.do(setup, tasks)
        elif tasks:
            do = Prover(setup)
            yield from (answered(TRADE, do, task, folder) for task in tasks)


def _is_sourced(line: Line) -> bool:
    return form_of(line.made_from) == SOURCED


def _formats(line: Line) -> tuple[str, ...]:
    return tuple(sorted({name.rpartition(".")[2] for name in line.files}))
