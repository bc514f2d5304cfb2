"""A diktum is a sentence: it begins with a capital and ends with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
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
    for each in naskah.lists:
        for item in each.items if each.form == "diktum" else ():
            if item.role == "butir" and item.text.strip():
                yield from _beginning(item)
                if item.key not in opening:
                    yield from _end(item, supplied=supplies_marks(naskah))


def _beginning(item: Passage) -> Iterator[Slip]:
    first = item.text[:1]
    # A typed marker, `a. menetapkan`, is told by another rule.
    if first.islower() and item.text[1:2] not in (".", ")"):
        message = _('diktum diawali huruf kecil ("{word}")', word=item.text.split()[0])
        yield item.slip(0, 1, message, _("awali dengan huruf kapital"), first.upper())


def _end(item: Passage, *, supplied: bool) -> Iterator[Slip]:
    text = item.text.rstrip()
    end = len(text)
    if text.endswith(_WRONG):
        message = _('diktum berakhir dengan "{mark}"', mark=text[-1])
        yield item.slip(end - 1, end, message, _('akhiri dengan "."'), ".")
    elif (
        not supplied and not text.endswith(_CLOSED) and "\n" not in text
    ):  # lines such as `Nilai : 308` are no sentence
        yield missing(item, end, _('diktum tidak berakhir dengan "."'), _('akhiri dengan "."'), ".")


RULE = Rule(
    code="ATR076",
    severity=Severity.WARNING,
    says=N_("Tiap diktum adalah kalimat: diawali huruf kapital dan diakhiri titik."),
    source="kebiasaan",
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
