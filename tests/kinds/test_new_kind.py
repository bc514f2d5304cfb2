"""A kind of document is a folder with a Word file and its `template.yaml`: whatever naskah does, it does with it."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import adding
import docx as python_docx
import openpyxl
import pytest
from click.testing import CliRunner, Result
from reading import pdf_text, word_texts

from naskah.cli.group import naskah

CONTENT = "content/berita-acara/arsip.yaml"
BUILT = "build/berita-acara/arsip"
DATA = """\
data:
  kunci: unit
  penerima: "{{ unit }}"
  nomor: "{{ urut }}/BA/{{ tahun }}"
  kolom:
    unit: teks
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the kind, a profile, and a document made from the kind's own sample."""
    adding.add(tmp_path)
    monkeypatch.chdir(tmp_path)
    done("new", adding.KIND, CONTENT)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(naskah, list(words))


def done(*words: str) -> Result:
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_nothing_is_found_in_a_document_of_the_kind(office: Path) -> None:
    result = done("check")
    assert result.stdout.count("\n") == 1


def test_each_official_of_the_sample_is_another_of_the_office(office: Path) -> None:
    text = (office / CONTENT).read_text(encoding="utf-8")
    assert re.findall(r"^pihak-\w+: (.*)$", text, re.MULTILINE) == ["kepala", "arsiparis"]


def test_the_word_file_says_what_fields_and_sentences_say(office: Path) -> None:
    done("build", "--to", "docx")
    texts = word_texts((office / f"{BUILT}.docx").read_bytes())
    assert "BERITA ACARA" in texts
    assert "NOMOR 5" in texts
    assert any(text.startswith("Pada hari ini, Senin, 10 Februari 2025, bertempat di Kota Contoh,") for text in texts)
    assert any(text.endswith("telah dilakukan serah terima arsip inaktif oleh:") for text in texts)
    assert any(text.startswith("Demikian Berita Acara ini") for text in texts)
    assert texts.index("SITI CONTOHWATI") < texts.index("FULAN BIN CONTOH")


def test_the_pdf_says_the_same(office: Path) -> None:
    done("build")
    text = squeezed(pdf_text((office / f"{BUILT}.pdf").read_bytes()))
    assert "Pada hari ini, Senin, 10 Februari 2025" in text
    assert "12 (dua belas) boks sebagaimana tercantum dalam Lampiran" in text


@pytest.mark.parametrize("form", ["salinan", "konsep", "untuk-ttd"])
def test_every_form_of_it_is_made(office: Path, form: str) -> None:
    done("build", f"--{form}")
    assert (office / f"{BUILT}-{form}.pdf").stat().st_size > 5000


def test_a_draft_leaves_room_where_the_word_file_names_a_field(office: Path) -> None:
    content = office / CONTENT
    content.write_text(re.sub(r"^(nomor|tanggal):.*\n", "", content.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    assert run("build").exit_code == 1
    done("build", "--konsep", "--to", "docx")
    texts = word_texts((office / f"{BUILT}-konsep.docx").read_bytes())
    (opening,) = (text for text in texts if text.startswith("Pada hari ini"))
    assert "\u00a0" * 26 in opening


def test_a_habit_of_its_own_decides_what_stands_in_it(office: Path) -> None:
    content = office / CONTENT
    content.write_text(content.read_text("utf-8") + "kebiasaan: {penutup: tidak}\n", "utf-8")
    done("build", "--to", "docx")
    assert "Demikian" not in "".join(word_texts((office / f"{BUILT}.docx").read_bytes()))


def test_what_stands_before_the_signature_stays_with_it(office: Path) -> None:
    done("build", "--to", "docx")
    document = python_docx.Document(str(office / f"{BUILT}.docx"))
    (closing,) = (each for each in document.paragraphs if each.text.startswith("Demikian"))
    assert closing.paragraph_format.keep_with_next


def test_it_is_tightened_as_it_says_itself(office: Path) -> None:
    content = office / CONTENT
    content.write_text(content.read_text("utf-8") + "muat: 1\n", "utf-8")
    done("build")


def test_its_schema_knows_its_fields(office: Path) -> None:
    schema = json.loads(done("schema", adding.KIND).stdout)
    assert {"pihak-kesatu", "pihak-kedua", "isi"} <= schema["properties"].keys()
    assert schema["properties"]["pihak-kedua"]["description"].startswith("Kunci pejabat dalam profil")


def test_its_files_alone_give_the_project_back(office: Path) -> None:
    done("build")
    alone = office / "sendiri"
    alone.mkdir()
    for suffix in ("docx", "pdf"):
        done("extract", f"{BUILT}.{suffix}", "-o", f"sendiri/{suffix}")
        (content,) = (alone / suffix / "content").glob("*/*arsip*.yaml")
        assert "serah terima arsip inaktif" in content.read_text("utf-8")
        assert "tanggal: 2025-02-10" in content.read_text("utf-8")
        assert (alone / suffix / "templates" / adding.KIND / "template.docx").is_file()


def test_what_its_files_give_back_makes_the_same_words(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done("build")
    done("extract", f"{BUILT}.pdf", "-o", "sendiri")
    monkeypatch.chdir(office / "sendiri")
    done("build", "--to", "docx")
    (again,) = (office / "sendiri/build").glob("*/*.docx")
    assert word_texts(again.read_bytes()) == word_texts((office / f"{BUILT}.docx").read_bytes())


def test_nothing_has_changed_and_the_archive_is_proven(office: Path) -> None:
    done("build")
    assert done("build").stdout == "1 naskah tidak berubah.\n"
    done("verify")


def test_a_spreadsheet_makes_many_of_it(office: Path) -> None:
    content = office / CONTENT
    text = re.sub(r"^nomor:.*\n", "", content.read_text("utf-8"), flags=re.MULTILINE)
    text = text.replace("serah terima arsip inaktif", "serah terima arsip {{ unit }}")
    content.write_text(text + DATA, "utf-8")
    book = openpyxl.Workbook()
    for row in (["Unit"], ["Dinas Satu"], ["Dinas Dua"]):
        book.worksheets[0].append(row)
    book.save("unit.xlsx")
    done("bulk", CONTENT, "--data", "unit.xlsx")
    made = sorted((office / BUILT).glob("*.docx"))
    assert len(made) == 2
    texts = {"\n".join(word_texts(each.read_bytes())) for each in made}
    for number, unit in ((1, "Dinas Satu"), (2, "Dinas Dua")):
        (text,) = (each for each in texts if f"NOMOR {number}/BA/2025" in each)
        assert f"telah dilakukan serah terima arsip {unit} oleh:" in text


def test_without_a_sample_a_new_document_has_what_is_required(office: Path) -> None:
    (office / "templates" / adding.KIND / "contoh.yaml").unlink()
    done("new", adding.KIND, "content/berita-acara/baru.yaml")
    done("build", "content/berita-acara/baru.yaml")


def test_word_opens_it_with_numbers_of_its_own(office: Path) -> None:
    done("build", "--to", "docx")
    document = python_docx.Document(io.BytesIO((office / f"{BUILT}.docx").read_bytes()))
    items = [each for each in document.paragraphs if each.style is not None and each.style.name == "Daftar"]
    assert [each.text.split(",")[0] for each in items] == ["Fulan bin Contoh", "Siti Contohwati"]
    assert all(each._p.pPr.numPr is not None for each in items)
