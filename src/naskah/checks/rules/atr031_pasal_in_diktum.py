"""A Keputusan is made of diktum, a Peraturan of Pasal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import KEPUTUSAN, genre, is_old
from naskah.findings import Severity
from naskah.messages import N_, _


@lru_cache(maxsize=1)
def _pasal() -> re.Pattern[str]:
    return re.compile(r"Pasal (?:\d{1,3}[A-Z]?|[IVX]{1,4})(?=\s*(?:\n|$|[.:]\s|\(1\)))")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    for item in naskah.items_of("menetapkan"):
        found = _pasal().match(item.text) if item.text.startswith("Pasal ") else None
        if found and genre(naskah) == KEPUTUSAN:
            message = _('diktum diawali "{pasal}"', pasal=found.group())
            help_ = _('keputusan terdiri atas diktum; hapus "{pasal}"', pasal=found.group())
            yield item.slip(found.start(), found.end(), message, help_)


RULE = Rule(
    code="ATR031",
    severity=Severity.WARNING,
    says=N_("Keputusan terdiri atas diktum; Pasal hanya untuk Peraturan."),
    source="UU 12/2011 Lampiran II angka 61; kebiasaan",
    why=N_("Pasal menandai naskah yang mengatur, diktum menandai naskah yang menetapkan."),
    guard=N_("Naskah sebelum tahun 2004, dan kalimat yang mengubah pasal naskah lain, dibiarkan."),
    slips=_slips,
    bad="""\
lampiran: []
menetapkan:
  - "Pasal 1: Membentuk Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan."
  - mulai-berlaku
""",
    good="""\
lampiran: []
menetapkan:
  - Membentuk Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan.
  - mulai-berlaku
""",
)
