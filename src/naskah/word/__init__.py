"""Word: from composed blocks to a DOCX in the form that the kind's template gives.

Reads: `compose.Composed` and the kind's `template.docx`. Writes: the bytes of a DOCX.

1. A value from content is text: nothing in it becomes markup, a tag or a field.
2. Every list is native numbering with a restart of its own; every reference is a field on a hidden bookmark.
3. The same value gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from naskah.composition.model import Block, Composed, Entries, Image, NewSection, Paragraph, Table
from naskah.findings import Finding, Place, Refused
from naskah.word.lists import Lists
from naskah.word.package import pack
from naskah.word.paragraphs import Paragraphs
from naskah.word.pictures import Pictures
from naskah.word.sections import Page
from naskah.word.tables import data, entries
from naskah.word.template import DOCUMENT_RELATIONSHIPS, LAST_SECTION, NUMBERING, Prepared, prepared

__all__ = ["to_docx"]

TEMPLATE = "template.docx"


def to_docx(composed: Composed) -> bytes:
    """Fills the kind's template. Raises `Refused` when it can't be read or names what the document has not."""
    template = prepared(composed.kind.folder / TEMPLATE, f"templates/{composed.kind.key}/{TEMPLATE}")
    writer = _Writer(template)
    slots = {name: Markup(writer.blocks(blocks)) for name, blocks in composed.slots.items()}  # noqa: S704 - escaped within
    names: dict[str, object] = {
        **composed.texts,
        **composed.lines,
        **composed.flags,
        **slots,
        "properti": _properties(composed),
        LAST_SECTION: Markup(writer.section.xml),  # noqa: S704 - the template's own
    }
    parts = dict(template.fixed) | _rendered(template, names, composed.kind.key)
    parts[NUMBERING] = _before_end(parts[NUMBERING], "</w:numbering>", writer.paragraphs.lists.definitions)
    if writer.pictures.parts:
        parts |= writer.pictures.parts
        related = parts[DOCUMENT_RELATIONSHIPS]
        parts[DOCUMENT_RELATIONSHIPS] = _before_end(related, "</Relationships>", writer.pictures.relationships)
    return pack(parts, template.order)


class _Writer:
    """Writes the blocks of one document in order: a new section closes the one before it."""

    def __init__(self, template: Prepared) -> None:
        self.pages = template.pages
        self.section: Page = template.pages.first
        self.paragraphs = Paragraphs(Lists(template.outlines))
        self.pictures = Pictures()

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "".join([self._block(block) for block in blocks])

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return self.paragraphs.write(block)
        if isinstance(block, Entries):
            return entries(block, self.section.width, self.paragraphs)
        if isinstance(block, Table):
            return data(block, self.section.width, self.paragraphs)
        if isinstance(block, Image):
            return f'<w:p><w:pPr><w:pStyle w:val="{block.style}"/></w:pPr>{self.pictures.write(block)}</w:p>'
        return self._new_section(block)

    def _new_section(self, block: NewSection) -> str:
        closed = self.section
        self.section = self.pages.across if block.landscape else self.pages.upright
        return f'<w:p><w:pPr><w:pStyle w:val="BatasBagian"/>{closed.xml}</w:pPr></w:p>'


def _properties(composed: Composed) -> dict[str, str]:
    properties = composed.properties
    return {
        "judul": properties.title,
        "perihal": properties.subject,
        "pembuat": properties.author,
        "dibuat": properties.created,
    }


def _rendered(template: Prepared, names: dict[str, Any], kind: str) -> dict[str, bytes]:
    from jinja2 import TemplateError

    parts: dict[str, bytes] = {}
    found = []
    for name, compiled in template.compiled.items():
        try:
            parts[name] = compiled.render(names).encode("utf-8")
        except (TemplateError, TypeError, ValueError) as fault:
            found.append(_fault(f"templates/{kind}/{TEMPLATE}", name, str(fault)))
    if found:
        raise Refused(found)
    return parts


def _fault(file: str, part: str, message: str) -> Finding:
    return Finding(
        "TMP005",
        Place(file, detail=part),
        f"templat menyebut nama yang tidak dikenal, atau memakainya dengan keliru: {message}",
        "Buka templat dengan Word dan betulkan tanda {{ … }} itu.",
    )


def _before_end(part: bytes, end: str, additions: Sequence[str]) -> bytes:
    head, found, tail = part.decode("utf-8").rpartition(end)
    return f"{head}{''.join(additions)}{found}{tail}".encode()
