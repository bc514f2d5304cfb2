"""`jdih:` of a document or a lembaga: what a legal documentation network (JDIH) asks and no text of it says."""

from __future__ import annotations

from msgspec import Struct

from naskah.content.faults import Faults
from naskah.content.nodes import Node


class Publication(Struct, frozen=True):
    """Metadata as a person has written them."""


def read_publication(node: Node, faults: Faults) -> Publication:
    """`jdih:` of a document or of a profile."""
    del node, faults
    return Publication()
