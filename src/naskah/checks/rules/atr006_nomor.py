"""The number is there, filled in, and written as the lembaga writes numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import COVERED, genre, own
from naskah.findings import Severity
from naskah.messages import N_, _

FIELD, LINE = "nomor", "baris-nomor"
SIGNED, DRAFT = "ditandatangani", "konsep"
BLANKS = ("..", "…", "__", "xx", "XX", "??")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r" ?/ ?"), re.compile(r"\b(nomor)\b(\s?:)?", re.IGNORECASE)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    number = naskah.document.fields.get(FIELD)
    status = naskah.document.fields.get("status")
    if isinstance(number, str):
        for message, help_ in _written(number.strip(), naskah.habit("bentuk-nomor"), is_draft=status == DRAFT):
            yield Slip(naskah.document.places[FIELD], message, help_)
            break
    elif naskah.whole and status == SIGNED and FIELD in naskah.document.kind.fields:
        message = _("naskah ini sudah ditandatangani, tetapi belum bernomor")
        yield Slip(naskah.document.places["status"], message, _("isi nomor:"))
    yield from _line(naskah)


def _written(number: str, form: str, *, is_draft: bool) -> Iterator[tuple[str, str]]:
    if _has_blank(number):
        if is_draft:
            return
        yield _('nomor "{number}" belum terisi seluruhnya', number=number), _("isi bagian yang kosong")
    if form == "bulat" and "/" in number:
        yield _('nomor "{number}" bukan nomor bulat', number=number), _("tulis angkanya saja, misalnya 382")
    if form == "klasifikasi" and "/" not in number and "." not in number:
        help_ = _("tulis dengan kode klasifikasi, misalnya 443/263/Kpts")
        yield _('nomor "{number}" tanpa kode klasifikasi', number=number), help_
    if len(set(_patterns()[0].findall(number))) > 1:
        help_ = _('tulis semuanya tanpa spasi, misalnya "{number}"', number=re.sub(r" ?/ ?", "/", number))
        yield _('spasi di sekitar garis miring pada nomor "{number}" tidak seragam', number=number), help_


def _has_blank(number: str) -> bool:
    parts = number.split("/")
    return any(blank in number for blank in BLANKS) or not all(any(map(str.isalnum, part)) for part in parts)


def _line(naskah: Naskah) -> Iterator[Slip]:
    line = own(naskah, LINE) if genre(naskah) in COVERED else None
    found = _patterns()[1].search(line.text) if line else None
    if line is None or found is None:
        return
    if found[2] or not found[1].isupper():
        message = _('baris nomor memakai "{words}"', words=found.group())
        help_ = _('tulis "NOMOR … TAHUN …" dengan huruf kapital dan tanpa titik dua')
        yield line.slip(found.start(), found.end(), message, help_)


RULE = Rule(
    code="ATR006",
    severity=Severity.ERROR,
    says=N_("Nomor ada, terisi seluruhnya, dan ditulis menurut bentuk lembaganya: NOMOR … TAHUN … tanpa titik dua."),
    source="UU 12/2011 Lampiran II angka 2, 4",
    why=N_("Naskah dicari dan dirujuk dengan nomornya."),
    guard=N_("Konsep boleh belum bernomor. Bentuk nomor mengikuti kebiasaan bentuk-nomor."),
    slips=_slips,
    bad="""\
nomor: 470/   /Contoh/2024
""",
    good="""\
nomor: 470/12/Contoh/2024
""",
)
