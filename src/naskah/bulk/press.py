"""From a row to bytes: a pure function of the letter and the words of the row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from naskah.bulk.work import Letter, Texts
from naskah.findings import Finding, Refused, Severity
from naskah.word.filling import form

if TYPE_CHECKING:
    from naskah.pdf import Pdf
    from naskah.pdf.forms import Letters
    from naskah.pdf.layout import Layout

KEPT = 12  # settings of a letter at once: each has forms of its own


class Setting:
    """One Word file with holes, ready to be made for any row."""

    def __init__(self, docx: bytes, name: str) -> None:
        self.name = name
        self._docx = docx
        self.form = form(docx)

    @cached_property
    def drawn(self) -> Letters:
        """What draws its letters."""
        from naskah.pdf.forms import Letters  # late: who wants Word files alone needs no typesetter

        return Letters(self.form.filled, self.name)

    @cached_property
    def pdf(self) -> Callable[[Texts], Pdf]:
        """Draws the letter of a row. The last one is kept: a letter whose pages were counted is not drawn again."""
        return lru_cache(maxsize=1)(self.drawn.pdf)

    def pages(self, row: Texts) -> int:
        """How many pages the letter of a row takes, its Lampiran aside."""
        from naskah.fitting.pages import count, letter

        return count(letter(self.form.filled(row), self.name) if self._has_annex else self.pdf(row).data)

    @cached_property
    def _has_annex(self) -> bool:
        from naskah.word.measuring import has_more_sections

        return has_more_sections(self._docx)


class Press:
    """One letter, ready to be made for any row. The same row gives the same bytes, in any order and any process."""

    def __init__(self, letter: Letter) -> None:
        self.name = letter.name
        self._letter = letter
        self._at = lru_cache(maxsize=KEPT)(self._set)
        self._for = lru_cache(maxsize=1)(self._fitted)

    def docx(self, row: Texts) -> tuple[bytes, tuple[Finding, ...]]:
        """The Word file of a row. Raises `Refused` where it can't go on the pages that it has to."""
        return self._for(row).form.filled(row), ()

    def pdf(self, row: Texts) -> tuple[bytes, tuple[Finding, ...]]:
        """The PDF of that Word file, and what keeps it from being accessible. Raises `Refused`."""
        made = self._for(row).pdf(row)
        return made.data, made.warnings

    def layout(self, row: Texts) -> Layout:
        """What the Word file of a row asks to be drawn, for a PDF of many letters."""
        return self._for(row).drawn.layout(row)

    def _set(self, level: int) -> Setting:
        """The letter tightened so far."""
        docx, fit = self._letter.docx, self._letter.fit
        if fit and level:
            from naskah.word.tightening import tightened

            docx = tightened(docx, fit.steps, level)
        return Setting(docx, self.name)

    def _fitted(self, row: Texts) -> Setting:
        """The letter as this row needs it: a word more in one row tightens no other."""
        fit = self._letter.fit
        if fit is None:
            return self._at(0)
        from naskah.fitting import least, too_long
        from naskah.fitting.pages import lines_too_many

        level = least(fit.most, lambda level: self._at(level).pages(row) <= fit.pages)
        if level is None:
            lines = lines_too_many(self._at(fit.most).form.filled(row), self.name, fit.pages)
            raise Refused([too_long(fit, lines, Severity.ERROR)])
        return self._at(level)


FORMATS = {"docx": Press.docx, "pdf": Press.pdf}


def presses(letters: Sequence[Letter]) -> tuple[Press, ...]:
    """A press for each letter of a run."""
    return tuple(Press(letter) for letter in letters)
