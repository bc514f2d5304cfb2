"""Long texts and tables in their canonical form say what they said, and nothing beside it."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from naskah.content.faults import Faults
from naskah.content.markdown import read_markdown
from naskah.content.markdown_source import without_comments
from naskah.content.model import Table, Written
from naskah.content.sheets import read_csv
from naskah.content.workbooks import read_xlsx
from naskah.findings import Place
from naskah.source.annexes import written_file

PIECES = st.sampled_from(
    [
        *(
            "# Umum",
            "## Tujuan",
            "- butir",
            "  - sub-butir",
            "a. huruf",
            "1) angka",
            "(2) ayat",
            "kata ",
            " kata",
            "**tebal**",
        ),
        *(
            "<!-- rahasia -->",
            " <!-- rahasia --> ",
            "<!-- rahasia\nbaris dua -->",
            "*miring*",
            "{{ nomor }}",
            "\n",
            "\n\n",
        ),
        *("  ", "| a | b |\n|---|---|\n| 1 | 2 |", "2024. ", "\\<", "{{ '<!-- bukan -->' }}", ".", ","),
    ]
)


def blocks(text: str) -> Any:
    """What a Markdown text says, without places; None where it can't be read."""
    faults = Faults()
    read = read_markdown(text, Place("x.md", 1, 1), lambda _offset: Place("x.md", 1, 1), faults)
    return None if faults or read is None else placeless(read)


def placeless(value: Any) -> Any:
    if isinstance(value, Table):
        return placeless((value.columns, value.header, value.rows))
    if isinstance(value, tuple):
        return tuple(map(placeless, value))
    if hasattr(value, "__struct_fields__"):
        return type(value).__name__, [
            placeless(getattr(value, name)) for name in value.__struct_fields__ if name not in ("place", "spelling")
        ]
    return value


@given(st.lists(PIECES, max_size=12).map("".join))
@example("kata <!-- a -->\nkata")
@example("**b**<!-- a --> kata")
@example("a <!-- x --> b<!-- y -->, c")
@example("- butir\n\n  <!-- x -->\n\n  kata")
@example("kata\n<!-- x -->\nkata")
@example("kata <!-- x -->  \nkata")
def test_a_text_without_its_comments_says_the_same(text: str) -> None:
    said = blocks(text)
    if said is None:
        return
    canonical = written_file(Written("md", text.encode()), "x", None).data.decode()
    assert blocks(canonical) == said
    assert "rahasia" not in canonical
    assert written_file(Written("md", canonical.encode()), "x", None).data.decode() == canonical


def test_a_comment_that_an_expression_quotes_is_no_comment() -> None:
    assert without_comments("{{ '<!-- a -->' }} <!-- b -->") == "{{ '<!-- a -->' }} <!-- -->"


CELLS = st.text(st.sampled_from("ab ;,\"'\t\n=+{}é0"), max_size=6)


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=2, max_size=5)
    )
)
def test_a_csv_file_is_read_back_as_it_was(rows: list[list[str]]) -> None:
    import csv

    target = io.StringIO()
    csv.writer(target, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    data = target.getvalue().encode("utf-8-sig")
    faults = Faults()
    table = read_csv("x.csv", data, faults)
    if faults or table is None:
        return
    file = written_file(Written("csv", data), "x", table)
    assert placeless(read_csv("x.csv", file.data, Faults())) == placeless(table)
    assert written_file(Written("csv", file.data), "x", table).data == file.data


def workbook(*, merged: bool) -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = "Rahasia Penulis"
    sheet = book.active
    assert sheet is not None
    for row in (["No", "Nama", "Kota"], [None, "Contoh Satu", "=1+1"], [None, 12.5, "Kota; Rekaan"]):
        sheet.append([None if cell == "=1+1" else cell for cell in row])
    if merged:
        sheet.merge_cells("B2:C2")
    book.create_sheet("Rahasia").append(["tidak dipakai"])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_workbook_becomes_a_csv_file_of_what_its_sheet_shows() -> None:
    data = workbook(merged=False)
    table = read_xlsx("x.xlsx", data, Faults())
    file = written_file(Written("xlsx", data), "x", table)
    assert file.name == "x.csv"
    assert placeless(read_csv("x.csv", file.data, Faults())) == placeless(table)


def test_a_workbook_with_merged_cells_stays_one_without_what_nobody_sees() -> None:
    data = workbook(merged=True)
    table = read_xlsx("x.xlsx", data, Faults())
    assert table is not None
    file = written_file(Written("xlsx", data), "x", table)
    assert file.name == "x.xlsx"
    again = read_xlsx("x.xlsx", file.data, Faults())
    assert placeless(again) == placeless(table)
    book = openpyxl.load_workbook(io.BytesIO(file.data))
    assert (book.sheetnames, book.properties.creator) == (["Sheet1"], None) or "Rahasia" not in str(book.properties)
    assert written_file(Written("xlsx", file.data), "x", replace(again)).data == file.data  # type: ignore[type-var]


def test_suppressions_and_comments_of_a_table_are_left_out() -> None:
    text = """
    # rahasia
    kolom:
      - {id: nama, judul: "Nama"}   # rahasia
    abaikan:
      - {kode: ATR054, alasan: rahasia}
    baris:
      - nama: 'Contoh Satu'
    """
    file = written_file(Written("yaml", text.encode()), "x", None)
    assert file.data.decode() == "kolom:\n- id: nama\n  judul: Nama\nbaris:\n- nama: Contoh Satu\n"


def test_a_column_without_heading_stays_without() -> None:
    text = 'kolom:\n- id: nama\n  judul: ""\nbaris:\n- nama: A\n'
    assert written_file(Written("yaml", text.encode()), "x", None).data.decode() == text
