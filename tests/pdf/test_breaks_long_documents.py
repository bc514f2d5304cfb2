"""Lines and pages of long files by strangers break where LibreOffice breaks them.

LibreOffice is the measure that can be had on any machine. Where it is not, and why:

- Calibri at 11 points it draws 0.2 percent narrower than the font says: now and then one more word fits a line.
- A line that its words fill to the last hundredth of a point it breaks earlier; so no width here is made to be met.
- Room after the last paragraph of a cell it wants on the page on which the row breaks; a row here has none.
- Whether a line may end after the hyphen of `S-1/D-IV` it answers both ways.
"""

from __future__ import annotations

from math import inf
from pathlib import Path

import pytest
from reading import absent

from naskah.pdf import to_pdf

from .breaks import CELLS, by_office, fonts, likeness, pages
from .long_documents import CASES

NARROWER = {"calibri-both": 0.98}


@pytest.fixture(scope="module")
def drawn(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Each case as drawn by naskah and by LibreOffice."""
    if not fonts().is_file():
        absent("the judges' font configuration")
    folder = tmp_path_factory.mktemp("panjang")
    files = {name: make() for name, make in CASES.items()}
    theirs = by_office(soffice, files, folder)
    ours = {}
    for name, data in files.items():
        ours[name] = folder / f"{name}.pdf"
        made = to_pdf(data, f"{name}.docx")
        # Words wider than a column are drawn on purpose.
        assert {warning.code for warning in made.warnings} <= {"PDF041"}
        ours[name].write_bytes(made.data)
    return {name: (ours[name], theirs[name]) for name in files}


@pytest.mark.parametrize("name", CASES)
def test_a_long_document_has_the_lines_and_pages_that_libreoffice_gives_it(
    drawn: dict[str, tuple[Path, Path]], name: str
) -> None:
    ours, theirs = drawn[name]
    found = likeness(ours, theirs, CELLS if "data" in name else inf)
    assert len(pages(ours)) >= 8
    assert not found.starts
    assert found.share >= NARROWER.get(name, 0.99), found.odd
