"""One run: its characters and what else stands in it, and the fields that begin and end there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from naskah.pdf.alternatives import chosen, refuse_unknown
from naskah.pdf.drawing import drawing
from naskah.pdf.fields import Meaning, OpenField
from naskah.pdf.formats import RunFormat
from naskah.pdf.layout import (
    LineBreak,
    PageBreak,
    Tab,
    Text,
)
from naskah.pdf.measure import BadValueError
from naskah.pdf.names import (
    ALTERNATE,
    RPR,
    SPACE,
    Element,
    T,
    w,
)
from naskah.pdf.refusals import HARMLESS
from naskah.pdf.story import Story
from naskah.pdf.symbols import is_symbol_font, to_unicode

_BLANK = " \t\r\n"
_NO_BREAK_HYPHEN = "\u2011"
_TYPE = w("type")


def run(story: Story, element: Element) -> None:
    """Reads a `w:r` into the text. Raises `BadValueError`."""
    properties = element[0] if len(element) else None
    if properties is not None and properties.tag != RPR:
        properties = None
    form = story.document.formats.run(story.context, story.style_id, properties)
    if form.refused and not form.hidden and len(element) > 1:
        for feature in form.refused:
            story.refuse(feature)
    _run_children(story, element, form)


def _run_children(story: Story, parent: Element, form: RunFormat) -> None:
    for child in parent:
        tag = child.tag
        if tag == T:
            text = child.text or ""
            bare = text.strip(_BLANK)
            _show(story, text if bare != text and child.get(SPACE) == "preserve" else bare, form)
        elif tag == RPR or tag in HARMLESS:
            continue
        elif (handler := _RUN.get(tag)) is not None:
            handler(story, child, form)
        elif not form.hidden:
            refuse_unknown(story, child)


def _show(story: Story, text: str, form: RunFormat) -> None:
    """Adds characters; those between a field's `begin` and `separate` belong to its code."""
    if story.fields and story.fields[-1].meaning is None:
        story.fields[-1].code.append(text)
        return
    if form.hidden or not text:
        return
    if form.symbols:
        text, unknown = to_unicode(text, form.symbols)
        for sign in unknown:
            story.refuse("symbol", sign)
    if "\n" in text or "\r" in text:
        text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    if "\t" not in text:
        story.out.append(Text(text, form.style))
        return
    for at, piece in enumerate(text.split("\t")):
        if at:
            story.out.append(Tab(form.style))
        if piece:
            story.out.append(Text(piece, form.style))


def _tab(story: Story, _: Element, form: RunFormat) -> None:
    if not form.hidden:
        story.out.append(Tab(form.style))


def _break(story: Story, element: Element, form: RunFormat) -> None:
    kind = element.get(_TYPE, "textWrapping")
    if form.hidden:
        return
    if kind == "column":
        story.refuse("column break")
    else:
        story.out.append(PageBreak() if kind == "page" else LineBreak())


def _hyphen(story: Story, _: Element, form: RunFormat) -> None:
    _show(story, _NO_BREAK_HYPHEN, form)


def _symbol(story: Story, element: Element, form: RunFormat) -> None:
    family, code = element.get(w("font"), ""), element.get(w("char"), "")
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        raise BadValueError(code) from None
    if is_symbol_font(family) or "\ue000" <= sign <= "\uf8ff":
        _show(story, sign, form._replace(symbols=family or "?"))
    else:
        _show(story, sign, form)


def _drawing(story: Story, element: Element, form: RunFormat) -> None:
    found = None if form.hidden else drawing(story, element)
    if found is not None:
        story.out.append(found)


def _instruction(story: Story, element: Element, _: RunFormat) -> None:
    if story.fields and story.fields[-1].meaning is None:
        story.fields[-1].code.append(element.text or "")


def _field_character(story: Story, element: Element, form: RunFormat) -> None:
    kind = element.get(w("fldCharType"))
    if kind == "begin":
        begin_field(story, form)
    elif kind == "separate" and story.fields:
        separate_field(story)
    elif kind == "end" and story.fields:
        end_field(story)


def _run_alternative(story: Story, element: Element, form: RunFormat) -> None:
    choice = chosen(element)
    if choice is not None:
        _run_children(story, choice, form)


_RunReader: TypeAlias = Callable[[Story, Element, RunFormat], None]
_RUN: dict[str, _RunReader] = {
    w("tab"): _tab,
    w("br"): _break,
    w("cr"): lambda story, _, form: None if form.hidden else story.out.append(LineBreak()),
    w("noBreakHyphen"): _hyphen,
    w("sym"): _symbol,
    w("drawing"): _drawing,
    w("instrText"): _instruction,
    w("fldChar"): _field_character,
    ALTERNATE: _run_alternative,
}


def begin_field(story: Story, form: RunFormat) -> None:
    """Opens a field: what follows is its code."""
    field = OpenField(story.out, form.style, form.hidden)
    story.fields.append(field)
    story.out = field.inner


def separate_field(story: Story) -> None:
    """Ends the code of the innermost field: what follows is its stored result."""
    field = story.fields[-1]
    if field.meaning is None:
        if field.resolve(story.document.bookmarks, story.page.pattern) is Meaning.REFUSED:
            story.refuse("field", field.name)
        story.out = field.enter(field.outer)


def end_field(story: Story) -> None:
    """Closes the innermost field."""
    field = story.fields[-1]
    if field.meaning is None:
        separate_field(story)
        if field.meaning in (Meaning.SHOWN, Meaning.LINKED):
            story.refuse("empty field", field.name)
    story.fields.pop()
    field.close()
    story.out = field.outer
    if story.fields and story.fields[-1].meaning is None:  # a field in the code of another: its result is code
        code = story.fields[-1]
        code.code += [inline.text for inline in code.inner if isinstance(inline, Text)]
        code.inner.clear()
