"""Updates of a signed PDF that only prove its signatures: certificates, revocation, time stamps (ETSI EN 319 142).

Signing programs append them when a signature is to be checked for decades. They add objects of their own and touch few
others; an update that could show a reader anything else is none of them. What can't be told cheaply is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import cast

from msgspec import Struct
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject, PdfObject, read_object

from naskah.archive.increments import Revision

_MAX_OBJECTS = 1_000
_MAX_OBJECT = 1024 * 1024
_MAX_DEPTH = 8

# Entries that may come and change: no page shows anything of them.
_FREE = {"/DSS", "/Extensions", "/Version", "/Metadata", "/VRI", "/Certs", "/OCSPs", "/CRLs", "/SigFlags"}

_SECTION = re.compile(rb"\s{0,16}(\d{1,10})\s{1,16}(\d{1,10})[ \t]{0,16}[\r\n]{1,2}")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])[ \r\n]{2}")
_SIZE = re.compile(rb"/Size\s{1,16}(\d{1,10})\b")
_ROOT = re.compile(rb"/Root\s{1,16}(\d{1,10}\s{1,16}\d{1,5})\s{1,16}R\b")
_INFO = re.compile(rb"/Info\s{1,16}(\d{1,10})\s{1,16}\d{1,5}\s{1,16}R\b")
_METADATA = re.compile(rb"/Type\s{0,16}/Metadata\b")
_SHOWN = re.compile(rb"/Annot\b|/Subtype\b")
_FIELD = re.compile(rb"/Subtype\s{0,16}/Widget\b")


class _Unclear(Exception):
    """It can't be told what an update changes."""


class _Written(Struct, frozen=True):
    """An object as an update writes it."""

    number: int
    head: bytes  # `12 0 obj`
    body: bytes


def only(data: bytes, previous: Revision, revision: Revision, *, stamped: bool) -> bool:
    """Whether an update adds nothing but proofs. `stamped`: it holds a time stamp, which has a field of its own."""
    if not revision.table:
        return False
    try:
        if _one(_ROOT, previous.trailer).split() != _one(_ROOT, revision.trailer).split():
            return False
        about = {int(number) for number in _INFO.findall(previous.trailer)}
        size = int(_one(_SIZE, previous.trailer))
        written = [each for each in _objects(data, revision) if each.number not in about]
        added = [each for each in written if each.number >= size]
        if not stamped and any(_SHOWN.search(each.body) for each in added):
            return False
        fields = frozenset(each.number for each in added if _FIELD.search(each.body))
        return all(_is_harmless(each, data, revision, fields) for each in written if each.number < size)
    except (_Unclear, PyPdfError, ValueError, RecursionError, AttributeError, TypeError, KeyError, IndexError):
        return False  # pypdf raises whatever it stumbles over


def _one(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    (found,) = pattern.findall(text)
    return bytes(found)


def _objects(data: bytes, revision: Revision) -> Iterator[_Written]:
    """The objects that the cross-reference table of an update names. Raises `_Unclear`."""
    at, count = revision.xref + len(b"xref"), 0
    while section := _SECTION.match(data, at, revision.end):
        at = section.end()
        for number in range(int(section[1]), int(section[1]) + int(section[2])):
            entry = _ENTRY.match(data, at, revision.end)
            count += 1
            if entry is None or count > _MAX_OBJECTS:
                raise _Unclear
            at = entry.end()
            if number:
                yield _object(data, revision, number, entry)


def _object(data: bytes, revision: Revision, number: int, entry: re.Match[bytes]) -> _Written:
    offset = int(entry[1])
    head = b"%d %d obj" % (number, int(entry[2]))
    end = data.find(b"endobj", offset, min(revision.end, offset + _MAX_OBJECT))
    if entry[3] != b"n" or offset < revision.start or end < 0 or not data.startswith(head, offset):
        raise _Unclear
    return _Written(number, head, data[offset + len(head) : end])


def _is_harmless(written: _Written, data: bytes, revision: Revision, fields: frozenset[int]) -> bool:
    """Whether an object that was there before says no more to a reader than it did."""
    at = data.rfind(written.head, 0, revision.start)
    while at > 0 and data[at - 1 : at].isdigit():  # the end of a longer number
        at = data.rfind(written.head, 0, at)
    if at < 0:
        return False
    begin = at + len(written.head)
    before = data[begin : data.find(b"endobj", begin, begin + _MAX_OBJECT)]
    if b"stream" in written.body:
        return all(_METADATA.search(body.partition(b"stream")[0]) for body in (before, written.body))
    return _only_grown(_parsed(before), _parsed(written.body), fields, _MAX_DEPTH)


def _parsed(body: bytes) -> PdfObject:
    return read_object(BytesIO(body.strip() + b" "), _strict())


@cache
def _strict() -> PdfReader:
    """A reader of an empty file: for the sake of a reader alone does pypdf refuse what it does not understand."""
    empty = BytesIO()
    PdfWriter().write(empty)
    return PdfReader(empty, strict=True)


def _only_grown(old: PdfObject, new: PdfObject, fields: frozenset[int], depth: int) -> bool:
    """Whether `new` says all that `old` says, and beside it nothing but what is free and fields of time stamps."""
    if isinstance(old, DictionaryObject) and isinstance(new, DictionaryObject) and depth:
        return all(
            name in _FREE or _only_grown(_entry(old, name, new), _entry(new, name, old), fields, depth - 1)
            for name in {*old, *new}
        )
    if isinstance(old, ArrayObject) and isinstance(new, ArrayObject):
        added = new[len(old) :]
        known = _plain(ArrayObject(new[: len(old)])) == _plain(old)
        return known and all(isinstance(each, IndirectObject) and each.idnum in fields for each in added)
    return _plain(old) == _plain(new)


def _entry(dictionary: DictionaryObject, name: str, other: DictionaryObject) -> PdfObject:
    """The value of an entry; where only the other has it and it is a list, an empty list."""
    if name in dictionary:
        value = dictionary.raw_get(name)
    else:
        value = ArrayObject() if isinstance(other.raw_get(name), ArrayObject) else NullObject()
    return cast("PdfObject", value)


def _plain(value: PdfObject) -> bytes:
    """A value as PDF writes it."""
    stream = BytesIO()
    value.write_to_stream(stream)
    return stream.getvalue()
