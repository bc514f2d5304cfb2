"""In Mengingat, what was promulgated is cited with its gazette."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from naskah.checks.law.citations import Citation, flat
from naskah.checks.law.dasar_hukum import Cited, dasar_hukum
from naskah.checks.law.instruments import Jenis
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.text.worded import is_old
from naskah.findings import Severity
from naskah.messages import N_, _


class _Asked(Struct, frozen=True):
    """The gazette that a kind is promulgated in, since which year without exception."""

    kind: str
    name: str
    form: str
    since: int = 1950
    severity: Severity = Severity.WARNING


_LN = _Asked(
    "LN",
    "Lembaran Negara",
    "(Lembaran Negara Republik Indonesia Tahun … Nomor …, Tambahan Lembaran Negara …)",
    severity=Severity.ERROR,
)
_LD = _Asked("LD", "Lembaran Daerah", "(Lembaran Daerah … Tahun … Nomor …, Tambahan Lembaran Daerah … Nomor …)")
# Pasal 83 of UU 12/2011; before, not every regulation of a ministry was promulgated.
_BN = _Asked("BN", "Berita Negara", "(Berita Negara Republik Indonesia Tahun … Nomor …)", 2012)
ASKED = {
    Jenis.UU: _LN,
    Jenis.PERPPU: _LN,
    Jenis.PP: _LN,
    Jenis.PERDA_PROVINSI: _LD,
    Jenis.PERDA_KABUPATEN: _LD,
    Jenis.PERATURAN_MENTERI: _BN,
    Jenis.PERATURAN_KPU: _BN,
}
# The republic's first laws stand in Berita Negara or Berita Republik Indonesia as well.
_ANY_GAZETTE_BEFORE = 1960


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if naskah.habit("lembaran-negara") == "tidak" or is_old(naskah):
        return
    for item in dasar_hukum(naskah):
        for citation in flat(item.citations):
            asked = ASKED.get(citation.jenis)
            if asked and citation.complete and citation.head.year and citation.head.year >= asked.since:
                yield from (replace(slip, severity=asked.severity) for slip in _of_one(item, citation, asked))


def _of_one(item: Cited, citation: Citation, asked: _Asked) -> Iterator[Slip]:
    text = item.passage.text
    bracket = citation.parenthesis
    if bracket:
        known = not bracket.gazettes or asked.kind in bracket.kinds or (citation.head.year or 0) < _ANY_GAZETTE_BEFORE
        if known:
            return
        wrong = " ".join(text[slice(*bracket.gazettes[0].span)].split()[:2])
        message = _("{this} disebut dengan {wrong}", this=item.said(citation), wrong=wrong)
        yield from item.slip(*bracket.span, message, _('tulis "{form}"', form=asked.form))
    elif not _is_elsewhere(text[slice(*citation.title)] if citation.title else ""):
        message = _("{this} disebut tanpa {gazette}", this=item.said(citation), gazette=asked.name)
        yield from item.slip(citation.own_end, citation.own_end, message, _('tambahkan "{form}"', form=asked.form))


def _is_elsewhere(title: str) -> bool:
    """Whether a gazette that can't be read stands within what counts as the title."""
    return any(word in title for word in ("embaran", "Berita ")) or "omor" in title.rpartition("(")[2] * ("(" in title)


RULE = Rule(
    code="ATR019",
    severity=Severity.ERROR,
    says=N_(
        "Dalam Mengingat, Undang-Undang dan Peraturan Pemerintah disebut dengan Lembaran Negara, Peraturan Daerah "
        "dengan Lembaran Daerah, serta Peraturan Menteri dan Peraturan KPU dengan Berita Negara."
    ),
    source="UU 12/2011 Lampiran II angka 47 dan angka 49; Pasal 83",
    why=N_("Dengan tahun dan nomor lembarannya naskah resmi peraturan itu dapat ditemukan."),
    guard=N_(
        'Diam bila lembaga memilih kebiasaan "lembaran-negara: tidak", untuk naskah sebelum tahun 2004, Peraturan '
        "Menteri sebelum tahun 2012, dan Peraturan Presiden; Undang-Undang sebelum tahun 1960 boleh dengan Berita "
        "Negara."
    ),
    slips=_slips,
    bad="""\
mengingat:
  - Peraturan Pemerintah Nomor 8 Tahun 2020 tentang Rekaan;
""",
    good="""\
mengingat:
  - Peraturan Pemerintah Nomor 8 Tahun 2020 tentang Rekaan (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 8);
""",
)
