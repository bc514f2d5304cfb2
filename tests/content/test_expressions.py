"""Expressions: what is allowed, what is refused where, and what they give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.content.expressions import evaluate, scan
from naskah.content.faults import Faults
from naskah.content.richtext import Expression, Literal
from naskah.findings import Place


def at(offset: int) -> Place:
    return Place("x", 1, offset + 1)


def read(text: str) -> tuple[tuple[Literal | Expression, ...], Faults]:
    faults = Faults()
    return tuple(part for _, part in scan(text, at, faults)), faults


def result(source: str, **names: object) -> object:
    (part,), faults = read(f"{{{{ {source} }}}}")
    assert not faults
    assert isinstance(part, Expression)
    return evaluate(part, names, lambda id_, form="": f"{form}[{id_}]")


def test_a_text_is_cut_into_literals_and_expressions_with_their_places() -> None:
    parts, faults = read("a {{ nomor }} b {{ rujuk('c') }}")
    assert not faults
    assert parts == (
        Literal("a "),
        Expression("nomor", Place("x", 1, 3)),
        Literal(" b "),
        Expression("rujuk('c')", Place("x", 1, 17)),
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("tanggal", "26 Januari 2024"),
        ("tanggal | hari_tanggal", "Jumat, 26 Januari 2024"),
        ('"2024-11-27" | hari_tanggal', "Rabu, 27 November 2024"),
        ('"2024-11-27" | bulan_romawi', "XI"),
        ("5 | terbilang", "lima"),
        ("5 | angka_terbilang", "5 (lima)"),
        ("24930000 | rupiah", "Rp24.930.000,00"),
        ("1000 | rupiah_terbilang | kapital", "RP1.000,00 (SERIBU RUPIAH)"),
        ("nama | kapital", "DINAS CONTOH"),
        ("nama | kecil", "dinas contoh"),
        ("nama | tebal | kapital", Literal("DINAS CONTOH", bold=True)),
        ("5 | terbilang | miring | tebal", Literal("lima", bold=True, italic=True)),
        ("rujuk('a')", "[a]"),
        ("rujuk('a', 'nomor')", "nomor[a]"),
        ('"{{"', "{{"),
        ('"}}"', "}}"),
        ("7", "7"),
    ],
)
def test_what_an_expression_gives(source: str, expected: object) -> None:
    assert result(source, tanggal=date(2024, 1, 26), nama="Dinas Contoh") == expected


def test_a_blank_stays_a_blank_through_every_filter() -> None:
    blank = "\u00a0" * 12
    for name in ("tanggal", "hari_tanggal", "bulan_romawi", "terbilang", "angka_terbilang", "rupiah", "kapital"):
        assert result(f"nomor | {name}", nomor=blank) == blank


@pytest.mark.parametrize(
    "source",
    [
        "1 + 1",
        "a.b",
        "a['b']",
        "a[0]",
        "a()",
        "a.b()",
        "[1]",
        "(1, 2)",
        "{'a': 1}",
        "1.5",
        "true",
        "none",
        "a if b else c",
        "a ~ b",
        "a == b",
        "not a",
        "-1",
        "a is defined",
        "a b",
        "'a",
        "",
        "rujuk",
        "rujuk()",
        "rujuk(a)",
        "rujuk(1)",
        "rujuk('a', 'b')",
        "rujuk('a', 'nomor', 'c')",
        "rujuk(id='a')",
        "rujuk('a') | terbilang",
        "nama | tebal | terbilang",
        "nama | kapital(1)",
        "nama | kapital(a=1)",
        "('a' * 1000000)",
        "(" * 50 + "a" + ")" * 50,
        "a" * 1000,
        "- a -",
        "range(10)",
        "self",
        "a.__class__",
    ],
)
def test_anything_else_is_refused_at_its_place(source: str) -> None:
    parts, faults = read(f"x {{{{{source}}}}}")
    if source == "self":
        assert isinstance(parts[1], Expression)  # a name like any other: unknown to every kind
        return
    assert len(faults) == 1
    assert faults[0].code.startswith("EKS")
    assert (faults[0].place.column, bool(faults[0].help)) == (3, True)


@pytest.mark.parametrize(
    ("text", "column"),
    [("a {% if b %}", 3), ("a {# b #}", 3), ("ab {{ c", 4), ("abc }}", 5), ("a {{ 'b }} c", 3), ("%}", 1)],
)
def test_marks_without_their_like_are_refused(text: str, column: int) -> None:
    _, faults = read(text)
    assert [finding.place.column for finding in faults] == [column]


def test_an_unknown_filter_is_told_the_nearest_one() -> None:
    _, faults = read("{{ 5 | terbilng }}")
    assert faults[0].help == 'maksud Anda "terbilang"?'


@pytest.mark.parametrize(
    "source", ['"2024-13-01" | tanggal', '"lima" | terbilang', '"Rp5" | rupiah', "13 | bulan_romawi"]
)
def test_a_filter_that_can_not_take_its_value_says_so_in_indonesian(source: str) -> None:
    with pytest.raises(ValueError, match=r"bukan|tidak ada"):
        result(source)


def test_a_name_that_is_not_given_is_a_lookup_error() -> None:
    for source in ("nomor", "nomor | kapital", "nomor | terbilang"):
        with pytest.raises(LookupError):
            result(source)


@dataclass(frozen=True)
class Mark:
    """A span as a composer makes one."""

    text: str
    look: str = ""

    def map(self, function: Callable[[str], str]) -> Mark:
        return Mark(function(self.text), self.look)

    def emphasised(self, *, bold: bool = False, italic: bool = False) -> Mark:
        return Mark(self.text, f"{self.look}{'b' * bold}{'i' * italic}")


def test_text_filters_reach_through_spans() -> None:
    assert result("x | kapital | tebal | miring", x=Mark("huruf a")) == Mark("HURUF A", "bi")


@given(st.text(max_size=80))
def test_no_text_whatever_ends_in_anything_but_parts_or_findings(text: str) -> None:
    parts, faults = read(text)
    if "{{" not in text and "}}" not in text and not faults:
        assert "".join(part.text for part in parts if isinstance(part, Literal)) == text


@given(st.text(alphabet="ab1 |.,'\"()[]{}%#+-*~rujk", max_size=60))
def test_no_expression_whatever_ends_in_anything_but_parts_or_findings(source: str) -> None:
    parts, faults = read(f"{{{{ {source} }}}}")
    for part in parts:
        if isinstance(part, Expression):
            try:
                evaluate(part, {}, lambda *_: "x")
            except (ValueError, LookupError):
                continue
    assert parts or faults


@pytest.mark.parametrize("source", ["rujuk(\u2018a\u2019)", "\u201ca\u201d", "rujuk(\u201aa\u2018)"])
def test_curly_quotes_are_named_as_the_cause(source: str) -> None:
    (fault,) = read(f"{{{{ {source} }}}}")[1]
    assert fault.code == "EKS002"
    assert "tanda petik lurus" in fault.help


def test_curly_quotes_within_a_text_are_words() -> None:
    assert result('"kata \u2018a\u2019"') == "kata \u2018a\u2019"
