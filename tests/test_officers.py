"""A keputusan that names 2,891 officers in a Lampiran, whose table is a workbook."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from pypdf import PdfReader
from reading import Edit

import naskah
from tools.recipients import recipients

OFFICERS = 2891  # 413 polling stations with 7 officers each
HEAD = ("NO", "NAMA", "NIP", "JABATAN", "TPS", "KECAMATAN")


@pytest.fixture
def made(keputusan: Path, edit: Edit) -> tuple[str, list[str]]:
    """The body of the keputusan's Word file, and the words of each page of its PDF."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    for person in recipients(OFFICERS):
        sheet.append(["", person["nama"], person["nip"], person["jabatan"], person["tps"], person["kecamatan"]])
    book.save(keputusan.parent / "petugas.xlsx")
    edit("tabel: jadwal.yaml", "tabel: petugas.xlsx")
    docx = naskah.to_docx(naskah.compose(naskah.load(keputusan)))
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = package.read("word/document.xml").decode()
    return body, [page.extract_text() for page in PdfReader(io.BytesIO(naskah.to_pdf(docx).data)).pages]


def test_everybody_has_a_row_and_a_number_below_a_header_on_every_page(made: tuple[str, list[str]]) -> None:
    body, pages = made
    with_table = [number for number, text in enumerate(pages) if "KECAMATAN" in text]
    assert len(with_table) > 50
    assert with_table == list(range(with_table[0], with_table[-1] + 1))
    for number in with_table:
        assert all(heading in pages[number].split() for heading in HEAD)
    said = "".join("".join(text.split()) for text in pages)
    for number, person in enumerate(recipients(OFFICERS), 1):
        assert f"{number}.{''.join(person['nama'].split())}" in said
    assert said.index(f"{OFFICERS}.") < said.rindex("KEPALADINASCONTOH")  # the signature stands below them
    assert body.count("<w:tblHeader/>") == 1  # Word, too, repeats it
