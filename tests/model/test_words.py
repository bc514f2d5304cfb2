"""The built documents say what their sources say, word for word, in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from naskah.composition import Variant

from .made import docx, office_text, page_texts, pdf
from .source import expected, squeeze

BUILDS = [("keputusan", Variant.COPY), ("instruksi", Variant.ORIGINAL)]
REPEATED_HEADER = squeeze("NO. TAHAPAN JADWAL AWAL AKHIR")


@pytest.mark.parametrize(("name", "variant"), BUILDS)
def test_the_word_file_says_what_the_source_says(name: str, variant: Variant, soffice: str, tmp_path: Path) -> None:
    assert squeeze(office_text(soffice, docx(name, variant), tmp_path)) == expected(name)


@pytest.mark.parametrize(("name", "variant"), BUILDS)
def test_the_pdf_says_what_the_source_says(name: str, variant: Variant) -> None:
    pages = [squeeze(text) for text in page_texts(pdf(name, variant))]
    # The schedule's header stands again at the head of its later pages.
    first = next((n for n, text in enumerate(pages) if REPEATED_HEADER in text), len(pages))
    text = "".join(page.removeprefix(REPEATED_HEADER) if number > first else page for number, page in enumerate(pages))
    assert text == expected(name)
