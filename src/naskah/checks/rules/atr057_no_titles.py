"""Who signs a keputusan or an instruksi is named without titles, rank and number."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.signatory import nama, officials, title_in
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    for name in map(nama, officials(naskah)):
        found = title_in(name.text)
        if found:
            message = _('nama penanda tangan memuat "{words}"', words=name.text[found[0] : found[1]])
            yield name.slip(*found, message, _("tulis namanya saja, tanpa gelar, pangkat, golongan, dan NIP"))


RULE = Rule(
    code="ATR057",
    severity=Severity.ERROR,
    says=N_("Nama penanda tangan keputusan dan instruksi tanpa gelar, pangkat, golongan, dan NIP."),
    source="UU 12/2011 Lampiran II angka 164 huruf d; Permendagri 1/2023 Pasal 44",
    why=N_("Yang menetapkan adalah jabatan, bukan orangnya."),
    guard=N_(
        "Surat dan naskah penugasan, yang memakai gelar dan NIP, serta naskah sebelum tahun 2004 tidak diperiksa. "
        "Gelar yang dipilih lembaga (gelar: ya) dan ditulis pada isiannya sendiri dibiarkan."
    ),
    slips=_slips,
    bad="""\
# berkas: lembaga.yaml
pejabat:
  kepala: {jabatan: "KEPALA DINAS CONTOH,", nama: "TOKOH REKAAN SATU, S.H."}
""",
    good="""\
# berkas: lembaga.yaml
pejabat:
  kepala: {jabatan: "KEPALA DINAS CONTOH,", nama: TOKOH REKAAN SATU}
""",
    whole=True,
)
