"""Letters with persons, however these are written: what a letter carries says the same, and builds the same."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kinds.made import CONTENT

from archive.office import write
from archive.test_extract_any import CELLS, LINES, PROFILES, built_twice, made, office
from naskah import load
from naskah.archive.extracting import extract
from naskah.composition import Variant

LETTERS = sorted(path.stem for path in (CONTENT / "surat").glob("*.yaml"))
LABELS = st.sampled_from(["Nama", "NIP", "Pangkat/Golongan", "a: b", "007", "No", "{Jabatan}"])
PERSONS = st.lists(st.dictionaries(LABELS, LINES, min_size=1, max_size=4), min_size=1, max_size=12)
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=12)
SETTINGS = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def workbook(rows: list[list[str]]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as made_:
        sheet = made_.add_worksheet()
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)
    return target.getvalue()


FORMS: dict[str, Any] = {
    "csv": lambda rows: "\n".join(";".join(map(json.dumps, row)) for row in rows).encode(),
    "xlsx": workbook,
}


@SETTINGS
@given(
    persons=st.one_of(PERSONS, PERSONS.map(lambda each: each[0]), st.tuples(st.sampled_from(sorted(FORMS)), TABLES)),
    entries=PROFILES,
    variant=st.sampled_from([Variant.ORIGINAL, Variant.DRAFT]),
)
def test_a_letter_with_persons_builds_again_from_what_it_carries(
    tmp_path_factory: Any, persons: Any, entries: set[str], variant: Variant
) -> None:
    root = tmp_path_factory.mktemp("proyek")
    document = {"jenis": "surat-tugas", "hal": "Contoh", "nomor": "1", "tanggal": "2024-03-01", "untuk": ["pergi"]}
    file = office(root, {**document, "kepada": persons, "penandatangan": "kepala"}, [], entries - {"kata"})
    if isinstance(persons, tuple):
        form, rows = persons
        (file.parent / f"orang.{form}").write_bytes(FORMS[form]([["No", "Nama", "Jabatan"], *rows]))
        said = json.loads(file.read_text(encoding="utf-8"))
        file.write_text(json.dumps({**said, "kepada": f"orang.{form}"}), encoding="utf-8")
    if built := built_twice(root, file, variant):
        first, again = built
        assert again == first


@pytest.mark.parametrize("name", LETTERS)
def test_each_made_up_letter_builds_again_from_what_it_carries(tmp_path: Path, name: str) -> None:
    docx, digest = made(CONTENT / f"surat/{name}.yaml", Variant.ORIGINAL)
    published = write(tmp_path, f"terbit/{name}.docx", docx)
    assert extract([published], tmp_path / "lagi").findings == []
    assert made(tmp_path / f"lagi/content/surat/{name}.yaml", Variant.ORIGINAL) == (docx, digest)


def test_a_table_of_persons_and_a_lembagas_word_file_are_carried(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    profile = tmp_path / "content/lembaga/dinas-contoh.yaml"
    shutil.copy(CONTENT.parents[3] / "templates/surat-tugas/template.docx", profile.parent / "kita.docx")
    text = profile.read_text(encoding="utf-8")
    profile.write_text(text.replace("pejabat:\n", "templat: {surat-tugas: kita.docx}\npejabat:\n"), encoding="utf-8")
    docx, _digest = made(tmp_path / "content/surat/tugas-banyak.yaml", Variant.ORIGINAL)
    published = write(tmp_path, "terbit/satu.docx", docx)
    assert extract([published], tmp_path / "lagi").findings == []
    again = tmp_path / "lagi/content/surat/tugas-banyak.yaml"
    assert made(again, Variant.ORIGINAL)[0] == docx
    assert load(again).template == tmp_path / "lagi/content/surat/tugas-banyak/templat.docx"
    assert (again.parent / "tugas-banyak/kepada.csv").is_file()
