"""What follows `Menetapkan` repeats kind and name in capitals, and ends with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.final_marks import missing
from naskah.checks.text.worded import PERATURAN, genre, is_old, own
from naskah.findings import Severity
from naskah.messages import N_, _

LINE = "menetapkan"
WRONG = (",", ";", ":")
SMALL_SHARE = 4  # one small letter in so many is a text in small letters; fewer are a name such as eTA


def _slips(naskah: Naskah) -> Iterator[Slip]:
    line = own(naskah, LINE)
    if line is None or is_old(naskah):
        return
    text = line.text.rstrip()
    if not text:
        yield line.slip(0, 1, _("tidak ada jenis dan nama naskah sesudah Menetapkan"), _("tulis jenis dan namanya"))
        return
    yield from _beginning(line, genre(naskah))
    yield from _region(line, naskah)
    end = len(text)
    if text.endswith(WRONG):
        message = _('baris sesudah Menetapkan berakhir dengan "{mark}"', mark=text[-1])
        yield line.slip(end - 1, end, message, _("akhiri dengan titik"), ".")
    elif not text.endswith("."):
        yield missing(line, end, _("baris sesudah Menetapkan tidak diakhiri titik"), _("akhiri dengan titik"), ".")


def _beginning(line: Passage, kind: str) -> Iterator[Slip]:
    text = line.text
    letters = [letter for letter in text if letter.isalpha()]
    first = text.split(maxsplit=1)[0]
    if sum(map(str.islower, letters)) * SMALL_SHARE > len(letters):
        message = _("baris sesudah Menetapkan tidak dengan huruf kapital")
        yield line.slip(0, len(first), message, _("tulis seluruhnya dengan huruf kapital"))
    elif kind not in text.upper().split()[:2]:
        message = _("jenis naskah ({kind}) tidak diulang sesudah Menetapkan", kind=kind)
        yield line.slip(0, len(first), message, _('awali dengan "{kind}"', kind=kind))


def _region(line: Passage, naskah: Naskah) -> Iterator[Slip]:
    """The name of the region, which a regulation does not repeat here (angka 59)."""
    lembaga, text = naskah.document.lembaga, line.text.upper()
    short, whole = (f"{PERATURAN} {name.upper()}" for name in (lembaga.sebutan_pendek, lembaga.sebutan))
    if genre(naskah) == PERATURAN and whole.startswith(f"{short} ") and text.startswith(f"{whole} "):
        region = line.text[len(short) : len(whole)].strip()
        message = _('"{words}" diulang sesudah Menetapkan', words=region)
        yield line.slip(len(short) + 1, len(whole), message, _('cukup "{words}"', words=line.text[: len(short)]))


RULE = Rule(
    code="ATR028",
    severity=Severity.ERROR,
    says=N_("Sesudah Menetapkan diulang jenis dan nama naskah dengan huruf kapital, diakhiri titik."),
    source="UU 12/2011 Lampiran II angka 57, 58, 59",
    why=N_("Di sinilah naskah menyebut dirinya."),
    guard=N_("Hanya baris yang diganti lembaga atau naskah dengan kata: yang diperiksa, sejak tahun 2004."),
    slips=_slips,
    bad="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
kata: {menetapkan: PEMBENTUKAN TIM PENYUSUN CONTOH NASKAH.}
""",
    good="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
kata: {menetapkan: KEPUTUSAN KEPALA DINAS CONTOH TENTANG PEMBENTUKAN TIM PENYUSUN CONTOH NASKAH.}
""",
)
