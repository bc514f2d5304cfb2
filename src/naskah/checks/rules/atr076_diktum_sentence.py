"""A diktum is a sentence: it begins with a capital and ends with a full stop."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import BODY, TEXT, is_of_body
from naskah.checks.parts.final_marks import missing, supplies_marks
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _

_WRONG = (";", ",")
_CLOSED = (".", "?", "!", ":", '"', "”", "’", "…", "_")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    opening = {each.opening.key for each in naskah.lists if each.opening is not None}
    yield from _of_articles(naskah, opening)
    for each in naskah.lists:
        for item in each.items if each.form == "diktum" else ():
            if item.role == "butir" and item.text.strip():
                yield from _beginning(item)
                if item.key not in opening:
                    yield from _end(item, supplied=supplies_marks(naskah))


def _of_articles(naskah: Naskah, opening: Collection[str]) -> Iterator[Slip]:
    """The paragraphs of a Pasal, but for what goes on below a list; what opens a quotation is not asked for its end."""
    lists = {each.key for each in naskah.lists}
    quotations = {each.key.rpartition(".")[0] for each in naskah.quoted}
    for passage in naskah.of(BODY):
        above, _dot, position = passage.key.rpartition(".")
        if passage.role != TEXT or passage.level or not passage.text.strip() or f"{above}.{int(position) - 1}" in lists:
            continue
        yield from _beginning(passage)
        if passage.key not in opening and quotations.isdisjoint((f"{above}.{int(position) + 1}", f"{passage.key}.1")):
            yield from _end(passage, supplied=supplies_marks(naskah))


def _beginning(item: Passage) -> Iterator[Slip]:
    first = item.text[:1]
    # A typed marker, `a. menetapkan`, is told by another rule.
    if first.islower() and item.text[1:2] not in (".", ")"):
        word = item.text.split()[0]
        message = (
            _('ayat atau alinea Pasal diawali huruf kecil ("{word}")', word=word)
            if is_of_body(item)
            else _('diktum diawali huruf kecil ("{word}")', word=word)
        )
        yield item.slip(0, 1, message, _("awali dengan huruf kapital"), first.upper())


def _end(item: Passage, *, supplied: bool) -> Iterator[Slip]:
    text = item.text.rstrip()
    end = len(text)
    if text.endswith(_WRONG):
        message = (
            _('ayat atau alinea Pasal berakhir dengan "{mark}"', mark=text[-1])
            if is_of_body(item)
            else _('diktum berakhir dengan "{mark}"', mark=text[-1])
        )
        yield item.slip(end - 1, end, message, _('akhiri dengan "."'), ".")
    elif (
        not supplied and not text.endswith(_CLOSED) and "\n" not in text
    ):  # lines such as `Nilai : 308` are no sentence
        message = (
            _('ayat atau alinea Pasal tidak berakhir dengan "."')
            if is_of_body(item)
            else _('diktum tidak berakhir dengan "."')
        )
        yield missing(item, end, message, _('akhiri dengan "."'), ".")


RULE = Rule(
    code="ATR076",
    severity=Severity.WARNING,
    says=N_("Tiap diktum, dan tiap ayat dalam Pasal, adalah kalimat: diawali huruf kapital dan diakhiri titik."),
    source="kebiasaan; UU 12/2011 Lampiran II angka 77, 83",
    why=N_("Diktum berdiri sendiri, tidak seperti butir Menimbang yang menyambung ke MEMUTUSKAN."),
    guard=N_(
        "Tanda yang tidak ada bukan kekeliruan bila naskah melengkapinya (tanda-baca: lengkapi). Diktum dengan rincian "
        "berakhir dengan titik dua, dan yang ditulis berbaris-baris tanpa titik. "
        "Naskah sebelum tahun 2004 tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - membentuk Tim Contoh;
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Membentuk Tim Contoh.
  - mulai-berlaku
""",
)
