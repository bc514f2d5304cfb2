"""From scalars to the texts of a document, literal or rich, with every character checked."""

from __future__ import annotations

from naskah.content.characters import check_characters
from naskah.content.expressions import scan
from naskah.content.faults import Faults
from naskah.content.nodes import Scalar
from naskah.content.richtext import Literal, RichText, rich_text


def literal(scalar: Scalar, faults: Faults) -> str:
    """The text as written; `{{` is text here. The last line break of a block is not part of it."""
    text = scalar.text.rstrip("\n")
    check_characters(text, scalar.at, faults)
    return text


def rich(scalar: Scalar, faults: Faults) -> RichText:
    """The text with its expressions. Marks of Markdown are text here."""
    text = literal(scalar, faults)
    return rich_text(scan(text, scalar.at, faults), scalar.place, scalar.at)


def as_written(scalar: Scalar) -> RichText:
    """A literal text, already read and checked, with the places of its characters."""
    return rich_text([(0, Literal(scalar.text.rstrip("\n")))], scalar.place, scalar.at)
