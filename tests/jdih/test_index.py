"""`naskah index`: an entry for each document, for spreadsheets and programs, and a word on those it can't read."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from reading import Edit

from naskah.cli import group
from naskah.environment import Project
from naskah.jdih.index import harmless, indexed
from naskah.jdih.tables import LABELS

NAMES = ["index.csv", "index.html", "index.json"]


@pytest.fixture
def inside(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project, which commands are run in."""
    monkeypatch.chdir(project)
    return project


def run(*words: str) -> Result:
    """`naskah …`, in this process."""
    return CliRunner().invoke(group.naskah, words)


def entries(project: Path, out: str = "build") -> list[dict[str, Any]]:
    """What a program reads in the index."""
    found: dict[str, Any] = json.loads((project / out / "index.json").read_bytes())
    assert (found["bentuk"], found["versi"]) == ("indeks-naskah", 1)
    return list(found["naskah"])


def rows(project: Path) -> list[dict[str, str]]:
    """What a spreadsheet reads in it."""
    data = (project / "build/index.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_index_names_its_files_and_those_of_each_document(inside: Path) -> None:
    assert run("build").exit_code == 0
    assert run("build", "--salinan", "--to", "pdf").exit_code == 0
    result = run("index")
    assert result.exit_code == 0, result.output
    assert sorted(result.stdout.splitlines()[:3]) == [f"build/{name}" for name in NAMES]
    (entry,) = entries(inside)
    assert entry["judul"].endswith("Nomor 7 Tahun 2024 tentang Pembentukan Tim Contoh")
    assert [file["bentuk"] for file in entry["berkas"]] == ["pdf", "docx", "salinan-pdf"]
    for file in entry["berkas"]:
        assert (inside / "build" / file["jalur"]).stat().st_size == file["ukuran"]
    assert entry["halaman"] == entry["berkas"][0]["halaman"] > 1
    (row,) = rows(inside)
    assert (row["Nomor"], row["Tanggal Penetapan"], row["PDF"]) == ("7", "2024-03-04", "keputusan/tim.pdf")
    assert row["Penandatangan"] == "TOKOH REKAAN SATU, KEPALA DINAS CONTOH KABUPATEN REKAAN"


def test_the_signed_scan_stands_first(inside: Path, edit: Edit) -> None:
    scans = inside / "arsip pindaian"
    scans.mkdir()
    (scans / "tim #7.pdf").write_bytes(b"%PDF-1.7 a made-up scan")
    edit("nomor: 7", 'nomor: 7\ntertanda: "../../arsip pindaian/tim #7.pdf"')
    assert run("index").exit_code == 0
    assert [file["jalur"] for file in entries(inside)[0]["berkas"]] == ["../arsip pindaian/tim #7.pdf"]


def test_a_folder_elsewhere_has_its_own_way_to_the_files(inside: Path, edit: Edit) -> None:
    assert run("build", "--out", "hasil/2024", "--to", "docx").exit_code == 0
    assert run("index", "--out", "hasil/2024").exit_code == 0
    (file,) = entries(inside, "hasil/2024")[0]["berkas"]
    assert (inside / "hasil/2024" / file["jalur"]).is_file()


def test_a_draft_is_an_entry_too(inside: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "")
    assert run("build", "--konsep", "--to", "docx").exit_code == 0
    assert run("index").exit_code == 0
    (entry,) = entries(inside)
    assert entry["konsep"]
    assert [file["bentuk"] for file in entry["berkas"]] == ["konsep-docx"]
    assert rows(inside)[0]["Konsep"] == "ya"


def test_a_document_that_cannot_be_read_is_told_of_and_the_others_stand(inside: Path, keputusan: Path) -> None:
    text = keputusan.read_text(encoding="utf-8")
    keputusan.with_name("rusak.yaml").write_text(text.replace("penandatangan: kepala", "penandatangan: kepla"), "utf-8")
    result = run("index")
    assert result.exit_code == 3
    assert "rusak.yaml" in result.stderr
    assert "kepala" in result.stderr
    assert [entry["naskah"] for entry in entries(inside)] == ["content/keputusan/tim.yaml"]


def test_without_one_readable_document_nothing_is_written(inside: Path, edit: Edit) -> None:
    edit("penandatangan: kepala", "penandatangan: kepla")
    assert run("index").exit_code == 1
    assert not (inside / "build").exists()


def test_a_damaged_pdf_is_listed_without_its_pages(inside: Path, keputusan: Path) -> None:
    (inside / "build/keputusan").mkdir(parents=True)
    (inside / "build/keputusan/tim.pdf").write_bytes(b"not a PDF")
    found = indexed(keputusan, Project.find(inside), inside / "build").entry
    assert found is not None
    assert [(file.bentuk, file.halaman) for file in found.berkas] == [("pdf", None)]


def test_the_same_archive_gives_the_same_bytes_wherever_it_lies(
    inside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("build").exit_code == 0
    assert run("index").exit_code == 0
    before = {name: (inside / "build" / name).read_bytes() for name in NAMES}
    moved = tmp_path / "di tempat lain"
    shutil.copytree(inside, moved, ignore=shutil.ignore_patterns(moved.name, *NAMES))
    monkeypatch.chdir(moved)
    assert run("index").exit_code == 0
    assert {name: (moved / "build" / name).read_bytes() for name in NAMES} == before


def test_the_newest_stands_first(inside: Path, keputusan: Path) -> None:
    text = keputusan.read_text(encoding="utf-8")
    for name, day in (("a", "2023-01-09"), ("b", "2025-02-03")):
        keputusan.with_name(f"{name}.yaml").write_text(text.replace("2024-03-04", day), encoding="utf-8")
    assert run("index").exit_code == 0
    assert [entry["tahun"] for entry in entries(inside)] == ["2025", "2024", "2023"]


@pytest.mark.parametrize("title", ["=1+1", "+62", "-1+1", "@SUM(A1)", "  =1+1", "＝1+1", "\t=1", '=HYPERLINK("x")'])
def test_no_cell_is_a_formula(title: str) -> None:
    assert harmless(title) == f"'{title}"


def test_a_hostile_title_stays_in_its_cell(inside: Path, edit: Edit) -> None:
    title = '=cmd|"/c calc"!A1; "kutip"; ganti'
    edit("tentang: Pembentukan Tim Contoh", f"tentang: '{title}'\njdih: {{sumber: '{title}'}}")
    assert run("index").exit_code == 0
    (row,) = rows(inside)
    assert row["Sumber"] == f"'{title}"
    assert row["Judul"].endswith(title)
    assert set(LABELS.values()) <= set(row)
