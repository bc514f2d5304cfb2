"""A regulation is promulgated after it has been made, by another official, who does so in his own name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.signatory import promulgating
from naskah.composition.signing import signatories
from naskah.content.capacity import ON_BEHALF
from naskah.content.model import Pejabat
from naskah.findings import Severity
from naskah.language import tanggal
from naskah.messages import N_, _

_MADE, _PROMULGATED = "ditetapkan.tanggal", "diundangkan.tanggal"


def _slips(naskah: Naskah) -> Iterator[Slip]:
    fields, places = naskah.document.fields, naskah.document.places
    made, promulgated = fields.get(_MADE), fields.get(_PROMULGATED)
    if isinstance(made, date) and isinstance(promulgated, date) and promulgated < made:
        message = _(
            "diundangkan pada tanggal {day}, sebelum ditetapkan pada tanggal {made}",
            day=tanggal(promulgated),
            made=tanggal(made),
        )
        yield Slip(places[_PROMULGATED], message, _("betulkan salah satu tanggalnya"))
    for field, official in promulgating(naskah):
        yield from _who(naskah, official, field)


def _who(naskah: Naskah, official: Pejabat, field: str) -> Iterator[Slip]:
    place = naskah.document.places[field]
    if any(each.nama == official.nama for each in signatories(naskah.document)):
        message = _('"{name}" menandatangani dan juga mengundangkan peraturan ini', name=official.key)
        help_ = _("sebut pejabat yang mengundangkan, misalnya sekretaris daerah")
        yield Slip(place, message, help_, severity=Severity.WARNING)
    if any(line.startswith(ON_BEHALF) for line in official.jabatan):
        message = _('pengundangan tercetak "{line}"', line=official.jabatan[0])
        help_ = _(
            "tambahkan entri kedua pada pejabat: di profil, tanpa atas-nama, misalnya {name}-sendiri, lalu tulis "
            "{field}: {name}-sendiri",
            name=official.key,
            field=field,
        )
        yield Slip(place, message, help_, severity=Severity.WARNING)


RULE = Rule(
    code="ATR082",
    severity=Severity.ERROR,
    says=N_(
        "Peraturan diundangkan sesudah atau pada hari ditetapkan, oleh pejabat lain daripada yang menetapkannya, dan "
        "tidak atas nama siapa pun."
    ),
    source="UU 12/2011 Pasal 85, Pasal 86, Lampiran II angka 167, 168",
    why=N_("Yang belum ditetapkan belum dapat diundangkan, dan kewenangan mengundangkan milik pejabatnya sendiri."),
    guard=N_("Plt., Plh., dan Pj. benar. Peraturan yang tidak diundangkan tidak diperiksa."),
    slips=_slips,
    bad="""\
jenis: peraturan
diundangkan: {tanggal: 2025-03-02}
""",
    good="""\
jenis: peraturan
diundangkan: {tanggal: 2025-03-03}
""",
    whole=True,
)
