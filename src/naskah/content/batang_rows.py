"""What stands below what in a body: a colon that opens nothing, a quotation that has left its item."""

from __future__ import annotations

from collections.abc import Sequence

from naskah.content.faults import Faults
from naskah.content.model import Ayat, Block, Heading, List, ListItem, Paragraph, Quotation
from naskah.content.richtext import Literal, RichText
from naskah.messages import _


def check_row(blocks: Sequence[Block], faults: Faults) -> None:
    """Notes what blocks that follow one another on one level can't mean (MKD016, MKD017)."""
    for position, (block, following) in enumerate(zip(blocks, (*blocks[1:], None), strict=False)):
        if isinstance(block, Paragraph | Ayat) and (following is None or isinstance(following, Heading | Ayat)):
            _check_opening(block.text, faults)
        elif isinstance(block, List):
            _check_items(block, following, faults)
        elif isinstance(block, Quotation) and position:
            _check_quotation(blocks[position - 1], block, following, faults)


def _check_opening(text: RichText, faults: Faults) -> None:
    if _opens(text):
        message = _("kalimat ini berakhir dengan titik dua, tetapi tidak ada apa-apa di bawahnya")
        help_ = _("tulis rincian atau kutipannya di bawahnya, atau ganti titik dua dengan titik")
        faults.add("MKD016", text.place, message, help_)


def _check_items(block: List, following: Block | None, faults: Faults) -> None:
    """Items that open nothing. What stands below the last of them may be what it opens: that is another matter."""
    ends = following is None or isinstance(following, Heading | Ayat)
    for item in block.items if ends else block.items[:-1]:
        if _awaits(item):
            message = _("butir ini berakhir dengan titik dua, tetapi tidak ada apa-apa di bawahnya")
            help_ = _(
                "jorokkan rinciannya dengan spasi sampai sejajar dengan teks butir ini, atau ganti titik dua dengan "
                "titik koma"
            )
            faults.add("MKD016", item.text.place, message, help_)


def _check_quotation(above: Block, quotation: Quotation, following: Block | None, faults: Faults) -> None:
    if isinstance(above, List) and above.items and (isinstance(following, List) or _awaits(above.items[-1])):
        message = _("kutipan ini berada di luar butirnya, sehingga daftarnya terputus")
        help_ = _("jorokkan kutipan di bawah butirnya: spasi di depan > sampai sejajar dengan teks butir itu")
        faults.add("MKD017", quotation.place, message, help_)


def _awaits(item: ListItem) -> bool:
    """Whether an item opens what is to follow."""
    return _opens(item.text) and not item.blocks


def _opens(text: RichText) -> bool:
    last = text.parts[-1] if text.parts else None
    return isinstance(last, Literal) and last.text.rstrip().endswith(":")
