"""YAML as text with places, and what is refused of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.content.faults import Faults
from naskah.content.files import nodes_of
from naskah.content.nodes import MAX_DEPTH, Entries, Node, Scalar


def read(data: bytes | str) -> tuple[Node | None, Faults]:
    faults = Faults()
    return nodes_of("contoh.yaml", data.encode() if isinstance(data, str) else data, faults), faults


def only(data: bytes | str) -> tuple[str, int, int]:
    """The single finding of a file: code, line, column."""
    _, faults = read(data)
    assert len(faults) == 1, faults
    return faults[0].code, faults[0].place.line, faults[0].place.column


def value(data: str, key: str = "a") -> Scalar:
    node, faults = read(data)
    assert not faults
    assert isinstance(node, Entries)
    scalar = node.items[key].value
    assert isinstance(scalar, Scalar)
    return scalar


@pytest.mark.parametrize("written", ["00123", "NO", "12:30", "1_000", "0x1F", "1e3", "~", "2024-01-26", "true"])
def test_every_scalar_stays_the_text_it_is(written: str) -> None:
    assert value(f"a: {written}").text == written


def test_a_duplicate_key_is_refused_at_its_second_place() -> None:
    assert only("a: 1\nb: 2\na: 3\n") == ("YML002", 3, 1)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        ("tentang: Pedoman: bagian kedua", "YML012", 1, 17),
        ("a:\n\tb: 1", "YML007", 2, 1),
        ("a: x\n\tb: y", "YML007", 2, 1),
        ("a:\n  - x\n y: 1", "YML013", 3, 2),
        ("a: 'x\nb: 1\n", "YML014", 1, 4),
        ('a: "x\nb: 1\n', "YML014", 1, 4),
        ("a: 'x' y", "YML014", 1, 8),
        ("a: [1, 2\nb: 1", "YML016", 1, 4),
        ("a: {b: 1\nc: 1", "YML016", 1, 4),
        ("a: {{ nomor }}", "YML010", 1, 5),
        ("a: @x", "YML015", 1, 4),
        ("a: `x", "YML015", 1, 4),
        ("a: *x", "YML003", 1, 4),
        ("a: &x 1", "YML003", 1, 4),
        ("a: !!str x", "YML004", 1, 4),
        ("a: 1\n---\nb: 1", "YML009", 2, 1),
        ("", "YML011", 1, 1),
        ("- a\n-b: c\n", "YML013", 2, 1),
        ("- a\n-b\n- c\n", "YML013", 2, 1),
        ("a:1\nb: 2\n", "YML013", 1, 2),
        ("a\uff1a 1\nb: 2\n", "YML013", 1, 2),
        ("a:\n  - x\n\u00a0 - y\nb: 1\n", "YML007", 3, 1),
        ("a:\n  - x\n   - y\n", "YML018", 3, 4),
        ("a: Tahap #1 dan #2\n", "YML019", 1, 10),
        ("a: 'Tahap' #1\n", "YML019", 1, 12),
        ('a:\n  - "satu\n  - dua: "tiga"\n', "YML014", 2, 5),
        ("a: 'satu\nb: Jum'at\n", "YML014", 1, 4),
        ("a: |x\n b", "YML017", 1, 5),
        ('a: "\\q"', "YML015", 1, 5),
    ],
)
def test_the_faults_that_people_make_are_named_at_their_place(data: str, code: str, line: int, column: int) -> None:
    assert only(data) == (code, line, column)


def test_every_explanation_has_a_way_out() -> None:
    for data in ("a: b: c", "a:\n\tb: 1", "a: 'x", "a: [1", "a: @x", "a: 1\na: 2"):
        assert read(data)[1][0].help, data


def test_a_byte_order_mark_and_windows_line_ends_are_as_good_as_none() -> None:
    node, faults = read(b"\xef\xbb\xbfa: |\r\n  x\r\n  y\r\n")
    assert not faults
    assert isinstance(node, Entries)
    assert node.place.column == 1
    scalar = node.items["a"].value
    assert isinstance(scalar, Scalar)
    assert scalar.text == "x\ny\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_saved_as_utf_16_is_called_that(encoding: str) -> None:
    _, faults = read("a: contoh".encode(encoding))
    assert [finding.code for finding in faults] == ["YML005"]
    assert "UTF-16" in faults[0].message


def test_a_file_saved_in_a_windows_encoding_is_told_the_byte() -> None:
    assert only("a: 1\nb: contoh “ini”".encode("cp1252")) == ("YML005", 2, 11)


def test_every_control_character_is_told_with_its_code_point() -> None:
    _, faults = read("a: x\x00y\nb: \x0b\n")
    assert [(str(finding.place), finding.message.split()[2]) for finding in faults] == [
        ("contoh.yaml:1:5", "U+0000"),
        ("contoh.yaml:2:4", "U+000B"),
    ]


def test_nesting_is_bounded_before_anything_recurses() -> None:
    assert only("[" * 100_000) == ("YML008", 1, MAX_DEPTH + 1)
    assert only("a:\n" + "".join(" " * n + "- \n" for n in range(1, 200)))[0] == "YML008"


@given(st.binary(max_size=300))
def test_no_bytes_whatever_end_in_anything_but_nodes_or_findings(data: bytes) -> None:
    node, faults = read(data)
    assert node is not None or faults


@given(st.text(alphabet="ab:-'\"|>{}[],#&*!%@`\n\t \\?", max_size=60))
def test_no_marks_of_yaml_whatever_end_in_anything_but_nodes_or_findings(text: str) -> None:
    node, faults = read(text)
    assert node is not None or faults
    assert all(finding.place.line >= 1 and finding.place.column >= 1 for finding in faults)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("a: kata # x", 1, 4),
        ("a: satu dua X tiga", 1, 13),
        ("a: satu\n  dua X tiga", 2, 7),
        ("a: 'satu ''dua''\n  X tiga'", 2, 3),
        ('a: "satu \\"dua\\"\\n \\\n  X tiga"', 2, 3),
        ('a: "\\u0041\\x42 X"', 1, 16),
        ("a: |\n  satu\n  dua\n  ke X\n", 4, 6),
        ("a: |2\n    satu\n   X\n", 3, 4),
        ("a: >-  # lipat\n  satu\n  dua\n\n    X\n", 5, 5),
    ],
)
def test_a_character_is_placed_however_its_scalar_is_written(data: str, line: int, column: int) -> None:
    scalar = value(data)
    offset = max(scalar.text.find("X"), 0)
    place = scalar.at(offset)
    assert (place.line, place.column) == (line, column)


@given(
    st.lists(st.text(alphabet="abc'\"\\ ", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=4),
    st.sampled_from(["|", "'", '"']),
)
def test_the_place_of_every_character_holds_that_character(lines: list[str], style: str) -> None:
    lines = [line.strip() for line in lines]
    if style == "|":
        source = "a: |\n" + "".join(f"  {line}\n" for line in lines)
    elif style == "'":
        source = "a: '" + "\n  ".join(line.replace("'", "''") for line in lines) + "'\n"
    else:
        source = 'a: "' + " ".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"\n'
    scalar = value(source)
    written = source.split("\n")
    for offset, character in enumerate(scalar.text):
        if not character.isspace():
            place = scalar.at(offset)
            assert written[place.line - 1][place.column - 1] in (character, "\\")
