"""Dates in sentences exist, and their months are spelt as months are."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.figures.dates import LONGEST_MONTH, Dated, dates_of, is_counted
from naskah.checks.figures.months import meant_month
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.findings import Severity
from naskah.language import MONTHS
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for passage, dated in dates_of(naskah):
        slip = _misspelt(passage, dated) if not dated.month else _unreal(passage, dated)
        if slip is not None:
            yield slip


def _unreal(passage: Passage, dated: Dated) -> Slip | None:
    if dated.year == 0 or is_counted(passage.text, dated.start):
        return None
    most = LONGEST_MONTH[dated.month - 1]
    if 1 <= dated.day <= most and (dated.year is None or dated.real() is not None):
        return None
    if dated.year is None and not most < dated.day <= max(LONGEST_MONTH):
        return None
    month = MONTHS[dated.month - 1].capitalize()
    shown = passage.text[dated.start : dated.end]
    named = f"{month} {dated.year}" if dated.year else month
    return passage.slip(
        dated.start,
        dated.end,
        _('"{date}" tidak ada dalam kalender', date=" ".join(shown.split())),
        _("{month} tidak mempunyai hari ke-{day}", month=named, day=dated.day),
    )


def _misspelt(passage: Passage, dated: Dated) -> Slip | None:
    month = meant_month(passage.text, dated)
    if not month:
        return None
    return passage.slip(
        dated.word_start,
        dated.word_end,
        _('"{word}" bukan nama bulan', word=passage.text[dated.word_start : dated.word_end]),
        _('tulis "{month}"', month=month),
        month,
    )


RULE = Rule(
    code="ATR053",
    severity=Severity.ERROR,
    says=N_("Tanggal dalam kalimat ada dalam kalender, dan nama bulannya tidak salah tulis."),
    source="kebiasaan",
    why=N_("Tanggal yang tidak ada tidak dapat ditaati."),
    guard=N_(
        "Yang diperiksa hanya tanggal dengan nama bulan; angka sesudah kata Nomor, angka, atau Pasal bukan tanggal."
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim bekerja sampai dengan tanggal 31 April 2024.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Tim bekerja sampai dengan tanggal 29 Februari 2024.
  - mulai-berlaku
""",
)
