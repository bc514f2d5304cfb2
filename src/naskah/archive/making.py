"""From a prepared document to the bytes of its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from naskah.archive.beside import beside
from naskah.archive.preparing import Prepared
from naskah.findings import Finding, Refused
from naskah.fitting import Fitted, fitted
from naskah.pdf.layout import Layout


class Files(Struct, frozen=True):
    """The files of one document, by suffix, and everything there is to say about it."""

    data: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    layout: Layout | None = None  # what was drawn, where something was


def make(prepared: Prepared, formats: Sequence[str], name: str) -> Files:
    """The files of a document in these formats; `name` is theirs, without suffix. Raises `Refused`."""
    data: dict[str, bytes] = {}
    findings: tuple[Finding, ...] = ()
    layout: Layout | None = None
    try:
        fit = fitted(prepared.composed, f"{name}.docx") if formats else Fitted(b"")
        findings = fit.findings
        for suffix in formats:
            form = FORMATS[suffix](fit.docx, name, prepared.slips)
            data[suffix], layout = form.data, form.layout or layout
            findings += form.findings
    except Refused as refused:
        raise Refused((*refused.findings, *prepared.slips())) from None
    return Files(data, (*findings, *prepared.slips()), layout)


class Form(Struct, frozen=True):
    """A file in one form, and what there is to say about it."""

    data: bytes
    findings: tuple[Finding, ...] = ()
    layout: Layout | None = None


# A Word file, its name, and work that may go on meanwhile → its form.
Maker: TypeAlias = Callable[[bytes, str, Callable[[], object]], Form]


def _as_docx(docx: bytes, name: str, meanwhile: Callable[[], object]) -> Form:
    del name, meanwhile
    return Form(docx)


def _as_pdf(docx: bytes, name: str, meanwhile: Callable[[], object]) -> Form:
    from naskah.pdf import to_pages

    pages = to_pages(docx, f"{name}.docx")
    drawn = beside(pages.pdf)
    meanwhile()
    pdf = drawn()
    return Form(pdf.data, pdf.warnings, pages.layout)


FORMATS: Mapping[str, Maker] = {"docx": _as_docx, "pdf": _as_pdf}
