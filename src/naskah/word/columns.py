"""How wide the columns of a data table are, where nobody has said so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from naskah.composition.model import Cell, Table, plain
from naskah.fonts import Face, resolve
from naskah.word.xml import twips

FAMILY, SIZE = "Bookman Old Style", 220  # twips: cells of the built-in templates; few faces are wider
PADDING = 190  # twips: what a cell keeps free at its sides
LONGEST = 24  # characters: a longer word, such as an address of the web, may be broken


def column_widths(block: Table, width: int) -> tuple[int, ...]:
    """The width of each column in twips, of `width` together at most.

    A column that nobody gave a width has a share of what the others leave, by how long its texts are, but not less than
    its longest word asks.
    """
    given = [twips(each) if each else 0 for each in block.widths]
    free = [column for column, each in enumerate(given) if not each]
    # However much the other columns take, one without a width keeps a twentieth of the whole.
    left = max(width - sum(given), width // 20 * len(free))
    least = dict(zip(free, _words(block, free), strict=True)) if free else {}
    shares = _shares({column: block.weights[column] for column in free}, least, left)
    widths = [each or shares[column] for column, each in enumerate(given)]
    total = sum(widths)
    return tuple(each * width // total for each in widths) if total > width else tuple(widths)


def needed(block: Table) -> int:
    """How wide the table has to be, in twips, so that no word of it is broken."""
    least = _words(block, range(len(block.widths)))
    return sum(max(twips(own) if own else 0, word) for own, word in zip(block.widths, least, strict=True))


def _shares(weights: dict[int, int], least: dict[int, int], left: int) -> dict[int, int]:
    """Shares by weight. Whoever would get too little for a word gets what it needs, and the others share the rest."""
    if sum(least.values()) >= left:
        return {column: left * need // max(sum(least.values()), 1) for column, need in least.items()}
    shares: dict[int, int] = {}
    waiting = dict(weights)
    while True:
        rest, total = left - sum(shares.values()), sum(waiting.values())
        short = [column for column, weight in waiting.items() if rest * weight // total < least[column]]
        if not short:
            return shares | {column: rest * weight // total for column, weight in waiting.items()}
        for column in short:
            shares[column] = least[column]
            del waiting[column]


def _words(block: Table, columns: Sequence[int]) -> Iterator[int]:
    """The room that the longest word of each of these columns asks, in twips."""
    face = resolve(FAMILY)
    longest = [0.0] * len(block.widths)
    for row in (*block.header, *block.rows):
        column = 0
        for cell in row:
            if cell.columns == 1 and column < len(longest):
                longest[column] = _longest(cell, face, longest[column])
            column += cell.columns
    for column in columns:
        yield round(longest[column] * SIZE) + PADDING


def _longest(cell: Cell, face: Face | None, known: float) -> float:
    """How long the longest word of a cell is in ems, if it is longer than what is known."""
    for paragraph in cell.contents:
        text = plain(paragraph.spans)
        for word in (paragraph.marker.text, *text.split()) if paragraph.marker else text.split():
            if len(word) > known and len(word) <= LONGEST and face:  # no letter is wider than an em
                known = max(known, face.width(word))
    return known
