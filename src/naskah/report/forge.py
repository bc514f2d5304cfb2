"""Findings as commands of GitHub's workflows, which shows them beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from naskah.findings import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def github(findings: Sequence[Finding]) -> str:
    """One command a finding, one a line."""
    return "\n".join(map(_command, findings))


def _command(finding: Finding) -> str:
    place, end = finding.place, finding.end
    properties: dict[str, object] = {"file": place.file}
    if place.line:
        properties |= {"line": place.line, "col": place.column}
    if end is not None and end.line == place.line and end.column > place.column:
        properties["endColumn"] = end.column - 1
    properties["title"] = finding.code
    said = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    message = f"{finding.message} ({finding.help})" if finding.help else finding.message
    return f"::{_COMMANDS[finding.severity]} {said}::{_escaped(message, _IN_MESSAGE)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(character, character) for character in text)
