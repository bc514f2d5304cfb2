"""The model documents, in every variant, have the lines and pages that LibreOffice gives their Word files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf.breaks import by_office, fonts, likeness
from reading import absent

from naskah.composition import Variant

from .made import PATHS, docx, pdf

CASES = [(name, variant) for name in PATHS for variant in Variant]


@pytest.fixture(scope="module")
def drawn(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, Variant], tuple[Path, Path]]:
    """Each document and variant as drawn by naskah and by LibreOffice."""
    if not fonts().is_file():
        absent("the judges' font configuration")
    folder = tmp_path_factory.mktemp("model")
    theirs = by_office(soffice, {f"{name}-{variant.value}": docx(name, variant) for name, variant in CASES}, folder)
    found = {}
    for name, variant in CASES:
        ours = folder / f"{name}-{variant.value}.pdf"
        ours.write_bytes(pdf(name, variant))
        found[name, variant] = (ours, theirs[f"{name}-{variant.value}"])
    return found


@pytest.mark.parametrize(("name", "variant"), CASES)
def test_a_model_document_breaks_where_libreoffice_breaks_it(
    drawn: dict[tuple[str, Variant], tuple[Path, Path]], name: str, variant: Variant
) -> None:
    found = likeness(*drawn[name, variant])
    assert not found.starts
    assert found.share >= 0.99, found.odd
