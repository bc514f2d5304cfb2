"""A weekday before a date is that date's."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.figures.dates import WEEKDAYS, dates_of, weekday_before
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.findings import Severity
from naskah.messages import N_, _

_FIRST_YEAR = 1900


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for passage, dated in dates_of(naskah):
        day = dated.real()
        if day is None or day.year < _FIRST_YEAR:
            continue
        weekday = weekday_before(passage.text, dated)
        if weekday is not None and weekday.number != day.weekday():
            shown = " ".join(passage.text[dated.start : dated.end].split())
            named = passage.text[weekday.start : weekday.end]
            yield passage.slip(
                weekday.start,
                weekday.end,
                _("{date} bukan hari {weekday}", date=shown, weekday=named),
                _('tulis "{weekday}", atau betulkan tanggalnya', weekday=WEEKDAYS[day.weekday()]),
            )


RULE = Rule(
    code="ATR054",
    severity=Severity.ERROR,
    says=N_("Nama hari sesuai dengan tanggalnya."),
    source="kebiasaan",
    why=N_("Orang akan datang pada hari yang salah; nama hari dapat dihitung dari tanggalnya."),
    guard=N_("Rentang hari, dan kata minggu yang berarti tujuh hari, tidak diperiksa."),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim mengadakan rapat pertama pada hari Kamis, 27 November 2024.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Tim mengadakan rapat pertama pada hari Rabu tanggal 27 November 2024.
  - mulai-berlaku
""",
)
