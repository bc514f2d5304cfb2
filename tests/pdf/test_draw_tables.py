"""Cells stand where Word puts them, and hold what Word shows of them."""

from __future__ import annotations

import pytest

from .docx_builder import tbl
from .drawn import Drawn, refusals
from .long_documents import RULED, cell, paragraph

WIDTH = 3000
GRID = (WIDTH,) * 3
LEFT, COLUMN, PADDING = 85.05, 150.0, 5.4


def row(*cells: str, properties: str = "") -> str:
    return (f"<w:trPr>{properties}</w:trPr>" if properties else "") + "".join(cells)


def words(text: str, properties: str = "", width: int = WIDTH) -> str:
    return cell(paragraph(text), width, properties)


def table(*rows: str, more: str = "") -> str:
    return tbl(*rows, properties=RULED + more, grid=GRID)


def column(drawn: Drawn, text: str) -> float:
    return (drawn.starts()[text] - LEFT - PADDING) / COLUMN


def test_a_cell_beside_merged_ones_stays_in_its_column() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    drawn = Drawn(
        table(
            row(words("a", down), words("b", '<w:gridSpan w:val="2"/>', 2 * WIDTH)),
            row(words("", on), words("c"), words("d")),
            row(words("e"), words("f"), words("g")),
        )
    )
    assert [round(column(drawn, each)) for each in "abcdefg"] == [0, 1, 1, 2, 0, 1, 2]


def test_a_row_that_starts_late_or_ends_early_takes_no_cell_of_the_next() -> None:
    late = '<w:gridBefore w:val="1"/>'
    drawn = Drawn(table(row(words("a"), words("b"), properties=late), row(words("c"), words("d")), row(words("e"))))
    assert [round(column(drawn, each)) for each in "abcde"] == [1, 2, 0, 1, 0]
    assert drawn.lines[-1] == "e"


def test_what_does_not_fit_an_exact_row_does_not_push_the_next() -> None:
    exact = '<w:trHeight w:val="400" w:hRule="exact"/>'
    full = Drawn(table(row(words("kata " * 40), properties=exact)) + paragraph("sesudah"))
    short = Drawn(table(row(words("kata"), properties=exact)) + paragraph("sesudah"))
    assert _height(full, "sesudah") == pytest.approx(_height(short, "sesudah"), abs=0.1)


def test_a_row_is_at_least_as_high_as_it_says() -> None:
    high = Drawn(table(row(words("a"), properties='<w:trHeight w:val="2000" w:hRule="atLeast"/>')) + paragraph("z"))
    low = Drawn(table(row(words("a"))) + paragraph("z"))
    assert _height(low, "z") - _height(high, "z") > 80


@pytest.mark.parametrize("rule", ["exact", "atLeast"])
def test_text_stands_at_the_top_the_middle_or_the_foot_of_its_cell(rule: str) -> None:
    cells = [words(each, f'<w:vAlign w:val="{each}"/>') for each in ("top", "center", "bottom")]
    drawn = Drawn(table(row(*cells, properties=f'<w:trHeight w:val="2000" w:hRule="{rule}"/>')))
    top, middle, foot = (_height(drawn, each) for each in ("top", "center", "bottom"))
    assert top - middle == pytest.approx(middle - foot, abs=0.1)
    assert top - foot == pytest.approx(100 - 13.8, abs=1)


@pytest.mark.parametrize(
    ("look", "start"),
    [
        ('<w:jc w:val="center"/>', (453.55 - 150) / 2),
        ('<w:jc w:val="right"/>', 453.55 - 150),
        ('<w:tblInd w:w="1000" w:type="dxa"/>', 50.0),
    ],
)
def test_a_table_stands_where_its_alignment_or_indent_puts_it(look: str, start: float) -> None:
    properties = RULED.replace("9071", "3000") + look
    drawn = Drawn(tbl(words("a", width=3000), properties=properties, grid=(3000,)))
    assert drawn.starts()["a"] == pytest.approx(LEFT + PADDING + start, abs=PADDING + 0.1)


def test_a_table_within_a_cell_is_drawn_and_the_paragraph_that_closes_the_cell_is_not() -> None:
    inner = tbl(words("dalam", width=1000), properties=RULED, grid=(1000,))
    closed = Drawn(table(row(cell(f"{inner}<w:p/>", WIDTH))) + paragraph("z"))
    longer = Drawn(table(row(cell(f"{inner}<w:p/><w:p/>", WIDTH))) + paragraph("z"))
    assert "dalam" in closed.lines
    assert _height(closed, "z") > _height(longer, "z") + 13


def test_a_row_through_which_all_cells_reach_is_no_row_of_its_own() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    narrow = tbl(words("a", down), words("", on), words("b"), properties=RULED, grid=(WIDTH,))
    drawn = Drawn(narrow)
    assert drawn.lines == ["a", "b"]
    assert drawn.tags().count("TR") == 2


def test_a_table_of_headers_alone_and_empty_cells_are_drawn() -> None:
    assert Drawn(table(row(words("A"), words(""), words("C"), properties="<w:tblHeader/>"))).lines == ["A C"]


def test_a_number_too_wide_for_its_column_is_broken_and_not_drawn_over_the_next() -> None:
    narrow = tbl(words("1.234.567,89", width=700) + words("isi"), properties=RULED, grid=(700, WIDTH))
    assert "1.234.567,89" not in Drawn(narrow).lines
    assert "".join(Drawn(narrow).text.split()).replace("isi", "") == "1.234.567,89"


@pytest.mark.parametrize("nested", [False, True])
def test_a_header_that_leaves_no_room_for_rows_is_drawn_once(nested: bool) -> None:
    head = row(words("KEPALA " * 60, width=1200), properties="<w:tblHeader/>")
    tall = tbl(head, *(words("isi", width=1200) for _ in range(5)), properties=RULED, grid=(1200,))
    drawn = Drawn(table(row(cell(f"{tall}<w:p/>", WIDTH))) if nested else tall)
    assert drawn.text.count("KEPALA") == 60
    assert drawn.text.count("isi") == 5


def test_a_page_break_before_a_table_is_one() -> None:
    broken = cell(paragraph("a", "<w:pageBreakBefore/>"), WIDTH)
    assert len(Drawn(paragraph("isi") + table(row(broken))).reader.pages) == 2


def test_a_page_break_within_a_table_is_refused_at_its_cell() -> None:
    broken = cell('<w:p><w:r><w:br w:type="page"/></w:r></w:p>', WIDTH)
    assert refusals(table(row(words("a")), row(broken))) == [("PDF011", "tabel 1, baris 2, kolom 1")]


def _height(drawn: Drawn, wanted: str) -> float:
    """How far above the page's foot a word stands."""
    return 841.9 - drawn.places()[wanted].bottom


def test_rows_of_a_layout_table_keep_their_distance_whatever_is_longer() -> None:
    """`KEEMPAT : Empat.` is as far from what stands below it as a diktum of many words."""

    def entry(label: str, said: str) -> str:
        below = paragraph(said, '<w:spacing w:after="282"/>')
        return cell(paragraph(label), WIDTH) + cell(below, 2 * WIDTH)

    rows = (entry("KEEMPAT", "Empat."), entry("KELIMA", "Lima, dan lebih panjang dari labelnya."), entry("A", "B"))
    drawn = Drawn(tbl(*rows, grid=(WIDTH, 2 * WIDTH)))
    first, second, third = (_height(drawn, label) for label in ("KEEMPAT", "KELIMA", "A"))
    assert first - second == pytest.approx(second - third, abs=0.1)
    assert first - second > 25


def test_what_a_layout_table_asks_below_comes_to_what_the_next_paragraph_asks_above() -> None:
    grid = (1900, 6887)
    rows = cell(paragraph("label"), grid[0]) + cell(paragraph("isi", '<w:spacing w:after="200"/>'), grid[1])
    body = tbl(rows, properties='<w:tblW w:w="8787" w:type="dxa"/><w:tblLayout w:type="fixed"/>', grid=grid)
    near, far = (
        Drawn(body + paragraph("bawah", f'<w:spacing w:before="{above}"/>')).places()["bawah"].top for above in (0, 300)
    )
    assert far - near == pytest.approx(15, abs=0.02)
