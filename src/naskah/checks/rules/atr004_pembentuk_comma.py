"""The line of the jabatan that makes the document ends with a comma."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.final_marks import missing
from naskah.checks.text.worded import own
from naskah.findings import Severity
from naskah.messages import N_, _

LINE = "baris-pembentuk"
WRONG = (".", ";", ":")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    line = own(naskah, LINE)
    text = line.text.rstrip() if line else ""
    if line is None or not text or text.endswith(","):
        return
    end = len(text)
    help_ = _("akhiri jabatan itu dengan koma")
    if text.endswith(WRONG):
        message = _('baris jabatan pembentuk berakhir dengan "{mark}"', mark=text[-1])
        yield line.slip(end - 1, end, message, help_)
    else:
        yield missing(line, end, _("baris jabatan pembentuk tidak diakhiri koma"), help_)


RULE = Rule(
    code="ATR004",
    severity=Severity.ERROR,
    says=N_("Baris jabatan pembentuk di atas Menimbang diakhiri koma."),
    source="UU 12/2011 Lampiran II angka 16",
    why=N_("Jabatan itu subjek dari kalimat yang baru selesai pada kata MEMUTUSKAN."),
    guard=N_("Hanya baris yang diganti lembaga atau naskah dengan kata: yang diperiksa."),
    slips=_slips,
    bad="""\
kata: {baris-pembentuk: KEPALA DINAS CONTOH}
""",
    good="""\
kata: {baris-pembentuk: "KEPALA DINAS CONTOH,"}
""",
)
