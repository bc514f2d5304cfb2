"""Workers that die, hang or eat all memory: it costs the row that made them so, and that row is named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bulk.office import codes, letters, new_office, numbers, ordered, written
from bulk.sick_worker import DIES, EATS, HANGS
from naskah.bulk.running import run
from naskah.findings import Refused
from naskah.workers import pool
from naskah.workers.deadline import Deadline
from tools.recipients import recipients

SICK = Path(__file__).with_name("sick_worker.py")
QUICK = Deadline(next=1.0)


@pytest.fixture(autouse=True)
def sick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The workers of these runs."""
    monkeypatch.setattr(pool, "command", lambda _module: (sys.executable, str(SICK)))


def office_with(tmp_path: Path, people: int, names: dict[int, str]) -> Path:
    """An office where the people of some rows of the spreadsheet have other names."""
    rows = recipients(people)
    for row, name in names.items():
        rows[row - 2]["nama"] = name
    return new_office(tmp_path, rows)


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_a_row_that_costs_a_worker_its_life_is_given_up_alone(tmp_path: Path, jobs: int) -> None:
    office = office_with(tmp_path, 100, {40: DIES})
    result = written(office, jobs=jobs)
    assert codes(result) == {40: ["BLK010"]}
    assert result.made == 99
    assert len([name for name in letters(office) if name.endswith(".docx")]) == 99


def test_rows_that_cost_workers_their_lives_one_after_the_other_are_all_named(tmp_path: Path) -> None:
    bad = {row: f"{DIES} {row}" for row in (2, 3, 4, 30, 61)}
    result = written(office_with(tmp_path, 60, bad), jobs=2)
    assert codes(result) == {row: ["BLK010"] for row in bad}
    assert result.made == 55


def test_every_row_may_cost_a_worker_its_life_and_the_run_still_ends(tmp_path: Path) -> None:
    result = written(office_with(tmp_path, 5, {row: f"{DIES} {row}" for row in range(2, 7)}), jobs=2)
    assert sorted(codes(result)) == [2, 3, 4, 5, 6]
    assert result.made == 0


def test_a_worker_that_hangs_is_ended_by_the_deadline(tmp_path: Path) -> None:
    result = run(ordered(office_with(tmp_path, 20, {7: HANGS}), jobs=2), deadline=QUICK)
    assert codes(result) == {7: ["BLK010"]}
    assert "1 detik" in result.bad[7][0].message
    assert result.made == 19


def test_a_letter_that_wants_all_memory_is_refused_and_its_worker_lives_on(tmp_path: Path) -> None:
    result = written(office_with(tmp_path, 20, {9: EATS}), jobs=1)
    assert codes(result) == {9: ["BLK011"]}
    assert result.made == 19


def test_a_row_that_was_given_up_keeps_its_number_and_is_made_with_it_by_a_sound_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = office_with(tmp_path, 5, {4: DIES})
    written(office)
    before = numbers(office)
    assert (office / "hasil/gagal.xlsx").exists()
    monkeypatch.undo()
    result = written(office)
    assert (result.made, result.kept, result.bad) == (1, 4, {})
    assert numbers(office) == before
    assert not (office / "hasil/gagal.xlsx").exists()


def test_a_worker_that_never_starts_is_said_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "command", lambda _module: (sys.executable, "-c", "raise SystemExit(7)"))
    office = new_office(tmp_path)
    with pytest.raises(Refused) as refused:
        written(office)
    assert [finding.code for finding in refused.value.findings] == ["SYS003"]
    assert "kode 7" in refused.value.findings[0].message
