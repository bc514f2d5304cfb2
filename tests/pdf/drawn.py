"""A made PDF, read back by programs that did not make it."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from naskah.findings import Refused
from naskah.pdf import to_pdf

from .breaks import Piece, pages
from .long_documents import document


class Drawn:
    """The PDF of a Word file with this body."""

    def __init__(self, body: str, font: str = "times", **others: object) -> None:
        made = to_pdf(document(body, font, **others), "surat.docx")
        self.warnings = [(warning.code, warning.place.detail) for warning in made.warnings]
        self.data = made.data
        self.reader = PdfReader(io.BytesIO(made.data))

    @property
    def text(self) -> str:
        return "\n".join(page.extract_text() for page in self.reader.pages)

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in self.text.splitlines() if line.strip()]

    def places(self) -> dict[str, Piece]:
        """The box of each word, where it stands first."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "surat.pdf")
            file.write_bytes(self.data)
            return {piece.text: piece for page in reversed(pages(file)) for piece in reversed(page)}

    def starts(self) -> dict[str, float]:
        """Where each word starts, in points from the page's left edge."""
        return {word: piece.left for word, piece in self.places().items()}

    def tags(self) -> list[str]:
        """The structure's tags, from the document down."""
        root = self.reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]  # a dictionary, by ISO 32000
        return list(_tags(root.get("/K")))


def _tags(kids: Any) -> Iterator[str]:
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else [kids]:
        node = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(node, dict) and "/S" in node:
            yield str(node["/S"])[1:]
            yield from _tags(node.get("/K", []))


def refusals(body: str, **others: object) -> list[tuple[str, str]]:
    """Code and place of what such a file is refused for."""
    try:
        Drawn(body, **others)  # type: ignore[arg-type]  # the same keywords
    except Refused as refused:
        return [(finding.code, finding.place.detail) for finding in refused.findings]
    return []
