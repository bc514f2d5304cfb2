"""The Pasal of a regulation that amends another have Roman numerals."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.articles import has_body, has_roman_articles, is_titled_as_amendment
from naskah.checks.text.worded import PERATURAN, genre
from naskah.findings import Severity
from naskah.messages import N_, _

_TITLE = "tentang"
_AMENDMENT = """\
tentang: Perubahan Kedua atas Peraturan Bupati Nomor 3 Tahun 2015 tentang Penataan Arsip
menimbang:
  - bahwa Peraturan Bupati Rekaan Nomor 3 Tahun 2015 tentang Penataan Arsip perlu diubah;
# berkas: batang.md
# Pasal

Beberapa ketentuan dalam Peraturan Bupati Rekaan Nomor 3 Tahun 2015 tentang Penataan Arsip diubah sebagai berikut:

- Ketentuan Pasal 6 dihapus.
- Di antara Pasal 8 dan Pasal 9 disisipkan 1 (satu) pasal, yakni Pasal 8A sehingga berbunyi sebagai berikut:

  > # Pasal 8A
  >
  > Arsip ditata.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if genre(naskah) != PERATURAN or not has_body(naskah) or has_roman_articles(naskah):
        return
    if is_titled_as_amendment(naskah):
        title = naskah.by_key[_TITLE]
        message = _("peraturan perubahan ini bernomor Pasal 1, Pasal 2, bukan Pasal I, Pasal II")
        yield title.slip(0, len(title.text.split()[0]), message, _("tambahkan kebiasaan: {pasal: romawi}"))


RULE = Rule(
    code="ATR083",
    severity=Severity.WARNING,
    says=N_("Peraturan perubahan terdiri atas pasal dengan angka Romawi: Pasal I dan Pasal II."),
    source="UU 12/2011 Lampiran II angka 233",
    why=N_("Pasal dengan angka Arab ialah pasal peraturan yang diubah."),
    guard=N_('Hanya peraturan yang namanya diawali "Perubahan … atas Peraturan …" atau "atas Undang-Undang …".'),
    slips=_slips,
    bad=_AMENDMENT,
    good="kebiasaan: {tanda-baca: apa-adanya, pasal: romawi}\n" + _AMENDMENT,
    whole=True,
)
