"""Word: from composed blocks to a DOCX in the form that the kind's template gives.

Reads: `composition.Composed` and the kind's `template.docx`. Writes: the bytes of a DOCX.

1. A value from content is text: nothing in it becomes markup, a tag or a field.
2. Every list is native numbering with a restart of its own; every reference is a field on a hidden bookmark.
3. The same value gives the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from naskah.composition.model import Composed
    from naskah.source import Source

__all__ = ["conditions", "source_of", "to_docx"]


def to_docx(composed: Composed) -> bytes:
    """Fills the kind's template. Raises `Refused` when it can't be read or does not suit the document."""
    from naskah.word.writing import filled_template  # late: who fills a form of letters needs no template

    return filled_template(composed)


def conditions(composed: Composed) -> frozenset[str]:
    """The names that the template asks before it decides what to show. Raises `Refused` when it can't be read."""
    from naskah.word.writing import conditions_of

    return conditions_of(composed)


def source_of(composed: Composed) -> Source | None:
    """The canonical source of a document, carried by its files or not; None where it is made from no content file.

    Raises `Refused` when the template can't be read.
    """
    from naskah.word.writing import source_of as source

    return source(composed)
