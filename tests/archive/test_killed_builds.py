"""Builds that are killed at any moment, started again, and end as if nothing had happened."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from pathlib import Path

import pytest
from bulk.test_killed_runs import kill, lying, seen, waits, workers
from msgspec import Struct

from archive.small import LOCK, MANIFEST, OF_RUNS, command, environment, files, new_archive, outputs, typed, verified

if os.name == "nt":
    pytest.skip("processes are found and killed as Unix does", allow_module_level=True)

DOCUMENTS = 36  # more than take their places together
ORDER = ("--jobs", "2")
TRIES = 20  # to catch a moment that lasts a few milliseconds
PATIENCE = 60.0  # seconds that a build of a few seconds may take


class Kill(Struct, frozen=True):
    """Whom to kill, and when: once so much is to be seen in the project. `share` is of what a whole build shows."""

    worker: bool
    share: float = 0.0
    sight: str = ""

    def __str__(self) -> str:
        return f"{'worker' if self.worker else 'build'}-at-{self.sight or format(self.share, '.0%')}"


def moments() -> list[Kill]:
    """Thirty moments: the first files that a build makes, and any after that."""
    chance = random.Random(5)
    first = [Kill(False, sight=sight) for sight in (LOCK, ".naskah-tunggu*/*.docx", MANIFEST)]
    return [*first, *(Kill(number % 3 == 0, share=chance.random()) for number in range(27))]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive whose build nobody killed."""
    root = new_archive(tmp_path_factory.mktemp("tenang"), DOCUMENTS)
    done = typed(root, *ORDER)
    assert done.returncode == 0, done.stderr
    return root


def in_order(root: Path, expected: Path) -> None:
    """Whether an archive is as it is after an undisturbed build: every file, every byte, nothing more."""
    assert outputs(root) == outputs(expected)
    assert sorted(files(root)) == sorted(files(expected))


def killed(root: Path, moment: Kill, steps: int) -> int:
    """Kills a build at a moment; how it ended, which is 0 for one whose worker it was, and for one too quick."""
    there = seen(root)
    wanted = there + moment.share * (steps - there)

    def is_time() -> bool:
        if moment.sight:
            return any(Path(name).match(moment.sight) for name in lying(root))
        return seen(root) >= wanted and (root / "build" / LOCK).exists()

    with subprocess.Popen(
        command(*ORDER), cwd=root, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            if is_time():
                kill(min(workers(process.pid), default=0) if moment.worker else process.pid)
                return process.wait(PATIENCE)
        return process.returncode


@pytest.mark.parametrize("moment", moments(), ids=str)
def test_a_killed_build_that_is_started_again_ends_as_one_that_was_not(
    tmp_path: Path, undisturbed: Path, moment: Kill
) -> None:
    root, ended = tmp_path, 0
    for attempt in range(TRIES):
        root = new_archive(tmp_path / str(attempt), DOCUMENTS)
        ended = killed(root, moment, seen(undisturbed))
        if moment.worker or ended:
            break
        in_order(root, undisturbed)  # the moment went by unseen, and the build went on to its end
    assert ended == (0 if moment.worker else -signal.SIGKILL)
    if moment.worker:
        in_order(root, undisturbed)
    done = typed(root, *ORDER)
    assert done.returncode == 0, done.stderr
    in_order(root, undisturbed)
    assert typed(root, *ORDER).stdout.splitlines() == [f"{DOCUMENTS} naskah tidak berubah."]
    proved = verified(root)
    assert proved.returncode == 0, proved.stdout
    assert proved.stdout.startswith(f"{2 * DOCUMENTS} berkas sama, ")


def stopped(root: Path) -> str:
    """What a build says that is stopped by Ctrl+C once a dozen documents wait."""
    with subprocess.Popen(
        command(*ORDER),
        cwd=root,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl+C reaches all that a terminal has started
    ) as process:
        while sum(map(waits, lying(root))) < 24 and process.poll() is None:
            os.sched_yield()
        os.killpg(process.pid, signal.SIGINT)
        told = process.communicate(timeout=PATIENCE)[1].decode()
    assert process.returncode == 130, told
    return told


def test_a_build_that_is_stopped_by_hand_keeps_what_is_made(tmp_path: Path, undisturbed: Path) -> None:
    root, found = tmp_path, dict[str, bytes]()
    for attempt in range(TRIES):
        root = new_archive(tmp_path / str(attempt), DOCUMENTS)
        assert stopped(root).splitlines()[-1].startswith("Dihentikan. Naskah yang sudah jadi tidak hilang")
        assert not any(map(waits, lying(root)))
        found = outputs(root)
        assert found.items() <= outputs(undisturbed).items()
        if found:  # else the workers had not yet told of what they had made
            break
    assert found
    assert typed(root, *ORDER).returncode == 0
    in_order(root, undisturbed)


def test_what_tells_of_builds_is_all_that_lies_beside_documents(undisturbed: Path) -> None:
    beside = [name for name in files(undisturbed / "build") if not name.startswith("keputusan/")]
    assert sorted(beside) == sorted(OF_RUNS)
