"""Writing a document into the template of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape

from naskah.composition.model import Block, Columns, Composed, Entries, Image, NewSection, Paragraph, Table
from naskah.findings import Refused
from naskah.source import Source, written_xml
from naskah.word import faults
from naskah.word.carried import checksum_of, said_by_rows, source_in, with_source
from naskah.word.custom import with_custom
from naskah.word.lists import Lists
from naskah.word.package import pack
from naskah.word.paragraphs import Paragraphs
from naskah.word.pictures import Pictures, with_pictures
from naskah.word.properties import PART as PROPERTIES
from naskah.word.properties import core
from naskah.word.sections import Page
from naskah.word.styles import Styles
from naskah.word.tables import columns, data, entries
from naskah.word.tags import LAST_SECTION
from naskah.word.template import NUMBERING, Prepared, prepared
from naskah.word.turning import turned
from naskah.word.xml import before_end

SECTION_END = "Batas Bagian"
OF_LEMBAGA = ("logo", "paraf_pojok")  # what a lembaga has, and a template need not have room for
# A cell that tags leave nothing in: Word asks for a paragraph in each.
EMPTIED, FILLED = "</w:tcPr></w:tc>", "</w:tcPr><w:p/></w:tc>"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def filled_template(composed: Composed) -> bytes:
    """Fills the kind's template. Raises `Refused` when it can't be read or does not suit the document."""
    file = composed.template_name
    template = prepared(composed.template, file)
    writer = _Writer(template)
    drawn = {name: () if _is_absent(name, template) else blocks for name, blocks in composed.slots.items()}
    slots = {name: Markup(writer.blocks(blocks)) for name, blocks in drawn.items()}  # noqa: S704 - escaped within
    names: dict[str, Any] = {
        **composed.texts,
        **composed.lines,
        **composed.flags,
        **slots,
        LAST_SECTION: Markup(writer.section.xml),  # noqa: S704 - the template's own
    }
    styles, lists = writer.paragraphs.styles, writer.paragraphs.lists
    found = [
        *faults.of_names(template.tags, names, composed, file),
        *faults.of_forms(styles.missing, lists.missing, file),
        *faults.of_markers(composed.kind, template.outlines, {outline for outline, _ in lists.numbers}, file),
    ]
    if found:
        raise Refused(found)
    parts = dict(template.fixed) | _rendered(template, names, file)
    if lists.definitions:
        parts[NUMBERING] = before_end(parts[NUMBERING], "</w:numbering>", lists.definitions)
    if PROPERTIES in parts:
        parts[PROPERTIES] = core(composed.properties)
    parts = with_custom(with_pictures(parts, writer.pictures), composed.properties)
    if composed.carries_source:
        source = composed.source or source_in(composed, template, said_by_rows(composed, template, parts))
        parts = with_source(parts, written_xml(source, checksum_of(composed, parts))) if source else parts
    return pack(parts, template.order)


def _is_absent(name: str, template: Prepared) -> bool:
    """Whether nothing of a slot is to be in the file, not even a picture that no paragraph shows."""
    return name in OF_LEMBAGA and name not in template.tags.names


def conditions_of(composed: Composed) -> frozenset[str]:
    """The names that the template asks before it decides what to show. Raises `Refused` when it can't be read."""
    return frozenset(prepared(composed.template, composed.template_name).tags.asked)


def source_of(composed: Composed) -> Source | None:
    """The canonical source of a document. Raises `Refused` when the template can't be read."""
    return source_in(composed, prepared(composed.template, composed.template_name), {})


class _Writer:
    """Writes the blocks of one document in order: a new section closes the one before it."""

    def __init__(self, template: Prepared) -> None:
        self.pages = template.pages
        self.section: Page = template.pages.first
        self.paragraphs = Paragraphs(
            Lists(template.outlines), Styles(template.styles, template.indents, self.section.width // 2)
        )
        self.pictures = Pictures()

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "".join([self._block(block) for block in turned(blocks, self.pages.upright.width)])

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return self.paragraphs.write(block)
        if isinstance(block, Entries):
            return entries(block, self.section.width, self.paragraphs)
        if isinstance(block, Columns):
            return columns(block, self.section.width, self.paragraphs)
        if isinstance(block, Table):
            return data(block, self.section.width, self.paragraphs)
        if isinstance(block, Image):
            return self._paragraph(block.style, "", self.pictures.write(block))
        return self._new_section(block)

    def _new_section(self, block: NewSection) -> str:
        closed = self.section
        self.section = self.pages.across if block.landscape else self.pages.upright
        self.paragraphs.styles.wider = self.section.width - self.pages.first.width
        return self._paragraph(SECTION_END, closed.xml, "")

    def _paragraph(self, style: str, properties: str, contents: str) -> str:
        named = f'<w:pStyle w:val="{escape(self.paragraphs.styles[style])}"/>'
        return f"<w:p><w:pPr>{named}{properties}</w:pPr>{contents}</w:p>"


def _rendered(template: Prepared, names: dict[str, Any], file: str) -> dict[str, bytes]:
    from jinja2 import TemplateError

    parts: dict[str, bytes] = {}
    found = []
    for name, compiled in template.compiled.items():
        try:
            parts[name] = (XML + compiled.render(names).replace(EMPTIED, FILLED)).encode("utf-8")
        except (TemplateError, TypeError, ValueError) as fault:
            found.append(faults.of_tags(name, str(fault), file))
    if found:
        raise Refused(found)
    return parts
