"""`Ditetapkan di …` and `pada tanggal …`: no mark between, and the month in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.check.model import Rule, Slip
from naskah.check.naskah import Naskah, Passage
from naskah.check.text.worded import is_old, own
from naskah.findings import Severity
from naskah.messages import N_, _

LINES = ("ditetapkan-di", "pada-tanggal")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    mark = re.compile(r"(?P<word>(?:\bdi|\btanggal|ditetapkan|dikeluarkan|disahkan))\s?(?P<mark>[:,])", re.IGNORECASE)
    return mark, re.compile(r"\b\d{1,2}(?:[-/.]| )\d{1,2}(?:[-/.]| )\d{2,4}\b|(?<=tanggal )0\d\b")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for name in LINES:
        line = None if is_old(naskah) else own(naskah, name)
        if line is not None:
            yield from _of_line(line)


def _of_line(line: Passage) -> Iterator[Slip]:
    text = line.text.rstrip()
    mark, digits = _patterns()
    found = mark.search(text)
    if found:
        message = _('"{mark}" sesudah "{word}"', mark=found["mark"], word=found["word"])
        if found.start("mark") == found.end("word"):
            yield line.slip(found.start("mark"), found.end("mark"), message, _("hapus tanda itu"), "")
        else:
            yield line.slip(found.start("mark"), found.end("mark"), message, _("hapus tanda itu dan spasi di depannya"))
    elif text.endswith((",", ".", ";")):
        message = _('baris "{line}" berakhir dengan "{mark}"', line=text, mark=text[-1])
        yield line.slip(len(text) - 1, len(text), message, _("hapus tanda itu"), "")
    elif date := digits.search(text):
        message = _('tanggal "{date}" tidak dengan nama bulan', date=date.group())
        yield line.slip(*date.span(), message, _("tulis misalnya 26 Januari 2024, atau {{ tanggal }}"))


RULE = Rule(
    code="ATR052",
    severity=Severity.ERROR,
    says=N_('"Ditetapkan di …" dan "pada tanggal …" tanpa titik dua dan koma; bulan dengan namanya.'),
    source="UU 12/2011 Lampiran II angka 165",
    why=N_("Kedua baris itu satu kalimat yang berakhir pada tanggal."),
    guard=N_("Hanya baris yang diganti lembaga atau naskah dengan kata: yang diperiksa, sejak tahun 2004."),
    slips=_slips,
    bad="""\
kata: {pada-tanggal: "pada tanggal, {{ tanggal }}"}
""",
    good="""\
kata: {pada-tanggal: "pada tanggal {{ tanggal }}"}
""",
)
