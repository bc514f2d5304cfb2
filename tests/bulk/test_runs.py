"""Runs after runs: what is made, what is kept, what is left alone, and what a person is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bulk.office import (
    BOTH,
    LETTER,
    REGISTER,
    codes,
    command,
    edit,
    environment,
    files,
    letters,
    new_office,
    numbers,
    ordered,
    table,
    times,
    typed,
    write_rows,
    written,
)
from naskah.bulk.manifest import Letters
from naskah.bulk.preparing import prepare
from naskah.composition import Variant
from naskah.environment import Project
from naskah.environment.processes import alone
from naskah.findings import Refused
from naskah.register import Register
from naskah.register.letters import read_letter
from tools.recipients import damage, recipients


def docx_of(office: Path, number: int) -> Path:
    """The Word file of the letter with this number."""
    (file,) = (office / "hasil").glob(f"{number:03}-*.docx")
    return file


# --- the same bytes everywhere ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one worker makes for twelve people under nothing in particular."""
    office = new_office(tmp_path_factory.mktemp("biasa"), 12)
    assert (
        typed(office, "--merge", "SEMUA.pdf", "--jobs", "1", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="0").returncode == 0
    )
    return letters(office)


@pytest.mark.parametrize("jobs", ["2", "5"])
def test_any_number_of_workers_makes_the_same_bytes(tmp_path: Path, plain: dict[str, bytes], jobs: str) -> None:
    office = new_office(tmp_path / "tempat lain (salinan)", 12)
    assert typed(office, "--merge", "SEMUA.pdf", "--jobs", jobs).returncode == 0
    assert letters(office) == plain


@pytest.mark.parametrize(
    "changes",
    [{"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7"}, {"LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0", "COLUMNS": "40"}],
    ids=lambda changes: " ".join(changes),
)
def test_the_environment_leaves_no_trace(tmp_path: Path, plain: dict[str, bytes], changes: dict[str, str]) -> None:
    office = new_office(tmp_path, 12)
    done = typed(office, "--merge", "SEMUA.pdf", before=lambda: os.umask(0o077), **changes)
    assert done.returncode == 0, done.stderr
    assert letters(office) == plain


def test_a_run_leaves_nothing_among_temporary_files(tmp_path: Path) -> None:
    office = new_office(tmp_path / "kantor", 12)
    (tmp_path / "sementara").mkdir()
    assert typed(office, "--merge", "SEMUA.pdf", TMPDIR=str(tmp_path / "sementara")).returncode == 0
    assert list((tmp_path / "sementara").iterdir()) == []
    assert [path.name for path in office.rglob(".naskah-*")] == [".naskah-kunci"]


# --- a second run ----------------------------------------------------------------------------------------------------


def test_a_second_run_makes_nothing_and_touches_no_file(tmp_path: Path) -> None:
    office = new_office(tmp_path, 5)
    order = {"formats": BOTH, "merge": "SEMUA.pdf"}
    assert written(office, **order).made == 5
    before, register = times(office), numbers(office)
    result = written(office, **order)
    assert (result.made, result.kept, result.bad) == (0, 5, {})
    assert times(office) == before
    assert numbers(office) == register


def test_a_changed_row_makes_its_own_letter_again_under_its_number(tmp_path: Path) -> None:
    office, people = new_office(tmp_path, 5), recipients(5)
    written(office)
    before, register = times(office), numbers(office)
    people[2]["jabatan"] = "Jabatan Baru"
    write_rows(office, people)
    result = written(office)
    assert (result.made, result.kept) == (1, 4)
    after = times(office)
    assert [name for name in before if after[name] != before[name]] == [docx_of(office, 3).name]
    assert numbers(office) == register


def test_a_removed_file_is_made_again_as_it_was(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    written(office)
    before = letters(office)
    docx_of(office, 2).unlink()
    result = written(office)
    assert (result.made, result.kept) == (1, 2)
    assert letters(office) == before


def test_another_form_is_made_beside_the_first_under_the_same_numbers(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    written(office)
    word = letters(office)
    assert written(office, formats=BOTH).made == 3
    found = letters(office)
    assert len([name for name in found if name.endswith(".pdf")]) == 3
    assert {name: found[name] for name in word if name.endswith(".docx")} == {
        name: data for name, data in word.items() if name.endswith(".docx")
    }
    assert len(numbers(office)) == 3


def test_rows_in_another_order_keep_numbers_and_letters(tmp_path: Path) -> None:
    office = new_office(tmp_path, 6)
    written(office)
    before = letters(office)
    write_rows(office, reversed(recipients(6)))
    assert written(office).kept == 6
    assert {name: data for name, data in letters(office).items() if name != "daftar.xlsx"} == {
        name: data for name, data in before.items() if name != "daftar.xlsx"
    }


def test_rows_that_are_added_later_get_the_next_numbers(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    written(office)
    people = recipients(5)
    write_rows(office, [people[4], *people[:4]])
    assert written(office).made == 2
    assert [recipient for _count, _text, recipient in numbers(office)] == [
        people[number]["nama"] for number in (0, 1, 2, 4, 3)
    ]


# --- what people do in the folder ------------------------------------------------------------------------------------


def test_a_signed_letter_is_left_alone_while_nothing_in_it_changes(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    written(office)
    docx_of(office, 2).write_bytes(b"ditandatangani")
    result = written(office)
    assert (result.made, result.kept, result.bad) == (0, 3, {})
    assert docx_of(office, 2).read_bytes() == b"ditandatangani"


def test_a_signed_letter_that_would_change_is_left_alone_and_said(tmp_path: Path) -> None:
    office, people = new_office(tmp_path, 3), recipients(3)
    written(office)
    docx_of(office, 2).write_bytes(b"ditandatangani")
    people[1]["jabatan"] = "Jabatan Baru"
    write_rows(office, people)
    done = typed(office, "--to", "docx")
    assert done.returncode == 3
    assert "BLK005" in done.stderr
    assert docx_of(office, 2).name in done.stderr
    assert docx_of(office, 2).read_bytes() == b"ditandatangani"
    assert typed(office, "--to", "docx", "--force").returncode == 0
    assert docx_of(office, 2).read_bytes().startswith(b"PK")
    assert written(office).kept == 3


def test_a_stranger_at_the_place_of_a_letter_is_left_alone(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    (office / "hasil").mkdir()
    name = prepare(ordered(office), Letters(office / "hasil"), keep=False).jobs[0].file
    (office / f"hasil/{name}.docx").write_bytes(b"bukan dari sini")
    result = written(office)
    assert codes(result) == {2: ["BLK005"]}
    assert result.made == 2
    assert (office / f"hasil/{name}.docx").read_bytes() == b"bukan dari sini"


def test_a_list_that_somebody_wrote_in_is_left_alone(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    written(office)
    (office / "hasil/daftar.xlsx").write_bytes(b"sudah diambil")
    assert written(office).files == ["daftar-2.xlsx"]
    assert (office / "hasil/daftar.xlsx").read_bytes() == b"sudah diambil"
    assert len(table(office / "hasil/daftar-2.xlsx")) == 4


# --- several at once -------------------------------------------------------------------------------------------------


def test_two_runs_into_one_folder_are_one_too_many(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    (office / "hasil").mkdir()
    with alone(office / "hasil/.naskah-kunci"):
        done = typed(office)
    assert done.returncode == 2
    assert done.stderr.count("BLK003") == 1
    assert not (office / REGISTER).exists()
    assert typed(office).returncode == 0


def test_letters_that_share_a_counter_share_no_number(tmp_path: Path) -> None:
    office = new_office(tmp_path, 200)
    shutil.copy(office / LETTER, office / "content/surat/lain.yaml")
    others = [word.replace("dispensasi-kpps", "lain").replace("hasil", "lain") for word in command("--to", "docx")]
    runs = [
        subprocess.Popen(words, cwd=office, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for words in (command("--to", "docx"), others)
    ]
    assert [process.wait(60) for process in runs] == [0, 0]
    assert [count for count, _text, _recipient in numbers(office)] == list(range(1, 401))
    made = {path.name[:3] for folder in ("hasil", "lain") for path in (office / folder).glob("*.docx")}
    assert len(made) == 400


# --- less than everything --------------------------------------------------------------------------------------------


def test_rows_that_are_named_are_made_and_no_others(tmp_path: Path) -> None:
    office, people = new_office(tmp_path, 6), recipients(6)
    assert written(office, rows=frozenset({3, 5})).made == 2
    assert [recipient for _count, _text, recipient in numbers(office)] == [people[1]["nama"], people[3]["nama"]]
    assert written(office).kept == 2


def test_a_row_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = typed(new_office(tmp_path, 3), "--only", "3,9-11")
    assert done.returncode == 1
    assert "BLK002" in done.stderr
    assert "9, 10, 11" in done.stderr


def test_a_trial_writes_nothing_at_all(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    before = files(office)
    done = typed(office, "--dry-run")
    assert done.returncode == 0
    assert "001/PP.05/XI/2024" in done.stdout
    assert files(office) == before
    assert not (office / "hasil").exists()
    written(office)
    write_rows(office, recipients(5))
    before = files(office)
    assert "004/PP.05/XI/2024" in typed(office, "--dry-run").stdout
    assert files(office) == before


def test_a_draft_takes_no_number_and_stands_apart_from_the_letter(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    assert written(office, variant=Variant.DRAFT).made == 3
    assert not (office / REGISTER).exists()
    drafts = letters(office)
    assert all(name.endswith("-konsep.docx") for name in drafts)
    assert written(office).made == 3
    assert drafts.items() < letters(office).items()


def test_a_solidus_in_the_pattern_makes_folders_and_one_in_the_data_does_not(tmp_path: Path) -> None:
    people = recipients(3)
    people[0]["nama"] = "Contoh a/b"
    people[1]["kecamatan"] = "../../atas"
    office = new_office(tmp_path / "kantor", people)
    edit(office, 'berkas: "{{ urut }}-{{ nama }}"', 'berkas: "{{ kecamatan }}/{{ nama }}"')
    assert written(office).made == 3
    made = [path.relative_to(office / "hasil") for path in (office / "hasil").rglob("*.docx")]
    assert sorted(len(path.parts) for path in made) == [2, 2, 2]
    assert {path.stem for path in made} == {"Contoh a-b", people[1]["nama"].strip(" ."), people[2]["nama"]}
    assert [path.name for path in tmp_path.iterdir()] == ["kantor"]


# --- bad rows --------------------------------------------------------------------------------------------------------


def test_bad_rows_go_to_a_workbook_and_good_ones_are_made(tmp_path: Path) -> None:
    people = recipients(10)
    damage(people, 3)
    office = new_office(tmp_path, people)
    done = typed(office, "--to", "docx")
    assert done.returncode == 3
    assert len(list((office / "hasil").glob("*.docx"))) == 7
    _head, *failed = table(office / "hasil/gagal.xlsx")
    assert len(failed) == 3
    assert len(table(office / "hasil/daftar.xlsx")) == 8
    assert [count for count, _text, _recipient in numbers(office)] == list(range(1, 8))


def test_a_cell_mended_in_that_workbook_and_given_back_completes_the_letters(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    people = recipients(4)
    right, people[2]["nik"] = people[2]["nik"], "123"
    office = new_office(tmp_path, people)
    assert typed(office, "--to", "docx").returncode == 3
    book = load_workbook(office / "hasil/gagal.xlsx")
    sheet = book.worksheets[0]
    (wrong,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == "123")
    wrong.value = right
    book.save(office / "hasil/gagal.xlsx")
    done = typed(office, "--to", "docx", "--data", "hasil/gagal.xlsx")
    assert done.returncode == 0, done.stderr
    _head, *listed = table(office / "hasil/daftar.xlsx")
    assert sorted(row[1] for row in listed) == sorted(person["nama"] for person in people)
    assert len(list((office / "hasil").glob("*.docx"))) == 4
    assert (office / "hasil/gagal.xlsx").exists()


def test_no_row_in_order_is_wrong_altogether(tmp_path: Path) -> None:
    people = recipients(2)
    for person in people:
        person["nik"] = "123"
    office = new_office(tmp_path, people)
    done = typed(office)
    assert done.returncode == 1
    assert (office / "hasil/gagal.xlsx").exists()
    assert not list((office / "hasil").glob("*.docx"))


# --- a changed key ---------------------------------------------------------------------------------------------------


@pytest.fixture
def mistyped(tmp_path: Path) -> Path:
    """An office that has found an NIK to be mistyped after its letter was numbered."""
    office, people = new_office(tmp_path, 3), recipients(3)
    written(office)
    people[1]["nik"] = people[1]["nik"][:-1] + "9"
    write_rows(office, people)
    return office


def test_a_changed_key_is_asked_about_and_the_others_are_made(mistyped: Path) -> None:
    result = written(mistyped)
    assert codes(result) == {3: ["BLK004"]}
    assert result.kept == 2
    assert len(numbers(mistyped)) == 3


def test_the_same_person_under_a_new_key_keeps_the_number(mistyped: Path) -> None:
    before, people = numbers(mistyped), recipients(3)
    letter = read_letter(mistyped / LETTER, Project(mistyped))
    old = people[1]["nik"]
    with Register.open(Project(mistyped), create=True) as register:
        register.rekey(letter.series(None), letter.name, old, f"{old[:-1]}9")
    assert written(mistyped).bad == {}
    assert numbers(mistyped) == before


def test_another_person_of_that_name_gets_a_number_of_their_own(mistyped: Path) -> None:
    assert written(mistyped, new_recipients=True).bad == {}
    assert [count for count, _text, _recipient in numbers(mistyped)] == [1, 2, 3, 4]


def test_what_cannot_be_read_leaves_no_number_and_no_letter(tmp_path: Path) -> None:
    office = new_office(tmp_path, 3)
    edit(office, "penandatangan: asisten", "penandatangan: tidak-ada")
    with pytest.raises(Refused):
        written(office)
    assert not (office / REGISTER).exists()
    assert letters(office) == {}


def test_a_folder_of_the_programs_name_is_not_the_program(tmp_path: Path) -> None:
    root = new_office(tmp_path)
    (root / "naskah").mkdir()
    for name in ("__init__.py", "bulk.py"):
        (root / "naskah" / name).write_text(f"open({str(root / 'jalan')!r}, 'w')", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-P", *command()[1:]],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert not (root / "jalan").exists()
