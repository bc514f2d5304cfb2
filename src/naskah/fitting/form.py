"""What a document asks of its pages, and what is said when it can't be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from naskah.content.model import NOWHERE, Tightening
from naskah.content.tightening import PAGES, SHARES
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.composition import Composed


class Fit(Struct, frozen=True):
    """On how many pages a document has to go, where it says so, and what may be given up for that."""

    pages: int
    steps: tuple[Tightening, ...]
    place: Place

    @property
    def most(self) -> int:
        """The level at which all steps are taken."""
        return len(self.steps) * SHARES


def fit_of(composed: Composed, docx: bytes) -> Fit | None:
    """What a document asks; None where it asks nothing. Raises `Refused` where its Word file lacks a style for it."""
    document = composed.used.document if composed.used else None
    if document is None or not document.pages:
        return None
    from naskah.word.faults import of_forms
    from naskah.word.tightening import absent

    steps = document.kind.tightening
    missing = absent(docx, steps)
    if missing:
        raise Refused(of_forms(missing, (), composed.template_name))
    return Fit(document.pages, steps, document.places.get(PAGES, NOWHERE))


def too_long(fit: Fit, lines: int, severity: Severity = Severity.WARNING) -> Finding:
    """That a document does not go on its pages, with all steps taken: it is too long by so many lines."""
    message = _(
        "naskah ini tidak muat dalam {pages} halaman: lebih {lines} baris, walaupun sudah dirapatkan sampai batasnya",
        pages=fit.pages,
        lines=lines,
    )
    help_ = _("persingkat isinya sebanyak itu, atau hapus muat")
    return Finding("PDF040", fit.place, message, help_, severity)
