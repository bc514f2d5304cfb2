"""Long text: what becomes which block, and what is refused by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.content.faults import Faults
from naskah.content.markdown import read_markdown
from naskah.content.model import Block, Heading, List, Paragraph, Row, Table
from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Place


def read(text: str, **levels: int) -> tuple[tuple[Block, ...] | None, Faults]:
    faults = Faults()

    def at(offset: int) -> Place:
        return Place("x.md", text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))

    return read_markdown(text, Place("x.md", 1, 1), at, faults, **levels), faults


def sound(text: str) -> tuple[Block, ...]:
    blocks, faults = read(text)
    assert not faults
    assert blocks is not None
    return blocks


def words(text: RichText) -> str:
    return "".join(part.text if isinstance(part, Literal) else f"<{part.source}>" for part in text.parts)


def outline(blocks: tuple[Block, ...]) -> list[object]:
    """Lists as [text, [below], …], paragraphs as text."""
    found: list[object] = []
    for block in blocks:
        if isinstance(block, List):
            found.append([[words(item.text), *outline(item.blocks)] for item in block.items])
        elif isinstance(block, Paragraph | Heading):
            found.append(words(block.text))
    return found


def test_headings_count_from_the_first_level_used() -> None:
    blocks = sound("## Satu\n\n### Dua\n\n## Tiga\n")
    assert [(block.level, words(block.text)) for block in blocks if isinstance(block, Heading)] == [
        (1, "Satu"),
        (2, "Dua"),
        (1, "Tiga"),
    ]


@pytest.mark.parametrize(
    ("text", "line"), [("# A\n\n### B\n", 3), ("## A\n\n# B\n", 3), ("- x\n\n  # A\n", 3), ("# A\n## B\n### C\n", 3)]
)
def test_a_level_that_can_not_be_is_refused_at_its_heading(text: str, line: int) -> None:
    _, faults = read(text, heading_levels=2)
    assert [(finding.code, finding.place.line) for finding in faults] == [("MKD002", line)]


@pytest.mark.parametrize(
    "text",
    [
        "- a\n  - b\n    - c\n- d\n",
        "1. a\n   1. b\n      1. c\n2. d\n",
        "1. a\n   a) b\n      (1) c\n2. d\n",
        "a. a\n   1. b\n      (a) c\nb. d\n",
        "(1) a\n    i. b\n       - c\n(2) d\n",
        "* a\n\n  1) b\n\n     * c\n\n* d\n",
    ],
)
def test_a_list_keeps_only_its_depth_whatever_was_typed(text: str) -> None:
    assert outline(sound(text)) == [[["a", [["b", [["c"]]]]], ["d"]]]


def test_all_letters_of_a_long_list_are_items() -> None:
    text = "".join(f"{letter}. butir\n" for letter in "abcdefghijklmnopqrstuvwxyz") + "aa. butir\nbb. butir\n"
    (found,) = sound(text)
    assert isinstance(found, List)
    assert len(found.items) == 28


@pytest.mark.parametrize(
    "text",
    ["sebagaimana dimaksud dalam huruf\nb. dan (c)", "2024. Tahun contoh", "di. sini", "lalu\n(b) x", "A. Rekaan"],
)
def test_a_sentence_that_only_looks_like_a_marker_stays_as_typed(text: str) -> None:
    assert outline(sound(text)) == [text.replace("\n", " ")]


def test_an_item_may_hold_paragraphs_and_a_table() -> None:
    (found,) = sound("1. a\n\n   lanjutan\n\n   | x |\n   |---|\n   | y |\n")
    assert isinstance(found, List)
    assert [type(block) for block in found.items[0].blocks] == [Paragraph, Table]


def test_emphasis_and_hard_breaks_are_kept() -> None:
    (paragraph,) = sound("a **b *c*** d  \ne\\\nf\ng")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.parts == (
        Literal("a "),
        Literal("b ", bold=True),
        Literal("c", bold=True, italic=True),
        Literal(" d\ne\nf g"),
    )


def test_nothing_inside_an_expression_is_markdown() -> None:
    (paragraph,) = sound('x **{{ "a*b_c|d`e" | kapital }}** y')
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.parts[1] == Expression('"a*b_c|d`e" | kapital', Place("x.md", 1, 5), bold=True)


def test_an_expression_in_a_table_cell_may_have_a_filter() -> None:
    (table,) = sound("| a | b |\n|---|--:|\n| {{ 5 | terbilang }} | x\\|y |\n")
    assert isinstance(table, Table)
    (row,) = table.rows
    assert isinstance(row, Row)
    assert [words(cell.text) for cell in row.cells] == ["<5 | terbilang>", "x|y"]
    assert [column.align for column in table.columns] == ["kiri", "kanan"]
    assert row.cells[0].text.place == Place("x.md", 3, 3)


def test_ids_end_headings_and_items() -> None:
    blocks = sound("# Bab {#bab-satu}\n\n- butir {#butir-1}\n  lanjut\n")
    assert isinstance(blocks[0], Heading)
    assert (blocks[0].id, words(blocks[0].text)) == ("bab-satu", "Bab")


@pytest.mark.parametrize(
    ("text", "code"), [("# A {#A}", "SKM007"), ("paragraf {#a}", "MKD008"), ("a {#b} c", "EKS002")]
)
def test_an_id_that_can_not_be_there_is_refused(text: str, code: str) -> None:
    assert [finding.code for finding in read(text)[1]] == [code]


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        ("a <b>c", "HTML", 3),
        ("<div>x</div>", "HTML", 1),
        ("a ![b](c.png)", "gambar", 3),
        ("ab [b](c)", "tautan", 4),
        ("<https://contoh.example>", "tautan", 1),
        ("a `b`", "kode", 3),
        ("    a", "kode", 5),
        ("```\na\n```", "kode", 1),
        ("> a", "kutipan", 1),
        ("---", "garis", 1),
    ],
)
def test_what_a_document_has_no_form_for_is_refused_by_name(text: str, name: str, column: int) -> None:
    _, faults = read(text)
    assert faults[0].code == "MKD007"
    assert faults[0].message.startswith(name)
    assert faults[0].place.column == column
    assert faults[0].help


def test_comments_fall_away_and_nothing_else_with_them() -> None:
    assert outline(sound("A <!-- x --> B\n\n<!-- {{ rusak\n\nsekali -->\n\n<!-- y --> C\n")) == ["A B", "C"]


@pytest.mark.parametrize("text", ["a\n\n<!-- b\n\nc", "a\n\n{{ b\n\nc"])
def test_what_is_not_closed_is_refused_where_it_opens(text: str) -> None:
    _, faults = read(text)
    assert [(finding.place.line, finding.place.column) for finding in faults] == [(3, 1)]


@pytest.mark.parametrize(
    "text", ["&nbsp; &amp; &copy;", "[a]: b", "a &lt; b", "x\n=", "~~a~~", "a_b_c", "www.contoh.example"]
)
def test_what_other_markdown_would_change_stays_as_typed(text: str) -> None:
    assert outline(sound(text)) == [text.replace("\n", " ")]


def test_a_row_with_too_many_cells_is_refused_rather_than_cut() -> None:
    _, faults = read("| a |\n|---|\n| b | c |\n")
    assert [(finding.code, finding.place.line) for finding in faults] == [("MKD006", 3)]


@pytest.mark.parametrize("text", ["- \n", "- - a\n", "#\n", " \n"])
def test_an_empty_item_or_heading_is_refused(text: str) -> None:
    assert len(read(text)[1]) == 1


def test_a_list_deeper_than_its_outline_is_refused() -> None:
    text = "".join(f"{'  ' * depth}- x\n" for depth in range(4))
    assert [finding.code for finding in read(text, list_levels=3)[1]] == ["MKD003"]


@given(st.text(alphabet="ab12 \n\t-*_#|.)({}<>!`[]&~\\", max_size=80))
def test_no_text_whatever_ends_in_anything_but_blocks_or_findings(text: str) -> None:
    blocks, faults = read(text)
    assert blocks is not None or faults


@given(
    st.lists(st.text(alphabet="abc1.)(;:&'\"=~ ", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=4)
)
def test_no_letter_of_a_paragraph_is_lost(lines: list[str]) -> None:
    text = "\n".join(f"kata{line.strip()}" for line in lines)
    blocks, faults = read(text)
    assert not faults
    assert blocks is not None
    assert "".join(str(outline(blocks)).split()) == "".join(str([text.replace("\n", " ")]).split())
