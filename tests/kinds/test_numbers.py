"""Numbers of every kind and shape are the same in Word, in the PDF and as computed; and headings skip no level."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from model.made import page_texts
from model.source import squeeze
from model.test_numbers import assert_in_order, updated_text, with_copy_before
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from reading import W, paragraphs, text_of, xml

from naskah.composition.model import Marker, Paragraph, plain
from naskah.composition.numbers import bookmark

from .made import NAMES, composed, docx, pdf


def numbered(name: str) -> Iterator[tuple[Paragraph, Marker]]:
    """Every line that has a number."""
    for slot in composed(name).slots.values():
        for each in paragraphs(slot):
            if each.marker:
                yield each, each.marker


def seen(name: str) -> list[str]:
    """These lines as a reader sees them, white space aside: the number, then the words."""
    return [squeeze(f"{marker.text} {plain(each.spans)}") for each, marker in numbered(name)]


# --- three ways -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_shows_the_computed_numbers(name: str) -> None:
    assert_in_order(seen(name), squeeze("".join(page_texts(pdf(name)))))


@pytest.mark.parametrize("name", NAMES)
def test_word_shows_the_computed_numbers_and_references_before_and_after_f9(
    name: str, soffice: str, tmp_path: Path
) -> None:
    text = squeeze(updated_text(soffice, docx(name), tmp_path))
    assert_in_order(seen(name), text)
    assert text == squeeze((tmp_path / "dibaca.txt").read_text(encoding="utf-8-sig"))


def row_of(body: etree._Element, cell: Paragraph) -> etree._Element:
    """A paragraph of a table, which has no bookmark, by its words."""
    cells = (each for table in body.iter(f"{W}tbl") for each in table.iter(f"{W}p"))
    return next(
        each for each in cells if text_of(each) == plain(cell.spans) and each.find(f"{W}pPr/{W}numPr") is not None
    )


@pytest.mark.parametrize("name", NAMES)
def test_word_counts_every_number_by_itself(name: str) -> None:
    body = xml(docx(name))
    holders = {mark.get(f"{W}name"): mark.getparent() for mark in body.iter(f"{W}bookmarkStart")}
    for each, marker in numbered(name):
        paragraph = holders.get(bookmark(each.key)) if each.key else row_of(body, each)
        assert paragraph is not None
        assert paragraph.find(f"{W}pPr/{W}numPr/{W}numId") is not None, marker.text
        assert squeeze(text_of(paragraph)) == squeeze(plain(each.spans)), "its number is typed besides"


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_has_its_one_bookmark(name: str) -> None:
    body = xml(docx(name))
    marks = Counter(str(mark.get(f"{W}name")).lower() for mark in body.iter(f"{W}bookmarkStart"))
    assert max(marks.values()) == 1
    codes = [(code.text or "").split() for code in body.iter(f"{W}instrText")]
    assert [code[1] for code in codes if code[0] == "REF" and code[1].lower() not in marks] == []


# --- after a change in Word -------------------------------------------------------------------------------------


def changed(soffice: str, name: str, key: str, text: str, folder: Path) -> str:
    """The text of a document with one more paragraph before another, after F9."""
    return squeeze(updated_text(soffice, with_copy_before(docx(name), bookmark(key), text), folder))


def test_a_pasal_inserted_in_word_moves_all_that_follow_and_every_reference(soffice: str, tmp_path: Path) -> None:
    pasal = [each.key for each, _ in numbered("peraturan/perbup-arsip") if each.style == "Pasal"]
    text = changed(soffice, "peraturan/perbup-arsip", pasal[2], "", tmp_path)
    for line in (
        "sebagaimana dimaksud dalam Pasal 4 disimpan di ruang kerja",
        "dimaksud pada ayat (2) huruf c disampaikan kepada Unit Kearsipan sebagaimana dimaksud dalam Pasal 1 angka 7",
        "a. daftar Arsip sebagaimana dimaksud dalam Pasal 4 ayat (2) huruf c; dan",
        "b. hasil penyusutan sebagaimana dimaksud dalam Pasal 6 ayat (2).",
        "Pasal 9 Peraturan Bupati ini mulai berlaku",
        "Pasal 6 Ayat (1) Termasuk dalam pengertian",  # in the explanation
    ):
        assert squeeze(line) in text


def test_an_ayat_inserted_in_word_moves_those_of_its_pasal_alone(soffice: str, tmp_path: Path) -> None:
    keys = [
        each.key for each, _ in numbered("peraturan/perbup-arsip") if plain(each.spans).startswith("Unit Kearsipan m")
    ]
    text = changed(soffice, "peraturan/perbup-arsip", keys[0], "Sisipan.", tmp_path)
    for line in (
        "Pasal 5 (1) Sisipan. (2) Unit Kearsipan menata",
        "(4) Dalam hal gedung sebagaimana dimaksud pada ayat (2) belum tersedia",
        "dimaksud dalam Pasal 5 ayat (3).",
        "Pasal 6 (1) Perangkat Daerah melaporkan",
    ):
        assert squeeze(line) in text


def test_an_inserted_change_of_an_amendment_leaves_what_it_quotes(soffice: str, tmp_path: Path) -> None:
    (key,) = [each.key for each, _ in numbered("peraturan/pergub-perubahan") if plain(each.spans) == "Pasal 5 dihapus."]
    text = changed(soffice, "peraturan/pergub-perubahan", key, "Pasal 4 dihapus.", tmp_path)
    assert squeeze("(3) Kelas jabatan diumumkan kepada pegawai. 2. Pasal 4 dihapus. 3. Pasal 5 dihapus.") in text


# --- headings ---------------------------------------------------------------------------------------------------


def skipped(levels: list[int]) -> list[tuple[int, int]]:
    """Each place where a heading stands more than one level below the one before."""
    return [(above, level) for above, level in zip([0, *levels], levels, strict=False) if level > above + 1]


def outlined(name: str) -> list[tuple[int, str]]:
    """The headings of the Word file as its navigation pane shows them: level from 1, and words."""
    data = docx(name)
    styles = {style.get(f"{W}styleId"): style for style in xml(data, "word/styles.xml").iter(f"{W}style")}

    def level_of(style: etree._Element | None) -> int | None:
        while style is not None:
            if (found := style.find(f"{W}pPr/{W}outlineLvl")) is not None:
                return int(found.get(f"{W}val", "9"))
            above = style.find(f"{W}basedOn")
            style = styles.get(above.get(f"{W}val")) if above is not None else None
        return None

    found = []
    for paragraph in xml(data).iter(f"{W}p"):
        own, style = paragraph.find(f"{W}pPr/{W}outlineLvl"), paragraph.find(f"{W}pPr/{W}pStyle")
        level = (
            int(own.get(f"{W}val", "9"))
            if own is not None
            else level_of(styles.get(style.get(f"{W}val")) if style is not None else None)
        )
        if level is not None and level < 9:
            found.append((level + 1, squeeze(text_of(paragraph))))
    return found


def tagged(name: str) -> list[int]:
    """The levels of the headings of the PDF, in the order of its tags."""

    def within(element: Any) -> Iterator[int]:
        element = element.get_object()
        if isinstance(element, ArrayObject):
            for each in element:
                yield from within(each)
        elif isinstance(element, DictionaryObject):
            kind = str(element.get("/S", ""))
            if kind[:2] == "/H" and kind[2:].isdigit():
                yield int(kind[2:])
            if "/K" in element:
                yield from within(element["/K"])

    catalog: Any = PdfReader(io.BytesIO(pdf(name))).trailer["/Root"]
    return list(within(catalog["/StructTreeRoot"]["/K"]))


@pytest.mark.parametrize("name", NAMES)
def test_headings_skip_no_level(name: str) -> None:
    levels = [level for level, _ in outlined(name)]
    assert skipped(levels) == []
    assert tagged(name) == levels


def test_each_pasal_stands_one_level_below_what_it_is_in() -> None:
    made = composed("peraturan/perbup-arsip")
    depth = {"JudulBab": 1, "JudulBagian": 2, "JudulParagraf": 3}
    within, expected = 0, []
    for each in paragraphs(made.slots["isi"]):
        within = depth.get(each.style, within)
        if each.style in (*depth, "Pasal"):
            expected.append(within + (each.style == "Pasal"))
    assert set(expected) == {1, 2, 3, 4}
    levels = [level for level, _ in outlined("peraturan/perbup-arsip")]
    assert levels[: len(expected)] == expected
