"""A word that is one letter away from a common word, and is none itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.broken import broken_words
from naskah.checks.text.left_alone import is_left_alone
from naskah.checks.text.misread import misread_words
from naskah.checks.text.running import Found, finds, tokens
from naskah.checks.text.spelling import is_misspelt
from naskah.checks.text.vocabulary import SHORTEST, meant
from naskah.findings import Severity
from naskah.messages import N_, _

_LONGEST = 40


def _slips(naskah: Naskah) -> Iterator[Slip]:
    broken = dict(broken_words(naskah))
    parts = {part for words in broken for part in words.split()}
    for found in _found(naskah, broken):
        words = found.match.group()
        message = _('"{words}" terputus oleh spasi', words=words)
        yield found.slip(message, _('maksudnya "{right}"?', right=broken[words]))
    wrong = {word: right for word in tokens(naskah) if (right := _meant(word))}
    for word in (misread_words(naskah).keys() | parts) & wrong.keys():
        del wrong[word]
    for found in _found(naskah, wrong):
        word = found.match.group()
        yield found.slip(_('"{word}" mungkin salah ketik', word=word), _('maksudnya "{right}"?', right=wrong[word]))


def _found(naskah: Naskah, words: Iterable[str]) -> Iterator[Found]:
    """Where these words stand that are the writer's own."""
    one_of = "|".join(sorted(words))
    if one_of:
        for found in finds(naskah, re.compile(rf"(?<![\w'’])(?:{one_of})(?![\w'’])")):
            if not is_left_alone(found.passage.text, found.start()):
                yield found


def _meant(word: str) -> str | None:
    """What a word of letters of one case, the first aside, was probably meant to be."""
    if not (SHORTEST <= len(word) <= _LONGEST and word.isascii() and word.isalpha()):
        return None
    one_case = word[1:].islower() or word.isupper()
    return meant(word) if one_case and not is_misspelt(word) else None


RULE = Rule(
    code="ATR067",
    severity=Severity.WARNING,
    says=N_("Tidak ada kata yang salah ketik."),
    source="kebiasaan",
    why=N_("Salah ketik dalam naskah yang sudah ditandatangani hanya dapat diperbaiki dengan ralat."),
    guard=N_(
        "Hanya kata yang tidak dikenal dan berbeda satu huruf, atau oleh satu spasi, dari tepat satu kata umum yang "
        "ditandai; nama dibiarkan."
    ),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh bagi istansi lain perlu dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh bagi instansi lain perlu dibentuk tim;
  - penutup
""",
)
