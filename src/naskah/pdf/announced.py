"""Drawing pages that end with the first word of the next one: which word that is, is known once there are pages.

So a file that asks for catchwords is laid out twice: with a mark behind each word, to see with which one every page
begins, and then as it is, with the catchwords in the margin below the text, where they move nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from naskah.pdf.engine import CompileError, compile_pdf, refused
from naskah.pdf.layout import Layout
from naskah.pdf.typeset import Source, merged
from naskah.pdf.typeset.catchwords import catchwords
from naskah.pdf.typeset.marks import QUESTION, Marking, begun
from naskah.pdf.typeset.pages import Catchwords
from naskah.pdf.typeset.tails import answer

# Gives the source of layouts with tables torn (`typeset.tails`) and with catchwords; and of the same for other tables.
Write: TypeAlias = Callable[[Sequence[Layout], frozenset[int], Catchwords], Source]
Retried: TypeAlias = Callable[[frozenset[int]], Source]


def announced(layouts: Sequence[Layout], write: Write, name: str) -> tuple[Source, Retried]:
    """The source of layouts that are drawn one after another, with their catchwords, and how to write it once more.

    Raises `Refused`.
    """
    marking = Marking()
    marked = [marking.layout(layout, merged(layout.sections)) for layout in layouts]
    pages, torn = _asked(marked, write, name)
    words = catchwords(pages, marking.starts, marking.drawn)
    return write(layouts, torn, words), lambda torn: write(layouts, torn, words)


def _asked(marked: Sequence[Layout], write: Write, name: str) -> tuple[list[tuple[int, int, float]], frozenset[int]]:
    """With which mark each page begins, and the tables that had to be torn for these pages."""
    torn: frozenset[int] = frozenset()
    while True:
        source = write(marked, torn, {})
        try:
            compile_pdf(replace(source, text=f"{source.text}{QUESTION}\n"), accessible=False)
        except CompileError as fault:
            if more := answer(str(fault)) - torn:
                torn |= {min(more)}
                continue
            if found := begun(str(fault)):
                return found, torn
            raise refused(name, fault) from fault
        return [], torn  # not a word
