"""The signed scan that a document names (`tertanda`): watched, and never written.

It is read in blocks, so it may be as large as it likes.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path

from naskah.archive.frozen import is_signed
from naskah.content.model import Document
from naskah.environment import Project
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _


def scan_digest(document: Document, project: Project) -> str:
    """The SHA-256 of the scan; nothing when the document names none.

    Raises `Refused` when it can't be read, or lies outside the project.
    """
    if not document.signed:
        return ""
    path = project.find_file(project.root / document.signed, _place(document))
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        message = _('berkas "{name}" tidak dapat dibaca ({cause})', name=document.signed, cause=fault)
        raise Refused([Finding("BRK008", _place(document), message)]) from None


def scan_faults(document: Document, known: str, project: Project, outputs: Iterable[Path]) -> tuple[Finding, ...]:
    """What is wrong with the scan that a document names.

    `known` is its SHA-256 of the last time, empty when it is seen for the first; `outputs` are the files that a build
    would write.
    """
    if not document.signed:
        return ()
    place, name = _place(document), document.signed
    found: list[Finding] = []
    scan = project.root / name
    if any(_is_same(scan, output) for output in outputs):
        message = _('hasil build akan menimpa pindaian bertanda tangan "{name}"', name=name)
        help_ = _("simpan pindaian itu di luar folder hasil, atau pakai folder hasil lain dengan --out")
        found.append(Finding("TTD003", place, message, help_))
    if not is_signed(document):
        message = _("ada pindaian bertanda tangan, tetapi naskah ini belum berstatus ditandatangani")
        help_ = _("tulis status: ditandatangani, agar kata-katanya tidak berubah lagi")
        found.append(Finding("TTD004", place, message, help_, Severity.WARNING))
    try:
        digest = scan_digest(document, project)
    except Refused as refused:
        return (*found, *refused.findings)
    if known and digest != known:
        message = _('pindaian bertanda tangan "{name}" bukan lagi berkas yang dahulu dicatat', name=name)
        help_ = _("kembalikan yang lama dari cadangan; bila yang baru benar, terima dengan naskah build --force")
        found.append(Finding("TTD002", place, message, help_, Severity.WARNING))
    return tuple(found)


def _place(document: Document) -> Place:
    return document.places.get("tertanda", Place(document.path))


def _is_same(scan: Path, output: Path) -> bool:
    """Whether both are one file, also on a file system that takes `A` and `a` for one, and through links."""
    if str(scan.resolve()).casefold() == str(output.resolve()).casefold():
        return True
    try:
        return scan.samefile(output)
    except OSError:
        return False
