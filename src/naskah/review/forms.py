"""The form of a kind, tried once on a document: its template, its fonts, its pages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from naskah.checks.naskah import Naskah
from naskah.composition import compose
from naskah.content.model import Document
from naskah.findings import Finding, Refused

LARGEST = 5_000  # texts
OF_FORMS = ("TMP", "HRF", "DOC", "PDF")  # how the codes begin of what is said here


class Forms:
    """What is wrong with the templates of the kinds that were met; each is tried on the first document of its kind.

    A very long document is not made for that alone: its template is tried on another, or when it is built.
    """

    def __init__(self) -> None:
        self._tried: set[tuple[str, Path | None]] = set()

    def faults(self, document: Document) -> Iterable[Finding]:
        """What making the first document of a kind complains of; of those that follow only whether they fit."""
        tried = (document.kind.key, document.template)
        is_known = tried in self._tried and not document.pages
        if is_known or len(Naskah(document).passages) > LARGEST:
            return ()
        self._tried.add(tried)
        from naskah.fitting import fitted
        from naskah.pdf import to_pdf

        name = f"{document.path}.docx"
        try:
            fit = fitted(compose(document), name)
            return (*fit.findings, *to_pdf(fit.docx, name).warnings)
        except Refused as refused:
            return refused.findings
