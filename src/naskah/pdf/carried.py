"""The source that a Word file carries, for its PDF to carry as well."""

from __future__ import annotations

from naskah.pdf.names import Element
from naskah.pdf.package import Package
from naskah.source import NAMESPACE

_KIND = "customXml"
_CORE = "core-properties"
_DATES = tuple(f"{{http://purl.org/dc/terms/}}{name}" for name in ("created", "modified"))
_START = f'<sumber xmlns="{NAMESPACE}">'.encode()


def source_in(package: Package) -> bytes:
    """The source as XML, as the document is related to it; nothing where there is none. Raises `Refused`."""
    for related in package.relationships(package.document()).values():
        if related.kind == _KIND and not related.external and package.has(related.target):
            data = package.content(related.target)
            if _START in data[:200]:
                return data
    return b""


def is_untouched(package: Package) -> bool:
    """Whether nobody has saved the file since it was made: whoever does says when. Raises `Refused`."""
    part = package.related("", _CORE)
    core: Element | None = package.xml(part) if part is not None else None
    created, modified = (core.findtext(tag) if core is not None else None for tag in _DATES)
    return created == modified


def source_of(package: Package) -> str:
    """The source of a file that nobody has changed since it was made from it; nothing where it tells of another text.

    Raises `Refused`.
    """
    source = source_in(package)
    return source.decode("utf-8", "replace") if source and is_untouched(package) else ""
