"""How a Lampiran is announced: `Lampiran I yang merupakan bagian tidak terpisahkan dari Keputusan ini`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.annexes import Mention, is_of_another, is_typed, mentions
from naskah.checks.parts.articles import BODY
from naskah.checks.text.running import lowered
from naskah.checks.text.worded import genre
from naskah.findings import Severity
from naskah.messages import N_, _

_VAGUE = "sebagaimana terlampir"


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return re.compile(
        r"(?P<own>\s(?:Keputusan|Instruksi|Peraturan)(?:\sini)?)?,?\s(?:(?:yang|dan)\s)?(?:juga\s)?merupakan\s"
        r"(?:satu\s)?(?:bagian|kesatuan)\s(?:yang\s)?(?P<not>tidak|tak)\s?terpisahkan\s(?P<from>\w+)\s"
        r"(?P<what>[^.;]{0,80}?)(?P<this>\sini)?(?=[.;,]|$|\s)"
    )


def _slips(naskah: Naskah) -> Iterator[Slip]:
    yield from _vague(naskah)
    for mention in mentions(naskah):
        found = _behind().match(mention.passage.text, mention.end)
        if found is not None and is_typed(mention) and not is_of_another(mention, genre(naskah)):
            yield from _of_mention(mention, found)


def _vague(naskah: Naskah) -> Iterator[Slip]:
    """`sebagaimana terlampir` in a diktum or a Pasal: it names no Lampiran, and makes none a part of the document."""
    if _VAGUE not in lowered(naskah):
        return
    diktum = {each.part for each in naskah.lists if each.form == "diktum"}
    for passage in naskah.of(*diktum, BODY):
        start = passage.text.lower().find(_VAGUE)
        if start >= 0 and passage.is_typed(start, start + len(_VAGUE)):
            message = _('"{words}" tidak menyebut Lampiran mana', words=_VAGUE)
            help_ = _('tulis "sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari …"')
            yield passage.slip(start, start + len(_VAGUE), message, help_)


def _of_mention(mention: Mention, found: re.Match[str]) -> Iterator[Slip]:
    passage, text = mention.passage, mention.passage.text
    word = text[mention.start : mention.start + len("Lampiran")]
    named = f"Lampiran{text[mention.start + len(word) : mention.end]}"
    if found["own"]:
        yield passage.slip(
            mention.start,
            found.end("own"),
            _('"{words}" menyebut naskah ini dua kali', words=text[mention.start : found.end("own")]),
            _('tulis "{annex} yang merupakan bagian tidak terpisahkan dari …"', annex=named),
        )
    elif word == "lampiran":
        end = mention.start + len(word)
        yield passage.slip(
            mention.start, end, _('"lampiran" berhuruf kecil'), _('tulis "{annex}"', annex=named), "Lampiran"
        )
    if found["not"] == "tak":
        yield passage.slip(*found.span("not"), _('"tak terpisahkan"'), _('tulis "tidak terpisahkan"'), "tidak")
    if found["from"] != "dari":
        yield passage.slip(
            *found.span("from"),
            _('"tidak terpisahkan {word}"', word=found["from"]),
            _('tulis "tidak terpisahkan dari"'),
        )


RULE = Rule(
    code="ATR048",
    severity=Severity.INFO,
    says=N_('Lampiran disebut dengan "Lampiran … yang merupakan bagian tidak terpisahkan dari …".'),
    source="UU 12/2011 Lampiran II angka 192",
    why=N_("Kalimat inilah yang membuat Lampiran berlaku; bentuknya tetap."),
    guard=N_('Kata "lampiran" di luar kalimat itu tidak diperiksa.'),
    slips=_slips,
    bad="""\
menetapkan:
  - Susunan Tim tercantum dalam lampiran I yang merupakan bagian tidak terpisahkan dari Keputusan ini.
  - Tim bekerja menurut Lampiran II.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Susunan Tim tercantum dalam Lampiran I yang merupakan bagian tidak terpisahkan dari Keputusan ini.
  - Tim bekerja menurut Lampiran II.
  - mulai-berlaku
""",
)
