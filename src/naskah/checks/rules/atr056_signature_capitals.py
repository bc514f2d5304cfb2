"""Jabatan and name of who signs stand in capitals, the jabatan with a comma at its end."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.final_marks import missing, supplies_marks
from naskah.checks.parts.signatory import bare_name, jabatan, nama, officials, shown, stand_in
from naskah.checks.text.worded import is_old
from naskah.content.model import Pejabat
from naskah.findings import Severity
from naskah.messages import N_, _

SMALL = frozenset({"selaku", "dan", "u.p.", "atas", "nama", "untuk", "beliau", "sebagai"})
ACTING = frozenset({"pj", "pjs", "plt", "plh"})  # where these stand is the matter of another rule
WRONG = (".", ";", ":")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    for pejabat in officials(naskah):
        yield from _jabatan(naskah, pejabat)
        name = nama(pejabat)
        if not _in_capitals(bare_name(shown(naskah, name.text))):
            message = _('nama "{name}" tidak dengan huruf kapital', name=name.text)
            help_ = _("tulis nama dengan huruf kapital, atau pilih huruf-penandatangan: kapital")
            yield name.slip(0, len(name.text), message, help_)


def _jabatan(naskah: Naskah, pejabat: Pejabat) -> Iterator[Slip]:
    lines = list(jabatan(pejabat))
    for line in lines:
        if not _in_capitals(shown(naskah, line.text)[len(stand_in(line.text)) :]):
            message = _('jabatan "{jabatan}" tidak dengan huruf kapital', jabatan=line.text)
            help_ = _("tulis dengan huruf kapital, diakhiri koma, atau pilih huruf-penandatangan: kapital")
            yield line.slip(0, len(line.text), message, help_)
            return
    yield from _comma(lines[-1], supplied=supplies_marks(naskah))


def _comma(last: Passage, *, supplied: bool) -> Iterator[Slip]:
    text = last.text.rstrip()
    end = len(text)
    if text.endswith(WRONG):
        message = _('jabatan penanda tangan berakhir dengan "{mark}"', mark=text[-1])
        yield last.slip(end - 1, end, message, _("akhiri dengan koma, dan apit dengan tanda petik"))
    elif not supplied and not text.endswith(","):
        message = _("jabatan penanda tangan tidak diakhiri koma")
        yield missing(last, end, message, _("akhiri dengan koma, dan apit dengan tanda petik"))


def _in_capitals(text: str) -> bool:
    return all(word == word.upper() or word in SMALL or word.strip("().,").lower() in ACTING for word in text.split())


RULE = Rule(
    code="ATR056",
    severity=Severity.WARNING,
    says=N_("Jabatan dan nama penanda tangan ditulis dengan huruf kapital; jabatannya diakhiri koma."),
    source="UU 12/2011 Lampiran II angka 166",
    why=N_("Begitulah penutup setiap naskah pengaturan dan penetapan."),
    guard=N_(
        'Singkatan seperti "Pj." dan "a.n." tetap berhuruf kecil. Jabatan dan nama dalam profil boleh dengan huruf '
        "judul bila naskah mencetaknya dengan huruf kapital (huruf-penandatangan: kapital); "
        "pilihan apa-adanya tidak mendiamkan aturan ini. "
        "Koma yang tidak ada bukan kekeliruan bila naskah melengkapinya (tanda-baca: lengkapi). "
        "Naskah sebelum tahun 2004 tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
# berkas: lembaga.yaml
pejabat:
  kepala: {jabatan: Kepala Dinas Contoh, nama: TOKOH REKAAN SATU}
""",
    good="""\
# berkas: lembaga.yaml
pejabat:
  kepala: {jabatan: "Plt. KEPALA DINAS CONTOH,", nama: TOKOH REKAAN SATU}
""",
    whole=True,
)
