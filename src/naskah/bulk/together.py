"""Letters in one PDF."""

from __future__ import annotations

from collections.abc import Sequence

from naskah.bulk.press import Press
from naskah.bulk.work import Part
from naskah.findings import Finding
from naskah.pdf.together import to_one_pdf


def merged(part: Part, letters: Sequence[Press]) -> tuple[bytes, tuple[int, ...], tuple[Finding, ...]]:
    """The PDF of a part, the page on which each of its letters starts, and what keeps it from being accessible."""
    documents = [(letters[letter].layout(row), bookmark) for letter, row, bookmark in part.letters]
    pdf, pages = to_one_pdf(documents, part.title, letters[part.letters[0][0]].name)
    return pdf.data, pages, pdf.warnings
