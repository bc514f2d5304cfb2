"""`naskah init`: a project to begin from."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from naskah.cli.exits import DONE, failure, show
from naskah.findings import Refused
from naskah.messages import _


@click.command(
    help=_(
        "Menulis proyek baru yang langsung dapat disusun.\n\n"
        "Isinya satu profil lembaga rekaan dan satu naskah tiap jenis. DIR adalah folder baru atau folder kosong; "
        "folder yang berisi tidak disentuh."
    )
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """A whole project in an empty folder."""
    sys.exit(_run(folder))


def _run(folder: Path) -> int:
    from naskah.authoring.scaffold import new_project

    try:
        written = new_project(folder)
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    for file in written:
        click.echo((folder / file.relative_to(folder.resolve())).as_posix())
    if folder.resolve() == Path.cwd():
        click.echo(_("Proyek siap: susun dengan naskah build"))
    else:
        click.echo(_('Proyek siap: masuk ke folder "{folder}", lalu susun: naskah build', folder=folder.as_posix()))
    return DONE
