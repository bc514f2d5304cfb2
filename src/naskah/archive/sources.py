"""The source that a Word file or a PDF carries, read back."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from naskah.environment import read_named
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _
from naskah.pdf.carried import is_of_text, source_in
from naskah.pdf.package import Package
from naskah.pdf.typeset import SOURCE_FILE
from naskah.source import BrokenSource, File, read_xml

MAX_BYTES = 256 * 1024 * 1024
_ZIP = b"PK"  # so a Word file begins, whatever its name
SUFFIXES = (".docx", ".pdf")


class Carried(Struct, frozen=True):
    """What a file carries: the files of its source, and the values of its row where it is one of many letters."""

    path: Path
    files: tuple[File, ...]
    row: Mapping[str, str]
    findings: tuple[Finding, ...] = ()


def carried_by(path: Path) -> Carried | None:
    """The source of a file; None where it carries none. Raises `Refused` (SBR001, DOC…, BRK…)."""
    data = read_named(path, MAX_BYTES)
    is_pdf = data.startswith(b"%PDF")
    if not is_pdf and path.suffix.lower() == ".pdf" and not data.startswith(_ZIP):
        raise Refused([_no_pdf(path.as_posix())])
    xml, findings = (_of_pdf if is_pdf else _of_docx)(data, path.as_posix())
    if not xml:
        return None
    try:
        files, row = read_xml(xml)
    except BrokenSource:
        raise Refused([broken(path.as_posix(), _("bukan sumber yang utuh dari naskah"))]) from None
    return Carried(path, files, row, findings)


def _of_docx(data: bytes, name: str) -> tuple[bytes, tuple[Finding, ...]]:
    package = Package(data, name)
    xml = source_in(package)
    return xml, () if not xml or is_of_text(xml, package) else (_edited(name),)


def _of_pdf(data: bytes, name: str) -> tuple[bytes, tuple[Finding, ...]]:
    from naskah.pdf.foreign import FileNotDecryptedError, PdfReader

    try:
        found = PdfReader(io.BytesIO(data)).attachments.get(SOURCE_FILE, [])
    except FileNotDecryptedError:
        raise Refused([broken(name, _("PDF-nya terkunci dengan kata sandi"))]) from None
    except Exception:  # a PDF of anybody's: pypdf raises whatever it stumbles over
        raise Refused([broken(name, _("PDF-nya rusak"))]) from None
    return (found[0] if found else b""), ()


def broken(name: str, cause: str) -> Finding:
    """The finding that a file's source is no good."""
    message = _("sumber di dalam berkas ini tidak dapat dibaca ({cause})", cause=cause)
    return Finding("SBR001", Place(name), message, _("ambil salinan yang utuh dari arsip"))


def _no_pdf(name: str) -> Finding:
    message = _("berkas ini bukan PDF, walaupun namanya berakhiran .pdf")
    return Finding("SBR001", Place(name), message, _("ambil salinan yang utuh dari arsip"))


def _edited(name: str) -> Finding:
    message = _("berkas ini disimpan lagi sesudah dibuat; sumbernya adalah yang sebelum itu")
    return Finding("SBR002", Place(name), message, _("bandingkan dengan isinya sekarang"), Severity.WARNING)
