"""One Word file for thousands of people: what is the same in all of them is deflated once.

Reads: a DOCX that was composed with holes. Writes: the same DOCX with the holes filled, again and again.

A part with holes is a DEFLATE stream (RFC 1951) of pieces that stand by themselves: the text between holes, deflated
beforehand and flushed to a whole byte, and what fills a hole as a stored block. So one more letter costs its own words,
a checksum, and no compression. The package is that of `word.package`, written by hand: a directory and its entries
(APPNOTE 6.3.10, 4.3).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

from markupsafe import escape
from msgspec import Struct

from naskah.holes import CASES, HOLE
from naskah.word.package import LEVEL
from naskah.word.properties import PART as PROPERTIES
from naskah.word.xml import within_text

LOCAL, CENTRAL, END = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I"), struct.Struct("<4s4H2IH")
VERSION, UNIX = 20, 3 << 8
DEFLATED, UTF8 = 8, 0x800
DATE = 33  # 1 January 1980, the earliest that ZIP can say
ATTRIBUTES = 0o600 << 16
LAST_BLOCK = b"\x03\x00"  # an empty block that ends the stream
MOST_STORED = 0xFFFF  # bytes of a stored block

Filler: TypeAlias = Callable[[str], str]


class Fixed(Struct, frozen=True):
    """A piece that is the same in every letter, and its deflated form."""

    text: bytes
    deflated: bytes


class Hole(Struct, frozen=True):
    """A place for the n-th text of a row."""

    number: int
    written: Filler


class Part(Struct, frozen=True):
    """A part of the package: entire, or in pieces."""

    name: bytes
    pieces: tuple[Fixed | Hole, ...]
    entire: tuple[int, int, bytes] | None = None  # checksum, size, deflated: where no hole is in it


class Form(Struct, frozen=True):
    """A DOCX with holes."""

    parts: tuple[Part, ...]

    @property
    def holes(self) -> frozenset[int]:
        """The numbers of the texts that it asks for."""
        return frozenset(piece.number for part in self.parts for piece in part.pieces if isinstance(piece, Hole))

    def filled(self, texts: Sequence[str]) -> bytes:
        """The DOCX in which the n-th hole says the n-th text."""
        written: list[bytes] = []
        directory: list[bytes] = []
        offset = 0
        for part in self.parts:
            checksum, size, data = part.entire or _filled(part.pieces, texts)
            sizes = (checksum, len(data), size, len(part.name), 0)
            written += (LOCAL.pack(b"PK\3\4", VERSION, UTF8, DEFLATED, 0, DATE, *sizes), part.name, data)
            named = CENTRAL.pack(
                b"PK\1\2", VERSION | UNIX, VERSION, UTF8, DEFLATED, 0, DATE, *sizes, 0, 0, 0, ATTRIBUTES, offset
            )
            directory += (named, part.name)
            offset += LOCAL.size + len(part.name) + len(data)
        listed = b"".join(directory)
        count = len(self.parts)
        return b"".join((*written, listed, END.pack(b"PK\5\6", 0, 0, count, count, len(listed), offset, 0)))


def form(docx: bytes) -> Form:
    """The form of a DOCX that was composed with holes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return Form(tuple(_part(name, package.read(name)) for name in package.namelist()))


def _part(name: str, content: bytes) -> Part:
    text = content.decode("utf-8", "surrogateescape")
    written = _in_properties if name == PROPERTIES else within_text
    pieces: list[Fixed | Hole] = []
    position = 0
    for hole in HOLE.finditer(text):
        if hole.start() > position:
            pieces.append(_fixed(text[position : hole.start()]))
        pieces.append(Hole(int(hole[2]), _cased(CASES[hole[1]], written)))
        position = hole.end()
    pieces.append(_fixed(text[position:]))
    encoded = name.encode("utf-8")
    if len(pieces) > 1:
        return Part(encoded, tuple(pieces))
    return Part(encoded, (), (zlib.crc32(content), len(content), _deflated(content, zlib.Z_FINISH)))


def _fixed(text: str) -> Fixed:
    content = text.encode("utf-8", "surrogateescape")
    return Fixed(content, _deflated(content, zlib.Z_FULL_FLUSH))


def _deflated(content: bytes, end: int) -> bytes:
    deflater = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflater.compress(content) + deflater.flush(end)


def _filled(pieces: Sequence[Fixed | Hole], texts: Sequence[str]) -> tuple[int, int, bytes]:
    checksum = size = 0
    data: list[bytes] = []
    for piece in pieces:
        if isinstance(piece, Fixed):
            content = piece.text
            data.append(piece.deflated)
        else:
            content = piece.written(texts[piece.number]).encode("utf-8")
            for start in range(0, len(content), MOST_STORED):
                block = content[start : start + MOST_STORED]
                data.append(struct.pack("<BHH", 0, len(block), len(block) ^ MOST_STORED) + block)
        checksum = zlib.crc32(content, checksum)
        size += len(content)
    data.append(LAST_BLOCK)
    return checksum, size, b"".join(data)


def _cased(case: Filler, written: Filler) -> Filler:
    return written if case is str else lambda text: written(case(text))


def _in_properties(text: str) -> str:
    """A text among the file's properties, where a line is one line."""
    return escape(" ".join(text.split()))
