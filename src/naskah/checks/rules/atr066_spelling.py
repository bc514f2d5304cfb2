"""Words are spelt as the dictionary and the rules of spelling have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.left_alone import is_left_alone
from naskah.checks.text.running import Found, finds, lowered, tokens
from naskah.checks.text.spelling import KINDS, Misspelt, misspelt
from naskah.checks.text.vague_references import vague_references
from naskah.findings import Severity
from naskah.messages import N_, _

_PLACES = "desa dusun indonesia kabupaten kawasan kecamatan kelurahan kota nusantara provinsi wilayah"
_NO_TITLE = ("perundangan-undangan",)  # what no regulation is called, though cited so
_RIGHT_TITLE = "pembentukan peraturan perundang-undangan"  # where it is cited right as well, another rule compares
_VAGUE = "diatas"  # `tersebut diatas` is told as a reference without a number


@lru_cache(maxsize=1)
def _apart() -> re.Pattern[str]:
    """`se` parted from the name of a place, or joined to a capital."""
    return re.compile(r"[Ss]e(?<![\w-]..)(?!-[A-Z])(?P<gap> ?- ?| |(?=[A-Z]))(?P<place>[A-Za-z]{3,40})\b")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for wrong in misspelt(naskah):
        passage = wrong.found.passage
        own = (wrong.words.lower() in _NO_TITLE and _RIGHT_TITLE not in lowered(naskah)) or not is_left_alone(
            passage.text, wrong.start
        )
        if own and not _is_told(naskah, wrong):
            yield _slip(wrong)
    if not any(word[:2] in ("se", "Se") and not word[2:].islower() for word in tokens(naskah)):
        return
    for found in finds(naskah, _apart()):
        text, start = found.passage.text, found.start()
        if _is_place(found) and not is_left_alone(text, start) and not text.endswith("per ", 0, start):
            yield _joined(found)


def _is_place(found: Found) -> bool:
    place = found.match["place"]
    return place.lower() in _PLACES.split() or (found.match["gap"] != "" and place[0].isupper() and place[1:].islower())


def _is_told(naskah: Naskah, wrong: Misspelt) -> bool:
    """Whether another rule tells it as a reference without a number."""
    return wrong.words.lower() == _VAGUE and any(
        found.passage is wrong.found.passage and found.end() == wrong.end for found in vague_references(naskah)
    )


def _slip(wrong: Misspelt) -> Slip:
    why, sure = KINDS[wrong.kind]
    said = _('"{words}" bukan ejaan baku', words=wrong.words)
    message = said if sure else _('"{words}" kurang tepat', words=wrong.words)
    help_ = _('tulis "{right}": {why}', right=wrong.right, why=_(why))
    replacement = wrong.right if sure and wrong.words.islower() else None
    return wrong.found.passage.slip(wrong.start, wrong.end, message, help_, replacement)


def _joined(found: Found) -> Slip:
    place = found.match["place"]
    right = f"se-{place}" if place[0].isupper() else f"se{place}"
    message = _('"{words}" bukan ejaan baku', words=found.match.group())
    return found.slip(message, _('tulis "{right}": {why}', right=right, why=_(KINDS["se"][0])), right)


RULE = Rule(
    code="ATR066",
    severity=Severity.INFO,
    says=N_("Kata ditulis menurut ejaan yang berlaku dan bentuk baku dalam KBBI."),
    source="EYD V; KBBI VI",
    why=N_("Bahasa peraturan dan naskah dinas tunduk pada kaidah tata bahasa Indonesia, termasuk ejaannya."),
    guard=N_("Hanya ejaan yang terdaftar yang diperiksa; nama peraturan yang dikutip dibiarkan seperti aslinya."),
    slips=_slips,
    bad="""\
menimbang:
  - bahwa untuk menyusun contoh dilingkungan dinas perlu dibentuk tim;
  - penutup
""",
    good="""\
menimbang:
  - bahwa untuk menyusun contoh di lingkungan dinas perlu dibentuk tim;
  - penutup
""",
)
