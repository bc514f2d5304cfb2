"""A norm says all that it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.articles import BODY, ITEM, TEXT
from naskah.checks.text.running import finds, lowered
from naskah.findings import Severity
from naskah.messages import N_, _

_NORMS = ("menetapkan", "untuk", BODY)
_SENTENCES = (ITEM, TEXT)


@lru_cache(maxsize=1)
def _open() -> re.Pattern[str]:
    return re.compile(r"\b(?:antara lain|(?:namun|tetapi|tapi) tidak terbatas (?:pada|kepada))\b(?!-)", re.IGNORECASE)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    text = lowered(naskah)
    if "antara lain" not in text and "tidak terbatas" not in text:
        return
    for found in finds(naskah, _open()):
        if found.passage.part in _NORMS and found.passage.role in _SENTENCES:
            message = _('"{words}" membuat isi ketentuan tidak pasti', words=found.match.group())
            yield found.slip(message, _('sebut semuanya, misalnya dengan "yaitu" atau "meliputi"'))


RULE = Rule(
    code="ATR042",
    severity=Severity.INFO,
    says=N_('Diktum dan ketentuan tidak memakai "antara lain" atau "namun tidak terbatas pada".'),
    source="UU 13/2022 Lampiran II angka 270b",
    why=N_("Orang yang diperintah harus dapat membaca seluruh kewajibannya."),
    guard=N_("Hanya diktum, Pasal, dan isi instruksi yang diperiksa, bukan konsiderans, penjelasan, atau lampiran."),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim menyusun contoh naskah, antara lain undangan dan nota dinas.
  - mulai-berlaku
lampiran: []
""",
    good="""\
menetapkan:
  - Tim menyusun contoh naskah, yaitu undangan dan nota dinas.
  - mulai-berlaku
lampiran: []
""",
)
