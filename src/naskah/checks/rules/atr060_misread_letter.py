"""No letter is another one that only looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.misread import MISREAD_K, misread_words
from naskah.checks.text.running import Found, finds, is_address, running, word_around
from naskah.checks.text.vocabulary import is_common
from naskah.findings import Severity
from naskah.messages import N_, _

_DIGITS = str.maketrans("OoIlL", "00111")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if MISREAD_K in running(naskah).text:
        for found in finds(naskah, re.compile(r"\b[A-Z]{2,20}I\([A-Z]{1,20}")):
            right = found.match.group().replace(MISREAD_K, "K")
            if is_common(right):
                yield found.slip(_message(found.match.group()), _('tulis "{right}"', right=right), right)
    text = running(naskah).text
    for needle, pattern in _others():
        if needle in text:
            for found in finds(naskah, pattern):
                yield from _of_other(found)
    misread = misread_words(naskah)
    if not misread:
        return
    words = "|".join(map(re.escape, sorted(misread)))
    for found in finds(naskah, re.compile(rf"(?<!\w)(?:{words})(?!\w)")):
        word = found.match.group()
        if is_address(found.passage.text, found.start()):
            continue
        right = misread[word]
        if right:
            yield found.slip(_message(word), _('tulis "{right}"', right=right), right)
        else:
            yield found.slip(_message(word), _("ketik ulang kata ini"))


@lru_cache(maxsize=1)
def _others() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What is surely a number or a word, and what stands in it that is none."""
    amount = r"Rp(?<!\wRp)\.? ?(?=[\d.,]{0,20}[OoLl])[\dLl][\d.,OoLl]{2,24}(?![\w.,])"
    return (
        ("Rp", re.compile(amount)),
        ("ayat (", re.compile(r"ayat \([lI]{1,2}\)")),
        ("\\", re.compile(r"[^\W\d_]{1,20}\\[^\W\d_]{1,20}")),
    )


def _of_other(found: Found) -> Iterator[Slip]:
    words = found.match.group()
    if words[0] == "R" and words.startswith("Rp"):
        yield found.slip(_message(words), _('tulis "{right}"', right="Rp" + words[2:].translate(_DIGITS)))
    elif words.startswith("ayat ("):
        yield found.slip(_message(words), _('tulis "{right}"', right="ayat" + words[4:].translate(_DIGITS)))
    elif not _is_path(found.passage.text, found.start()):
        yield found.slip(_message(words), _("ketik ulang kata ini"))


def _is_path(text: str, offset: int) -> bool:
    word = word_around(text, offset)
    return word.count("\\") > 1 or ":" in word


def _message(word: str) -> str:
    return _('"{word}" berisi huruf atau angka yang hanya mirip', word=word)


RULE = Rule(
    code="ATR060",
    severity=Severity.WARNING,
    says=N_("Tiap huruf adalah huruf yang benar, bukan angka atau huruf lain yang mirip."),
    source="kebiasaan",
    why=N_('Sisa pemindaian seperti "lndonesia" dan "2O19" tidak ditemukan oleh pencarian.'),
    guard=N_("Hanya yang sesudah dibaca ulang menjadi kata, tahun, jumlah, atau ayat yang ditandai."),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh di seluruh lndonesia perlu dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh berkode B0R1 di seluruh Indonesia perlu dibentuk tim;
  - penutup
""",
)
