"""The source of a document as a part of its Word file: custom XML (ISO/IEC 29500-1, 15.2.5, and -2 for the package)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from naskah.composition.holes import Holes
from naskah.composition.model import Composed
from naskah.content.columns import FILE
from naskah.content.expressions import analyse
from naskah.holes import CHECKSUM, hole, holes_in
from naskah.source import Source, source_of
from naskah.source.template import FORM, WORDS, is_own
from naskah.word.package import pack
from naskah.word.properties import NOBODY
from naskah.word.properties import PART as PROPERTIES
from naskah.word.template import DOCUMENT, TYPES, Prepared
from naskah.word.xml import before_end

RELATIONSHIPS = "word/_rels/document.xml.rels"
NO_RELATIONSHIPS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
XML_TYPE = "application/xml"


def source_in(composed: Composed, template: Prepared, row: Mapping[str, str]) -> Source | None:
    """The source of a document that is written into this template; None where it has none.

    `row` are the values of a letter's own row, or the holes for them.
    """
    used = composed.used
    if used is None:
        return None
    own = used.document.template is not None or is_own(used.document.kind, FORM, WORDS)
    return source_of(
        used, frozenset(template.tags.names).difference(composed.flags), _canonical(template) if own else None, row
    )


def said_by_rows(composed: Composed, template: Prepared, parts: Mapping[str, bytes]) -> dict[str, str]:
    """A hole for each name that a row gives and the letter shows, or its template asks for; and for its file."""
    holes = composed.holes
    if not holes.names:
        return {}
    shown = {number for name in template.compiled for number in holes_in(parts[name].decode("utf-8"))}
    shown |= set(holes_in(composed.properties.title))
    names = {analyse(holes.sources[number]).name for number in shown}
    names |= holes.names.intersection(template.tags.asked)
    data = composed.used.document.data if composed.used else None
    names |= {data.date} if data and data.date else set()
    return {name: _hole(holes, name) for name in sorted({*names, FILE})}


def _hole(holes: Holes, name: str) -> str:
    left = holes.left(name)
    return left.text if left else ""


def _canonical(template: Prepared) -> bytes:
    """The Word file of a template, packed in one way, without who made it and when."""
    parts = dict(template.parts)
    if PROPERTIES in parts:
        parts[PROPERTIES] = NOBODY
    return pack(parts, template.order)


def checksum_of(composed: Composed, parts: Mapping[str, bytes]) -> str:
    """The checksum of a document's text, by which an edit is seen; a hole for it where rows fill the text."""
    return hole(CHECKSUM) if composed.holes.names else f"{zlib.crc32(parts[DOCUMENT]):08x}"


def with_source(parts: dict[str, bytes], xml: str) -> dict[str, bytes]:
    """The parts of a package with a source among them, related to from the document."""
    number = 1
    while f"customXml/item{number}.xml" in parts:
        number += 1
    name = f"customXml/item{number}.xml"
    related = f'<Relationship Id="rIdSumber" Type="{KIND}" Target="../{name}"/>'
    declared = f'<Override PartName="/{name}" ContentType="{XML_TYPE}"/>'
    return {
        **parts,
        name: xml.encode("utf-8"),
        RELATIONSHIPS: before_end(parts.get(RELATIONSHIPS, NO_RELATIONSHIPS), "</Relationships>", [related]),
        TYPES: before_end(parts[TYPES], "</Types>", [declared]),
    }
