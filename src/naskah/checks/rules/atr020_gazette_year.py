"""The year of a gazette fits the year of the regulation that was promulgated in it."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.citations import Gazette, flat
from naskah.checks.law.dasar_hukum import Cited, cited
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import FIRST_CODE
from naskah.findings import Severity
from naskah.messages import N_, _

_OLDEST = 1950  # what is older has gazettes of several series
# What a year ends with can come out in the next one; acts of the state bear the number of the year they come out in.
_SAME_YEAR = frozenset({"LN", "TLN"})


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for each in cited(naskah):
        for citation in flat(each.citations, inner=True):
            year = citation.head.year
            if citation.parenthesis is None or year is None or year < _OLDEST:
                continue
            for gazette in citation.parenthesis.gazettes:
                yield from _of_one(each, each.said(citation), year, gazette)


def _of_one(each: Cited, said: str, year: int, gazette: Gazette) -> Iterator[Slip]:
    if gazette.year is None or gazette.year_at is None or gazette.kind == "STB":
        return
    last = year if gazette.kind in _SAME_YEAR and year > FIRST_CODE else year + 1
    if not year <= gazette.year <= last:
        message = _("tahun {year} tidak cocok dengan {this}", year=gazette.year, this=said)
        help_ = _("periksa tahun peraturan dan tahun lembarannya; salah satunya keliru")
        yield from each.slip(*gazette.year_at, message, help_)


RULE = Rule(
    code="ATR020",
    severity=Severity.WARNING,
    says=N_(
        "Tahun Lembaran Negara sama dengan tahun peraturannya; tahun Berita Negara dan Lembaran Daerah sama atau "
        "setahun sesudahnya."
    ),
    source="UU 12/2011 Lampiran II angka 47 dan angka 49; kebiasaan",
    why=N_("Peraturan diundangkan segera sesudah ditetapkan; tahun yang lain berarti salah satunya salah ketik."),
    guard=N_("Hanya kurung milik peraturan itu sendiri yang diperiksa; peraturan sebelum tahun 1950 tidak."),
    slips=_slips,
    bad="""\
mengingat:
  - Peraturan Pemerintah Nomor 8 Tahun 2020 tentang Rekaan (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 8);
""",
    good="""\
mengingat:
  - Peraturan Menteri Contoh Nomor 8 Tahun 2020 tentang Rekaan (Berita Negara Republik Indonesia Tahun 2021 Nomor 8);
""",
)
