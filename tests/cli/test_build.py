"""`naskah build`: what it makes, what it says, what it leaves alone, and the number it ends with."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from reading import Edit

Run = Callable[..., Result]
Apart = Callable[..., subprocess.CompletedProcess[str]]
OF_RUNS = ("manifest.jsonl", ".naskah-kunci")  # what tells of builds, not of documents


def made(project: Path, folder: str = "build") -> dict[str, bytes]:
    """Every document below the output folder."""
    root = project / folder
    files = [file for file in sorted(root.rglob("*")) if file.is_file() and file.name not in OF_RUNS]
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def second(project: Path, keputusan: Path) -> Path:
    """Another keputusan, without annexes."""
    text = keputusan.read_text(encoding="utf-8").replace("{{ rujuk('daftar') }}", "daftar")
    file = keputusan.with_name("lain.yaml")
    file.write_text(text[: text.index("lampiran:\n")], encoding="utf-8")
    return file


# --- what it makes ----------------------------------------------------------------------------------------------


def test_all_content_becomes_word_and_pdf(run: Run, project: Path, second: Path) -> None:
    result = run("build")
    assert result.exit_code == 0, result.output
    files = made(project)
    assert set(files) == {"keputusan/tim.docx", "keputusan/tim.pdf", "keputusan/lain.docx", "keputusan/lain.pdf"}
    assert files["keputusan/tim.docx"].startswith(b"PK")
    assert files["keputusan/tim.pdf"].startswith(b"%PDF-")
    assert result.stdout.splitlines()[:2] == ["build/keputusan/lain.docx", "build/keputusan/lain.pdf"]
    assert "2 naskah disusun, 4 berkas ditulis." in result.stdout
    assert "Menyusun" not in result.stderr  # a bar is for terminals


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (["--to", "docx"], {"tim.docx"}),
        (["--to", "pdf"], {"tim.pdf"}),
        (["--to", "PDF, docx,docx"], {"tim.docx", "tim.pdf"}),
        (["--to", "docx", "--salinan"], {"tim-salinan.docx"}),
        (["--to", "docx", "--konsep"], {"tim-konsep.docx"}),
        (["--to", "docx", "--untuk-ttd"], {"tim-untuk-ttd.docx"}),
        (["--salinan"], {"tim-salinan.docx", "tim-salinan.pdf"}),
    ],
)
def test_formats_and_forms_name_their_files(run: Run, project: Path, words: list[str], files: set[str]) -> None:
    result = run("build", *words)
    assert result.exit_code == 0, result.output
    assert set(made(project)) == {f"keputusan/{file}" for file in files}


def test_only_what_is_named_is_made(run: Run, project: Path, second: Path) -> None:
    assert run("build", "content/keputusan/lain.yaml", "--to", "docx").exit_code == 0
    assert set(made(project)) == {"keputusan/lain.docx"}
    assert run("build", "content/keputusan", "--to", "docx", "--out", "hasil lain").exit_code == 0
    assert set(made(project, "hasil lain")) == {"keputusan/lain.docx", "keputusan/tim.docx"}


def test_names_with_spaces_and_marks_work(run: Run, project: Path, keputusan: Path) -> None:
    folder = project / "content/keputusan bupati (2024)"
    keputusan.parent.rename(folder)
    (folder / "tim.yaml").rename(folder / "SK Tim & Pokja, v.2.yaml")
    result = run("build", "--to", "docx", "--out", "hasil akhir")
    assert result.exit_code == 0, result.output
    assert set(made(project, "hasil akhir")) == {"keputusan bupati (2024)/SK Tim & Pokja, v.2.docx"}


def test_a_folder_within_the_project_is_as_good_a_place_to_run(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "content/keputusan")
    result = run("build", "--to", "docx")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "../../build/keputusan/tim.docx"
    assert set(made(project)) == {"keputusan/tim.docx"}
    explained = run("build", "--to", "docx", "--explain", "tim.yaml").stdout
    assert explained == "../../build/keputusan/tim.docx: tidak berubah\n"
    assert "../../build/keputusan/tim.docx: sama" in run("verify", "--fast", "--all").stdout.splitlines()
    assert "../../build/index.html" in run("index").stdout.splitlines()
    assert not (project / "content/keputusan/build").exists()
    assert run("build", "--to", "docx", "--out", "sini").exit_code == 0
    assert (project / "content/keputusan/sini/keputusan/tim.docx").is_file()


def test_outside_of_the_project_the_output_folder_is_here(
    run: Run, keputusan: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("luar")
    monkeypatch.chdir(folder)
    assert run("build", "--to", "docx", keputusan).exit_code == 0
    assert set(made(folder)) == {"keputusan/tim.docx"}


@pytest.mark.parametrize("command", ["build", "index", "check"])
def test_a_project_that_lost_its_content_is_told_the_way_back(run: Run, project: Path, command: str) -> None:
    (project / "naskah.toml").write_text("", encoding="utf-8")
    (project / "content").rename(project / "hilang")
    result = run(command)
    assert result.exit_code == 1
    said = result.output
    assert "BRK006" in said
    assert project.as_posix() not in said
    assert "naskah extract build -o" in said
    assert "naskah init" in said


def test_content_that_needs_rows_is_passed_over(run: Run, project: Path, keputusan: Path) -> None:
    text = keputusan.read_text(encoding="utf-8")
    keputusan.with_name("surat.yaml").write_text(f"{text}data: penerima.csv\n", encoding="utf-8")
    result = run("build", "--to", "docx")
    assert result.exit_code == 0
    assert "content/keputusan/surat.yaml: dilewati" in result.stderr
    assert "naskah bulk" in result.stderr
    assert set(made(project)) == {"keputusan/tim.docx"}


def test_content_that_all_needs_rows_is_no_failure(run: Run, keputusan: Path) -> None:
    keputusan.write_text(keputusan.read_text(encoding="utf-8") + "data: penerima.csv\n", encoding="utf-8")
    result = run("build")
    assert result.exit_code == 0
    assert "Tidak ada naskah yang dapat disusun." in result.stderr


# --- what is wrong ----------------------------------------------------------------------------------------------


def places(result: Result) -> list[str]:
    return re.findall(r"^(content/\S+:\d+:\d+): [A-Z]{3}\d{3} galat: ", result.stderr, re.MULTILINE)


def test_faults_of_all_documents_are_told_in_one_run(run: Run, project: Path, second: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "nomr: 7\n")
    edit("rujuk('bentuk')", "rujuk('bentukan')")
    text = second.read_text(encoding="utf-8")
    second.write_text(text.replace("2024-03-04", "4 Maret 2024"), encoding="utf-8")
    result = run("build")
    assert result.exit_code == 1
    found = places(result)
    assert any(place.startswith("content/keputusan/lain.yaml:") for place in found)
    assert {"content/keputusan/tim.yaml:4:1", "content/keputusan/tim.yaml:15:42"} <= set(found)
    assert "2 naskah tidak disusun." in result.stdout
    assert made(project) == {}


def test_good_documents_are_made_beside_a_faulty_one(run: Run, project: Path, second: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "")
    result = run("build", "--to", "docx")
    assert result.exit_code == 3
    assert set(made(project)) == {"keputusan/lain.docx"}
    assert "1 naskah disusun, 1 berkas ditulis, 1 naskah tidak disusun." in result.stdout


def test_all_or_nothing_makes_none(run: Run, project: Path, second: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "")
    result = run("build", "--to", "docx", "--all-or-nothing")
    assert result.exit_code == 1
    assert made(project) == {}
    edit("tentang:", "nomor: 7\ntentang:")
    assert run("build", "--to", "docx", "--all-or-nothing").exit_code == 0
    assert len(made(project)) == 2


def test_nothing_of_a_faulty_document_is_touched(run: Run, project: Path, edit: Edit) -> None:
    assert run("build").exit_code == 0
    before = made(project)
    edit("menyusun contoh", "menyusun {{ contoh }}")
    assert run("build").exit_code == 1
    assert made(project) == before


def test_a_document_without_number_and_date_is_a_draft(run: Run, project: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "")
    edit("ditetapkan: {tanggal: 2024-03-04}\n", "")
    for words in ([], ["--salinan"]):
        result = run("build", *words)
        assert result.exit_code == 1
        assert result.stderr.count("SKM002 galat") == 2
    for words in (["--konsep"], ["--untuk-ttd"]):
        assert run("build", "--to", "docx", *words).exit_code == 0
    assert set(made(project)) == {"keputusan/tim-konsep.docx", "keputusan/tim-untuk-ttd.docx"}


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x00\xff\xfe garbage", b"\xd0\xcf\x11\xe0" * 50, b"jenis: keputusan\n\t- x", b"[" * 10_000, b"%PDF-1.7"],
    ids=["empty", "bytes", "old Word", "tab", "deep", "pdf"],
)
def test_garbage_as_content_is_a_finding(apart: Apart, project: Path, keputusan: Path, damage: bytes) -> None:
    keputusan.write_bytes(damage)
    result = apart("build", "content/keputusan/tim.yaml")
    assert result.returncode == 1, result.stderr
    assert "galat" in result.stderr
    assert "Traceback" not in result.stderr
    assert "kesalahan di dalam program" not in result.stderr
    assert made(project) == {}


@pytest.mark.parametrize("name", ["lembaga/dinas-contoh.yaml", "keputusan/tim.md", "keputusan/jadwal.yaml"])
def test_a_missing_file_is_told_where_it_is_named(run: Run, project: Path, name: str) -> None:
    (project / "content" / name).unlink()
    result = run("build")
    assert result.exit_code == 1
    assert any(place.startswith("content/keputusan/tim.yaml:") for place in places(result))


def test_a_path_that_is_not_there_is_told(run: Run) -> None:
    result = run("build", "content/keputusan/tidak-ada.yaml")
    assert result.exit_code == 1
    assert "BRK006" in result.stderr


def test_outside_of_any_project_it_says_so(run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("kosong")
    result = run("build", folder)
    assert result.exit_code == 1
    assert "BRK001" in result.stderr


def test_a_project_without_documents_says_so(run: Run, keputusan: Path) -> None:
    keputusan.unlink()
    result = run("build")
    assert result.exit_code == 1
    assert "Tidak ada naskah" in result.stderr


def test_two_documents_that_would_share_their_files_are_refused(run: Run, project: Path, keputusan: Path) -> None:
    keputusan.with_suffix(".yml").write_bytes(keputusan.read_bytes())
    result = run("build", "--to", "docx")
    assert result.exit_code == 3
    assert "BRK020" in result.stderr
    assert set(made(project)) == {"keputusan/tim.docx"}


# --- what can't be done -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [["--to", "odt"], ["--to", ""], ["--salinan", "--konsep"], ["--bogus"], ["--out"]], ids=" ".join
)
def test_wrong_words_end_with_two(run: Run, words: list[str]) -> None:
    assert run("build", *words).exit_code == 2


def test_a_file_in_place_of_the_folder_ends_with_two(run: Run, project: Path) -> None:
    (project / "build").write_text("bukan folder", encoding="utf-8")
    result = run("build", "--to", "docx")
    assert result.exit_code == 2, result.output
    assert "SYS001" in result.stderr
    assert (project / "build").read_text(encoding="utf-8") == "bukan folder"


def test_a_folder_named_like_the_output_leaves_the_other_format_alone(run: Run, project: Path, edit: Edit) -> None:
    assert run("build").exit_code == 0
    (project / "build/keputusan/tim.pdf").unlink()
    (project / "build/keputusan/tim.pdf").mkdir()
    before = made(project)
    edit("menyusun contoh", "menyusun contoh lain")
    result = run("build")
    assert result.exit_code == 2, result.output
    assert made(project) == before
    assert [file.name for file in project.glob("build/**/.naskah-*")] == [".naskah-kunci"]


def test_all_or_nothing_holds_for_the_disk_too(run: Run, project: Path, second: Path) -> None:
    (project / "build/keputusan/tim.docx").mkdir(parents=True)
    assert run("build", "--to", "docx", "--all-or-nothing").exit_code == 2
    assert made(project) == {}


def test_a_fault_of_our_own_is_one_sentence(apart: Apart, project: Path) -> None:
    (project / "sitecustomize.py").write_text(
        "import naskah.archive.building\ndef broken(*_, **__):\n    raise BaseException('rusak')\n"
        "naskah.archive.building.building = broken\n",
        encoding="utf-8",
    )
    import naskah

    sources = Path(naskah.__file__).parents[1]
    result = apart("build", PYTHONPATH=f"{project}{__import__('os').pathsep}{sources}")
    assert result.returncode == 2
    assert "kesalahan di dalam program" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_console_of_another_code_page_does_not_stop_the_work(apart: Apart, project: Path, edit: Edit) -> None:
    edit("menyusun contoh", '"menyusun 你"')
    result = apart("build", PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["pdf", "-h"], ["--version"]], ids=" ".join)
def test_help_is_there(run: Run, words: list[str]) -> None:
    assert run(*words).exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["--prune", "content"],
        ["--explain", "content/keputusan/tim.yaml", "content"],
        ["--explain", "content/keputusan/tim.yaml", "--watch"],
        ["--explain", "content/keputusan/tim.yaml", "--prune"],
    ],
    ids=" ".join,
)
def test_words_that_exclude_each_other_are_refused(run: Run, project: Path, words: list[str]) -> None:
    result = run("build", *words)
    assert result.exit_code == 2
    assert "pilih salah satu saja" in result.stderr
    assert not (project / "build").exists()
