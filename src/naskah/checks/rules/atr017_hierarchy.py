"""The items of Mengingat follow the hierarchy of Pasal 7."""

from __future__ import annotations

from collections.abc import Iterator

from naskah.checks.law.dasar_hukum import Cited, dasar_hukum
from naskah.checks.law.instruments import RANKS, Jenis
from naskah.checks.law.ranked import out_of_rank, ranked
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.findings import Severity
from naskah.messages import N_, _

# Pasal 7 gives a ministry's own no rank, but Pasal 8 ayat (2) puts it below what the state as a whole has made.
_OF_A_MINISTRY = frozenset({Jenis.PERATURAN_MENTERI, Jenis.KEPUTUSAN_MENTERI})
_OF_THE_STATE = RANKS[Jenis.PERPRES]


def _slips(naskah: Naskah) -> Iterator[Slip]:
    items = ranked(naskah)
    wrong = out_of_rank(naskah)
    for position in wrong:
        rank, item = items[position]
        higher = next((other for lower, other in items[position + 1 :] if lower < rank), None)
        if higher:
            message = _("{this} mendahului {other} yang lebih tinggi", this=_said(item), other=_said(higher))
        else:
            lower_one = next(other for lower, other in items[:position] if lower > rank)
            message = _("{this} disebut sesudah {other} yang lebih rendah", this=_said(item), other=_said(lower_one))
        yield from _told(item, message)
    if not wrong:
        yield from _behind_a_ministry(naskah)


def _behind_a_ministry(naskah: Naskah) -> Iterator[Slip]:
    ministry = ""
    for item in dasar_hukum(naskah):
        jenis = item.citations[0].jenis
        if jenis in _OF_A_MINISTRY:
            ministry = ministry or _said(item)
        elif ministry and 1 < RANKS.get(jenis, 0) <= _OF_THE_STATE:
            message = _("{this} disebut sesudah {other} yang lebih rendah", this=_said(item), other=ministry)
            yield from _told(item, message)
            return


def _told(item: Cited, message: str) -> Iterator[Slip]:
    first = item.citations[0]
    help_ = _(
        "urutkan: Undang-Undang Dasar, Ketetapan MPR, Undang-Undang, Peraturan Pemerintah, Peraturan Presiden, "
        "Peraturan Daerah Provinsi, Peraturan Daerah Kabupaten/Kota"
    )
    yield from item.slip(first.start, first.head.end, message, help_)


def _said(item: Cited) -> str:
    return item.said(item.citations[0])


RULE = Rule(
    code="ATR017",
    severity=Severity.WARNING,
    says=N_("Butir Mengingat disusun menurut tata urutan peraturan perundang-undangan, dari yang tertinggi."),
    source="UU 12/2011 Pasal 7 ayat (1) dan Lampiran II angka 43",
    why=N_("Urutannya menunjukkan peraturan mana yang menjadi sumber peraturan yang lain."),
    guard=N_(
        "Jenis yang tidak ada dalam Pasal 7 (Peraturan Menteri, Peraturan KPU, Keputusan, dan sebagainya) tidak diberi "
        "urutan; hanya Undang-Undang, Peraturan Pemerintah, dan Peraturan Presiden tidak boleh sesudah Peraturan "
        "Menteri."
    ),
    slips=_slips,
    bad="""\
mengingat:
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2021 Nomor 9);
  - Peraturan Pemerintah Nomor 8 Tahun 2020 tentang Rekaan (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 8);
""",
    good="""\
mengingat:
  - Peraturan Pemerintah Nomor 8 Tahun 2020 tentang Rekaan (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 8);
  - Peraturan Presiden Nomor 9 Tahun 2021 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2021 Nomor 9);
""",
)
