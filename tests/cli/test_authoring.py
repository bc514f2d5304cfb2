"""`naskah init`, `naskah new`, `naskah schema`: what a person begins with, and what is never touched."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
KINDS = (
    "instruksi",
    "keputusan",
    "nota-dinas",
    "peraturan",
    "surat-dinas",
    "surat-dispensasi",
    "surat-edaran",
    "surat-izin",
    "surat-keterangan",
    "surat-tugas",
    "surat-word",
)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


# --- init -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["proyek", "Naskah Dinas (2025)", "induk/yang belum ada/proyek"])
def test_a_new_project_builds_at_once(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("kosong"))
    result = run("init", name)
    assert result.exit_code == 0, result.output
    assert f"{name}/naskah.toml" in result.stdout.splitlines()
    monkeypatch.chdir(name)
    assert "tidak ada temuan" in run("check").output
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "galat" not in result.stderr
    assert "peringatan" not in result.stderr
    made = {name for name in files(Path("build")) if "/" in name}
    assert made == {f"{kind}/contoh.{ending}" for kind in KINDS for ending in ("docx", "pdf")}


@pytest.mark.parametrize("form", ["--salinan", "--konsep", "--untuk-ttd"])
def test_a_new_project_builds_in_every_form(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    assert run("init", "baru").exit_code == 0
    monkeypatch.chdir("baru")
    result = run("build", "--to", "docx", form)
    assert result.exit_code == 0, result.output


def test_a_folder_that_is_not_empty_is_left_alone(run: Run, project: Path) -> None:
    before = files(project)
    for folder in (".", "content"):
        result = run("init", folder)
        assert result.exit_code == 1
        assert "BRK034" in result.stderr
    assert files(project) == before


def test_a_file_can_not_become_a_project(run: Run, project: Path) -> None:
    before = files(project)
    result = run("init", "content/keputusan/tim.yaml")
    assert result.exit_code == 1
    assert "BRK033" in result.stderr
    assert files(project) == before


def test_an_empty_folder_becomes_a_project_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert run("init", "kosong").exit_code == 0
    before = files(tmp_path / "kosong")
    assert run("init", "kosong").exit_code == 1
    assert files(tmp_path / "kosong") == before


# --- new --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "peraturan"])  # this office promulgates nothing
@pytest.mark.parametrize("name", ["baru.yaml", "SK Tim #2: akhir, v.3.yaml", "catatan é.yml"])
def test_a_new_document_builds_at_once(run: Run, kind: str, name: str) -> None:
    path = f"content/{kind} baru/{name}"
    result = run("new", kind, path)
    assert result.exit_code == 0, result.output
    assert path in result.stdout.splitlines()
    assert f'naskah build "{path}"' in result.stdout
    result = run("check", path)
    assert (result.exit_code, "tidak ada temuan" in result.output) == (0, True), result.output
    result = run("build", path, "--to", "docx")
    assert result.exit_code == 0, result.output


def test_nothing_that_is_there_is_written_over(run: Run, project: Path, keputusan: Path) -> None:
    (keputusan.parent / "baru").mkdir()
    (keputusan.parent / "baru/susunan.yaml").write_text("milik orang lain\n", encoding="utf-8")
    before = files(project)
    for name, taken in (("tim.yaml", "tim.yaml"), ("baru.yaml", "baru/susunan.yaml")):
        result = run("new", "keputusan", f"content/keputusan/{name}")
        assert result.exit_code == 1
        assert f"content/keputusan/{taken}: BRK030 galat" in result.stderr
    assert files(project) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["keputusn", "content/baru.yaml"], "SKM009"),
        (["keputusan", "content/baru"], "BRK031"),
        (["keputusan", "content/baru.docx"], "BRK031"),
        (["keputusan", "content/con.yaml"], "BRK004"),
        (["keputusan", "content/lembaga/baru.yaml"], "BRK032"),
        (["keputusan", "../luar.yaml"], "BRK001"),
        (["keputusan", "content/baru.yaml", "--lembaga", "dinas-conto"], "SKM014"),
        (["keputusan", "content/baru.yaml", "--lembaga", "../dinas-contoh"], "SKM014"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_can_not_be_is_told_and_nothing_is_written(run: Run, project: Path, words: list[str], code: str) -> None:
    before = files(project.parent)
    result = run("new", *words)
    assert result.exit_code == 1, result.output
    assert f"{code} galat" in result.stderr
    assert files(project.parent) == before


@pytest.mark.parametrize("link", [".naskah", "content/baru"])
def test_no_link_leads_what_is_written_out_of_the_project(
    run: Run, project: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    outside = tmp_path_factory.mktemp("luar")
    (project / link).symlink_to(outside, target_is_directory=True)
    result = run("new", "keputusan", "content/baru.yaml")
    assert result.exit_code == 1
    assert "BRK005" in result.stderr
    assert files(outside) == {}
    assert not (project / "content/baru.yaml").exists()


def test_of_several_lembaga_one_is_to_be_named(run: Run, project: Path) -> None:
    profile = project / "content/lembaga/dinas-contoh.yaml"
    shutil.copy(profile, profile.with_name("bagian-hukum.yaml"))
    result = run("new", "keputusan", "content/baru.yaml")
    assert result.exit_code == 1
    assert "--lembaga: bagian-hukum, dinas-contoh" in result.stderr
    assert run("new", "keputusan", "content/baru.yaml", "--lembaga", "bagian-hukum").exit_code == 0
    assert "\nlembaga: bagian-hukum\n" in (project / "content/baru.yaml").read_text(encoding="utf-8")


def test_without_any_lembaga_a_made_up_one_is_written(run: Run, project: Path) -> None:
    shutil.rmtree(project / "content")
    (project / "naskah.toml").write_text("", encoding="utf-8")
    result = run("new", "instruksi", "content/instruksi/baru.yaml")
    assert result.exit_code == 0, result.output
    assert "content/lembaga/bupati-rekaan.yaml" in result.stdout.splitlines()
    assert run("build", "--to", "docx").exit_code == 0


def test_the_schema_is_written_anew_with_each_document(run: Run, project: Path) -> None:
    assert run("new", "keputusan", "content/satu.yaml").exit_code == 0
    schema = project / ".naskah/skema/keputusan.json"
    fresh = schema.read_bytes()
    schema.write_text("{}", encoding="utf-8")
    assert run("new", "keputusan", "content/dua.yaml").exit_code == 0
    assert schema.read_bytes() == fresh


def test_schemas_and_what_lies_beside_them_are_no_documents(run: Run, project: Path) -> None:
    assert run("new", "keputusan", "content/baru.yaml").exit_code == 0
    (project / ".naskah/skema/contoh.yaml").write_text("jenis: keputusan\n", encoding="utf-8")
    result = run("build", ".", "--to", "docx")
    assert result.exit_code == 0, result.output


# --- schema -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["keputusan", "instruksi", "lembaga", "tabel"])
def test_a_schema_is_shown_or_written(run: Run, project: Path, name: str) -> None:
    shown = run("schema", name)
    assert shown.exit_code == 0
    assert json.loads(shown.stdout)["$schema"] == "http://json-schema.org/draft-07/schema#"
    result = run("schema", name, "-o", "folder baru/skema.json")
    assert result.exit_code == 0
    assert result.stdout == "folder baru/skema.json\n"
    assert (project / "folder baru/skema.json").read_bytes() == shown.stdout_bytes


def test_a_schema_of_no_kind_is_told_the_nearest_one(run: Run) -> None:
    result = run("schema", "keputusn")
    assert result.exit_code == 1
    assert 'maksud Anda "keputusan"?' in result.stderr


def test_outside_of_any_project_there_is_nothing_to_write_for(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("kosong")
    monkeypatch.chdir(folder)
    for words in (["schema", "keputusan"], ["new", "keputusan", "baru.yaml"]):
        result = run(*words)
        assert result.exit_code == 1
        assert "BRK001" in result.stderr
    assert files(folder) == {}


@pytest.mark.parametrize(
    "words", [["new"], ["new", "keputusan"], ["init"], ["schema"], ["init", "a", "b"]], ids=" ".join
)
def test_missing_words_end_with_two(run: Run, words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_the_beginning_of_several_kinds_names_them_all(run: Run, project: Path) -> None:
    result = run("new", "surat", "content/baru.yaml")
    assert result.exit_code == 1
    assert "SKM009" in result.stderr
    assert "surat-dinas, surat-dispensasi, surat-edaran" in result.stderr
    assert "keputusan" not in result.stderr
    assert not (project / "content/baru.yaml").exists()
