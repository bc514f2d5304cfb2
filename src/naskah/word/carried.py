"""The source of a document as a part of its Word file: custom XML (ISO/IEC 29500-1, 15.2.5, and -2 for the package)."""

from __future__ import annotations

from naskah.composition.model import Composed
from naskah.source import Source, source_of
from naskah.source.template import FORM, WORDS, is_own
from naskah.word.package import pack
from naskah.word.properties import NOBODY
from naskah.word.properties import PART as PROPERTIES
from naskah.word.template import TYPES, Prepared
from naskah.word.xml import before_end

RELATIONSHIPS = "word/_rels/document.xml.rels"
NO_RELATIONSHIPS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
XML_TYPE = "application/xml"


def source_in(composed: Composed, template: Prepared) -> Source | None:
    """The source of a document that is written into this template; None where it has none."""
    used = composed.used
    if used is None:
        return None
    own = used.document.template is not None or is_own(used.document.kind, FORM, WORDS)
    return source_of(used, frozenset(template.tags.names), _canonical(template) if own else None)


def _canonical(template: Prepared) -> bytes:
    """The Word file of a template, packed in one way, without who made it and when."""
    parts = dict(template.parts)
    if PROPERTIES in parts:
        parts[PROPERTIES] = NOBODY
    return pack(parts, template.order)


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
