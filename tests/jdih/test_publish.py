"""`naskah publish`: a folder for each signed document, and a reason for each that has none."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader
from reading import Edit

from naskah.cli.group import naskah

Run = Callable[..., Result]

PROFILE = """\
jdih:
  kode-wilayah: "9999"
  kode-jenis: kd
  bidang-hukum: Hukum Contoh
  lokasi: Bagian Hukum Kabupaten Rekaan
"""
SIGNED = """\
status: ditandatangani
jdih: {subjek: [TIM, CONTOH], status: berlaku}
"""
NAME = "2024kd9999007"
FILES = {f"{NAME}.pdf", "metadata.json", "abstrak.docx", "abstrak.pdf"}


@pytest.fixture
def profile(project: Path) -> Path:
    """The profile of the made-up office, which says what a network asks of all of its documents."""
    file = project / "content/lembaga/dinas-contoh.yaml"
    file.write_text(file.read_text(encoding="utf-8") + PROFILE, encoding="utf-8")
    return file


@pytest.fixture
def signed(profile: Path, keputusan: Path) -> Path:
    """A keputusan that lacks nothing."""
    keputusan.write_text(keputusan.read_text(encoding="utf-8") + SIGNED, encoding="utf-8")
    return keputusan


@pytest.fixture
def publish(project: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `naskah publish … -o upload` in the project's folder."""
    monkeypatch.chdir(project)
    return lambda *words: CliRunner().invoke(naskah, ["publish", *map(str, words), "-o", "upload"])


@pytest.fixture
def upload(project: Path) -> Path:
    """The folder that is filled."""
    return project / "upload"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def times(folder: Path) -> dict[str, int]:
    """When each file below a folder was written."""
    return {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}


def test_a_signed_document_gets_a_folder_with_its_copy_its_metadata_and_its_abstrak(
    signed: Path, publish: Run, upload: Path
) -> None:
    result = publish()
    assert result.exit_code == 0, result.output
    assert {file.name for file in (upload / NAME).iterdir()} == FILES
    assert f"upload/{NAME}" in result.output


def test_what_is_published_is_the_certified_copy(signed: Path, publish: Run, upload: Path) -> None:
    publish()
    text = "".join(page.extract_text() for page in PdfReader(upload / NAME / f"{NAME}.pdf").pages)
    assert "SALINAN" in text
    assert "Salinan sesuai dengan aslinya" in text


def test_the_metadata_say_what_the_document_says_and_name_its_files(signed: Path, publish: Run, upload: Path) -> None:
    publish()
    said = json.loads((upload / NAME / "metadata.json").read_text(encoding="utf-8"))
    assert (said["jenis"], said["nomor"], said["tahun"]) == ("Keputusan", "7", "2024")
    assert said["tanggal_penetapan"] == "2024-03-04"
    assert said["penandatangan"]["nama"] == "TOKOH REKAAN SATU"
    assert said["subjek"] == ["TIM", "CONTOH"]
    files = {file["jalur"]: file["ukuran"] for file in said["berkas"]}
    assert files == {name: (upload / NAME / name).stat().st_size for name in FILES - {"metadata.json"}}
    assert said["halaman"] == len(PdfReader(upload / NAME / f"{NAME}.pdf").pages)
    assert any("mulai berlaku" in note for note in said["catatan"])


def test_everything_that_is_missing_is_told_at_once_with_its_key_and_its_file(keputusan: Path, publish: Run) -> None:
    result = publish()
    assert result.exit_code == 1
    for words in (
        "JDH001", "status: ditandatangani", "subjek: [", "bidang-hukum: …", "lokasi: …", "kode-jenis", "kode-wilayah",
        "content/lembaga/dinas-contoh.yaml", "content/keputusan/tim.yaml",
    ):  # fmt: skip
        assert words in result.output


def test_a_lembaga_can_make_more_fields_mandatory(profile: Path, signed: Path, publish: Run) -> None:
    profile.write_text(profile.read_text(encoding="utf-8") + "  wajib: [pemrakarsa]\n", encoding="utf-8")
    result = publish()
    assert result.exit_code == 1
    assert "Pemrakarsa" in result.output


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("status: ditandatangani", "status: konsep", "JDH001"),
        ("status: ditandatangani\n", "", "JDH001"),
        ("nomor: 7\n", "", "nomor"),
        ("ditetapkan: {tanggal: 2024-03-04}\n", "", "tanggal"),
    ],
)
def test_what_is_not_signed_is_not_published(
    signed: Path, edit: Edit, publish: Run, upload: Path, old: str, new: str, code: str
) -> None:
    edit(old, new)
    result = publish()
    assert result.exit_code == 1
    assert code in result.output
    assert not upload.exists()


def test_one_document_that_is_not_ready_stops_no_other(signed: Path, publish: Run, upload: Path) -> None:
    draft = signed.with_name("konsep.yaml")
    draft.write_text(signed.read_text(encoding="utf-8").replace("ditandatangani", "konsep"), encoding="utf-8")
    result = publish()
    assert result.exit_code == 3
    assert (upload / NAME).is_dir()
    assert "konsep.yaml" in result.output


def test_two_documents_of_one_name_are_both_told_of_the_other(signed: Path, publish: Run, upload: Path) -> None:
    shutil.copy(signed, signed.with_name("kembar.yaml"))
    result = publish()
    assert result.exit_code == 1
    assert result.output.count("JDH012") == 2
    assert not (upload / NAME).exists()


def test_a_folder_of_another_document_is_not_taken_over(signed: Path, publish: Run, upload: Path) -> None:
    publish(signed)
    before = contents(upload)
    other = signed.with_name("kembar.yaml")
    shutil.copy(signed, other)
    result = publish(other)
    assert result.exit_code == 1
    assert "content/keputusan/tim.yaml" in result.output
    assert contents(upload) == before


def test_a_renamed_content_file_keeps_its_folder(signed: Path, publish: Run, upload: Path) -> None:
    publish()
    signed.rename(signed.with_name("tim-contoh.yaml"))
    result = publish()
    assert result.exit_code == 0, result.output
    assert (upload / NAME / f"{NAME}.pdf").is_file()


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("300/33/Kesbang.II", "2024kd9999300-33-Kesbang-II"),
        ("300 / 33 /Kesbang.II", "2024kd9999300-33-Kesbang-II"),
        ("'../../7'", "2024kd99997"),
        ("1234", "2024kd99991234"),
    ],
)
def test_a_number_with_other_signs_becomes_a_name_that_is_safe_everywhere(
    signed: Path, edit: Edit, publish: Run, upload: Path, number: str, name: str
) -> None:
    edit("nomor: 7", f"nomor: {number}")
    result = publish()
    assert result.exit_code == 0, result.output
    assert [entry.name for entry in upload.iterdir() if entry.is_dir()] == [name]


def test_a_lembaga_can_have_a_pattern_of_its_own(profile: Path, signed: Path, publish: Run, upload: Path) -> None:
    pattern = "  nama-berkas: KEP_{{ nomor }}_{{ tahun }}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + pattern, encoding="utf-8")
    assert publish().exit_code == 0
    assert (upload / "KEP_007_2024/KEP_007_2024.pdf").is_file()


def test_a_name_that_windows_gives_to_a_device_is_refused(
    profile: Path, signed: Path, edit: Edit, publish: Run
) -> None:
    edit("nomor: 7", "nomor: CON")
    profile.write_text(profile.read_text(encoding="utf-8") + "  nama-berkas: '{{ nomor }}'\n", encoding="utf-8")
    result = publish()
    assert result.exit_code == 1
    assert "JDH011" in result.output


def test_a_second_run_writes_nothing_and_a_changed_document_only_what_changed(
    signed: Path, edit: Edit, publish: Run, upload: Path
) -> None:
    publish()
    before = times(upload / NAME)
    assert publish().exit_code == 0
    assert times(upload / NAME) == before
    edit("subjek: [TIM, CONTOH]", "subjek: [TIM, REKAAN]")
    publish()
    after = times(upload / NAME)
    assert {name for name in FILES if after[name] != before[name]} == FILES - {f"{NAME}.pdf"}


def test_every_run_gives_the_same_bytes(signed: Path, publish: Run, upload: Path) -> None:
    publish()
    first = contents(upload / NAME)
    shutil.rmtree(upload)
    publish()
    assert contents(upload / NAME) == first


def test_what_a_person_has_changed_there_is_theirs_unless_they_ask(
    signed: Path, edit: Edit, publish: Run, upload: Path
) -> None:
    publish()
    mended = upload / NAME / "abstrak.docx"
    mended.write_bytes(b"dibetulkan orang")
    assert publish().exit_code == 0
    assert mended.read_bytes() == b"dibetulkan orang"
    edit("subjek: [TIM, CONTOH]", "subjek: [TIM, REKAAN]")
    result = publish()
    assert "--force" in result.output
    assert mended.read_bytes() == b"dibetulkan orang"
    assert publish("--force").exit_code == 0
    assert mended.read_bytes() != b"dibetulkan orang"


def test_under_a_new_number_the_old_folder_goes(signed: Path, edit: Edit, publish: Run, upload: Path) -> None:
    publish()
    edit("nomor: 7", "nomor: 8")
    publish()
    assert [entry.name for entry in upload.iterdir() if entry.is_dir()] == ["2024kd9999008"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_nothing_is_written_through_a_link(signed: Path, publish: Run, upload: Path, project: Path) -> None:
    elsewhere = project / "lain"
    elsewhere.mkdir()
    upload.mkdir()
    (upload / NAME).symlink_to(elsewhere, target_is_directory=True)
    result = publish()
    assert result.exit_code == 1
    assert not list(elsewhere.iterdir())


def test_slips_stop_a_document_where_its_lembaga_says_so(profile: Path, signed: Path, edit: Edit, publish: Run) -> None:
    edit("bahwa untuk contoh perlu", "untuk contoh perlu")
    assert publish().exit_code == 0
    edit("nomor: 7\n", "nomor: 7\nkebiasaan: {pemeriksaan: menahan}\n")
    result = publish()
    assert result.exit_code == 1
    assert "ATR008" in result.output
