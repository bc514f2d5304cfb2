"""TENTANG stands as one word, and no word has its letters apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import finds
from naskah.checks.text.worded import own, said
from naskah.findings import Severity
from naskah.messages import N_, _

TENTANG = "TENTANG"
LINE = "baris-tentang"
ELSEWHERE = ("judul", "baris-nomor", "baris-nama")
VOWELS = frozenset("AIUEO")
ROMAN = frozenset("IVXLCDM")


@lru_cache(maxsize=1)
def _spaced() -> re.Pattern[str]:
    return re.compile(r"[A-Z] [A-Z] [A-Z] [A-Z] [A-Z](?: [A-Z])*(?![\w.])")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    yield from _line(naskah)
    for found in finds(naskah, _spaced()):
        letters = found.match.group().replace(" ", "")
        before = found.passage.text[max(found.start() - 1, 0) : found.start()]
        if before.isalnum() or found.passage.part == LINE or not _is_word(letters):
            continue
        message = _('huruf "{words}" ditulis berjarak', words=found.match.group())
        yield found.slip(message, _('tulis "{word}"', word=letters), letters)


def _is_word(letters: str) -> bool:
    """Whether these letters are a word with its letters apart, rather than a row of labels or numerals."""
    vowels = sum(letter in VOWELS for letter in letters)
    return vowels > 1 and not ROMAN.issuperset(letters) and letters != "".join(sorted(letters))


def _line(naskah: Naskah) -> Iterator[Slip]:
    line = own(naskah, LINE)
    if line is None or line.text.strip() == TENTANG:
        return
    help_ = _('tulis "{word}"', word=TENTANG)
    text = line.text.strip()
    if "".join(filter(str.isalpha, text)).upper() == TENTANG:
        start = line.text.index(text)
        message = _('baris "{words}" tidak ditulis "{word}"', words=text, word=TENTANG)
        yield line.slip(start, start + len(text), message, help_, TENTANG)
    elif not text and not any(TENTANG in said(naskah, name).upper() for name in ELSEWHERE):
        yield line.slip(0, 1, _('judul tidak memuat kata "{word}"', word=TENTANG), help_)


RULE = Rule(
    code="ATR002",
    severity=Severity.WARNING,
    says=N_('Kata "TENTANG" berdiri pada barisnya sendiri; huruf suatu kata tidak ditulis berjarak.'),
    source="UU 12/2011 Lampiran II angka 4, 54",
    why=N_("Huruf yang berjarak tidak ditemukan bila dicari, dan dibaca huruf demi huruf oleh pembaca layar."),
    guard=N_("Deretan label (A B C D E) dan angka Romawi bukan kata."),
    slips=_slips,
    bad="""\
kata: {baris-tentang: T E N T A N G}
""",
    good="""\
kata: {baris-tentang: TENTANG}
""",
)
