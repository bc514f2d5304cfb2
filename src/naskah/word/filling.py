"""One Word file for thousands of people: what is the same in all of them is deflated once.

Reads: a DOCX that was composed with holes. Writes: the same DOCX with the holes filled, again and again.

A part with holes is a DEFLATE stream (RFC 1951) of pieces that stand by themselves: the text between holes, deflated
beforehand and flushed to a whole byte, and what fills a hole as a stored block. So one more letter costs its own words,
a checksum, and no compression. The package is that of `word.package`, written by hand: a directory and its entries
(APPNOTE 6.3.10, 4.3).
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from functools import cached_property
from html import unescape
from typing import TypeAlias

from markupsafe import escape
from msgspec import Struct

from naskah.holes import CASES, CHECKSUM, HOLE
from naskah.word.package import LEVEL
from naskah.word.properties import PART as PROPERTIES
from naskah.word.xml import within_text

LOCAL, CENTRAL, END = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I"), struct.Struct("<4s4H2IH")
STORED = struct.Struct("<BHH")
VERSION, UNIX = 20, 3 << 8
DEFLATED, UTF8 = 8, 0x800
DATE = 33  # 1 January 1980, the earliest that ZIP can say
ATTRIBUTES = 0o600 << 16
DOCUMENT = "word/document.xml"
CUSTOM = "customXml/"
TEXT = DOCUMENT.encode()
LAST_BLOCK = b"\x03\x00"  # an empty block that ends the stream
MOST_STORED = 0xFFFF  # bytes of a stored block
FEW = 200  # characters between holes that are not worth a piece of their own
_SAID = re.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>")
_MARKUP = re.compile("[&<>'\"\n\t]")

Filler: TypeAlias = Callable[[str], str]


class Fixed(Struct, frozen=True):
    """A piece that is the same in every letter, and its deflated form."""

    text: bytes
    deflated: bytes


class Hole(Struct, frozen=True):
    """A place for the n-th text of a row."""

    number: int
    written: Filler


class Said(Struct, frozen=True):
    """Holes, and the few characters that stand between them."""

    texts: tuple[str | Hole, ...]

    def filled(self, texts: Sequence[str], checksum: str) -> bytes:
        """What stands there in a letter; `checksum` is that of its text."""
        said = [
            each if type(each) is str else checksum if each.number == CHECKSUM else each.written(texts[each.number])  # type: ignore[union-attr]
            for each in self.texts
        ]
        return "".join(said).encode("utf-8", "surrogateescape")


class Part(Struct, frozen=True, dict=True):
    """A part of the package with holes in it."""

    name: bytes
    pieces: tuple[Fixed | Said, ...]

    @property
    def holes(self) -> frozenset[int]:
        """The numbers of the texts that it asks for."""
        said = [each for piece in self.pieces if isinstance(piece, Said) for each in piece.texts]
        return frozenset(each.number for each in said if isinstance(each, Hole) and each.number != CHECKSUM)

    @cached_property
    def checksum(self) -> int:
        """That of its first piece, which all letters begin with."""
        first = self.pieces[0]
        return zlib.crc32(first.text) if isinstance(first, Fixed) else 0


class Form(Struct, frozen=True):
    """A DOCX with holes. The parts without any come first, so that they are always the same bytes in the same place."""

    parts: tuple[Part, ...]
    fixed: bytes
    listed: bytes  # the directory of the fixed parts
    count: int  # of all parts
    checksum: str  # of the text, where that has no holes

    @property
    def holes(self) -> frozenset[int]:
        """The numbers of the texts that it asks for."""
        return frozenset(number for part in self.parts for number in part.holes)

    def filled(self, texts: Sequence[str]) -> bytes:
        """The DOCX in which the n-th hole says the n-th text."""
        written, directory = [self.fixed], [self.listed]
        offset, checksum = len(self.fixed), self.checksum
        for part in self.parts:
            entry = _entry(part.name, *_filled(part, texts, checksum))
            if part.name == TEXT:
                checksum = f"{entry.sizes[0]:08x}"
            written.append(entry.written)
            directory.append(entry.listed(offset))
            offset += len(entry.written)
        listed = b"".join(directory)
        end = END.pack(b"PK\5\6", 0, 0, self.count, self.count, len(listed), offset, 0)
        return b"".join((*written, listed, end))


class Entry(Struct):
    """A part as it stands in the package, and what the directory says of it but for where it stands."""

    written: bytes
    name: bytes
    sizes: tuple[int, int, int, int, int]

    def listed(self, offset: int) -> bytes:
        """The part's place in the directory."""
        more = (0, 0, 0, ATTRIBUTES, offset)
        return CENTRAL.pack(b"PK\1\2", VERSION | UNIX, VERSION, UTF8, DEFLATED, 0, DATE, *self.sizes, *more) + self.name


def _entry(name: bytes, checksum: int, size: int, data: bytes) -> Entry:
    sizes = (checksum, len(data), size, len(name), 0)
    local = LOCAL.pack(b"PK\3\4", VERSION, UTF8, DEFLATED, 0, DATE, *sizes)
    return Entry(b"".join((local, name, data)), name, sizes)


def form(docx: bytes) -> Form:
    """The form of a DOCX that was composed with holes."""
    fixed, listed, parts, checksum = b"", b"", [], ""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for name in package.namelist():
            content = package.read(name)
            encoded = name.encode("utf-8")
            pieces = _pieces(name, content)
            if pieces:
                parts.append(Part(encoded, pieces))
                continue
            entry = _entry(encoded, zlib.crc32(content), len(content), _deflated(content, zlib.Z_FINISH))
            listed += entry.listed(len(fixed))
            fixed += entry.written
            checksum = f"{entry.sizes[0]:08x}" if name == DOCUMENT else checksum
        parts.sort(key=lambda part: part.name != TEXT)  # whose checksum another part may ask for
        return Form(tuple(parts), fixed, listed, len(package.namelist()), checksum)


def words(docx: bytes) -> str:
    """The text of a DOCX's body, paragraph by paragraph, as far as it is said in `w:t`."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = package.read(DOCUMENT).decode("utf-8", "replace")
    return unescape("\n".join("".join(_SAID.findall(paragraph)) for paragraph in body.split("</w:p>")))


def _pieces(name: str, content: bytes) -> tuple[Fixed | Said, ...]:
    """A part in pieces, the first without holes; none where there is no hole at all."""
    text = content.decode("utf-8", "surrogateescape")
    written = _in_properties if name == PROPERTIES else _in_custom if name.startswith(CUSTOM) else _in_text
    pieces: list[Fixed | Said] = []
    said: list[str | Hole] = []
    position = 0
    for hole in HOLE.finditer(text):
        between = text[position : hole.start()]
        if not pieces or len(between) > FEW:
            pieces += [*([Said(tuple(said))] if said else []), _fixed(between)]
            said = []
        else:
            said.append(between)
        said.append(Hole(int(hole[2]), _cased(CASES[hole[1]], written)))
        position = hole.end()
    return (*pieces, Said(tuple(said)), _fixed(text[position:])) if said else ()


def _fixed(text: str) -> Fixed:
    content = text.encode("utf-8", "surrogateescape")
    return Fixed(content, _deflated(content, zlib.Z_FULL_FLUSH))


def _deflated(content: bytes, end: int) -> bytes:
    deflater = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflater.compress(content) + deflater.flush(end)


def _filled(part: Part, texts: Sequence[str], beside: str) -> tuple[int, int, bytes]:
    """The checksum and the size of a part, and the part deflated; `beside` is the checksum of the letter's text."""
    checksum, size, data = part.checksum, 0, list[bytes]()
    for position, piece in enumerate(part.pieces):
        if isinstance(piece, Fixed):
            content = piece.text
            data.append(piece.deflated)
        else:
            content = piece.filled(texts, beside)
            for start in range(0, len(content), MOST_STORED):
                block = content[start : start + MOST_STORED]
                data += (STORED.pack(0, len(block), len(block) ^ MOST_STORED), block)
        if position or isinstance(piece, Said):
            checksum = zlib.crc32(content, checksum)
        size += len(content)
    data.append(LAST_BLOCK)
    return checksum, size, b"".join(data)


def _cased(case: Filler, written: Filler) -> Filler:
    return written if case is str else lambda text: written(case(text))


def _in_text(text: str) -> str:
    """A text within `w:t`; most need nothing done to them."""
    return within_text(text) if _MARKUP.search(text) else text


def _in_custom(text: str) -> str:
    """A text in XML of our own."""
    return escape(text) if _MARKUP.search(text) else text


def _in_properties(text: str) -> str:
    """A text among the file's properties, where a line is one line."""
    return escape(" ".join(text.split()))
