"""What a letter is made of beside its sentences: whom it is to, whom it is about, who gets a copy of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from naskah.composition.context import Context
from naskah.composition.dashes import dashed
from naskah.composition.model import Block, Entries, Entry, Paragraph, Run, Span, plain
from naskah.composition.prose import Look, running_text
from naskah.composition.signature import titled
from naskah.composition.signing import SIGNATORY, shows_rank, signing_part
from naskah.content.capacity import own_jabatan
from naskah.content.model import Heading, Identitas, List, Part, Pejabat, Table
from naskah.content.model import Paragraph as Prose
from naskah.content.richtext import RichText

PLACE = "tempat-tujuan"
LOOK = Look("Alinea", "Alinea", "Daftar", top=0)


def addressee(context: Context, part: Part) -> tuple[Block, ...]:
    """`Yth.` once, the name and the lines of the address below each other, `di -` and the place.

    Where the part counts (`penomoran`) the lines are addressees, numbered below `Yth.` when there are several.
    """
    first, *rest = _texts(context, part.field) or [()]
    yth = context.word("yth")
    if rest and part.outline:
        above = [Paragraph("Tujuan", (Run(yth),))] if yth else []
        blocks = [*above, *_numbered(context, part.field, "AlamatTujuan", [first, *rest])]
    else:
        blocks = [Paragraph("Tujuan", (Run(f"{yth}\t"), *first), key=f"{part.field}.1")]
        blocks += [Paragraph("AlamatTujuan", spans) for spans in rest if plain(spans)]
    place = context.document.fields.get(PLACE)
    if isinstance(place, RichText):
        blocks += [Paragraph("AlamatTujuan", (Run(before),)) for before in filter(None, [context.word("di")])]
        blocks.append(Paragraph("TempatTujuan", context.writer.write(place), key=PLACE))
    return (*blocks[:-1], replace(blocks[-1], style=f"{blocks[-1].style}Akhir"))


def identity(context: Context, part: Part) -> tuple[Block, ...]:
    """Rows of `label : contents`."""
    value = context.document.fields.get(part.field, ())
    said = [each for each in (value if isinstance(value, tuple) else ()) if isinstance(each, Identitas)]
    return _rows(context, part, [(each.label, context.writer.write(dashed(each.text))) for each in said])


def identity_of_signatory(context: Context, part: Part) -> tuple[Block, ...]:
    """Such rows of who signs, as the profile knows him, unless the field says them otherwise."""
    signed = signing_part(context.document)
    official = context.document.fields.get(SIGNATORY)
    if context.document.fields.get(part.field) or signed is None or not isinstance(official, Pejabat):
        return identity(context, part)
    ranked = shows_rank(context.document, signed)
    known = {
        "label-nama": titled(context, signed, official),
        "label-nip": official.nip if ranked else "",
        "label-pangkat": official.pangkat if ranked else "",
        "label-jabatan": " ".join(own_jabatan(official)),
    }
    return _rows(context, part, [(context.word(name), (Run(text),)) for name, text in known.items() if text])


def _rows(context: Context, part: Part, said: Sequence[tuple[str, tuple[Span, ...]]]) -> tuple[Block, ...]:
    rows = [
        Entry(
            Paragraph("LabelIdentitas", (Run(label),)),
            (Paragraph("Identitas", spans, key=f"{part.field or part.name}.{position}"),),
        )
        for position, (label, spans) in enumerate(said, 1)
    ]
    if not rows:
        return ()
    last = replace(rows[-1].contents[0], style="IdentitasAkhir")
    rows[-1] = Entry(rows[-1].label, (last,))
    measures = context.document.kind.measures
    label = part.label_width or measures["label"]
    return (Entries(tuple(rows), label, measures["titik-dua"], measures["lekuk"]),)


def paragraphs(context: Context, part: Part) -> tuple[Block, ...]:
    """Running text between the opening of a letter and its closing."""
    value = context.document.fields.get(part.field, ())
    blocks = value if isinstance(value, tuple) else ()
    content = [block for block in blocks if isinstance(block, Heading | Prose | List | Table)]
    return tuple(running_text(context, content, part.field, replace(LOOK, inner_body=part.style or LOOK.body)))


def copies(context: Context, part: Part) -> tuple[Block, ...]:
    """`Tembusan:` and who gets one, numbered if there are several."""
    texts = _texts(context, part.field)
    if not texts:
        return ()
    rows = _numbered(context, part.field, "Tembusan", texts)
    label = context.word("tembusan")
    return (Paragraph("LabelTembusan", (Run(label),)), *rows) if label else tuple(rows)


def _numbered(context: Context, field: str, style: str, texts: Sequence[tuple[Span, ...]]) -> list[Paragraph]:
    """The texts of a field, each with its number if it has one."""
    markers = context.numbers.markers
    keyed = [(f"{field}.{position}", text) for position, text in enumerate(texts, 1)]
    return [Paragraph(style, text, markers.get(key), key=key) for key, text in keyed]


def _texts(context: Context, field: str) -> list[tuple[Span, ...]]:
    value = context.document.fields.get(field, ())
    return (
        [context.writer.write(text) for text in value if isinstance(text, RichText)] if isinstance(value, tuple) else []
    )
