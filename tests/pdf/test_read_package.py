"""A file is held against its bounds before anything in it is believed."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.findings import Refused
from naskah.pdf import limits
from naskah.pdf.read import read

from .docx_builder import layout, p, packed, paragraphs, parts, relationships, words


def codes(data: bytes) -> list[str]:
    with pytest.raises(Refused) as caught:
        read(data, "surat.docx")
    return [finding.code for finding in caught.value.findings]


def test_a_minimal_file_is_read() -> None:
    assert [words(paragraph) for paragraph in paragraphs(layout(p("Halo")))] == ["Halo"]


def test_an_old_doc_is_called_what_it_is() -> None:
    with pytest.raises(Refused, match=r"\.doc lama atau terkunci sandi"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "surat.docx")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"Bukan berkas Word"])
def test_what_is_no_zip_is_no_word_file(data: bytes) -> None:
    assert codes(data) == ["DOC001"]


def test_a_zip_that_is_no_word_file_is_refused() -> None:
    assert codes(packed({"a.txt": b"a"})) == ["DOC013"]


def test_a_cut_file_is_refused_as_damaged() -> None:
    data = packed(parts(p("Halo")))
    assert codes(data[: len(data) // 2]) == ["DOC014"]


def test_a_part_with_a_wrong_checksum_is_refused_as_damaged() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts(p("Halo")).items():
            package.writestr(name, content)
    assert codes(buffer.getvalue().replace(b"Halo", b"Hola")) == ["DOC014"]


def test_a_missing_main_part_is_named() -> None:
    files = parts(p("Halo"))
    del files["word/document.xml"]
    with pytest.raises(Refused, match=r"word/document\.xml"):
        read(packed(files), "surat.docx")


def test_a_zip_bomb_is_refused_before_it_is_inflated() -> None:
    files = parts(p("Halo")) | {"word/media/bom.png": bytes(limits.RATIO_FROM_BYTES * 3)}
    assert codes(packed(files)) == ["DOC006"]


def test_a_part_that_is_too_large_and_a_whole_that_is_too_large_are_both_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "PART_BYTES", 4000)
    monkeypatch.setattr(limits, "TOTAL_BYTES", 4500)
    assert codes(packed(parts(p("Halo")) | {"word/media/a.png": bytes(4100)})) == ["DOC004", "DOC005"]


def test_too_many_entries_are_refused() -> None:
    files = parts(p("Halo")) | {f"word/{at}.xml": b"" for at in range(limits.ENTRIES)}
    assert codes(packed(files)) == ["DOC003"]


def test_a_part_that_is_there_twice_is_refused_whatever_its_case() -> None:
    files = parts(p("Halo"))
    assert codes(packed(files | {"WORD/Document.xml": files["word/document.xml"]})) == ["DOC007"]


@pytest.mark.parametrize("name", ["../luar.xml", "/etc/luar.xml", "word/../../luar.xml", "C:/luar.xml"])
def test_a_name_that_leads_out_of_the_file_is_refused(name: str) -> None:
    assert codes(packed(parts(p("Halo")) | {name: b""})) == ["DOC008"]


def test_a_relationship_that_leads_out_of_the_file_is_refused() -> None:
    files = parts(p("Halo"))
    files["_rels/.rels"] = relationships([("rId1", "officeDocument", "../luar.xml")]).encode()
    assert codes(packed(files)) == ["DOC008"]


def test_a_locked_entry_is_refused() -> None:
    data = bytearray(packed(parts(p("Halo"))))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "DOC012" in codes(bytes(data))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_any_encoding(encoding: str) -> None:
    files = parts(p("&isi;"))
    text = files["word/document.xml"].decode()
    declared = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY isi "ha">]>{text}'
    assert codes(packed(files | {"word/document.xml": declared.encode(encoding)})) == ["DOC009"]


def test_broken_xml_is_refused_with_the_name_of_its_part() -> None:
    with pytest.raises(Refused, match=r"word/styles\.xml"):
        layout(p("Halo"), styles="<w:style>")


def test_xml_that_is_nested_without_end_is_refused() -> None:
    assert codes(packed(parts("<w:sdt><w:sdtContent>" * 300 + "</w:sdtContent></w:sdt>" * 300))) == ["DOC010"]


def test_tables_that_are_nested_too_deep_are_refused() -> None:
    deep = limits.TABLE_DEPTH + 1
    body = "<w:tbl><w:tr><w:tc>" * deep + p("dasar") + f"{p()}</w:tc></w:tr></w:tbl>".join([""] * (deep + 1))
    assert "DOC149" in codes(packed(parts(body)))


def test_strict_open_xml_is_called_what_it_is() -> None:
    files = parts(p("Halo"))
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    rels = files["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", strict.encode()
    )
    assert codes(packed(files | {"_rels/.rels": rels})) == ["DOC015"]


@given(st.binary(max_size=200), st.integers(0, 10**6))
def test_a_file_with_a_hole_in_it_is_read_or_refused_but_never_breaks(noise: bytes, at: int) -> None:
    data = bytearray(packed(parts(p("Halo"))))
    start = at % len(data)
    data[start : start + len(noise)] = noise
    with contextlib.suppress(Refused):
        read(bytes(data), "surat.docx")
