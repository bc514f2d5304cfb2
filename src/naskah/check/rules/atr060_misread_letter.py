"""No letter is another one that only looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from naskah.check.model import Rule, Slip
from naskah.check.naskah import Naskah
from naskah.check.text.misread import MISREAD_K, misread_words
from naskah.check.text.running import finds, is_address, running
from naskah.check.text.vocabulary import is_common
from naskah.findings import Severity
from naskah.messages import N_, _


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if MISREAD_K in running(naskah).text:
        for found in finds(naskah, re.compile(r"\b[A-Z]{2,20}I\([A-Z]{1,20}")):
            right = found.match.group().replace(MISREAD_K, "K")
            if is_common(right):
                yield found.slip(_message(found.match.group()), _('tulis "{right}"', right=right), right)
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


def _message(word: str) -> str:
    return _('"{word}" berisi huruf atau angka yang hanya mirip', word=word)


RULE = Rule(
    code="ATR060",
    severity=Severity.WARNING,
    says=N_("Tiap huruf adalah huruf yang benar, bukan angka atau huruf lain yang mirip."),
    source="kebiasaan",
    why=N_('Sisa pemindaian seperti "lndonesia" dan "2O19" tidak ditemukan oleh pencarian.'),
    guard=N_("Hanya kata yang sesudah dibaca ulang menjadi kata atau tahun yang dikenal yang ditandai."),
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
