"""The type of a cited regulation goes without "Republik Indonesia"."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.dasar_hukum import all_cited
from naskah.checks.law.instruments import Jenis
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _

# Of other bodies, such as the Kepolisian Negara Republik Indonesia, the words are part of the name.
_WITHOUT = frozenset(
    {
        Jenis.UU,
        Jenis.PERPPU,
        Jenis.PP,
        Jenis.PERPRES,
        Jenis.KEPUTUSAN_PRESIDEN,
        Jenis.PERATURAN_MENTERI,
        Jenis.KEPUTUSAN_MENTERI,
    }
)
_PARTS = frozenset({"menimbang", "mengingat", "memperhatikan"})


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    for each, citation in all_cited(naskah):
        republic = citation.head.republic
        if republic and citation.jenis in _WITHOUT and each.passage.part in _PARTS:
            words = " ".join(each.passage.text[slice(*republic)].split())
            message = _('"{words}" sesudah jenis peraturan', words=words)
            yield from each.slip(*republic, message, _("cukup jenis peraturannya, lalu Nomor"))


RULE = Rule(
    code="ATR024",
    severity=Severity.INFO,
    says=N_('Jenis peraturan dalam Menimbang dan dasar hukum ditulis tanpa "Republik Indonesia".'),
    source="UU 12/2011 Lampiran II angka 45; contoh angka 24, 25, 27",
    why=N_("Semua peraturan pusat adalah peraturan Republik Indonesia; nama negara tidak membedakan apa pun."),
    guard=N_(
        'Nama lembaga yang memang memuat "Republik Indonesia", seperti Kepolisian, judul yang dikutip, dan naskah '
        "sebelum tahun 2004 tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
mengingat:
  - Peraturan Presiden Republik Indonesia Nomor 9 Tahun 2021 tentang Contoh;
""",
    good="""\
mengingat:
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh;
  - Peraturan Kepolisian Negara Republik Indonesia Nomor 3 Tahun 2021 tentang Rekaan;
""",
)
