"""A reference names the number of what it refers to."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.vague_references import vague_references
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for found in vague_references(naskah):
        if is_in_title(found.passage.text, found.start()) or is_old(naskah):
            continue
        group = "above" if found.match["above"] else 0
        words = found.match[group]
        if found.match["above"]:
            help_ = _('sebut yang dirujuk, misalnya "sebagaimana dimaksud dalam huruf a"')
        elif words.lower().endswith("ini"):
            help_ = _('sebut nomornya bila merujuk pasal lain; dalam pasal yang sama cukup "ayat (1)"')
        else:
            help_ = _("sebut nomor pasal atau ayatnya")
        yield found.slip(_('"{words}" tidak menyebut apa yang dirujuk', words=words), help_, group=group)


RULE = Rule(
    code="ATR041",
    severity=Severity.WARNING,
    says=N_('Rujukan menyebut nomor, bukan "tersebut di atas", "pasal ini", "ayat ini", atau "pasal terdahulu".'),
    source="UU 12/2011 Lampiran II angka 275 dan angka 280",
    why=N_("Rujukan tanpa nomor menjadi kabur begitu ada butir yang disisipkan di antaranya."),
    guard=N_(
        'Dalam lampiran dan penjelasan, "tersebut di atas" hanya diperiksa sesudah pasal, ayat, huruf, angka, atau '
        'diktum; "ayat ini" dalam penjelasan ialah ayat yang dijelaskan. '
        "Naskah sebelum tahun 2004 tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh perlu dibentuk tim;
  - bahwa berdasarkan hal tersebut di atas, contoh disusun setiap tahun;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh perlu dibentuk tim;
  - bahwa contoh di atas kertas tersebut disusun setiap tahun;
  - penutup
""",
)
