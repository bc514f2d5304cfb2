"""The revisions of a PDF: what was there, then each update that was appended to it (ISO 32000-1, 7.5.6).

Every search is bounded, whatever a file says of itself: in the number of revisions and of ends that are tried, and to
the bytes between one revision and the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256

from msgspec import Struct

MAX_REVISIONS = 64  # a document signed by a whole assembly has fewer
_MAX_ENDS = 1_000  # `%%EOF` that are tried as the end of what is ours
_MAX_TRAILER = 64 * 1024
_TAIL = 2_048  # bytes in which the last `startxref` has to stand

_EOF = b"%%EOF"
_LINE_ENDS = (b"", b"\n", b"\r\n", b"\r")
_LAST = re.compile(rb"startxref\s{1,16}(\d{1,15})\s{1,16}%%EOF\s{0,64}\Z")
_NUMBERED = re.compile(rb"\s{0,16}\d{1,10}\s{1,16}\d{1,5}\s{1,16}obj\b")
_PREV = re.compile(rb"/Prev\s{1,16}(\d{1,15})\b")


class Revision(Struct, frozen=True):
    """An update: the bytes from `start` to `end`, with its cross-reference section at `xref`.

    `trailer` is the dictionary of that section; `table` is False when it is a cross-reference stream.
    """

    start: int
    end: int
    xref: int
    trailer: bytes
    table: bool


def ours(data: bytes, is_ours: Callable[[str], bool]) -> int:
    """How many bytes of the beginning are a whole file of ours; 0 when none are.

    `is_ours` answers for a SHA-256 in hexadecimal digits. The file is hashed once.
    """
    digest, hashed = sha256(), 0
    view = memoryview(data)
    for end in dict.fromkeys((*_ends(data), len(data))):
        digest.update(view[hashed:end])
        hashed = end
        if is_ours(digest.hexdigest()):
            return end
    return 0


def _ends(data: bytes) -> list[int]:
    """Where a file that is followed by updates may end: at `%%EOF`, with or without the end of that line."""
    found: list[int] = []
    at = data.find(_EOF)
    while at >= 0 and len(found) < _MAX_ENDS:
        at += len(_EOF)
        found += sorted({at + len(ending) for ending in _LINE_ENDS if data.startswith(ending, at)})
        at = data.find(_EOF, at)
    return found


def revisions(data: bytes, base: int) -> tuple[Revision, ...] | None:
    """The updates that follow the first `base` bytes; None when what follows is not made of sound updates alone."""
    first = _last_xref(data[max(base - _TAIL, 0) : base])
    offset = _last_xref(data[-_TAIL:])
    if first is None or offset is None:
        return None
    sections: list[tuple[int, bytes, bool]] = []
    stop = len(data)
    while offset != first:
        if not base <= offset < stop or len(sections) == MAX_REVISIONS:
            return None
        trailer, table = _section(data, offset, stop)
        previous = _PREV.findall(trailer)
        if len(previous) != 1:
            return None
        sections.append((offset, trailer, table))
        offset, stop = int(previous[0]), offset
    return _in_order(data, base, sections[::-1])


def _in_order(data: bytes, base: int, sections: list[tuple[int, bytes, bool]]) -> tuple[Revision, ...] | None:
    """The revisions with their ends. Each begins where the one before ends, so no byte belongs to none."""
    found: list[Revision] = []
    start = base
    for at, (xref, trailer, table) in enumerate(sections):
        stop = sections[at + 1][0] if at + 1 < len(sections) else len(data)
        mark = data.find(b"startxref", xref, stop)
        ending = re.compile(rb"startxref\s{1,16}%d\s{1,16}%%%%EOF(?:\r\n|\n|\r)?" % xref).match(
            data, max(mark, 0), stop
        )
        if mark < 0 or ending is None:
            return None
        found.append(Revision(start, ending.end(), xref, trailer, table))
        start = ending.end()
    return None if data[start:].strip(b"\r\n") else tuple(found)


def _last_xref(tail: bytes) -> int | None:
    found = _LAST.search(tail)
    return int(found[1]) if found else None


def _section(data: bytes, offset: int, stop: int) -> tuple[bytes, bool]:
    """The trailer's dictionary of the cross-reference section at `offset`, and whether that is a table."""
    if data.startswith(b"xref", offset):
        begin = data.find(b"trailer", offset, stop)
        end = data.find(b"startxref", begin, stop)
        return (data[begin : min(end, begin + _MAX_TRAILER)] if 0 <= begin < end else b""), True
    head = _NUMBERED.match(data, offset, stop)
    begin = head.end() if head else stop
    end = data.find(b"stream", begin, min(stop, begin + _MAX_TRAILER))
    dictionary = data[begin:end] if end > begin else b""
    return (dictionary if b"/XRef" in dictionary else b""), False
