"""`naskah schema`: what an editor needs to know to help while one writes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from naskah.cli.exits import DONE, failure, show
from naskah.findings import Refused
from naskah.messages import _


@click.command(
    help=_(
        "Menulis JSON Schema berkas isi untuk penyunting.\n\n"
        "Penyunting seperti VS Code lalu membantu dan memeriksa saat mengetik. "
        "KIND adalah jenis naskah (misalnya keputusan), lembaga (profil), atau tabel (tabel lampiran)."
    )
)
@click.argument("kind", metavar="KIND")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE.json",
    help=_("Berkas hasil; tanpa ini, ditampilkan."),
)
def schema(kind: str, output: Path | None) -> None:
    """The schema of a kind, on the terminal or in a file."""
    sys.exit(_run(kind, output))


def _run(kind: str, output: Path | None) -> int:
    from naskah.authoring.schemas import schema_text
    from naskah.environment import Project, write_atomically

    try:
        text = schema_text(kind, Project.find(Path.cwd()))
        if output is not None:
            write_atomically(output, text.encode("utf-8"))
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    click.echo(text, nl=False) if output is None else click.echo(output.as_posix())
    return DONE
