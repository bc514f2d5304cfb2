"""The addressees of an Instruksi end alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah
from naskah.checks.parts.final_marks import supplies_marks
from naskah.findings import Severity
from naskah.messages import N_, _

PART = "kepada"
MARKS = (".", ";", ",", ":")
CONJUNCTIONS = (" dan", " atau", " dan/atau")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    items = naskah.items_of(PART)
    marks = [_mark(item.text) for item in items]
    if supplies_marks(naskah):
        last = len(marks) - 1
        marks = [mark or ("." if position == last else ";") for position, mark in enumerate(marks)]
    odd = odd_one(marks)
    if odd is None:
        return
    text = items[odd].text.rstrip()
    mark, usual = marks[odd], _usual(marks)
    what = _('berakhir dengan "{mark}"', mark=mark) if mark else _("tidak diakhiri tanda baca")
    others = _('yang lain dengan "{mark}"', mark=usual) if usual else _("yang lain tanpa tanda baca")
    message = _("butir ini {what}, {others}", what=what, others=others)
    end = len(text)
    start = end - 1 if mark and text.endswith(mark) else end
    yield items[odd].slip(start, end, message, _("akhiri semua butir dengan cara yang sama"))


def _mark(text: str) -> str:
    bare = text.rstrip()
    for conjunction in CONJUNCTIONS:
        bare = bare.removesuffix(conjunction)
    return bare[-1] if bare.endswith(MARKS) else ""


def _usual(marks: Sequence[str]) -> str:
    """The mark of most items; of equally many, that of the later one."""
    counts = Counter(marks[:-1] if len(marks) > 2 else marks)
    most = max(counts.values())
    return next(mark for mark in reversed(marks) if counts[mark] == most)


def odd_one(marks: Sequence[str]) -> int | None:
    """The first item that ends unlike the others; the last may close the sentence."""
    if len(marks) < 2:
        return None
    usual = _usual(marks)
    odd = next((position for position, mark in enumerate(marks[:-1]) if mark != usual), None)
    if odd is not None and len(marks) == 2 and marks[0] in (";", ",") and marks[1]:
        return None
    return odd


RULE = Rule(
    code="ATR064",
    severity=Severity.WARNING,
    says=N_("Semua butir penerima instruksi berakhir dengan tanda yang sama."),
    source="UU 12/2011 Lampiran II angka 87, 88",
    why=N_("Butir yang berakhir lain terbaca seperti akhir daftar."),
    guard=N_("Butir terakhir boleh menutup kalimat dengan titik."),
    slips=_slips,
    bad="""\
jenis: instruksi
kepada:
  - Kepala Bidang pada Dinas Contoh Kabupaten Rekaan.
  - Kepala Unit Pelaksana Teknis pada Dinas Contoh Kabupaten Rekaan
  - Kepala Sekolah se-Kabupaten Rekaan
""",
    good="""\
jenis: instruksi
kepada:
  - Kepala Bidang pada Dinas Contoh Kabupaten Rekaan;
  - Kepala Unit Pelaksana Teknis pada Dinas Contoh Kabupaten Rekaan; dan
  - Kepala Sekolah se-Kabupaten Rekaan.
""",
)
