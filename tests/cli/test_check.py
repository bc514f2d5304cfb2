"""`naskah check`, `naskah rule` and `--watch` as a person runs them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from checks.sound import lay, place
from click.testing import CliRunner, Result

from naskah.checks.pages import pages
from naskah.cli import group
from naskah.findings import FAMILIES

from .conftest import SOURCES

COLOUR = re.compile(r"\x1b\[[\d;]*m")
GOOD, BAD = "- bahwa untuk menyusun", "- Bahwa untuk menyusun"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sound project."""
    return lay(tmp_path)


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs `naskah …` in the sound project's folder."""
    monkeypatch.chdir(root)
    return lambda *words: CliRunner().invoke(group.naskah, list(map(str, words)))


@pytest.fixture
def slip(root: Path) -> Path:
    """The sound keputusan with one slip in line 8."""
    document = place(root, "keputusan.yaml")
    document.write_text(document.read_text(encoding="utf-8").replace(GOOD, BAD), encoding="utf-8")
    return document


def test_a_sound_project_ends_in_0(run: Callable[..., Result]) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "4 naskah diperiksa, tidak ada temuan.\n")


def test_a_slip_is_shown_as_a_compiler_shows_it(run: Callable[..., Result], slip: Path) -> None:
    result = run("check")
    place_, shown, mark, help_, source, counted = result.stdout.splitlines()
    assert place_ == 'content/naskah/keputusan.yaml:8:5: ATR008 galat: "Bahwa" berhuruf kapital'
    assert shown.startswith("     8 |   - Bahwa untuk menyusun contoh naskah")
    assert mark == "       |     ^^^^^"
    assert (help_, source) == ('    tulis "bahwa"', "    dasar: UU 12/2011 Lampiran II angka 22")
    assert counted == "1 temuan dalam 4 naskah."
    assert result.exit_code == 1


def test_one_file_is_checked_by_its_name(run: Callable[..., Result], slip: Path) -> None:
    assert run("check", "content/naskah/instruksi.yaml").exit_code == 0
    assert run("check", "content/naskah/keputusan.yaml").exit_code == 1
    assert run("check", slip).exit_code == 1


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ((), ["ATR008"]),
        (("--select", "ATR008"), ["ATR008"]),
        (("--select", "atr00"), ["ATR008"]),
        (("--select", "SKM,ATR"), ["ATR008"]),
        (("--select", "SKM"), []),
        (("--ignore", "ATR008"), []),
        (("--select", "ATR", "--ignore", "ATR009", "--ignore", "ATR008"), []),
    ],
)
def test_codes_are_chosen_by_their_beginning(
    run: Callable[..., Result], slip: Path, words: tuple[str, ...], codes: list[str]
) -> None:
    result = run("check", "--format", "json", *words)
    assert [found["code"] for found in json.loads(result.stdout)] == codes
    assert result.exit_code == bool(codes)


def test_a_table_by_itself_is_told_what_it_is(run: Callable[..., Result], root: Path) -> None:
    result = run("check", place(root, "jadwal.yaml"))
    assert "bersama naskah yang menyebutnya" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize("words", [("content/lembaga",), ("content/lembaga/baru.yaml",)])
def test_a_profile_is_checked_before_there_is_a_document(
    run: Callable[..., Result], root: Path, words: tuple[str, ...]
) -> None:
    new = root / "content/lembaga/baru.yaml"
    new.write_bytes(place(root, "lembaga.yaml").read_bytes())
    assert run("check", *words).exit_code == 0
    with new.open("a", encoding="utf-8") as file:
        file.write("tempt: Rekaan\nlogo: {berkas: tidak-ada.png, keterangan: Lambang}\n")
    result = run("check", *words)
    assert "baru.yaml:" in result.stdout
    assert 'maksud Anda "tempat"?' in result.stdout
    assert result.exit_code == 1


def test_a_project_without_documents_is_not_in_order(run: Callable[..., Result], root: Path) -> None:
    for name in ("keputusan.yaml", "instruksi.yaml", "peraturan.yaml", "surat-dinas.yaml"):
        place(root, name).unlink()
    result = run("check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Tidak ada naskah" in result.stderr


def test_remarks_alone_end_in_0(run: Callable[..., Result], slip: Path) -> None:
    profile = place(slip.parents[2], "lembaga.yaml")
    profile.write_text(profile.read_text(encoding="utf-8") + "aturan: {ATR008: catatan}\n", encoding="utf-8")
    result = run("check")
    assert "ATR008 catatan" in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize(("form", "sign"), [("json", '"ATR008"'), ("sarif", '"ATR008"'), ("github", "title=ATR008")])
def test_other_forms_say_nothing_but_their_own(run: Callable[..., Result], slip: Path, form: str, sign: str) -> None:
    result = run("check", "--format", form)
    assert sign in result.stdout
    assert "temuan" not in result.stdout
    assert result.stderr == ""
    if form != "github":
        json.loads(result.stdout)


def test_faults_of_every_stage_and_slips_are_told_in_one_run(run: Callable[..., Result], slip: Path) -> None:
    text = slip.read_text(encoding="utf-8")
    text = text.replace("Lampiran II yang", "{{ rujuk('jadwa') }} yang").replace("penandatangan:", "penanda-tangan:")
    slip.write_text(text, encoding="utf-8")
    place(slip.parents[2], "instruksi.yaml").write_text("jenis: instruksi\n\ttentang: x\n", encoding="utf-8")
    result = run("check", "--format", "json")
    assert {found["code"] for found in json.loads(result.stdout)} == {"ATR008", "RJK001", "SKM001", "YML007"}
    assert result.exit_code == 1


def test_a_template_that_is_broken_is_told_by_the_check(run: Callable[..., Result], root: Path) -> None:
    folder = root / "templates/keputusan"
    folder.mkdir(parents=True)
    built_in = Path(__file__).resolve().parents[2] / "templates/keputusan"
    (folder / "template.yaml").write_bytes((built_in / "template.yaml").read_bytes())
    (folder / "template.docx").write_bytes(b"rusak")
    result = run("check", "--format", "json")
    assert {found["code"][:3] for found in json.loads(result.stdout)} == {"TMP"}


# --- mending


def test_fix_mends_the_file_and_says_so(run: Callable[..., Result], slip: Path) -> None:
    result = run("check", "--fix")
    assert GOOD in slip.read_text(encoding="utf-8")
    assert result.stderr.splitlines() == ["content/naskah/keputusan.yaml: dibetulkan", "1 temuan dibetulkan."]
    assert result.stdout == "4 naskah diperiksa, tidak ada temuan.\n"
    assert result.exit_code == 0


def test_diff_shows_and_writes_nothing(run: Callable[..., Result], slip: Path) -> None:
    before = slip.read_bytes()
    result = run("check", "--fix", "--diff")
    lines = result.stdout.splitlines()
    assert lines[0] == "--- content/naskah/keputusan.yaml"
    assert [line[:25] for line in lines if line[:2] in ("- ", "+ ")] == [f"-  {BAD}", f"+  {GOOD}"]
    assert "ATR008" not in result.stdout
    assert (result.exit_code, result.stderr) == (1, "1 temuan akan dibetulkan.\n")
    assert slip.read_bytes() == before


def test_fixing_twice_changes_nothing_the_second_time(run: Callable[..., Result], slip: Path) -> None:
    run("check", "--fix")
    once = slip.read_bytes()
    assert run("check", "--fix").stderr == "0 temuan dibetulkan.\n"
    assert slip.read_bytes() == once


@pytest.mark.parametrize(
    "words",
    [
        ("--diff",),
        ("--fix", "--diff", "--format", "json"),
        ("--select", "ATR999"),
        ("--ignore", "X9"),
        ("--watch", "--fix"),
        ("--watch", "--format", "json"),
        ("--format", "x"),
    ],
)
def test_words_that_do_not_go_together_are_a_usage_error(run: Callable[..., Result], words: tuple[str, ...]) -> None:
    assert run("check", *words).exit_code == 2


# --- build


def test_build_tells_the_same_and_goes_on(run: Callable[..., Result], slip: Path) -> None:
    told = run("check", slip).stdout.splitlines()[:-1]
    result = run("build", slip, "--to", "docx")
    assert result.exit_code == 0
    assert [line for line in told if line not in result.stderr.splitlines()] == []
    assert (slip.parents[2] / "build/naskah/keputusan.docx").is_file()


@pytest.mark.parametrize("way", ["option", "lembaga"])
def test_strict_stops_what_has_slips(run: Callable[..., Result], slip: Path, way: str) -> None:
    profile = place(slip.parents[2], "lembaga.yaml")
    if way == "lembaga":
        text = profile.read_text(encoding="utf-8")
        profile.write_text(f"{text}kebiasaan: {{pemeriksaan: menahan}}\n", encoding="utf-8")
    result = run("build", slip, "--to", "docx", *(["--strict"] if way == "option" else []))
    assert result.exit_code == 1
    assert "ATR008" in result.stderr
    assert list((slip.parents[2] / "build").rglob("*.docx")) == []


# --- rules


def test_a_rule_is_told_with_its_law_and_examples(run: Callable[..., Result]) -> None:
    result = run("rule", "atr008")
    assert result.exit_code == 0
    assert result.stdout == pages()["ATR008"]
    assert "UU 12/2011 Lampiran II angka 22" in result.stdout
    assert "  - Bahwa untuk menyusun" in result.stdout


def test_all_rules_are_listed_one_a_line(run: Callable[..., Result]) -> None:
    result = run("rule", "--all")
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(pages())


@pytest.mark.parametrize("words", [("ATR999",), (), ("ATR008", "--all")])
def test_no_such_rule_and_no_rule_are_said(run: Callable[..., Result], words: tuple[str, ...]) -> None:
    result = run("rule", *words)
    assert result.exit_code == 2
    assert result.stderr


@pytest.mark.parametrize("code", ["SBR002", "brk006"])
def test_a_code_that_is_no_rule_of_drafting_is_not_taken_for_one(run: Callable[..., Result], code: str) -> None:
    result = run("rule", code)
    assert result.exit_code == 2
    assert f"{code.upper()} bukan aturan penyusunan" in result.stderr
    assert "docs/panduan.md" in result.stderr
    assert "maksud Anda" not in result.stderr


# --- colour


def _with_terminal(root: Path, **environment: str) -> str:
    """What `naskah check` prints to a terminal."""
    import pty

    ours, theirs = pty.openpty()
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "naskah", "check"],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(SOURCES), "TERM": "xterm", **environment},
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        printed = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # a terminal ends so when the last who wrote to it is gone
                break
            if not piece:
                break
            printed += piece
        process.wait()
        return printed.decode("utf-8")
    finally:
        os.close(ours)


@pytest.mark.skipif(
    os.name == "nt", reason="a pseudo-terminal is POSIX; the rest of the colours is tested in tests/report"
)
def test_colours_are_for_terminals_that_want_them(slip: Path) -> None:
    root = slip.parents[2]
    assert COLOUR.search(_with_terminal(root))
    assert not COLOUR.search(_with_terminal(root, NO_COLOR="1"))


def test_a_pipe_gets_no_colours(run: Callable[..., Result], slip: Path) -> None:
    assert "\x1b[" not in run("check").stdout


# --- watching


@pytest.fixture
def watcher(root: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts `naskah … --watch` in the sound project; it is stopped at the end."""
    started: list[subprocess.Popen[str]] = []

    def start(*words: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "naskah", *words],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        started.append(process)
        # Reading its words waits for them: should they never come, it is stopped, and the test fails.
        killer = threading.Timer(60, process.kill)
        killer.daemon = True
        killer.start()
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def _until(process: subprocess.Popen[str], words: str) -> str:
    """What is printed up to the line that holds these words."""
    assert process.stdout is not None
    printed = ""
    for line in process.stdout:
        printed += line
        if words in line:
            return printed
    raise AssertionError(printed)


def test_check_watches_until_it_is_stopped(watcher: Callable[..., subprocess.Popen[str]], root: Path) -> None:
    document = place(root, "keputusan.yaml")
    process = watcher("check", "--watch")
    assert "tidak ada temuan" in _until(process, "Menunggu perubahan")
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace(GOOD, BAD), encoding="utf-8")
    assert "ATR008" in _until(process, "Menunggu perubahan")
    document.write_text(text, encoding="utf-8")
    assert "tidak ada temuan" in _until(process, "Menunggu perubahan")


def test_build_watches_and_keeps_the_last_good_file(watcher: Callable[..., subprocess.Popen[str]], root: Path) -> None:
    document = place(root, "keputusan.yaml")
    made = root / "build/naskah/keputusan.docx"
    process = watcher("build", "--watch", "--to", "docx", str(document))
    _until(process, "Menunggu perubahan")
    first = made.read_bytes()
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace("tentang:", "tentang: :"), encoding="utf-8")
    assert "galat" in _until(process, "Menunggu perubahan")
    assert made.read_bytes() == first
    document.write_text(text.replace("nomor: 7", "nomor: 8"), encoding="utf-8")
    _until(process, "Menunggu perubahan")
    assert made.read_bytes() != first


def test_every_code_is_of_a_family_that_can_be_chosen() -> None:
    code = re.compile(r'"([A-Z]{3})\d{3}"')
    files = (SOURCES / "naskah").rglob("*.py")
    assert {family for file in files for family in code.findall(file.read_text(encoding="utf-8"))} == set(FAMILIES)
