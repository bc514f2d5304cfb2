"""Sections that lie across only where their table has no room upright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from naskah.composition.model import Block, NewSection, Table
from naskah.word.columns import needed


def turned(blocks: Sequence[Block], width: int) -> Iterator[Block]:
    """The blocks, with each such section decided; `width` is the room of an upright page, in twips."""
    for position, block in enumerate(blocks):
        if isinstance(block, NewSection) and block.may_turn:
            across = block.landscape or any(needed(table) > width for table in _tables(blocks[position + 1 :]))
            yield replace(block, landscape=across)
        else:
            yield block


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    """The tables up to the next section."""
    for block in blocks:
        if isinstance(block, NewSection):
            return
        if isinstance(block, Table):
            yield block
