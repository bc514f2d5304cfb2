"""The constitution stands first in Mengingat and with its articles; no other item names articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from naskah.checks.law.citations import Citation, Jenis
from naskah.checks.law.dasar_hukum import Cited, dasar_hukum
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _

# "Pasal II Aturan Peralihan Undang-Undang Dasar …" and "Pembukaan Undang-Undang Dasar …" name their part too.
_PARTS = ("asal ", "embukaan")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    other = ""
    for item in dasar_hukum(naskah):
        uud = next((citation for citation in item.citations if citation.jenis is Jenis.UUD), None)
        if uud is None:
            first = item.citations[0]
            other = other or item.said(first)
            if first.articles:
                message = _("butir Mengingat selain Undang-Undang Dasar menyebut pasal")
                yield from item.slip(*first.articles, message, _("cukup jenis dan nama peraturannya, tanpa pasal"))
        elif other:
            message = _("Undang-Undang Dasar disebut sesudah {other}", other=other)
            yield from item.slip(uud.start, uud.end, message, _("letakkan pada angka 1"))
        else:
            yield from _without_articles(item, uud)


def _without_articles(item: Cited, uud: Citation) -> Iterator[Slip]:
    text = item.passage.text
    if uud.articles or any(part in text[: uud.start] for part in _PARTS):
        return
    behind = re.compile(r",?\s{0,9}pasal\s{0,9}\w{1,5}", re.IGNORECASE).match(text, uud.end)
    if behind:
        message = _("pasal ditulis sesudah Undang-Undang Dasar")
        yield from item.slip(uud.end, behind.end(), message, _('tulis "Pasal … Undang-Undang Dasar …"'))
    else:
        help_ = _('sebut pasalnya di depan: "Pasal … ayat (…) Undang-Undang Dasar …"')
        yield from item.slip(uud.start, uud.end, _("Undang-Undang Dasar disebut tanpa pasal"), help_)


RULE = Rule(
    code="ATR016",
    severity=Severity.WARNING,
    says=N_(
        "Dalam Mengingat, Undang-Undang Dasar disebut pertama dan dengan pasalnya; peraturan lain disebut tanpa pasal."
    ),
    source="UU 12/2011 Lampiran II angka 43, angka 44, dan angka 45",
    why=N_(
        "Dari Undang-Undang Dasar hanya pasal tertentu yang memberi wewenang; peraturan lain menjadi dasar seluruhnya."
    ),
    guard=N_("Naskah sebelum tahun 2004 dan peraturan yang tidak dikenali jenisnya tidak diperiksa."),
    slips=_slips,
    bad="""\
mengingat:
  - Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
""",
    good="""\
mengingat:
  - Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
""",
    whole=True,
)
