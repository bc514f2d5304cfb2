"""A Lampiran: its head, its title, its running text or table, and its signature (UU 12/2011 Lampiran II 192-197)."""

from __future__ import annotations

from msgspec.structs import replace

from naskah.composition.context import Context
from naskah.composition.keeping import kept_with_next
from naskah.composition.model import Block, Counter, NewSection, Paragraph, Run, Span, Spans
from naskah.composition.numbers import LAMPIRAN, bookmark
from naskah.composition.prose import Look, running_text
from naskah.composition.signature import certification, signature
from naskah.composition.signing import signing_part
from naskah.content.model import Document, Lampiran, Part
from naskah.content.names import COUNT_OF_LAMPIRAN, COUNTED_LAMPIRAN

ANNEXES = "lampiran"  # the part
LOOK = Look("IsiLampiran", "IsiLampiranDalam", "DaftarLampiran")
COUNT = "jumlah-lampiran"  # the field in which a letter says how many there are


def annexes(context: Context, part: Part) -> tuple[Block, ...]:
    """Every Lampiran on pages of its own."""
    blocks: list[Block] = []
    value = context.document.fields.get(part.field, ())
    for position, lampiran in enumerate(value if isinstance(value, tuple) else (), 1):
        if isinstance(lampiran, Lampiran):
            blocks += _annex(context, lampiran, f"{part.field}.{position}", part)
    return tuple(blocks)


def number_of_annexes(document: Document) -> int:
    """How many Lampiran a document has."""
    drawn = {part.field for parts in document.slots.values() for part in parts if part.name == ANNEXES}
    # One by one: to ask for a field is to say that it is shown.
    values = (value for name in sorted(drawn) if isinstance(value := document.fields.get(name), tuple))
    return sum(isinstance(each, Lampiran) for value in values for each in value)


def counted_annexes(context: Context) -> str | None:
    """What the head of a letter says of its Lampiran where nobody has written how many there are."""
    document = context.document
    count = number_of_annexes(document)
    if not count or COUNT in document.fields or COUNTED_LAMPIRAN not in document.words:
        return None
    return context.word(COUNTED_LAMPIRAN, **{COUNT_OF_LAMPIRAN: count})


def _annex(context: Context, lampiran: Lampiran, key: str, part: Part) -> list[Block]:
    numeral = context.numbers.ordinals[key]
    number = Spans((Counter(LAMPIRAN, numeral, bookmark(f"nomor.{key}")),) if numeral else ())
    first, *rest = _lines(context.writer.write(context.document.words["kepala-lampiran"], nomor_lampiran=number))
    title = context.writer.write(lampiran.title)
    body = tuple(running_text(context, lampiran.blocks, key, LOOK))
    signed = context.document.habits["tanda-tangan-lampiran"] == "ya"
    ending = (*_signature(context, replace(part, field="")), *certification(context, part)) if signed else ()
    return [
        NewSection(lampiran.landscape, lampiran.may_turn),
        Paragraph("heading1", first, key=key),
        *([Paragraph("KepalaLampiran", _joined(rest))] if rest else []),
        Paragraph("JudulLampiran", tuple(span.map(str.upper) for span in title), key=f"judul.{key}"),
        *(kept_with_next(body) if ending else body),
        *ending,
    ]


def _signature(context: Context, part: Part) -> tuple[Block, ...]:
    """As the document itself is signed."""
    return signature(context, signing_part(context.document) or part)


def _lines(spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """The spans, split at line breaks, each line without spaces at its end."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        if not isinstance(span, Run):
            lines[-1].append(span)
            continue
        first, *more = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines += [[replace(span, text=text)] for text in more]
    return [_trimmed(line) for line in lines]


def _trimmed(line: list[Span]) -> tuple[Span, ...]:
    kept = [span for span in line if span.text]
    if kept and isinstance(kept[-1], Run):
        kept[-1] = kept[-1].map(lambda text: text.rstrip(" "))
    return tuple(kept)


def _joined(lines: list[tuple[Span, ...]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for position, line in enumerate(lines):
        spans += [Run("\n"), *line] if position else line
    return tuple(spans)
