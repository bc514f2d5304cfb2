"""What is signed never stands alone: the last row of a table stays with the signature below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from naskah.pdf import to_pdf

from .breaks import lines, pages
from .docx_builder import tbl
from .long_documents import HEAD, RULED, WHOLE, cell, document, paragraph

GRID = (700, 8371)


def schedule(count: int, sign: int) -> bytes:
    """A table of so many rows and a signature of so many lines, of which the last row is kept."""
    rows = [HEAD + cell(paragraph("NO."), GRID[0]) + cell(paragraph("KEGIATAN"), GRID[1])]
    for number in range(1, count + 1):
        look = "<w:keepNext/>" if number == count else ""
        rows.append(WHOLE + cell(paragraph(f"{number}.", look), GRID[0]) + cell(paragraph("RAPAT", look), GRID[1]))
    signature = [paragraph(f"TANDA {line}", "<w:keepNext/>" if line < sign else "") for line in range(1, sign + 1)]
    return document(tbl(*rows, properties=RULED, grid=GRID) + "".join(signature))


def drawn(data: bytes, folder: Path) -> list[list[str]]:
    file = folder / "tabel.pdf"
    file.write_bytes(to_pdf(data, "tabel.docx").data)
    return [lines(page) for page in pages(file)]


@pytest.mark.parametrize("count", range(40, 51))
def test_a_signature_has_the_last_row_on_its_page(count: int, tmp_path: Path) -> None:
    found = drawn(schedule(count, 8), tmp_path)
    (signed,) = [page for page in found if "TANDA1" in page]
    assert f"{count}.RAPAT" in signed
    assert signed[0] == "NO.KEGIATAN"
    assert signed[-8:] == [f"TANDA{line}" for line in range(1, 9)]
    rows = [line for page in found for line in page if line.endswith("RAPAT")]
    assert rows == [f"{number}.RAPAT" for number in range(1, count + 1)]


def test_a_table_that_needs_no_new_page_has_none(tmp_path: Path) -> None:
    assert len(drawn(schedule(10, 8), tmp_path)) == 1


def test_each_of_several_tables_is_looked_at(tmp_path: Path) -> None:
    import re

    body = [re.search(r"<w:tbl>.*</w:p>", _text(schedule(count, 8)), re.DOTALL) for count in (44, 38, 47)]
    found = drawn(document("".join(part[0] for part in body if part)), tmp_path)
    signed = [page[page.index("TANDA1") - 1] for page in found if "TANDA1" in page]
    assert signed == ["44.RAPAT", "38.RAPAT", "47.RAPAT"]


def _text(data: bytes) -> str:
    import io
    import zipfile

    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode("utf-8")
