"""Which column of a spreadsheet is which column that the content file asks for."""

from __future__ import annotations

from collections.abc import Sequence

from naskah.content.columns import Column, Data
from naskah.content.faults import Faults, nearest
from naskah.content.tables import column_letters
from naskah.findings import Finding, Severity
from naskah.messages import _
from naskah.rows.model import Grid

REASON = "Alasan"  # the column that a workbook of failed rows has besides
INSTRUCTIONS = "Petunjuk"  # the sheet that explains a sample


def folded(heading: str) -> str:
    """A heading as headings are compared: in small letters, each run of spaces as one."""
    return " ".join(heading.split()).casefold()


def known_headings(asked: Data) -> frozenset[str]:
    """Every heading that means something, folded."""
    return frozenset(folded(name) for column in asked.columns.values() for name in (column.title, column.name))


def matched(
    grid: Grid, headings: Sequence[str], number: int, asked: Data, faults: Faults, notes: list[Finding]
) -> dict[int, Column]:
    """The columns asked for, by the index they stand at; faults say what is missing or not clear."""
    by_heading = {folded(column.name): column for column in asked.columns.values()}
    by_heading |= {folded(column.title): column for column in asked.columns.values()}
    found: dict[int, Column] = {}
    first: dict[str, int] = {}
    for index, heading in enumerate(headings):
        column = by_heading.get(folded(heading))
        if column is None:
            continue
        place = grid.place(number, index, heading)
        if column.name in first:
            message = _(
                'judul "{title}" ada dua, juga di kolom {other}', title=heading, other=_name(grid, first, column)
            )
            faults.add("BRS004", place, message, _("hapus atau beri judul lain kepada salah satunya"))
        elif index in grid.hidden_columns:
            message = _('kolom "{title}" tersembunyi', title=heading)
            faults.add("BRS006", place, message, _("tampilkan kolom itu di Excel (Unhide), lalu periksa isinya"))
        first.setdefault(column.name, index)
        found[index] = column
    others = [heading for heading in headings if heading and folded(heading) not in by_heading]
    for column in asked.columns.values():
        if column.name in first:
            continue
        if column.required:
            message = _('kolom "{title}" tidak ada', title=column.title)
            help_ = nearest(column.title, others, _("tambahkan kolom dengan judul itu"))
            faults.add("BRS003", grid.place(number, -1, ""), message, help_)
        else:
            message = _('kolom "{title}" tidak ada; semua isinya dianggap kosong', title=column.title)
            help_ = nearest(column.title, others, _("kolom ini tidak wajib"))
            notes.append(Finding("BRS043", grid.place(number, -1, ""), message, help_, Severity.INFO))
    return found


def _name(grid: Grid, first: dict[str, int], column: Column) -> str:
    index = first[column.name]
    return column_letters(index) if grid.sheet else str(index + 1)
