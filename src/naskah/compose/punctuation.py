"""The marks that every item of a kind takes, supplied where a person left them out (`tanda-baca: lengkapi`).

UU 12/2011 Lampiran II: items of a konsiderans end with a semicolon (angka 22, 52); items of a list with a semicolon,
the last but one with `; dan`, the last with a full stop, after an opening phrase that ends with a colon (angka 87-92).
"""

from __future__ import annotations

from naskah.compose.model import Run, Span, plain

MARKS = (".", ";", ":", ",", "?", "!")
CONJUNCTIONS = ("dan", "atau", "dan/atau")


def ended(spans: tuple[Span, ...], mark: str) -> tuple[Span, ...]:
    """The text with `mark` at its end, unless it ends with a mark or a conjunction of its own."""
    text = plain(spans).rstrip()
    if not text or text.endswith(MARKS) or text.endswith(tuple(f"; {word}" for word in CONJUNCTIONS)):
        return spans
    return (*spans, Run(mark))


def item_mark(position: int, count: int) -> str:
    """The mark of an item of a list within a sentence; positions count from 1."""
    if position == count:
        return "."
    return "; dan" if position == count - 1 else ";"


def with_conjunction(spans: tuple[Span, ...], position: int, count: int) -> tuple[Span, ...]:
    """The last item but one with `dan` after its semicolon, unless another conjunction stands there."""
    if position == count - 1 and plain(spans).rstrip().endswith(";"):
        return (*spans, Run(" dan"))
    return spans
