"""Amounts of rupiah: how they are written, and the words that pay takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.figures.quantities import WORDS_LIMIT, agrees, is_typing_error
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.running import running
from naskah.findings import Severity
from naskah.messages import N_, _

_IN_TABLES = ("kepala", "kelompok", "sel")
_SENTENCES = ("butir", "paragraf", "daftar")
# What angka 270c names; of other amounts it asks no words.
_PAY = (
    "penghasilan", "gaji", "honorarium", "hak keuangan", "tunjangan", "insentif", "disinsentif", "remunerasi",
)  # fmt: skip
_SCALES = ("ribu", "juta", "miliar", "milyar", "triliun", "trilyun")


@lru_cache(maxsize=1)
def _amount() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)Rp(\.?\s{0,3})(\d[\d.,]{0,30})(-|–)?"
        rf"(?:\s{{0,3}}\(([^()]{{2,{WORDS_LIMIT}}})\)|\s{{1,3}}([a-z]+))?"
    )


@lru_cache(maxsize=1)
def _form() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3}(?:\.\d{3}){0,5}|\d{1,4})(?:,(\d{2}))?")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for passage in naskah.passages if "Rp" in running(naskah).text else ():
        if "Rp" in passage.text and passage.role not in _IN_TABLES:
            pays = passage.role in _SENTENCES and any(word in passage.text.lower() for word in _PAY)
            for found in _amount().finditer(passage.text):
                yield from _of_amount(passage, found, pays=pays)


def _of_amount(passage: Passage, found: re.Match[str], *, pays: bool) -> Iterator[Slip]:
    apart, typed, dash, words, next_word = found.groups()
    number = typed if dash else typed.rstrip(".,")
    start, end = found.start(2), found.start(2) + len(number)
    if apart:
        message = _('sesudah "Rp" tidak ada titik atau spasi')
        yield passage.slip(found.start(), start, message, _('tulis "Rp{number}"', number=number), "Rp")
    if next_word in _SCALES or (dash and not typed.endswith(",")) or passage.text[found.end() :][:2].strip().isdigit():
        return  # `Rp1,5 miliar`; `Rp200.000-Rp300.000`; `Rp1 0.000` that a space broke
    if dash:
        number = f"{number}00"
        help_ = _('tulis "Rp{number}"', number=number)
        yield passage.slip(end - 1, end + 1, _("sen nol ditulis dengan angka"), help_, ",00")
    form = _form().fullmatch(number)
    if form is None:
        message = _('"Rp{number}" tidak ditulis seperti jumlah rupiah', number=number)
        yield passage.slip(start, end, message, _('beri titik tiap tiga angka, dan koma sebelum sen: "Rp250.000,00"'))
    elif words is not None:
        yield from _words(passage, found, form)
    elif pays:
        right = _spelt(form)
        if right:
            message = _("jumlah ini tidak ditulis dengan huruf")
            help_ = _('tulis "Rp{number} ({right} rupiah)"', number=number, right=right)
            yield passage.slip(found.start(), end, message, help_)


def _words(passage: Passage, found: re.Match[str], form: re.Match[str]) -> Iterator[Slip]:
    """What is wrong with the words of an amount; other parentheses are left alone."""
    said, rupiah, _sen = found[4].strip().lower().partition(" rupiah")
    agreed = agrees(form[1].replace(".", ""), "", said)
    right = _spelt(form) if not agreed else ""
    start, end = found.span(4)
    if agreed and not rupiah:
        yield passage.slip(end, end, _('kata "rupiah" tidak ada'), _('akhiri dengan "rupiah"'), " rupiah")
    elif right and (agreed is False or (rupiah and is_typing_error(said, right))):
        message = _('"{words}" bukan Rp{number} dengan huruf', words=found[4].strip(), number=form[0])
        help_ = _('tulis "{right} rupiah", atau betulkan angkanya', right=right)
        yield passage.slip(start, end, message, help_)


def _spelt(form: re.Match[str]) -> str:
    from naskah.language import terbilang

    try:
        return terbilang(form[1])
    except ValueError:
        return ""


RULE = Rule(
    code="ATR044",
    severity=Severity.WARNING,
    says=N_("Jumlah rupiah ditulis Rp250.000,00; jumlah penghasilan diikuti hurufnya dalam tanda kurung."),
    source="UU 12/2011 Lampiran II angka 270c (UU 13/2022)",
    why=N_("Jumlah dengan huruf tidak dapat diubah dengan satu angka, dan tidak salah baca."),
    guard=N_(
        "Tabel tidak diperiksa. Huruf hanya diminta untuk penghasilan, gaji, honorarium, tunjangan, insentif, dan"
        " sejenisnya."
    ),
    slips=_slips,
    bad="""\
menetapkan:
  - Anggota Tim diberi honorarium sebesar Rp250.000,00 untuk setiap rapat.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Anggota Tim diberi honorarium sebesar Rp250.000,00 (dua ratus lima puluh ribu rupiah) untuk setiap rapat.
  - mulai-berlaku
""",
)
