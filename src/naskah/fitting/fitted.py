"""One document on the pages that it has to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from naskah.findings import Finding
from naskah.fitting.form import fit_of, too_long
from naskah.fitting.levels import least
from naskah.word import to_docx

if TYPE_CHECKING:
    from naskah.composition import Composed


class Fitted(Struct, frozen=True):
    """A Word file, and what there is to say of its pages."""

    docx: bytes
    findings: tuple[Finding, ...] = ()


def fitted(composed: Composed, name: str) -> Fitted:
    """The Word file of a document, called `name` in messages, tightened where it has to be.

    Where that is not enough, it is tightened as far as it may be, and a finding says so. Raises `Refused` where it
    can't be made, or where its pages have to be counted and can't be drawn.
    """
    docx = to_docx(composed)
    fit = fit_of(composed, docx)
    if fit is None:
        return Fitted(docx)
    from naskah.fitting.pages import count, letter, lines_too_many  # late: most documents take the pages they need
    from naskah.word.tightening import tightened

    level = least(fit.most, lambda level: count(letter(tightened(docx, fit.steps, level), name)) <= fit.pages)
    if level is not None:
        return Fitted(tightened(docx, fit.steps, level))
    docx = tightened(docx, fit.steps, fit.most)
    return Fitted(docx, (too_long(fit, lines_too_many(docx, name, fit.pages)),))
