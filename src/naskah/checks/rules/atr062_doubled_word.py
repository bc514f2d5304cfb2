"""No word stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import BETWEEN, finds, lowered
from naskah.checks.text.spelling import is_reduplicated
from naskah.checks.text.vocabulary import is_common
from naskah.findings import Severity
from naskah.messages import N_, _

# Words that nothing is meant by twice: one of them goes.
_ONCE = (
    "adalah agar akan antara atas atau bagi bahwa belum dalam dan dapat dari dengan di dimaksud harus ini itu jika"
    " karena ke kepada maka melalui menjadi merupakan oleh pada para perlu sampai sebagai sebagaimana sejak serta"
    " setiap sesuai telah tentang terhadap tersebut tidak untuk wajib yaitu yang"
)


@lru_cache(maxsize=1)
def _twice() -> re.Pattern[str]:
    return re.compile(r"(?<![\w–-])([^\W\d_]{2,40})([ \n]{1,9})(\1)(?![\w–-])", re.IGNORECASE)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    words = lowered(naskah).replace(BETWEEN, " ").split()
    if not any(map(_same, words, words[1:])):
        return
    for found in finds(naskah, _twice()):
        first, between, second = found.match.groups()
        if first.isupper() and not second.isupper():
            continue  # a heading, and the sentence under it
        message = _('"{words}": kata yang sama dua kali', words=f"{first} {second}")
        low = first.lower()
        if low in _ONCE.split() and "\n\n" not in between and not (first.islower() and second.istitle()):
            yield found.slip(message, _("hapus salah satunya"), first)
        elif low not in _ONCE.split() and "\n" not in between and _is_slip(first, second):
            yield found.slip(message, _("hapus salah satunya; kata ulang diberi tanda hubung"))


def _same(first: str, second: str) -> bool:
    return second.startswith(first) and not second[len(first) :][:1].isalpha()


def _is_slip(first: str, second: str) -> bool:
    """Whether these can't be a name, such as Bau Bau, or a word that only lacks its hyphen."""
    small = first.islower() and second.islower() and len(first) > 2
    return not is_reduplicated(first.lower()) and (small or is_common(first))


RULE = Rule(
    code="ATR062",
    severity=Severity.WARNING,
    says=N_("Tidak ada kata yang tertulis dua kali berturut-turut."),
    source="kebiasaan",
    why=N_("Kata ganda biasanya tertinggal ketika kalimat disunting."),
    guard=N_('Kata ulang bertanda hubung dan nama seperti "Bau Bau" tidak diperiksa.'),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh-contoh naskah di Kota Bau Bau perlu dibentuk tim;
  - penutup
""",
)
