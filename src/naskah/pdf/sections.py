"""Sections: geometry, and the headers and footers they have or take over (ISO/IEC 29500-1, 17.6, 17.10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.messages import N_, _
from naskah.pdf.blocks import blocks, flat
from naskah.pdf.fields import PAGE_PATTERNS
from naskah.pdf.formats import paragraph_properties
from naskah.pdf.layout import Anchor, Block, Margins, Paragraph, Section
from naskah.pdf.measure import BadValueError, twips, whole
from naskah.pdf.names import RELATION, SECT_PR, VAL, Element, P, is_on, value_of, w
from naskah.pdf.numbering import Counters
from naskah.pdf.story import Document, Page, Story

_LETTER = (612.0, 792.0)  # where a file says nothing: Word's own
_INCH = "1440"
_HALF_INCH = "720"
_KINDS = ("default", "first", "even")
_LABELS = {"header": N_("kepala halaman"), "footer": N_("kaki halaman")}
_STARTS = ("nextPage", "continuous", "oddPage", "evenPage")
_MIRRORED = ("mirrorMargins", "bookFoldPrinting", "bookFoldRevPrinting", "gutterAtTop")


class Sections(Struct):
    """Makes the sections of a body one after the other: each takes over what the one before it has."""

    document: Document
    part: str
    settings: Element | None
    _references: dict[tuple[str, str], str] = field(default_factory=dict)
    _labels: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def read(self, body: Element) -> tuple[Section, ...]:
        """All sections with their contents; what is refused is noted in the document."""
        story = Story(self.document, self.part, Page(*_LETTER, _margins(None)), Counters(self.document.numbering))
        found = []
        groups = list(_groups(body))
        for at, (elements, properties) in enumerate(groups):
            if not elements and properties is not None and at == len(groups) - 1 and at:
                break  # the file ends with a section's last paragraph: nothing follows it
            story.place = _("bagian {number}", number=at + 1)
            try:
                found.append(self._section(story, elements, properties))
            except BadValueError as error:
                story.refuse("value", f"“{error}”")
        if story.fields:
            story.refuse("open field", story.fields[-1].name)
        if found and story.anchors:
            found[-1] = _anchored(found[-1], story.anchors)
        return tuple(found)

    def _section(self, story: Story, elements: list[Element], properties: Element | None) -> Section:
        self._refuse(story, properties)
        story.page = page = _page(properties)
        number = properties.find(w("pgNumType")) if properties is not None else None
        if number is not None:
            form = number.get(w("fmt"), "decimal")
            if form not in PAGE_PATTERNS:
                story.refuse("page number format", form)
            page.pattern = PAGE_PATTERNS.get(form, "1")
        start = number.get(w("start")) if number is not None else None
        headers, footers = (self._stories(kind, properties, page) for kind in ("header", "footer"))
        return Section(
            width=page.width,
            height=page.height,
            margins=page.margins,
            blocks=blocks(story, elements),
            headers=headers,
            footers=footers,
            start=value_of(properties, w("type")) or "nextPage",
            page_start=whole(start) if start is not None else None,
            page_pattern=page.pattern,
        )

    def _refuse(self, story: Story, properties: Element | None) -> None:
        for name in _MIRRORED:
            if self.settings is not None and is_on(self.settings.find(w(name))):
                story.refuse("mirrored")
        if properties is None:
            return
        columns, grid = properties.find(w("cols")), properties.find(w("docGrid"))
        number, start = properties.find(w("pgNumType")), value_of(properties, w("type"))
        asked = {
            "columns": columns is not None and columns.get(w("num"), "1") not in ("0", "1"),
            "page borders": any(
                edge.get(VAL, "none") not in ("none", "nil") for edge in _children(properties, "pgBorders")
            ),
            "line numbers": (value := properties.find(w("lnNumType"))) is not None
            and value.get(w("countBy"), "0") != "0",
            "vertical text": (value_of(properties, w("textDirection")) or "lrTb") not in ("lrTb", "lr"),
            "right to left": is_on(properties.find(w("bidi"))),
            "page alignment": (value_of(properties, w("vAlign")) or "top") != "top",
            "grid": grid is not None and grid.get(w("type"), "default") not in ("default", "snapToChars"),
            "page number format": number is not None and number.get(w("chapStyle")) is not None,
            "section start": start is not None and start not in _STARTS,
        }
        for feature, is_asked in asked.items():
            if is_asked:
                story.refuse(feature)

    def _stories(self, element: str, properties: Element | None, page: Page) -> dict[str, tuple[Block, ...]]:
        """Headers or footers by kind of page. A kind that is asked for but never given is an empty one."""
        for reference in () if properties is None else properties.iterchildren(w(f"{element}Reference")):
            kind = reference.get(w("type"), "default")
            target = self.document.package.relationships(self.part).get(reference.get(RELATION, ""))
            if target is not None:
                self._references[element, kind] = target.target
        first = properties is not None and is_on(properties.find(w("titlePg")))
        even = self.settings is not None and is_on(self.settings.find(w("evenAndOddHeaders")))
        wanted = {"default": True, "first": first, "even": even}
        found = {}
        for kind in _KINDS:
            if not wanted[kind]:
                continue
            part = self._references.get((element, kind))
            if part is not None:
                found[kind] = self._header(element, part, page)
            elif kind != "default":
                found[kind] = ()
        return found

    def _header(self, element: str, part: str, page: Page) -> tuple[Block, ...]:
        """The blocks of a header or footer, read for each section: page numbers and places may differ."""
        if part not in self._labels:
            self._counts[element] = self._counts.get(element, 0) + 1
            self._labels[part] = f"{_(_LABELS[element])} {self._counts[element]}, "
        story = Story(
            self.document, part, page, Counters(self.document.numbering), label=self._labels[part], main=False
        )
        found = blocks(story, self.document.package.xml(part))
        if story.fields:
            story.refuse("open field", story.fields[-1].name)
        return found


def _groups(body: Iterable[Element]) -> Iterator[tuple[list[Element], Element | None]]:
    """The elements of each section with its properties, which its last paragraph or the body's end holds."""
    elements: list[Element] = []
    last: Element | None = None
    for element in flat(body):
        if element.tag == SECT_PR:
            last = element
            continue
        elements.append(element)
        if element.tag == P:
            inner = paragraph_properties(element)
            properties = inner.find(SECT_PR) if inner is not None else None
            if properties is not None:
                yield elements, properties
                elements = []
    yield elements, last


def _anchored(section: Section, names: list[str]) -> Section:
    """The section with bookmarks that no paragraph follows, in its last paragraph."""
    *blocks, last = section.blocks or (None,)
    if not isinstance(last, Paragraph):
        return section
    marked = replace(last, inlines=(*last.inlines, *map(Anchor, names)))
    return replace(section, blocks=(*blocks, marked))


def _page(properties: Element | None) -> Page:
    size = properties.find(w("pgSz")) if properties is not None else None
    width, height = (
        twips(size.get(w(name))) if size is not None and size.get(w(name)) else default
        for name, default in zip(("w", "h"), _LETTER, strict=True)
    )
    if not (0 < width < 1e4 and 0 < height < 1e4):
        raise BadValueError(f"{width} x {height}")
    return Page(width, height, _margins(properties))


def _margins(properties: Element | None) -> Margins:
    """Top and bottom may be negative: then text gives no way to a tall header. The measure is the same."""
    found = properties.find(w("pgMar")) if properties is not None else None

    def side(name: str, default: str) -> float:
        return twips(found.get(w(name), default) if found is not None else default)

    return Margins(
        top=abs(side("top", _INCH)),
        right=side("right", _INCH),
        bottom=abs(side("bottom", _INCH)),
        left=side("left", _INCH) + side("gutter", "0"),
        header=side("header", _HALF_INCH),
        footer=side("footer", _HALF_INCH),
    )


def _children(parent: Element, name: str) -> Iterable[Element]:
    found = parent.find(w(name))
    return found if found is not None else ()
