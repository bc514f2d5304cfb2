"""`Undang-Undang` has two capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.law.dasar_hukum import all_cited
from naskah.checks.law.instruments import Jenis
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _

_LAWS = frozenset({Jenis.UUD, Jenis.UU, Jenis.PERPPU})
_RIGHT = "Undang-Undang"


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    return re.compile(r"(undang)(\W{1,9})(undang)", re.IGNORECASE)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    for each, citation in all_cited(naskah):
        if citation.jenis not in _LAWS:
            continue
        match = _name().search(each.passage.text, *citation.head.type)
        if match and not match[0].isupper() and (match[1], match[3]) != ("Undang", "Undang"):
            message, help_ = _('"{word}" untuk nama peraturan', word=match[0]), _('tulis "{right}"', right=_RIGHT)
            yield from each.slip(*match.span(), message, help_, f"Undang{match[2]}Undang")


RULE = Rule(
    code="ATR026",
    severity=Severity.INFO,
    says=N_('Dalam nama peraturan, "Undang-Undang" ditulis dengan dua huruf kapital.'),
    source="UU 12/2011 Lampiran II angka 44 dan angka 46",
    why=N_("Jenis peraturan adalah nama; kedua unsurnya berhuruf awal kapital."),
    guard=N_(
        'Judul yang dikutip tetap menurut aslinya; "undang-undang" tanpa nomor dan naskah sebelum tahun 2004 tidak '
        "diperiksa."
    ),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk melaksanakan Undang-undang Nomor 9 Tahun 2021 tentang Contoh perlu dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk melaksanakan Undang-Undang Nomor 9 Tahun 2021 tentang Contoh dan undang-undang lain perlu dibentuk tim;
  - penutup
""",
)
