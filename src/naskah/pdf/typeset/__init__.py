"""Typesetting: from a layout to Typst source in which every character of the document is data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from naskah.findings import Finding
from naskah.pdf.layout import Block, Inline, Layout, Paragraph, Reference, Section, Table, WebLink
from naskah.pdf.typeset.code import Definitions, array, literal
from naskah.pdf.typeset.flow import Flow
from naskah.pdf.typeset.inlines import Inlines
from naskah.pdf.typeset.pages import Pages

__all__ = ["Source", "typeset"]

# Word's habits: first-fit lines, no kerning, no ligatures, no hyphenation, nothing hanging into the margin. The room
# between blocks is always said, never supplied.
HABITS = """\
#set text(kerning: false, ligatures: false, hyphenate: false, fallback: false, overhang: false)
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple")
#set block(spacing: 0pt)
#show heading: set block(above: 0pt, below: 0pt, sticky: false)
#show heading: it => it.body
"""
DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
NO_DATE = ("1980", "01", "01")


class Source(Struct, frozen=True):
    """Typst source, the files it names, and what of the layout could not be placed."""

    text: str
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def typeset(layout: Layout, title: str, file: str) -> Source:
    """The source of a layout. `title` is never empty; `file` is what findings call the document."""
    definitions = Definitions()
    inlines = Inlines(definitions, frozenset(_targets(layout)))
    flow = Flow(definitions, inlines, file)
    pages = Pages(flow)
    sections = [pages.write(section, number) for number, section in enumerate(_merged(layout.sections))]
    text = "\n".join([_document(layout, title), HABITS, *definitions.lines, *sections, ""])
    return Source(text, inlines.files, tuple(flow.found))


def _document(layout: Layout, title: str) -> str:
    year, month, day = (int(part) for part in _date(layout.created))
    given = [
        f"title: {literal(title)}",
        f"date: datetime(year: {year}, month: {month}, day: {day})",
        f"author: {literal(layout.author)}" if layout.author else "",
        f"description: {literal(layout.subject)}" if layout.subject else "",
        f"keywords: {array([literal(word.strip()) for word in layout.keywords.split(',')])}" if layout.keywords else "",
    ]
    language, _, region = layout.language.partition("-")
    tongue = [f"lang: {literal(language.lower() or 'id')}"]
    if len(region) == 2:
        tongue.append(f"region: {literal(region.upper())}")
    return f"#set document({', '.join(filter(None, given))})\n#set text({', '.join(tongue)})"


def _date(created: str) -> tuple[str, ...]:
    found = DATE.match(created)
    return found.groups() if found else NO_DATE


def _merged(sections: tuple[Section, ...]) -> list[Section]:
    """The sections, those that go on upon the same page as one with the section before."""
    from msgspec.structs import replace

    merged: list[Section] = []
    for section in sections:
        last = merged[-1] if merged else None
        if last and section.start == "continuous" and (last.width, last.margins) == (section.width, section.margins):
            merged[-1] = replace(last, blocks=(*last.blocks, *section.blocks))
        else:
            merged.append(section)
    return merged


def _targets(layout: Layout) -> Iterator[str]:
    """The bookmarks that something refers to."""
    for section in layout.sections:
        yield from _in_blocks(section.blocks)


def _in_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _in_inlines(block.inlines)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _in_blocks(cell.blocks)


def _in_inlines(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Reference):
            yield inline.target
        if isinstance(inline, Reference | WebLink):
            yield from _in_inlines(inline.inlines)
