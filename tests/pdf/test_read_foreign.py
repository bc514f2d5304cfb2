"""Files of other programs."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from naskah.pdf.layout import Layout, Picture, Table
from naskah.pdf.read import read

from .docx_builder import p, packed, paragraphs, parts, png, tables, words


def converted(soffice: str, source: Path, form: str) -> Path:
    """What LibreOffice makes of a file, with a profile of its own."""
    out = source.parent / "keluar"
    profile = f"-env:UserInstallation={(source.parent / 'profil').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return out / f"{source.stem}.{form.partition(':')[0]}"


def made_by_python_docx() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Contoh"
    document.add_heading("Pendahuluan", level=1)
    paragraph = document.add_paragraph("Isi ", style="List Number")
    paragraph.add_run("tebal").bold = True
    document.add_paragraph("Kedua", style="List Number")
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Judul"
    table.cell(1, 0).text = "a"
    table.cell(1, 1).text = "b"
    document.add_picture(io.BytesIO(png()), width=Cm(2))
    document.sections[0].header.paragraphs[0].text = "Kepala"
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(33), Cm(21.5)
    document.add_paragraph("Mendatar").paragraph_format.left_indent = Pt(30)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def numbers(found: Layout) -> list[tuple[str, str]]:
    return [(p.number.text, words(p)) for p in paragraphs(found) if p.number is not None]


def test_a_file_of_python_docx_is_read_whole() -> None:
    found = read(made_by_python_docx(), "python.docx")
    heading = paragraphs(found)[0]
    assert (found.title, heading.style.level, words(heading)) == ("Contoh", 1, "Pendahuluan")
    assert numbers(found) == [("1.", "Isi tebal"), ("2.", "Kedua")]
    (table,) = tables(found)
    assert [[cell.columns for cell in row.cells] for row in table.rows] == [[2], [1, 1]]
    assert table.layout is False
    pictures = [inline for p in paragraphs(found) for inline in p.inlines if isinstance(inline, Picture)]
    assert [round(picture.width, 1) for picture in pictures] == [56.7]
    first, second = found.sections
    assert (first.width < first.height, second.width > second.height) == (True, True)
    assert [words(block) for block in second.headers["default"] if not isinstance(block, Table)] == ["Kepala"]


def test_a_file_that_libreoffice_wrote_says_the_same(soffice: str, tmp_path: Path) -> None:
    source = tmp_path / "asal.docx"
    source.write_bytes(made_by_python_docx())
    before = read(source.read_bytes(), "asal")
    after = read(converted(soffice, source, "docx").read_bytes(), "keluar")
    assert list(filter(None, map(words, paragraphs(after)))) == list(filter(None, map(words, paragraphs(before))))
    assert numbers(after) == numbers(before)
    assert paragraphs(after)[0].style.level == 1
    assert [[cell.columns for cell in row.cells] for row in tables(after)[0].rows] == [[2], [1, 1]]
    for old, new in zip(before.sections, after.sections, strict=True):
        assert new.width == pytest.approx(old.width, abs=1)
        assert new.height == pytest.approx(old.height, abs=1)


def test_a_large_table_keeps_every_row_and_one_look() -> None:
    document = docx.Document()
    document.add_table(rows=1, cols=3, style="Table Grid")
    buffer = io.BytesIO()
    document.save(buffer)
    files = {name: zipfile.ZipFile(buffer).read(name) for name in zipfile.ZipFile(buffer).namelist()}
    text = files["word/document.xml"].decode()
    start, end = text.index("<w:tr>"), text.index("</w:tr>") + len("</w:tr>")
    files["word/document.xml"] = (text[:start] + text[start:end] * 3000 + text[end:]).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    (table,) = tables(read(packed.getvalue(), "besar.docx"))
    assert len(table.rows) == 3000
    assert len({id(p.style) for p in paragraphs(read(packed.getvalue(), "besar.docx"))}) == 1


def test_numbers_are_those_that_libreoffice_shows(soffice: str, tmp_path: Path) -> None:
    def level(at: int, form: str, text: str) -> str:
        return (
            f"<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{form}'/><w:suff w:val='space'/>"
            f"<w:lvlText w:val='{text}'/></w:lvl>"
        )

    levels = (
        level(0, "upperRoman", "BAB %1")
        + level(1, "upperLetter", "%2.")
        + level(2, "decimal", "%2.%3")
        + level(3, "lowerLetter", "%4)")
        + level(4, "decimal", "%1.%5")
    )
    anew = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>"
    numbering = (
        f"<w:abstractNum w:abstractNumId='0'><w:multiLevelType w:val='multilevel'/>{levels}</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
        f"<w:num w:numId='2'><w:abstractNumId w:val='0'/>{anew}</w:num>"
    )
    first = [(1, at) for at in (0, 1, 1, 2, 3, 3, 2, 0, 1, 2, 4)]
    order = [*first, (2, 0), (2, 1), (2, 0), (1, 1)]
    body = "".join(
        p("x", f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{number}'/></w:numPr>") for number, at in order
    )
    source = tmp_path / "nomor.docx"
    source.write_bytes(packed(parts(body, numbering=numbering)))
    shown = converted(soffice, source, "txt:Text").read_text(encoding="utf-8-sig").splitlines()
    ours = [f"{text} {rest}" for text, rest in numbers(read(source.read_bytes(), "nomor"))]
    assert ours == [line.strip() for line in shown if line]
