"""The source that a Word file carries, for its PDF to carry as well."""

from __future__ import annotations

import re
import zlib

from naskah.pdf.package import Package
from naskah.source import NAMESPACE, opening

_KIND = "customXml"
_START = re.compile(rf'<sumber xmlns="{re.escape(NAMESPACE)}"(?: teks="([0-9a-f]{{8}})")?>'.encode())
_HEAD = 200  # bytes in which a source begins


def source_in(package: Package) -> bytes:
    """The source as XML, as the document is related to it; nothing where there is none. Raises `Refused`."""
    for related in package.relationships(package.document()).values():
        if related.kind == _KIND and not related.external and package.has(related.target):
            data = package.content(related.target)
            if _START.search(data[:_HEAD]):
                return data
    return b""


def is_of_text(source: bytes, package: Package) -> bool:
    """Whether the file's text is still the one that its source was put beside. Raises `Refused`."""
    found = _START.search(source[:_HEAD])
    return found is not None and found[1] == b"%08x" % zlib.crc32(package.content(package.document()))


def source_of(package: Package) -> str:
    """The source of a file whose text nobody has changed; nothing where it tells of another text. Raises `Refused`."""
    source = source_in(package)
    if not source or not is_of_text(source, package):
        return ""
    return _START.sub(opening().encode(), source, count=1).decode("utf-8", "replace")
