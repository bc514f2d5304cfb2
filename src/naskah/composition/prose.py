"""Running text (Markdown) as blocks: paragraphs, lists, headings and tables, in the styles of where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from naskah.composition.context import Context
from naskah.composition.model import Block, Marker, Paragraph, Run
from naskah.composition.numbers import BAB, is_lettered
from naskah.composition.outlines import level
from naskah.composition.tables import table
from naskah.content.model import Block as Content
from naskah.content.model import Heading, List, Table
from naskah.content.model import Paragraph as Prose


class Look(Struct, frozen=True):
    """The styles of paragraphs, of those below a lettered heading, and of items of lists.

    `top` is the level, from 0, of its topmost headings, where they do not stand below the head of a Lampiran.
    """

    body: str
    inner_body: str
    item: str
    top: int | None = None


def running_text(context: Context, blocks: Sequence[Content], key: str, look: Look) -> list[Block]:
    """The blocks of a text whose place in the content is `key`."""
    composed: list[Block] = []
    inner = False
    for position, block in enumerate(blocks, 1):
        own = f"{key}.{position}"
        if isinstance(block, Heading):
            inner = is_lettered(context.document.kind.outlines[BAB], block)
            composed.append(_heading(context, block, own, look.top))
        elif isinstance(block, Prose):
            style = look.inner_body if inner else look.body
            composed.append(Paragraph(style, context.writer.write(block.text), key=own))
        elif isinstance(block, List):
            composed += _list(context, block, own, look)
        elif isinstance(block, Table):
            composed.append(table(block, context.writer, own))
    return composed


def _heading(context: Context, heading: Heading, key: str, top: int | None) -> Paragraph:
    """A heading whose number carries a word of its own (`BAB I`) has its title on the next line."""
    form = level(context.document.kind.outlines[BAB][heading.level - 1])
    spans = context.writer.write(heading.text)
    if form.before:
        spans = (Run("\n"), *(span.map(str.upper) for span in spans))
    outline = None if top is None else top + heading.level - 1
    return Paragraph(f"heading{heading.level + 1}", spans, context.numbers.markers[key], key=key, outline=outline)


def _list(context: Context, block: List, key: str, look: Look) -> list[Block]:
    composed: list[Block] = []
    for position, item in enumerate(block.items, 1):
        own = f"{key}.{position}"
        marker = context.numbers.markers[own]
        composed.append(Paragraph(look.item, context.writer.write(item.text), marker, key=own))
        composed += _below(context, item.blocks, own, marker, look)
    return composed


def _below(context: Context, blocks: Sequence[Content], key: str, marker: Marker, look: Look) -> list[Block]:
    composed: list[Block] = []
    for position, block in enumerate(blocks, 1):
        own = f"{key}.{position}"
        if isinstance(block, List):
            composed += _list(context, block, own, look)
        elif isinstance(block, Prose):
            composed.append(Paragraph(look.item, context.writer.write(block.text), under=marker, key=own))
        elif isinstance(block, Table):
            composed.append(table(block, context.writer, own))
    return composed
