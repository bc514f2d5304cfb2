"""The guide to a kind of one's own: what it shows is what a person gets, and its tables are those of the code."""

from __future__ import annotations

import re
import shlex
import zipfile
from pathlib import Path

import adding
import pytest
from click.testing import CliRunner, Result

from naskah.cli.group import naskah
from naskah.composition.parts import PARTS
from naskah.composition.requirements import PARTS as REQUIRED
from naskah.content.kinds import FORMS
from naskah.environment import built_in_templates
from tools import parts

COMMANDS = re.compile(r"^```bat\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r'^<!-- naskah check: (\S+): "(.+)" -> "(.+)" -->\n+```text\n(.*?)^```', re.MULTILINE | re.DOTALL)
CODE = re.compile(r"\b(?:TMP)[0-9]{3}\b")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the kind as the guide makes it."""
    adding.add(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(words: list[str]) -> Result:
    return CliRunner().invoke(naskah, words)


def test_its_commands_can_be_typed_one_after_another(office: Path) -> None:
    lines = [line for block in COMMANDS.findall(adding.guide()) for line in block.splitlines()]
    typed = [shlex.split(line.replace("\\", "/")) for line in lines if line.startswith("naskah ")]
    assert {"new", "check", "build", "schema"} <= {words[1] for words in typed}
    for _, *words in typed:
        result = run(words)
        assert result.exit_code == 0, (words, result.output)


def test_what_it_shows_of_a_mistake_is_what_a_person_sees(office: Path) -> None:
    shown = SHOWN.findall(adding.guide())
    assert shown
    run(["new", adding.KIND, "content/berita-acara/arsip.yaml"])
    for file, old, new, told in shown:
        sound = (office / file).read_text("utf-8")
        assert old in sound
        (office / file).write_text(sound.replace(old, new), "utf-8")
        assert run(["check"]).stdout == f"{told}1 temuan dalam 1 naskah.\n"
        (office / file).write_text(sound, "utf-8")


def test_its_tables_are_those_of_the_code() -> None:
    assert adding.guide() == parts.text(adding.guide()), "run python -m tools.parts"


def test_every_part_and_form_has_its_row() -> None:
    assert PARTS.keys() == REQUIRED.keys() == parts.DRAWN.keys()
    assert set(FORMS) == parts.WRITTEN.keys()


def test_every_style_that_it_names_is_in_a_built_in_template() -> None:
    known: set[str] = set()
    for template in built_in_templates().glob("*/template.docx"):
        with zipfile.ZipFile(template) as package:
            known |= set(re.findall(r'<w:name w:val="([^"]+)"', package.read("word/styles.xml").decode("utf-8")))
    named = {style for drawn in parts.DRAWN.values() for style in drawn.styles}
    named |= {style for style, _ in adding.lines()}
    assert {name.replace("Heading", "heading") for name in named} <= known


def test_every_key_of_the_built_in_kinds_is_told_of() -> None:
    used = {
        key
        for kind in built_in_templates().glob("*/template.yaml")
        for key in re.findall(r"^([a-z-]+):", kind.read_text("utf-8"), re.MULTILINE)
    }
    assert used
    assert all(f"\n| `{key}` |" in adding.guide() for key in used)


def test_every_finding_about_templates_is_told_of() -> None:
    sources = Path(parts.__file__).parents[1] / "src/naskah"
    said = {code for file in sources.rglob("*.py") for code in CODE.findall(file.read_text("utf-8"))}
    assert said
    assert said <= set(CODE.findall(adding.guide()))


def test_it_is_linked_from_where_people_begin() -> None:
    root = adding.GUIDE.parents[1]
    assert "(docs/templat.md)" in (root / "README.md").read_text("utf-8")
    assert "(templat.md)" in (root / "docs/panduan.md").read_text("utf-8")
