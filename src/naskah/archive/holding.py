"""A signed document held to its words, and its signed scan watched, whenever its files are made."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from naskah.archive.frozen import faults, is_signed, keep, record_of, words_in, words_of
from naskah.archive.making import Files
from naskah.archive.model import Order, Scan
from naskah.archive.preparing import Prepared
from naskah.archive.scans import scan_digest, scan_faults
from naskah.composition import Variant, compose
from naskah.content.model import Document
from naskah.environment import Project
from naskah.findings import Finding, Refused, Severity
from naskah.pdf.layout import Layout
from naskah.word import to_docx


def held(prepared: Prepared, files: Files, order: Order) -> tuple[Finding, ...]:
    """What there is to say of the words of a document whose files were made.

    Its words are kept where it is signed for the first time. Raises `Refused` where they are others than those that
    were signed.
    """
    document = prepared.document
    if not is_signed(document) or (not files.data and record_of(document, order.project).is_file()):
        return ()
    words = _words(document, files.layout if order.variant is Variant.ORIGINAL else None)
    if found := faults(document, words, order.project):
        raise Refused((*found, *prepared.slips()))
    try:
        return keep(document, words, order.project)
    except Refused as refused:  # the files can be made all the same
        return tuple(replace(each, severity=Severity.WARNING) for each in refused.findings)


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
