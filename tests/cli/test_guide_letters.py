"""What README and the guide say of letters in bulk is what a person gets who follows them."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from naskah.cli.group import naskah

REPOSITORY = Path(__file__).parents[2]
FILE = re.compile(r"^```\w+\n(?:# berkas: |<!-- berkas: )(\S+)(?: -->)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMANDS = re.compile(r"^```(?:bat|sh)\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^<!-- naskah bulk: ([A-Z]+[0-9]+) = (\S+) -->\n+```text\n(.*?)^```", re.MULTILINE | re.DOTALL)

WORD_LETTER = re.compile(r"^<!-- surat word: (\S+) -->\n+```text\n(.*?)^```", re.MULTILINE | re.DOTALL)
YAML_OF_ITS_OWN = re.compile(r"^```yaml\n(naskah: 1\njenis: surat-word\n.*?)^```", re.MULTILINE | re.DOTALL)


def chapter(page: str, title: str) -> str:
    """A chapter of a page."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    found = re.search(rf"^## (?:[0-9]+\. )?{title}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"{page} has no chapter {title}"
    return found[1]


def commands(text: str) -> Iterator[list[str]]:
    """The words of each command of naskah that a text shows, as they are typed on this system."""
    for block in COMMANDS.findall(text):
        for line in block.splitlines():
            words = shlex.split(line.replace("\\", "/"))
            if words and Path(words[0]).name == "naskah":
                yield words[1:]


def run(words: list[str]) -> Result:
    result = CliRunner().invoke(naskah, words)
    assert result.exit_code == 0, (words, result.output)
    return result


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all the files that the guide shows."""
    for name, text in FILE.findall((REPOSITORY / "docs/panduan.md").read_text(encoding="utf-8")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_letters_of_readme_are_made_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    shown = list(commands(chapter("README.md", "Letters in bulk")))
    assert [words[0] for words in shown] == ["data", "bulk"]
    for words in shown:
        run(words)
    made = {file.name for file in (tmp_path / "build/surat/dispensasi-kpps").iterdir()}
    assert {"001-Contoh Satu.docx", "001-Contoh Satu.pdf", "daftar.xlsx"} <= made
    assert "gagal.xlsx" not in made


def test_a_person_can_type_the_commands_of_the_guide_one_after_another(copied: Path) -> None:
    shown = list(commands(chapter("docs/panduan.md", "Surat massal")))
    assert {"data", "bulk", "register"} <= {words[0] for words in shown}
    for words in shown:
        run(words)


def test_what_the_guide_shows_of_a_bad_cell_is_what_a_person_sees_and_once_mended_all_is_done(copied: Path) -> None:
    text = chapter("docs/panduan.md", "Surat massal")
    shown = SHOWN.findall(text)
    assert shown
    first, second, *_rest = commands(text)
    for cell, value, told in shown:
        run(first)
        workbook = openpyxl.load_workbook(first[-1])
        sound = workbook.worksheets[0][cell].value
        workbook.worksheets[0][cell] = int(value) if value.isdecimal() else value
        workbook.save(first[-1])
        result = CliRunner().invoke(naskah, ["bulk", *second[1:4]])
        assert (result.exit_code, result.stderr) == (1, told)
        (failed,) = copied.glob("build/surat/*/gagal.xlsx")
        workbook = openpyxl.load_workbook(failed)
        assert workbook.worksheets[0].cell(1, workbook.worksheets[0].max_column).value == "Alasan"
        workbook.worksheets[0][f"{cell.rstrip('0123456789')}2"] = sound
        workbook.save(failed)
        run(["bulk", *second[1:3], failed.as_posix()])
        Path(first[-1]).unlink()


def test_numbers_that_a_spreadsheet_brings_need_no_register(copied: Path) -> None:
    shown = re.search(
        r"^data:\n  kunci: nik\n(  nomor: .*\n)  kolom:\n(    nomor_surat: .*\n)",
        chapter("docs/panduan.md", "Surat massal"),
        re.MULTILINE,
    )
    assert shown
    content = copied / "content/surat/pelatihan.yaml"
    text = re.sub(r"^  (nomor|digit|berkas): .*\n", "", content.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = text.replace("  kolom:\n", f"{shown[1]}  kolom:\n{shown[2]}", 1)
    content.write_text(text, encoding="utf-8")
    run(["data", content.as_posix(), "-o", "penerima.xlsx"])
    run(["bulk", content.as_posix(), "--data", "penerima.xlsx"])
    (made,) = copied.glob("build/surat/pelatihan/11*.docx")
    words = "\n".join(cell.text for table in docx.Document(made.as_posix()).tables for cell in table._cells)
    assert "800/12/Umum/2025" in words
    assert not (copied / "register.db").exists()


def test_a_word_letter_of_ones_own_is_filled_in_as_the_guide_shows(copied: Path) -> None:
    text = chapter("docs/panduan.md", "Surat massal")
    ((name, said),) = WORD_LETTER.findall(text)
    document = docx.Document()
    document.styles["Normal"].font.name = "Arial"
    for paragraph in said.splitlines():
        document.add_paragraph(paragraph)
    document.save((copied / "content/surat" / name).as_posix())
    content = Path("content/surat/undangan.yaml")
    content.write_text(*YAML_OF_ITS_OWN.findall(text), encoding="utf-8")
    run(["data", content.as_posix(), "-o", "peserta.xlsx"])
    run(["bulk", content.as_posix(), "--data", "peserta.xlsx"])
    (made,) = copied.glob("build/surat/undangan/*.docx")
    words = "\n".join(paragraph.text for paragraph in docx.Document(made.as_posix()).paragraphs)
    assert "Nomor: 005/1/Umum/2025\nKota Rekaan, 5 Februari 2025\nYth. Contoh" in words
    assert "{" not in words
