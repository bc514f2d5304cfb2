"""Tables whose last rows stay with what follows, such as the signature below a schedule.

Typst can't keep a row of a table with what stands below the table. So a file is first drawn as it is; where what
follows such a table has come to stand on another page than its last row, Typst says so, and the file is drawn again
with a new page, and the table's header, before the rows that stay.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from naskah.pdf.layout import Paragraph, Row, Table

TAIL, NEXT = "naskah-tail-", "naskah-next-"
SAYS = "naskah-torn:"


def kept_rows(table: Table) -> int:
    """How many of the last rows stay with what follows; none where all of them do, or a cell reaches into them."""
    count = 0
    while count < len(table.rows) and _stays(table.rows[-count - 1]):
        count += 1
    first = len(table.rows) - count
    head = heads(table)
    reached = any(at + cell.rows > first for at, row in enumerate(table.rows[:first]) for cell in row.cells)
    return 0 if first <= head or reached else count


def heads(table: Table) -> int:
    """How many header rows the table starts with."""
    return next((at for at, row in enumerate(table.rows) if not row.header), len(table.rows))


def torn(table: Table, kept: int) -> tuple[Table, Table]:
    """The table as two: the second one has the rows that stay, below the header."""
    upper, lower = table.rows[:-kept], table.rows[-kept:]
    return replace(table, rows=upper), replace(table, rows=(*table.rows[: heads(table)], *lower))


def question(count: int) -> str:
    """Code that stops the drawing and names the tables, of `count`, that have to be torn."""
    return (
        f"context {{ let torn = range({count}).filter(n => {{ "
        f'let at = query(label("{TAIL}" + str(n))); let next = query(label("{NEXT}" + str(n))); '
        "at.len() > 0 and next.len() > 0 and at.first().location().page() != next.first().location().page() }); "
        f'if torn.len() > 0 {{ panic("{SAYS}" + torn.map(str).join(",")) }} }}'
    )


def answer(message: str) -> frozenset[int]:
    """The tables that Typst has named, if its message is such an answer."""
    found = re.search(rf"{SAYS}([\d,]+)", message)
    return frozenset(map(int, found[1].split(","))) if found else frozenset()


def mark(prefix: str, number: int) -> str:
    """A place that the question asks about."""
    return f'[#metadata(none)#label("{prefix}{number}")]'


def _stays(row: Row) -> bool:
    last = [cell.blocks[-1] for cell in row.cells if cell.blocks]
    return bool(last) and all(isinstance(block, Paragraph) and block.style.keep_next for block in last)
