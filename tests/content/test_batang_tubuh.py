"""The body of a regulation: which line of Markdown becomes BAB, Pasal or ayat, and what is refused where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.content.batang_pasal import Part
from naskah.content.batang_tubuh import read_batang_tubuh
from naskah.content.faults import Faults
from naskah.content.markdown import read_markdown
from naskah.content.model import Ayat, Block, Division, List, Paragraph, Pasal, Quotation
from naskah.content.richtext import Literal, RichText
from naskah.findings import Place

from .office import Office, where

START = Place("x.md", 1, 1)


def read(text: str) -> tuple[tuple[Part, ...] | None, Faults]:
    faults = Faults()

    def at(offset: int) -> Place:
        return Place("x.md", text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))

    return read_batang_tubuh(text, START, at, faults), faults


def sound(text: str) -> list[Any]:
    """The body as plain values: what is read must be sound."""
    parts, faults = read(text)
    assert [str(fault) for fault in faults] == []
    assert parts is not None
    return [shape(part) for part in parts]


def contents(text: str) -> Any:
    """What the first Pasal of a sound text holds."""
    return sound(f"# Pasal\n\n{text}")[0][2]


def faults_of(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of each fault; each has a way out."""
    found = read(text)[1]
    assert all(fault.help for fault in found)
    return [(fault.code, fault.place.line, fault.place.column) for fault in found]


def words(text: RichText) -> str:
    return "".join(part.text if isinstance(part, Literal) else f"<{part.source}>" for part in text.parts)


def shape(part: Part | Block) -> Any:
    """Titles as (level, words, id), a Pasal as ("Pasal", id, contents), an ayat as ("()", words, id, blocks).

    A list is a list of (words, id, blocks), a paragraph its words.
    """
    match part:
        case Division():
            return part.level, words(part.text), part.id
        case Pasal():
            return "Pasal", part.id, [shape(block) for block in part.contents]
        case Ayat():
            return "()", words(part.text), part.id, [shape(block) for block in part.blocks]
        case List():
            return [(words(item.text), item.id, [shape(block) for block in item.blocks]) for item in part.items]
        case Quotation():
            return ">", [(line.marker or "#" * line.heading, words(line.text)) for line in part.lines]
        case Paragraph():
            return words(part.text)
        case _:
            return type(part).__name__


# --- what becomes what ------------------------------------------------------------------------------------------


def test_a_body_is_divisions_pasal_ayat_and_lists_each_with_its_id() -> None:
    text = """\
# Umum {#bab}

## Tata Cara {#bagian}

### Rapat {#paragraf}

# Pasal {#rapat}

() Rapat diadakan. {#diadakan}

- tiap bulan {#bulan}
  - pagi {#pagi}
- tiap tahun

() Rapat ditutup.

# Penutup

# Pasal

Mulai berlaku.
"""
    assert sound(text) == [
        (1, "Umum", "bab"),
        (2, "Tata Cara", "bagian"),
        (3, "Rapat", "paragraf"),
        ("Pasal", "rapat", [
            ("()", "Rapat diadakan.", "diadakan", [
                [("tiap bulan", "bulan", [[("pagi", "pagi", [])]]), ("tiap tahun", "", [])],
            ]),
            ("()", "Rapat ditutup.", "", []),
        ]),
        (1, "Penutup", ""),
        ("Pasal", "", ["Mulai berlaku."]),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["# Pasal", "## Pasal", "###### Pasal", "# PASAL", "# pasal", "# *Pasal*"])
def test_a_heading_that_says_pasal_opens_one_whatever_its_level(heading: str) -> None:
    assert sound(f"# Umum\n\n{heading}\n\nx") == [(1, "Umum", ""), ("Pasal", "", ["x"])]


@pytest.mark.parametrize("title", ["Pasal Peralihan", "Pasal-Pasal Lain", "Pasal {{ nomor }}", "Umum tentang Pasal"])
def test_a_title_that_only_begins_with_pasal_is_a_title(title: str) -> None:
    ((level, said, _id), pasal) = sound(f"# {title}\n\n# Pasal\n\nx")
    assert (level, said) == (1, title.replace("{{ ", "<").replace(" }}", ">"))
    assert pasal == ("Pasal", "", ["x"])


def test_a_title_may_hold_expressions_and_levels_count_from_the_first_used() -> None:
    assert sound("## {{ nama_jenis }} *ini*\n\n### Dua\n\n# Pasal\n\nx")[:2] == [
        (1, "<nama_jenis> ini", ""),
        (2, "Dua", ""),
    ]


TWO: Any = [("()", "a", "", []), ("()", "b", "", [])]


@pytest.mark.parametrize(
    "text",
    [
        "() a\n\n() b\n",
        "() a\n() b\n",
        "()a\n()b",
        "()   a\n   () b",
        "() a  \n() b",
        "**()** a\n() b",
        "() a <!-- satu -->\n() b <!-- dua -->",
        "<!-- satu --> () a\n<!-- dua --> () b",
        "() a\n<!-- satu\ndua -->\n() b",
        "\t\n() a\n\t\n() b\n\t",
    ],
)
def test_each_line_that_begins_with_brackets_is_an_ayat(text: str) -> None:
    assert contents(text) == TWO


def test_an_ayat_goes_on_over_lines_and_keeps_its_id() -> None:
    assert contents("() a\nb\n  c {#satu}\n() d\n   e {#dua}") == [
        ("()", "a b c", "satu", []),
        ("()", "d e", "dua", []),
    ]


@pytest.mark.parametrize(
    "above",
    ["- x", "- w\n- x", "1. x", "a) x", "> x", "| x |\n|---|\n| y |", "x\n\n- y\n  - z", "(*x", "- x\n  lanjut"],
)
def test_an_ayat_needs_no_blank_line_whatever_stands_above_it(above: str) -> None:
    held = contents(f"() a\n\n{above}\n() b\n() c")
    assert [ayat[:2] for ayat in held] == [("()", "a"), ("()", "b"), ("()", "c")]
    assert "() b" not in str(held[0])


def test_the_same_lines_of_any_other_text_stay_one_paragraph() -> None:
    faults = Faults()
    (block,) = read_markdown("a\n() b\n(2) c", START, lambda _offset: START, faults) or ()
    assert not faults
    assert isinstance(block, Paragraph)
    assert words(block.text) == "a () b (2) c"


def test_a_sentence_may_go_on_with_a_number_of_an_ayat_on_the_next_line() -> None:
    text = "() Dimaksud pada ayat\n(2) huruf a dan\n(3) Pasal 5, ayat (1),\n(4) selesai.\n() b"
    assert contents(text)[0][1] == "Dimaksud pada ayat (2) huruf a dan (3) Pasal 5, ayat (1), (4) selesai."


def test_brackets_within_a_sentence_or_a_cell_are_text() -> None:
    assert contents("kata () lain") == ["kata () lain"]
    assert contents("x\n\n| () a |\n|---|\n| (1) |") == ["x", "Table"]


def test_what_follows_an_ayat_is_of_the_ayat_and_what_follows_a_pasal_of_the_pasal() -> None:
    text = "() a\n\n- x\n\nlanjut\n\n| a |\n|---|\n| b |\n\n() b\n\n# Pasal\n\nsatu\n\n- y\n\ndua"
    (first, second) = sound(f"# Pasal\n\n{text}")
    assert first[2][0] == ("()", "a", "", [[("x", "", [])], "lanjut", "Table"])
    assert second[2] == ["satu", [("y", "", [])], "dua"]


def test_lists_may_be_typed_as_anywhere_but_for_the_numbers_of_ayat() -> None:
    assert contents("x:\n\na. satu\n   1) dua\nb. tiga") == [
        "x:",
        [("satu", "", [[("dua", "", [])]]), ("tiga", "", [])],
    ]


# --- quotations -------------------------------------------------------------------------------------------------

QUOTED = """\
> # Pasal 3
>
> (1) Kelas jabatan
> ditetapkan pada ayat
> (2) huruf b.
> (2a) Sisipan
> a. satu;
> 1. dua,
> 12) tiga; dan
> b) empat
> tanpa tanda
>
> - - -
"""


def test_a_quotation_keeps_the_numbers_that_are_typed_and_divides_at_them() -> None:
    quoted = QUOTED.replace("> - - -\n", "")
    expected = [
        ("#", "Pasal 3"),
        ("(1)", "Kelas jabatan ditetapkan pada ayat (2) huruf b."),
        ("(2a)", "Sisipan"),
        ("a.", "satu;"),
        ("1.", "dua,"),
        ("12)", "tiga; dan"),
        ("b)", "empat tanpa tanda"),
    ]
    assert contents(f"Diubah:\n\n{quoted}") == ["Diubah:", (">", expected)]
    indented = quoted.replace("> ", "  > ").replace(">\n", "  >\n")
    assert contents(f"Diubah:\n\n- satu:\n\n{indented}\n- dua") == [
        "Diubah:",
        [("satu:", "", [(">", expected)]), ("dua", "", [])],
    ]


def test_a_quotation_holds_nothing_but_lines() -> None:
    assert faults_of("# Pasal\n\n> - a\n> - b") == [("MKD012", 3, 1)]
    assert faults_of("# Pasal\n\n> a\n>\n> | a |\n> |---|\n> | b |") == [("MKD012", 5, 1)]
    assert faults_of("# Pasal\n\n> > a") == [("MKD012", 3, 1)]


@pytest.mark.parametrize("quoted", [">", ">\n>\n> ", "> #", "> <!-- nanti -->"])
def test_an_empty_quotation_is_told_of(quoted: str) -> None:
    assert faults_of(f"# Pasal\n\nx\n\n{quoted}\n\ny") == [("MKD001", 5, 1)]


def test_a_quotation_outside_of_a_body_is_refused_as_before() -> None:
    faults = Faults()
    read_markdown("> a", START, lambda _offset: START, faults)
    assert [fault.code for fault in faults] == ["MKD007"]


# --- what is refused --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Pasal 5\n\nx", [("MKD010", 1, 1)]),
        ("# Pasal 5 Umum\n\nx", [("MKD010", 1, 1)]),
        ("# Umum\n\n## Pasal II {#a}\n\nx", [("MKD010", 3, 1)]),
        ("# Pasal\n\n(1) x\n(2) y", [("MKD010", 3, 1), ("MKD010", 4, 1)]),
        ("# Pasal\n\n() x\n\n- y\n(2a) z\n() w", [("MKD010", 6, 1)]),
        ("# Pasal\n\nx\n\n- y\n\n  ( 3 ) z", [("MKD010", 7, 3)]),
        ("# Pasal\n\n- x", [("MKD013", 3, 1)]),
        ("# Pasal\n\n() x", [("MKD013", 3, 4)]),
        ("# Pasal\n\nx\n\n() y\n() z", [("MKD013", 3, 1)]),
        ("# Pasal\n\nx\n\n- y\n\n  () z", [("MKD013", 7, 3)]),
        ("# Pasal\n\nx\n\n- y\n        () z", [("MKD013", 6, 9)]),
        ("# Pasal\n\n()\n() y", [("MKD001", 3, 1)]),
        ("# Pasal\n\n() x\n() {#a}", [("MKD001", 4, 1)]),
        ("# Pasal\n\n# Pasal\n\nx", [("MKD001", 1, 1)]),
        ("# Pasal\n\nx\n\n# Pasal", [("MKD001", 5, 1)]),
        ("teks\n\n# Pasal\n\nx", [("MKD011", 1, 1)]),
        ("# Umum\n\nteks\n\n# Pasal\n\nx", [("MKD011", 3, 1)]),
        ("# Umum\n\n() teks\n\n# Pasal\n\nx", [("MKD011", 3, 4)]),
        ("# Pasal\n\nx\n\n# Penutup", [("MKD001", 5, 3)]),
        ("# Umum\n\n## Satu\n\n## Dua\n\n# Pasal\n\nx", [("MKD001", 3, 4)]),
        ("<!-- belum -->", [("MKD011", 1, 1)]),
        ("", [("MKD001", 1, 1)]),
        ("# Umum\n\n### Rapat\n\n# Pasal\n\nx", [("MKD002", 3, 1)]),
        ("# A\n\n## B\n\n### C\n\n#### D\n\n# Pasal\n\nx", [("MKD002", 7, 1)]),
        ("# Pasal\n\nx\n\n- y\n\n  # Pasal", [("MKD002", 7, 3)]),
        ("# Pasal\n\nx:\n\n- 1\n  - 2\n    - 3\n      - 4\n        - 5", [("MKD003", 9, 9)]),
        ("# Pasal\n\nx {#a}", [("MKD008", 3, 1)]),
        ("# Pasal {#A}\n\nx", [("SKM007", 1, 3)]),
        ("# Pasal\n\n() a <br>\n() c", [("MKD007", 3, 6)]),
        ("# Pasal\n\n() [a](b)\n() c", [("MKD007", 3, 4)]),
        ("# Pasal\n\nx\n\n---", [("MKD007", 5, 1)]),
    ],
)
def test_what_a_body_can_not_have_is_refused_where_it_stands(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert faults_of(text) == expected


def test_what_is_to_be_typed_instead_is_said() -> None:
    pasal, ayat = read("# Pasal 5\n\nx\n\n# Pasal\n\n(2) y")[1]
    assert pasal.help == 'hapus "5"'
    assert ayat.help.startswith('ganti "(2)" dengan "()"')


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("() a.\n() b.\n\nPasal 7\n\n() c\n() d", 6, 'tulis "# Pasal"'),
        ("() a.\n() b.\nPasal\nc", 5, 'tulis "# Pasal"'),
        ("a\n\n**Pasal 7**\nb", 5, 'tulis "# Pasal"'),
        ("a.\n**Pasal 7A** {#b}\nc", 4, 'tulis "# Pasal"'),
        ("a.  \nPasal I\nb", 4, 'tulis "# Pasal"'),
        ("a.\n\nPASAL 7.\n\nb", 5, 'tulis "# Pasal"'),
        ("a:\n\n- b\nPasal 7\nc", 6, 'tulis "# Pasal"'),
        ("a:\n\n- b\n\n  Pasal 7\n  c", 7, 'tulis "# Pasal"'),
        ("a:\n\n- b:\n  - c\n          Pasal 7", 7, 'tulis "# Pasal"'),
        ("a:\n\n> b\nPasal 7\nc", 6, 'tulis "# Pasal"'),
        ("a\n\n#Pasal\n\nb", 5, 'tulis "# Pasal"'),
        ("a\n\n#Ketentuan Lain\n\n# Pasal\n\nb", 5, 'tulis "# Ketentuan Lain"'),
        ("a\n\nBAB II\nKETENTUAN LAIN\n\n# Pasal\n\nb", 5, 'tulis "# Nama bab"'),
        ("a\n\nBAB II KETENTUAN LAIN\n\n# Pasal\n\nb", 5, 'tulis "# Nama bab"'),
        ("a\n\nBagian Kedua Belas\nLain\n\n# Pasal\n\nb", 5, 'tulis "## Nama bagian"'),
        ("a\n\nParagraf 1\n\n# Pasal\n\nb", 5, 'tulis "### Nama paragraf"'),
    ],
)
def test_a_heading_typed_as_in_word_is_told_of_once_with_the_line_to_type(text: str, line: int, words: str) -> None:
    (fault,) = read(f"# Pasal\n\n{text}")[1]
    assert (fault.code, fault.place.line) == ("MKD014", line)
    assert fault.end is not None
    assert fault.end.line == line
    assert fault.help.startswith(words)
    typed = f"# Pasal\n\n{text}".split("\n")[line - 1]
    assert typed[fault.place.column - 1 :].startswith(("Pasal", "PASAL", "**Pasal", "#", "BAB", "Bagian", "Paragraf"))


@pytest.mark.parametrize(
    "text",
    [
        "Sebagaimana dimaksud dalam\nPasal 7",
        "Dimaksud pada ayat (1)\nPasal 7 dan\nPasal 8",
        "Diatur dalam\nBAB II",
        "Meliputi:\n\n- Pasal 7\n- Pasal 8\n  sampai akhir",
        "Bagian Kesatu Anggaran dipakai lebih dahulu.",
        "Pasal 7 tetap berlaku.",
        "Meliputi\n\n| Pasal 7 |\n|---|\n| BAB II |",
    ],
)
def test_a_sentence_an_item_or_a_cell_may_name_a_pasal(text: str) -> None:
    assert sound(f"# Pasal\n\n{text}")


@pytest.mark.parametrize(
    ("title", "help_"),
    [
        ("# BAB I", 'ganti "BAB I" dengan namanya'),
        ("# BAB I Umum", 'hapus "BAB I"'),
        ("# Bagian Kesatu Umum", 'hapus "Bagian Kesatu"'),
    ],
)
def test_the_number_of_a_title_is_not_typed(title: str, help_: str) -> None:
    (fault,) = read(f"{title}\n\n# Pasal\n\nx")[1]
    assert (fault.code, fault.place.column, fault.help) == ("MKD010", 3, help_)


def test_a_title_may_begin_with_the_word_for_its_level() -> None:
    assert sound("# Bagian Keuangan Daerah\n\n# Pasal\n\nx")[0] == (1, "Bagian Keuangan Daerah", "")


def test_whole_lines_of_a_quotation_that_number_something_are_its_headings() -> None:
    quoted = "> Pasal 9A\n> Sewa menurut\n> Pasal 3 dan dalam\n> Pasal 4\n> **BAB II**\n> KETENTUAN LAIN\n> a. b"
    expected = [
        ("#", "Pasal 9A"),
        ("", "Sewa menurut Pasal 3 dan dalam Pasal 4"),
        ("#", "BAB II"),
        ("#", "KETENTUAN LAIN"),
        ("a.", "b"),
    ]
    assert contents(f"Diubah:\n\n{quoted}") == ["Diubah:", (">", expected)]


def test_an_ayat_of_a_quotation_needs_its_number() -> None:
    assert faults_of("# Pasal\n\na:\n\n> () b\n> () c") == [("MKD012", 5, 3), ("MKD012", 6, 3)]
    assert "(1)" in next(iter(read("# Pasal\n\na:\n\n> () b")[1])).help


@pytest.mark.parametrize("text", ["- b:\n\n> c\n\n- d", "- b\n\n> c\n\n- d", "- b:\n\n> c", "1. b:\n\n > c\n\n2. d"])
def test_a_quotation_that_has_left_its_item_is_told_of(text: str) -> None:
    (fault,) = read(f"# Pasal\n\na:\n\n{text}")[1]
    assert fault.code == "MKD017"
    assert f"\n{text}".split("\n")[fault.place.line - 4].lstrip().startswith(">")


def test_a_quotation_may_follow_a_list_that_is_complete() -> None:
    assert contents("a:\n\n- b:\n\n  > c\n\n- d\n\n> e")[2] == (">", [("", "e")])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n\n- identitas:\n- kartu\n- alamat", (5, 3)),
        ("a:\n\n- kartu\n- identitas:", (6, 3)),
        ("a:", (3, 1)),
        ("() a:\n() b", (3, 4)),
        ("a:\n\n# Pasal\n\nb", (3, 1)),
    ],
)
def test_a_colon_opens_what_stands_below_it(text: str, place: tuple[int, int]) -> None:
    assert faults_of(f"# Pasal\n\n{text}") == [("MKD016", *place)]


@pytest.mark.parametrize("below", ["R = a x b", "- b", "> b", "| b |\n|---|\n| c |", "- b:\n\nR = c"])
def test_whatever_stands_below_a_colon_will_do(below: str) -> None:
    assert contents(f"a:\n\n{below}")[0] == "a:"


@pytest.mark.parametrize("line", ["\t- c", "  \t- c", "\t  lanjut", "\t() c", "> \tc"])
def test_a_tab_before_a_line_is_told_of_and_nothing_else(line: str) -> None:
    text = f"# Pasal\n\na:\n\n- b\n{line}\n- d:"
    assert faults_of(text) == [("MKD015", 6, line.index("\t") + 1)]


def test_a_tab_within_a_line_or_a_comment_does_no_harm() -> None:
    assert contents("a\tb\n<!--\n\tcatatan\n-->\n \t \nc") == ["a\tb", "c"]


@pytest.mark.parametrize("bullet", ["• ", "•", "▪ ", "– ", "–", "-", "*"])
def test_a_bullet_that_is_none_here_is_replaced_not_deleted(bullet: str) -> None:
    faults = read(f"# Pasal\n\na:\n\n{bullet}menjaga\n\n{bullet}mematuhi")[1]
    assert [(fault.code, fault.place.line) for fault in faults] == [("MKD003", 5), ("MKD003", 7)]
    assert all('"- "' in fault.help for fault in faults)


def test_each_bulleted_line_is_told_of() -> None:
    assert faults_of("# Pasal\n\na:\n• b\n• c\n– d") == [("MKD003", line, 1) for line in (4, 5, 6)]
    assert faults_of("# Pasal\n\na:\n– b\n– c") == [("MKD003", line, 1) for line in (4, 5)]


@pytest.mark.parametrize("text", ["*in situ* b", "kota\n– besar – itu", "**b**", "-5 derajat", "a – b\n- c"])
def test_emphasis_dashes_and_figures_are_no_bullets(text: str) -> None:
    assert sound(f"# Pasal\n\n{text}")


def test_a_marker_typed_behind_a_hyphen_is_the_cause_not_a_lack_of_text() -> None:
    fault, other = read("# Pasal\n\na:\n\n- a. menjaga\n- 1) mematuhi")[1]
    assert (fault.code, fault.place.line, other.place.line) == ("MKD003", 5, 6)
    assert "dua tanda" in fault.message
    (empty,) = read("# Pasal\n\na:\n\n-\n  - b")[1]
    assert "tidak mempunyai teks" in empty.message


@pytest.mark.parametrize("number", ["(1)", "(2)", "( )", "(2a)"])
def test_a_typed_number_of_an_ayat_is_marked_whole_and_leads_to_nothing_else(number: str) -> None:
    for text in (f"{number} a", f"{number} a\n() b"):
        (fault,) = read(f"# Pasal\n\n{text}")[1]
        assert fault.code == "MKD010"
        assert fault.end is not None
        assert fault.end.column - fault.place.column == len(number)


def test_a_bagian_before_the_first_bab_is_told_of_once_where_it_stands() -> None:
    text = "## Satu\n\n# Pasal\n\na\n\n# Dua\n\n## Tiga\n\n# Pasal\n\nb\n\n# Empat\n\n# Pasal\n\nc"
    (fault,) = read(text)[1]
    assert (fault.code, fault.place.line) == ("MKD002", 1)
    assert "Bagian" in fault.message
    assert "BAB" in fault.message


# --- the places of characters -----------------------------------------------------------------------------------


def texts(blocks: tuple[Block, ...]) -> list[RichText]:
    found: list[RichText] = []
    for block in blocks:
        if isinstance(block, Ayat):
            found += [block.text, *texts(block.blocks)]
        elif isinstance(block, Quotation):
            found += [line.text for line in block.lines]
        elif isinstance(block, Paragraph):
            found.append(block.text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "()   satu kata\n() *dua* kata {#b}\ntiga\n()empat <!-- x --> lima",
        "**()** satu\n()  {{ nomor }} dua",
        "Diubah:\n\n> (2a)  satu\n> dua\n> a. tiga *empat*\n> # Pasal 5\n> 12. lima",
    ],
)
def test_every_character_behind_a_marker_knows_its_place(text: str) -> None:
    whole = f"# Pasal\n\n{text}"
    lines = whole.split("\n")
    parts, faults = read(whole)
    assert not faults
    assert parts is not None
    (pasal,) = parts
    assert isinstance(pasal, Pasal)
    for found in texts(pasal.contents):
        count = 0
        for part in found.parts:
            for character in part.text if isinstance(part, Literal) else "{":
                place = found.at(count)
                if character != " ":
                    assert lines[place.line - 1][place.column - 1] == character, (character, place)
                count += 1
        assert found.place == found.at(0)


# --- in a content file ------------------------------------------------------------------------------------------

PERATURAN = """\
naskah: 1
jenis: peraturan
lembaga: dinas-rekaan
nomor: 3
tentang: Contoh
menimbang: [bahwa perlu contoh]
mengingat: [Undang-Undang Contoh]
ditetapkan: {tanggal: 2024-01-26}
penandatangan: kepala
kebiasaan: {pengundangan: tidak}
"""
INLINE = "batang-tubuh: |\n  # Pasal\n\n  () Satu. {#satu}\n  () Dua {{ rujuk('satu') }}.\n"
MARKDOWN = "# Pasal\n\n() Satu. {#satu}\n() Dua {{ rujuk('satu') }}.\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_body_stands_in_the_file_or_beside_it(office: Office, ending: str) -> None:
    def body(text: str) -> list[Any]:
        value = office.load(text.replace("\n", ending).encode()).fields["batang-tubuh"]
        assert isinstance(value, tuple)
        return [shape(part) for part in value if isinstance(part, Pasal | Division)]

    office.write("content/keputusan/tubuh.md", MARKDOWN.replace("\n", ending).encode())
    expected: Any = [("Pasal", "", [("()", "Satu.", "satu", []), ("()", "Dua <rujuk('satu')>.", "", [])])]
    assert body(PERATURAN + INLINE) == expected
    assert body(PERATURAN + "batang-tubuh: tubuh.md\n") == expected


def test_faults_are_told_in_the_file_that_has_them(office: Office) -> None:
    office.write("content/keputusan/tubuh.md", "# Pasal\n\n(1) Satu.\n\n# Pasal\n\n{{ rujuk('tiada') }}\n")
    found = office.faults(PERATURAN + "batang-tubuh: tubuh.md\n")
    assert {finding.place.file for finding in found} == {"content/keputusan/tubuh.md"}
    assert (where(found, "MKD010"), where(found, "RJK001")) == ([(3, 1)], [(7, 1)])


def test_an_id_given_twice_or_never_is_told_at_its_place(office: Office) -> None:
    text = PERATURAN + INLINE.replace("Dua {{ rujuk('satu') }}.", "Dua {{ rujuk('tiada') }}. {#satu}")
    findings = office.faults(text)
    lines = text.splitlines()
    ((line, column),) = where(findings, "RJK001")
    assert lines[line - 1][column - 1 :].startswith("{{ rujuk('tiada')")
    assert [lines[line - 1].strip()[:2] for line, _ in where(findings, "RJK002")] == ["()"]


# --- any body ---------------------------------------------------------------------------------------------------

WORDS = st.lists(
    st.sampled_from(["kata", "Bupati", "ayat", "5", "(lima)", "huruf a", "*tebal*", "{{ nomor }}", "pasal."]),
    min_size=1,
    max_size=4,
).map(" ".join).map("Setiap {}".format)  # fmt: skip
IDS = st.sampled_from(["", "", "satu", "b-2"])


def lists(depth: int) -> st.SearchStrategy[Any]:
    below = st.just([]) if depth == 3 else st.lists(lists(depth + 1), max_size=1)
    return st.lists(st.tuples(WORDS, IDS, below), min_size=1, max_size=3)


AYAT = st.tuples(st.just("()"), WORDS, IDS, st.lists(lists(0), max_size=1))
CONTENTS = st.one_of(
    st.lists(AYAT, min_size=2, max_size=4),
    st.tuples(WORDS, st.lists(lists(0), max_size=1)).map(lambda both: [both[0], *both[1]]),
)
PASAL = st.lists(st.tuples(st.just("Pasal"), IDS, CONTENTS), min_size=1, max_size=3)
TITLE = st.tuples(WORDS, IDS)
BODIES = st.lists(
    st.tuples(TITLE, st.booleans(), st.lists(st.tuples(TITLE, st.lists(st.tuples(TITLE, PASAL), max_size=2), PASAL))),
    max_size=2,
)


def laid(body: list[Any]) -> list[Any]:
    """A drawn body as `shape` tells of it: each division opens a Pasal somewhere below it."""
    found: list[Any] = []
    for bab, _, sections in body:
        found.append((1, *bab))
        for bagian, paragraphs, pasal in sections:
            found.append((2, *bagian))
            for title, inner in paragraphs:
                found += [(3, *title), *inner]
            if not paragraphs:
                found += pasal
        if not sections:
            found.append(("Pasal", "", ["Tutup."]))
    return found or [("Pasal", "", ["Tutup."])]


def identified(said: str, id_: str) -> str:
    return f"{said} {{#{id_}}}" if id_ else said


def typed(part: Any, gap: str) -> list[str]:
    """A part as a person writes it; `gap` stands between ayat."""
    if isinstance(part, str):
        return [part, ""]
    if isinstance(part, list):
        return [*items(part, 0), ""]
    if part[0] == "Pasal":
        return [identified("# Pasal", part[1]), "", *(line for each in part[2] for line in typed(each, gap)), ""]
    if part[0] == "()":
        below = [line for each in part[3] for line in ["", *items(each, 0)]]
        return [identified(f"() {part[1]}", part[2]), *below, *([gap] if not gap else [])]
    return [identified(f"{'#' * part[0]} {part[1]}", part[2]), ""]


def items(entries: list[Any], depth: int) -> list[str]:
    lines: list[str] = []
    for said, id_, below in entries:
        lines.append(f"{'  ' * depth}- {identified(said, id_)}")
        for each in below:
            lines += items(each, depth + 1)
    return lines


def as_read(part: Any) -> Any:
    """Emphasis and expressions as `shape` tells of them."""
    if isinstance(part, str):
        return part.replace("*", "").replace("{{ nomor }}", "<nomor>")
    if isinstance(part, list):
        return [as_read(each) for each in part]
    return tuple(as_read(each) for each in part) if isinstance(part, tuple) else part


@given(body=BODIES, close=st.booleans())
def test_a_body_that_is_written_is_read_back(body: list[Any], close: bool) -> None:
    parts = laid(body)
    text = "\n".join(line for part in parts for line in typed(part, "x" if close else ""))
    assert sound(text) == [as_read(part) for part in parts]


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "# Pasal",
                    "# Umum",
                    "## Dua",
                    "()",
                    "() a",
                    "(1) b",
                    "- c",
                    "  - d",
                    "> e",
                    "> (1) f",
                    "> # g",
                    "",
                    "\t",
                ]
            ),
            st.sampled_from(["{{ nomor }}", "<!-- h -->", "{#i}", "**", "| j |", "|---|", "() {#k}", "pada ayat"]),
            st.text(alphabet="ab12 \n\t-*_#|.)({}<>!`[]&~\\", max_size=8),
        ),
        max_size=14,
    ),
    st.sampled_from(["\n", "\n\n", " ", ""]),
)
def test_any_text_is_a_body_or_told_of(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    parts, faults = read(text)
    assert faults or parts
    assert all(fault.place.line <= text.count("\n") + 1 for fault in faults)
    if not faults and "<!--" not in text:
        ayat = [block for part in parts or () if isinstance(part, Pasal) for block in part.contents]
        begun = [line for line in text.split("\n") if line.lstrip(" \t").startswith("()")]
        assert sum(isinstance(block, Ayat) for block in ayat) == len(begun)
