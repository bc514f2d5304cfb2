"""Numbers of every kind and shape agree three ways: computed, in Word as LibreOffice counts it, and in the PDF."""

from __future__ import annotations

import subprocess

import pytest
from reading import paragraphs, pdf_text

from naskah.composition.model import plain

from .made import NAMES, composed, docx, pdf


@pytest.fixture(scope="module")
def read(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What LibreOffice reads in each Word file, native numbers among it; all of them in one run."""
    folder = tmp_path_factory.mktemp("nomor")
    files = {name: folder / f"{name.replace('/', '-')}.docx" for name in NAMES}
    for name, file in files.items():
        file.write_bytes(docx(name))
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    form = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    command = [soffice, profile, "--headless", *form, *map(str, files.values())]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: file.with_suffix(".txt").read_text(encoding="utf-8-sig") for name, file in files.items()}


def numbered(name: str) -> list[str]:
    """Every list item as a reader sees it: its number, then its words."""
    return [
        f"{paragraph.marker.text} {plain(paragraph.spans)}"
        for blocks in composed(name).slots.values()
        for paragraph in paragraphs(blocks)
        if paragraph.marker
    ]


def missed(items: list[str], text: str) -> list[str]:
    """The items that a text does not show in their order; white space aside."""
    rest, found = "".join(text.split()), []
    for item in ("".join(each.split()) for each in items):
        before, shown, after = rest.partition(item)
        found += [] if shown else [item]
        rest = after if shown else before
    return found


@pytest.mark.parametrize("name", NAMES)
def test_word_and_pdf_show_the_computed_numbers(read: dict[str, str], name: str) -> None:
    items = numbered(name)
    assert missed(items, read[name]) == []
    assert missed(items, pdf_text(pdf(name))) == []


def test_a_number_that_is_not_shown_is_missed() -> None:
    assert missed(["1. satu", "3. dua"], "1. satu\n2. dua\n") == ["3.dua"]
