"""Nothing takes effect `efektif`: that would be a second day beside the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import finds, running
from naskah.findings import Severity
from naskah.messages import N_, _

NORMS = ("menetapkan", "batang-tubuh", "untuk", "penutup", "mulai-berlaku")


@lru_cache(maxsize=1)
def _effective() -> re.Pattern[str]:
    return re.compile(r"mulai (?:berlaku (?:secara )?efektif|efektif berlaku)\b|\bini berlaku (?:secara )?efektif\b")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for found in finds(naskah, _effective()) if "efektif" in running(naskah).text else ():
        if found.passage.part in NORMS:
            message = _('"{words}" membedakan mulai berlaku dari berlaku efektif', words=found.match.group())
            yield found.slip(message, _('tulis "mulai berlaku pada tanggal …"'))


RULE = Rule(
    code="ATR033",
    severity=Severity.WARNING,
    says=N_('Mulai berlaku tidak ditulis "mulai berlaku efektif".'),
    source="UU 12/2011 Lampiran II angka 152",
    why=N_("Tidak pasti kapan naskah itu berlaku: pada saat ditetapkan, atau pada saat berlaku efektif."),
    guard=N_("Hanya diktum, Pasal, dan isi instruksi yang diperiksa."),
    slips=_slips,
    bad="""\
lampiran: []
menetapkan:
  - Membentuk Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan.
  - Keputusan ini mulai berlaku efektif pada tanggal 1 April 2024.
""",
    good="""\
lampiran: []
menetapkan:
  - Membentuk Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan.
  - Keputusan ini mulai berlaku pada tanggal 1 April 2024.
""",
)
