"""One paragraph with all that stands in it."""

from __future__ import annotations

from collections.abc import Callable

from naskah.pdf.alternatives import chosen, refuse_unknown
from naskah.pdf.fields import web_address
from naskah.pdf.formats import ParagraphFormat, paragraph_properties
from naskah.pdf.layout import (
    Anchor,
    Inline,
    LineBreak,
    Number,
    Paragraph,
    Reference,
    Text,
    WebLink,
)
from naskah.pdf.names import (
    ALTERNATE,
    BOOKMARK,
    NAME,
    PPR,
    RELATION,
    VAL,
    Element,
    P,
    R,
    w,
)
from naskah.pdf.numbering import FORMATS
from naskah.pdf.refusals import HARMLESS, TRANSPARENT
from naskah.pdf.runs import begin_field, end_field, run, separate_field
from naskah.pdf.story import Story
from naskah.pdf.symbols import to_unicode

_ANCHOR = w("anchor")


def paragraph(story: Story, element: Element) -> Paragraph | None:
    """A `w:p`; None where it is hidden, or goes on in the next one. Raises `BadValueError`."""
    properties = paragraph_properties(element)
    form = story.document.formats.paragraph(story.context, properties)
    story.style_id = form.style_id
    out: list[Inline] = []
    if story.anchors or story.carried:
        out += [*map(Anchor, story.anchors), *story.carried]
        story.anchors.clear()
        story.carried.clear()
    story.out = out
    for field in story.fields:
        story.out = field.enter(story.out)
    _children(story, element)
    for field in reversed(story.fields):
        field.leave()
    inlines = _merged(out)
    if form.mark_deleted and _followed(element):
        story.carried.extend(inlines)
        return None
    if form.mark.hidden:
        if all(isinstance(inline, Anchor) for inline in inlines):
            story.anchors.extend(inline.name for inline in inlines if isinstance(inline, Anchor))
            return None
        story.refuse("hidden mark")
    for feature in form.refused:
        story.refuse(feature)
    number = _number(story, properties, form) if form.number else None
    return Paragraph(form.style, inlines, form.mark.style, number, story.label + story.place)


def bookmark(story: Story, element: Element) -> None:
    """Notes a bookmark that starts between paragraphs: it goes into the next one."""
    name = _new_bookmark(story, element)
    if name:
        story.anchors.append(name)


def bookmarks(story: Story, element: Element) -> None:
    """Notes all bookmarks in what is left out, so that references to them still lead near to it."""
    for mark in element.iter(BOOKMARK):
        bookmark(story, mark)


# --- children of paragraphs ----------------------------------------------------------------------


def _children(story: Story, parent: Element) -> None:
    for child in parent:
        tag = child.tag
        if tag == R:
            run(story, child)
        elif tag == PPR or tag in HARMLESS:
            continue
        elif tag in TRANSPARENT:
            _children(story, child)
        elif (handler := _PARAGRAPH.get(tag)) is not None:
            handler(story, child)
        else:
            refuse_unknown(story, child)


def _hyperlink(story: Story, element: Element) -> None:
    outer, shown = story.out, list[Inline]()
    story.out = shown
    _children(story, element)
    if story.out is not shown:
        story.refuse("open field")
    story.out = outer
    target, anchor = story.relationship(element.get(RELATION)), element.get(_ANCHOR, "")
    inlines = _merged(shown)
    if target is not None and target.external and web_address(target.target):
        outer.append(WebLink(f"{target.target}#{anchor}" if anchor else target.target, inlines))
    elif target is None and anchor in story.document.bookmarks:
        outer.append(Reference(anchor, inlines))
    else:
        outer.extend(inlines)


def _simple_field(story: Story, element: Element) -> None:
    form = story.document.formats.run(story.context, story.style_id, None)
    begin_field(story, form)
    story.fields[-1].code.append(element.get(w("instr"), ""))
    if len(element):
        separate_field(story)
        _children(story, element)
    end_field(story)


def _bookmark(story: Story, element: Element) -> None:
    name = _new_bookmark(story, element)
    if name:
        story.out.append(Anchor(name))


def _new_bookmark(story: Story, element: Element) -> str:
    """The name of a bookmark that is met for the first time; the cursor's own (`_GoBack`) is none."""
    name = element.get(NAME, "")
    if not story.main or name in story.anchored or name == "_GoBack":
        return ""
    story.anchored.add(name)
    return name


def _direction(story: Story, element: Element) -> None:
    if element.get(VAL) == "rtl":
        story.refuse("right to left")
    _children(story, element)


def _alternative(story: Story, element: Element) -> None:
    choice = chosen(element)
    if choice is not None:
        _children(story, choice)


_PARAGRAPH: dict[str, Callable[[Story, Element], None]] = {
    w("hyperlink"): _hyperlink,
    w("fldSimple"): _simple_field,
    BOOKMARK: _bookmark,
    w("dir"): _direction,
    w("bdo"): _direction,
    ALTERNATE: _alternative,
}


# --- the whole -----------------------------------------------------------------------------------


def _merged(inlines: list[Inline]) -> tuple[Inline, ...]:
    """The inlines with neighbouring texts of one look made one: programs cut runs anywhere."""
    if len(inlines) < 2:
        return tuple(inlines)
    found: list[Inline] = []
    pieces: list[str] = []
    for inline in [*inlines, LineBreak()]:
        last = found[-1] if found else None
        if isinstance(inline, Text) and isinstance(last, Text) and inline.style is last.style:
            pieces.append(inline.text)
            continue
        if isinstance(last, Text) and len(pieces) > 1:
            found[-1] = Text("".join(pieces), last.style)
        found.append(inline)
        pieces = [inline.text] if isinstance(inline, Text) else []
    return tuple(found[:-1])


def _followed(element: Element) -> bool:
    following = element.getnext()
    return following is not None and following.tag == P


def _number(story: Story, properties: Element | None, form: ParagraphFormat) -> Number | None:
    numbering = story.document.numbering
    level = numbering.level(form.number, form.level)
    if level is None:
        return None
    unknown = [name for name in numbering.formats(form.number, form.level) if name not in FORMATS]
    for name in unknown:
        story.refuse("number format", name)
    if level.picture:
        story.refuse("picture bullet")
    if unknown:
        return None
    text = story.counters.next(form.number, form.level)
    look = story.document.formats.number(story.context, properties, form, level)
    if look.hidden:
        return None
    if look.symbols:
        text, missing = to_unicode(text, look.symbols)
        for sign in missing:
            story.refuse("symbol", sign)
    return Number(text, look.style, form.number, form.level, level.suffix, level.align)
