"""Workbooks for people: rows to mend and give back, and lists. Same values, same bytes; no text becomes a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from naskah.environment import uncollected
from naskah.findings import Finding, Severity
from naskah.rows.headings import REASON
from naskah.rows.model import MAX_CELL_CHARACTERS, Mistyped, Row, Rows

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 -- no clock may reach an output, and a workbook has to name a day
_MARK = "#FFC7CE"
_HEAD = "#DDE6F0"
_WIDEST = 60
_MAX_COMMENTS = 2_000  # the reasons stand beside the rows too
_UNWRITABLE = re.compile("[\ufffe\uffff]")  # XlsxWriter escapes what else XML forbids
_DAY = "yyyy-mm-dd"


@contextmanager
def workbook(target: io.BytesIO) -> Iterator[Any]:
    """A workbook that is written to `target` at the end, by nobody and at no time."""
    import xlsxwriter  # type: ignore[import-untyped]

    with uncollected(), xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": _DAY}) as made:
        made.set_properties({"created": MADE})
        yield made


def text_format(made: Any, **more: Any) -> Any:
    """Cells that Excel takes as they are typed."""
    return made.add_format({"num_format": "@", "valign": "top", **more})


def head_format(made: Any) -> Any:
    """Cells of headings."""
    return text_format(made, bold=True, bg_color=_HEAD, bottom=1, text_wrap=True)


def written(text: str) -> str:
    """A text as a workbook can hold it."""
    fit = text if text.isascii() else _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return fit[:MAX_CELL_CHARACTERS]


def failed_workbook(rows: Rows, bad: Sequence[tuple[Row, Sequence[str]]]) -> bytes:
    """The rows that failed, to be mended and given back: a column of reasons besides, and the bad cells marked.

    The reasons of a row are what its own findings say and what is given with it, each once. Every cell is text, but
    for those whose fault is their type: as text nobody would see it any more.
    """
    target = io.BytesIO()
    width = max([len(rows.headings), *(len(row.cells) for row, _reasons in bad)])
    with workbook(target) as made:
        sheet = made.add_worksheet("Gagal")
        plain, marked = text_format(made), text_format(made, bg_color=_MARK)
        marked_day, marked_number = (
            made.add_format({"num_format": form, "bg_color": _MARK, "valign": "top"}) for form in (_DAY, "0")
        )
        reason = text_format(made, text_wrap=True)
        _head(made, sheet, [*rows.headings, *[""] * (width - len(rows.headings)), REASON])
        for index, cells in enumerate(zip(rows.headings, *(row.cells for row, _reasons in bad), strict=False)):
            sheet.set_column(index, index, _width(cells), plain)
        sheet.set_column(width, width, _WIDEST, reason)
        commented = 0
        for number, (row, reasons) in enumerate(bad, start=1):
            faults = [
                (finding, index)
                for finding, index in zip(row.findings, row.at, strict=True)
                if finding.severity is Severity.ERROR
            ]
            wrong = {index: finding for finding, index in reversed(faults)}
            for index, cell in enumerate(row.cells):
                if index in row.mistyped:
                    _write_mistyped(sheet, number, index, row.mistyped[index], marked_day, marked_number)
                elif cell or index in wrong:
                    sheet.write_string(number, index, written(cell), marked if index in wrong else plain)
            for index, finding in wrong.items():
                commented += index >= 0
                if index >= 0 and commented <= _MAX_COMMENTS:
                    sheet.write_comment(number, index, told(finding), {"author": "naskah", "x_scale": 2})
            said = dict.fromkeys([*(told(finding) for finding, _index in faults), *reasons])
            sheet.write_string(number, width, written("\n".join(said)), reason)
    return target.getvalue()


def list_workbook(title: str, headings: Sequence[str], rows: Sequence[Sequence[str | int]]) -> bytes:
    """A table of texts and whole numbers, on a sheet called `title`."""
    target = io.BytesIO()
    with workbook(target) as made:
        sheet = made.add_worksheet(title)
        plain, number = text_format(made), made.add_format({"num_format": "0", "valign": "top"})
        _head(made, sheet, headings)
        for index in range(len(headings)):
            sheet.set_column(index, index, _width([headings[index], *(str(row[index]) for row in rows)]))
        for line, row in enumerate(rows, start=1):
            for index, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(line, index, cell, number)
                elif cell:
                    sheet.write_string(line, index, written(cell), plain)
    return target.getvalue()


def _head(made: Any, sheet: Any, headings: Sequence[str]) -> None:
    form = head_format(made)
    for index, heading in enumerate(headings):
        sheet.write_string(0, index, written(heading), form)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _width(cells: Sequence[str]) -> int:
    """Of a column, in characters: as its longest line, within reason."""
    return min(_WIDEST, max(8, 2 + max(map(len, cells))))


def _write_mistyped(sheet: Any, row: int, index: int, value: Mistyped, day: Any, number: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, index, value, number)
    elif isinstance(value, date | time | timedelta):
        sheet.write_datetime(row, index, value, day)
    else:
        sheet.write_number(row, index, value, number)


def told(finding: Finding) -> str:
    """What is wrong and the way out, on one line."""
    ended = finding.message.endswith(("?", ".", "!"))
    return f"{finding.message}{' ' if ended else '; '}{finding.help}" if finding.help else finding.message
