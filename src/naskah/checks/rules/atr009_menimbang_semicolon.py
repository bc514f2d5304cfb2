"""Each consideration ends with a semicolon, the last too."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.final_marks import not_ending_with_semicolon
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_


def _slips(naskah: Naskah) -> Iterator[Slip]:
    return iter(()) if is_old(naskah) else not_ending_with_semicolon(naskah, "menimbang")


RULE = Rule(
    code="ATR009",
    severity=Severity.ERROR,
    says=N_("Tiap butir Menimbang, juga yang terakhir, diakhiri titik koma."),
    source="UU 12/2011 Lampiran II angka 22",
    why=N_("Kalimatnya belum selesai: ia baru selesai sesudah MEMUTUSKAN."),
    guard=N_(
        "Tanda yang tidak ada bukan kekeliruan bila naskah melengkapinya (tanda-baca: lengkapi). "
        "Naskah sebelum tahun 2004 tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim.
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
""",
)
