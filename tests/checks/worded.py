"""Damage to the sentences of a kind, which a document or a lembaga may word anew."""

from __future__ import annotations

from .damage import Damage

BEFORE = "penandatangan: kepala"


def worded(code: str, words: str, document: str = "keputusan.yaml") -> Damage:
    """A document that words a sentence of its kind anew (`kata:`)."""
    return Damage(code, BEFORE, f"kata:\n  {words}\n{BEFORE}", file=document, document=document)
