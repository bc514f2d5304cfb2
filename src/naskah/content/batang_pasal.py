"""From a row of blocks to the body of a regulation: BAB, Bagian, Paragraf, and Pasal with the ayat that they hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from naskah.content.faults import Faults
from naskah.content.model import Ayat, Block, Division, Heading, List, Paragraph, Pasal
from naskah.findings import Place
from naskah.messages import _

Part = Division | Pasal


def how_to_open() -> str:
    """The way out for whoever has text and no Pasal."""
    return _('buka setiap pasal dengan baris "# Pasal", tanpa nomor')


def gathered(blocks: Sequence[Block], faults: Faults) -> tuple[Part, ...]:
    """Blocks under the headings that they follow; whatever stands in no Pasal is told of."""
    parts: list[Part] = []
    for is_heading, group in groupby(blocks, lambda block: isinstance(block, Heading)):
        if is_heading:
            parts += (_opened(each) for each in group if isinstance(each, Heading))
            continue
        last = parts[-1] if parts else None
        if isinstance(last, Pasal):
            parts[-1] = replace(last, contents=_contents(list(group), faults))
        else:
            faults.add("MKD011", _place(next(group)), _("teks ini tidak berada dalam Pasal"), how_to_open())
    for part, following in pairwise((*parts, None)):
        if isinstance(part, Pasal) and not part.contents:
            faults.add("MKD001", part.place, _("Pasal ini kosong"), _("isi atau hapus"))
        elif isinstance(part, Division) and (following is None or _closes(following, part)):
            faults.add("MKD001", part.text.place, _("judul ini tidak membuka Pasal"), how_to_open())
    return tuple(parts)


def _opened(heading: Heading) -> Part:
    if heading.level:
        return Division(heading.level, heading.text, heading.id)
    return Pasal(heading.text.place, id=heading.id)


def _closes(part: Part, before: Division) -> bool:
    return isinstance(part, Division) and part.level <= before.level


def _contents(blocks: Sequence[Block], faults: Faults) -> tuple[Block, ...]:
    contents: list[Block] = []
    for block in blocks:
        last = contents[-1] if contents else None
        if isinstance(block, Ayat) or not isinstance(last, Ayat):
            if isinstance(block, List) and not contents:
                message = _("daftar ini membuka Pasal tanpa kalimat pembuka")
                help_ = _(
                    "tulis kalimat pembuka di atas daftar; bila ini ayat, tulis sebagai alinea yang diawali (), tanpa "
                    "nomor: () Setiap orang …"
                )
                faults.add("MKD013", block.place, message, help_)
            contents.append(block)
        else:
            contents[-1] = replace(last, blocks=(*last.blocks, block))
    if any(isinstance(block, Ayat) for block in contents) and not isinstance(contents[0], Ayat):
        message = _("alinea ini berdiri di luar ayat, padahal pasalnya berayat")
        faults.add("MKD013", _place(contents[0]), message, _("awali dengan (), atau jadikan pasal tersendiri"))
    ayat = [block for block in contents if isinstance(block, Ayat)]
    if len(ayat) == 1:
        message = _("Pasal ini hanya mempunyai satu ayat, jadi ayatnya tidak bernomor")
        faults.add("MKD013", ayat[0].text.place, message, _("hapus () di awal alinea ini"))
    return tuple(contents)


def _place(block: Block) -> Place:
    return block.text.place if isinstance(block, Ayat | Paragraph | Heading) else block.place
