"""Tabs go where Word's go, or are refused."""

from __future__ import annotations

import pytest

from .drawn import Drawn, refusals
from .long_documents import text

LEFT = 85.05  # of the text column, in points
RIGHT = 538.6


def tabbed(words: str, *stops: tuple[str, int, str], more: str = "") -> str:
    """A paragraph in which `|` is a tab."""
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{place}" w:leader="{fill}"/>' for kind, place, fill in stops)
    runs = "<w:r><w:tab/></w:r>".join(text(word) if word else "" for word in words.split("|"))
    return f"<w:p><w:pPr>{f'<w:tabs>{tabs}</w:tabs>' if stops else ''}{more}</w:pPr>{runs}</w:p>"


def test_text_after_a_tab_starts_at_the_stop() -> None:
    starts = Drawn(tabbed("Nama|: Tokoh", ("left", 2268, "none"))).starts()
    assert starts[":"] == pytest.approx(LEFT + 113.4, abs=0.1)


def test_without_stops_tabs_go_on_by_half_inches() -> None:
    starts = Drawn(tabbed("a|b||c")).starts()
    assert (starts["b"], starts["c"]) == pytest.approx((LEFT + 36, LEFT + 108), abs=0.1)


def test_text_at_a_right_stop_ends_there_on_the_same_line() -> None:
    drawn = Drawn(tabbed("Kiri|tengah|kanan", ("center", 4535, "none"), ("right", 9071, "none")))
    assert drawn.starts()["kanan"] == pytest.approx(RIGHT - 28.66, abs=0.1)
    assert len(drawn.lines) == 1


def test_a_leader_fills_the_gap() -> None:
    (line,) = Drawn(tabbed("BAB I|1", ("right", 9071, "dot"))).lines
    assert line.startswith("BAB I...........")
    assert line.endswith("1")


def test_commas_stand_below_each_other_at_a_decimal_stop() -> None:
    stop = ("decimal", 3000, "none")
    starts = Drawn(tabbed("a|12,5", stop) + tabbed("b|1234,75", stop)).starts()
    assert starts["12,5"] - starts["1234,75"] == pytest.approx(2 * 6.0, abs=0.1)


def test_a_hanging_indent_is_a_stop() -> None:
    starts = Drawn(tabbed("1.|butir", more='<w:ind w:left="567" w:hanging="567"/>')).starts()
    assert starts["butir"] == pytest.approx(LEFT + 28.35, abs=0.1)


def test_a_tab_that_has_no_place_is_refused_at_its_paragraph() -> None:
    long = "kata " * 40
    assert refusals(f"<w:p/>{tabbed(f'{long}|akhir')}") == [("PDF010", "paragraf 2")]
