"""Tables with their spans, borders and repeated rows (ISO/IEC 29500-1, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

from naskah.messages import _
from naskah.pdf.alternatives import refuse_unknown
from naskah.pdf.cells import CELL_READERS, ROW_READERS, TABLE_READERS
from naskah.pdf.conditions import Conditions, Spot, TableStyle
from naskah.pdf.edges import Claims, claims, settled
from naskah.pdf.grid import Merges, Slot, column_widths
from naskah.pdf.layout import Align, Block, Borders, Cell, Row, Table
from naskah.pdf.limits import TABLE_COLUMNS, TABLE_DEPTH
from naskah.pdf.measure import twips
from naskah.pdf.names import BOOKMARK, TBL_PR, TC, TC_PR, TR, TR_PR, Element, value_of, w
from naskah.pdf.paragraphs import bookmark, bookmarks
from naskah.pdf.properties import Fingerprint, Properties, Reader, fingerprint, read_properties, refused
from naskah.pdf.refusals import HARMLESS, TRANSPARENT
from naskah.pdf.story import Story

# Styles by whose name a table only places its contents.
LAYOUT_STYLES = frozenset(("Tata Letak", "Naskah Tata Letak"))

_PADDING = (("top", 0.0), ("right", 5.4), ("bottom", 0.0), ("left", 5.4))  # Word's own
_EXCEPTIONS = w("tblPrEx")
_GRID = w("tblGrid")
_WIDTH = w("w")

ReadBlocks: TypeAlias = Callable[[Story, Iterable[Element]], tuple[Block, ...]]


class _Line(NamedTuple):
    """A row before its contents are read."""

    properties: Properties
    table: Properties  # the table's, with the exceptions of this row
    slots: list[Slot]


class _Look(NamedTuple):
    """What cells of one kind share: it is made once for each kind, not for each cell."""

    context: int
    claims: Claims
    borders: Borders
    background: str
    vertical: str
    padding: tuple[float, float, float, float]
    refused: tuple[str, ...]


def table(story: Story, element: Element, read_blocks: ReadBlocks) -> Table | None:
    """A `w:tbl`; None where it has no rows. `read_blocks` reads what is in a cell. Raises `BadValueError`."""
    if story.table_depth >= TABLE_DEPTH:
        story.refuse("table depth")
        return None
    outer, place = story.place, _place(story)
    story.place = place
    style, grid, lines = _lines(story, element)
    columns = max([len(grid), *(slot.column + slot.span for line in lines for slot in line.slots)], default=0)
    if columns > TABLE_COLUMNS:
        story.refuse("table columns")
        return None
    if not lines or not columns:
        return None
    widths = column_widths(grid, [line.slots for line in lines], columns, story.page.column, style.properties)
    rows = _Rows(story, style, place, columns, len(lines)).read(lines, read_blocks)
    story.place = outer
    return _table(story, style, widths, rows, place)


def _place(story: Story) -> str:
    story.tables += 1
    table = _("tabel {number}", number=story.tables)
    return f"{story.place}, {table}" if story.table_depth else table


def _table(story: Story, style: TableStyle, widths: tuple[float, ...], rows: tuple[Row, ...], place: str) -> Table:
    properties = style.properties
    align = properties.get("align", Align.LEFT)
    offset = properties.get("indent", 0.0)
    if story.document.padding_hangs_out:
        offset -= properties.get("margin_left", _PADDING[3][1])
    ruled = any(row.header for row in rows) or any(cell.borders != _NO_BORDERS for row in rows for cell in row.cells)
    named = story.document.styles.name("table", style.id) in LAYOUT_STYLES
    return Table(
        widths=widths,
        rows=rows,
        offset=offset if align is Align.LEFT else 0.0,
        align=align,
        layout=named or not ruled,
        summary=properties.get("description") or properties.get("caption") or "",
        place=f"{story.label}{place}",
    )


_NO_BORDERS = Borders()


def _lines(story: Story, element: Element) -> tuple[TableStyle, list[float], list[_Line]]:
    """The table's style and grid, and its rows with their cells in place."""
    properties = element.find(TBL_PR)
    direct = read_properties(properties, TABLE_READERS)
    styles = story.document.styles
    style = TableStyle(styles, styles.known("table", value_of(properties, w("tblStyle"))), direct)
    for feature in refused(style.properties):
        story.refuse(feature)
    found = element.find(_GRID)
    grid = [max(twips(column.get(_WIDTH) or "0"), 0.0) for column in found] if found is not None else []
    lines: list[_Line] = []
    merges, kept = Merges(), _Kept()
    for row in _through(story, element, TR):
        line = _line(row, len(lines), style, kept, story)
        if line.properties.get("hidden"):
            bookmarks(story, row)
        else:
            merges.place(line.slots)
            lines.append(line)
    return style, grid, lines


def _through(story: Story, parent: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through content controls and revision marks."""
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag in TRANSPARENT:
            yield from _through(story, child, wanted)
        elif tag == BOOKMARK:
            bookmark(story, child)
        elif tag not in HARMLESS:
            refuse_unknown(story, child)


class _Kept:
    """The `w:trPr` and `w:tcPr` of a table, each kind read once."""

    def __init__(self) -> None:
        self._rows: dict[Fingerprint, Properties] = {}
        self._cells: dict[Fingerprint, Properties] = {}

    def row(self, row: Element) -> Properties:
        """What a row says of itself."""
        own = row.find(TR_PR)
        return _once(own, self._rows, ROW_READERS) if own is not None else _NOTHING

    def cell(self, cell: Element) -> Properties:
        """What a cell says of itself: always in its first child."""
        own = cell[0] if len(cell) else None
        return _once(own, self._cells, CELL_READERS) if own is not None and own.tag == TC_PR else _NOTHING


def _once(element: Element, kept: dict[Fingerprint, Properties], readers: dict[str, Reader]) -> Properties:
    key = fingerprint(element)
    found = kept.get(key)
    if found is None:
        found = kept[key] = read_properties(element, readers)
    return found


_NOTHING: Properties = {}


def _line(row: Element, at: int, style: TableStyle, kept: _Kept, story: Story) -> _Line:
    exceptions = row.find(_EXCEPTIONS)
    properties = kept.row(row)
    shared = style.properties
    if exceptions is not None:
        shared = shared | read_properties(exceptions, TABLE_READERS)
    for feature in refused(properties):
        story.refuse(feature)
    column = properties.get("before", 0)
    slots = []
    for cell in _through(story, row, TC):
        said = kept.cell(cell)
        span = said.get("span", 1) or 1
        slots.append(Slot(cell, said, at, column, span))
        column += span
    return _Line(properties, shared, slots)


class _Rows:
    """Reads the contents of a table whose cells are in place."""

    def __init__(self, story: Story, style: TableStyle, place: str, columns: int, rows: int) -> None:
        self._story, self._style, self._place = story, style, place
        self._columns, self._count = columns, rows
        self._looks: dict[tuple[object, ...], _Look] = {}

    def read(self, lines: list[_Line], read_blocks: ReadBlocks) -> tuple[Row, ...]:
        """All rows, in the order of the text, so that lists count on."""
        looks = [[None if slot.covered else self._look(line, slot) for slot in line.slots] for line in lines]
        borders = self._settled(lines, looks)
        story = self._story
        outside = (story.context, story.tables, story.style_id)
        story.table_depth += 1
        found, header = [], True
        for at, (line, line_looks) in enumerate(zip(lines, looks, strict=True), 1):
            header = header and line.properties.get("header", False)
            place = f"{self._place}, {_('baris {number}', number=at)}, {_('kolom')}"
            cells = []
            for slot, look in zip(line.slots, line_looks, strict=True):
                story.place = f"{place} {slot.column + 1}"
                if look is None:
                    self._refuse_hidden(slot)
                    bookmarks(story, slot.element)
                    continue
                for feature in look.refused:
                    story.refuse(feature)
                story.context, story.tables = look.context, 0
                cells.append(
                    Cell(
                        read_blocks(story, slot.element),
                        slot.span,
                        slot.rows,
                        look.borders if borders is None else borders[id(slot)],
                        look.background,
                        look.vertical,
                        look.padding,
                    )
                )
            found.append(_row(line, tuple(cells), header))
        story.table_depth -= 1
        story.context, story.tables, story.style_id = outside
        return tuple(found)

    def _settled(self, lines: list[_Line], looks: list[list[_Look | None]]) -> dict[int, Borders] | None:
        """The borders of cells by `id` of their slots; None where every cell has those of its look."""
        if not any(look.claims.any_own for look in self._looks.values()):
            return None
        slots = [line.slots for line in lines]
        pairs = zip(chain.from_iterable(slots), chain.from_iterable(looks), strict=True)
        return settled(slots, {id(slot): look.claims for slot, look in pairs if look is not None})

    def _look(self, line: _Line, slot: Slot) -> _Look:
        row_end, column_end = slot.row + slot.rows, slot.column + slot.span
        spot = Spot(slot.row, row_end, slot.column, column_end, self._count, self._columns)
        conditions = self._style.conditions(spot)
        # Properties are kept as long as the table is read, so that their identity tells them apart.
        key = (
            id(slot.properties),
            id(slot.last),
            id(line.table),
            conditions,
            slot.row == 0,
            row_end == self._count,
            slot.column == 0,
            column_end == self._columns,
        )
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._make(line.table, slot, conditions, spot)
        return found

    def _make(self, table: Properties, slot: Slot, conditions: Conditions, spot: Spot) -> _Look:
        formatting = self._style.formatting(conditions)
        context = self._story.document.formats.context(
            (self._style.id, conditions), formatting.paragraph, formatting.run
        )
        lower = {key: border for key, border in (slot.last or _NOTHING).items() if key == "border_bottom"}
        said = claims(table, self._style.borders(conditions, spot), slot.properties | lower, spot)
        whole = formatting.cell | slot.properties
        said_margins = table | whole
        top, right, bottom, left = (float(said_margins.get(f"margin_{side}", default)) for side, default in _PADDING)
        return _Look(
            context=context,
            claims=said,
            borders=said.borders,
            background=whole["background"] if "background" in whole else table.get("background", ""),
            vertical=slot.properties.get("vertical", "top"),
            padding=(top, right, bottom, left),
            refused=refused(slot.properties),
        )

    def _refuse_hidden(self, slot: Slot) -> None:
        if any(str(text).strip() for text in slot.element.itertext(w("t"))):
            self._story.refuse("hidden cell")


def _row(line: _Line, cells: tuple[Cell, ...], header: bool) -> Row:
    properties = line.properties
    return Row(
        cells=cells,
        height=properties.get("height", 0.0),
        rule=properties.get("rule", "auto"),
        cant_split=properties.get("cant_split", False),
        header=header,
        skipped=properties.get("before", 0),
    )
