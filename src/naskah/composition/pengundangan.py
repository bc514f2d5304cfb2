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
    first, second = (Paragraph("Pengundangan", (Run(context.word(name)),), key=name) for name in DATED)
    gazette = Paragraph("BarisLembaran", (Run(context.word(GAZETTE)),), key=GAZETTE)
    return (first, second, *signature_at_left(context, part, official), gazette)
