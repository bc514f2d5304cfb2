"""How a regulation is promulgated: place and date, who does it, and where it is published."""

from __future__ import annotations

from naskah.composition.context import Context
from naskah.composition.model import Block, Paragraph, Run
from naskah.composition.signature import signature_at_left
from naskah.content.model import Part, Pejabat

DATED = ("diundangkan-di", "diundangkan-tanggal")
GAZETTE = "baris-lembaran"


def promulgation(context: Context, part: Part) -> tuple[Block, ...]:
    """`Diundangkan di …` to `BERITA DAERAH … NOMOR …` (UU 12/2011 Lampiran II angka 167-173)."""
    official = context.document.fields.get(part.field)
    if not isinstance(official, Pejabat):
        return ()
    dated = _lines(context, "Pengundangan", *DATED)
    return (*dated, *signature_at_left(context, part, official), *_lines(context, "BarisLembaran", GAZETTE))


def _lines(context: Context, style: str, *names: str) -> list[Paragraph]:
    """A line for each of these sentences that says something."""
    said = {name: context.word(name) for name in names}
    return [Paragraph(style, (Run(text),), key=name) for name, text in said.items() if text]
