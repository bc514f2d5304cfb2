"""From a prepared document to the bytes of its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from naskah.archive.beside import beside
from naskah.archive.preparing import Prepared
from naskah.findings import Finding, Refused
from naskah.word import to_docx


class Files(Struct, frozen=True):
    """The files of one document, by suffix, and everything there is to say about it."""

    data: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def make(prepared: Prepared, formats: Sequence[str], name: str) -> Files:
    """The files of a document in these formats; `name` is theirs, without suffix. Raises `Refused`."""
    data: dict[str, bytes] = {}
    findings: tuple[Finding, ...] = ()
    try:
        docx = to_docx(prepared.composed) if formats else b""
        for suffix in formats:
            data[suffix], said = FORMATS[suffix](docx, name, prepared.slips)
            findings += said
    except Refused as refused:
        raise Refused((*refused.findings, *prepared.slips())) from None
    return Files(data, (*findings, *prepared.slips()))


# A Word file, its name, and work that may go on meanwhile → the bytes of the form, and what there is to say.
Form: TypeAlias = Callable[[bytes, str, Callable[[], object]], tuple[bytes, tuple[Finding, ...]]]


def _as_docx(docx: bytes, name: str, meanwhile: Callable[[], object]) -> tuple[bytes, tuple[Finding, ...]]:
    del name, meanwhile
    return docx, ()


def _as_pdf(docx: bytes, name: str, meanwhile: Callable[[], object]) -> tuple[bytes, tuple[Finding, ...]]:
    from naskah.pdf import to_pages

    drawn = beside(to_pages(docx, f"{name}.docx").pdf)
    meanwhile()
    pdf = drawn()
    return pdf.data, pdf.warnings


FORMATS: Mapping[str, Form] = {"docx": _as_docx, "pdf": _as_pdf}
