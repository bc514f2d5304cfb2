"""naskah as a library: one function a stage. Everything the command line does goes through these.

Imports are late, so that a program pays only for the stages it uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from naskah.environment import uncollected
from naskah.findings import Finding

if TYPE_CHECKING:
    from naskah.composition import Composed, Variant
    from naskah.content.model import Document
    from naskah.pdf import Pdf


@uncollected()
def load(path: Path | str, *, draft: bool = False) -> Document:
    """Reads a content file with all that it names; a draft may lack number and date. Raises `Refused`."""
    from naskah.content import load as load_content
    from naskah.environment import Project

    path = Path(path)
    return load_content(path, Project.find(path.parent), draft=draft)


def check(path: Path | str) -> tuple[Finding, ...]:
    """Everything that there is to say about a content file, from its YAML to the rules of drafting, sorted by place."""
    from naskah.environment import Project
    from naskah.review import Reviewer

    path = Path(path)
    (review,) = Reviewer(Project.find(path.parent)).review([path])
    return review.findings


@uncollected()
def compose(document: Document, variant: Variant | None = None) -> Composed:
    """Gives a document its numbers, references, dates and sentences."""
    from naskah.composition import Variant as Variants
    from naskah.composition import compose as compose_document

    return compose_document(document, variant or Variants.ORIGINAL)


@uncollected()
def to_docx(composed: Composed) -> bytes:
    """Fills the Word template of the document's kind, tightened where it has to go on few pages (`muat`).

    Raises `Refused` when the template is at fault.
    """
    from naskah.fitting import fitted

    return fitted(composed, f"{composed.path}.docx").docx


@uncollected()
def to_pdf(docx: bytes, name: str = "naskah.docx") -> Pdf:
    """Typesets a DOCX, also one that naskah did not make; `name` is what messages call it. Raises `Refused`."""
    from naskah.pdf import to_pdf as typeset

    return typeset(docx, name)
