"""Every Lampiran is announced, and every Lampiran that is announced is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.annexes import TITLE, Mention, is_of_another, is_of_this, mentions
from naskah.checks.parts.references import before
from naskah.checks.text.worded import genre
from naskah.findings import Severity
from naskah.language import roman
from naskah.messages import N_, _

_ANNOUNCING = ("tercantum", "termuat", "dimuat", "terlampir", "dimaksud", "tersebut", "diatur", "ditetapkan")
# Parts in which `Lampiran` alone may mean all of them.
_WHOLE = ("menetapkan", "batang-tubuh", "untuk", "penutup", "pembuka")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    annexes = [passage for passage in naskah.passages if passage.role == TITLE]
    said = [mention for mention in mentions(naskah) if not is_of_another(mention, genre(naskah))]
    yield from _unannounced(annexes, said)
    for mention in said:
        yield from _absent(mention, len(annexes))


def _unannounced(annexes: Sequence[Passage], said: Sequence[Mention]) -> Iterator[Slip]:
    for number, annex in enumerate(annexes, 1):
        if not any(_means(mention, number, annex, alone=len(annexes) == 1) for mention in said):
            named = f"Lampiran {roman(number)}" if len(annexes) > 1 else "Lampiran"
            yield annex.slip(
                0,
                len(annex.text),
                _("{annex} tidak disebut di mana pun dalam naskah ini", annex=named),
                _(
                    'sebut dalam naskah: "… tercantum dalam {annex} yang merupakan bagian tidak terpisahkan dari …"',
                    annex=named,
                ),
            )


def _means(mention: Mention, number: int, annex: Passage, *, alone: bool) -> bool:
    if mention.passage.key.startswith(f"{annex.key}."):
        return False
    if alone:
        return True
    return number in mention.numbers() or (not mention.numerals and mention.passage.part in _WHOLE)


def _absent(mention: Mention, count: int) -> Iterator[Slip]:
    """What a mention announces that is not there; only where it surely means this document's own."""
    text = mention.passage.text
    words = before(text, mention.start).split()[-2:]
    announcing = len(words) == 2 and words[0] in _ANNOUNCING and words[1] in ("dalam", "pada", "di")
    if not (announcing or is_of_this(mention)):
        return
    for number, start, end in mention.numerals:
        if number > count or count == 1:
            message = (
                _("hanya ada satu Lampiran, dan ia tidak bernomor")
                if count == 1
                else _("tidak ada Lampiran {number}", number=text[start:end])
            )
            help_ = _('tulis "Lampiran"') if count == 1 else _("tambahkan Lampiran itu, atau betulkan rujukannya")
            if mention.passage.is_typed(start, end):
                yield mention.passage.slip(start, end, message, help_)
            return
    if not count and is_of_this(mention) and announcing:
        help_ = _("tambahkan Lampiran itu, atau hapus kalimat yang menyebutnya")
        yield mention.passage.slip(mention.start, mention.end, _("naskah ini tidak mempunyai Lampiran"), help_)


RULE = Rule(
    code="ATR047",
    severity=Severity.ERROR,
    says=N_("Tiap Lampiran disebut dalam naskah, dan tiap Lampiran yang disebut ada."),
    source="UU 12/2011 Lampiran II angka 192 dan angka 194",
    why=N_("Lampiran berlaku karena batang tubuh menyatakannya sebagai bagian yang tidak terpisahkan."),
    guard=N_("Lampiran peraturan lain tidak diperiksa."),
    slips=_slips,
    bad="""\
menetapkan:
  - Susunan Tim tercantum dalam Lampiran III yang merupakan bagian tidak terpisahkan dari Keputusan ini.
  - Tim bekerja menurut Lampiran I dan Lampiran II.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Susunan Tim tercantum dalam Lampiran I yang merupakan bagian tidak terpisahkan dari Keputusan ini.
  - Tim bekerja menurut Lampiran II Keputusan ini.
  - mulai-berlaku
""",
    whole=True,
)
