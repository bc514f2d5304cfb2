"""The explanation of a regulation: its general part, then Pasal by Pasal (UU 12/2011 Lampiran II angka 176-191).

What nobody explains says `Cukup jelas.`: each Pasal by itself (angka 188), and, where one of its ayat is explained,
each of the others (angka 189, 190).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from naskah.composition.context import Context
from naskah.composition.model import Block, NewSection, Paragraph, Run, Span
from naskah.composition.prose import Look, running_text
from naskah.composition.punctuation import ended
from naskah.content.model import Ayat, List, ListItem, Part, Pasal, Penjelasan, Table
from naskah.content.model import Block as Content
from naskah.content.model import Paragraph as Prose
from naskah.content.richtext import RichText
from naskah.findings import Finding
from naskah.messages import _

OUTLINE = "penjelasan"
GENERAL, ARTICLES = "umum", "pasal"  # the fields within the record of an explanation
WORDS = {GENERAL: "penjelasan-umum", ARTICLES: "penjelasan-pasal"}
TITLE, CLEAR, SUPPLEMENT = "judul-penjelasan", "cukup-jelas", "tambahan-lembaran"
NUMBER = "nomor-tambahan"
BODY = "batang-tubuh"  # the part that is explained
LOOK = Look("IsiPenjelasan", "IsiPenjelasan", "DaftarPenjelasan")
NAMES = ("PasalPenjelasan", "AyatPenjelasan", "HurufPenjelasan")  # by depth
TEXTS = ("UraianPasal", "UraianAyat", "UraianHuruf")


class Explained(Struct, frozen=True):
    """A Pasal, an ayat or an item of a list: its place in the content, its id, and what it is made of."""

    key: str
    id: str
    parts: tuple[Explained, ...]


def explanation(context: Context, part: Part) -> tuple[Block, ...]:
    """The explanation, on pages of its own; nothing where the document gives none."""
    fields = context.document.fields
    general, said = fields.get(f"{part.field}.{GENERAL}"), fields.get(f"{part.field}.{ARTICLES}")
    if not general and not said:
        return ()
    explanations = [each for each in said if isinstance(each, Penjelasan)] if isinstance(said, tuple) else []
    texts = {each.of: each.text for each in explanations}
    body = tuple(_explained(context))
    ids = frozenset(_ids(body))
    context.writer.findings.extend(_explains_nothing(each) for each in explanations if each.of not in ids)
    blocks: list[Block] = [
        NewSection(landscape=False),
        Paragraph("JudulPenjelasan", (Run(context.word(TITLE)),), key=f"judul.{part.field}"),
        _subtitle(context, part, GENERAL),
    ]
    if isinstance(general, tuple):
        text = [block for block in general if isinstance(block, Prose | List | Table)]
        blocks += running_text(context, text, f"{part.field}.{GENERAL}", LOOK)
    blocks.append(_subtitle(context, part, ARTICLES))
    for each in body:
        blocks += _article(context, each, texts, 0)
    if NUMBER in fields and context.word(SUPPLEMENT):
        blocks.append(Paragraph("TambahanLembaran", (Run(context.word(SUPPLEMENT)),), key=SUPPLEMENT))
    return tuple(blocks)


def _subtitle(context: Context, part: Part, name: str) -> Paragraph:
    key = f"{part.field}.judul.{name}"
    return Paragraph("SubjudulPenjelasan", (Run(context.word(WORDS[name])),), context.numbers.markers[key], key=key)


def _article(context: Context, each: Explained, texts: Mapping[str, RichText], depth: int) -> Iterator[Paragraph]:
    """The name of a Pasal or of a part of it, what is said of it, and its parts where one of these is explained."""
    level = min(depth, len(NAMES) - 1)
    yield Paragraph(NAMES[level], _name(context, each), key=f"penjelasan.{each.key}")
    parts = each.parts if any(_is_explained(part, texts) for part in each.parts) else ()
    text = texts.get(each.id)
    if text is not None:
        spans = context.writer.within(each.key).write(text)
        yield Paragraph(TEXTS[level], ended(spans, ".") if context.completes_marks else spans)
    elif not parts:
        yield Paragraph(TEXTS[level], (Run(context.word(CLEAR)),))
    for part in parts:
        yield from _article(context, part, texts, depth + 1)


def _name(context: Context, each: Explained) -> tuple[Span, ...]:
    target = context.numbers.around[each.key]
    word = (Run(f"{target.word.capitalize()} "),) if target.word else ()
    return (*word, target.bare())


def _ids(parts: Iterable[Explained]) -> Iterator[str]:
    for part in parts:
        yield part.id
        yield from _ids(part.parts)


def _explains_nothing(said: Penjelasan) -> Finding:
    message = _('"{id}" bukan pasal, ayat, atau butir batang tubuh, jadi tidak dapat dijelaskan di sini', id=said.of)
    return Finding("RJK007", said.place, message, _("Jelaskan dalam penjelasan umum, atau hapus."))


def _is_explained(each: Explained, texts: Mapping[str, RichText]) -> bool:
    return each.id in texts or any(_is_explained(part, texts) for part in each.parts)


# --- what there is to explain -----------------------------------------------------------------------------------


def _explained(context: Context) -> Iterator[Explained]:
    """Every Pasal of the body."""
    document = context.document
    fields = [part.field for parts in document.slots.values() for part in parts if part.name == BODY]
    for field in fields:
        value = document.fields.get(field, ())
        for position, each in enumerate(value if isinstance(value, tuple) else (), 1):
            if isinstance(each, Pasal):
                key = f"{field}.{position}"
                yield Explained(key, each.id, _parts(each.contents, key))


def _parts(blocks: Sequence[Content], key: str) -> tuple[Explained, ...]:
    """The ayat among some blocks, or the items of their lists."""
    found: list[Explained] = []
    for position, block in enumerate(blocks, 1):
        own = f"{key}.{position}"
        if isinstance(block, Ayat):
            found.append(Explained(own, block.id, _parts(block.blocks, own)))
        elif isinstance(block, List):
            found += [_item(item, f"{own}.{number}") for number, item in enumerate(block.items, 1)]
    return tuple(found)


def _item(item: ListItem, key: str) -> Explained:
    return Explained(key, item.id, _parts(item.blocks, key))
