"""`naskah doctor`: what it says of a sound machine, and of one where something is amiss."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from modes import closed
from reading import Edit, Retype

from naskah.environment import Project, built_in_templates
from naskah.fonts import FOLDER
from naskah.health import Note, Setting, State, examine
from naskah.health.versions import LIBRARIES

Run = Callable[..., Result]
Apart = Callable[..., subprocess.CompletedProcess[str]]
SOURCES = str(FOLDER.parents[2])


def notes(result: Result) -> dict[str, dict[str, str]]:
    """What `--json` answers, by what each note is about."""
    return {note["about"]: note for note in json.loads(result.stdout)}


def wrong(result: Result) -> list[str]:
    """The lines of what is wrong."""
    return [line for line in result.stdout.splitlines() if line.startswith("  ✗ salah")]


def setting(folder: Path, *, out: str = "build", fonts: Path = FOLDER.parent) -> Setting:
    return Setting(folder, Project(folder), folder / out, "utf-8", fonts)


def found(where: Setting, key: str) -> dict[str, Note]:
    """The notes of one group of probes."""
    return {note.about: note for group, said in examine(where) if group.key == key for note in said}


# --- a sound machine --------------------------------------------------------------------------------------------


def test_a_sound_project_is_told_of_line_by_line_and_ends_in_0(run: Run, project: Path) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    for line in (
        "baik       typst: 0.15.",
        "baik       Typst: menyusun satu baris dalam",
        "baik       Liberation Serif: 4 berkas, utuh; menggantikan Times, Times New Roman",
        f"baik       folder proyek: {project} (dikenal dari content)",
        "baik       isi: 1 naskah, 0 surat yang memerlukan data",
        "baik       profil lembaga: dinas-contoh",
        "baik       register.db: belum ada",
        "baik       keputusan: bawaan",
        f"baik       folder hasil: {project / 'build'} (belum ada, dapat dibuat)",
    ):
        assert f"✓ {line}" in result.stdout
    assert not wrong(result)
    assert result.stdout.splitlines()[-1].startswith("naskah dapat bekerja di sini")


def test_nothing_is_left_behind(run: Run, project: Path) -> None:
    before = sorted(project.rglob("*"))
    assert run("doctor").exit_code == 0
    assert sorted(project.rglob("*")) == before


def test_json_says_the_same_for_programs(run: Run) -> None:
    result = run("doctor", "--json")
    assert result.exit_code == 0
    said = notes(result)
    assert said["keputusan"] == {
        "group": "templates",
        "about": "keputusan",
        "state": "good",
        "found": "bawaan",
        "help": "",
    }
    assert said["lxml"]["group"] == "versions"
    assert re.fullmatch(r"[0-9.]+", said["lxml"]["found"])


def test_outside_a_project_the_installation_is_looked_at_and_it_says_so(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("luar"))
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert "! perhatian  folder proyek: tidak ada, di sini maupun di atasnya" in result.stdout
    assert "naskah init" in result.stdout
    assert "✓ baik       keputusan: bawaan" in result.stdout
    assert "register.db" not in result.stdout


def test_it_is_said_in_english_too(apart: Apart) -> None:
    answer = apart("--lang", "en", "doctor")
    assert answer.returncode == 0, answer.stderr
    assert "good" in answer.stdout
    assert "Fonts" in answer.stdout
    assert "Huruf" not in answer.stdout


def test_a_console_of_windows_shows_plain_marks(apart: Apart) -> None:
    answer = apart("doctor", PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert answer.returncode == 0, answer.stderr
    assert "+ baik       keputusan: bawaan" in answer.stdout
    assert "! perhatian  layar perintah: cp1252" in answer.stdout
    assert "?" not in answer.stdout.replace("tampil sebagai ?", "")


# --- what is amiss ----------------------------------------------------------------------------------------------


def test_a_template_that_word_can_not_open_is_named(run: Run, template: Path) -> None:
    template.write_bytes(b"bukan Word")
    result = run("doctor")
    assert result.exit_code == 2
    (line,) = wrong(result)
    assert line.endswith("templates/keputusan/template.docx: templat bukan berkas Word (.docx) yang utuh (rusak)")
    assert "Simpan ulang dari Word" in result.stdout


def test_a_tag_that_no_document_knows_is_found_by_making_one(run: Run, retype: Retype) -> None:
    retype("konsiderans", "konsideran")
    result = run("doctor")
    assert result.exit_code == 2
    assert any("konsideran" in line for line in wrong(result)), result.stdout


def test_a_copied_template_is_told_from_a_changed_one(run: Run, template: Path) -> None:
    said = notes(run("doctor", "--json"))["keputusan"]
    assert (said["state"], said["found"]) == ("remark", "milik proyek, sama dengan yang bawaan")
    kind = template.with_name("template.yaml")
    kind.write_text(kind.read_text(encoding="utf-8") + "# milik sendiri\n", encoding="utf-8")
    said = notes(run("doctor", "--json"))["keputusan"]
    assert (said["state"], said["found"]) == ("good", "milik proyek, menggantikan yang bawaan")


def test_a_kind_of_ones_own_has_nothing_to_replace(run: Run, template: Path) -> None:
    template.parent.rename(template.parent.with_name("surat-rekaan"))
    said = notes(run("doctor", "--json"))
    assert said["surat-rekaan"]["found"] == "milik proyek"
    assert said["keputusan"]["found"] == "bawaan"


def test_a_register_that_is_none_is_wrong_and_stays_as_it_is(run: Run, project: Path) -> None:
    (project / "register.db").write_bytes(b"bukan basis data")
    result = run("doctor")
    assert result.exit_code == 2
    assert wrong(result) == ["  ✗ salah      register.db: register rusak, atau bukan register naskah"]
    assert "salin kembali dari cadangan terakhir" in result.stdout
    assert (project / "register.db").read_bytes() == b"bukan basis data"


def test_a_file_in_the_place_of_the_output_folder_is_wrong(run: Run, project: Path) -> None:
    (project / "hasil").write_text("bukan folder", encoding="utf-8")
    result = run("doctor", "--out", "hasil")
    assert result.exit_code == 2
    assert any(f"folder hasil: {project / 'hasil'} tidak dapat ditulisi" in line for line in wrong(result))


def test_an_output_folder_that_may_not_be_written_to_is_wrong() -> None:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        (Path(name) / "build").mkdir()
        with closed(Path(name) / "build"):
            note = found(setting(Path(name)), "folders")["folder hasil"]
    assert note.state is State.WRONG
    assert "tidak dapat ditulisi" in note.found
    assert "--out" in note.help


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    """A copy of the fonts that travel with naskah."""
    return Path(shutil.copytree(FOLDER.parent, tmp_path / "huruf"))


def test_a_font_file_that_is_missing_or_broken_is_named(project: Path, fonts: Path) -> None:
    (fonts / "files/Carlito-Bold.ttf").unlink()
    broken = fonts / "files/LiberationSans-Italic.ttf"
    data = bytearray(broken.read_bytes())
    data[1000] ^= 1
    broken.write_bytes(data)
    cut = fonts / "files/Caladea-Regular.ttf"
    cut.write_bytes(cut.read_bytes()[:5000])
    said = found(setting(project, fonts=fonts), "fonts")
    assert {about: note.found for about, note in said.items() if note.state is State.WRONG} == {
        "Carlito": "Carlito-Bold.ttf tidak ada",
        "Liberation Sans": "LiberationSans-Italic.ttf rusak",
        "Caladea": "Caladea-Regular.ttf rusak",
    }


def test_a_probe_that_fails_is_a_line_and_the_others_go_on(project: Path, fonts: Path) -> None:
    (fonts / "faces.json").write_text("{", encoding="utf-8")
    (fault,) = found(setting(project, fonts=fonts), "fonts").values()
    assert fault.state is State.WRONG
    assert "JSONDecodeError" in fault.found
    assert found(setting(project, fonts=fonts), "folders")["folder hasil"].state is State.GOOD


def test_a_library_that_can_not_be_imported_stops_nothing_else(apart: Apart, tmp_path: Path) -> None:
    broken = tmp_path / "rusak"
    broken.mkdir()
    for name in ("typst", "lxml"):
        (broken / f"{name}.py").write_text("raise ImportError('berkas .dll tidak ada')\n", encoding="utf-8")
    answer = apart("doctor", PYTHONPATH=os.pathsep.join((str(broken), os.environ.get("PYTHONPATH", ""), SOURCES)))
    assert answer.returncode == 2, answer.stderr
    assert "Traceback" not in answer.stdout + answer.stderr
    assert re.search(r"✗ salah      Mesin PDF \(typst\): pemeriksaan gagal \(.*\.dll tidak ada\)", answer.stdout)
    assert "✗ salah      Templat (templates): pemeriksaan gagal" in answer.stdout
    assert "✓ baik       jam komputer" in answer.stdout


def test_a_document_signed_after_today_is_a_remark(run: Run, edit: Edit) -> None:
    edit("nomor: 7", "nomor: 7\nstatus: ditandatangani")
    assert notes(run("doctor", "--json"))["jam komputer"]["state"] == "good"
    edit("2024-03-04", "9998-03-04")
    result = run("doctor", "--json")
    assert result.exit_code == 0
    assert "content/keputusan/tim.yaml ditandatangani 9998-03-04" in notes(result)["jam komputer"]["found"]


def test_the_bounds_of_libraries_are_those_of_the_installation() -> None:
    project = tomllib.loads((built_in_templates().parent / "pyproject.toml").read_text(encoding="utf-8"))
    bounds = {f"{name}>={least}{f',<{below}' if below else ''}" for name, (least, below) in LIBRARIES.items()}
    assert bounds == set(project["project"]["dependencies"])
