"""Findings as SARIF 2.1.0 (OASIS), which editors and forges read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from naskah import __version__
from naskah.findings import Finding, Place, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(findings: Sequence[Finding]) -> str:
    """The findings as one SARIF log with one run. Columns are counted in code points."""
    codes = list(dict.fromkeys(finding.code for finding in findings))
    rules = [_rule(code, findings) for code in codes]
    run = {
        "tool": {"driver": {"name": "naskah", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, findings: Sequence[Finding]) -> dict[str, object]:
    source = next((finding.source for finding in findings if finding.code == code and finding.source), "")
    return {"id": code, **({"help": {"text": source}} if source else {})}


def _result(finding: Finding, index: int) -> dict[str, object]:
    message = f"{finding.message}. {finding.help}" if finding.help else finding.message
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(finding)}],
    }
    if finding.replacement is not None and finding.end is not None:
        change = {"deletedRegion": _region(finding), "insertedContent": {"text": finding.replacement}}
        artifact = {"artifactLocation": _artifact(finding.place), "replacements": [change]}
        result["fixes"] = [{"description": {"text": finding.help or finding.message}, "artifactChanges": [artifact]}]
    return result


def _location(finding: Finding) -> dict[str, object]:
    region = _region(finding)
    return {"artifactLocation": _artifact(finding.place), **({"region": region} if region else {})}


def _artifact(place: Place) -> dict[str, object]:
    return {"uri": quote(place.file)}


def _region(finding: Finding) -> dict[str, int]:
    place, end = finding.place, finding.end or finding.place
    if not place.line:
        return {}
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": end.line,
        "endColumn": end.column if finding.end else place.column + 1,
    }
