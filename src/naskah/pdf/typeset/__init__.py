"""Typesetting: from a layout to Typst source in which every character of the document is data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from naskah.findings import Finding
from naskah.pdf.layout import Anchor, Block, Layout, Paragraph, Reference, Section
from naskah.pdf.typeset.code import Definitions, array, literal
from naskah.pdf.typeset.flow import Flow
from naskah.pdf.typeset.inlines import END, Inlines
from naskah.pdf.typeset.pages import Catchwords, Pages, start
from naskah.pdf.typeset.paragraphs import Paragraphs
from naskah.pdf.typeset.text import language_of
from naskah.pdf.walk import leaves, paragraphs

__all__ = ["HABITS", "Source", "about", "anchors", "merged", "sections_of", "tongue", "typeset", "typeset_together"]

# Word's habits: first-fit lines, no kerning, no ligatures, no hyphenation, nothing hanging into the margin, a direction
# that no language of a run changes. The room between blocks is always said, never supplied.
HABITS = """\
#set text(dir: ltr, kerning: false, ligatures: false, hyphenate: false, fallback: false, overhang: false)
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple")
#set block(spacing: 0pt)
#show heading: set block(above: 0pt, below: 0pt, sticky: false)
#show heading: it => it.body
"""
SOURCE_FILE, SOURCE_IS = "naskah.xml", "Sumber naskah"
DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
NO_DATE = date(1980, 1, 1)


class Source(Struct, frozen=True):
    """Typst source, the files it names, what of the layout could not be placed, and whether a file is attached."""

    text: str
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    has_attachment: bool = False


def typeset(layout: Layout, title: str, file: str, torn: frozenset[int], words: Catchwords) -> Source:
    """The source of a layout. `title` is never empty; `file` is what findings call the document.

    `torn` are the tables that Typst has asked to divide before the rows that stay with what follows (`tails`), `words`
    what stands below the text of pages.
    """
    definitions = Definitions()
    inlines = Inlines(definitions, frozenset(anchors(layout)))
    flow = Flow(Paragraphs(definitions, inlines), file, torn)
    sections = sections_of(layout, flow, words)
    text = "\n".join([tongue(layout), HABITS, *definitions.lines, *sections, about(layout, title), ""])
    return Source(text, inlines.files, tuple(flow.found), has_attachment=bool(layout.source))


def sections_of(layout: Layout, flow: Flow, words: Catchwords) -> list[str]:
    """The code of each section."""
    return _sections(layout, Pages(flow, words), 0, (), lambda: [f"[#metadata(none)<{END}>]", *flow.question()])


def typeset_together(
    layouts: Sequence[tuple[Layout, str]], title: str, file: str, torn: frozenset[int], words: Catchwords
) -> Source:
    """The source of many documents one after another, each beside what its bookmark says (see `typeset`)."""
    definitions = Definitions()
    inlines = Inlines(definitions, frozenset())
    flow = Flow(Paragraphs(definitions, inlines), file, torn)
    pages = Pages(flow, words)
    written: list[str] = []
    for number, (layout, bookmark) in enumerate(layouts):
        begin, end = start(len(written)), f"{END}-of-{number}"
        inlines.total = f"locate(<{end}>).page() - locate(<{begin}>).page() + 1"
        opening = f"place(hide(heading(level: 1, outlined: false, bookmarked: true, {literal(bookmark)})))"
        written += _sections(layout, pages, len(written), (opening,), partial(_ended, end))
    first = replace(layouts[0][0], subject="", keywords="", source="")
    asked = [f"#{code}" for code in flow.question()]
    text = "\n".join([tongue(first), HABITS, *definitions.lines, *written, *asked, about(first, title), ""])
    return Source(text, inlines.files, tuple(flow.found))


def _ended(label: str) -> list[str]:
    return [f"[#metadata(none)<{label}>]"]


def _sections(
    layout: Layout, pages: Pages, number: int, opening: Sequence[str], closing: Callable[[], Sequence[str]]
) -> list[str]:
    """The code of one document's sections, the first of which is `number` among all."""
    drawn = merged(layout.sections)
    last = len(drawn) - 1
    return [
        pages.write(section, number + at, () if at else opening, closing if at == last else list)
        for at, section in enumerate(drawn)
    ]


def tongue(layout: Layout) -> str:
    """The language of the file."""
    given = [f"lang: {literal(language_of(layout.language) or 'id')}"]
    region = layout.language.rpartition("-")[2]
    if len(region) == 2 and region.isascii() and region.isalpha() and "-" in layout.language:
        given.append(f"region: {literal(region.upper())}")
    return f"#set text({', '.join(given)})"


def about(layout: Layout, title: str) -> str:
    """What the file says about itself.

    It stands last: whatever follows it would be laid out anew in each letter, for the sake of another title.
    """
    year, month, day = _date(layout.created)
    given = [
        f"title: {literal(title)}",
        f"date: datetime(year: {year}, month: {month}, day: {day})",
        f"author: {literal(layout.author)}" if layout.author else "",
        f"description: {literal(layout.subject)}" if layout.subject else "",
        f"keywords: {array([literal(word.strip()) for word in layout.keywords.split(',')])}" if layout.keywords else "",
    ]
    said = f"#set document({', '.join(filter(None, given))})"
    return f"{said}\n{_attached(layout.source)}" if layout.source else said


def _attached(source: str) -> str:
    """What the file was made from, as an associated file (ISO 19005-3, 6.8; ISO 32000-2, 14.13)."""
    escaped = source.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    given = f'relationship: "source", mime-type: "application/xml", description: {literal(SOURCE_IS)}'
    return f'#pdf.attach("{SOURCE_FILE}", bytes("{escaped}"), {given})'


def _date(created: str) -> tuple[int, int, int]:
    found = DATE.match(created)
    try:
        day = date(*map(int, found.groups())) if found else NO_DATE
    except ValueError:  # a day that no calendar has
        day = NO_DATE
    return day.year, day.month, day.day


def merged(sections: tuple[Section, ...]) -> list[Section]:
    """The sections, those that go on upon the same page as one with the section before."""
    drawn: list[Section] = []
    for section in sections:
        last = drawn[-1] if drawn else None
        if last and section.start == "continuous" and (last.width, last.margins) == (section.width, section.margins):
            drawn[-1] = replace(last, blocks=(*last.blocks, *section.blocks))
        else:
            drawn.append(section)
    return drawn


def anchors(layout: Layout) -> set[str]:
    """The bookmarks that something refers to, in places where they stand once."""
    wanted = {
        inline.target
        for paragraph in paragraphs(layout)
        for inline in leaves(paragraph.inlines)
        if isinstance(inline, Reference)
    }
    if not wanted:
        return wanted
    there = (
        inline
        for section in layout.sections
        for paragraph in _once(section.blocks)
        for inline in leaves(paragraph.inlines)
    )
    return wanted.intersection(inline.name for inline in there if isinstance(inline, Anchor))


def _once(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The paragraphs that are drawn once: not the header rows of tables, which are repeated."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in () if row.header else row.cells:
                    yield from _once(cell.blocks)
