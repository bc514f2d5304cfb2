"""How high blocks are, near enough to know how far a header pushes the text down, or which cell of a row is higher.

Lines are counted by their width alone, so that a long paragraph may come out a line too low.
"""

from __future__ import annotations

from collections.abc import Sequence

from naskah.pdf.layout import Block, LineBreak, Paragraph, Picture, Table, Text
from naskah.pdf.typeset.paragraphs import base_style
from naskah.pdf.typeset.text import edges, face_of
from naskah.pdf.typeset.widths import inline_width


def height(blocks: Sequence[Block], width: float) -> float:
    """The height of blocks in a column of `width` points, the room between them counted as Word does."""
    total = after = 0.0
    for block in blocks:
        if isinstance(block, Table):
            total += after + sum(row_height(block, number) for number in range(len(block.rows)))
            after = 0.0
        else:
            total += max(after, block.style.spacing.before) + _paragraph_height(block, width)
            after = block.style.spacing.after
    return total + after


def row_height(table: Table, number: int) -> float:
    """The height of one row, cells of several rows counted as if they had but one."""
    row = table.rows[number]
    column, tallest = row.skipped, 0.0
    for cell in row.cells:
        width = sum(table.widths[column : column + cell.columns]) - cell.padding[1] - cell.padding[3]
        tallest = max(tallest, height(cell.blocks, width) + cell.padding[0] + cell.padding[2])
        column += cell.columns
    if row.rule == "exact":
        return row.height
    return max(tallest, row.height) if row.rule == "atLeast" else tallest


def _paragraph_height(paragraph: Paragraph, width: float) -> float:
    indent = paragraph.style.indent
    room = max(width - indent.left - indent.right, 1.0)
    return sum(_line_heights(paragraph, line, room) for line in _lines(paragraph))


def _line_heights(paragraph: Paragraph, line: Sequence[object], room: float) -> float:
    texts = [inline.style for inline in line if isinstance(inline, Text)] or [base_style(paragraph)]
    pitch = max(sum(edges(face_of(style), style.size, paragraph.style.spacing)) for style in texts)
    pictures = [inline.height for inline in line if isinstance(inline, Picture)]
    wrapped = max(1, -int(-inline_width(line) // room))  # type: ignore[arg-type]
    return max([pitch * wrapped, *pictures])


def _lines(paragraph: Paragraph) -> list[list[object]]:
    lines: list[list[object]] = [[]]
    for inline in paragraph.inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return lines
