"""What becomes of files that an earlier run has made under another name, or of drafts."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from bulk.office import (
    BOTH,
    LETTER,
    Person,
    edit,
    letters,
    new_office,
    numbers,
    ordered,
    table,
    typed,
    write_rows,
    written,
)
from naskah.bulk.running import run
from naskah.composition import Variant
from tools.recipients import recipients

BY_NAME = ('berkas: "{{ urut }}-{{ nama }}"', 'berkas: "{{ nama }}"')


def office_by_name(root: Path, people: list[Person]) -> Path:
    """An office whose files are called after people alone, who have letters already."""
    office = new_office(root, people)
    edit(office, *BY_NAME)
    assert written(office).bad == {}
    return office


def as_if_new(root: Path, people: list[Person]) -> dict[str, bytes]:
    """What one run makes for such people, without what was there before."""
    return {name: data for name, data in letters(office_by_name(root, people)).items() if name.endswith(".docx")}


def test_a_letter_under_a_new_name_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    people = recipients(4)
    office = office_by_name(tmp_path / "a", people)
    people[2]["nama"] = "Nama Baru"
    write_rows(office, people)
    written(office)
    found = {name: data for name, data in letters(office).items() if name.endswith(".docx")}
    assert found == as_if_new(tmp_path / "b", people)


@pytest.mark.parametrize("first", [0, 1])
def test_people_who_exchange_their_names_lose_no_letter(tmp_path: Path, first: int) -> None:
    people = recipients(4)
    office = office_by_name(tmp_path / "a", people)
    people[first]["nama"], people[first + 2]["nama"] = people[first + 2]["nama"], people[first]["nama"]
    write_rows(office, people)
    written(office, jobs=2)
    found = {name: data for name, data in letters(office).items() if name.endswith(".docx")}
    assert found == as_if_new(tmp_path / "b", people)
    assert written(office).kept == 4


def test_namesakes_whose_rows_change_places_lose_no_letter(tmp_path: Path) -> None:
    people = recipients(3)
    people[2]["nama"] = people[0]["nama"]
    office = office_by_name(tmp_path, people)
    before = sorted(name for name in letters(office) if name.endswith(".docx"))
    write_rows(office, [people[2], people[1], people[0]])
    written(office)
    assert sorted(name for name in letters(office) if name.endswith(".docx")) == before
    assert written(office).made == 0


def test_a_namesake_alone_takes_no_letter_of_another_person(tmp_path: Path) -> None:
    people = recipients(3)
    people[2]["nama"] = people[0]["nama"]
    office = office_by_name(tmp_path, people)
    before = letters(office)
    (office / "hasil" / next(name for name in before if name.endswith("-2.docx"))).unlink()
    assert written(office, rows=frozenset({4})).made == 1
    write_rows(office, people[2:])
    assert written(office).kept == 1
    assert letters(office) == before


def test_letters_of_two_content_files_lie_in_one_folder(tmp_path: Path) -> None:
    office = office_by_name(tmp_path, recipients(3))
    before = letters(office)
    other = (office / LETTER).read_text(encoding="utf-8").replace("hal: Dispensasi", "hal: Izin")
    (office / "content/surat/izin.yaml").write_text(other, encoding="utf-8")
    run(replace(ordered(office), content=office / "content/surat/izin.yaml"))
    found = letters(office)
    assert {name: found[name] for name in before if name.endswith(".docx")} == {
        name: data for name, data in before.items() if name.endswith(".docx")
    }
    assert len([name for name in found if name.endswith("-2.docx")]) == 3
    assert written(office).kept == 3
    assert len(table(office / "hasil/daftar.xlsx")) == 7


def test_an_old_file_that_a_killed_run_left_goes_with_the_next(tmp_path: Path) -> None:
    people = recipients(4)
    office = office_by_name(tmp_path / "a", people)
    (old,) = (office / "hasil").glob(f"{people[2]['nama'].strip(' .')}.docx")
    signed = old.read_bytes()
    people[2]["nama"] = "Nama Baru"
    write_rows(office, people)
    written(office)
    old.write_bytes(signed)  # as if the run had ended before it took the file away
    assert written(office).made == 0
    assert not old.exists()


def test_an_old_file_that_was_signed_stays(tmp_path: Path) -> None:
    people = recipients(3)
    office = office_by_name(tmp_path, people)
    (old,) = (office / "hasil").glob(f"{people[2]['nama'].strip(' .')}.docx")
    old.write_bytes(b"ditandatangani")
    people[2]["nama"] = "Nama Baru"
    write_rows(office, people)
    assert written(office).bad == {}
    assert old.read_bytes() == b"ditandatangani"
    assert (office / "hasil/Nama Baru.docx").exists()


def test_a_draft_touches_no_letter(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    written(office, formats=BOTH, merge="SEMUA.pdf")
    before, register = letters(office), numbers(office)
    written(office, formats=BOTH, merge="SEMUA.pdf", variant=Variant.DRAFT)
    found = letters(office)
    assert {name: found.get(name) for name in before} == before
    assert all("-konsep" in name for name in set(found) - set(before))
    result = written(office, formats=BOTH, merge="SEMUA.pdf")
    assert (result.made, result.kept) == (0, 3)
    assert numbers(office) == register


def test_drafts_are_not_made_twice_and_are_in_no_list(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    written(office, variant=Variant.DRAFT, merge="SEMUA.pdf")
    assert written(office, variant=Variant.DRAFT, merge="SEMUA.pdf").kept == 3
    assert written(office, rows=frozenset({2})).made == 1
    _head, *rows = table(office / "hasil/daftar.xlsx")
    assert [row[0] for row in rows] == ["001/PP.05/XI/2024"]
    assert len(rows[0]) == 3


def test_a_merged_file_that_cannot_be_written_is_said_with_the_exit_code(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    (office / "hasil/SEMUA-001.pdf").mkdir(parents=True)
    done = typed(office, "--to", "docx", "--merge", "SEMUA.pdf")
    assert done.returncode == 3
    assert "SEMUA-001.pdf" in done.stderr
    assert len(list((office / "hasil").glob("*.docx"))) == 3


def test_lists_of_failed_rows_go_once_all_rows_are_letters(tmp_path: Path) -> None:
    rows = recipients(3)
    good = rows[1]["nik"]
    rows[1]["nik"] = "123"
    root = new_office(tmp_path, rows)
    for _time in range(3):
        failed = root / "hasil/gagal.xlsx"
        written(root, data=failed if failed.exists() else root / "penerima.csv")
    assert (root / "hasil/gagal-2.xlsx").exists()
    rows[1]["nik"] = good
    write_rows(root, rows)
    written(root)
    assert not list((root / "hasil").glob("gagal*.xlsx"))
