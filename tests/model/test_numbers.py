"""What lists show is the same in Word, in the PDF and in what was computed, and Word goes on counting by itself."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from reading import paragraphs

from naskah.composition.model import plain
from naskah.composition.numbers import bookmark

from .made import composed, docx, office_text, page_texts, pdf
from .source import squeeze

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = ["keputusan", "instruksi"]

# Word has no numbering in words, and the numbers of columns are the texts of their cells.
TYPED = {
    "keputusan": ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "1", "2", "3", "4"],
    "instruksi": ["PERTAMA", "KEDUA", "KETIGA"],
}
LOOKS_NUMBERED = re.compile(
    r"(\(?([a-z]{1,2}|[A-Z]|\d{1,3}|[IVXL]+)[.)]\s|BAB [IVXL]+|\d{1,3}$|(KE(SATU|DUA|TIGA|EMPAT)|PERTAMA)$)"
)


def numbered(name: str) -> list[str]:
    """Every list item as a reader sees it, white space aside: its number, then its words."""
    return [
        squeeze(f"{paragraph.marker.text} {plain(paragraph.spans)}")
        for blocks in composed(name).slots.values()
        for paragraph in paragraphs(blocks)
        if paragraph.marker
    ]


def assert_in_order(items: list[str], text: str) -> None:
    place = 0
    for item in items:
        found = text.find(item, place)
        assert found >= 0, f"{item!r} is not shown after {text[max(place - 60, 0) : place]!r}"
        place = found + len(item)


def test_the_models_hold_the_lists_that_their_sources_have() -> None:
    assert len(numbered("instruksi")) == 4 + 7 + 2 + 2
    assert len(numbered("keputusan")) > 80


@pytest.mark.parametrize("name", NAMES)
def test_word_shows_the_computed_numbers(name: str, soffice: str, tmp_path: Path) -> None:
    assert_in_order(numbered(name), squeeze(office_text(soffice, docx(name), tmp_path)))


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_shows_the_computed_numbers(name: str) -> None:
    assert_in_order(numbered(name), squeeze("".join(page_texts(pdf(name)))))


def document_of(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("word/document.xml"))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_word_can_number_is_typed(name: str) -> None:
    body = document_of(docx(name))
    texts = ("".join(paragraph.itertext(f"{W}t")) for paragraph in body.iter(f"{W}p"))
    assert [text for text in texts if LOOKS_NUMBERED.match(text)] == TYPED[name]


UPDATE_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Naskah" script:language="StarBasic">
Sub Update(source As String, target As String)
  Dim opened(0) As New com.sun.star.beans.PropertyValue
  opened(0).Name = "Hidden" : opened(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, opened())
  document.TextFields.refresh()
  Dim stored(1) As New com.sun.star.beans.PropertyValue
  stored(0).Name = "FilterName" : stored(0).Value = "Text (encoded)"
  stored(1).Name = "FilterOptions" : stored(1).Value = "UTF8,LF"
  document.storeToURL(target, stored())
  document.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Naskah"/></library:library>
"""


def updated_text(soffice: str, data: bytes, folder: Path) -> str:
    """The text after a person has pressed F9 on everything (a macro in a profile of its own does it)."""
    office_text(soffice, data, folder)  # makes the profile
    library = folder / "profil/user/basic/Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library / "Naskah.xba").write_text(UPDATE_MACRO, encoding="utf-8")
    (library / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    source, target = folder / "disunting.docx", folder / "disunting.txt"
    source.write_bytes(data)
    call = f"macro:///Standard.Naskah.Update({source.as_uri()},{target.as_uri()})"
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    subprocess.run([soffice, profile, "--headless", call], check=True, capture_output=True, timeout=120)
    return target.read_text(encoding="utf-8-sig")


def with_body(data: bytes, body: etree._Element) -> bytes:
    """The file with another body."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as package:
        for entry in old.infolist():
            same = entry.filename != "word/document.xml"
            package.writestr(
                entry, old.read(entry) if same else etree.tostring(body, xml_declaration=True, encoding="UTF-8")
            )
    return target.getvalue()


def with_copy_before(data: bytes, mark: str, text: str) -> bytes:
    """The file with one more paragraph before the one that carries a bookmark, made as Word makes one on Enter."""
    body = document_of(data)
    start = next(each for each in body.iter(f"{W}bookmarkStart") if each.get(f"{W}name") == mark)
    paragraph = start.getparent()
    assert paragraph is not None
    parent = paragraph.getparent()
    properties = paragraph.find(f"{W}pPr")
    assert parent is not None
    assert properties is not None
    new = etree.fromstring(etree.tostring(paragraph))
    for child in list(new):
        if child.tag != f"{W}pPr":
            new.remove(child)
    run = etree.SubElement(new, f"{W}r")
    etree.SubElement(run, f"{W}t").text = text
    parent.insert(parent.index(paragraph), new)
    return with_body(data, body)


def test_an_inserted_consideration_renumbers_the_rest_and_the_references_follow(soffice: str, tmp_path: Path) -> None:
    data = with_copy_before(docx("keputusan"), bookmark("menimbang.1"), "bahwa ini sisipan;")
    text = squeeze(updated_text(soffice, data, tmp_path))
    assert squeeze("a. bahwa ini sisipan; b. bahwa dalam rangka melaksanakan") in text
    assert squeeze("dimaksud dalam huruf b, dan huruf c, perlu menetapkan") in text


def test_an_inserted_item_of_an_annex_renumbers_its_own_list_alone(soffice: str, tmp_path: Path) -> None:
    found = next(
        paragraph
        for paragraph in paragraphs(composed("keputusan").slots["lampiran"])
        if plain(paragraph.spans).startswith("Jujur")
    )
    text = squeeze(
        updated_text(soffice, with_copy_before(docx("keputusan"), bookmark(found.key), "Sisipan;"), tmp_path)
    )
    assert squeeze("a. Mandiri; b. Sisipan; c. Jujur; d. Adil;") in text
    assert squeeze("a. Tahapan Persiapan 1) Perencanaan program") in text


def with_lampiran_before(data: bytes, mark: str) -> bytes:
    """The file with one more Lampiran before another, numbered as a person copies the heading of one in Word."""
    body = document_of(data)
    start = next(each for each in body.iter(f"{W}bookmarkStart") if each.get(f"{W}name") == mark)
    heading = start.getparent()
    assert heading is not None
    parent = heading.getparent()
    assert parent is not None
    new = etree.fromstring(etree.tostring(heading))
    for child in [*new.iter(f"{W}bookmarkStart"), *new.iter(f"{W}bookmarkEnd")]:
        holder = child.getparent()
        assert holder is not None
        holder.remove(child)
    parent.insert(parent.index(heading), new)
    return with_body(data, body)


def test_an_inserted_lampiran_renumbers_the_rest_and_the_references_follow(soffice: str, tmp_path: Path) -> None:
    text = squeeze(updated_text(soffice, with_lampiran_before(docx("keputusan"), bookmark("lampiran.1")), tmp_path))
    assert squeeze("LAMPIRAN I LAMPIRAN II KEPUTUSAN KOMISI") in text
    assert squeeze("tercantum dalam lampiran II Keputusan yang merupakan") in text
    assert squeeze("tercantum dalam lampiran III Keputusan yang merupakan") in text
