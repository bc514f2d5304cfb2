"""`Ditetapkan di …` and `pada tanggal …`: no mark between, the month in words, and capitals only in names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.worded import is_old, own
from naskah.findings import Severity
from naskah.messages import N_, _

# The lines of each act, and the field that names its place.
ACTS = {
    "ditetapkan.di": ("ditetapkan-di", "pada-tanggal"),
    "diundangkan.di": ("diundangkan-di", "diundangkan-tanggal"),
}
_SHORTEST = 4  # letters; fewer in capitals may be an abbreviation


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    capital = re.compile(
        r"(?<=ditetapkan )Di\b|(?<=dikeluarkan )Di\b|(?<=diundangkan )Di\b|\bpada\s+tanggal\b", re.IGNORECASE
    )
    mark = re.compile(
        r"(?P<word>(?:\bdi|\btanggal|ditetapkan|dikeluarkan|disahkan|diundangkan))\s?(?P<mark>[:,])", re.IGNORECASE
    )
    return capital, mark, re.compile(r"\b\d{1,2}(?:[-/.]| )\d{1,2}(?:[-/.]| )\d{2,4}\b|(?<=tanggal )0\d\b")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    if is_old(naskah):
        return
    yield from dict.fromkeys(slip for field, lines in ACTS.items() for slip in _place(naskah, field, lines[0]))
    for name in chain.from_iterable(ACTS.values()):
        line = own(naskah, name)
        if line is not None:
            yield from _of_line(line)


def _place(naskah: Naskah, field: str, first: str) -> Iterator[Slip]:
    """The name of the place of an act, as the document or the profile gives it."""
    document = naskah.document
    given = document.fields.get(field)
    name, place = (
        (given, document.places[field])
        if isinstance(given, str) and field in document.places
        else (document.lembaga.tempat, document.lembaga.place_of("tempat"))
    )
    line = naskah.word(first)
    if line is None or name not in line.text or line.text.isupper():
        return
    if name.isupper() and any(len(word) >= _SHORTEST for word in name.split()):
        message = _('tempat "{name}" seluruhnya dengan huruf kapital', name=name)
        yield Slip(place, message, _('tulis "{name}"', name=name.title()))


def _of_line(line: Passage) -> Iterator[Slip]:
    text = line.text.rstrip()
    capital, mark, digits = _patterns()
    word = None if text.isupper() else capital.search(text)
    if word and not word.group().islower():
        right = word.group().lower()
        message = _('"{words}" dengan huruf kapital', words=word.group())
        yield line.slip(*word.span(), message, _('tulis "{right}"', right=right), right)
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
    says=N_('"Ditetapkan di …" dan "pada tanggal …" tanpa titik dua, koma, dan kapital; bulan dengan namanya.'),
    source="UU 12/2011 Lampiran II angka 165",
    why=N_("Kedua baris itu satu kalimat yang berakhir pada tanggal."),
    guard=N_(
        "Hanya nama tempat dan baris yang diganti lembaga atau naskah dengan kata: yang diperiksa, sejak tahun 2004; "
        "baris yang seluruhnya berhuruf kapital boleh."
    ),
    slips=_slips,
    bad="""\
kata: {pada-tanggal: "pada tanggal, {{ tanggal }}"}
""",
    good="""\
kata: {pada-tanggal: "pada tanggal {{ tanggal }}"}
""",
)
