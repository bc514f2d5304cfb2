"""From a row to bytes: a pure function of the letter and the words of the row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from naskah.bulk.work import Letter, Texts
from naskah.findings import Finding
from naskah.word.filling import form

if TYPE_CHECKING:
    from naskah.pdf.forms import Letters
    from naskah.pdf.layout import Layout


class Press:
    """One letter, ready to be made for any row. The same row gives the same bytes, in any order and any process."""

    def __init__(self, letter: Letter) -> None:
        self.name = letter.name
        self._form = form(letter.docx)

    @cached_property
    def _drawn(self) -> Letters:
        from naskah.pdf.forms import Letters  # late: who wants Word files alone needs no typesetter

        return Letters(self._form.filled, self.name)

    def docx(self, row: Texts) -> tuple[bytes, tuple[Finding, ...]]:
        """The Word file of a row."""
        return self._form.filled(row), ()

    def pdf(self, row: Texts) -> tuple[bytes, tuple[Finding, ...]]:
        """The PDF of that Word file, and what keeps it from being accessible. Raises `Refused`."""
        made = self._drawn.pdf(row)
        return made.data, made.warnings

    def layout(self, row: Texts) -> Layout:
        """What the Word file of a row asks to be drawn, for a PDF of many letters."""
        return self._drawn.layout(row)


FORMATS = {"docx": Press.docx, "pdf": Press.pdf}


def presses(letters: Sequence[Letter]) -> tuple[Press, ...]:
    """A press for each letter of a run."""
    return tuple(Press(letter) for letter in letters)
