"""PDF: from the bytes of any DOCX of the stated subset to a PDF with the same text, numbers, lines and pages.

Reads: a DOCX, naskah's own or not. Writes: the bytes of a PDF.

1. Nothing is dropped in silence: what can't be drawn is refused by name, with its place and a way out.
2. Every character reaches the typesetter as data; nothing in a document is code.
3. naskah's own files are PDF/UA-1 and PDF/A-2a at once. A file that can't be PDF/UA-1 is made all the same, and the
   warnings name each place.
4. The same bytes in give the same bytes out: no clock, no system font.
"""

from __future__ import annotations

from msgspec import Struct

from naskah.findings import Finding, stop_on_errors
from naskah.pdf.layout import Layout

__all__ = ["Pdf", "to_pdf"]


class Pdf(Struct, frozen=True):
    """A made PDF, and what kept it from being accessible."""

    data: bytes
    warnings: tuple[Finding, ...] = ()


def to_pdf(docx: bytes, name: str) -> Pdf:
    """Typesets a DOCX, called `name` in messages. Raises `Refused` with everything that can't be drawn."""
    from naskah.pdf.engine import CompileError, compile_pdf, refused
    from naskah.pdf.read import read
    from naskah.pdf.soundness import inaccessible, unfit
    from naskah.pdf.typeset import typeset
    from naskah.pdf.typeset.tails import answer

    layout = read(docx, name)
    stop_on_errors(unfit(layout, name))
    warnings = tuple(inaccessible(layout, name))
    title = layout.title or _first_words(layout) or name
    torn: frozenset[int] = frozenset()
    while True:
        source = typeset(layout, title, name, torn)
        stop_on_errors(source.findings)
        try:
            return Pdf(compile_pdf(source, accessible=not warnings), warnings)
        except CompileError as fault:
            more = answer(str(fault)) - torn
            if not more:
                raise refused(name, fault) from fault
            torn |= {min(more)}  # those below may stand well again once this one is divided


def _first_words(layout: Layout) -> str:
    """A title for a file that has none: its first words."""
    from naskah.pdf.walk import body, texts

    for paragraph in body(layout):
        words = "".join(run.text for run in texts(paragraph)).strip()
        if words:
            return words[:200]
    return ""
