"""Tables: what stands where, how wide, with which lines."""

from __future__ import annotations

import pytest

from naskah.pdf.layout import Align, Border, Cell, Table

from .docx_builder import layout, p, refusals, style, tables, tbl, tc, words

SINGLE = "w:val='single' w:sz='4' w:color='000000'"
GRID_BORDERS = "".join(f"<w:{edge} {SINGLE}/>" for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
GRID = f"<w:tblBorders>{GRID_BORDERS}</w:tblBorders>"
HAIR = Border(0.5)
FIXED = "<w:tblLayout w:type='fixed'/>"
SETTINGS_15 = "<w:compat><w:compatSetting w:name='compatibilityMode' w:val='15'/></w:compat>"


def only(body: str, **others: object) -> Table:
    (table,) = tables(layout(body, **others))
    return table


def text(cell: Cell) -> str:
    return " ".join(words(block) for block in cell.blocks if not isinstance(block, Table))


def rows(table: Table) -> list[list[str]]:
    return [[text(cell) for cell in row.cells] for row in table.rows]


def lines(cell: Cell) -> str:
    return "".join(edge[0] for edge in ("top", "bottom", "left", "right") if getattr(cell.borders, edge))


def test_cells_stand_in_rows_and_columns() -> None:
    table = only(tbl(tc("a") + tc("b"), tc("c") + tc("d"), grid=(1000, 2000)))
    assert rows(table) == [["a", "b"], ["c", "d"]]
    assert table.widths == (50.0, 100.0)


def test_a_cell_spans_columns_and_one_that_goes_on_below_is_left_out() -> None:
    table = only(
        tbl(
            tc("a", "<w:vMerge w:val='restart'/>") + tc("b", "<w:gridSpan w:val='2'/>"),
            tc("", "<w:vMerge/>") + tc("c") + tc("d"),
            tc("", "<w:vMerge/>") + tc("e") + tc("f"),
            grid=(1000, 1000, 1000),
        )
    )
    assert rows(table) == [["a", "b"], ["c", "d"], ["e", "f"]]
    assert [(cell.columns, cell.rows) for cell in table.rows[0].cells] == [(1, 3), (2, 1)]


def test_a_merge_that_nothing_started_is_a_cell_of_its_own() -> None:
    table = only(tbl(tc("a") + tc("b", "<w:vMerge/>"), tc("c") + tc("", "<w:vMerge/>"), grid=(1000, 1000)))
    assert rows(table) == [["a", "b"], ["c"]]
    assert table.rows[0].cells[1].rows == 2


def test_text_under_a_merged_cell_is_refused_and_not_lost() -> None:
    body = tbl(tc("a", "<w:vMerge w:val='restart'/>"), tc("hilang", "<w:vMerge/>"), grid=(1000,))
    assert refusals(body) == [("DOC145", "tabel 1, baris 2, kolom 1")]


def test_header_rows_count_only_from_the_top() -> None:
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    table = only(tbl(head + tc("a"), head + tc("b"), tc("c"), head + tc("d"), grid=(1000,)))
    assert [row.header for row in table.rows] == [True, True, False, False]


def test_rows_have_heights_and_may_be_kept_whole() -> None:
    table = only(
        tbl(
            "<w:trPr><w:trHeight w:val='400'/><w:cantSplit/></w:trPr>" + tc("a"),
            "<w:trPr><w:trHeight w:val='400' w:hRule='exact'/></w:trPr>" + tc("b"),
            tc("c"),
            grid=(1000,),
        )
    )
    assert [(row.height, row.rule, row.cant_split) for row in table.rows] == [
        (20.0, "atLeast", True),
        (20.0, "exact", False),
        (0.0, "auto", False),
    ]


def test_a_row_may_start_after_skipped_columns() -> None:
    body = tbl("<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc("b"), tc("c") + tc("d"), grid=(1000, 1000))
    assert [row.skipped for row in only(body).rows] == [1, 0]


@pytest.mark.parametrize(
    ("properties", "cells", "grid", "widths"),
    [
        (FIXED, ("<w:tcW w:w='4000' w:type='dxa'/>", ""), (1000, 2000), (50.0, 100.0)),
        ("", ("<w:tcW w:w='4000' w:type='dxa'/>", ""), (1000, 2000), (200.0, 100.0)),
        ("<w:tblW w:w='2000' w:type='dxa'/>", ("", ""), (), (50.0, 50.0)),
        ("<w:tblW w:w='2500' w:type='pct'/>", ("", ""), (1000, 3000), (58.5, 175.5)),
        ("<w:tblW w:w='50%' w:type='pct'/>", ("", ""), (1000, 3000), (58.5, 175.5)),
        (
            "<w:tblW w:w='4000' w:type='dxa'/>",
            ("<w:tcW w:w='1250' w:type='pct'/>", "<w:tcW w:w='3750' w:type='pct'/>"),
            (0, 0),
            (50.0, 150.0),
        ),
    ],
)
def test_widths_come_from_the_grid_the_cells_or_the_table(
    properties: str, cells: tuple[str, str], grid: tuple[int, ...], widths: tuple[float, float]
) -> None:
    # The column of the builder's page is 468 points wide.
    assert only(tbl(tc("a", cells[0]) + tc("b", cells[1]), properties=properties, grid=grid)).widths == widths


def test_a_row_with_more_cells_than_the_grid_widens_the_table() -> None:
    wide = "<w:tcW w:w='1000' w:type='dxa'/>"
    assert only(tbl(tc("a", wide) + tc("b", wide), grid=(1000,))).widths == (50.0, 50.0)


def test_table_borders_draw_every_edge_of_every_cell() -> None:
    table = only(tbl(tc("a") + tc("b"), tc("c") + tc("d"), properties=GRID, grid=(1000, 1000)))
    assert {lines(cell) for row in table.rows for cell in row.cells} == {"tblr"}


def test_outer_borders_alone_leave_the_inside_open() -> None:
    outer = "".join(f"<w:{edge} {SINGLE}/>" for edge in ("top", "start", "bottom", "end"))
    body = tbl(
        tc("a") + tc("b"), tc("c") + tc("d"), properties=f"<w:tblBorders>{outer}</w:tblBorders>", grid=(1000, 1000)
    )
    assert [[lines(cell) for cell in row.cells] for row in only(body).rows] == [["tl", "tr"], ["bl", "br"]]


def test_an_edge_that_a_cell_takes_away_is_gone_on_both_sides() -> None:
    open_right = "<w:tcBorders><w:right w:val='nil'/></w:tcBorders>"
    table = only(tbl(tc("a", open_right) + tc("b"), properties=GRID, grid=(1000, 1000)))
    assert [lines(cell) for cell in table.rows[0].cells] == ["tbl", "tbr"]


def test_the_heavier_of_two_lines_is_drawn_by_both_cells() -> None:
    thick = "<w:tcBorders><w:bottom w:val='single' w:sz='24' w:color='FF0000'/></w:tcBorders>"
    thin = "<w:tcBorders><w:top w:val='single' w:sz='4'/></w:tcBorders>"
    table = only(tbl(tc("a", thick), tc("b", thin), grid=(1000,)))
    assert table.rows[0].cells[0].borders.bottom == table.rows[1].cells[0].borders.top == Border(3.0, "FF0000")


def test_a_merged_cell_has_its_lower_edge_where_it_ends() -> None:
    last = "<w:vMerge/><w:tcBorders><w:bottom w:val='single' w:sz='8'/></w:tcBorders>"
    body = tbl(tc("a", "<w:vMerge w:val='restart'/>"), tc("", last), grid=(1000,))
    assert only(body).rows[0].cells[0].borders.bottom == Border(1.0)


def test_shading_padding_and_alignment_of_cells_go_over_those_of_the_table() -> None:
    margins = "<w:tblCellMar><w:left w:w='200' w:type='dxa'/><w:top w:w='20' w:type='dxa'/></w:tblCellMar>"
    own = (
        "<w:shd w:val='clear' w:fill='D9D9D9'/><w:tcMar><w:start w:w='0' w:type='dxa'/></w:tcMar>"
        "<w:vAlign w:val='center'/>"
    )
    first, second = only(tbl(tc("a", own) + tc("b"), properties=margins, grid=(1000, 1000))).rows[0].cells
    assert (first.background, first.padding, first.vertical) == ("D9D9D9", (1.0, 5.4, 0.0, 0.0), "center")
    assert (second.background, second.padding, second.vertical) == ("", (1.0, 5.4, 0.0, 10.0), "top")


@pytest.mark.parametrize(("settings", "offset"), [("", -5.4), (SETTINGS_15, 0.0)])
def test_padding_hangs_out_of_the_column_in_files_for_older_words(settings: str, offset: float) -> None:
    assert only(tbl(tc("a"), grid=(1000,)), settings=settings).offset == offset


def test_an_indent_moves_the_table_and_centering_forgets_it() -> None:
    indent = "<w:tblInd w:w='400' w:type='dxa'/>"
    assert only(tbl(tc("a"), properties=indent, grid=(1000,)), settings=SETTINGS_15).offset == 20.0
    centred = only(tbl(tc("a"), properties=f"<w:jc w:val='center'/>{indent}", grid=(1000,)))
    assert (centred.align, centred.offset) == (Align.CENTER, 0.0)


def test_a_table_without_lines_or_header_only_places_its_contents() -> None:
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    assert only(tbl(tc("a"), grid=(1000,))).layout is True
    assert only(tbl(tc("a"), properties=GRID, grid=(1000,))).layout is False
    assert only(tbl(head + tc("a"), grid=(1000,))).layout is False


@pytest.mark.parametrize("name", ["Tata Letak", "Naskah Tata Letak"])
def test_a_table_of_a_layout_style_only_places_its_contents(name: str) -> None:
    styles = f"<w:style w:type='table' w:styleId='T'><w:name w:val='{name}'/></w:style>"
    body = tbl(tc("a"), properties=f"<w:tblStyle w:val='T'/>{GRID}", grid=(1000,))
    assert only(body, styles=styles).layout is True


def test_a_table_style_formats_its_first_row_and_bands() -> None:
    conditions = (
        "<w:tblPr><w:tblStyleRowBandSize w:val='1'/></w:tblPr>"
        "<w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr>"
        "<w:tcPr><w:shd w:val='clear' w:fill='000000'/></w:tcPr></w:tblStylePr>"
        "<w:tblStylePr w:type='band1Horz'><w:tcPr><w:shd w:val='clear' w:fill='EEEEEE'/></w:tcPr></w:tblStylePr>"
    )
    look = "<w:tblStyle w:val='T'/><w:tblLook w:val='0020'/>"
    table = only(
        tbl(tc("a"), tc("b"), tc("c"), properties=look, grid=(1000,)), styles=style("T", conditions, kind="table")
    )
    assert [row.cells[0].background for row in table.rows] == ["000000", "EEEEEE", ""]
    marks = [block.mark.bold for row in table.rows for block in row.cells[0].blocks if not isinstance(block, Table)]
    assert marks == [True, False, False]


def test_the_lines_of_a_first_row_go_around_it_and_not_through_it() -> None:
    edges = f"<w:tcBorders><w:left {SINGLE}/><w:right {SINGLE}/><w:bottom {SINGLE}/></w:tcBorders>"
    conditions = f"<w:tblStylePr w:type='firstRow'><w:tcPr>{edges}</w:tcPr></w:tblStylePr>"
    look = "<w:tblStyle w:val='T'/><w:tblLook w:val='0020'/>"
    body = tbl(tc("a") + tc("b"), tc("c") + tc("d"), properties=look, grid=(1000, 1000))
    table = only(body, styles=style("T", conditions, kind="table"))
    assert [[lines(cell) for cell in row.cells] for row in table.rows] == [["bl", "br"], ["t", "t"]]


def test_a_table_in_a_cell_is_read_with_its_place() -> None:
    inner = tbl(tc("dalam"), grid=(500,))
    table = only(p("awal") + tbl(f"<w:tc>{inner}{p()}</w:tc>", grid=(1000,)))
    nested, after = table.rows[0].cells[0].blocks
    assert after.place == "tabel 1, baris 1, kolom 1"
    assert isinstance(nested, Table)
    assert nested.place == "tabel 1, baris 1, kolom 1, tabel 1"
    assert rows(nested) == [["dalam"]]


def test_rows_in_content_controls_count_and_deleted_rows_do_not() -> None:
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tr>{tc('b')}</w:tr></w:sdtContent></w:sdt>"
    deleted = f"<w:tr><w:trPr><w:del w:id='1' w:author='x'/></w:trPr>{tc('c')}</w:tr>"
    grid = "<w:tblGrid><w:gridCol w:w='1000'/></w:tblGrid>"
    body = f"<w:tbl><w:tblPr/>{grid}<w:tr>{tc('a')}</w:tr>{wrapped}{deleted}</w:tbl>"
    assert rows(only(body)) == [["a"], ["b"]]


def test_the_description_of_a_table_is_its_summary() -> None:
    said = "<w:tblCaption w:val='Jadwal'/><w:tblDescription w:val='Jadwal tahapan'/>"
    assert only(tbl(tc("a"), properties=said, grid=(1000,))).summary == "Jadwal tahapan"


def test_a_row_may_have_borders_of_its_own() -> None:
    own = f"<w:tblPrEx><w:tblBorders>{GRID_BORDERS}</w:tblBorders></w:tblPrEx>"
    table = only(tbl(tc("a"), own + tc("b"), grid=(1000,)))
    assert lines(table.rows[1].cells[0]) == "tblr"
