"""Texts with their expressions worked out: from what a person wrote to the runs that are drawn."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import cast

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.composition.holes import Holes
from naskah.composition.model import Counter, Marked, Reference, Run, Span, Spans, plain
from naskah.composition.numbers import Numbers, Target
from naskah.content.expressions import evaluate
from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Finding, Place
from naskah.language import tanggal
from naskah.messages import _

NUMBER_ONLY = "nomor"


class Writer(Struct, frozen=True):
    """Turns rich text into spans, with the values that expressions may name; notes references that have no number."""

    names: Mapping[str, object]
    numbers: Numbers
    holes: Holes
    findings: list[Finding] = field(default_factory=list)
    here: Target | None = None  # what the texts stand in, where references ask that

    def within(self, key: str) -> Writer:
        """The same for the text at a place in the content."""
        here = self.numbers.around.get(key)
        return self if here is self.here else replace(self, here=here)

    def write(self, text: RichText, **more: object) -> tuple[Span, ...]:
        """The spans of a text; `more` are names that hold for this text alone."""
        names: Mapping[str, object] = self.names
        if more:  # a copy would ask for all names, and so note them
            names = ChainMap(more, cast("dict[str, object]", self.names))
        spans: list[Span] = []
        for part in text.parts:
            if isinstance(part, Literal):
                spans.append(Run(part.text, part.bold, part.italic))
            else:
                spans.extend(self._expression(part, names))
        return _joined(spans)

    def plain(self, text: RichText, **more: object) -> str:
        """The characters of a text."""
        return plain(self.write(text, **more))

    def _expression(self, part: Expression, names: Mapping[str, object]) -> tuple[Span, ...]:
        left = self.holes.left(part.source) if self.holes.names else None
        value = spans_of(left or evaluate(part, names, partial(self._refer, part.place)))
        return value.emphasised(bold=part.bold, italic=part.italic).spans if part.bold or part.italic else value.spans

    def _refer(self, place: Place, name: str, form: str = "") -> Spans:
        target = self.numbers.targets.get(name)
        if target is None or (form == NUMBER_ONLY and not target.number):
            self.findings.append(_unnumbered(place, name))
            return Spans(())
        return Spans((target.bare(),)) if form == NUMBER_ONLY else target.spans(self.here)


def spans_of(value: object) -> Spans:
    """What a value looks like in a text: spans as they are, dates as `26 Januari 2024`, all else as it prints."""
    if isinstance(value, Spans):
        return value
    if isinstance(value, tuple):
        return Spans(value)
    if isinstance(value, Literal):
        return Spans((Run(value.text, value.bold, value.italic),))
    if isinstance(value, Run | Reference | Counter | Marked):
        return Spans((value,))
    return Spans((Run(tanggal(value) if isinstance(value, date) else str(value)),))


def joined_by_and(pieces: list[Spans]) -> Spans:
    """`a`; `a dan b`; `a, b, dan c` (UU 12/2011 Lampiran II angka 23)."""
    spans: list[Span] = []
    for position, piece in enumerate(pieces):
        if position:
            last = position == len(pieces) - 1
            spans.append(Run((" dan " if len(pieces) == 2 else ", dan ") if last else ", "))
        spans.extend(piece.spans)
    return Spans(tuple(spans))


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Neighbouring runs of one look made one, so that Word gets no needless seams."""
    result: list[Span] = []
    for span in spans:
        last = result[-1] if result else None
        if isinstance(span, Run) and isinstance(last, Run) and (last.bold, last.italic) == (span.bold, span.italic):
            result[-1] = replace(last, text=last.text + span.text)
        elif not isinstance(span, Run) or span.text:
            result.append(span)
    return tuple(result)


def _unnumbered(place: Place, name: str) -> Finding:
    return Finding(
        "RJK004",
        place,
        _('yang bernama "{name}" tidak bernomor, karena hanya satu, jadi tidak dapat dirujuk dengan nomor', name=name),
        _("Tulis rujukannya dengan kata."),
        source="UU 12/2011 Lampiran II angka 24-27, 194",
    )
