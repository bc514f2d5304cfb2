"""Documents of every kind and shape break where LibreOffice breaks their Word files, and check finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf.breaks import by_office, fonts, likeness
from reading import absent

from naskah import check
from naskah.composition import Variant

from .made import CONTENT, NAMES, docx, pdf

VARIANTS = (Variant.ORIGINAL, Variant.COPY)
CASES = [(name, variant) for name in NAMES for variant in VARIANTS]


@pytest.fixture(scope="module")
def drawn(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, Variant], tuple[Path, Path]]:
    """Each document and variant as drawn by naskah and by LibreOffice."""
    if not fonts().is_file():
        absent("the judges' font configuration")
    folder = tmp_path_factory.mktemp("jenis")
    files = {(name, variant): f"{name.replace('/', '-')}-{variant.value}" for name, variant in CASES}
    theirs = by_office(soffice, {file: docx(*case) for case, file in files.items()}, folder)
    found = {}
    for case, file in files.items():
        ours = folder / f"{file}.pdf"
        ours.write_bytes(pdf(*case))
        found[case] = (ours, theirs[file])
    return found


@pytest.mark.parametrize(("name", "variant"), CASES)
def test_a_document_breaks_where_libreoffice_breaks_it(
    drawn: dict[tuple[str, Variant], tuple[Path, Path]], name: str, variant: Variant
) -> None:
    found = likeness(*drawn[name, variant])
    assert not found.starts
    assert found.share == 1, found.odd


@pytest.mark.parametrize("name", NAMES)
def test_check_finds_nothing_in_it(name: str) -> None:
    assert [str(finding) for finding in check(CONTENT / f"{name}.yaml")] == []
