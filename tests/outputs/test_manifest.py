"""What a manifest believes: lines as they were written, and none that was cut off or changed since."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from naskah.outputs.manifest import NAME, Manifest, as_written, engine


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """What a test says of files."""

    files: Mapping[str, str]
    about: str = ""


class Other(Struct, frozen=True, forbid_unknown_fields=True):
    """What another package says of its files, in the same folder."""

    files: Mapping[str, str]
    subject: int


class Lines(Manifest[Line]):
    """All lines."""

    def __init__(self, folder: Path) -> None:
        self.all: list[Line] = []
        super().__init__(folder, Line)

    def note(self, line: Line) -> None:
        super().note(line)
        self.all.append(line)


LINES = [Line({f"{number}.pdf": "0" * 64}, f'"sum":"{number}') for number in range(3)]


def written(folder: Path) -> Path:
    """The manifest of a folder with these lines."""
    Lines(folder).add(LINES)
    return folder / NAME


def test_lines_are_read_as_they_were_written(tmp_path: Path) -> None:
    written(tmp_path)
    found = Lines(tmp_path)
    assert found.all == LINES
    assert found.damaged == []
    assert found.is_ours("1.pdf", "0" * 64)
    assert not found.is_ours("1.pdf", "1" * 64)


@given(st.dictionaries(st.text(), st.text()), st.text())
def test_every_line_carries_a_checksum_that_holds(files: dict[str, str], about: str) -> None:
    line = as_written(Line(files, about))
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


@pytest.mark.parametrize("lost", [1, 2, 12, 40])
def test_half_a_last_line_is_none_and_the_next_one_takes_its_place(tmp_path: Path, lost: int) -> None:
    file = written(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:-lost])
    torn = Lines(tmp_path)
    assert torn.all == LINES[: 3 if lost == 1 else 2]
    assert torn.damaged == []
    torn.add([LINES[2]])
    assert Lines(tmp_path).damaged == []
    assert file.read_bytes() == (whole + as_written(LINES[2]) if lost == 1 else whole)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'"1.pdf"', b'"l.pdf"'), (b"0000", b"0001"), (b'"sum":"', b'"sum": "')],
    ids=["name", "hash", "sum"],
)
def test_a_line_that_somebody_has_changed_is_told_by_its_number(tmp_path: Path, old: bytes, new: bytes) -> None:
    file = written(tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    start, _found, end = lines[1].rpartition(old)
    file.write_bytes(lines[0] + start + new + end + lines[2])
    found = Lines(tmp_path)
    assert found.damaged == [2]
    assert found.all == [LINES[0], LINES[2]]


@pytest.mark.parametrize("end", [b"", b'{"files":{"4.p'], ids=["whole", "torn"])
def test_a_run_takes_out_the_lines_that_do_not_hold_and_keeps_the_others(tmp_path: Path, end: bytes) -> None:
    file = written(tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(lines[0] + lines[1].replace(b"1", b"2") + lines[2] + end)
    manifest = Lines(tmp_path)
    manifest.mend()
    assert manifest.unsound == ()
    assert file.read_bytes() == lines[0] + lines[2]
    manifest.add([LINES[1]])
    assert Lines(tmp_path).all == [LINES[0], LINES[2], LINES[1]]


def test_line_ends_of_windows_are_as_good(tmp_path: Path) -> None:
    file = written(tmp_path)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert (Lines(tmp_path).all, Lines(tmp_path).damaged) == (LINES, [])


def test_lines_of_others_are_passed_over_but_their_files_are_known_as_ours(tmp_path: Path) -> None:
    file = written(tmp_path)
    file.write_bytes(file.read_bytes() + as_written(Other({"daftar.xlsx": "2" * 64}, 7)))
    found = Lines(tmp_path)
    assert (found.all, found.damaged) == (LINES, [])
    assert found.is_ours("daftar.xlsx", "2" * 64)


def test_the_engine_names_both_versions() -> None:
    from importlib.metadata import version

    from naskah import __version__

    assert engine() == f"naskah {__version__}, typst {version('typst')}"
