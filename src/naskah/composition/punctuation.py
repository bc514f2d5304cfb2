"""The marks that every item of a kind takes, supplied where a person left them out (`tanda-baca: lengkapi`).

UU 12/2011 Lampiran II: items of a konsiderans end with a semicolon (angka 22, 52); items of a list with a semicolon,
the last but one with `; dan`, the last with a full stop, after an opening phrase that ends with a colon (angka 87-92).
"""

from __future__ import annotations

from naskah.composition.model import Run, Span, plain

MARKS = (".", ";", ":", ",", "?", "!")
CONJUNCTIONS = ("dan", "atau", "dan/atau")
LAST_BUT_ONE = "; dan"


def ended(spans: tuple[Span, ...], mark: str) -> tuple[Span, ...]:
    """The text with `mark` at its end, unless it has a mark of its own; only `;` still takes the `dan` of `; dan`."""
    text = plain(spans).rstrip()
    if mark == LAST_BUT_ONE and text.endswith(";"):
        return (*spans, Run(" dan"))
    if not text or text.endswith(MARKS) or text.endswith(tuple(f"; {word}" for word in CONJUNCTIONS)):
        return spans
    return (*spans, Run(mark))


def item_mark(position: int, count: int, last: str) -> str:
    """The mark of an item of a list within a sentence; positions count from 1, `last` is the mark of the last item."""
    if position == count:
        return last
    return LAST_BUT_ONE if position == count - 1 else ";"
