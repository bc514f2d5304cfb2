"""Within one level of the hierarchy, the items of Mengingat stand in the order of their years and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.law.dasar_hukum import Cited, misplaced
from naskah.checks.law.instruments import Jenis
from naskah.checks.law.ranked import out_of_rank, ranked
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.findings import Severity
from naskah.messages import N_, _

# Before, an emergency law had a series of numbers of its own.
_ONE_SERIES = 1960


@lru_cache(maxsize=1)
def _of_a_daerah() -> re.Pattern[str]:
    """Titles of the laws that made a daerah; by custom such a law comes first."""
    place = r"(?:provinsi|propinsi|kabupaten|kota(?:madya|praja|\s+besar)?|daerah(?:\W+daerah)?(?=\s))\b"
    return re.compile(
        rf"(?:{place}|keistimewaan|otonomi\s+khusus|pemerintahan\s+(?:aceh|provinsi)"
        rf"|(?:perubahan|penetapan|pembentukan)\b(?:.{{0,200}}\bpembentukan)?\s+{place}|pembentukan\s+{place}"
        rf"|(?:perubahan|penetapan)\b.{{0,200}}\bpembentukan\s+{place})",
        re.IGNORECASE | re.DOTALL,
    )


def _slips(naskah: Naskah) -> Iterator[Slip]:
    levels: dict[int, list[Cited]] = {}
    elsewhere = set(out_of_rank(naskah))
    for position, (rank, item) in enumerate(ranked(naskah)):
        if position not in elsewhere and item.citations[0].head.year and not _made_a_daerah(item):
            levels.setdefault(rank, []).append(item)
    for items in levels.values():
        yield from _of_one_level(items)


def _of_one_level(items: list[Cited]) -> Iterator[Slip]:
    ages = _ages(items)
    for position in misplaced([sorted(set(ages)).index(age) for age in ages]) if len(items) > 1 else ():
        item, age = items[position], ages[position]
        first = item.citations[0]
        later = next((other for other, at in zip(items[:position], ages, strict=False) if at > age), None)
        if later:
            message = _("{this} disebut sesudah {other} yang lebih baru", this=_said(item), other=_said(later))
        else:
            older = next(other for other, at in zip(items[position:], ages[position:], strict=True) if at < age)
            message = _("{this} mendahului {other} yang lebih lama", this=_said(item), other=_said(older))
        help_ = _("dalam satu tingkatan, urutkan dari yang paling lama")
        yield from item.slip(first.start, first.head.end, message, help_)


def _ages(items: list[Cited]) -> list[tuple[int, int]]:
    """Year and number; the number counts where all of that year are of one series."""
    kinds: dict[int, set[Jenis]] = {}
    for item in items:
        head = item.citations[0].head
        kinds.setdefault(head.year or 0, set()).add(head.jenis)
    ages = []
    for item in items:
        head = item.citations[0].head
        year = head.year or 0
        one_series = year >= _ONE_SERIES and len(kinds[year]) == 1 and head.number.isdecimal()
        ages.append((year, int(head.number[:9]) if one_series else 0))
    return ages


def _made_a_daerah(item: Cited) -> bool:
    first = item.citations[0]
    return bool(
        first.jenis is Jenis.UU and first.title and _of_a_daerah().match(item.passage.text[slice(*first.title)])
    )


def _said(item: Cited) -> str:
    return item.said(item.citations[0])


RULE = Rule(
    code="ATR018",
    severity=Severity.WARNING,
    says=N_("Peraturan setingkat dalam Mengingat disusun menurut waktu, dari yang paling lama."),
    source="UU 12/2011 Lampiran II angka 43",
    why=N_("Urutan waktu menunjukkan peraturan mana yang dapat mengubah yang lain."),
    guard=N_(
        "Undang-Undang pembentukan daerah, yang lazim disebut pertama, dan jenis yang tidak ada dalam Pasal 7 tidak "
        "diperiksa. Yang dihitung ialah peraturan asal, bukan perubahannya."
    ),
    slips=_slips,
    bad="""\
mengingat:
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2021 Nomor 9);
  - Peraturan Presiden Nomor 8 Tahun 2020 tentang Rekaan (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 8);
""",
    good="""\
mengingat:
  - Peraturan Presiden Nomor 8 Tahun 2020 tentang Rekaan (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 8);
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2021 Nomor 9);
""",
)
