"""A copy says who certifies it."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.composition import Variant
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    lembaga = naskah.document.lembaga
    if naskah.variant is Variant.COPY and lembaga.salinan is None:
        message = _('salinan ini tidak memuat "Salinan sesuai dengan aslinya"')
        yield Slip(lembaga.place, message, _("isi salinan: dalam profil lembaga dengan unit, jabatan, dan nama"))


RULE = Rule(
    code="ATR058",
    severity=Severity.INFO,
    says=N_('Salinan memuat "Salinan sesuai dengan aslinya" dan siapa yang menyatakannya.'),
    source="kebiasaan",
    why=N_("Tanpa itu, tanda SALINAN tidak membuktikan apa-apa."),
    guard=N_("Hanya bila yang dibuat adalah salinan."),
    slips=_slips,
    bad="""\
# bentuk: salinan
# berkas: lembaga.yaml
salinan:
""",
    good="""\
# bentuk: salinan
# berkas: lembaga.yaml
salinan: {unit: [SEKRETARIAT DINAS CONTOH], jabatan: "Kepala Subbagian Hukum,", nama: Tokoh Rekaan Tiga}
""",
)
