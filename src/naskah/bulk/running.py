"""A bulk run: a spreadsheet's rows to letters, numbered, made, put in their places and listed.

Reads: an `Order`. Writes: letters, merged files, `gagal.xlsx`, `daftar.xlsx` and the manifest in the output folder;
numbers in the register.

1. A bad row never stops a good one; every row is made, was made before, or stands in `gagal.xlsx` with its reason.
2. A run that was stopped in any way goes on when it is started again, and ends with the same bytes as one that was not.
3. What a person has changed since it was made is not written over, unless `force` is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.bulk.lists import remove_ours, write_lists
from naskah.bulk.manifest import Folder, Letters, Line, Whose, holds, remove_outdated
from naskah.bulk.merging import parts, stem_of
from naskah.bulk.model import Job, Order
from naskah.bulk.naming import is_part_of
from naskah.bulk.preparing import Prepared, prepare, row_place
from naskah.bulk.work import TRADE, Made, Setup, Task, Work
from naskah.findings import Finding, Place
from naskah.messages import spoken
from naskah.outputs.manifest import digest_of, engine
from naskah.outputs.shelf import Waiting, held, unwritable
from naskah.workers.deadline import Deadline
from naskah.workers.pool import Pool
from naskah.workers.trade import Failed

MEMORY = 2 * 1024**3  # bytes of address space for a worker, of which it uses some hundred MiB
BATCH = 256  # letters that take their places together
MERGING = 1  # workers that merge: each takes some hundred MiB

Progress: TypeAlias = Callable[[int, int], None]  # letters done, of how many


class Result(Struct):
    """What came of a run.

    `made` letters are new, `kept` ones lay there already; `bad` says for each row without a letter what is wrong with
    it, `remarks` what is to be said of good ones. `files` are the lists and merged files of the folder, `findings` what
    else there is to say.
    """

    made: int = 0
    kept: int = 0
    bad: dict[int, tuple[Finding, ...]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    remarks: dict[int, tuple[Finding, ...]] = field(default_factory=dict)
    findings: dict[Finding, None] = field(default_factory=dict)


def run(order: Order, progress: Progress = lambda _done, _of: None, deadline: Deadline | None = None) -> Result:
    """Makes the letters of an order. Raises `Refused` where not one could be made, or the disk takes no more."""
    deadline = deadline or Deadline()
    with held(order.out, Letters, force=order.force) as shelf:
        with Pool(TRADE, order.jobs, deadline) as pool:  # its processes start while rows are read
            prepared = prepare(order, shelf.manifest, keep=True)
            result = Result(bad=dict(prepared.bad), remarks=prepared.remarks, findings=dict.fromkeys(prepared.notes))
            hand = Hand(order, prepared, shelf, result)
            make_letters(hand, pool, progress)
            remove_outdated(shelf, order.formats)
        if order.merge:
            with Pool(TRADE, MERGING, deadline, life=1) as pool:
                _make_parts(hand, pool)
        write_lists(prepared, result.bad, shelf, order, result.files)
        return result


class Hand(Struct, frozen=True):
    """What every step of a run has at hand."""

    order: Order
    prepared: Prepared
    shelf: Folder
    result: Result


def make_letters(hand: Hand, pool: Pool[Made], progress: Progress) -> None:
    """Makes the letters that are not there yet."""
    jobs, result = hand.prepared.jobs, hand.result
    sources = [digest_of(engine(), *letter.parts) for letter in hand.prepared.letters]
    made_from = [digest_of(sources[job.letter], *job.texts) for job in jobs]

    def whose(job: Job) -> Whose:
        return hand.prepared.document.path, str(hand.order.variant), job.key

    def is_there(number: int, job: Job) -> bool:
        names = [f"{job.file}.{suffix}" for suffix in hand.order.formats]
        return holds(hand.shelf, hand.shelf.manifest.letters.get(whose(job)), made_from[number], names)

    wanted = [number for number, job in enumerate(jobs) if not is_there(number, job)]
    result.kept = len(jobs) - len(wanted)
    progress(result.kept, len(jobs))
    tasks = [Task(number, jobs[number].letter, jobs[number].texts) for number in wanted]

    def as_waiting(made: Made) -> Waiting:
        job, source = jobs[made.number], made_from[made.number]
        before = hand.shelf.manifest.letters.get(whose(job))
        files = dict(before.files) if before and before.made_from == source else {}  # in another format
        files |= {f"{job.file}.{suffix}": digest for suffix, digest in made.files.items()}
        content, variant, key = whose(job)
        line = Line(source, files, key, job.recipient, job.number, job.count, job.row, (), content, variant)
        return Waiting(line, {f"{job.file}.{suffix}": f"{made.number}.{suffix}" for suffix in made.files})

    for done, (number, findings) in enumerate(_done(hand, pool, tasks, as_waiting, hand.order.formats, BATCH), 1):
        if findings:
            row = jobs[number].row
            result.bad[row] = tuple(
                replace(each, place=row_place(hand.order, row, str(each.place))) for each in findings
            )
        else:
            result.made += 1
        progress(result.kept + done, len(jobs))


def _make_parts(hand: Hand, pool: Pool[Made]) -> None:
    """Sets all letters of the order in merged files, and takes those of an earlier order away."""
    shelf, result = hand.shelf, hand.result
    stem = stem_of(hand.prepared, hand.order, shelf)
    result.findings |= dict.fromkeys([stem.note] if stem.note else [])
    wanted = {part.work.number: part for part in parts(hand.prepared, stem.name, result.bad)}
    for name in set(shelf.manifest.merged).difference(part.file for part in wanted.values()):
        if is_part_of(stem.name, name) or name in stem.needless:
            remove_ours(shelf, name, hand.order.data)
    absent = [
        part.work
        for part in wanted.values()
        if not holds(shelf, shelf.manifest.merged.get(part.file), part.made_from, [part.file])
    ]

    def as_waiting(made: Made) -> Waiting:
        part = wanted[made.number]
        letters = tuple(zip(part.keys, made.pages, strict=True))
        files = {part.file: made.files["pdf"]}
        content, variant = hand.prepared.document.path, str(hand.order.variant)
        line = Line(part.made_from, files, letters=letters, content=content, variant=variant)
        return Waiting(line, {part.file: f"{made.number}.pdf"})

    for number, findings in _done(hand, pool, absent, as_waiting, ("pdf",), 1):
        if findings:
            place = Place(wanted.pop(number).file)
            result.findings |= dict.fromkeys(replace(each, place=place) for each in findings)
    result.files += [part.file for part in wanted.values()]


def _done(
    hand: Hand,
    pool: Pool[Made],
    work: Sequence[Work],
    as_waiting: Callable[[Made], Waiting],
    suffixes: Sequence[str],
    batch: int,
) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    """Has work done and what comes of it put in its place, `batch` at a time; each number with what is wrong with it.

    Raises `Refused` when the disk takes no more.
    """
    if not work:
        return
    setup = Setup(hand.prepared.letters, tuple(suffixes), str(hand.shelf.waiting.resolve()), spoken(), MEMORY)
    waiting: list[tuple[int, Waiting]] = []
    for answer in pool.do(setup, work):
        if isinstance(answer, Failed):
            if answer.full:
                raise unwritable(hand.shelf.folder, answer.findings[0].message)
            yield answer.number, answer.findings
            continue
        hand.result.findings.update(dict.fromkeys(answer.findings))
        waiting.append((answer.number, as_waiting(answer)))
        if len(waiting) >= batch:
            yield from _placed(hand, waiting)
            waiting = []
    yield from _placed(hand, waiting)


def _placed(hand: Hand, waiting: Sequence[tuple[int, Waiting]]) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    for (number, _each), findings in zip(waiting, hand.shelf.place([each for _number, each in waiting]), strict=True):
        yield number, findings
