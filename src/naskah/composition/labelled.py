"""`label : contents` in a letter, for one text or for several lines below one another."""

from __future__ import annotations

from msgspec.structs import replace

from naskah.composition.annex import COUNT, counted_annexes
from naskah.composition.beside import BODY, LABEL, LAST
from naskah.composition.context import Context
from naskah.composition.model import Block, Entries, Entry, Paragraph, Run, plain
from naskah.content.model import Part
from naskah.content.richtext import RichText


def labelled(context: Context, part: Part) -> tuple[Block, ...]:
    """A row of what the field says, or the kind's sentence where it is absent; no row where there is neither.

    `gaya` of the part is the style of its label and of its contents; without one they stand as a konsiderans does.
    """
    contents = [paragraph for paragraph in _contents(context, part) if plain(paragraph.spans)]
    if not contents:
        return ()
    if not part.style:
        contents[-1] = replace(contents[-1], style=LAST)
    return (row(context, Entry(Paragraph(part.style or LABEL, (Run(part.label),)), tuple(contents))),)


def row(context: Context, *entries: Entry) -> Entries:
    """Rows with the columns that the kind gives them."""
    measures = context.document.kind.measures
    return Entries(entries, measures["label"], measures["titik-dua"])


def _contents(context: Context, part: Part) -> list[Paragraph]:
    style = part.style or BODY
    value = context.document.fields.get(part.field)
    if isinstance(value, tuple):
        texts = [(f"{part.field}.{n}", text) for n, text in enumerate(value, 1) if isinstance(text, RichText)]
        markers = context.numbers.markers
        return [Paragraph(style, context.writer.write(text), markers.get(key), key=key) for key, text in texts]
    counted = counted_annexes(context) if part.field == COUNT else None
    text = value if isinstance(value, RichText) else context.document.words.get(part.word)
    if isinstance(value, str) or counted is not None or text is None:
        said = value if isinstance(value, str) else counted
        return [Paragraph(style, (Run(said),), key=part.field)] if said else []
    return [Paragraph(style, context.writer.write(text), key=part.field or part.word)]
