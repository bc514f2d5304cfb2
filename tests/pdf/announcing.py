"""Word files that ask for catchwords, and what stands on the pages of their PDFs."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

from naskah.pdf import to_pdf

from .breaks import Piece, lines, pages
from .docx_builder import packed

RELATED = (
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'custom-properties" Target="docProps/custom.xml"/></Relationships>'
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="naskah-kata-penyambung">'
    "<vt:bool>{}</vt:bool></property></Properties>"
)
ENDING = "..."  # the dots of a catchword, without the room between them


def asking(docx: bytes, answer: str = "true") -> bytes:
    """The same file with the property."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", RELATED.encode())
    return packed(parts | {"docProps/custom.xml": CUSTOM.format(answer).encode()})


def page_pieces(pdf: bytes) -> list[list[Piece]]:
    """The words of each page in the order in which they were drawn."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "berkas.pdf")
        file.write_bytes(pdf)
        return pages(file)


def page_lines(pdf: bytes) -> list[list[str]]:
    """The lines of each page from the top down, without their spaces."""
    return [lines(page) for page in page_pieces(pdf)]


def drawn(docx: bytes) -> list[list[str]]:
    """The lines of each page of its PDF."""
    return page_lines(to_pdf(docx, "berkas.docx").data)


def announced(docx: bytes) -> list[str]:
    """What stands last on each page: its catchword without the dots, or nothing."""
    return [page[-1].removesuffix(ENDING) if page[-1].endswith(ENDING) else "" for page in drawn(asking(docx))]
