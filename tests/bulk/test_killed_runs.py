"""Runs that are killed at any moment, started again, and end as if nothing had happened."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from bulk.office import (
    LOCK,
    MANIFEST,
    REGISTER,
    command,
    environment,
    files,
    letters,
    new_office,
    numbers,
    typed,
    write_rows,
)
from tools.recipients import recipients

if os.name == "nt":
    pytest.skip("processes are found and killed as Unix does", allow_module_level=True)

FEW, MANY = 24, 600  # letters: to be drawn and merged; to take their places in several batches
ORDERS = {
    FEW: ("--to", "docx,pdf", "--merge", "SEMUA.pdf", "--jobs", "2"),
    MANY: ("--to", "docx", "--jobs", "2"),
}
TRIES = 20  # to catch a moment that lasts a few milliseconds
PATIENCE = 60.0  # seconds that a run of a few seconds may take


class Undisturbed(Struct, frozen=True):
    """A run that nobody killed: its files, its numbers, and how many files there were to see on the way."""

    files: dict[str, bytes]
    numbers: list[tuple[int | None, str, str]]
    steps: int


class Kill(Struct, frozen=True):
    """Whom to kill, and when: once so much is to be seen in the project. `share` is of what a whole run shows."""

    letters: int
    worker: bool
    share: float = 0.0
    sight: str = ""

    def __str__(self) -> str:
        whom = "worker" if self.worker else "run"
        return f"{whom}-of-{self.letters}-at-{self.sight or format(self.share, '.0%')}"


def moments() -> list[Kill]:
    """Thirty moments: the first files that a run makes, its last ones, and any in between."""
    chance = random.Random(4)
    first = [Kill(MANY, False, sight=sight) for sight in (LOCK, ".naskah-register-*", REGISTER, MANIFEST)]
    last = [Kill(FEW, False, sight=sight) for sight in ("SEMUA-001.pdf", "daftar.xlsx", ".naskah-tunggu*/0.pdf")]
    between = [Kill(FEW, number % 3 > 0, share=chance.random()) for number in range(13)]
    return [*first, *last, *between, *(Kill(MANY, number % 5 > 1, share=chance.random()) for number in range(10))]


def lying(root: Path) -> Iterator[str]:
    """The names of the files of a project that may be there, or not any more, while a run is at work."""
    for folder, _folders, names in os.walk(root):
        yield from ((Path(folder) / name).relative_to(root).as_posix() for name in names)


def waits(name: str) -> bool:
    """Whether a file is not yet in its place."""
    return "/.naskah-tunggu" in name


def seen(root: Path) -> int:
    """How far a run has come: its files count once when they wait, and once more in their places."""
    return sum(1 if waits(name) else 2 for name in lying(root))


def workers(process: int) -> list[int]:
    """The processes that a process has started, in any of its threads."""
    found: list[int] = []
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        found += map(int, thread.read_text(encoding="ascii").split())
    return found


def is_at_work(process: int) -> bool:
    """Whether a process has not ended, be it that nobody has asked how."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def kill(process: int) -> None:
    """Ends a process as a loss of power would, if it is there (0: there was none)."""
    if process:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


def watched(root: Path, order: tuple[str, ...], is_time: Callable[[], bool], whom: Callable[[int], None]) -> int:
    """Runs an order, and kills once it is time; how the run ended."""
    with subprocess.Popen(
        command(*order), cwd=root, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            if is_time():
                whom(process.pid)
                return process.wait(PATIENCE)
        return process.returncode


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Undisturbed]:
    """The runs that nobody killed, by how many letters they are of."""
    known: dict[int, Undisturbed] = {}
    for people, order in ORDERS.items():
        root = new_office(tmp_path_factory.mktemp(f"tenang{people}"), people)
        done = typed(root, *order)
        assert done.returncode == 0, done.stderr
        known[people] = Undisturbed(files(root), numbers(root), seen(root))
    return known


def in_order(root: Path, expected: Undisturbed) -> None:
    """Whether a project is as it is after an undisturbed run: every file, every byte, every number, nothing more."""
    found = files(root)
    assert sorted(found) == sorted(expected.files)
    telling = {REGISTER, f"hasil/{MANIFEST}"}  # these tell of the first run too
    assert [name for name in found if name not in telling and found[name] != expected.files[name]] == []
    assert numbers(root) == expected.numbers
    assert [count for count, _text, _recipient in numbers(root)] == list(range(1, len(expected.numbers) + 1))


def killed(root: Path, order: tuple[str, ...], moment: Kill, steps: int) -> int:
    """Kills a run at a moment; how it ended, which is 0 for one whose worker it was, and for one that was too quick."""
    there = seen(root)
    wanted = there + moment.share * (steps - there)

    def is_time() -> bool:
        if moment.sight:
            return any(Path(name).match(moment.sight) for name in lying(root))
        return seen(root) >= wanted and (not moment.worker or (root / REGISTER).exists())

    def whom(process: int) -> None:
        kill(min(workers(process), default=0) if moment.worker else process)

    return watched(root, order, is_time, whom)


@pytest.mark.parametrize("moment", moments(), ids=str)
def test_a_killed_run_that_is_started_again_ends_as_one_that_was_not(
    tmp_path: Path, undisturbed: dict[int, Undisturbed], moment: Kill
) -> None:
    expected = undisturbed[moment.letters]
    order = ORDERS[moment.letters]
    root, ended = tmp_path, 0
    for attempt in range(TRIES):
        root = new_office(tmp_path / str(attempt), moment.letters)
        ended = killed(root, order, moment, expected.steps)
        if moment.worker or ended:
            break
        in_order(root, expected)  # the moment went by unseen, and the run went on to its end
    assert ended == (0 if moment.worker else -signal.SIGKILL)
    if moment.worker:
        in_order(root, expected)
    done = typed(root, *order)
    assert done.returncode == 0, done.stderr
    in_order(root, expected)


def test_workers_of_a_killed_run_touch_nothing_of_the_next_one(tmp_path: Path) -> None:
    root, order = new_office(tmp_path / "sini", FEW), ORDERS[FEW]
    left: list[int] = []

    def leave_workers(process: int) -> None:
        left.extend(workers(process))
        for worker in left:
            os.kill(worker, signal.SIGSTOP)
        kill(process)

    def wake_workers(process: int) -> None:
        os.kill(process, signal.SIGSTOP)
        for worker in left:
            os.kill(worker, signal.SIGCONT)
        while any(is_at_work(worker) for worker in left):
            os.sched_yield()
        os.kill(process, signal.SIGCONT)

    try:
        watched(root, order, lambda: any(map(waits, lying(root))), leave_workers)
        promoted = [{**person, "jabatan": "Jabatan Lain"} for person in recipients(FEW)]
        write_rows(root, promoted)
        assert watched(root, order, lambda: sum(map(waits, lying(root))) >= FEW, wake_workers) == 0
    finally:
        for worker in left:
            kill(worker)
    calm = new_office(tmp_path / "sana", promoted)
    assert typed(calm, *order).returncode == 0
    assert letters(root) == letters(calm)


def test_a_run_that_is_stopped_by_hand_says_so_and_goes_on_when_it_is_started_again(tmp_path: Path) -> None:
    root = new_office(tmp_path, MANY)
    with subprocess.Popen(
        command(*ORDERS[FEW]),
        cwd=root,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl+C reaches all that a terminal has started
    ) as process:
        while not any(map(waits, lying(root))):
            os.sched_yield()
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate(timeout=PATIENCE)[1].decode()
    assert process.returncode == 130
    assert said.splitlines()[-1].startswith("Dihentikan. Surat yang sudah jadi tidak hilang")
    assert not any(map(waits, lying(root)))
    assert typed(root, *ORDERS[FEW]).returncode == 0
    assert len(list((root / "hasil").glob("*.docx"))) == MANY
