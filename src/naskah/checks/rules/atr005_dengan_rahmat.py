"""`DENGAN RAHMAT TUHAN YANG MAHA ESA` belongs to a Peraturan."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import INSTRUKSI, KEPUTUSAN, PERATURAN, genre, is_old, own, said
from naskah.findings import Severity
from naskah.messages import N_, _

PHRASE = "DENGAN RAHMAT"
LINES = ("judul", "baris-nomor", "baris-tentang", "baris-nama", "baris-pembentuk")
PARLIAMENT = "PERWAKILAN RAKYAT"
WORD = "dengan-rahmat"  # the sentence of a kind that prints it


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if not is_old(naskah) and genre(naskah) == PERATURAN:
        yield from _lacking(naskah)
    if is_old(naskah) or genre(naskah) not in (KEPUTUSAN, INSTRUKSI) or PARLIAMENT in said(naskah, "judul").upper():
        return
    help_ = _("hapus; frasa itu hanya untuk Peraturan")
    for name in LINES:
        line = own(naskah, name)
        start = line.text.upper().find(PHRASE) if line else -1
        if line is not None and start >= 0:
            end = line.text.find("\n", start)
            words = line.text[start : end if end >= 0 else len(line.text)]
            yield line.slip(start, start + len(words), _message(words), help_)
    for kop in naskah.document.lembaga.kop:
        if PHRASE in kop.upper():
            yield Slip(naskah.document.lembaga.place_of("kop"), _message(kop), help_)


def _lacking(naskah: Naskah) -> Iterator[Slip]:
    line = own(naskah, WORD)
    if line is not None and PHRASE not in line.text:
        message = _('peraturan tidak memuat "DENGAN RAHMAT TUHAN YANG MAHA ESA"')
        yield line.slip(0, max(len(line.text), 1), message, _("tulis frasa itu dengan huruf kapital"))


def _message(words: str) -> str:
    return _('"{words}" tidak dipakai dalam keputusan dan instruksi', words=words)


RULE = Rule(
    code="ATR005",
    severity=Severity.WARNING,
    says=N_('Peraturan memuat frasa "DENGAN RAHMAT TUHAN YANG MAHA ESA"; keputusan dan instruksi tidak.'),
    source="UU 12/2011 Lampiran II angka 15",
    why=N_("Frasa itu tanda Peraturan."),
    guard=N_("Naskah sebelum tahun 2004 dan keputusan dewan perwakilan rakyat tidak diperiksa."),
    slips=_slips,
    bad="""\
kata:
  baris-pembentuk: |-
    DENGAN RAHMAT TUHAN YANG MAHA ESA
    KEPALA DINAS CONTOH,
""",
    good="""\
kata: {baris-pembentuk: "KEPALA DINAS CONTOH,"}
""",
    whole=True,
)
