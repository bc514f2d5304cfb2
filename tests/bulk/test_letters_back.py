"""Letters carry their own row and nothing of other rows, and can be made again from it."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from pypdf import PdfReader

from naskah.archive.extracting import extract
from naskah.bulk.model import Order
from naskah.bulk.running import run
from naskah.environment import Project

from .office import BOTH, LETTER, Person, edit, new_office, ordered, recipients, written

SECRET = "Catatan Rahasia"


def office_of(root: Path, people: list[Person]) -> Path:
    """An office whose spreadsheet has all the columns that its people have."""
    office = new_office(root, 1)
    with (office / "penerima.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(people[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(people)
    return office


def back(root: Path, office: Path, **changes: Any) -> Order:
    """The order for the letters that were extracted to a folder."""
    rows = root / Path(LETTER).with_suffix("") / "penerima.csv"
    return replace(
        ordered(office), project=Project(root), content=root / LETTER, data=rows, out=root / "hasil", **changes
    )


def sources(folder: Path) -> dict[str, str]:
    """What each letter in a folder carries."""
    found: dict[str, str] = {}
    for file in sorted(folder.iterdir()):
        if file.suffix == ".docx":
            with zipfile.ZipFile(file) as package:
                found[file.name] = package.read("customXml/item1.xml").decode()
        elif file.suffix == ".pdf":
            (data,) = PdfReader(file).attachments["naskah.xml"]
            found[file.name] = data.decode()
    return found


def made(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix in (".docx", ".pdf")}


def test_both_files_of_a_letter_carry_its_row_and_no_other(tmp_path: Path) -> None:
    people = recipients(3)
    people[0]["catatan"] = SECRET
    office = office_of(tmp_path, people)
    written(office, formats=BOTH)
    carried = sources(tmp_path / "hasil")
    assert len(carried) == 6
    for name, source in carried.items():
        assert carried[Path(name).with_suffix(".pdf").name] == re.sub(' teks="[0-9a-f]{8}"', "", source)
        assert SECRET not in source
        own = [person for person in people if f'<nilai kolom="nik">{person["nik"]}</nilai>' in source]
        assert len(own) == 1
        assert all(person["nik"] not in source for person in people if person not in own)


def test_letters_are_made_again_from_what_they_carry_to_the_same_bytes(tmp_path: Path) -> None:
    people = recipients(5)
    people[1] |= {"nama": 'Contoh "Dua" & <Rekan>', "jabatan": "=1+1; {{ nama }}\\"}
    office = office_of(tmp_path, people)
    edit(office, "Kepala {{ unit_kerja }}", "Kepala {{ unit_kerja | kapital }} ({{ tps | terbilang }})")
    written(office, formats=BOTH)
    letters = made(tmp_path / "hasil")
    again = tmp_path / "kembali"
    assert extract([tmp_path / "hasil"], again).sources == 10
    rows = again / Path(LETTER).with_suffix("") / "penerima.csv"
    assert len(list(csv.reader(io.StringIO(rows.read_text("utf-8-sig"))))) == 6
    assert run(back(again, office, formats=BOTH)).bad == {}
    assert made(again / "hasil") == letters
    assert not (again / "register.db").exists()


def test_letters_of_different_days_come_back_on_their_days(tmp_path: Path) -> None:
    people = recipients(3)
    for day, person in enumerate(people, 1):
        person["tanggal_surat"] = f"2024-11-0{day}"
    office = office_of(tmp_path, people)
    edit(office, "  kolom:\n", "  tanggal: tanggal_surat\n  kolom:\n    tanggal_surat: tanggal\n")
    edit(office, "tanggal: 2024-11-20\n", "")
    written(office)
    again = tmp_path / "kembali"
    extract([tmp_path / "hasil"], again)
    assert run(back(again, office)).bad == {}
    assert made(again / "hasil") == made(tmp_path / "hasil")


def test_letters_need_not_carry_anything(tmp_path: Path) -> None:
    office = new_office(tmp_path, 2)
    written(office, formats=BOTH, sourced=False)
    result = extract([tmp_path / "hasil"], tmp_path / "kembali")
    assert (result.sources, result.written) == (0, [])
    assert {finding.code for finding in result.findings} == {"SBR003"}


def test_two_rows_that_bring_one_number_are_told_of(tmp_path: Path) -> None:
    people = recipients(3)
    for person, number in zip(people, ("1/X/2024", "1/X/2024", ""), strict=True):
        person["nomor_surat"] = number
    office = office_of(tmp_path, people)
    edit(office, '"{{ urut }}/PP.05/{{ bulan_romawi }}/{{ tahun }}"', '"{{ nomor_surat }}"')
    edit(office, "  digit: 3\n", "")
    edit(office, "{{ urut }}-{{ nama }}", "{{ nama }}")
    edit(office, "  kolom:\n", "  kolom:\n    nomor_surat: {bentuk: teks, wajib: tidak}\n")
    result = written(office)
    assert result.made == 1
    assert {row: [each.message for each in said] for row, said in result.bad.items()} == {
        3: ['nomor "1/X/2024" sudah dipakai baris 2'],
        4: ["surat ini belum bernomor"],
    }
