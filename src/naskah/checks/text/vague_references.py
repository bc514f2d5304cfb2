"""References that name no number: `tersebut di atas`, `pasal ini`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.naskah import Naskah
from naskah.checks.text.running import Found, finds, lowered

EXPLAINED = "penjelasan"  # there `ayat ini` is the one that is explained
EXPLAINING = ("lampiran", EXPLAINED)  # there `hal tersebut di atas` may look back on a whole page
_NEAR = 90  # characters
_SIGNS = ("tersebut di", "pasal ini", "ayat ini", " terdahulu")


@lru_cache(maxsize=1)
def _vague() -> re.Pattern[str]:
    unit = r"(?:pasal|ayat|huruf|angka|butir|diktum)"
    return re.compile(
        rf"\b(?P<unit>{unit}(?: \(?\w{{1,12}}\)?)? )?(?P<above>tersebut di ?atas)\b"
        rf"|\b(?:pasal|ayat)(?P<this> ini| yang terdahulu| terdahulu)\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _speaking() -> re.Pattern[str]:
    return re.compile(r"\b(?:kata|frasa|istilah|ungkapan)\b[^.;\n\0]{0,80}$", re.IGNORECASE)


def _is_spoken_of(found: Found) -> bool:
    """Whether the words are named, not used: `kata pasal ini tidak perlu digunakan`."""
    return _speaking().search(found.passage.text, max(found.start() - _NEAR, 0), found.start()) is not None


def vague_references(naskah: Naskah) -> Iterator[Found]:
    """Every such reference; in a Lampiran only one to a numbered part."""
    text = lowered(naskah)
    if not any(words in text for words in _SIGNS):
        return
    for found in finds(naskah, _vague()):
        if found.match["this"] and found.match.group().startswith("Ayat"):
            continue  # an explanation of the provision it stands under
        if _is_spoken_of(found) or (found.match["this"] and found.passage.part == EXPLAINED):
            continue
        if found.match["unit"] or found.match["this"] or found.passage.part not in EXPLAINING:
            yield found
