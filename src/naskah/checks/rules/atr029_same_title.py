"""The name after `Menetapkan` is the name in the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.comparison import difference
from naskah.checks.text.worded import is_old, own, said
from naskah.findings import Severity
from naskah.messages import N_, _

LINE, TITLE = "menetapkan", "baris-nama"


def _slips(naskah: Naskah) -> Iterator[Slip]:
    line, title = own(naskah, LINE), own(naskah, TITLE)
    if is_old(naskah) or (line is None and title is None):
        return
    text = said(naskah, LINE)
    about = re.search(r"\btentang\s", text, re.IGNORECASE)
    if about is None or not said(naskah, TITLE).strip():
        return
    name = text[about.end() :].rstrip(" .\n")
    if line is not None:
        yield from _compared(line, about.end(), name, said(naskah, TITLE))
    elif title is not None:
        yield from _compared(title, 0, title.text.rstrip(), name)


def _compared(passage: Passage, base: int, text: str, other: str) -> Iterator[Slip]:
    apart = difference(text, other)
    if apart is None:
        return
    start, end = apart
    message = _('nama sesudah Menetapkan berbeda dari judul mulai kata "{word}"', word=text[start:end])
    yield passage.slip(base + start, base + end, message, _("samakan keduanya"))


RULE = Rule(
    code="ATR029",
    severity=Severity.ERROR,
    says=N_("Nama naskah sesudah Menetapkan sama dengan nama dalam judul."),
    source="UU 12/2011 Lampiran II angka 58",
    why=N_("Yang ditetapkan adalah naskah dengan nama itu, bukan yang lain."),
    guard=N_("Huruf kapital dan tanda baca tidak dibandingkan."),
    slips=_slips,
    bad="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
kata: {menetapkan: KEPUTUSAN KEPALA DINAS CONTOH TENTANG PEMBENTUKAN TIM PENYUNTING CONTOH NASKAH.}
""",
    good="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
kata: {menetapkan: KEPUTUSAN KEPALA DINAS CONTOH TENTANG PEMBENTUKAN TIM PENYUSUN CONTOH NASKAH.}
""",
    whole=True,
)
