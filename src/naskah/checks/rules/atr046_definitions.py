"""Definitions: how they are opened, begun and ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.parts.articles import BODY
from naskah.checks.parts.definitions import definition_lists, opens_definitions
from naskah.checks.parts.final_marks import supplies_marks
from naskah.checks.parts.list_marks import colon_for, ending
from naskah.findings import Severity
from naskah.messages import N_, _


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(r"[Dd]alam\s.{1,200}?,?\syang dimaksud dengan\b", re.DOTALL)


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for items in definition_lists(naskah):
        supplied = items.part == BODY and supplies_marks(naskah)
        if items.opening is not None and opens_definitions(items.opening.text):
            yield from _of_opening(items.opening, supplied=supplied)
        for item in items.items:
            yield from _of_item(item, supplied=supplied)


def _of_opening(opening: Passage, *, supplied: bool) -> Iterator[Slip]:
    if not _opening().search(opening.text):
        end = ending(opening.text)
        yield opening.slip(
            0,
            end.start,
            _("pembuka pengertian tidak lengkap"),
            _('tulis "Dalam … ini yang dimaksud dengan:", dengan nama naskah ini'),
        )
    elif (mark := ending(opening.text).mark) != ":" and not (supplied and not mark):
        end = ending(opening.text)
        message = _("pembuka pengertian tidak diakhiri titik dua")
        yield opening.slip(end.start, end.end, message, _('akhiri dengan ":"'), colon_for(opening))


def _of_item(item: Passage, *, supplied: bool) -> Iterator[Slip]:
    first = item.text[:1]
    if first.islower() and item.text[1:2].isalpha():
        message = _("pengertian diawali huruf kecil")
        yield item.slip(0, 1, message, _("awali dengan huruf kapital"), first.upper())
    end = ending(item.text)
    if end.mark in ("?", ".", ":") or (supplied and not end.mark):
        return
    message = (
        _('pengertian diakhiri "{found}", bukan titik', found=end.mark)
        if end.mark
        else _("pengertian tidak diakhiri titik")
    )
    yield item.slip(end.start, end.end, message, _('akhiri dengan "."'), ".")


RULE = Rule(
    code="ATR046",
    severity=Severity.WARNING,
    says=N_(
        'Pengertian dibuka dengan "Dalam … ini yang dimaksud dengan:"; masing-masing berawal kapital dan bertitik.'
    ),
    source="UU 12/2011 Lampiran II angka 99 sampai dengan angka 101",
    why=N_("Tiap pengertian adalah kalimat yang berdiri sendiri, bukan butir dari satu kalimat."),
    guard=N_(
        "Pengertian yang langsung mengikuti judulnya tidak memerlukan pembuka. Dalam Pasal, tanda yang belum ada "
        "ditulis oleh naskah (tanda-baca: lengkapi)."
    ),
    slips=_slips,
    bad="""\
# berkas: keputusan.md
Dalam pedoman ini yang dimaksud dengan:

- Tim adalah tim yang dibentuk oleh Kepala Dinas;
- Hari adalah hari kalender.
""",
    good="""\
# berkas: keputusan.md
Dalam pedoman ini yang dimaksud dengan:

- Tim adalah tim yang dibentuk oleh Kepala Dinas.
- Hari adalah hari kalender.
""",
)
