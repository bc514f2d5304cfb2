"""A signed document held to its words, and its signed scan watched, whenever its files are made."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from naskah.archive.frozen import faults, is_signed, keep, record_of, words_in, words_of
from naskah.archive.making import Files
from naskah.archive.model import Order, Scan
from naskah.archive.preparing import Prepared
from naskah.archive.records import digest_of_record
from naskah.archive.scans import scan_digest, scan_faults
from naskah.composition import Variant, compose
from naskah.content.model import Document
from naskah.environment import Project
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _
from naskah.pdf.layout import Layout
from naskah.word import to_docx


def held(prepared: Prepared, files: Files, known: str, order: Order) -> tuple[str, tuple[Finding, ...]]:
    """The SHA-256 of the record of a signed document's words, and what there is to say of them.

    `known` is that of the record with which files made from the same were held before: then nothing is compared. Words
    are kept where the document is signed for the first time. Raises `Refused` where they are others than those signed.
    """
    document = prepared.document
    before = digest_of_record(document.path, order.project)
    if not is_signed(document):
        return "", (_unheld(document, order.project),) if before else ()
    if before and before == known and not files.data:
        return known, ()
    words = _words(document, files.layout if order.variant is Variant.ORIGINAL else None)
    if found := faults(document, words, order.project):
        raise Refused((*found, *prepared.slips()))
    try:
        said = keep(document, words, order.project)
    except Refused as refused:  # the files can be made all the same
        said = tuple(replace(each, severity=Severity.WARNING) for each in refused.findings)
    return digest_of_record(document.path, order.project), said


def _unheld(document: Document, project: Project) -> Finding:
    record = project.name(record_of(document, project))
    message = _("kata-kata naskah ini dicatat di {file}, tetapi statusnya bukan ditandatangani", file=record)
    help_ = _("tulis status: ditandatangani; bila naskah ini memang belum ditandatangani, hapus berkas itu")
    return Finding("TTD008", Place(document.path), message, help_, Severity.WARNING)


def changed_words(document: Document, project: Project) -> tuple[Finding, ...]:
    """What is wrong with the words of a document as it is now, where it was signed with others."""
    if not is_signed(document) or not record_of(document, project).is_file():
        return ()
    return faults(document, _words(document, None), project)


def watched(
    document: Document, known: Scan | None, order: Order, path: Path
) -> tuple[Scan | None, tuple[Finding, ...]]:
    """The scan of a document as the manifest is to have it, and what is wrong with it.

    One that has changed stays known as it was until somebody builds with `force`. Raises `Refused` where a build would
    write over it.
    """
    if not document.signed:
        return None, ()
    before = known.digest if known and known.path == document.signed and not order.force else ""
    target = order.target(path)
    outputs = [target.with_name(f"{target.name}.{suffix}") for suffix in order.formats]
    found = scan_faults(document, before, order.project, outputs)
    if any(finding.severity is Severity.ERROR for finding in found):
        raise Refused(found)
    now = scan_digest(document, order.project)
    if before and before != now:
        return known and replace(known, seen=""), found
    return Scan(document.signed, now).seen_in(order.project), found


def _words(document: Document, layout: Layout | None) -> tuple[str, ...]:
    return words_in(layout) if layout else words_of(to_docx(compose(document)), document.path)
