"""The name of a document has no mark at its end, and does not begin with the word `tentang`."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.findings import Severity
from naskah.messages import N_, _

MARKS = ".,;:"
ABBREVIATIONS = ("tbk.", "ltd.", "inc.", "co.")
TENTANG = "tentang"


def _slips(naskah: Naskah) -> Iterator[Slip]:
    name = naskah.by_key.get(TENTANG)
    if name is None or name.role != "teks":
        return
    yield from _beginning(name)
    text = name.text.rstrip()
    end = len(text)
    if text.endswith(("..", ". .")) or text.lower().endswith(ABBREVIATIONS):
        return
    bare = len(text.rstrip(MARKS + " "))
    if bare < end and text[end - 1] in MARKS:
        last = text[bare:].strip()
        yield name.slip(end - 1, end, _('nama naskah berakhir dengan "{mark}"', mark=last), _("hapus tanda itu"), "")


def _beginning(name: Passage) -> Iterator[Slip]:
    first, _space, rest = name.text.partition(" ")
    if first.rstrip(":").lower() != TENTANG or not rest.strip():
        return
    following = rest.split(maxsplit=1)[0]
    end = name.text.index(following, len(first)) + len(following)
    message = _('nama naskah diawali kata "{word}", yang sudah ditulis naskah', word=first)
    yield name.slip(0, end, message, _("mulai dengan kata sesudahnya"), following)


RULE = Rule(
    code="ATR001",
    severity=Severity.ERROR,
    says=N_('Nama naskah ditulis tanpa tanda baca di akhirnya, dan tanpa kata "tentang" di depannya.'),
    source="UU 12/2011 Lampiran II angka 4",
    why=N_('Nama itu menjadi judul, dan judul bukan kalimat. Kata "TENTANG" berdiri pada barisnya sendiri.'),
    guard=N_('Titik pada singkatan seperti "Tbk." bukan kekeliruan.'),
    slips=_slips,
    bad="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah.
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
""",
    good="""\
tentang: Pembentukan Tim Penyusun Contoh Naskah
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
""",
)
