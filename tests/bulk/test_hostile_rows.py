"""What stands in a cell is text: it becomes no code, no markup, no formula and no path."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from naskah.bulk.running import Result, run
from tools.recipients import HEADINGS

from .office import edit, new_office, ordered, recipients

HOSTILE = (
    "{{ 7*7 }}",
    "{% for x in range(9) %}{{ x }}{% endfor %}",
    "{{ cycler.__init__.__globals__ }}",
    "#set text(fill: red) $x^2$ *tebal* @ref <label> \\ //",
    "</w:t></w:r></w:p><w:p><w:r><w:t>sisipan",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "AT&T < 5 & > 3 \"kutip\" 'petik'",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://contoh.example")',
    "+1+1",
    "@SUM(1)",
    "-2+3",
    "../../x",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\Windows\\x",
    "CON",
    "aux.txt",
    "a" * 300,
    "…" * 100,
    ".",
    "..",
    "~$surat",
    "nama\u00e9",
    "%s %(nama)s {0} ${HOME} `id`",
)
COLUMNS = ("nama", "jabatan", "unit_kerja", "desa", "kecamatan", "pangkat")


def workbook(root: Path, people: list[dict[str, str]]) -> Path:
    """An Excel file of these people in which no cell is a formula."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(HEADINGS.values()))
    for row, person in enumerate(people, 2):
        for column, name in enumerate(HEADINGS, 1):
            cell = sheet.cell(row, column)
            cell.value = person[name]
            cell.data_type = "s"
    file = root / "penerima.xlsx"
    book.save(file)
    return file


def hostile(column: str) -> list[dict[str, str]]:
    """A person for each hostile text, which stands in this column."""
    people = recipients(len(HOSTILE))
    return [{**person, column: text} for person, text in zip(people, HOSTILE, strict=True)]


def made(root: Path, people: list[dict[str, str]], *formats: str) -> Result:
    return run(ordered(root, data=workbook(root, people), formats=formats or ("docx",)))


def text_of(file: Path) -> str:
    """All that a Word file says, cells and all."""
    body = docx.Document(str(file)).element.body
    return "\n".join("".join(t.text or "" for t in p.iter("{*}t")) for p in body.iter("{*}p"))


@pytest.mark.parametrize("column", COLUMNS)
def test_every_text_in_every_column_comes_out_as_text(tmp_path: Path, column: str) -> None:
    root = new_office(tmp_path)
    edit(root, '"{{ urut }}-{{ nama }}"', '"{{ urut }}"')
    result = made(root, hostile(column))
    assert (result.made, result.bad) == (len(HOSTILE), {})
    for number, text in enumerate(HOSTILE, 1):
        assert text in text_of(root / f"hasil/{number:03d}.docx"), text


def test_the_pdf_says_the_same(tmp_path: Path) -> None:
    root = new_office(tmp_path)
    edit(root, '"{{ urut }}-{{ nama }}"', '"{{ urut }}"')
    result = made(root, hostile("nama"), "docx", "pdf")
    assert (result.made, result.bad) == (len(HOSTILE), {})
    for number, text in enumerate(HOSTILE, 1):
        pages = PdfReader(root / f"hasil/{number:03d}.pdf").pages
        said = "".join("".join(page.extract_text().split()) for page in pages)
        assert "".join(text.split()) in said, text


def test_no_name_leaves_the_folder_or_waits_for_a_device(tmp_path: Path) -> None:
    root = new_office(tmp_path / "proyek")
    edit(root, '"{{ urut }}-{{ nama }}"', '"{{ nama }}"')
    data = workbook(root, hostile("nama"))
    before = set(tmp_path.rglob("*"))
    assert run(ordered(root, data=data)).made == len(HOSTILE)
    new = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    outside = {path for path in new if not path.is_relative_to(root / "hasil")}
    assert outside == {root / "register.db"}
    names = [path.name for path in (root / "hasil").glob("*.docx")]
    assert len(names) == len(HOSTILE)
    for name in names:
        assert name == unicodedata.normalize("NFC", name)
        assert len(name.encode()) <= 130
        assert not set(name) & set('<>:"/\\|?*')
        assert name.partition(".")[0].upper() not in {"CON", "AUX", "PRN", "NUL"}
        assert not name.startswith((" ", ".")) or name == ".docx"


def test_twins_in_two_forms_of_unicode_or_two_cases_get_names_of_their_own(tmp_path: Path) -> None:
    root = new_office(tmp_path)
    edit(root, '"{{ urut }}-{{ nama }}"', '"{{ nama }}"')
    twins = ("Ren\u00e9", "Rene\u0301", "REN\u00c9", "ren\u00e9 ")
    people = [{**person, "nama": name} for person, name in zip(recipients(4), twins, strict=True)]
    assert made(root, people).made == 4
    names = sorted(path.name for path in (root / "hasil").glob("*.docx"))
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == 4


def test_the_lists_hold_no_formula(tmp_path: Path) -> None:
    root = new_office(tmp_path)
    people = [{**person, "nik": "1"} if number % 2 else person for number, person in enumerate(hostile("nama"))]
    made(root, people)
    for name in ("daftar.xlsx", "gagal.xlsx"):
        sheet = load_workbook(root / "hasil" / name).worksheets[0]
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert "f" not in kinds
        with zipfile.ZipFile(io.BytesIO((root / "hasil" / name).read_bytes())) as package:
            assert not any(b"<f>" in package.read(part) for part in package.namelist())


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe", "\u200b", "\u202e", "\U000f0000", "\ue000"])
def test_what_nobody_can_see_is_refused_with_its_cell(tmp_path: Path, character: str) -> None:
    root = new_office(tmp_path, 2)
    data = (root / "penerima.csv").read_text(encoding="utf-8-sig")
    name = recipients(2)[1]["nama"]
    (root / "penerima.csv").write_text(data.replace(name, f"Con{character}toh"), encoding="utf-8")
    if character == "\x00":
        with pytest.raises(Exception, match=r"BRS|NUL|rusak"):
            run(ordered(root))
        return
    result = run(ordered(root))
    assert result.made == 1
    (findings,) = result.bad.values()
    assert "Nama" in str(findings[0].place)
