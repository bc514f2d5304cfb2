"""Letters of every kind that many get, one a row: each is the letter that somebody would have made by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from reading import docx, word_texts

from naskah.cli.group import naskah

from .made import ROOT

DATA = """\
data:
  kunci: nip
  nomor: "{{ urut }}/ST/{{ tahun }}"
  berkas: "{{ urut }}-{{ nama }}"
  kolom:
    nama: {bentuk: teks}
    nip: {bentuk: nip}
    jabatan: {bentuk: teks, wajib: tidak}
"""
PEOPLE = [
    {"nama": "Contoh Satu", "nip": "190001012000011001", "jabatan": "Arsiparis"},
    {"nama": "Contoh & Dua", "nip": "190001012000011002", "jabatan": ""},
    {"nama": f"Contoh {'Panjang ' * 20}Tiga", "nip": "190001012000011003", "jabatan": "Pengelola"},
]
PERSON = {"Nama": "{{ nama }}", "NIP": "{{ nip }}", "Jabatan": "{{ jabatan }}"}
# What of each made-up letter is of the row: a person's rows, and a sentence.
ROWS = {
    "tugas": {"kepada": [PERSON], "untuk": ["mengantar {{ nama }}", "melapor"]},
    "perintah": {"kepada": PERSON},
    "izin": {"kepada": [PERSON, {"Nama": "Contoh Tetap"}], "untuk": ["meneliti bersama {{ nama }}"]},
    "keterangan": {"identitas": PERSON, "isi": "{{ nama }} pernah bertugas.\n"},
    "undangan": {"kepada": ["{{ nama }}", "Jalan Contoh Nomor 9"], "sifat": "{{ jabatan }}"},
    "nota": {"kepada": ["{{ nama }}"], "hal": "Tugas {{ nama }}"},
    "edaran": {"kepada": ["{{ nama }}"]},
}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project, with a table of people beside it."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    table = "\n".join(";".join(person.values()) for person in PEOPLE)
    (tmp_path / "orang.csv").write_text(f"nama;nip;jabatan\n{table}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ROWS)
def test_each_row_gets_the_letter_that_would_be_made_of_it_by_hand(office: Path, name: str) -> None:
    content = office / f"content/surat/{name}.yaml"
    letter = yaml.load(content.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    del letter["nomor"]
    for_all = {**letter, **ROWS[name], **yaml.load(DATA, Loader=yaml.BaseLoader)}
    content.write_text(yaml.safe_dump(for_all, allow_unicode=True, sort_keys=False), encoding="utf-8")
    result = CliRunner().invoke(naskah, ["bulk", f"content/surat/{name}.yaml", "--data", "orang.csv"])
    assert result.exit_code == 0, result.output
    made = sorted((office / f"build/surat/{name}").glob("*.docx"))
    assert len(made) == len(PEOPLE)
    for number, (file, person) in enumerate(zip(made, PEOPLE, strict=True), 1):
        own = {key: typed(value, person) for key, value in ROWS[name].items()}
        by_hand = {**letter, **own, "nomor": f"{number}/ST/2025"}
        content.write_text(yaml.safe_dump(by_hand, allow_unicode=True, sort_keys=False), encoding="utf-8")
        assert word_texts(file.read_bytes()) == word_texts(docx(content))


def typed(value: object, person: dict[str, str]) -> object:
    """A value with the words of a person in the place of the names of columns."""
    if isinstance(value, dict):
        return {name: typed(inner, person) for name, inner in value.items()}
    if isinstance(value, list):
        return [typed(inner, person) for inner in value]
    text = str(value)
    for column, word in person.items():
        text = text.replace(f"{{{{ {column} }}}}", word or "{{ '' }}")
    return text
