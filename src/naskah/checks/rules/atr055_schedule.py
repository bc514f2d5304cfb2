"""Schedules end after they begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from naskah.checks.figures.dates import Dated, Reach, dates_in, dates_of, reach_before
from naskah.checks.model import Rule, Slip
from naskah.checks.naskah import Grid, Naskah, Passage
from naskah.checks.parts.columns import titles
from naskah.findings import Severity
from naskah.messages import N_, _

_BEGINNINGS = ("awal", "mulai", "dimulai", "dari")
_ENDINGS = ("akhir", "selesai", "berakhir", "sampai", "s.d.", "sampai dengan")


def _slips(naskah: Naskah) -> Iterator[Slip]:
    for grid in naskah.grids:
        yield from _of_table(grid)
    for passage, dated in dates_of(naskah):
        reach = reach_before(passage.text, dated) if dated.month else None
        if reach is not None and _is_backward(reach, dated):
            shown = " ".join(passage.text[reach.start : dated.end].split())
            yield passage.slip(
                reach.start,
                dated.end,
                _('"{range}" berakhir sebelum dimulai', range=shown),
                _("betulkan atau tukar kedua tanggalnya"),
            )


def _of_table(grid: Grid) -> Iterator[Slip]:
    heads = titles(grid.table)
    pairs = [
        (column, column + 1)
        for column in range(len(heads) - 1)
        if _names(heads[column], _BEGINNINGS) and _names(heads[column + 1], _ENDINGS)
    ]
    for line in grid.lines if pairs else ():
        for first, last in pairs:
            beginning, ending = line.cells.get(first), line.cells.get(last)
            if line.group or beginning is None or ending is None:
                continue
            start, stop = _day(beginning), _day(ending)
            if start and stop and stop < start:
                yield ending.slip(
                    0,
                    len(ending.text),
                    _("jadwal ini berakhir sebelum dimulai"),
                    _("betulkan atau tukar kedua tanggalnya"),
                )


def _names(head: str, words: tuple[str, ...]) -> bool:
    """Whether the head of a column is one of the words, alone or with `tanggal` or `waktu`."""
    plain = head.lower().replace("tanggal", "").replace("waktu", "").strip(" :/")
    return plain in words


def _day(cell: Passage) -> date | None:
    return _only_day(cell.text)


@lru_cache(maxsize=1024)
def _only_day(text: str) -> date | None:
    """The day that a cell holds and nothing else but its weekday."""
    found = dates_in(text)
    if len(found) != 1 or text[found[0].end :].strip() or len(text[: found[0].start].split()) > 1:
        return None
    return found[0].real()


def _is_backward(reach: Reach, dated: Dated) -> bool:
    """Whether a range surely ends before it begins; without a year of its own it may have begun in the year before."""
    if not 1 <= reach.day <= 31:
        return False
    if reach.month is None or (reach.month == dated.month and reach.year in (None, dated.year)):
        return reach.day > dated.day
    if reach.year is None or dated.year is None:
        return False
    return (reach.year, reach.month, reach.day) > (dated.year, dated.month, dated.day)


RULE = Rule(
    code="ATR055",
    severity=Severity.WARNING,
    says=N_("Jadwal dan rentang tanggal tidak berakhir sebelum dimulai."),
    source="kebiasaan",
    why=N_("Jadwal yang berakhir sebelum dimulai tidak dapat dijalankan."),
    guard=N_("Yang diperiksa hanya kolom awal dan akhir yang berisi tanggal; rentang yang melewati tahun baru boleh."),
    slips=_slips,
    bad="""\
menetapkan:
  - Tim bekerja pada tanggal 24 s.d. 22 Agustus 2024.
  - mulai-berlaku
""",
    good="""\
menetapkan:
  - Tim bekerja pada tanggal 30 Desember s.d. 2 Januari 2025.
  - mulai-berlaku
""",
)
