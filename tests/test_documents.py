"""The seeded project of made-up documents that the archive is tried on."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import naskah
from naskah.content import documents, read
from naskah.content.model import Document, Pejabat
from naskah.environment import Project
from tools.documents import changed_profile, project

COUNT = 40


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return project(tmp_path / "arsip", COUNT)


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def read_all(folder: Path) -> dict[str, Document]:
    found = Project(folder.resolve())
    readings = [read(path, found, draft=False) for path in documents((), found).all]
    assert not [finding for reading in readings for finding in reading.findings]
    return {reading.document.path: reading.document for reading in readings if reading.document is not None}


def test_every_document_is_sound_and_becomes_pages(archive: Path) -> None:
    made = read_all(archive)
    assert len(made) == COUNT
    for name, document in made.items():
        assert naskah.check(archive / name) == ()
        pages = naskah.to_pdf(naskah.to_docx(naskah.compose(document)))
        assert pages.data.startswith(b"%PDF-")
        assert not pages.warnings


def test_the_same_seed_gives_the_same_bytes_and_another_one_other_documents(archive: Path, tmp_path: Path) -> None:
    assert files(project(tmp_path / "lagi", COUNT)) == files(archive)
    assert not set(files(project(tmp_path / "lain", COUNT, seed=2)).items()) >= set(files(archive).items())


def test_a_smaller_project_is_the_beginning_of_a_greater_one(archive: Path, tmp_path: Path) -> None:
    assert files(project(tmp_path / "kecil", 10)).items() <= files(archive).items()


def test_two_thirds_are_keputusan_and_the_years_and_offices_and_annexes_vary(archive: Path) -> None:
    made = read_all(archive).values()
    kinds = [document.kind.key for document in made]
    assert kinds.count("keputusan") == 27
    assert kinds.count("instruksi") == 13
    days = [document.fields["ditetapkan.tanggal"] for document in made]
    assert len({day.year for day in days if isinstance(day, date)}) > 10
    assert len({document.lembaga.key for document in made}) == 8
    annexes = [document.fields.get("lampiran", ()) for document in made]
    assert {len(listed) for listed in annexes if isinstance(listed, tuple)} == {0, 1, 2}
    suffixes = {Path(name).suffix for name in files(archive)}
    assert suffixes == {".yaml", ".md", ".csv"}


def signers(folder: Path) -> dict[str, str]:
    """Who has signed each document."""
    found = {name: document.fields["penandatangan"] for name, document in read_all(folder).items()}
    return {name: signer.nama for name, signer in found.items() if isinstance(signer, Pejabat)}


def test_a_changed_profile_changes_the_signer_of_the_documents_it_tells_of_and_of_no_other(tmp_path: Path) -> None:
    folder = project(tmp_path / "arsip", 200)
    before, rest = signers(folder), files(folder)
    told = changed_profile(folder)
    after = signers(folder)
    changed = {name for name, signer in after.items() if signer != before[name]}
    assert 0 < len(told) < len(after) / 8
    assert changed == told
    (file,) = [name for name, data in files(folder).items() if data != rest[name]]
    assert re.fullmatch("content/lembaga/[a-z-]+.yaml", file)
