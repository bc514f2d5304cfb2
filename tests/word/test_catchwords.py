"""A document whose pages are to end with catchwords says so in its Word file, and the PDF of that file has them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from reading import Edit, docx, part

from naskah.composition.model import Properties
from naskah.pdf import to_pdf
from naskah.word.custom import LEADS, PART, with_custom
from naskah.word.template import TYPES

CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def chosen(keputusan: Path, choice: str) -> bytes:
    """The Word file of a decision with this choice."""
    text = keputusan.read_text(encoding="utf-8")
    keputusan.write_text(f"{text}\nkebiasaan: {{kata-penyambung: {choice}}}\n", encoding="utf-8")
    return docx(keputusan)


def ends(data: bytes) -> list[str]:
    """The last line of each page."""
    reader = PdfReader(io.BytesIO(to_pdf(data, "keputusan.docx").data))
    return [page.extract_text().strip().splitlines()[-1] for page in reader.pages]


def test_the_word_file_asks_and_its_pdf_answers(keputusan: Path, edit: Edit) -> None:
    edit("menyusun contoh", " ".join(["menyusun contoh"] * 400))
    asked = chosen(keputusan, "ya")
    assert b"naskah-kata-penyambung" in part(asked, PART)
    assert any(line.endswith(". . .") for line in ends(asked))


def test_a_document_that_does_not_choose_it_has_no_such_part(keputusan: Path) -> None:
    plain = docx(keputusan)
    assert chosen(keputusan, "tidak") == plain
    with pytest.raises(KeyError):
        part(plain, PART)


def test_a_template_keeps_its_own_properties_beside_it() -> None:
    own = (
        f'<Properties xmlns="{CUSTOM}" xmlns:vt="x"><property fmtid="{FORMAT}" pid="7" name="Unit"/>'
        f'<property fmtid="{FORMAT}" pid="8" name="naskah-kata-penyambung"/></Properties>'
    ).encode()
    parts = {PART: own, LEADS: b"<Relationships></Relationships>", TYPES: b"<Types></Types>"}
    said = {choice: with_custom(parts, Properties("", "", "", "", choice)) for choice in (True, False)}
    for choice, found in said.items():
        assert found[PART].count(b'name="Unit"') == 1
        assert found[PART].count(b"naskah-kata-penyambung") == choice
        assert (found[LEADS], found[TYPES]) == (parts[LEADS], parts[TYPES])
    assert b'pid="8"' in said[True][PART]
