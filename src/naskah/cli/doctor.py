"""`naskah doctor`: whether naskah works here, for a person and for who helps them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import COULD_NOT_RUN, DONE, style
from naskah.findings import Refused, Severity
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.health import Group, Note, Setting


@click.command(
    help=_(
        "Memeriksa apakah naskah bekerja di komputer ini: versi, mesin PDF, huruf, templat, folder.\n\n"
        "Berakhir dengan 2 bila ada yang salah. Di luar proyek hanya pemasangannya yang diperiksa."
    )
)
@click.option(
    "--out", default=Path("build"), type=click.Path(path_type=Path), metavar="DIR", help=_("Folder hasil (build).")
)
@click.option("--json", "as_json", is_flag=True, help=_("Jawaban sebagai JSON, untuk dilampirkan pada laporan."))
def doctor(out: Path, as_json: bool) -> None:
    """Notes on the machine, the installation and the project."""
    import json  # late: other commands need none

    from naskah.health import State, examine

    notes: list[tuple[Group, Note]] = []
    for group, found in examine(_setting(out)):
        notes += [(group, note) for note in found]
        if not as_json and found:
            _tell(group, found)
    wrong, remarks = (sum(note.state is state for _group, note in notes) for state in (State.WRONG, State.REMARK))
    if as_json:
        click.echo(json.dumps([_object(*each) for each in notes], ensure_ascii=False, indent=2))
    elif wrong:
        click.echo(_("{wrong} hal salah, {remarks} hal perlu perhatian.", wrong=wrong, remarks=remarks))
    else:
        click.echo(_("naskah dapat bekerja di sini; {remarks} hal perlu perhatian.", remarks=remarks))
    sys.exit(COULD_NOT_RUN if wrong else DONE)


def _setting(out: Path) -> Setting:
    from naskah.environment import Project
    from naskah.fonts import FOLDER
    from naskah.health import Setting

    start = Path.cwd()
    try:
        project = Project.find(start)
    except Refused:
        project = None
    return Setting(start, project, out.absolute(), sys.stdout.encoding or "ascii", FOLDER.parent)


def _tell(group: Group, notes: list[Note]) -> None:
    from naskah.health import State

    looks = {
        State.GOOD: ("✓", "+", "+"),
        State.REMARK: ("!", "!", Severity.WARNING),
        State.WRONG: ("✗", "x", Severity.ERROR),
    }
    width = max(len(_(state.value)) for state in looks)
    click.echo(style("place", _(group.title)))
    for note in notes:
        mark, plain, look = looks[note.state]
        word = f"{mark if _shows(mark) else plain} {_(note.state.value):{width}}"
        click.echo(f"  {style(look, word)}  {note.about}: {note.found}")
        if note.help:
            click.echo(f"      {note.help}")


def _shows(mark: str) -> bool:
    """Whether the console has the mark."""
    try:
        mark.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _object(group: Group, note: Note) -> dict[str, str]:
    return {
        "group": group.key,
        "about": note.about,
        "state": note.state.name.lower(),
        "found": note.found,
        "help": note.help,
    }
