"""The built documents say what their sources say, word for word, in order."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from naskah.composition import Variant

from .made import docx, office_text, page_texts, pdf
from .source import expected, squeeze

BUILDS = [("keputusan", Variant.COPY), ("instruksi", Variant.ORIGINAL)]
HEADER = squeeze("NO. TAHAPAN JADWAL AWAL AKHIR")
# A cell over two rows is drawn once the height of both is known, after the cell beside it; to those who listen, and to
# the next test, the header is told in order.
DRAWN_HEADER = squeeze("JADWAL NO. TAHAPAN AWAL AKHIR")


@pytest.mark.parametrize(("name", "variant"), BUILDS)
def test_the_word_file_says_what_the_source_says(name: str, variant: Variant, soffice: str, tmp_path: Path) -> None:
    assert squeeze(office_text(soffice, docx(name, variant), tmp_path)) == expected(name)


@pytest.mark.parametrize(("name", "variant"), BUILDS)
def test_the_pdf_says_what_the_source_says(name: str, variant: Variant) -> None:
    pages = [squeeze(text).replace(DRAWN_HEADER, HEADER) for text in page_texts(pdf(name, variant))]
    # The schedule's header stands again at the head of its later pages.
    first = next((n for n, text in enumerate(pages) if HEADER in text), len(pages))
    text = "".join(page.removeprefix(HEADER) if number > first else page for number, page in enumerate(pages))
    assert text == expected(name)


@pytest.mark.parametrize(("name", "variant"), BUILDS)
def test_the_pdf_tells_a_listener_what_the_source_says(
    name: str, variant: Variant, pdfinfo: str, tmp_path: Path
) -> None:
    """Read through the tags: no page numbers, no repeated header, everything in its order."""
    file = tmp_path / "naskah.pdf"
    file.write_bytes(pdf(name, variant))
    told = subprocess.run([pdfinfo, "-struct-text", str(file)], check=True, capture_output=True, timeout=60)
    pieces = re.findall(r'^\s*"(.*)"$', told.stdout.decode("utf-8"), re.MULTILINE)
    assert squeeze("".join(pieces)) == expected(name)
