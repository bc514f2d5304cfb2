"""Nobody types what the form of a letter writes: `Yth.`, `di`, `Nomor`, the closing sentence."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.supplied import BEFORE, closing_again, first_line, typed_again
from naskah.checks.text.worded import COVERED, genre
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if genre(naskah) in COVERED:
        return
    for field in BEFORE:
        line = first_line(naskah, field)
        value = naskah.document.fields.get(field)
        text = line.text if line else value if isinstance(value, str) else ""
        if typed := typed_again(naskah, field, text):
            words = typed.rstrip()
            message = _('"{words}" diketik, padahal surat menulisnya sendiri', words=words)
            help_ = _('hapus "{words}"', words=words)
            yield _slip(line, typed, message, help_) if line else Slip(naskah.document.places[field], message, help_)
    if last := closing_again(naskah):
        message = _("kalimat penutup diketik, padahal surat menulisnya sendiri di bawahnya")
        yield last.slip(0, len(last.text), message, _("hapus alinea ini, atau pindahkan ke penutup:"))


def _slip(line: Passage, typed: str, message: str, help_: str) -> Slip:
    following = line.text[len(typed) :].split(maxsplit=1)[:1]
    end = len(typed) + sum(map(len, following))
    return line.slip(0, end, message, help_, following[0] if following else None)


RULE = Rule(
    code="ATR084",
    severity=Severity.WARNING,
    says=N_("Dalam isian surat tidak diketik kata yang ditulis suratnya sendiri: Yth., di, Nomor, kalimat penutup."),
    source="kebiasaan",
    why=N_('Yang diketik lagi tercetak dua kali: "Yth. Yth. Kepala Dinas".'),
    guard=N_(
        "Hanya awal isian dan alinea terakhir isi yang diperiksa; alinea terakhir hanya bila diawali Demikian, seperti "
        "kalimat penutupnya. Keputusan, instruksi, dan peraturan tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
jenis: surat-dinas
kepada:
  - Yth. Kepala Badan Contoh
""",
    good="""\
jenis: surat-dinas
kepada:
  - Kepala Badan Contoh
""",
)
