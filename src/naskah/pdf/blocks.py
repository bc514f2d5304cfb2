"""Paragraphs and tables in their order, through the wrappers that stand around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from naskah.messages import _
from naskah.pdf.alternatives import chosen, refuse_unknown
from naskah.pdf.layout import Block
from naskah.pdf.measure import BadValueError
from naskah.pdf.names import ALTERNATE, BOOKMARK, TBL, Element, P
from naskah.pdf.paragraphs import bookmark, paragraph
from naskah.pdf.refusals import HARMLESS, TRANSPARENT
from naskah.pdf.story import Story
from naskah.pdf.tables import table


def flat(elements: Iterable[Element]) -> Iterator[Element]:
    """The elements of a text without content controls, revision marks and other wrappers."""
    for element in elements:
        if element.tag in TRANSPARENT:
            yield from flat(element)
        elif element.tag == ALTERNATE:
            choice = chosen(element)
            yield from flat(choice if choice is not None else ())
        else:
            yield element


def blocks(story: Story, elements: Iterable[Element]) -> tuple[Block, ...]:
    """Reads what stands in a body, a header, a footer or a cell."""
    found: list[Block] = []
    _read(story, elements, found)
    return tuple(found)


def _read(story: Story, elements: Iterable[Element], into: list[Block]) -> None:
    for element in elements:
        tag = element.tag
        if tag == P:
            if not story.table_depth:
                story.paragraphs += 1
                story.place = _("paragraf {number}", number=story.paragraphs)
            try:
                block: Block | None = paragraph(story, element)
            except BadValueError as error:
                story.refuse("value", f"“{error}”")
                continue
        elif tag in HARMLESS:
            continue
        elif tag == TBL:
            try:
                block = table(story, element, blocks)
            except BadValueError as error:
                story.refuse("value", f"“{error}”")
                continue
        elif tag in TRANSPARENT:
            _read(story, element, into)
            continue
        elif tag == ALTERNATE:
            choice = chosen(element)
            _read(story, choice if choice is not None else (), into)
            continue
        elif tag == BOOKMARK:
            bookmark(story, element)
            continue
        else:
            refuse_unknown(story, element)
            continue
        if block is not None:
            into.append(block)
