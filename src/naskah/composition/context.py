"""What every part is composed from, and the variants in which a document can be made."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from naskah.composition.numbers import Numbers
from naskah.composition.text import Writer
from naskah.content.model import Document


class Variant(StrEnum):
    """The forms of one document; the value is the suffix of its file's name."""

    ORIGINAL = ""
    COPY = "salinan"
    DRAFT = "konsep"
    FOR_SIGNATURE = "untuk-ttd"

    @property
    def is_draft(self) -> bool:
        """Whether number and date may still be missing."""
        return self in (Variant.DRAFT, Variant.FOR_SIGNATURE)


class Context(Struct, frozen=True):
    """One document on its way to blocks."""

    document: Document
    variant: Variant
    numbers: Numbers
    writer: Writer

    @property
    def completes_marks(self) -> bool:
        """Whether missing punctuation is supplied, or the text stands as typed."""
        return self.document.habits["tanda-baca"] == "lengkapi"

    def word(self, name: str, **more: object) -> str:
        """A sentence of the kind, as the lembaga or the document words it."""
        return self.writer.plain(self.document.words[name], **more)
