"""What a person typed stands in the Word file as typed, whatever it looks like to a program."""

from __future__ import annotations

import io
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from reading import Edit, docx, part, text_of, word_texts, xml

from naskah.composition import Variant

AWKWARD = "&<>\"'{}%#$*_`@\\[]=-+/~|()^;:,.!? \n\taZ0éÀñ\u00a0\u0301\u2013\u2014\u201c\u201d…½€"
TAGS = ("{{", "}}", "{%", "%}", "{#")
TEXT = st.text(st.sampled_from(AWKWARD), min_size=1, max_size=60).filter(
    lambda text: not any(tag in text for tag in TAGS)
)


def quoted(text: str) -> str:
    """The text as a YAML scalar in double quotes."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(character, character) for character in text) + '"'


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT)
@example("&amp; &lt;w:t&gt; <w:p/> ]]> <!-- -->")
@example("a\n\n\tb\t\nc")
@example("a\u0301 = á")
def test_a_text_survives_as_written(keputusan: Path, text: str) -> None:
    original = keputusan.read_text(encoding="utf-8")
    value = f"x{text}x"
    try:
        changed = original.replace("Membentuk Tim Contoh sebagaimana tercantum dalam {{ rujuk('daftar') }}", "@")
        keputusan.write_text(changed.replace('"@"', quoted(value)), encoding="utf-8")
        assert f"{value}." in word_texts(docx(keputusan))
    finally:
        keputusan.write_text(original, encoding="utf-8")


@pytest.mark.parametrize("value", ["{{ judul }}", "{{", "{% if x %}", "{{p diktum }}", "{# x #}"])
def test_what_looks_like_a_tag_is_text(keputusan: Path, edit: Edit, value: str) -> None:
    edit("menyusun contoh", f"'{{{{ \"{value}\" }}}}'")
    assert any(text.startswith(value) for text in word_texts(docx(keputusan)))


def test_names_of_people_and_of_the_office_are_never_read_as_tags(keputusan: Path, project: Path) -> None:
    file = project / "content/lembaga/dinas-contoh.yaml"
    text = file.read_text(encoding="utf-8").replace("TOKOH REKAAN SATU", '"TOKOH {{ judul }} & <REKAN>"')
    file.write_text(text.replace(", DINAS CONTOH]", ', "{{ kop }} <CONTOH> & CO"]'), encoding="utf-8")
    found = word_texts(docx(keputusan))
    assert found.count("TOKOH {{ judul }} & <REKAN>") == 3
    assert "{{ kop }} <CONTOH> & CO" in found


def test_breaks_and_tabs_in_the_templates_own_text_stay(keputusan: Path, edit: Edit) -> None:
    edit("tentang: Pembentukan Tim Contoh", 'tentang: "Pembentukan\\nTim\\tContoh & <lain>"')
    data = docx(keputusan)
    assert "PEMBENTUKAN\nTIM\tCONTOH & <LAIN>" in word_texts(data)
    assert python_docx.Document(io.BytesIO(data)).core_properties.subject.split() == [
        "PEMBENTUKAN",
        "TIM",
        "CONTOH",
        "&",
        "<LAIN>",
    ]


def test_emphasis_of_markdown_becomes_bold_and_italic_runs(keputusan: Path) -> None:
    document = python_docx.Document(io.BytesIO(docx(keputusan)))
    (paragraph,) = [each for each in document.paragraphs if "belaka" in each.text]
    assert [(run.text, bool(run.bold), bool(run.italic)) for run in paragraph.runs if run.bold or run.italic] == [
        ("contoh", False, True),
        ("tidak", True, False),
    ]


def test_the_file_says_what_it_is(keputusan: Path) -> None:
    properties = python_docx.Document(io.BytesIO(docx(keputusan))).core_properties
    assert properties.title == (
        "Keputusan Dinas Contoh Kabupaten Rekaan Nomor 7 Tahun 2024 tentang Pembentukan Tim Contoh"
    )
    assert properties.subject == "PEMBENTUKAN TIM CONTOH"
    assert properties.author == "Dinas Contoh Kabupaten Rekaan"
    assert properties.language == "id-ID"
    assert properties.created is not None
    assert properties.modified is not None
    assert properties.created.date().isoformat() == properties.modified.date().isoformat() == "2024-03-04"


def test_a_draft_without_date_tells_no_time(keputusan: Path, edit: Edit) -> None:
    edit("ditetapkan: {tanggal: 2024-03-04}\n", "")
    properties = python_docx.Document(io.BytesIO(docx(keputusan, Variant.DRAFT))).core_properties
    assert properties.created is not None
    assert properties.created.year == 1980


def test_no_tag_of_the_template_is_left(keputusan: Path) -> None:
    data = docx(keputusan)
    for name in ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "docProps/core.xml"):
        text = part(data, name).decode("utf-8")
        assert "{{" not in text
        assert "{%" not in text
    assert text_of(xml(data)).count("MEMUTUSKAN:") == 1
