"""PDF: from the bytes of any DOCX of the stated subset to a PDF with the same text, numbers, lines and pages.

Reads: a DOCX, naskah's own or not. Writes: the bytes of a PDF.

1. Nothing is dropped in silence: what can't be drawn is refused by name, with its place and a way out.
2. Every character reaches the typesetter as data; nothing in a document is code.
3. naskah's own files are PDF/UA-1 and PDF/A-2a at once. A file that can't be PDF/UA-1 is made all the same, and the
   warnings name each place.
4. The same bytes in give the same bytes out: no clock, no system font.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from naskah.findings import Finding, stop_on_errors
from naskah.pdf.layout import Layout

if TYPE_CHECKING:
    from naskah.pdf.typeset import Source
    from naskah.pdf.typeset.pages import Catchwords

__all__ = ["Pages", "Pdf", "to_pages", "to_pdf"]


class Pdf(Struct, frozen=True):
    """A made PDF, what kept it from being accessible, and what does not look as it should."""

    data: bytes
    warnings: tuple[Finding, ...] = ()


class Pages(Struct, frozen=True):
    """A DOCX, read and found sound, whose pages are still to be drawn."""

    layout: Layout
    name: str
    source: Source
    warnings: tuple[Finding, ...]  # what keeps it from being accessible
    remarks: tuple[Finding, ...] = ()  # what does not

    def pdf(self) -> Pdf:
        """Draws the pages. Raises `Refused` where the engine can't."""
        layouts = (self.layout,)
        if self.layout.catchwords:
            from naskah.pdf.announced import announced

            source, retried = announced(layouts, self._written, self.name)
        else:
            source, retried = self.source, lambda torn: self._written(layouts, torn, {})
        return Pdf(drawn(source, retried, self.name, accessible=not self.warnings), (*self.warnings, *self.remarks))

    def _written(self, layouts: Sequence[Layout], torn: frozenset[int], words: Catchwords) -> Source:
        return _source(layouts[0], self.name, torn, words)


def drawn(source: Source, retried: Callable[[frozenset[int]], Source], name: str, *, accessible: bool) -> bytes:
    """The PDF of a source, or of the one that it takes once the tables are known that have to be divided."""
    from naskah.pdf.engine import CompileError, compile_pdf, refused
    from naskah.pdf.typeset.tails import answer

    torn: frozenset[int] = frozenset()
    while True:
        try:
            return compile_pdf(source, accessible=accessible)
        except CompileError as fault:
            more = answer(str(fault)) - torn
            if not more:
                raise refused(name, fault) from fault
            torn |= {min(more)}  # those below may stand well again once this one is divided
        source = retried(torn)


def to_pdf(docx: bytes, name: str) -> Pdf:
    """Typesets a DOCX, called `name` in messages. Raises `Refused` with everything that can't be drawn."""
    return to_pages(docx, name).pdf()


def to_pages(docx: bytes, name: str) -> Pages:
    """The pages of a DOCX, ready to be drawn; `Pages.pdf` needs no lock of Python's for most of its time."""
    from naskah.pdf.read import read
    from naskah.pdf.soundness import inaccessible, unfit
    from naskah.pdf.torn import torn_words
    from naskah.pdf.walk import paragraphs

    layout = read(docx, name)
    stop_on_errors(unfit(paragraphs(layout), name))
    source = _source(layout, name, frozenset(), {})
    return Pages(layout, name, source, tuple(inaccessible(layout, name)), tuple(torn_words(layout, name)))


def _source(layout: Layout, name: str, torn: frozenset[int], words: Catchwords) -> Source:
    from naskah.pdf.typeset import typeset

    source = typeset(layout, layout.title or _first_words(layout) or name, name, torn, words)
    stop_on_errors(source.findings)
    return source


def _first_words(layout: Layout) -> str:
    """A title for a file that has none: its first words."""
    from naskah.pdf.walk import body, texts

    for paragraph in body(layout):
        words = "".join(run.text for run in texts(paragraph)).strip()
        if words:
            return words[:200]
    return ""
