"""Where a character of a YAML scalar stands in its file, whatever way the scalar is written.

White space may be folded and indentation dropped, but the other characters stand in the file in the order of the text:
the n-th of the text is the n-th of the file (after the escapes of quoted scalars are read).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from naskah.findings import Place

_WHITE = " \t\n"
_QUOTES = ("'", '"')
_DOUBLE_QUOTED = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|\\$|(.)")
_SINGLE_QUOTED = re.compile(r"(''|.)")
_WHITE_ESCAPES = frozenset({"n", "t", " ", "\t", "x20", "x09", "x0A", "x0a"})


class Written(Struct, frozen=True):
    """How a scalar stands in its file: the file's lines, its style (`|`, `>`, a quote, none), start and end from 0."""

    lines: list[str]
    style: str
    line: int
    column: int
    end_line: int
    end_column: int


def locate(written: Written, text: str, place: Place, offset: int) -> Place:
    """The place of the character at `offset` of `text`."""
    if written.style == "" and written.line == written.end_line:
        return Place(place.file, place.line, place.column + offset)
    left = _dark(text[:offset])
    last = place
    for line, start, segment in _segments(written):
        if written.style not in _QUOTES and (dark := _dark(segment)) <= left:
            left -= dark  # nobody has to look at the characters of a line that lies before
            if dark:
                last = Place(place.file, line + 1, start + len(segment.rstrip(_WHITE)))
            continue
        for column in _characters(segment, written.style):
            last = Place(place.file, line + 1, start + column + 1)
            if not left:
                return last
            left -= 1
    return last


def _dark(text: str) -> int:
    """How many characters are not white space."""
    return len(text) - sum(map(text.count, _WHITE))


def _characters(segment: str, style: str) -> Iterator[int]:
    """The columns, from 0, of the characters of a line of a scalar that are not white space."""
    if style == '"':
        for found in _DOUBLE_QUOTED.finditer(segment):
            escape, character = found.groups()
            if (escape and escape not in _WHITE_ESCAPES) or (character and character not in _WHITE):
                yield found.start()
    elif style == "'":
        for found in _SINGLE_QUOTED.finditer(segment):
            if found.group() not in _WHITE:
                yield found.start()
    else:
        for column, character in enumerate(segment):
            if character not in _WHITE:
                yield column


def _segments(written: Written) -> Iterator[tuple[int, int, str]]:
    """Line, column and characters of each line of a scalar, without its quotes or its block header."""
    block = written.style in ("|", ">")
    quotes = 1 if written.style in _QUOTES else 0
    first = written.line + 1 if block else written.line
    for line in range(first, min(written.end_line + 1, len(written.lines))):
        start = written.column + quotes if line == written.line else 0
        stop = written.end_column - quotes if line == written.end_line else len(written.lines[line])
        yield line, start, written.lines[line][start:stop]
