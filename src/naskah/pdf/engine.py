"""Typst in this process: one compiler, the shipped fonts alone, nothing kept from one document to the next."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from naskah.findings import Finding, Place, Refused
from naskah.fonts import FOLDER
from naskah.pdf.typeset import Source

if TYPE_CHECKING:
    from typst import Compiler

# ISO 19005-2, level A; ISO 14289-1.
ARCHIVE: Literal["a-2a"] = "a-2a"
ACCESSIBLE: Literal["ua-1"] = "ua-1"
MAIN = "main.typ"  # the name by which the compiler knows it among other files


class CompileError(Exception):
    """Typst refused the source; the message is Typst's own."""


def compile_pdf(source: Source, *, accessible: bool) -> bytes:
    """The PDF of a source, as PDF/A-2a and, if it can be, as PDF/UA-1 too. Raises `CompileError`."""
    from typst import TypstError

    files = {MAIN: source.text.encode("utf-8"), **source.files}
    try:
        data = _compiler().compile(
            input=_input(files),
            format="pdf",
            sys_inputs={},
            pdf_standards=[ARCHIVE, ACCESSIBLE] if accessible else [ARCHIVE],
        )
    except TypstError as fault:
        raise CompileError(str(fault)) from fault
    if not isinstance(data, bytes):
        raise CompileError("no PDF came out")
    return data


@lru_cache(maxsize=1)
def _compiler() -> Compiler:
    import typst

    return typst.Compiler(font_paths=[str(FOLDER)], ignore_system_fonts=True)


def _input(files: Mapping[str, bytes]) -> bytes:
    """Files by name, which the compiler takes and its type stub leaves out."""
    return cast("bytes", files)


def refused(name: str, fault: CompileError) -> Refused:
    """What a person is told when the source of a sound document does not compile."""
    return Refused(
        [
            Finding(
                "PDF020",
                Place(name),
                f"mesin tata letak menolak berkas ini: {fault}",
                "Coba `naskah pdf --engine libreoffice`, dan laporkan berkasnya.",
            )
        ]
    )
