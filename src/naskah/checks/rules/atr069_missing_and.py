"""The last of several is joined by `dan` or `atau`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.running import finds, running
from naskah.findings import Severity
from naskah.messages import N_, _

_SENTENCES = ("butir", "paragraf", "daftar", "teks")


@lru_cache(maxsize=1)
def _comma() -> re.Pattern[str]:
    """What every row holds: a quick first look."""
    return re.compile(r", [A-Z][A-Za-z]{1,20}, [A-Z][A-Za-z]{1,20} [a-z]")


@lru_cache(maxsize=1)
def _row() -> re.Pattern[str]:
    """Abbreviations, or single words with a capital after a word that takes persons, up to a small word."""
    word = r"[A-Z][a-z]{2,20}\b"
    short = r"[A-Z]{2,8}\b"
    one = rf"(?:{short}|{word})"
    end = r" (?!dan\b|atau\b|serta\b|maupun\b|d[sl][bl]\b|dst\b|dkk\b|bin\b|binti\b)[a-z]{2,}"
    return re.compile(
        rf"(?<=[a-z] ){short}(?:, {short}){{1,20}}, (?P<last>{short})(?={end})"
        rf"|\b(?:kepada|bagi|oleh|para|terhadap|antara) {one}(?:, {one}){{1,20}}, (?P<person>{one})(?={end})"
    )


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if not _comma().search(running(naskah).text):
        return
    for found in finds(naskah, _row()):
        passage = found.passage
        if passage.role in _SENTENCES and passage.part != "tentang" and not is_in_title(passage.text, found.start()):
            group = "last" if found.match["last"] else "person"
            message = _('tanpa "dan" sebelum "{word}", yang terakhir dari deret ini', word=found.match[group])
            yield found.slip(message, _('tulis "dan" atau "atau" di depannya'), group=group)


RULE = Rule(
    code="ATR069",
    severity=Severity.INFO,
    says=N_('Unsur terakhir dalam deret didahului "dan" atau "atau".'),
    source="kebiasaan",
    why=N_("Tanpa kata itu tidak jelas apakah semuanya dimaksud atau salah satunya."),
    guard=N_("Hanya deret singkatan, atau kata berhuruf kapital sesudah kata seperti kepada, yang diperiksa."),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim memberi contoh kepada TPA, TPS, KTPS untuk dipakai.
  - mulai-berlaku
lampiran: []
""",
    good="""\
menetapkan:
  - Tim memberi contoh kepada TPA, TPS, dan KTPS untuk dipakai.
  - mulai-berlaku
lampiran: []
""",
)
