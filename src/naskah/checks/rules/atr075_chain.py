"""The words of amendment chains are written one way within one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.law.dasar_hukum import Cited, cited
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.findings import Severity
from naskah.messages import N_, _

_COMMA = ","
_OFTEN = "kali"  # "beberapa kali"; with "telah diubah terakhir dengan" there is no place for a comma


@lru_cache(maxsize=1)
def _before_last() -> re.Pattern[str]:
    return re.compile(r"(\w)(\s{0,9})(,?)(\s{1,9})(?=terakhir\b)", re.IGNORECASE)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    found = [chain for each in cited(naskah) for chain in _chains(each)]
    with_comma = sum(match[3] == _COMMA for _each, match in found)
    if with_comma in (0, len(found)):
        return
    half = 2 * with_comma == len(found)
    first = found[0][1][3] == _COMMA
    usual = first if half else 2 * with_comma > len(found)
    for each, match in found:
        if (match[3] == _COMMA) is usual:
            continue
        if usual:
            message, help_ = _('tanpa koma sebelum "terakhir"'), _("tambahkan koma seperti di tempat lain")
            place = match.end(1), match.end(1)
        else:
            message, help_ = _('koma sebelum "terakhir"'), _("hapus koma seperti di tempat lain")
            place = match.span(3)
        yield from each.slip(*place, message, help_, None if half else _COMMA if usual else "")


def _chains(each: Cited) -> Iterator[tuple[Cited, re.Match[str]]]:
    for citation in each.citations:
        chain = citation.chain
        if chain and _OFTEN in each.passage.text[slice(*chain)].lower():
            match = _before_last().search(each.passage.text, *chain)
            if match:
                yield each, match


RULE = Rule(
    code="ATR075",
    severity=Severity.INFO,
    says=N_('Dalam satu naskah, "telah beberapa kali diubah, terakhir dengan" ditulis dengan satu cara.'),
    source="kebiasaan",
    why=N_("Dengan atau tanpa koma sama-sama lazim; yang mengganggu ialah keduanya dalam satu naskah."),
    guard=N_(
        "Diam bila semuanya sama. Yang disebut ialah cara yang lebih jarang, atau yang belakangan bila sama banyak."
    ),
    slips=_slips,
    bad="""\
mengingat:
  - >-
    Peraturan Presiden Nomor 8 Tahun 2020 tentang Rekaan sebagaimana telah beberapa kali diubah, terakhir dengan
    Peraturan Presiden Nomor 5 Tahun 2022 tentang Perubahan Kedua atas Peraturan Presiden Nomor 8 Tahun 2020
    tentang Rekaan;
  - >-
    Peraturan Presiden Nomor 9 Tahun 2020 tentang Contoh sebagaimana telah beberapa kali diubah terakhir dengan
    Peraturan Presiden Nomor 6 Tahun 2022 tentang Perubahan Kedua atas Peraturan Presiden Nomor 9 Tahun 2020
    tentang Contoh;
""",
    good="""\
mengingat:
  - >-
    Peraturan Presiden Nomor 8 Tahun 2020 tentang Rekaan sebagaimana telah beberapa kali diubah, terakhir dengan
    Peraturan Presiden Nomor 5 Tahun 2022 tentang Perubahan Kedua atas Peraturan Presiden Nomor 8 Tahun 2020
    tentang Rekaan;
  - >-
    Peraturan Presiden Nomor 9 Tahun 2020 tentang Contoh sebagaimana telah beberapa kali diubah, terakhir dengan
    Peraturan Presiden Nomor 6 Tahun 2022 tentang Perubahan Kedua atas Peraturan Presiden Nomor 9 Tahun 2020
    tentang Contoh;
""",
    whole=True,
)
