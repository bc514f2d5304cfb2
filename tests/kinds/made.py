"""The made-up documents of `project/`, one at least of each kind and shape, as built."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from naskah import compose, load, to_docx, to_pdf
from naskah.composition import Composed, Variant
from naskah.content.discovery import documents
from naskah.environment import Project

ROOT = Path(__file__).parent / "project"
CONTENT = ROOT / "content"
# Every document that needs no rows, by its path without the suffix: `keputusan/tim-arsip`.
NAMES = tuple(
    path.relative_to(CONTENT).with_suffix("").as_posix() for path in documents((), Project.find(ROOT)).documents
)


@lru_cache
def composed(name: str, variant: Variant = Variant.ORIGINAL) -> Composed:
    """A document with its numbers."""
    return compose(load(CONTENT / f"{name}.yaml", draft=variant.is_draft), variant)


@lru_cache
def docx(name: str, variant: Variant = Variant.ORIGINAL) -> bytes:
    """Its Word file."""
    return to_docx(composed(name, variant))


@lru_cache
def pdf(name: str, variant: Variant = Variant.ORIGINAL) -> bytes:
    """Its PDF."""
    return to_pdf(docx(name, variant), f"{name}.docx").data
