"""A term is defined because it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Items, Naskah, Passage
from naskah.checks.parts.articles import BODY, amends, standing
from naskah.checks.parts.definitions import definition_lists, opens_definitions
from naskah.checks.text.running import BETWEEN
from naskah.findings import Severity
from naskah.messages import N_, _

_SHORTEST = 3  # letters


@lru_cache(maxsize=1)
def _defined() -> re.Pattern[str]:
    named = r"(?:,?\syang\sselanjutnya\sdi(?:sebut|singkat)(?:\s(?:dengan|sebagai))?\s(?P<short>[^,;:]{2,80}?))?"
    return re.compile(rf"(?P<term>[^,;:()]{{2,120}}?){named},?\sadalah\s")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if amends(naskah):
        return
    for items in definition_lists(naskah):
        if items.part == BODY and items.opening is not None and opens_definitions(items.opening.text):
            yield from _of_list(naskah, items)


def _of_list(naskah: Naskah, items: Items) -> Iterator[Slip]:
    texts = [(each.key, " ".join(each.text.casefold().split())) for each in naskah.passages]
    without_marks = BETWEEN.join(f"{text} " for _key, text in texts).replace(".", " ").replace(",", " ")
    for item in items.items:
        found = _defined().match(item.text)
        if found is None or "selanjutnya" in found["term"]:
            continue
        names = [" ".join(name.split()) for name in (found["short"], found["term"]) if name]
        if len(names[0]) < _SHORTEST or _is_referred_to(naskah, item, without_marks):
            continue
        if not any(_is_used(name.casefold(), item, texts) for name in names):
            start = found.start("short") if found["short"] else 0
            message = _('istilah "{term}" tidak dipakai di tempat lain dalam peraturan ini', term=names[0])
            yield item.slip(start, start + len(names[0]), message, _("hapus pengertian ini, atau pakai istilahnya"))


def _is_used(name: str, item: Passage, texts: list[tuple[str, str]]) -> bool:
    """Whether another text has the words, in whatever form."""
    own = f"{item.key}."
    return any(name in text for key, text in texts if key != item.key and not key.startswith(own))


def _is_referred_to(naskah: Naskah, item: Passage, without_marks: str) -> bool:
    """Whether a text names it by its number: `unit sebagaimana dimaksud dalam Pasal 1 angka 3`."""
    path = standing(naskah, item)
    said = " ".join(f"{word} ({value})" if word == "ayat" else f"{word} {value}" for word, value in path)
    return bool(path) and f"{said} " in without_marks


RULE = Rule(
    code="ATR080",
    severity=Severity.INFO,
    says=N_("Istilah yang diberi pengertian dalam Ketentuan Umum dipakai dalam peraturan itu."),
    source="UU 12/2011 Lampiran II angka 102",
    why=N_("Pengertian yang tertinggal dari naskah lain membuat pembaca mencari ketentuan yang tidak ada."),
    guard=N_(
        "Istilah yang muncul di mana pun, juga dalam pengertian lain, judul, penjelasan, atau lampiran, dan tanpa "
        "huruf kapital, sudah dipakai; begitu pula yang dirujuk dengan nomornya. Peraturan perubahan tidak diperiksa."
    ),
    slips=_slips,
    bad="""\
# berkas: batang.md
# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan:

- Arsip adalah rekaman kegiatan.
- Kearsipan Bergerak adalah pelayanan dengan kendaraan.

# Pasal

Setiap perangkat daerah menata Arsip.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    good="""\
# berkas: batang.md
# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan:

- Arsip adalah rekaman kegiatan.
- Kearsipan Bergerak adalah pelayanan dengan kendaraan.

# Pasal

Setiap perangkat daerah menata Arsip dengan Kearsipan Bergerak.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
""",
    whole=True,
)
