"""Data tables: a header that repeats, spans, lines; what most cells share is said once, so that a cell is its text.

A row whose lines can be counted beforehand is given its height: Typst then lays it out once instead of twice.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from naskah.pdf.layout import Align, Cell, Row, Table, Text
from naskah.pdf.typeset.cells import HORIZONTAL, VERTICAL, Look, Looks, Write, clipped, inner_width, length, placed
from naskah.pdf.typeset.code import array, joined, literal, pt, yes
from naskah.pdf.typeset.inlines import Inlines
from naskah.pdf.typeset.plain import House, Plain, PlainCells, most
from naskah.pdf.typeset.text import arguments
from naskah.pdf.typeset.wording import is_special

# A row that may not be split but is longer than this is split all the same, as Word does with one taller than a page.
LONGEST_KEPT_ROW = 2500  # characters in one cell
# Heights are worth saying only where they save much: a short table is laid out at once either way.
MANY_ROWS = 100
SEPARATOR = ",\n"
NO_CELL = "table.cell(stroke: none, fill: none, [])"


class Placed(Struct, frozen=True, gc=False):  # one for each cell, and never in a cycle
    """A cell in its column, with what was found out about it."""

    cell: Cell
    column: int
    room: float
    look: Look
    plain: Plain | None
    fits: bool  # every word of plain text is narrower than the room


class Common(Struct, frozen=True):
    """What is said once for a table."""

    house: House | None
    look: Look
    aligns: tuple[Align, ...]  # of plain cells, by column
    vertical: str
    whole_rows: bool


class Tables:
    """Writes data tables; `contents` writes the blocks of a cell that is not plain text."""

    def __init__(self, contents: Write, inlines: Inlines) -> None:
        self.contents = contents
        self.inlines = inlines

    def write(self, table: Table, *, repeated: bool, mark: str = "") -> str:
        """The code of a table, its header `repeated` on each page or not; `mark` is put into its last row."""
        plain = PlainCells()
        rows, gaps = _placed(table, plain)
        common = _common(table, rows)
        head = _head(table)
        written = self._rows(table, rows, common, head, mark)
        for codes, cells, empty in zip(written, rows, gaps, strict=True):
            for number, column in enumerate(empty):
                codes.insert(sum(each.column < column for each in cells) + number, NO_CELL)
        first = ", ".join(cell for row in written[:head] for cell in row)
        header = [f"table.header(repeat: {yes(repeated)}, {first})"] if head else []
        body = [", ".join(row) for row in written[head:] if row]
        aligns = array([f"{VERTICAL[common.vertical]} + {HORIZONTAL[align]}" for align in common.aligns])
        given = [
            f"columns: {array([pt(width) for width in table.widths])}",
            *_heights(table, rows, common, plain),
            *common.look.arguments(),
            f"align: {aligns}",
        ]
        drawn = f"table({', '.join(given)}, {SEPARATOR.join([*header, *body])})"
        return f"block(width: 100%, {{ {'; '.join([*_rules(common), placed(table, drawn)])} }})"

    def _rows(self, table: Table, rows: list[list[Placed]], common: Common, head: int, mark: str) -> list[list[str]]:
        """The code of each cell, row by row; in the header, which is repeated on pages, without links."""
        pairs = list(zip(table.rows, rows, strict=True))
        with self.inlines.without_links():
            written = [[self._cell(each, row, common) for each in cells] for row, cells in pairs[:head]]
        marked = rows[-1][0] if mark else None
        for row, cells in pairs[head:]:
            written.append([self._cell(each, row, common, mark if each is marked else "") for each in cells])
        return written

    def _cell(self, each: Placed, row: Row, common: Common, mark: str = "") -> str:
        cell, plain = each.cell, each.plain
        given = [] if each.look is common.look else each.look.arguments(common.look)
        align = Align.LEFT
        if plain is not None and plain.house is common.house:
            body, align = self._text(plain, each), plain.align
            if align is Align.JUSTIFY and common.aligns[each.column] is not Align.JUSTIFY:
                body = f"{{ set par(justify: true); {body} }}"
        else:
            flowed = self.contents(cell.blocks, each.room)
            below = [f"v({pt(flowed.after)})"] if flowed.after else []
            body = joined([*flowed.pieces, *below]) if flowed.pieces else '""'
        if mark:
            body = joined([mark, body])
        if HORIZONTAL[align] != HORIZONTAL[common.aligns[each.column]] or cell.vertical != common.vertical:
            given.append(f"align: {VERTICAL[cell.vertical]} + {HORIZONTAL[align]}")
        if row.rule == "atLeast" and row.height:
            body = _at_least(body, each.room, row.height - each.look.padding[0] - each.look.padding[2])
        elif row.rule == "exact" and cell.rows == 1:
            body = clipped(body, cell, row.height - each.look.padding[0] - each.look.padding[2])
        if cell.columns > 1:
            given.append(f"colspan: {cell.columns}")
        if cell.rows > 1:
            given.append(f"rowspan: {cell.rows}")
        whole = row.cant_split and cell.rows == 1 and (plain is not None or length(cell) <= LONGEST_KEPT_ROW)
        if whole != common.whole_rows:
            given.append(f"breakable: {yes(not whole)}")
        return f"table.cell({', '.join([*given, body])})" if given else body

    def _text(self, plain: Plain, each: Placed) -> str:
        text, style = plain.text, plain.house.text
        if each.fits and text.isascii() and not is_special(text):
            return literal(text)
        return joined(list(self.inlines.write((Text(text, style),), style, plain.house.spacing, each.room)))


def _head(table: Table) -> int:
    """How many rows are repeated: a row stays below them, and no cell reaches out of them."""
    head = 0
    while head < len(table.rows) - 1 and table.rows[head].header:
        head += 1
    reaches = any(at + cell.rows > head for at, row in enumerate(table.rows[:head]) for cell in row.cells)
    return 0 if reaches else head


def _placed(table: Table, plain: PlainCells) -> tuple[list[list[Placed]], list[list[int]]]:
    """The cells of each row in their columns, and the columns of each row in which no cell stands."""
    line = max((cell.borders.top.width for row in table.rows for cell in row.cells if cell.borders.top), default=0.0)
    looks = Looks(line)  # Word's rows grow by the lines above them; Typst's lines take no room
    rows, gaps = [], []
    covered = [0] * len(table.widths)  # how many rows more each column is taken by a cell from above
    for row in table.rows:
        column, cells = row.skipped, []
        empty = [skipped for skipped in range(column) if not covered[skipped]]
        for cell in row.cells:
            while column < len(covered) - 1 and covered[column]:
                column += 1
            room = inner_width(cell, table.widths, column)
            text = plain.read(cell)
            fits = text is not None and plain.fits(text, room)
            cells.append(Placed(cell, column, room, looks.of(cell), text, fits))
            for taken in range(column, min(column + cell.columns, len(covered))):
                covered[taken] = cell.rows
            column += cell.columns
        empty += [beyond for beyond in range(column, len(covered)) if not covered[beyond]]
        covered = [max(0, left - 1) for left in covered]
        rows.append(cells)
        gaps.append(empty)
    return rows, gaps


def _common(table: Table, rows: list[list[Placed]]) -> Common:
    cells = [each for row in rows for each in row]
    by_column: list[Counter[Align]] = [Counter() for _ in table.widths]
    for each in cells:
        if each.plain:
            by_column[each.column][each.plain.align] += 1
    looks = {id(each.look): each.look for each in cells}
    shared = Counter(id(each.look) for each in cells).most_common(1)[0][0]
    kept = sum(row.cant_split for row in table.rows)
    return Common(
        house=most([each.plain.house for each in cells if each.plain]),
        look=looks[shared],
        aligns=tuple(count.most_common(1)[0][0] if count else Align.LEFT for count in by_column),
        vertical=Counter(each.cell.vertical for each in cells).most_common(1)[0][0],
        whole_rows=kept * 2 > len(table.rows),
    )


def _rules(common: Common) -> list[str]:
    rules = [f"set table.cell(breakable: {yes(not common.whole_rows)})"]
    if common.house:
        text = arguments(common.house.text, common.house.spacing)
        justify = yes(Align.JUSTIFY in common.aligns)
        rules += [f"set text({text}, costs: (widow: 0%, orphan: 0%))", f"set par(justify: {justify})"]
    return rules


def _heights(table: Table, rows: list[list[Placed]], common: Common, plain: PlainCells) -> list[str]:
    """Row heights, where a row says its own or its lines can be counted; nothing where Typst finds them all."""
    heights = []
    counted = len(rows) > MANY_ROWS and common.house is not None
    for row, cells in zip(table.rows, rows, strict=True):
        if row.rule == "exact":
            heights.append(pt(row.height))
        else:
            known = _counted(cells, plain) if counted and row.cant_split and not row.header else None
            heights.append("auto" if known is None else pt(max(known, row.height)))
    return [f"rows: {array(heights)}"] if any(height != "auto" for height in heights) else []


def _counted(cells: list[Placed], plain: PlainCells) -> float | None:
    """The height of a row of plain cells, or None where one of them has to be laid out to be known."""
    tallest = 0.0
    for each in cells:
        if each.plain is None or each.cell.rows > 1:
            return None
        lines = plain.height(each.plain, each.room)
        if lines is None:
            return None
        top, _, bottom, _ = each.look.padding
        tallest = max(tallest, lines + top + bottom)
    return tallest or None


def _at_least(body: str, width: float, height: float) -> str:
    return (
        f"context {{ let b = {body}; let h = measure(block(width: {pt(width)}, b)).height; "
        f"if h < {pt(height)} {{ block(height: {pt(height)}, b) }} else {{ b }} }}"
    )
