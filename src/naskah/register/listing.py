"""The register as a table: for a terminal, and as a workbook, and as CSV that Excel opens as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from naskah.messages import N_, _
from naskah.register.model import STATUS_WORDS, Entry, Series

HEADINGS = (
    N_("Nomor"),
    N_("Urut"),
    N_("Tahun"),
    N_("Unit"),
    N_("Tanggal"),
    N_("Penerima"),
    N_("Kunci"),
    N_("Keadaan"),
    N_("Keterangan"),
    N_("Naskah"),
)
SHOWN = ("Nomor", "Tanggal", "Penerima", "Kunci", "Keadaan", "Keterangan")  # on a terminal; the rest is in its heading
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that Excel works out
BOM = "\ufeff"  # tells Excel that the file is UTF-8


def headings() -> tuple[str, ...]:
    """The headings in the reader's language."""
    return tuple(map(_, HEADINGS))


def cells(entry: Entry) -> tuple[str | int, ...]:
    """An entry below the headings."""
    return (
        entry.text or str(entry.count),
        "" if entry.count is None else entry.count,
        entry.series.year,
        entry.series.unit,
        entry.day.isoformat() if entry.day else "",
        entry.recipient,
        entry.key,
        _(STATUS_WORDS[entry.status]),
        entry.reason,
        entry.letter,
    )


def as_csv(entries: Sequence[Entry]) -> bytes:
    """Semicolons, as Excel has them where the comma is the decimal point. No cell is a formula."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings())
    writer.writerows([_harmless(cell) for cell in cells(entry)] for entry in entries)
    return f"{BOM}{written.getvalue()}".encode()


def as_xlsx(entries: Sequence[Entry]) -> bytes:
    """A workbook in which every number and key is a text."""
    from naskah.rows.writing import list_workbook

    return list_workbook(_("Register"), headings(), [cells(entry) for entry in entries])


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def as_lines(entries: Sequence[Entry], most: int | None) -> list[str]:
    """The entries, series by series, in columns; of each series the last `most`, and a word on those before."""
    lines: list[str] = []
    for series, group in groupby(entries, key=lambda entry: entry.series):
        of_series = list(group)
        shown = of_series[-most:] if most else of_series
        lines += ["", _heading(series, len(of_series))] if lines else [_heading(series, len(of_series))]
        if passed_over := len(of_series) - len(shown):
            lines.append(f"  {_('… {count} nomor sebelumnya; --all menampilkan semuanya', count=passed_over)}")
        lines += _columns(shown)
    return lines


def _heading(series: Series, count: int) -> str:
    unit = f", {series.unit}" if series.unit else ""
    return _(
        "{pattern}, tahun {year}{unit}: {count} nomor", pattern=series.pattern, year=series.year, unit=unit, count=count
    )


def _columns(entries: Sequence[Entry]) -> list[str]:
    chosen = [HEADINGS.index(name) for name in SHOWN]
    table = [[_(HEADINGS[index]) for index in chosen]]
    for entry in entries:
        found = cells(entry)
        table.append([" ".join(str(found[index]).split()) for index in chosen])
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return [
        "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    ]


FORMS: Mapping[str, Callable[[Sequence[Entry]], bytes]] = {".xlsx": as_xlsx, ".csv": as_csv}
