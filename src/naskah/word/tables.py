"""Tables: rows of `label : contents` without lines, and data tables with a header that repeats."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, zip_longest

from markupsafe import escape

from naskah.composition.model import Cell, Columns, Entries, Entry, Paragraph, Run, Table
from naskah.word.columns import column_widths
from naskah.word.paragraphs import Paragraphs
from naskah.word.xml import twips

COLON = ":"
LAYOUT, DATA = "Tata Letak", "Tabel Naskah"


def entries(block: Entries, width: int, paragraphs: Paragraphs) -> str:
    """A layout table of three columns, the last of which rows divide as they need; `width` is the text column's, in
    twips."""
    indent = twips(block.indent)
    ends = [_ends(row, block, width - indent, paragraphs) for row in block.rows]
    edges = sorted({end for row in ends for end in row})
    columns = [end - start for start, end in zip([0, *edges], edges, strict=False)]
    rows = "".join([_entry(row, own, edges, paragraphs) for row, own in zip(block.rows, ends, strict=True)])
    return f"{_opening(paragraphs.styles[LAYOUT], columns, look='0000', indent=indent)}{rows}</w:tbl>"


def _ends(entry: Entry, block: Entries, width: int, paragraphs: Paragraphs) -> list[int]:
    """Where the cells of a row end."""
    further = [paragraphs.lists.left(cell.under) if cell.under else 0 for cell in entry.before]
    inner = [twips(own) + more for own, more in zip(entry.inner, further, strict=True)]
    return [*accumulate([twips(block.label), twips(block.colon), *inner]), width]


def _entry(entry: Entry, ends: Sequence[int], edges: Sequence[int], paragraphs: Paragraphs) -> str:
    named = (Run(COLON),) if entry.label.spans else ()
    colon = Paragraph(entry.label.style, named, keep_next=entry.label.keep_next)
    contents = [(entry.label,), (colon,), *((each,) for each in entry.before), entry.contents]
    cells = []
    for each, start, end in zip(contents, [0, *ends], ends, strict=False):
        columns = bisect_right(edges, end) - bisect_right(edges, start)
        cells.append(_cell(each, end - start, _span(columns), paragraphs))
    return "".join(["<w:tr>", *cells, "</w:tr>"])


def columns(block: Columns, width: int, paragraphs: Paragraphs) -> str:
    """A layout table, a row for each line of the columns: a longer text on one side moves both.

    The styles of its paragraphs keep its rows on one page.
    """
    left = paragraphs.styles.left(block.last)
    others = len(block.contents) - 1
    widths = [*(left * place // others - left * (place - 1) // others for place in range(1, others + 1)), width - left]
    rows = []
    for line in zip_longest(*block.contents):
        style = next(each.style for each in line if each is not None)
        cells = (
            _cell((each or Paragraph(style),), own, "", paragraphs) for each, own in zip(line, widths, strict=True)
        )
        rows.append("".join(["<w:tr><w:trPr><w:cantSplit/></w:trPr>", *cells, "</w:tr>"]))
    return f"{_opening(paragraphs.styles[LAYOUT], widths, look='0000')}{''.join(rows)}</w:tbl>"


def data(block: Table, width: int, paragraphs: Paragraphs) -> str:
    """A data table; widths that are not given share what the others leave."""
    columns = column_widths(block, width)
    header = _rows(block.header, columns, paragraphs, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    body = _rows(block.rows, columns, paragraphs, "<w:trPr><w:cantSplit/></w:trPr>")
    return "".join([_opening(paragraphs.styles[DATA], columns, look="0020"), *header, *body, "</w:tbl>"])


def _opening(style: str, columns: Sequence[int], look: str, indent: int = 0) -> str:
    left = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{escape(style)}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>{left}'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _rows(rows: Sequence[Sequence[Cell]], columns: Sequence[int], paragraphs: Paragraphs, properties: str) -> list[str]:
    """The rows with the cells that continue a cell from above put in, as Word wants every column of every row."""
    written = []
    below = [0] * len(columns)  # how many more rows each column is covered from above
    spans = [1] * len(columns)
    for row in rows:
        cells = [f"<w:tr>{properties}"]
        waiting = iter(row)
        column = 0
        while column < len(columns):
            if below[column]:
                span = spans[column]
                below[column] -= 1
                cells.append(
                    _cell(
                        (Paragraph("Sel"),), sum(columns[column : column + span]), _span(span) + CONTINUED, paragraphs
                    )
                )
            else:
                cell = next(waiting)
                span = cell.columns
                below[column], spans[column] = cell.rows - 1, span
                merge = STARTED if cell.rows > 1 else ""
                cells.append(
                    _cell(cell.contents, sum(columns[column : column + span]), _span(span) + merge, paragraphs)
                )
            column += span
        cells.append("</w:tr>")
        written.append("".join(cells))
    return written


STARTED = '<w:vMerge w:val="restart"/><w:vAlign w:val="center"/>'
CONTINUED = "<w:vMerge/>"


def _span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""


def _cell(contents: Sequence[Paragraph], width: int, properties: str, paragraphs: Paragraphs) -> str:
    body = "".join([paragraphs.write(paragraph) for paragraph in contents])
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{body}</w:tc>'
