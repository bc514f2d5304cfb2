"""What stands beside one label: paragraphs, and rows of `label : contents` among them in columns of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from msgspec.structs import replace

from naskah.composition.context import Context
from naskah.composition.dashes import dashed
from naskah.composition.model import Entry, Paragraph, Run
from naskah.content.model import Identitas

BODY, LAST, LABEL = "Rincian", "RincianAkhir", "Label"
ROWS = "identitas"  # in the key of a row
LETTER, WIDEST = 0.25, 5.0  # centimetres: room that a letter of a label takes, and the most that labels may take
Piece: TypeAlias = "Paragraph | Entry"


def labelled_rows(context: Context, rows: Sequence[Identitas], key: str) -> list[Entry]:
    """The rows of an item, as far in as its text; their labels have the room that the longest of them needs."""
    measures = context.document.kind.measures
    longest = max((len(row.label) for row in rows), default=0)
    width = max(measures["label-orang"], min(longest * LETTER, WIDEST))
    under = context.numbers.markers.get(key)
    return [
        Entry(
            Paragraph(LABEL),
            (Paragraph(BODY, context.writer.write(dashed(row.text)), key=f"{key}.{ROWS}.{place}"),),
            (Paragraph(LABEL, (Run(row.label),), under=under), Paragraph(LABEL, (Run(":"),))),
            (width, measures["titik-dua"]),
        )
        for place, row in enumerate(rows, 1)
    ]


def beside(label: Paragraph, pieces: Sequence[Piece]) -> tuple[Entry, ...]:
    """The pieces in as few rows as their columns allow, the label beside the first; the last leaves a line below it."""
    entries: list[Entry] = []
    for piece in pieces:
        last = entries[-1] if entries else None
        if isinstance(piece, Entry):
            entries.append(piece)
        elif last is None or last.before:
            entries.append(Entry(Paragraph(LABEL) if entries else label, (piece,)))
        else:
            entries[-1] = replace(last, contents=(*last.contents, piece))
    *before, last = entries
    contents = (*last.contents[:-1], replace(last.contents[-1], style=LAST))
    return (*before, replace(last, contents=contents))
