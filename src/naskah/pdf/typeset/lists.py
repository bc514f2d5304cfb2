"""Numbered paragraphs that follow each other as one list, so that a screen reader is told of a list and its depth.

Word has flat paragraphs with a level each; a PDF has lists within items. The ink is the same either way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct, field

from naskah.pdf.layout import Block, Paragraph, ParagraphStyle, Role, Table
from naskah.pdf.typeset.code import array, joined, pt
from naskah.pdf.typeset.paragraphs import Paragraphs, base_style, number_room, room_below

SAME = 0.01  # points: two positions that rounding may tell apart


class Item(Struct):
    """A paragraph of a list, and the list that stands below it."""

    paragraph: Paragraph
    inner: Listing | None = None


class Listing(Struct):
    """Items of one level that follow each other."""

    items: list[Item] = field(default_factory=list)

    @property
    def first(self) -> Paragraph:
        return self.items[0].paragraph

    @property
    def last(self) -> Paragraph:
        item = self.items[-1]
        return item.inner.last if item.inner else item.paragraph


Flowing: TypeAlias = "Paragraph | Table | Listing"


def with_lists(blocks: Sequence[Block]) -> Iterator[Flowing]:
    """The blocks, with paragraphs that make up a list gathered into one."""
    stack: list[Listing] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or not _is_item(block):
            yield from stack[:1]
            stack = []
            yield block
        elif not (stack and _goes_on(stack, block)):
            yield from stack[:1]
            stack = [Listing([Item(block)])]
    yield from stack[:1]


def _goes_on(stack: list[Listing], paragraph: Paragraph) -> bool:
    """Adds a paragraph to the list that is open, if it belongs there."""
    style, first = paragraph.style, stack[0].first.style
    if style.spacing != first.spacing or (style.spacing.contextual and style.name != first.name):
        return False
    while len(stack) > 1 and _level(stack[-1].first) > _level(paragraph):
        stack.pop()
    open_, last = stack[-1], stack[-1].items[-1]
    if _level(paragraph) == _level(open_.first):
        if paragraph.style != open_.first.style or _id(paragraph) != _id(open_.first):
            return False
        open_.items.append(Item(paragraph))
        return True
    if _level(paragraph) > _level(open_.first) and last.inner is None:
        last.inner = Listing([Item(paragraph)])
        stack.append(last.inner)
        return True
    return False


def _is_item(paragraph: Paragraph) -> bool:
    """Whether the paragraph can be an item without moving any ink: a number in its own hanging room."""
    number, style = paragraph.number, paragraph.style
    if number is None or not number.text or number.suffix != "tab" or number.align != "left":
        return False
    plain = style.role is Role.BODY and not (style.keep_next or style.page_break_before or style.background)
    hangs = style.indent.first < 0 and abs(number_room(paragraph, number) + style.indent.first) < SAME
    return plain and hangs and not any((style.borders.top, style.borders.bottom, style.borders.left))


def _level(paragraph: Paragraph) -> int:
    return paragraph.number.level if paragraph.number else 0


def _id(paragraph: Paragraph) -> int:
    return paragraph.number.list_id if paragraph.number else 0


def _room(after: float, before: float, style: ParagraphStyle) -> float:
    """What Word leaves between two items of one list, in points; nothing where their style wants none."""
    return 0.0 if style.spacing.contextual else max(after, before)


class Lists:
    """Writes lists as Typst's own, with Word's numbers in boxes of Word's width."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self.paragraphs = paragraphs

    def write(self, listing: Listing, width: float, origin: float = 0.0) -> str:
        """The code of a list; `origin` is where the text around it starts, from the column's left edge."""
        style = listing.first.style
        room = _room(style.spacing.after, style.spacing.before, style) + room_below(listing.first)
        numbers = [joined(self._number(item.paragraph)) for item in listing.items]
        items = [f"enum.item({self._item(item, width)})" for item in listing.items]
        return (
            f"enum(indent: {pt(style.indent.left + style.indent.first - origin)}, body-indent: 0pt, "
            f"number-align: start + top, spacing: {pt(room)}, "
            f"numbering: n => box(width: {pt(-style.indent.first)}, {array(numbers)}.at(n - 1)), {', '.join(items)})"
        )

    def _number(self, paragraph: Paragraph) -> list[str]:
        if paragraph.number is None:
            raise TypeError("an item has a number")
        base = base_style(paragraph)
        code = self.paragraphs.number(paragraph, paragraph.number, base)
        return [f"{self.paragraphs.text_function(paragraph, base)}({joined(code)})"]

    def _item(self, item: Item, width: float) -> str:
        paragraph = item.paragraph
        pieces = [self.paragraphs.write(paragraph, width, numbered=False)]
        if item.inner:
            below = item.inner.first.style
            gap = _room(paragraph.style.spacing.after, below.spacing.before, below) + room_below(paragraph)
            if gap:
                pieces.append(f"v({pt(gap)}, weak: true)")
            pieces.append(self.write(item.inner, width, paragraph.style.indent.left))
        return joined(pieces)
