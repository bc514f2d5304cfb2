"""Checking: a document by the rules of drafting, each slip at its place.

Reads: `content.model.Document`. Writes: findings, sorted by place.

1. A rule that is not sure stays silent: a false alarm is as grave as a miss.
2. A rule never refuses: what can't be built is said by the stages that build.
3. The same document gives the same findings: no clock, no network, no other document.
"""

from __future__ import annotations

from naskah.checks.checking import EVERYTHING, Choice, check
from naskah.checks.model import Rule
from naskah.checks.registry import rules

__all__ = ["EVERYTHING", "Choice", "Rule", "check", "rules"]
