"""Findings as JSON: one list, one object a finding, the same keys in every version."""

from __future__ import annotations

import json
from collections.abc import Sequence

from naskah.findings import Finding, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def as_json(findings: Sequence[Finding]) -> str:
    """The findings as a JSON list; lines and columns count from 1, `end_…` is behind the last character meant."""
    return json.dumps([_object(finding) for finding in findings], ensure_ascii=False, indent=2)


def _object(finding: Finding) -> dict[str, object]:
    place, end = finding.place, finding.end or finding.place
    return {
        "code": finding.code,
        "severity": LEVELS[finding.severity],
        "message": finding.message,
        "help": finding.help,
        "source": finding.source,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": end.line,
        "end_column": end.column,
        "detail": place.detail,
        "replacement": finding.replacement,
    }
