"""Documents of every kind and shape come back from their published files alone, and build the same bytes again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from archive.office import build, differing, only, typed

from .made import NAMES, ROOT


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files that the office has published, as originals."""
    root = tmp_path_factory.mktemp("jenis") / "proyek"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns("build", "*.db"))
    return build(root, variants=[()])


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_every_document_comes_back_from_its_file_alone(published: dict[str, bytes], form: str, tmp_path: Path) -> None:
    assert {f"{name}.{form}" for name in NAMES} <= set(published)
    files = only(published, f".{form}", tmp_path / "terbitan")
    typed(tmp_path, "extract", str(files), "-o", "pulih")
    assert differing(published, build(tmp_path / "pulih", variants=[()])) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("peraturan/")])
def test_a_regulation_without_its_neighbours_does_too(published: dict[str, bytes], name: str, tmp_path: Path) -> None:
    own = {file: data for file, data in published.items() if file.startswith(f"{name}.")}
    for form in (".docx", ".pdf"):
        typed(tmp_path, "extract", str(only(own, form, tmp_path / f"terbitan{form}")), "-o", f"pulih{form}")
        assert differing(own, build(tmp_path / f"pulih{form}", variants=[()])) == []
