"""Several processes at one register, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from msgspec.structs import replace

from naskah.environment import Project
from naskah.findings import Refused
from naskah.register import Claim, Register, Series
from register.office import SERIES, claims, given, text, texts

SPAWN = multiprocessing.get_context("spawn")  # as Windows starts processes
EACH, RUNS = 40, 6


@pytest.fixture
def office(tmp_path: Path) -> Project:
    """A project without a register."""
    return Project(tmp_path)


def claim_again_and_again(root: Path, name: str, start: Connection) -> None:
    """Six runs, each for new recipients and for those of the runs before."""
    start.recv()
    keys: list[str] = []
    for run in range(RUNS):
        keys += [f"{name}{run}-{number}" for number in range(EACH)]
        with Register.open(Project(root), create=True) as register:
            given(register, *keys)


def stop_while_numbers_are_written(root: Path, ready: Connection) -> None:
    """Stays within a run's transaction until it is killed."""

    def write(series: Series, claim: Claim, count: int) -> str:
        if count == 30:
            ready.send("in the middle")
            ready.recv()
        return text(series, claim, count)

    with Register.open(Project(root), create=True) as register:
        register.claim(claims(f"b{number}" for number in range(50)), write, present=set())


def stop_while_pages_are_written(root: Path, ready: Connection) -> None:
    """Changes the file itself, far past what SQLite keeps in memory, and is killed before it says so."""
    database = sqlite3.connect(root / "register.db", isolation_level=None)
    database.execute("PRAGMA cache_size = 1")
    database.execute("BEGIN IMMEDIATE")
    database.execute("UPDATE entry SET recipient = recipient || 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'")
    ready.send("in the middle")
    ready.recv()


def hold(root: Path, ready: Connection) -> None:
    """Keeps others waiting."""
    database = sqlite3.connect(root / "register.db", isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    ready.send("holding")
    ready.recv()
    database.execute("ROLLBACK")
    database.close()


@contextmanager
def stopped_within(work: object, office: Project) -> Iterator[multiprocessing.process.BaseProcess]:
    """A process that has come to its middle; killed in the end, if not before."""
    ours, theirs = SPAWN.Pipe()
    process = SPAWN.Process(target=work, args=(office.root, theirs))  # type: ignore[arg-type]
    process.start()
    theirs.close()
    try:
        ours.recv()
        yield process
    finally:
        process.kill()
        process.join()
        ours.close()


def test_processes_that_claim_at_once_share_no_number_and_lose_none(office: Project) -> None:
    pipes = [SPAWN.Pipe() for _process in range(3)]
    processes = [
        SPAWN.Process(target=claim_again_and_again, args=(office.root, f"p{index}-", theirs))
        for index, (_ours, theirs) in enumerate(pipes)
    ]
    for process in processes:
        process.start()
    for ours, _theirs in pipes:
        ours.send("now")
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    with Register.open(office, create=False) as register:
        entries = register.entries()
    assert sorted(entry.count or 0 for entry in entries) == list(range(1, 3 * RUNS * EACH + 1))
    assert len({entry.key for entry in entries}) == len(entries)


def test_a_run_that_is_killed_while_it_claims_has_claimed_nothing(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
    with stopped_within(stop_while_numbers_are_written, office):
        pass
    with Register.open(office, create=True) as register:
        assert texts(register.entries()) == ["1/PP.05/XI/2024"]
        assert given(register, "b") == ["2/PP.05/XI/2024"]


@pytest.mark.parametrize("create", [True, False])
def test_a_file_half_written_by_a_killed_process_is_taken_back(office: Project, create: bool) -> None:
    keys = [f"a{number}" for number in range(2000)]
    with Register.open(office, create=True) as register:
        given(register, *keys)
        before = register.entries()
    sound = (office.root / "register.db").read_bytes()
    with stopped_within(stop_while_pages_are_written, office):
        pass
    assert (office.root / "register.db-journal").exists()
    assert (office.root / "register.db").read_bytes() != sound
    with Register.open(office, create=create) as register:
        assert register.entries() == before
    assert not (office.root / "register.db-journal").exists()


def test_who_waits_too_long_is_told_that_another_is_at_it(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
    with stopped_within(hold, office), pytest.raises(Refused, match="REG001"):
        Register.open(office, create=True, wait=0.05)
    with Register.open(office, create=True, wait=0.05) as register:
        assert given(register, "a", "b") == ["1/PP.05/XI/2024", "2/PP.05/XI/2024"]


def test_a_fault_in_the_middle_of_a_run_leaves_the_register_as_it_was(office: Project) -> None:
    def write(series: Series, claim: Claim, count: int) -> str:
        if count == 2:
            raise KeyboardInterrupt
        return text(series, claim, count)

    with Register.open(office, create=True) as register:
        with pytest.raises(KeyboardInterrupt):
            register.claim(claims("ab"), write, present={"a", "b"})
        assert register.entries() == []
        assert given(register, "b") == ["1/PP.05/XI/2024"]


def test_a_register_is_not_changed_by_who_only_asks(office: Project) -> None:
    with Register.open(office, create=True) as register:
        given(register, "a")
    before = (office.root / "register.db").read_bytes()
    with Register.open(office, create=False) as register, pytest.raises(Refused, match="REG004"):
        register.claim([(replace(SERIES, year=2025), claim) for _series, claim in claims("b")], text, present=set())
    assert (office.root / "register.db").read_bytes() == before
