"""The name of a document carries no abbreviation of its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.comparison import words_of
from naskah.findings import Severity
from naskah.messages import N_, _

SMALL = frozenset({"dan", "di", "ke", "dari", "atas", "pada", "untuk", "yang", "serta", "atau", "dalam"})
# Names that have no Indonesian may be abbreviated; a few endings and words tell them.
FOREIGN = ("tion", "ty", "gy", "ry", "cy", "th", "sh", "ck", "ment", "ance", "ence", "ness", "rk", "ive", "ing")
FOREIGN_WORDS = frozenset({"of", "and", "for", "the", "on", "in", "to"})
INDONESIAN = ("asing", "ading", "iking", "nting")  # asing, pembanding, pembimbing, penting


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\(([A-Z]{2,12})\)")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    name = naskah.by_key.get("tentang")
    if name is None or "(" not in name.text:
        return
    for found in _bracketed().finditer(name.text):
        if abbreviates(found[1].lower(), [word.form for word in words_of(name.text[: found.start()])]):
            message = _('nama naskah ditambah singkatan "{word}"', word=found.group())
            yield name.slip(*found.span(), message, _("hapus singkatannya; jelaskan di dalam naskah bila perlu"))


def abbreviates(letters: str, words: list[str]) -> bool:
    """Whether these letters are the initials of the last words."""
    for spoken in ([word for word in words if word not in SMALL], words):
        last = spoken[-len(letters) :]
        if [word[0] for word in last] == list(letters):
            return not any(_is_foreign(word) for word in words[-len(letters) :])
    return False


def _is_foreign(word: str) -> bool:
    return word in FOREIGN_WORDS or (word.endswith(FOREIGN) and not word.endswith(INDONESIAN))


RULE = Rule(
    code="ATR003",
    severity=Severity.WARNING,
    says=N_("Nama naskah tidak ditambah dengan singkatan atau akronim."),
    source="UU 12/2011 Lampiran II angka 5",
    why=N_("Singkatan menambah panjang judul dan tidak menambah artinya."),
    guard=N_("Hanya singkatan dalam kurung dari huruf awal kata di depannya; istilah asing dibiarkan."),
    slips=_slips,
    bad="""\
tentang: Penyusunan Anggaran Pendapatan dan Belanja Daerah (APBD)
menimbang:
  - bahwa untuk menyusun anggaran perlu dibentuk tim;
""",
    good="""\
tentang: Penyusunan Anggaran Pendapatan dan Belanja Daerah
menimbang:
  - bahwa untuk menyusun anggaran perlu dibentuk tim;
""",
)
