"""The word before an ordinal of a diktum is written one way within one document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import Found, finds, lowered
from naskah.findings import Severity
from naskah.messages import N_, _

_WORD = "diktum"
_ENDS_OF_SENTENCES = (".", ":", ";", "\n")


@lru_cache(maxsize=1)
def _before_ordinal() -> re.Pattern[str]:
    return re.compile(r"\b([Dd]iktum)(?=\s{1,3}(?:KE[A-Z]{3,12}|PERTAMA)\b)")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if _WORD not in lowered(naskah):
        return
    found = [each for each in finds(naskah, _before_ordinal()) if not _begins_a_sentence(each)]
    written = Counter(each.match[1] for each in found)
    if len(written) < 2:
        return
    most = max(written.values())
    # As many of each: what was written first is taken to be meant.
    usual = next(each.match[1] for each in found if written[each.match[1]] == most)
    for each in found:
        if each.match[1] != usual:
            message = _('"{word}" di tempat lain ditulis "{other}"', word=each.match[1], other=usual)
            yield each.slip(message, _("tulis dengan satu cara"))


def _begins_a_sentence(found: Found) -> bool:
    before = found.passage.text[: found.start()].rstrip(" ")
    return not before or before.endswith(_ENDS_OF_SENTENCES)


RULE = Rule(
    code="ATR073",
    severity=Severity.INFO,
    says=N_('Dalam satu naskah, rujukan "diktum KESATU" ditulis dengan satu cara: "diktum" atau "Diktum".'),
    source="kebiasaan",
    why=N_("Keduanya lazim; yang mengganggu ialah keduanya dalam satu naskah."),
    guard=N_(
        "Awal kalimat tidak dihitung. Yang disebut ialah cara yang lebih jarang, atau yang belakangan bila sama banyak."
    ),
    slips=_slips,
    whole=True,
    bad="""\
menetapkan:
  - Membentuk Tim Contoh.
  - Tim sebagaimana dimaksud dalam diktum KESATU bertugas menyusun contoh.
  - Masa kerja Tim sebagaimana dimaksud dalam Diktum KESATU selama 3 (tiga) bulan.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Membentuk Tim Contoh.
  - Tim sebagaimana dimaksud dalam diktum KESATU bertugas menyusun contoh.
  - Masa kerja Tim sebagaimana dimaksud dalam diktum KESATU selama 3 (tiga) bulan.
  - mulai-berlaku
""",
)
