"""Templates that a person has broken are refused with all that is wrong, in words, and nothing is written."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx as python_docx
import pytest
from reading import DOCUMENT, Retype, composed, docx, part, with_parts, word_texts

from naskah import Finding, Refused, to_docx


def faults(path: Path) -> tuple[Finding, ...]:
    with pytest.raises(Refused) as refused:
        docx(path)
    return refused.value.findings


def test_an_unknown_name_is_refused(keputusan: Path, retype: Retype) -> None:
    retype("{{ judul }}", "{{ judull }}")
    (finding,) = faults(keputusan)
    assert finding.code.startswith("TMP")
    assert finding.place.file == "templates/keputusan/template.docx"
    assert "judull" in finding.message


def test_every_unknown_name_is_told_at_once(keputusan: Path, retype: Retype, template: Path) -> None:
    retype("{{ judul }}", "{{ satu }}")
    retype("{{ baris_tentang }}", "{{ dua.tiga }}")
    retype("{%p for baris in kop %}", "{%p for baris in empat %}")
    data = template.read_bytes()
    header = part(data, "word/header1.xml").replace(b"{{ tanda_konsep }}", b"{{ lima }}")
    template.write_bytes(with_parts(data, word__header1=header))
    text = "\n".join(finding.message for finding in faults(keputusan))
    assert all(f'"{name}"' in text for name in ("satu", "dua", "empat", "lima"))


def test_every_broken_tag_is_told_at_once(keputusan: Path, retype: Retype) -> None:
    retype("{{ judul }}", "{{ judul + }}")
    retype("{{ baris_nomor }}", "{{ baris nomor }}")
    retype("{{ baris_nama }}", "{{ nama_lain }}")
    text = "\n".join(finding.message for finding in faults(keputusan))
    assert "judul +" in text
    assert "baris nomor" in text
    assert "nama_lain" in text


@pytest.mark.parametrize("tag", ["{{ judul", "{%p if logo", "{%p endfor %}", "{%p for x kop %}", "{% bogus %}"])
def test_a_tag_that_is_not_whole_is_refused(keputusan: Path, retype: Retype, tag: str) -> None:
    retype("{{ judul }}", tag)
    assert {finding.code[:3] for finding in faults(keputusan)} == {"TMP"}


@pytest.mark.parametrize(
    "attempt",
    [
        "{{ cycler.__init__ }}",
        "{{ cycler.__init__.__globals__.os.system('true') }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ judul.__class__ }}",
        "{{ self.__init__ }}",
        "{{ range(999999999) }}",
        "{{ lipsum(9999) }}",
        "{{ 9 ** 9999999 }}",
        "{{ 'x' * 999999999 }}",
        "{{ 1 / 0 }}",
        "{{ judul.format(judul) }}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% set judul = 1 %}",
        "{% macro x() %}{% endmacro %}",
        "{{ judul | attr('__class__') }}",
        "{{ judul() }}",
        "{% for a in kop %}{% for b in kop %}{{ a }}{% endfor %}{% endfor %}",
    ],
)
def test_a_template_runs_no_code(keputusan: Path, retype: Retype, attempt: str) -> None:
    retype("{{ judul }}", attempt)
    assert {finding.code[:3] for finding in faults(keputusan)} == {"TMP"}


def test_a_part_of_the_document_that_the_template_lost_is_refused(keputusan: Path, retype: Retype) -> None:
    retype("{{p lampiran }}", "")
    (finding,) = faults(keputusan)
    assert "lampiran" in finding.message


def test_a_whole_part_named_within_a_text_is_refused(keputusan: Path, retype: Retype) -> None:
    retype("{{p diktum }}", "{{ diktum }}")
    (finding,) = faults(keputusan)
    assert "{{p diktum }}" in finding.help


def test_a_text_named_as_a_whole_part_is_refused(keputusan: Path, retype: Retype) -> None:
    retype("{{ judul }}", "{{p judul }}")
    (finding,) = faults(keputusan)
    assert "{{ judul }}" in finding.help


def test_tags_that_word_has_spread_over_runs_are_read(keputusan: Path, retype: Retype) -> None:
    spread = '{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>{ ju'
    retype("{{ judul }}", f"{spread}</w:t></w:r><w:r><w:t>dul }}</w:t></w:r><w:r><w:t>}}")
    assert "KEPUTUSAN DINAS CONTOH KABUPATEN REKAAN" in word_texts(docx(keputusan))


@pytest.mark.parametrize("damage", ["empty", "garbage", "cut", "no body", "not xml", "doctype", "no page"])
def test_a_file_that_is_no_word_file_is_refused(keputusan: Path, template: Path, damage: str) -> None:
    data = template.read_bytes()
    body = part(data, DOCUMENT)
    broken = {
        "empty": b"",
        "garbage": b"\xd0\xcf\x11\xe0" * 100,
        "cut": data[: len(data) // 2],
        "no body": with_parts(data, word__numbering=b"<w:numbering/>"),
        "not xml": with_parts(data, word__document=body[:-20]),
        "doctype": with_parts(
            data, word__document=body.replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document', 1)
        ),
        "no page": with_parts(data, word__document=body[: body.index(b"<w:sectPr")] + b"</w:body></w:document>"),
    }
    template.write_bytes(broken[damage])
    found = faults(keputusan)
    assert found
    assert {finding.code[:3] for finding in found} == {"TMP"}
    assert all(finding.place.file == "templates/keputusan/template.docx" for finding in found)


def test_a_template_folder_without_word_file_is_refused(keputusan: Path, template: Path) -> None:
    template.unlink()
    (finding,) = faults(keputusan)
    assert finding.place.file == "templates/keputusan/template.docx"


def test_a_package_that_inflates_beyond_bounds_is_refused(keputusan: Path, template: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(DOCUMENT, b" " * 64 * 1024 * 1024)
    template.write_bytes(target.getvalue())
    (finding,) = faults(keputusan)
    assert finding.code == "TMP102"


def test_outlines_and_styles_that_the_template_lost_are_refused_by_name(keputusan: Path, template: Path) -> None:
    data = template.read_bytes()
    numbering = part(data, "word/numbering.xml").replace(b'<w:name w:val="norma"/>', b"")
    styles = part(data, "word/styles.xml").replace(b'w:val="Rincian"', b'w:val="Butir Saya"')
    template.write_bytes(with_parts(data, word__numbering=numbering, word__styles=styles))
    text = "\n".join(finding.message for finding in faults(keputusan))
    assert "norma" in text
    assert "Rincian" in text


def test_styles_are_known_by_name_as_word_renames_their_ids(keputusan: Path, template: Path) -> None:
    data = template.read_bytes()
    styles = part(data, "word/styles.xml").replace(b'w:styleId="heading2"', b'w:styleId="Judul2"')
    template.write_bytes(with_parts(data, word__styles=styles))
    document = python_docx.Document(io.BytesIO(docx(keputusan)))
    assert any(each.style is not None and each.style.style_id == "Judul2" for each in document.paragraphs)


def test_nothing_of_the_template_is_opened_before_the_content_is_sound(keputusan: Path, template: Path) -> None:
    made = composed(keputusan)
    template.write_bytes(b"")
    with pytest.raises(Refused, match="TMP"):
        to_docx(made)
