"""Each consideration begins with `bahwa`, in small letters."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.final_marks import is_unfilled
from naskah.checks.parts.typed_markers import after_marker
from naskah.checks.text.worded import as_worded
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for each in naskah.items_of("menimbang"):
        item = as_worded(naskah, each)
        if item is None:
            continue
        start = after_marker(item.text)  # a typed marker is a slip of its own
        end = start + len("bahwa")
        first = item.text[start:end]
        if first == "bahwa" or is_unfilled(item.text):
            continue
        if first.lower() == "bahwa":
            yield item.slip(start, end, _('"{word}" berhuruf kapital', word=first), _('tulis "bahwa"'), "bahwa")
        else:
            yield item.slip(start, start, _('butir Menimbang tidak diawali "bahwa"'), _('awali dengan "bahwa"'))


RULE = Rule(
    code="ATR008",
    severity=Severity.ERROR,
    says=N_('Tiap butir Menimbang diawali kata "bahwa" dengan huruf kecil.'),
    source="UU 12/2011 Lampiran II angka 22",
    why=N_('Butir Menimbang adalah anak kalimat dari "Menimbang"; karena itu ia tidak berhuruf kapital.'),
    guard=N_('Butir yang menulis dirinya sendiri ("penutup") hanya diperiksa bila kalimatnya diganti dengan kata:.'),
    slips=_slips,
    bad="""\
menimbang:
  - Bahwa untuk menyusun contoh perlu dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh perlu dibentuk tim;
  - penutup
""",
)
