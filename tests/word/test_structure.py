"""A real Word file: native numbers, named styles, hidden bookmarks, sections, repeated headers."""

from __future__ import annotations

import io
import shutil
import struct
import zlib
from collections import Counter
from pathlib import Path

import docx as python_docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from reading import Edit, W, composed, docx, names, paragraphs, part, text_of, with_parts, word_texts, xml

from naskah import Refused, to_docx
from naskah.composition import Variant
from naskah.environment import built_in_templates
from naskah.fonts import resolve


def png(width: int = 3, height: int = 2) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + b"\x20\x60\xa0" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.fixture
def logo(project: Path) -> Path:
    """The office's logo."""
    profile = project / "content/lembaga/dinas-contoh.yaml"
    text = profile.read_text(encoding="utf-8")
    picture = 'logo: {berkas: logo.png, keterangan: "Lambang <Rekaan> & \\"kawan\\""}\n'
    profile.write_text(text + picture, encoding="utf-8")
    file = profile.with_name("logo.png")
    file.write_bytes(png())
    return file


# --- the whole --------------------------------------------------------------------------------------------------


def test_the_same_content_gives_the_same_bytes(keputusan: Path) -> None:
    assert docx(keputusan) == docx(keputusan)


@pytest.mark.parametrize("variant", list(Variant))
def test_python_docx_opens_every_form(keputusan: Path, variant: Variant) -> None:
    document = python_docx.Document(io.BytesIO(docx(keputusan, variant)))
    assert len(document.tables) > 3
    styles = {style.style_id for style in document.styles}
    used = {style.get(qn("w:val")) for style in document.element.body.iter(qn("w:pStyle"), qn("w:tblStyle"))}
    assert used <= styles


def test_one_prepared_template_serves_many_documents(keputusan: Path, edit: Edit) -> None:
    first = docx(keputusan)
    for number in range(8, 12):
        edit(f"nomor: {number - 1}\n", f"nomor: {number}\n")
        assert f"NOMOR {number} TAHUN 2024" in word_texts(docx(keputusan))
    edit("nomor: 11\n", "nomor: 7\n")
    assert docx(keputusan) == first


def test_a_template_changed_between_two_documents_is_read_again(keputusan: Path, template: Path) -> None:
    before = docx(keputusan)
    document = python_docx.Document(str(template))
    next(each for each in document.paragraphs if each.text == "MEMUTUSKAN:").runs[0].text = "MENETAPKAN:"
    document.save(str(template))
    assert docx(keputusan) != before
    assert "MENETAPKAN:" in word_texts(docx(keputusan))


# --- bookmarks --------------------------------------------------------------------------------------------------


def test_bookmarks_are_unique_hidden_and_short_enough_for_word(keputusan: Path) -> None:
    marks = [mark.get(f"{W}name", "") for mark in xml(docx(keputusan)).iter(f"{W}bookmarkStart")]
    assert len(marks) > 20
    assert [name for name, count in Counter(map(str.lower, marks)).items() if count > 1] == []
    assert all(name.startswith("_") and len(name) <= 40 and name.replace("_", "").isalnum() for name in marks)


def test_every_bookmark_ends_once(keputusan: Path) -> None:
    body = xml(docx(keputusan))
    starts = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    ends = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkEnd")]
    assert len(set(starts)) == len(starts)
    assert sorted(starts) == sorted(ends)


def test_bookmarks_of_deep_items_stay_unique(keputusan: Path) -> None:
    deep = "\n".join(f"{'  ' * level}- x\n{'  ' * level}- y" for level in range(6))
    (keputusan.parent / "tim.md").write_text("\n\n".join(f"# Bab\n\n{deep}" for _ in range(12)), encoding="utf-8")
    marks = [mark.get(f"{W}name", "") for mark in xml(docx(keputusan)).iter(f"{W}bookmarkStart")]
    assert len(set(marks)) == len(marks)
    assert all(len(name) <= 40 for name in marks)


def test_every_block_of_the_content_has_its_bookmark(keputusan: Path) -> None:
    made = composed(keputusan)
    keys = {each.key for slot in made.slots.values() for each in paragraphs(slot) if each.key}
    marks = {mark.get(f"{W}name") for mark in xml(to_docx(made)).iter(f"{W}bookmarkStart")}
    assert {"menimbang.1", "menetapkan.2.3", "lampiran.1.4.1"} <= keys
    assert {"_nm_menimbang_1", "_nm_menetapkan_2_3"} <= marks
    assert len(marks) >= len(keys)


# --- numbering --------------------------------------------------------------------------------------------------


def test_each_list_has_one_number_of_its_own_that_starts_again(keputusan: Path) -> None:
    data = docx(keputusan)
    numbering = xml(data, "word/numbering.xml")
    used = {each.get(f"{W}val") for each in xml(data).iter(f"{W}numId")}
    made = {num.get(f"{W}numId"): num for num in numbering.iter(f"{W}num")}
    assert used <= set(made)
    lists = {
        (each.marker.outline, each.marker.list)
        for slot in composed(keputusan).slots.values()
        for each in paragraphs(slot)
        if each.marker
    }
    assert len(used) == len(lists)
    for number in used:
        starts = [each.get(f"{W}val") for each in made[number].iter(f"{W}startOverride")]
        assert starts == ["1"]


def test_numbers_stand_after_every_outline_in_the_numbering_part(keputusan: Path) -> None:
    tags = [child.tag for child in xml(docx(keputusan), "word/numbering.xml")]
    assert tags == sorted(tags, key=[f"{W}abstractNum", f"{W}num"].index)


# --- sections ---------------------------------------------------------------------------------------------------


def test_an_annex_across_stands_between_upright_ones(keputusan: Path, edit: Edit) -> None:
    edit("isi: tim.md}", "isi: tim.md, orientasi: mendatar}")
    document = python_docx.Document(io.BytesIO(docx(keputusan)))
    assert [section.orientation for section in document.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    upright, across, last = document.sections
    assert (across.page_width, across.page_height) == (upright.page_height, upright.page_width)
    assert (last.page_width, last.page_height) == (upright.page_width, upright.page_height)
    assert [section.different_first_page_header_footer for section in document.sections] == [True, False, False]
    assert across.header.is_linked_to_previous


def test_tables_fill_the_page_they_stand_on(keputusan: Path, edit: Edit) -> None:
    edit("tabel: jadwal.yaml}", "tabel: jadwal.yaml, orientasi: mendatar}")
    document = python_docx.Document(io.BytesIO(docx(keputusan)))
    section = document.sections[-1]
    room = round((section.page_width - section.left_margin - section.right_margin) / 635)
    (table,) = [each for each in document.tables if each.style is not None and each.style.name == "Tabel Naskah"]
    columns = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
    assert abs(sum(columns) - room) <= len(columns)


def test_the_signature_keeps_to_the_lines_above_it(keputusan: Path) -> None:
    document = python_docx.Document(io.BytesIO(docx(keputusan)))
    names_of_styles = {"Penetapan", "Jabatan Penandatangan", "Tanda Tangan"}
    assert all(document.styles[name].paragraph_format.keep_with_next for name in names_of_styles)
    last = [each for each in document.element.body.iter(qn("w:p")) if "mulai berlaku" in text_of(each)][-1]
    assert last.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


# --- tables -----------------------------------------------------------------------------------------------------


def test_header_rows_repeat_and_no_other_row_does(keputusan: Path) -> None:
    table = next(each for each in xml(docx(keputusan)).iter(f"{W}tbl") if "KEGIATAN" in text_of(each))
    repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert repeated == [True, True] + [False] * 8


def test_every_row_fills_its_grid(keputusan: Path) -> None:
    for table in xml(docx(keputusan)).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc")]
            assert sum(1 if span is None else int(span.get(f"{W}val", "1")) for span in spans) == columns


def test_rows_of_label_and_contents_have_the_style_of_a_layout(keputusan: Path) -> None:
    body = xml(docx(keputusan))
    table = next(each for each in body.iter(f"{W}tbl") if "Menimbang" in text_of(each))
    style = table.find(f"{W}tblPr/{W}tblStyle")
    assert style is not None
    assert style.get(f"{W}val") == "TataLetak"


# --- pictures ---------------------------------------------------------------------------------------------------


def test_a_logo_reaches_the_package_with_its_description(keputusan: Path, logo: Path) -> None:
    data = docx(keputusan)
    document = python_docx.Document(io.BytesIO(data))
    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("descr") == 'Lambang <Rekaan> & "kawan"'
    assert round(picture.height.cm, 2) == 2.5
    assert round(picture.width.cm, 2) == 3.75
    (name,) = [each for each in names(data) if each.startswith("word/media/")]
    assert part(data, name) == logo.read_bytes()
    related = [target.target_ref for target in document.part.rels.values() if "image" in target.reltype]
    assert related == [name.removeprefix("word/")]


def test_without_a_logo_the_kop_leaves_no_empty_line(keputusan: Path) -> None:
    (kop,) = [each for each in xml(docx(keputusan)).iter(f"{W}tbl") if "PEMERINTAH" in text_of(each)]
    texts = [text_of(paragraph) for paragraph in kop.iter(f"{W}p")]
    assert texts == ["", "PEMERINTAH KABUPATEN REKAAN", "DINAS CONTOH", ""]


def test_a_logo_survives_a_template_whose_package_knew_no_pictures(keputusan: Path, template: Path, logo: Path) -> None:
    python_docx.Document(str(template)).save(str(template))  # Word, too, drops the types that no part has
    data = template.read_bytes()
    types = part(data, "[Content_Types].xml").replace(b'<Default Extension="png" ContentType="image/png"/>', b"")
    template.write_bytes(with_parts(data, **{"[Content_Types]": types}))
    (picture,) = python_docx.Document(io.BytesIO(docx(keputusan))).inline_shapes
    assert b'Extension="png"' in part(docx(keputusan), "[Content_Types].xml")
    assert picture.height


def test_a_logo_moved_to_the_header_is_related_from_there(keputusan: Path, template: Path, logo: Path) -> None:
    data = template.read_bytes()
    header = part(data, "word/header2.xml").replace(b"<w:p>", b"<w:p><w:r><w:t>{{p logo }}</w:t></w:r></w:p><w:p>", 1)
    body = part(data, "word/document.xml").replace(b"{{p logo }}", b"")
    template.write_bytes(with_parts(data, word__header2=header, word__document=body))
    document = python_docx.Document(io.BytesIO(docx(keputusan)))
    header_part = document.sections[0].first_page_header.part
    (blip,) = header_part.element.iter(qn("a:blip"))
    assert header_part.related_parts[blip.get(qn("r:embed"))].blob == logo.read_bytes()


@pytest.mark.parametrize("damage", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", png()[:20], png(0, 0)])
def test_a_broken_picture_is_refused_at_its_place(keputusan: Path, logo: Path, damage: bytes) -> None:
    logo.write_bytes(damage)
    with pytest.raises(Refused) as refused:
        docx(keputusan)
    (finding,) = refused.value.findings
    assert finding.place.file == "content/lembaga/dinas-contoh.yaml"
    assert finding.place.line


def test_the_columns_of_labels_are_as_wide_as_the_kind_says(project: Path, keputusan: Path) -> None:
    shutil.copytree(built_in_templates() / "keputusan", project / "templates/keputusan")
    words = project / "templates/keputusan/template.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("label: 3.05 cm", "label: 4 cm"), encoding="utf-8")
    grids = [
        [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
        for table in xml(docx(keputusan)).iter(f"{W}tbl")
    ]
    assert [2268, 266] in [grid[:2] for grid in grids if len(grid) == 3]


def test_what_stands_on_the_right_stands_there_on_a_page_across_too(keputusan: Path, edit: Edit) -> None:
    edit("judul: Susunan Tim Contoh, isi: tim.md", "judul: Susunan Tim Contoh, isi: tim.md, orientasi: mendatar")
    moved = [
        indent.get(f"{W}left")
        for paragraph in xml(docx(keputusan)).iter(f"{W}p")
        if (indent := paragraph.find(f"{W}pPr/{W}ind")) is not None and "TOKOH" in text_of(paragraph)
    ]
    # The name of whoever signs stands in the body, in the annex across, and in the upright one after it.
    assert len(moved) == 1
    assert int(moved[0] or 0) > 10_000


def test_a_label_that_is_longer_than_the_others_widens_the_column_of_all(keputusan: Path, edit: Edit) -> None:
    def columns() -> set[int]:
        tables = xml(docx(keputusan)).iter(f"{W}tbl")
        grids = [[int(each.get(f"{W}w", "0")) for each in table.iter(f"{W}gridCol")] for table in tables]
        return {grid[0] for grid in grids if len(grid) == 3}

    (usual,) = columns()
    edit("menetapkan:\n", "memperhatikan: [Surat Contoh Nomor 1 Tahun 2024]\nmenetapkan:\n")
    (wide,) = columns()
    face = resolve("Bookman Old Style")
    assert face is not None
    assert usual < face.width("Memperhatikan") * 12 * 20 < wide  # twentieths of a point
