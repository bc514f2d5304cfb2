"""A Word file as its pages are measured: without its Lampiran, on longer pages. Nothing of this is kept."""

from __future__ import annotations

from lxml import etree

from naskah.word.package import pack, unpack
from naskah.word.template import DOCUMENT
from naskah.word.xml import WORD, whole

W = f"{{{WORD}}}"
CLOSING = f"{W}pPr/{W}sectPr"  # of the paragraph that a section ends with


def has_more_sections(docx: bytes) -> bool:
    """Whether something follows the first section."""
    return _body(unpack(docx)).find(f"{W}p/{CLOSING}") is not None


def first_section(docx: bytes) -> bytes:
    """The file up to the end of its first section: a letter without its Lampiran."""
    parts = unpack(docx)
    body = _body(parts)
    closing = body.find(f"{W}p/{CLOSING}")
    if closing is None:
        return docx
    last = next(paragraph for paragraph in body if paragraph.find(CLOSING) is closing)
    for element in list(body)[body.index(last) :]:
        body.remove(element)
    body.append(closing)
    return _packed(parts, body)


def taller(docx: bytes, more: int) -> bytes:
    """The file on pages that are longer by some twips."""
    parts = unpack(docx)
    body = _body(parts)
    for size in body.iter(f"{W}pgSz"):
        size.set(f"{W}h", str(whole(size.get(f"{W}h")) + more))
    return _packed(parts, body)


def _body(parts: dict[str, bytes]) -> etree._Element:
    root = etree.fromstring(parts[DOCUMENT], etree.XMLParser(resolve_entities=False, no_network=True))
    body = root.find(f"{W}body")
    return root if body is None else body


def _packed(parts: dict[str, bytes], body: etree._Element) -> bytes:
    parts[DOCUMENT] = etree.tostring(body.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return pack(parts, tuple(parts))
