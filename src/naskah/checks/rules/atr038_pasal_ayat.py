"""References write `Pasal` with a capital and `ayat` without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import finds, running
from naskah.findings import Severity
from naskah.messages import N_, _

_TITLES = ("judul", "judul-lampiran", "kepala", "kelompok")


@lru_cache(maxsize=1)
def _reference() -> re.Pattern[str]:
    # `Ayat` opens a sentence or a line of its own only where no word and no comma stands before it.
    # Before `Cukup jelas` and the like it is the label of an explanation.
    explains = r"(?! ?\(\w{1,4}[)1]? (?:Cukup|Yang|Dihapus|Ketentuan|Huruf\w?|Lihat|Angka|Ayat|Dalam|Termasuk)\b)"
    return re.compile(rf"\b(?<!-)pasal(?=\s?\d)|(?<=[\w,)] )Ayat(?= ?\(\d){explains}")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    text = running(naskah).text
    if "pasal" not in text and " Ayat" not in text:
        return
    for found in finds(naskah, _reference()):
        passage, word = found.passage, found.match.group()
        if passage.role in _TITLES or passage.part == "tentang" or is_in_title(passage.text, found.start()):
            continue
        if word == "pasal":
            right = "Pasal " if passage.text[found.end()].isdigit() else "Pasal"
            yield found.slip(_('"pasal" sebagai rujukan berhuruf kecil'), _('tulis "Pasal"'), right)
        else:
            yield found.slip(_('"Ayat" sebagai rujukan berhuruf kapital'), _('tulis "ayat"'), "ayat")


RULE = Rule(
    code="ATR038",
    severity=Severity.WARNING,
    says=N_('Dalam rujukan, "Pasal" berhuruf awal kapital dan "ayat" berhuruf kecil.'),
    source="UU 12/2011 Lampiran II angka 80 dan angka 84",
    why=N_('"Pasal 5" adalah nama bagian peraturan; ayat disebut sebagai bagian dari pasalnya.'),
    guard=N_("Kata pasal tanpa nomor, judul, dan nama peraturan yang dikutip tidak diperiksa."),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk melaksanakan ketentuan pasal 8 ayat (2) anggaran dasar perlu dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk melaksanakan ketentuan Pasal 8 ayat (2) anggaran dasar dan pasal lain perlu dibentuk tim;
  - penutup
""",
)
