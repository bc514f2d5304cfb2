"""All rules over one document: what is chosen, what the lembaga weighs otherwise, what is suppressed with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from naskah.check.model import Rule
from naskah.check.naskah import Naskah
from naskah.check.registry import rules
from naskah.composition import Variant
from naskah.content.model import Document
from naskah.findings import Finding, sorted_by_place


class Choice(Struct, frozen=True):
    """Which codes are asked for: beginnings of codes, such as `ATR` or `ATR009`. None selected: all."""

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Whether findings of this code are asked for."""
        return (not self.selected or code.startswith(self.selected)) and not (
            self.ignored and code.startswith(self.ignored)
        )


EVERYTHING = Choice()


def check(
    document: Document, choice: Choice = EVERYTHING, *, variant: Variant = Variant.ORIGINAL, whole: bool = True
) -> tuple[Finding, ...]:
    """Every slip of the document by the rules of drafting. `whole` False: parts of it could not be read."""
    naskah = Naskah(document, variant, whole)
    return sorted_by_place(_found(naskah, choice))


def _found(naskah: Naskah, choice: Choice) -> Iterator[Finding]:
    for rule in rules().values():
        if choice.takes(rule.code) and (naskah.whole or not rule.whole):
            yield from _of_rule(rule, naskah)


def _of_rule(rule: Rule, naskah: Naskah) -> Iterator[Finding]:
    return (rule.finding(slip, rule.severity) for slip in rule.slips(naskah))
