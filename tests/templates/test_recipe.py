"""The built-in templates are what their recipe makes, and what a person finds in them in Word is named for people."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document

from tools import templates

KINDS = sorted(templates.LOOKS)
A4 = (21.0, 29.7)  # centimetres
LETTERS = ("surat-dispensasi", "surat-word", "surat-dinas", "surat-tugas", "surat-izin", "surat-keterangan")
SIZES = dict.fromkeys((*LETTERS, "nota-dinas", "abstrak"), A4)  # all else is on F4
F4 = (21.59, 33.02)


@pytest.mark.parametrize("kind", KINDS)
def test_a_built_in_template_is_what_the_recipe_makes(kind: str) -> None:
    with zipfile.ZipFile(templates.ROOT / "templates" / kind / "template.docx") as package:
        found = {name: package.read(name).decode() for name in package.namelist()}
    assert found == dict(templates.parts(kind)), "run: python -m tools.templates"


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_opens_as_an_ordinary_word_file(kind: str) -> None:
    document = Document(str(templates.ROOT / "templates" / kind / "template.docx"))
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.cm, 2), round(section.page_height.cm, 2)) == SIZES.get(kind, F4)
    assert document.styles["Normal"].name == "Normal"
    names = {style.name for style in document.styles}
    assert {"Kop", "Rincian", "Tanda Tangan", "Tabel Naskah"} <= names


def test_every_kind_of_document_has_template_fields_and_sample_beside_each_other() -> None:
    for folder in (templates.ROOT / "templates").iterdir():
        if folder.name == "abstrak":  # drawn from a document of another kind: nobody writes one
            continue
        assert {"template.docx", "template.yaml", "contoh.yaml"} <= {file.name for file in folder.iterdir()}


def test_the_recipe_writes_nothing_but_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates/keputusan").mkdir(parents=True)
    monkeypatch.setattr(templates, "ROOT", tmp_path)
    first = templates.make("keputusan").read_bytes()
    assert templates.make("keputusan").read_bytes() == first
