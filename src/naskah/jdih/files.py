"""The files of a document, as the index links them: those that are there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from naskah.composition import Variant
from naskah.composition.names import document_date
from naskah.content.model import Document
from naskah.environment import Project
from naskah.jdih.entry import NUMBER, File

SIGNED = "tertanda"
# What the index calls a file, the variant and the suffix it is made with.
MADE = (
    ("pdf", Variant.ORIGINAL, "pdf"),
    ("docx", Variant.ORIGINAL, "docx"),
    ("salinan-pdf", Variant.COPY, "pdf"),
    ("salinan-docx", Variant.COPY, "docx"),
)
OF_DRAFTS = (("konsep-pdf", Variant.DRAFT, "pdf"), ("konsep-docx", Variant.DRAFT, "docx"))
FORMS = (SIGNED, *(form for form, _, _ in (*MADE, *OF_DRAFTS)))


def files_of(document: Document, out: Path, project: Project) -> tuple[File, ...]:
    """The signed scan, then what has been made of the document below `out`; paths are seen from there."""
    return tuple(file for form, path in _candidates(document, out, project) if (file := _file(form, path, out)))


def target(document: Document, out: Path, project: Project, variant: Variant) -> Path:
    """Where the files of a document lie, without suffix."""
    from naskah.archive.model import Order

    return Order(project, out, (), variant).target(project.root / document.path)


def _candidates(document: Document, out: Path, project: Project) -> Iterator[tuple[str, Path]]:
    if document.signed:
        yield SIGNED, project.root / document.signed
    is_draft = NUMBER not in document.fields or document_date(document) is None
    for form, variant, suffix in OF_DRAFTS if is_draft else MADE:
        stem = target(document, out, project, variant)
        yield form, stem.with_name(f"{stem.name}.{suffix}")


def _file(form: str, path: Path, out: Path) -> File | None:
    try:
        size = path.stat().st_size if path.is_file() else None
        seen = os.path.relpath(path.resolve(), out.resolve())
    except (OSError, ValueError):  # ValueError: on another drive there is no way that the index could name
        return None
    if size is None:
        return None
    pages = _pages(path) if form.endswith("pdf") else None
    return File(form, seen.replace(os.sep, "/"), size, pages)


def _pages(path: Path) -> int | None:
    """How many pages a PDF of ours has; None where that can't be told."""
    from naskah.pdf.foreign import PdfReader

    try:
        return len(PdfReader(path).pages)
    except Exception:  # a file that somebody has damaged: pypdf then fails in every way there is
        return None
