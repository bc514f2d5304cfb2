"""`naskah data`: an empty workbook with the columns that a letter asks for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from naskah.cli.exits import DONE, failure, show
from naskah.findings import Refused
from naskah.messages import _


@click.command(
    help=_(
        "Menulis buku kerja dengan kolom yang diminta CONTENT.\n\n"
        "Kolomnya sudah berbentuk teks dan memeriksa isinya; baris pertama adalah contoh."
    )
)
@click.argument("content", type=click.Path(path_type=Path), metavar="CONTENT")
@click.option("-o", "out", required=True, type=click.Path(path_type=Path), metavar="FILE.xlsx", help=_("Berkas hasil."))
def data(content: Path, out: Path) -> None:
    """A content file to a workbook to be filled in."""
    from naskah.bulk.asking import empty_workbook
    from naskah.environment import Project, write_atomically

    try:
        if out.suffix.lower() != ".xlsx":
            raise click.BadParameter(_("akhiri nama berkasnya dengan .xlsx"), param_hint="-o")
        workbook = empty_workbook(content, Project.find(content))
        if out.exists():
            raise click.UsageError(_("{file} sudah ada; beri nama lain", file=out.as_posix()))
        write_atomically(out, workbook)
    except Refused as refused:
        show(refused.findings)
        sys.exit(failure(refused.findings))
    click.echo(out.as_posix())
    sys.exit(DONE)
