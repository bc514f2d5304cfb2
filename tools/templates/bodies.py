"""The text of each template, with its tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tools.templates.measures import F4, LINE, Page, cm
from tools.templates.package import HEAD, R, W


def paragraph(style: str, text: str = "", properties: str = "") -> str:
    """A paragraph of one run."""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{run}</w:p>'


def field_run(code: str, cached: str) -> str:
    """A simple field with what it last showed."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{cached}</w:t></w:r></w:fldSimple>'


@dataclass(frozen=True)
class Cell:
    """A cell of a layout table: its width in twips, its contents, and where these stand between top and bottom."""

    width: int
    contents: str
    align: str = "top"


Row: TypeAlias = tuple[int, tuple[Cell, ...]]  # its least height (0: as high as it is), and its cells


def layout_table(rows: Sequence[Row]) -> str:
    """A borderless table."""
    widths = [cell.width for cell in rows[0][1]]
    body = "".join(f"<w:tr>{_height(height)}{''.join(map(_cell, cells))}</w:tr>" for height, cells in rows)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TataLetak"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _height(height: int) -> str:
    least = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    return f"<w:trPr><w:cantSplit/>{least}</w:trPr>"


def _cell(cell: Cell) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{cell.width}" w:type="dxa"/><w:vAlign w:val="{cell.align}"/></w:tcPr>'
        f"{cell.contents}</w:tc>"
    )


def when(name: str, style: str, contents: str) -> str:
    """Contents that stand only where the document has something of that name."""
    return paragraph(style, f"{{%p if {name} %}}") + contents + paragraph(style, "{%p endif %}")


def row_when(condition: str, row: Row) -> list[Row]:
    """A row of a kop that stands only where the condition holds, between two that say so."""
    width = row[1][0].width
    begin, end = ((0, (Cell(width, paragraph("Kop", f"{{%tr {tag} %}}")),)) for tag in (f"if {condition}", "endif"))
    return [begin, row, end]


def each(name: str, style: str) -> str:
    """A paragraph for each of several lines."""
    return (
        paragraph(style, f"{{%p for baris in {name} %}}")
        + paragraph(style, "{{ baris }}")
        + paragraph(style, "{%p endfor %}")
    )


def kop(*heights: tuple[int, str]) -> str:
    """The kop of page one. `heights`: how far below the page's edge the title begins, and where that is so.

    An empty condition is always so.
    """
    rows: list[Row] = []
    for below, condition in heights:
        lines = when("logo", "Kop", paragraph("Kop", "{{p logo }}")) + each("kop", "Kop")
        row = (below - F4.top - 2 * LINE, (Cell(F4.text, lines, "bottom"),))
        rows += row_when(condition, row) if condition else [row]
    copy = (LINE, (Cell(F4.text, paragraph("TandaSalinan", "{{ tanda_salinan }}")),))
    return layout_table([copy, *rows, (LINE, (Cell(F4.text, paragraph("Kop")),))])


KOP = kop((cm(8.0), ""))
NAMED = "".join(
    paragraph("JudulNaskah", f"{{{{ {line} }}}}") for line in ("judul", "baris_nomor", "baris_tentang", "baris_nama")
)
FORMED = paragraph("Pembentuk", "{{ baris_pembentuk }}")
TITLE = NAMED + FORMED
END = paragraph("Rincian", "{{p penutup }}") + paragraph("Rincian", "{{p lampiran }}")


def section_properties(page: Page) -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId7"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" '
        f'w:header="{cm(1.25)}" w:footer="{cm(1.0)}" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def document(body: str, page: Page) -> str:
    return f"{HEAD}<w:document {W} {R}><w:body>{body}{section_properties(page)}</w:body></w:document>"


def header(number: bool) -> str:
    draft = when("konsep", "Konsep", paragraph("Konsep", "{{ tanda_konsep }}"))
    page = when(
        "nomor_halaman",
        "header",
        '<w:p><w:pPr><w:pStyle w:val="header"/></w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r>'
        f'{field_run("PAGE", "2")}<w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p>',
    )
    body = (page if number else "") + draft + paragraph("BatasBagian")
    return f"{HEAD}<w:hdr {W} {R}>{body}</w:hdr>"


def footer(signed: bool) -> str:
    """What stands at the foot of every page; `signed`: of a kind that may be signed electronically."""
    certificate = when(
        "ttd_elektronik", "KeteranganElektronik", paragraph("KeteranganElektronik", "{{ keterangan_elektronik }}")
    )
    page = when(
        "nomor_halaman_bawah",
        "footer",
        f'<w:p><w:pPr><w:pStyle w:val="footer"/></w:pPr>{field_run("PAGE", "2")}</w:p>',
    )
    initials = paragraph("footer", "{{p paraf_pojok }}")
    body = page + initials + (certificate if signed else "") + paragraph("BatasBagian")
    return f"{HEAD}<w:ftr {W} {R}>{body}</w:ftr>"
