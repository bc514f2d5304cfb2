"""`naskah register` as a person uses it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import Result
from reading import Edit

from naskah.environment import Project
from naskah.register import Claim, Register
from naskah.register.letters import read_letter
from naskah.register.patterns import read_number

Run = Callable[..., Result]
LETTER = "content/keputusan/tim.yaml"
DATA = """\
data:
  kunci: nik
  penerima: "{{ nama }}"
  nomor: "{{ urut }}/PP.05/{{ bulan_romawi }}/{{ tahun }}"
  digit: 3
  kolom: {nama: teks, nik: nik, kode: teks}
"""


@pytest.fixture
def letter(project: Path) -> Path:
    """A content file whose letters are numbered."""
    file = project / LETTER
    file.write_text(file.read_text(encoding="utf-8") + DATA, encoding="utf-8")
    return file


@pytest.fixture
def numbered(letter: Path, project: Path) -> Path:
    """The same after a run for three recipients, one of them with a name that Excel would work out."""
    found = read_letter(letter, Project(project))
    series = found.series(None)
    asked = [
        (series, Claim(LETTER, key, recipient, "", date(2024, 3, 4)))
        for key, recipient in (("1101010101010001", "Contoh Satu"), ("2", "Contoh Dua"), ("3", "=1+1"))
    ]
    with Register.open(Project(project), create=True) as register:
        register.claim(
            asked, lambda _series, _claim, count: read_number(found.data, str(count), found.day)[0], present=set()
        )
    return letter


def told(result: Result) -> str:
    """What is said of a command that has done its work."""
    assert result.exit_code == 0, result.output
    return result.stdout


# --- list --------------------------------------------------------------------------------------------------------


def test_the_list_says_who_has_which_number(run: Run, numbered: Path) -> None:
    lines = told(run("register", "list")).splitlines()
    assert lines[0] == "{{ urut }}/PP.05/{{ bulan_romawi }}/{{ tahun }}, tahun 2024: 3 nomor"
    assert lines[1].split() == ["Nomor", "Tanggal", "Penerima", "Kunci", "Keadaan", "Keterangan"]
    assert lines[2].split("  ")[1:] == [
        "001/PP.05/III/2024",
        "2024-03-04",
        "Contoh Satu",
        "1101010101010001",
        "diberikan",
    ]


def test_a_project_without_numbers_says_so_and_gets_no_register(run: Run, project: Path) -> None:
    result = run("register", "list")
    assert "belum ada nomor" in result.stderr
    assert told(result) == ""
    assert not (project / "register.db").exists()


def test_a_long_series_shows_its_end_unless_all_is_asked_for(run: Run, numbered: Path) -> None:
    told(run("register", "reserve", LETTER, 60, "--reason", "untuk rapat"))
    short, whole = told(run("register", "list")), told(run("register", "list", "--all"))
    assert ("… 23 nomor sebelumnya" in short, "Contoh Satu" in short) == (True, False)
    assert ("nomor sebelumnya" in whole, "Contoh Satu" in whole) == (False, True)


@pytest.mark.parametrize(
    ("words", "found"), [(("--year", 2024), True), (("--year", 2023), False), (("--unit", "x"), False)]
)
def test_the_list_is_of_the_year_and_unit_asked_for(
    run: Run, numbered: Path, words: tuple[object], found: bool
) -> None:
    assert ("Contoh Satu" in run("register", "list", *words).stdout) is found


def test_the_list_of_a_letter_has_no_other_letters_numbers(run: Run, numbered: Path) -> None:
    other = numbered.with_name("lain.yaml")
    other.write_text(numbered.read_text(encoding="utf-8").replace("PP.05", "PP.06"), encoding="utf-8")
    told(run("register", "take", other, "1", "--recipient", "Contoh Lain"))
    assert "Contoh Satu" not in told(run("register", "list", other))
    assert "Contoh Lain" not in told(run("register", "list", numbered))
    both = told(run("register", "list"))
    assert ("Contoh Satu" in both, "Contoh Lain" in both) == (True, True)


# --- export ------------------------------------------------------------------------------------------------------


def test_a_csv_opens_in_excel_and_no_cell_of_it_is_a_formula(run: Run, numbered: Path, project: Path) -> None:
    told(run("register", "export", "-o", "agenda.csv"))
    data = (project / "agenda.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0][:3] == ["Nomor", "Urut", "Tahun"]
    assert [row[0] for row in rows[1:]] == [f"00{count}/PP.05/III/2024" for count in (1, 2, 3)]
    assert rows[3][5] == "'=1+1"


def test_a_workbook_holds_long_keys_as_text(run: Run, numbered: Path, project: Path) -> None:
    told(run("register", "export", LETTER, "-o", "agenda.xlsx"))
    sheet = openpyxl.load_workbook(project / "agenda.xlsx").worksheets[0]
    cells = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row}
    assert cells["1101010101010001"] == "s"
    assert cells["=1+1"] == "s"


def test_another_form_of_file_is_not_known(run: Run, numbered: Path) -> None:
    result = run("register", "export", "-o", "agenda.pdf")
    assert result.exit_code == 2
    assert ".xlsx, .csv" in result.output


# --- what a person does to numbers -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("145", "145/PP.05/III/2024"),
        ("7", "007/PP.05/III/2024"),
        ("145a", "145a/PP.05/III/2024"),
        ("145/PP.05/II/2024", "145/PP.05/II/2024"),
        ("B-1/khusus", "B-1/khusus"),
    ],
)
def test_a_number_given_by_hand_is_written_down_whole(run: Run, letter: Path, given: str, text: str) -> None:
    assert text in told(run("register", "take", LETTER, given, "--recipient", "Contoh Tangan"))
    (line,) = [line for line in told(run("register", "list")).splitlines() if "Contoh Tangan" in line]
    assert line.split()[0] == text
    assert "dipakai di luar naskah" in line


def test_a_whole_number_of_another_month_holds_its_count(run: Run, letter: Path) -> None:
    told(run("register", "take", LETTER, "145/PP.05/II/2024", "--recipient", "Contoh Tangan"))
    result = run("register", "next", LETTER, 145)
    assert result.exit_code == 1
    assert "REG103" in result.stderr
    assert "Contoh Tangan" in result.stderr


def test_a_number_given_by_hand_has_the_month_and_year_of_its_own_date(run: Run, letter: Path) -> None:
    said = told(run("register", "take", LETTER, "5", "--recipient", "Contoh Tangan", "--date", "2025-12-31"))
    assert "005/PP.05/XII/2025" in said
    assert "tahun 2025" in told(run("register", "list"))


def test_a_number_that_names_a_column_has_to_be_given_whole(run: Run, letter: Path) -> None:
    letter.write_text(letter.read_text(encoding="utf-8").replace("/PP.05/", "/{{ kode }}/"), encoding="utf-8")
    result = run("register", "take", LETTER, "5", "--recipient", "Contoh Tangan")
    assert result.exit_code == 1
    assert "REG106" in result.stderr
    assert "kode" in result.stderr
    told(run("register", "take", LETTER, "5/HK.01/III/2024", "--recipient", "Contoh Tangan"))
    assert "REG103" in run("register", "next", LETTER, 5).stderr


@pytest.mark.parametrize("number", ["2", "002/PP.05/III/2024"])
def test_a_void_number_is_shown_with_the_reason(run: Run, numbered: Path, number: str) -> None:
    told(run("register", "void", LETTER, number, "--reason", "salah orang"))
    (line,) = [line for line in told(run("register", "list")).splitlines() if "Contoh Dua" in line]
    assert "dibatalkan  salah orang" in line


def test_no_number_is_made_void_without_a_reason(run: Run, numbered: Path) -> None:
    assert run("register", "void", LETTER, "2").exit_code == 2
    assert run("register", "void", LETTER, "2", "--reason", "  ").exit_code == 2


@pytest.mark.parametrize("words", [("void", "9", "--reason", "salah"), ("rekey", "tiada", "baru")])
def test_what_is_not_there_is_a_fault_of_content(run: Run, numbered: Path, words: tuple[str, ...]) -> None:
    command, *rest = words
    result = run("register", command, LETTER, *rest)
    assert result.exit_code == 1
    assert "REG102" in result.stderr


def test_a_new_key_is_told_with_the_number_that_stays(run: Run, numbered: Path) -> None:
    said = told(run("register", "rekey", LETTER, "2", "22"))
    assert ("Contoh Dua" in said, "002/PP.05/III/2024" in said) == (True, True)
    assert "22" in told(run("register", "list")).split()


def test_reserved_numbers_are_listed_by_their_counts(run: Run, numbered: Path) -> None:
    assert "4, 5" in told(run("register", "reserve", LETTER, 2, "--reason", "untuk rapat"))
    listed = [line.split() for line in told(run("register", "list")).splitlines() if "untuk rapat" in line]
    assert listed == [["4", "dicadangkan", "untuk", "rapat"], ["5", "dicadangkan", "untuk", "rapat"]]


# --- what can't be done ------------------------------------------------------------------------------------------


def test_a_letter_without_a_date_needs_its_year_said(run: Run, letter: Path, edit: Edit) -> None:
    edit("ditetapkan: {tanggal: 2024-03-04}\n", "")
    result = run("register", "next", LETTER, 5)
    assert result.exit_code == 1
    assert "--year" in result.stderr
    told(run("register", "next", LETTER, 5, "--year", 2024))


def test_a_document_that_asks_for_no_numbers_has_no_register(run: Run, keputusan: Path) -> None:
    result = run("register", "next", keputusan, 5)
    assert result.exit_code == 1
    assert "REG108" in result.stderr
    assert not (keputusan.parents[2] / "register.db").exists()


def test_a_damaged_register_is_no_fault_of_content(run: Run, numbered: Path, project: Path) -> None:
    (project / "register.db").write_bytes(b"rusak" * 1000)
    result = run("register", "list")
    assert result.exit_code == 2
    assert "REG002" in result.stderr
