"""Findings as a compiler tells them: the place, what is wrong, the line with a mark below it, and a way out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from naskah.findings import Finding, Severity
from naskah.messages import _

WIDTH = 100  # columns that a shown line may take
_BEFORE = 40  # columns of a long line shown before the mark
_MORE = "…"

Style = Callable[[str, str], str]  # (what it is, text) → the text as the terminal is to show it


def Plain(what: str, text: str) -> str:  # noqa: N802 -- a style, used as the others are
    """No style at all: for files, pipes and terminals that want none."""
    del what
    return text


def told(finding: Finding, text_of: Callable[[str], str] | None = None, style: Style = Plain) -> str:
    """One finding in a few lines; `text_of` gives the text of a file by its name, or nothing."""
    severity = style(finding.severity, severity_word(finding.severity))
    lines = [f"{style('place', str(finding.place))}: {finding.code} {severity}: {finding.message}"]
    if text_of and finding.place.line:
        lines += _shown(finding, text_of(finding.place.file), style)
    if finding.help:
        lines.append(f"    {finding.help}")
    if finding.source:
        lines.append(style("source", f"    {_('dasar')}: {finding.source}"))
    return "\n".join(lines)


def severity_word(severity: Severity) -> str:
    """The weight of a finding in the reader's language."""
    return _(severity.value)


def _shown(finding: Finding, text: str, style: Style) -> Iterator[str]:
    """The line that the finding is about, cut to what a terminal shows, and marks below the characters meant."""
    place = finding.place
    lines = text.split("\n", place.line)
    if not text or len(lines) < place.line:
        return
    line = lines[place.line - 1]
    start = min(place.column - 1, len(line))
    end = finding.end
    stop = end.column - 1 if end is not None and end.line == place.line else start + 1
    first = max(0, start - _BEFORE) if _width(line) > WIDTH else 0
    last = first + WIDTH if _width(line[first:]) > WIDTH else len(line)
    cut = (_MORE if first else "") + line[first:last] + (_MORE if last < len(line) else "")
    head = f"{place.line:>6} | "
    before = (1 if first else 0) + _width(line[first:start])
    marks = "^" * max(1, _width(line[start : min(max(stop, start + 1), last)]))
    yield head + cut.replace("\t", " ")
    yield f"{'|':>8} " + " " * before + style(finding.severity, marks)


def _width(text: str) -> int:
    """Columns that a text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
