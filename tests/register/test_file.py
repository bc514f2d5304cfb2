"""The file `register.db`: what is refused, and that nothing in it is ever given up."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from modes import closed

from naskah.environment import Project
from naskah.findings import Refused
from naskah.register import Register
from register.office import given


@pytest.fixture
def office(tmp_path: Path) -> Project:
    """A project whose register has some numbers."""
    with Register.open(Project(tmp_path), create=True) as register:
        given(register, *(f"a{number}" for number in range(500)))
    return Project(tmp_path)


def refused(office: Project, *, create: bool) -> str:
    """The code with which the register is refused, and what there is to do."""
    with pytest.raises(Refused) as caught, Register.open(office, create=create) as register:
        given(register, "baru")
    (finding,) = caught.value.findings
    assert finding.place.file == "register.db"
    return f"{finding.code} {finding.help}"


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("damage", ["nothing left", "cut short", "overwritten", "no database", "another database"])
def test_a_damaged_register_is_refused_and_left_as_it_is(office: Project, damage: str, create: bool) -> None:
    file = office.root / "register.db"
    whole = file.read_bytes()
    match damage:
        case "nothing left":
            file.write_bytes(b"")
        case "cut short":
            file.write_bytes(whole[: len(whole) // 2])
        case "overwritten":
            file.write_bytes(whole[:4096] + b"\x07" * 8192 + whole[12288:])
        case "no database":
            file.write_text("nomor 1 untuk Contoh Satu", encoding="utf-8")
        case _:
            file.unlink()
            with closing(sqlite3.connect(file)) as other:
                other.execute("CREATE TABLE entry (nomor TEXT)")
    before = file.read_bytes()
    answer = refused(office, create=create)
    assert answer.startswith("REG002")
    assert "cadangan" in answer
    assert file.read_bytes() == before


def test_a_register_of_a_later_naskah_is_refused(office: Project) -> None:
    with closing(sqlite3.connect(office.root / "register.db")) as later:
        later.execute("PRAGMA user_version = 2")
    assert refused(office, create=True).startswith("REG003")


def test_a_lost_register_of_which_the_journal_is_left_is_not_begun_anew(office: Project) -> None:
    (office.root / "register.db").rename(office.root / "register.db-journal")
    assert refused(office, create=True).startswith("REG006")
    assert [file.name for file in office.root.iterdir()] == ["register.db-journal"]


def test_names_with_blanks_and_marks_are_no_trouble(tmp_path: Path) -> None:
    folder = tmp_path / "kantor kami #1 100%? ümlaut"
    folder.mkdir()
    with Register.open(Project(folder), create=True) as register:
        given(register, "a")
    assert [file.name for file in folder.iterdir()] == ["register.db"]


@pytest.fixture
def open_to_all() -> Iterator[Project]:
    """An empty project in a folder that everybody reaches."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Project(Path(name))


@pytest.mark.parametrize("mode", [0o666, 0o444])
def test_in_a_closed_folder_numbers_are_read_and_none_is_given(open_to_all: Project, mode: int) -> None:
    with Register.open(open_to_all, create=True) as register:
        given(register, "a")
    (open_to_all.root / "register.db").chmod(mode)
    with closed(open_to_all.root):
        assert refused(open_to_all, create=True).startswith("REG004")
        with Register.open(open_to_all, create=False) as register:
            assert [entry.text for entry in register.entries()] == ["1/PP.05/XI/2024"]


def test_in_a_closed_folder_no_register_is_begun(open_to_all: Project) -> None:
    with closed(open_to_all.root):
        assert refused(open_to_all, create=True).startswith("REG004")
    assert list(open_to_all.root.iterdir()) == []


@contextmanager
def full_at(size: int) -> Iterator[None]:
    """No file can grow beyond this meanwhile, as on a full disk."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_on_a_full_disk_nobody_gets_a_number_and_nothing_is_lost(office: Project) -> None:
    file = office.root / "register.db"
    before = file.read_bytes()
    with full_at(len(before)), pytest.raises(Refused, match="REG005"), Register.open(office, create=True) as register:
        given(register, *(f"b{number}" for number in range(5000)))
    assert file.read_bytes() == before
    with Register.open(office, create=True) as register:
        assert given(register, "b") == ["501/PP.05/XI/2024"]


def test_on_a_full_disk_no_register_is_begun(tmp_path: Path) -> None:
    with full_at(4096):
        assert refused(Project(tmp_path), create=True).startswith("REG005")
    assert list(tmp_path.iterdir()) == []
