"""Typst in this process: one compiler, the shipped fonts alone, nothing kept from one document to the next."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from naskah.findings import Finding, Place, Refused
from naskah.fonts import FOLDER
from naskah.messages import _
from naskah.pdf.typeset import Source

if TYPE_CHECKING:
    from typst import Compiler

# ISO 19005-2 and -3, level A: the third part alone lets a file be attached. ISO 14289-1.
ARCHIVE, ARCHIVE_WITH_FILES, ACCESSIBLE = "a-2a", "a-3a", "ua-1"


class CompileError(Exception):
    """Typst refused the source; the message is Typst's own."""


def compile_pdf(source: Source, *, accessible: bool) -> bytes:
    """The PDF of a source, as PDF/A-2a (PDF/A-3a with an attachment) and, if it can be, as PDF/UA-1 too.

    Raises `CompileError`.
    """
    standards = _standards(accessible=accessible, attached=source.has_attachment)
    if not source.files:
        return _compiled(source.text, None, standards)
    # Typst takes source as bytes, but pictures only as files: in a folder of their own, and gone with it.
    with tempfile.TemporaryDirectory(prefix="naskah-", ignore_cleanup_errors=True) as folder:
        for name, data in source.files.items():
            Path(folder, name).write_bytes(data)
        return _compiled(source.text, folder, standards)


class Desk:
    """A folder with what many letters share, for one compile after another. The folder goes with it."""

    def __init__(self, shared: Source, name: str) -> None:
        """`shared` is what `name` is to hold when a letter's source imports it, and the pictures of all letters."""
        self._folder = tempfile.mkdtemp(prefix="naskah-")
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        for file, data in {**shared.files, name: shared.text.encode("utf-8")}.items():
            Path(self._folder, file).write_bytes(data)

    def pdf(self, text: str, *, accessible: bool, attached: bool) -> bytes:
        """The PDF of a source (see `compile_pdf`)."""
        return _compiled(text, self._folder, _standards(accessible=accessible, attached=attached))


def _standards(*, accessible: bool, attached: bool) -> list[Any]:
    return [ARCHIVE_WITH_FILES if attached else ARCHIVE, *([ACCESSIBLE] if accessible else [])]


def _compiled(text: str, root: str | None, standards: list[Any]) -> bytes:
    try:
        data = _compiler().compile(
            input=text.encode("utf-8"),
            format="pdf",
            root=root,
            pdf_standards=standards,
        )
    except (MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fault:  # a panic of the typesetter is no `Exception`
        raise CompileError(str(fault)) from fault
    if not isinstance(data, bytes):
        raise CompileError("no PDF came out")
    return data


@lru_cache(maxsize=1)
def _compiler() -> Compiler:
    """The one compiler of this process. It is never given inputs: they would stay from one document to the next, and
    even to say that there are none makes it build its library anew."""
    import typst

    return typst.Compiler(font_paths=[str(FOLDER)], ignore_system_fonts=True)


def refused(name: str, fault: CompileError) -> Refused:
    """What a person is told when the source of a sound document does not compile."""
    return Refused(
        [
            Finding(
                "PDF020",
                Place(name),
                _("mesin tata letak menolak berkas ini: {cause}", cause=fault),
                _("Coba `naskah pdf --engine libreoffice`, dan laporkan berkasnya."),
            )
        ]
    )
