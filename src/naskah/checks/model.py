"""What a rule is, and what it answers with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from naskah.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from naskah.checks.naskah import Naskah


class Slip(Struct, frozen=True):
    """Where a rule is broken, and how it is mended. Its rule gives it code, source and weight.

    `end` is the place after the last character meant; `replacement` is given only where nobody would write another,
    `severity` only where this slip weighs otherwise than the rule does as such.
    """

    place: Place
    message: str
    help: str = ""
    end: Place | None = None
    replacement: str | None = None
    severity: Severity | None = None


class Rule(Struct, frozen=True):
    """A rule of drafting: what it asks, why, and where it keeps silent.

    `says`, `why` and `guard` are messages (marked with `N_`). `bad` and `good` are pieces of a content file, put
    over a sound document and run as the rule's tests. `whole`: the rule judges one part by another, so it keeps silent
    where a part could not be read.
    """

    code: str
    severity: Severity
    says: str
    source: str
    slips: Callable[[Naskah], Iterable[Slip]]
    bad: str
    good: str
    why: str = ""
    guard: str = ""
    whole: bool = False

    def finding(self, slip: Slip, severity: Severity) -> Finding:
        """The slip as a finding of this rule."""
        return Finding(
            self.code, slip.place, slip.message, slip.help, severity, self.source, slip.end, slip.replacement
        )
