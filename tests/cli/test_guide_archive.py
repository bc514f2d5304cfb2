"""What README and docs/arsip.md show of the archive is what a person sees who types it, one thing after another.

Beside what is shown, a page says in comments what happens between two commands: a text that is changed, a file that
somebody adds to, how a command ends, and that what is shown stands among other findings.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from naskah.cli.group import naskah

REPOSITORY = Path(__file__).parents[2]
PAGE = "docs/arsip.md"
COMMANDS = re.compile(r"```(?:bat|sh)\n(.*?)```", re.DOTALL)
STEP = re.compile(
    r"^(?:<!-- (?P<said>.+?) -->"
    r"|```(?:bat|sh)\n(?P<commands>.*?)^```"
    r"|```text\n(?P<shown>.*?)^```"
    r"|```yaml\n# tambahkan pada: (?P<file>\S+)\n(?P<text>.*?)^```)$",
    re.MULTILINE | re.DOTALL,
)


class Walk:
    """A person who follows a page in a folder, and what the last command told them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.commands: list[str] = []
        self.last: Result | None = None
        self._ends = 0
        self._where: Callable[[str, Result], bool] = is_all

    def say(self, said: str) -> None:
        """What a comment of the page says."""
        for pattern, do in SAID.items():
            if found := re.fullmatch(pattern, said):
                do(self, *found.groups())
                return
        raise AssertionError(f"nobody knows what this comment says: {said}")

    def type(self, lines: str) -> None:
        """Types each command as it is typed on this system."""
        for line in lines.splitlines():
            words = shlex.split(line.replace("\\", "/"))
            assert Path(words[0]).name == "naskah", line
            self.last = CliRunner().invoke(naskah, words[1:])
            self.commands.append(words[1])
            assert self.last.exit_code == self._ends, (line, self.last.output)
        self._ends = 0

    def see(self, shown: str) -> None:
        """Holds what the page shows against what the last command said; what it shows to be typed is no answer."""
        if shown.startswith("naskah "):
            return
        assert self.last is not None, shown
        assert self._where(shown, self.last), f"shown:\n{shown}\ntold:\n{self.last.stdout}\n{self.last.stderr}"
        self._where = is_all

    def change(self, file: str, old: str, new: str) -> None:
        """Changes a text in a file, where it stands first."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        before, after = (each.replace("\\n", "\n") for each in (old, new))
        assert before in text, (file, old)
        path.write_text(text.replace(before, after, 1), encoding="utf-8")

    def add(self, file: str, text: str) -> None:
        """Adds a text at the end of a file."""
        with (self.folder / file).open("ab") as there:
            there.write(text.encode("utf-8"))

    def expect(self, code: str) -> None:
        """The next commands end with this code."""
        self._ends = int(code)

    def among_findings(self) -> None:
        """What is shown next stands among the findings."""
        self._where = lambda shown, told: shown in told.stderr

    def among_lines(self) -> None:
        """What is shown next are lines of the answer."""
        self._where = lambda shown, told: set(shown.splitlines()) <= set(told.stdout.splitlines())


def is_all(shown: str, told: Result) -> bool:
    """Whether what is shown is the whole answer."""
    return shown == told.stdout


SAID: Mapping[str, Callable[..., None]] = {
    r'ubah (\S+): "(.+)" -> "(.+)"': Walk.change,
    r'tambah pada (\S+): "(.+)"': Walk.add,
    r"berakhir dengan ([0-9])": Walk.expect,
    r"di antara temuan": Walk.among_findings,
    r"di antaranya": Walk.among_lines,
}


@pytest.fixture
def walk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Walk:
    """A person with a copy of the documents that come with naskah."""
    folder = tmp_path / "kantor"
    shutil.copytree(REPOSITORY / "content", folder / "content")
    monkeypatch.chdir(folder)
    return Walk(folder)


def follow(walk: Walk, text: str) -> None:
    """Does all that a text says."""
    for step in STEP.finditer(text):
        if step["said"]:
            walk.say(step["said"])
        elif step["commands"]:
            walk.type(step["commands"])
        elif step["shown"]:
            walk.see(step["shown"])
        else:
            walk.add(step["file"], f"\n{step['text']}")


def chapter(page: str, title: str) -> str:
    """A chapter of a page."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"{page} has no chapter {title}"
    return found[1]


def test_a_person_who_follows_the_page_of_the_archive_sees_what_it_shows(walk: Walk) -> None:
    follow(walk, (REPOSITORY / PAGE).read_text(encoding="utf-8"))
    assert {"build", "verify", "extract", "index", "publish", "doctor"} <= set(walk.commands)
    assert (walk.folder / "ditandatangani/keputusan/kpu-kotim-382-2024.txt").is_file()


def test_what_the_page_of_the_archive_extracts_is_made_again_to_the_same_bytes(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(walk, (REPOSITORY / PAGE).read_text(encoding="utf-8"))
    monkeypatch.chdir(walk.folder.parent / "pulih")
    assert CliRunner().invoke(naskah, ["build"]).exit_code == 0
    made = sorted(file for file in Path("build").rglob("*") if file.suffix in (".docx", ".pdf"))
    assert len(made) == 4
    assert [file.read_bytes() for file in made] == [(walk.folder / file).read_bytes() for file in made]


def test_the_upload_has_the_files_that_the_page_names(walk: Walk) -> None:
    text = (REPOSITORY / PAGE).read_text(encoding="utf-8")
    follow(walk, text)
    (folder,) = (each for each in (walk.folder / "unggah").iterdir() if each.is_dir())
    assert {file.name for file in folder.iterdir()} == {
        f"{folder.name}.pdf", "metadata.json", "abstrak.docx", "abstrak.pdf"
    }  # fmt: skip
    assert all(f"`{file.name}`" in text for file in folder.iterdir())


def test_the_archive_of_readme_can_be_typed_as_it_stands(walk: Walk) -> None:
    follow(walk, chapter("README.md", "The archive"))
    assert {"build", "verify", "extract", "index", "doctor"} <= set(walk.commands)


def states_of(text: str) -> Iterator[str]:
    """The first column of the table of verdicts."""
    for row in re.findall(r"^\| (`.+?`) \|", text, re.MULTILINE):
        yield from (re.sub(r"\s*…\s*", " … ", each).strip() for each in re.findall(r"`(.+?)`", row))


def test_every_verdict_is_told_of_in_the_page() -> None:
    from naskah.archive.verdicts import State

    told = set(states_of((REPOSITORY / PAGE).read_text(encoding="utf-8")))
    for state in State:
        shape = re.sub(r"\s*\{\w+\}\s*", " … ", state.value).strip()
        assert shape in told, state


def test_every_key_of_jdih_is_told_of_in_the_page() -> None:
    from naskah.content.publication_keys import KEYS

    text = (REPOSITORY / PAGE).read_text(encoding="utf-8")
    assert [key for key in KEYS if f"`{key}`" not in text] == []


@pytest.mark.parametrize("page", ["README.md", "docs/panduan.md"])
def test_the_page_of_the_archive_is_found_from_the_others(page: str) -> None:
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    assert "](docs/arsip.md" in text or "](arsip.md" in text


@pytest.mark.parametrize("page", ["README.md", PAGE, "docs/panduan.md"])
def test_links_between_the_pages_lead_somewhere(page: str) -> None:
    file = REPOSITORY / page
    for target, _, anchor in (
        link.partition("#") for link in re.findall(r"\]\(([^)\s]+\.md[^)]*|#[^)]+)\)", file.read_text(encoding="utf-8"))
    ):
        other = (file.parent / target) if target else file
        assert other.is_file(), target
        heads = re.findall(r"^#+ (.+)$", other.read_text(encoding="utf-8"), re.MULTILINE)
        assert not anchor or anchor in {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}, (
            target,
            anchor,
        )
