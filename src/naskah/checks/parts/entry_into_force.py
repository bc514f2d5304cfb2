"""Sentences that say when a document takes effect: `Keputusan ini mulai berlaku pada tanggal ditetapkan.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import BODY
from naskah.checks.text.worded import own

FORMULA, SENTENCE = "mulai-berlaku", "penutup"
_WHEN = frozenset(
    {"saat", "sebelum", "sejak", "setelah", "sesudah", "ketika"}
)  # before it: when something else happens
_NO_SUBJECT = (
    *_WHEN,
    "dalam",
    "dengan",
    "menurut",
    "oleh",
    "dari",
    "pada",
    "terhadap",
)  # before what is not its subject


@lru_cache(maxsize=1)
def _regulation() -> tuple[re.Pattern[str], re.Pattern[str]]:
    effect = re.compile(r"\b(?<!-)Peraturan(?: [\w/-]+){0,9}? ini (?:dinyatakan )?(?:mulai )?berlaku\b")
    return effect, re.compile(r"\bini (?:mulai )?berlaku pada (?:saat )?tanggal (?P<act>ditetapkan|diundangkan)\b")


@lru_cache(maxsize=1)
def _clauses() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a document may say of its own day, and of the day of its provisions, however worded (angka 151, 154)."""
    since = r"(?:surut|sejak|mulai|terhitung|pada|setelah|sampai|selama|untuk)"
    itself = re.compile(
        r"\b(?<!-)(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Qanun)\b[^.;:]{0,120}?\bini\b[^.;:]{0,80}?"
        rf"\b(?:mulai berlaku|dinyatakan berlaku|berlaku {since})\b"
    )
    of_parts = re.compile(
        r"^Ketentuan\b[^.;:]{0,300}?\bmulai berlaku\b|\bmulai berlakunya\b[^.;:]{0,120}?\bditetapkan dengan\b"
        rf"|^(?:mulai )?berlaku {since}\b",
        re.IGNORECASE,
    )
    return itself, of_parts


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    day = r"(?:di(?:tetapkan|keluarkan|tandatangani|undangkan)|penetapan|pengundangan)(?:nya)?\b"
    whole = re.compile(r"\b(?:Keputusan|Instruksi)(?: \w+){0,6} ini (?:dinyatakan )?(?:mulai )?berlaku\b")
    loose = re.compile(
        rf"\bini (?:dinyatakan )?(?:mulai )?berlaku,? (?P<since>(?:terhitung )?(?:mulai|sejak)(?: dari)?)"
        rf"(?: saat| hari)?(?: tanggal)? {day}(?! sampai| s\.d| hingga|, sampai)"
    )
    return whole, loose


def takes_effect(text: str) -> bool:
    """Whether the text says that the document itself takes effect; `Pada saat Keputusan ini mulai berlaku` does not."""
    if "berlaku" not in text:
        return False
    return any(_is_subject(text, found) for found in (_patterns()[0].search(text), _regulation()[0].search(text)))


def _is_subject(text: str, found: re.Match[str] | None) -> bool:
    """Whether what was found is what the sentence is about."""
    if found is None or not _WHEN.isdisjoint(found.group().split()):
        return False
    return text[: found.start()].rstrip().rpartition(" ")[2].lower() not in _NO_SUBJECT


def tells_of_force(text: str) -> bool:
    """Whether a text says in some words when the document applies: not that a permit applies for two years."""
    if takes_effect(text):
        return True
    itself, of_parts = _clauses()
    return any(_is_subject(text, found) for found in itself.finditer(text)) or of_parts.search(text) is not None


def act_named(text: str) -> tuple[int, int] | None:
    """The act on whose day a regulation takes effect: `ditetapkan` or `diundangkan`."""
    found = _regulation()[1].search(text) if "berlaku" in text else None
    return found.span("act") if found else None


def loose_day(text: str) -> tuple[int, int] | None:
    """The word that stands where `pada` should: `sejak tanggal ditetapkan`."""
    found = _patterns()[1].search(text) if "berlaku" in text else None
    return found.span("since") if found else None


def sentences(naskah: Naskah) -> Iterator[Passage]:
    """Every text in which a document may say it, but for what the lembaga words as its own custom."""
    custom = own(naskah, FORMULA)
    known = custom.text.strip() if custom else ""
    for passage in (*naskah.items_of("menetapkan"), *naskah.of("untuk", BODY)):
        if passage.text.strip() != known:
            yield passage
    closing = naskah.by_key.get(SENTENCE)
    worded = own(naskah, SENTENCE) if SENTENCE not in naskah.document.kind.formulas else None
    yield from (passage for passage in (closing, worded) if passage is not None)
