"""A document is not its own dasar hukum."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.citations import flat
from naskah.checks.law.dasar_hukum import dasar_hukum, own_head
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    items = dasar_hukum(naskah)
    own = own_head(naskah) if items else None
    if own is None:
        return
    for item in items:
        for citation in flat(item.citations):
            if citation.identity == own.identity:
                message = _("{this} adalah naskah ini sendiri", this=item.said(citation))
                yield from item.slip(
                    citation.start, citation.head.end, message, _("hapus butir ini, atau perbaiki nomor dan tahunnya")
                )


RULE = Rule(
    code="ATR021",
    severity=Severity.ERROR,
    says=N_("Naskah tidak menyebut dirinya sendiri dalam Mengingat."),
    source="UU 12/2011 Lampiran II angka 41 dan angka 42",
    why=N_("Dasar hukum sudah berlaku sebelum naskah ini ada; biasanya nomor atau tahunnya salah ketik."),
    guard=N_("Diam selama naskah belum bernomor."),
    slips=_slips,
    bad="""\
nomor: 7
mengingat:
  - Keputusan Dinas Contoh Kabupaten Rekaan Nomor 7 Tahun 2024 tentang Contoh;
""",
    good="""\
nomor: 7
mengingat:
  - Keputusan Dinas Contoh Kabupaten Rekaan Nomor 7 Tahun 2023 tentang Contoh;
""",
    whole=True,
)
