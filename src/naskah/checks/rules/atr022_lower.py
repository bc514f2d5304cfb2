"""Nothing lower than the document itself is its dasar hukum."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.dasar_hukum import dasar_hukum, own_head
from naskah.checks.law.instruments import Jenis
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.findings import Severity
from naskah.messages import N_, _

# From the highest, along the one line in which each is surely lower than the one before it.
_LEVELS = {
    Jenis.PERPRES: 1,
    Jenis.KEPUTUSAN_PRESIDEN: 1,
    Jenis.PERATURAN_MENTERI: 2,
    Jenis.KEPUTUSAN_MENTERI: 2,
    Jenis.PERDA_PROVINSI: 3,
    Jenis.PERATURAN_GUBERNUR: 4,
    Jenis.KEPUTUSAN_GUBERNUR: 4,
    Jenis.PERDA_KABUPATEN: 5,
    Jenis.PERATURAN_BUPATI: 6,
    Jenis.KEPUTUSAN_BUPATI: 6,
    Jenis.PERATURAN_DESA: 7,
}
_LETTERS = frozenset({Jenis.SURAT, Jenis.SURAT_EDARAN})
# An instruksi or a surat edaran may name anything.
_ANYTHING = _LETTERS | {Jenis.INSTRUKSI, Jenis.MAKLUMAT}


def _slips(naskah: Naskah) -> Iterator[Slip]:
    items = dasar_hukum(naskah)
    own = own_head(naskah) if items else None
    if own is None or own.jenis in _ANYTHING:
        return
    level = _LEVELS.get(own.jenis)
    for item in items:
        for citation in item.citations:
            if citation.jenis in _LETTERS:
                message = _("{this} bukan peraturan perundang-undangan", this=item.said(citation))
                help_ = _('pindahkan ke "Memperhatikan"')
            elif level is not None and _LEVELS.get(citation.jenis, 0) > level:
                message = _("{this} lebih rendah daripada naskah ini", this=item.said(citation))
                help_ = _("sebut hanya peraturan yang setingkat atau lebih tinggi")
            else:
                continue
            yield from item.slip(citation.start, citation.head.end, message, help_)


RULE = Rule(
    code="ATR022",
    severity=Severity.WARNING,
    says=N_("Mengingat hanya memuat peraturan yang setingkat dengan naskah ini atau lebih tinggi."),
    source="UU 12/2011 Lampiran II angka 41",
    why=N_("Wewenang tidak dapat bersumber dari peraturan yang lebih rendah atau dari surat."),
    guard=N_(
        "Memperhatikan, instruksi, dan surat edaran boleh menyebut apa saja; yang tingkatnya tidak pasti tidak dinilai."
    ),
    slips=_slips,
    bad="""\
mengingat:
  - Surat Edaran Menteri Contoh Nomor 5 Tahun 2020 tentang Rekaan;
""",
    good="""\
mengingat:
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2021 Nomor 9);
memperhatikan:
  - Surat Edaran Menteri Contoh Nomor 5 Tahun 2020 tentang Rekaan;
""",
    whole=True,
)
