"""A citation is written `<Jenis> Nomor n Tahun tttt tentang …`."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.citations import Citation
from naskah.checks.law.dasar_hukum import PART, Cited, all_cited
from naskah.checks.law.instruments import Jenis
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _

_LETTERS = frozenset({Jenis.SURAT, Jenis.UUD})


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    for each, citation in all_cited(naskah):
        written = each.passage.text[citation.start : citation.head.end]
        if citation.jenis not in _LETTERS and (citation.head.abbreviated or not _is_in_capitals(written)):
            yield from _of_one(each, citation)


def _is_in_capitals(written: str) -> bool:
    """Whether the words are; a letter among the digits of a number says nothing."""
    words = [word for word in written.split() if not any(map(str.isdigit, word))]
    return bool(words) and all(word == word.upper() for word in words)


def _of_one(each: Cited, citation: Citation) -> Iterator[Slip]:
    head, text = citation.head, each.passage.text
    if head.abbreviated and each.passage.part == PART:
        short = text[slice(*head.type)].split()[0]
        message = _('jenis peraturan disingkat: "{short}"', short=short)
        yield from each.slip(head.start, head.start + len(short), message, _("tulis jenisnya lengkap"))
    for span, right in ((head.nomor, "Nomor"), (head.tahun, "Tahun"), (citation.about, "tentang")):
        word = text[slice(*span)] if span else right
        if span and word not in (right, f"{right}."):
            message, help_ = _('"{word}" bukan bentuk baku', word=word), _('tulis "{right}"', right=right)
            apart = "" if text[span[1] : span[1] + 1].isspace() else " "
            yield from each.slip(*span, message, help_, f"{right}{apart}")
    for comma, word in ((head.comma, "Tahun"), (citation.comma, "tentang")):
        if comma:
            yield from each.slip(*comma, _('koma sebelum "{word}"', word=word), _("hapus komanya"), "")
    number = text[slice(*head.number_at)] if head.number_at else ""
    if head.tahun and head.number_at and number.isdecimal() and number.startswith("0"):
        plain = number.lstrip("0") or number
        message = _('nomor "{number}" diawali nol', number=number)
        yield from each.slip(*head.number_at, message, _('tulis "{plain}"', plain=plain), plain)


RULE = Rule(
    code="ATR025",
    severity=Severity.INFO,
    says=N_(
        'Peraturan disebut dengan bentuk "<Jenis> Nomor … Tahun … tentang …": tanpa singkatan, tanpa nol di depan '
        'nomor, tanpa koma, dan dengan "tentang" berhuruf kecil.'
    ),
    source="kebiasaan; KMK 527/KMK.01/2022 Lampiran II butir 32",
    why=N_("Bentuk yang sama memudahkan pembaca dan mesin pencari menemukan peraturannya."),
    guard=N_(
        "Judul yang dikutip, teks yang seluruhnya berhuruf kapital, surat, dan naskah sebelum tahun 2004 tidak "
        "diperiksa; singkatan jenis hanya dalam Mengingat."
    ),
    slips=_slips,
    bad="""\
mengingat:
  - Peraturan Presiden No. 09 tahun 2021, Tentang Contoh;
""",
    good="""\
mengingat:
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh;
""",
)
