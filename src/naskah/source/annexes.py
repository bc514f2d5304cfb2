"""Long texts and tables in one form each: without comments and suppressions, workbooks without what nobody sees."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence

from naskah.content.faults import Faults
from naskah.content.files import nodes_of
from naskah.content.model import DataCell, HeadCell, Row, Table, Written
from naskah.content.sheets import rows_of
from naskah.source.emitting import emitted
from naskah.source.fields import text_of
from naskah.source.model import File
from naskah.source.prose import prose
from naskah.source.template import as_value

SUPPRESSIONS = "abaikan"


def written_file(written: Written, stem: str, table: Table | None) -> File:
    """The file, under `stem` with the suffix of its form; `table` is what a table was read as."""
    suffix, data = FORMS[written.form](written, table)
    return File(f"{stem}.{suffix}", data)


def _markdown(written: Written, _table: Table | None) -> tuple[str, bytes]:
    return "md", f"{prose(written.data)}\n".encode()


def _yaml(written: Written, _table: Table | None) -> tuple[str, bytes]:
    node = nodes_of("", written.data, Faults())
    value = None if node is None else as_value(node)
    said = value if isinstance(value, dict) else {}
    return "yaml", emitted({key: inner for key, inner in said.items() if key != SUPPRESSIONS})


def _csv(written: Written, _table: Table | None) -> tuple[str, bytes]:
    return "csv", _records(rows_of(written.data))


def _xlsx(_written: Written, table: Table | None) -> tuple[str, bytes]:
    """As CSV, which shows all that it says; a workbook again only for the sake of its merged cells."""
    assert table is not None  # noqa: S101 -- a workbook is always a table's
    rows = [row.cells for row in table.rows if isinstance(row, Row)]
    every: list[Sequence[HeadCell | DataCell]] = [*table.header, *rows]
    if len(table.header) > 1 or any(len(cells) < len(table.columns) for cells in every):
        return "xlsx", _workbook(every)
    return "csv", _records([[text_of(cell.text) for cell in cells] for cells in every])


def _records(rows: Iterable[Sequence[str]]) -> bytes:
    target = io.StringIO()
    csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return target.getvalue().encode("utf-8")


def _workbook(rows: Iterable[Sequence[HeadCell | DataCell]]) -> bytes:
    from naskah.rows.writing import text_format, workbook, written  # late: few annexes are workbooks

    target = io.BytesIO()
    with workbook(target) as made:
        sheet, form = made.add_worksheet(), text_format(made)
        taken: set[tuple[int, int]] = set()
        for number, cells in enumerate(rows):
            column = 0
            for cell in cells:
                while (number, column) in taken:
                    column += 1
                high = cell.rows if isinstance(cell, HeadCell) else 1
                last = number + high - 1, column + cell.columns - 1
                if last == (number, column):
                    sheet.write_string(number, column, written(text_of(cell.text)), form)
                else:
                    sheet.merge_range(number, column, *last, written(text_of(cell.text)), form)
                taken |= {(row, each) for row in range(number, last[0] + 1) for each in range(column, last[1] + 1)}
                column += cell.columns
    return target.getvalue()


FORMS: Mapping[str, Callable[[Written, Table | None], tuple[str, bytes]]] = {
    "md": _markdown,
    "yaml": _yaml,
    "csv": _csv,
    "xlsx": _xlsx,
}
