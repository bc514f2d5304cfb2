"""The head of a Lampiran repeats number, year and name of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.comparison import difference
from naskah.checks.text.worded import own, said
from naskah.composition import Variant
from naskah.composition.names import document_date
from naskah.findings import Severity
from naskah.messages import N_, _

LINE, NUMBER_LINE = "kepala-lampiran", "baris-nomor"
TENTANG = "TENTANG"


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(r"\bNOMOR\s?:?\s*([^\n]+?)(?=\s+(?:TAHUN|TANGGAL|TENTANG)\b|\s*\n|\s*$)", re.IGNORECASE)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    head = own(naskah, LINE)
    if head is None or not naskah.document.fields.get("lampiran"):
        return
    if naskah.variant is not Variant.FOR_SIGNATURE:
        yield from _numbered(naskah, head)
    title = naskah.by_key.get("tentang")
    if title:
        yield from _named(head, title.text)


def _named(head: Passage, title: str) -> Iterator[Slip]:
    about = head.text.upper().find(TENTANG)
    if about < 0:
        message = _("kepala lampiran tidak memuat nama naskah")
        yield head.slip(0, 1, message, _("tambahkan TENTANG dan nama naskah"))
        return
    start = about + len(TENTANG)
    apart = difference(head.text[start:].rstrip(), title)
    if apart:
        word = head.text[start + apart[0] : start + apart[1]]
        message = _('nama dalam kepala lampiran berbeda dari judul mulai kata "{word}"', word=word)
        yield head.slip(start + apart[0], start + apart[1], message, _("samakan keduanya"))


def _numbered(naskah: Naskah, head: Passage) -> Iterator[Slip]:
    number = naskah.document.fields.get("nomor")
    written = _number().search(head.text)
    if isinstance(number, str):
        help_ = _('tulis "{number}"', number=number)
        if written is None:
            yield head.slip(0, 1, _("kepala lampiran tidak memuat nomor naskah"), help_)
        elif not _same(written[1], number):
            message = _('nomor dalam kepala lampiran, "{words}", bukan nomor naskah', words=written[1])
            yield head.slip(written.start(1), written.end(1), message, help_)
    day = document_date(naskah.document)
    year = naskah.document.fields.get("tahun") or (str(day.year) if day else "")
    if year and str(year) in said(naskah, NUMBER_LINE) and str(year) not in head.text:
        message = _("kepala lampiran tidak memuat tahun naskah")
        yield head.slip(0, 1, message, _('tulis "{number}"', number=year))


def _same(written: str, number: str) -> bool:
    """Whether it is the number, whatever its spaces, perhaps with the year behind it."""
    plain, expected = ("".join(each.split()).upper() for each in (written, number))
    return plain == expected or (
        plain.startswith(f"{expected}/") and not plain[len(expected) + 1 :].strip("0123456789")
    )


RULE = Rule(
    code="ATR049",
    severity=Severity.ERROR,
    says=N_("Kepala lampiran mengulang nomor, tahun, dan nama naskah dengan tepat."),
    source="UU 12/2011 Lampiran II angka 195",
    why=N_("Lampiran sering beredar terpisah; kepalanyalah yang mengatakan milik naskah mana."),
    guard=N_("Hanya kepala lampiran yang diganti lembaga atau naskah dengan kata: yang diperiksa."),
    slips=_slips,
    bad="""\
kata:
  kepala-lampiran: |-
    LAMPIRAN {{ nomor_lampiran }}
    KEPUTUSAN KEPALA DINAS CONTOH
    NOMOR 8 TAHUN {{ tahun }}
    TENTANG {{ tentang | kapital }}
""",
    good="""\
kata:
  kepala-lampiran: |-
    LAMPIRAN {{ nomor_lampiran }}
    KEPUTUSAN KEPALA DINAS CONTOH
    NOMOR {{ nomor }} TAHUN {{ tahun }}
    TENTANG {{ tentang | kapital }}
""",
    whole=True,
)
