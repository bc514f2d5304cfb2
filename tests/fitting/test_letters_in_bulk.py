"""Of thousands of letters each goes on its own page: the words of one row tighten no other letter."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import yaml
from bulk.office import LETTER, codes, edit, letters, new_office, table, write_rows, written
from pypdf import PdfReader

from fitting.office import changed, pages
from naskah import compose, load
from naskah.fitting import fitted
from tools.recipients import recipients

LONG, TOO_LONG = "Rekaan " * 25, "Rekaan " * 70  # a cell has no more than 500 characters
FILLED = "\n  Alinea rekaan agar halamannya hampir penuh.\n" * 3


def office(root: Path, *units: str, muat: bool = True) -> Path:
    """An office whose letters have to go on a page, with a row for each unit of this name."""
    new_office(root)
    people = recipients(len(units))
    write_rows(root, [{**person, "tps": "1", "unit_kerja": unit} for person, unit in zip(people, units, strict=True)])
    edit(root, "hak kepegawaiannya.\n", f"hak kepegawaiannya.\n{FILLED}")
    if muat:
        edit(root, "sifat: Penting", "sifat: Penting\nmuat: 1")
    return root


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.startswith("customXml")}


def made(root: Path, suffix: str) -> list[bytes]:
    return [data for name, data in sorted(letters(root).items()) if name.endswith(suffix) and name[0].isdigit()]


def test_only_a_letter_that_is_too_long_is_tightened(tmp_path: Path) -> None:
    asked, plain = (
        office(tmp_path / "a", "Satu", LONG, "Tiga"),
        office(tmp_path / "b", "Satu", LONG, "Tiga", muat=False),
    )
    for root in (asked, plain):
        assert not written(root, formats=("docx", "pdf")).bad
    assert [pages(pdf) for pdf in made(plain, ".pdf")] == [1, 2, 1]
    assert [pages(pdf) for pdf in made(asked, ".pdf")] == [1, 1, 1]
    differs = [bool(changed(old, new)) for old, new in zip(made(plain, ".docx"), made(asked, ".docx"), strict=True)]
    assert differs == [False, True, False]


def test_it_is_the_letter_that_is_made_by_hand(tmp_path: Path) -> None:
    root = office(tmp_path, LONG)
    assert not written(root).bad
    document = yaml.load((root / LETTER).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    del document["data"]
    person = {**recipients(1)[0], "tps": "1", "unit_kerja": LONG.strip()}
    text = yaml.safe_dump({**document, "nomor": "001/PP.05/XI/2024"}, allow_unicode=True, sort_keys=False, width=10_000)
    for name, word in person.items():
        text = text.replace(f"{{{{ {name} }}}}", word or "-")
    file = root / "content/surat/satu.yaml"
    file.write_text(text, encoding="utf-8")
    (docx,) = made(root, ".docx")
    assert parts(docx) == parts(fitted(compose(load(file)), "satu.docx").docx)


def test_a_row_that_is_too_long_is_given_back_with_the_lines_it_has_to_lose(tmp_path: Path) -> None:
    root = office(tmp_path, "Satu", TOO_LONG, "Tiga")
    result = written(root)
    assert codes(result) == {3: ["PDF040"]}
    assert "baris 3" in str(result.bad[3][0].place)
    assert "lebih" in result.bad[3][0].message
    assert len(made(root, ".docx")) == 2
    assert any("PDF040" in " ".join(row) or "tidak muat" in " ".join(row) for row in table(root / "hasil/gagal.xlsx"))
    assert codes(written(root)) == {3: ["PDF040"]}  # said again as long as it is so


def test_letters_in_one_file_have_a_page_each(tmp_path: Path) -> None:
    root = office(tmp_path, "Satu", LONG, "Tiga")
    assert not written(root, formats=("pdf",), merge="semua.pdf").bad
    (merged,) = [data for name, data in letters(root).items() if name.startswith("semua")]
    assert len(PdfReader(io.BytesIO(merged)).pages) == 3


def test_more_processes_make_the_same_letters(tmp_path: Path) -> None:
    units = ["Rekaan " * (3 * number + 1) for number in range(8)]
    one, two = office(tmp_path / "a", *units), office(tmp_path / "b", *reversed(units))
    assert not written(one).bad
    assert not written(two, jobs=2).bad
    rooms = [sorted(changed(made(one, ".docx")[0], docx)) for docx in made(one, ".docx")]
    assert rooms == [sorted(changed(made(two, ".docx")[-1], docx)) for docx in reversed(made(two, ".docx"))]


def test_a_run_that_is_told_nothing_of_pages_then_of_one_makes_the_letters_anew(tmp_path: Path) -> None:
    root = office(tmp_path, "Satu", LONG, muat=False)
    assert written(root, sourced=False).made == 2
    edit(root, "sifat: Penting", "sifat: Penting\nmuat: 1")
    assert written(root, sourced=False).made == 2
    assert written(root, sourced=False).kept == 2
