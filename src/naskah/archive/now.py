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
from naskah.findings import Finding, Severity
from naskah.messages import spoken
from naskah.workers.serving import answered
from naskah.workers.trade import Failed

Progress: TypeAlias = Callable[[int, int], None]  # documents done, of how many

_NOT_THERE, _OF_RULES = "BRK006", "ATR"


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
    unscanned = [line for line in lines if _lacks_only_its_scan(line, found[line.whose], order)]
    return {**found, **by_files(unscanned, order)}


def _lacks_only_its_scan(line: Line, now: Now, order: Order) -> bool:
    """Whether a document can't be made for its scan alone, of which nothing is in its files: hashes still tell."""
    faults = [each for each in now.findings if each.severity is Severity.ERROR and not each.code.startswith(_OF_RULES)]
    is_lost = line.scan is not None and not (order.project.root / line.scan.path).is_file()
    return is_lost and [each.code for each in faults] == [_NOT_THERE]


def _answers(tasks: Sequence[Task], order: Order) -> Generator[Proof | Failed, None, None]:
    with tempfile.TemporaryDirectory(prefix="naskah-") as folder:
        setup = Setup(str(order.project.root), str(order.out), folder, spoken(), MEMORY)
        jobs = min(order.jobs, len(tasks))
        if jobs > 1 and len(tasks) > ALONE:
            from naskah.workers.pool import Pool  # late: a few documents are made in this process

            with Pool(TRADE, jobs, PATIENCE, LIFE) as pool:
                yield from pool.do(setup, tasks)
        elif tasks:
            do = Prover(setup)
            yield from (answered(TRADE, do, task, folder) for task in tasks)


def _is_sourced(line: Line) -> bool:
    return form_of(line.made_from) == SOURCED


def _formats(line: Line) -> tuple[str, ...]:
    return tuple(sorted({name.rpartition(".")[2] for name in line.files}))
