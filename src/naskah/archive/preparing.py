"""From a content file to what its files are made from: read, checked, composed. Nothing is drawn yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from naskah.archive.model import Order
from naskah.archive.surroundings import Surroundings
from naskah.composition import Composed, Variant, compose
from naskah.content import Read, read
from naskah.content.model import Document
from naskah.findings import Finding, Refused, Severity
from naskah.messages import N_
from naskah.review import Reviewer
from naskah.word import source_of

CHECKING, STOPPING = "pemeriksaan", "menahan"  # the habit, and the choice by which slips stop a document
SOURCE, CONTENT = N_("sumber"), N_("isi")  # all of what a document says


class Prepared(Struct, frozen=True):
    """A document ready to be made. `slips` asks the rules of drafting, once."""

    document: Document
    composed: Composed
    made_from: Mapping[str, str]
    slips: Callable[[], tuple[Finding, ...]]


def prepare(path: Path, order: Order, reviewer: Reviewer, around: Surroundings) -> Prepared:
    """The document of a content file. Raises `Refused` with everything there is to say of one that can't be made."""
    reading = read(path, order.project, draft=order.variant.is_draft)
    slips = cache(partial(_slips, reading, order, reviewer))
    try:
        document = _buildable(reading, order, slips)
        composed = compose(document, order.variant)
        composed = replace(composed, carries_source=composed.carries_source and order.sourced)
        source = source_of(composed)
        composed = replace(composed, source=source)
    except Refused as refused:
        raise Refused((*refused.findings, *slips())) from None
    parts = {**source.parts, SOURCE: source.digest} if source else {CONTENT: document.digest}
    return Prepared(document, composed, {**parts, **around.of(document.kind.key)}, slips)


def _slips(reading: Read, order: Order, reviewer: Reviewer) -> tuple[Finding, ...]:
    """What the rules find in what could be read."""
    if reading.document is None:
        return ()
    variant = order.variant if order.variant is Variant.COPY else Variant.ORIGINAL
    try:
        return tuple(reviewer.slips(reading.document, variant, whole=reading.is_whole))
    except Refused as refused:
        return refused.findings


def _buildable(reading: Read, order: Order, slips: Callable[[], tuple[Finding, ...]]) -> Document:
    """The document. Raises `Refused` when it can't be built, or may not be for its slips."""
    document = reading.document
    if document is None or not reading.is_whole:
        raise Refused(reading.findings)
    stops = order.strict or document.habits.get(CHECKING) == STOPPING
    if stops and any(finding.severity is not Severity.INFO for finding in slips()):
        raise Refused(slips())
    return document
