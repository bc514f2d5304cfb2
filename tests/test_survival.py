"""Whatever a person types stands in both outputs as typed, or is refused with its place before anything is written."""

from __future__ import annotations

import csv
import re
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reading import Edit, docx, pdf_text, word_texts

from naskah import Refused, load, to_pdf
from naskah.cli.group import naskah
from naskah.fonts import covers

COVERED = [chr(code) for code in range(0x20, 0x110000) if not 0xD800 <= code < 0xE000 and covers(chr(code))]
AWKWARD = [*"&<>\"'#$*_`@\\[]{}%=-+/~|()^;:,.!? \naZ09éñ\u00a0–—“”…½€Ω☐✓●", "a\u0301", "e\u0308", "n\u0303", "o\u0302"]
EXPRESSIONS = ("{{", "}}", "{%", "%}", "{#")
MARKUP = [
    "{{ judul }}",
    "{% raw %}",
    "&amp; &#65; <w:br/> ]]>",
    "#let x = 1; $ a^2 $ *tebal* _miring_ `kode` @rujuk <label>",
    "1. = - + / ~ \\ [ ] \\u{41} // bukan komentar /* juga bukan */",
    "**tebal** *miring* [tautan](x) ![gambar](y) > kutipan | tabel |",
    'kutip "dua" dan ‘satu’ dan \\" miring',
    "https://contoh.example/a?b=c&d=e#f",
    "a\u0301\u0327 e\u0308 n\u0303",
]
SLOW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def squeeze(text: str) -> str:
    """Characters without white space; an accent and the letter under it are drawn as one."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def quoted(text: str) -> str:
    """The text as a YAML scalar in double quotes that no expression is read in."""
    for tag in EXPRESSIONS:
        text = text.replace(tag, f"\0{EXPRESSIONS.index(tag)}")
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    written = "".join(escapes.get(character, character) for character in text)
    for number, tag in enumerate(EXPRESSIONS):
        written = written.replace(f"\0{number}", f"{{{{ '{tag}' }}}}")
    return f'"{written}"'


def outputs(keputusan: Path, values: list[str]) -> tuple[list[str], str]:
    """The paragraphs of the Word file and the text of the PDF of a keputusan with these values as items of a list."""
    original = keputusan.read_text(encoding="utf-8")
    items = "".join(f"      - {quoted(value)}\n" for value in values)
    try:
        keputusan.write_text(original.replace("      - menyusun contoh\n", items), encoding="utf-8")
        data = docx(keputusan)
    finally:
        keputusan.write_text(original, encoding="utf-8")
    return word_texts(data), pdf_text(to_pdf(data).data)


def assert_survives(keputusan: Path, values: list[str]) -> None:
    ended = [f"<{value}>;" for value in values]
    paragraphs, drawn = outputs(keputusan, ended)
    assert [value for value in ended if value not in paragraphs] == []
    place = 0
    text = squeeze(drawn)
    for value in map(squeeze, ended):
        found = text.find(value, place)
        assert found >= 0, f"{value!r} is not in the PDF after {text[max(0, place - 60) : place]!r}"
        place = found + len(value)


@pytest.mark.parametrize("value", MARKUP)
def test_markup_of_every_kind_is_text(keputusan: Path, value: str) -> None:
    assert_survives(keputusan, [value])


@SLOW
@given(st.lists(st.lists(st.sampled_from(AWKWARD), min_size=1, max_size=50).map("".join), min_size=1, max_size=8))
@example(["a\n\nb", " a ", "-- --- ...", "<<>>"])
def test_values_survive_in_both_outputs(keputusan: Path, values: list[str]) -> None:
    assert_survives(keputusan, values)


@pytest.mark.parametrize("value", ["a\tb", "a\t\tb", "\ta", "a\nb\tc", "a\t"])
def test_tabs_survive_in_both_outputs(keputusan: Path, value: str) -> None:
    assert_survives(keputusan, [value])


@pytest.mark.parametrize("cluster", ["0\u0301", "é\u0301", "(\u0301", "–\u0301", "x\u0327\u0301"])
def test_an_accent_on_any_sign_is_what_readers_of_the_pdf_are_told(keputusan: Path, edit: Edit, cluster: str) -> None:
    edit("menyusun contoh", f'"menyusun {cluster} contoh"')
    data = docx(keputusan)
    assert f"menyusun {cluster} contoh;" in word_texts(data)
    pages = PdfReader(BytesIO(to_pdf(data).data)).pages
    contents = b"".join(page.get_contents().get_data() for page in pages)
    told = [bytes.fromhex(found.decode()).decode("utf-16") for found in re.findall(rb"/ActualText<(\w+)>", contents)]
    assert any(each.endswith(cluster[1:]) for each in told) or squeeze(cluster) in squeeze(pdf_text(to_pdf(data).data))


def table_of(keputusan: Path, texts: list[str]) -> None:
    """Makes the first Lampiran a table of these texts."""
    with keputusan.with_name("huruf.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([["HURUF"], *([text] for text in texts)])
    keputusan.write_text(
        keputusan.read_text(encoding="utf-8").replace("isi: tim.md", "tabel: huruf.csv"), encoding="utf-8"
    )


def test_every_character_of_the_fonts_survives_in_both_outputs(keputusan: Path) -> None:
    assert len(COVERED) > 3000
    texts = ["".join(f"a{each}b" for each in COVERED[start : start + 16]) for start in range(0, len(COVERED), 16)]
    table_of(keputusan, texts)
    data = docx(keputusan)
    assert set(texts) <= set(word_texts(data))
    drawn = squeeze(pdf_text(to_pdf(data).data))
    lost = [each for each in COVERED if squeeze(f"a{each}b") not in drawn]
    assert [f"U+{ord(each):04X}" for each in lost] == []


@pytest.mark.parametrize("character", ["\u034f", "\u3164", "\ufe0f", "\u200b", "\u00ad"])
def test_a_character_that_nothing_draws_is_not_called_covered(character: str) -> None:
    assert not covers(character)


# --- refused ----------------------------------------------------------------------------------------------------

# Characters that no font here has; those that YAML takes for the end of a line are told as something else.
UNSEEN = st.characters(exclude_categories=["Cs"], exclude_characters="\r\x85\u2028\u2029").filter(
    lambda character: not covers(character)
)
UNDRAWABLE = [chr(0x4F60), chr(0x1F600), chr(0x0915), chr(0x1B05), chr(0xE000), chr(0x200B), chr(0xAD)]
FORBIDDEN = ["\\x01", "\\v", "\\f", "\\e", "\\x7F", "\\x85", "\\u2028", "\\uFFFE", "\\uFEFF", "\\U0001FFFF", "\\r"]


def refused(keputusan: Path, edit: Edit, written: str) -> tuple[str, tuple[int, int]]:
    """What is said of a character in an item of a list, and where."""
    edit("menyusun contoh", f'"menyusun {written} contoh"')
    with pytest.raises(Refused) as caught:
        load(keputusan)
    (finding,) = caught.value.findings
    assert finding.code.startswith("HRF")
    assert finding.place.file == "content/keputusan/tim.yaml"
    return finding.message, (finding.place.line, finding.place.column)


@pytest.mark.parametrize("character", UNDRAWABLE, ids=lambda character: f"U+{ord(character):04X}")
def test_what_no_font_draws_is_refused_with_place_and_code_point(keputusan: Path, edit: Edit, character: str) -> None:
    message, place = refused(keputusan, edit, character)
    assert f"U+{ord(character):04X}" in message
    assert place == (17, 19)


@pytest.mark.parametrize("written", FORBIDDEN)
def test_what_xml_forbids_is_refused_with_place_and_code_point(keputusan: Path, edit: Edit, written: str) -> None:
    codes = {"\\v": "U+000B", "\\f": "U+000C", "\\e": "U+001B", "\\r": "U+000D"}
    message, place = refused(keputusan, edit, written)
    assert (codes.get(written) or f"U+{int(written[2:], 16):04X}") in message
    assert place == (17, 19)


@settings(SLOW, max_examples=60)
@given(UNSEEN)
def test_nothing_that_can_not_be_drawn_gets_through(keputusan: Path, character: str) -> None:
    original = keputusan.read_text(encoding="utf-8")
    try:
        keputusan.write_text(original.replace("menyusun contoh", f"menyusun {character} contoh"), encoding="utf-8")
        with pytest.raises(Refused, match=r"U\+|YML"):
            load(keputusan)
    finally:
        keputusan.write_text(original, encoding="utf-8")


@pytest.mark.parametrize("name", ["tim.md", "jadwal.yaml", "../lembaga/dinas-contoh.yaml"])
def test_it_is_refused_wherever_it_stands_and_nothing_is_written(
    keputusan: Path, project: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    file = keputusan.parent / name
    text = file.read_text(encoding="utf-8")
    word = {"tim.md": "belaka", "jadwal.yaml": "RAPAT"}.get(name, "TOKOH REKAAN SATU")
    file.write_text(text.replace(word, f"{word} \u4f60"), encoding="utf-8")
    monkeypatch.chdir(project)
    result = CliRunner().invoke(naskah, ["build"])
    assert result.exit_code == 1
    assert "U+4F60" in result.stderr
    assert f"{file.resolve().relative_to(project).as_posix()}:" in result.stderr
    assert not [path for path in (project / "build").rglob("*") if path.suffix]
