"""The examples of the guide are what a person copies: all of them build as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from naskah.cli.group import COMMANDS, naskah

REPOSITORY = Path(__file__).parents[2]
BLOCK = re.compile(r"^```\w+\n(?:# berkas: |<!-- berkas: )(\S+)(?: -->)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGES = ("docs/panduan.md", "docs/peraturan.md", "docs/surat.md", "README.md")


def examples(page: str) -> dict[str, str]:
    """The files that a page shows, by their names."""
    return dict(BLOCK.findall((REPOSITORY / page).read_text(encoding="utf-8")))


@pytest.fixture(params=PAGES)
def copied(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of a page."""
    files = examples(request.param)
    assert files, f"{request.param} shows no file"
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*words: str) -> Result:
    return CliRunner().invoke(naskah, ["build", *words])


def documents(folder: Path) -> list[Path]:
    """The documents of a folder, but for those that need rows."""
    texts = {file: file.read_text(encoding="utf-8") for file in folder.glob("content/*/*.yaml")}
    return [
        file
        for file, text in texts.items()
        if re.search("^jenis:", text, re.MULTILINE) and not re.search("^data:", text, re.MULTILINE)
    ]


def test_the_guide_shows_a_keputusan_and_an_instruksi() -> None:
    assert {"content/keputusan/contoh.yaml", "content/instruksi/contoh.yaml"} <= set(examples("docs/panduan.md"))


@pytest.mark.parametrize("form", ["", "--salinan", "--konsep", "--untuk-ttd"])
def test_every_example_builds_in_every_form(copied: Path, form: str) -> None:
    result = build(*([form] if form else []))
    assert result.exit_code == 0, result.output
    assert "galat" not in result.stderr
    assert "peringatan" not in result.stderr
    ending = f"-{form[2:]}" if form else ""
    for document in documents(copied):
        made = copied / "build" / document.relative_to(copied / "content").with_suffix("")
        for suffix in ("docx", "pdf"):
            assert (made.parent / f"{made.name}{ending}.{suffix}").stat().st_size > 5000


def test_without_number_and_date_the_examples_are_drafts(copied: Path) -> None:
    for document in documents(copied):
        text = document.read_text(encoding="utf-8")
        document.write_text(re.sub(r"^(nomor:|(  )?tanggal:).*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
        text = document.read_text(encoding="utf-8")
        document.write_text(re.sub(r"^ditetapkan:\n(?! )", "", text, flags=re.MULTILINE), encoding="utf-8")
    assert build("--konsep", "--to", "docx").exit_code == 0
    assert build("--untuk-ttd", "--to", "docx").exit_code == 0
    assert build("--to", "docx").exit_code == 1


@pytest.mark.parametrize("page", PAGES)
def test_every_command_that_is_shown_exists(page: str) -> None:
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    shown = "".join(re.findall(r"```(?:bat|sh)\n(.*?)```", text, re.DOTALL))
    commands = set(re.findall(r"\bnaskah ([a-z]+)(?= |$)", shown, re.MULTILINE))
    assert commands
    assert commands <= set(COMMANDS)


SHOWN = re.compile(r'^<!-- naskah check: (\S+): "(.+)" -> "(.+)" -->\n+```text\n(.*?)^```', re.MULTILINE | re.DOTALL)


def test_nothing_is_found_in_the_examples(copied: Path) -> None:
    result = CliRunner().invoke(naskah, ["check"])
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1), result.stdout


def test_what_the_guide_shows_of_a_finding_is_what_a_person_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = SHOWN.findall((REPOSITORY / "docs/panduan.md").read_text(encoding="utf-8"))
    assert shown
    monkeypatch.chdir(tmp_path)
    for file, old, new, told in shown:
        for name, text in examples("docs/panduan.md").items():
            target = tmp_path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text.replace(old, new) if name == file else text, encoding="utf-8")
        result = CliRunner().invoke(naskah, ["check", file])
        assert result.stdout == f"{told}1 temuan dalam 1 naskah.\n"
