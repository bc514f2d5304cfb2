"""Whatever text stands in a cell: it comes out as it was, or is refused with its cell."""

from __future__ import annotations

import csv
import io
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from naskah.rows import failed_workbook, list_workbook, read_rows
from tests.rows.sheets import asked

NAMES = asked("nama", key=("nama",))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["{{ 7*7 }}", "{% for %}", "=cmd", "+1", "@x", "_x0041_", "_x000D_", "../../x", "CON", "<t>&amp;", "#N/A", "-", "'"]
)


def without_spaces(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).split())


def assert_kept_or_refused(name: str, data: bytes, text: str, where: str) -> None:
    rows = read_rows(name, data, NAMES)
    assert rows.faults == ()
    for row in rows.rows:
        if row.is_sound:
            assert without_spaces(str(row.values["nama"])) == without_spaces(text)
        else:
            assert all(where in finding.place.detail for finding in row.findings)
            again = read_rows("gagal.xlsx", failed_workbook(rows, [(row, ())]), NAMES)
            assert not any(row.is_sound for row in again.rows)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_in_a_workbook_survives_or_is_refused_with_its_cell(text: str) -> None:
    data = list_workbook("Penerima", ["Nama", "Lain"], [[text, "x"]])
    assert len(read_rows("a.xlsx", data, NAMES).rows) == 1
    assert_kept_or_refused("a.xlsx", data, text, "lembar Penerima, sel A2")


@settings(max_examples=150, deadline=None)
@given(TEXTS.filter(lambda text: "\0" not in text))
def test_any_text_in_a_csv_survives_or_is_refused_with_its_column(text: str) -> None:
    target = io.StringIO()
    csv.writer(target).writerows([["Nama", "Lain"], [text, "x"]])
    data = target.getvalue().encode()
    assert len(read_rows("a.csv", data, NAMES).rows) == 1
    assert_kept_or_refused("a.csv", data, text, 'kolom "Nama"')


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx"]))
def test_any_bytes_are_rows_or_a_finding(data: bytes, name: str) -> None:
    rows = read_rows(name, data, NAMES)
    assert rows.faults or rows.headings
