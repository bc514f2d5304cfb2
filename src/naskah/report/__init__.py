"""How findings are told: to a person at a terminal, to a program, to an editor's or a forge's review.

Reads: findings. Writes: text. Each form is a module of its own, and they know nothing of each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from naskah.findings import Finding
from naskah.report.terminal import Plain, Style, told

__all__ = ["FORMS", "Plain", "Style", "told"]


def _json(findings: Sequence[Finding]) -> str:
    from naskah.report.machine import as_json

    return as_json(findings)


def _sarif(findings: Sequence[Finding]) -> str:
    from naskah.report.sarif import as_sarif

    return as_sarif(findings)


def _github(findings: Sequence[Finding]) -> str:
    from naskah.report.forge import github

    return github(findings)


FORMS: Mapping[str, Callable[[Sequence[Finding]], str]] = {"json": _json, "sarif": _sarif, "github": _github}
