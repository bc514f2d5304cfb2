"""`naskah index`: a list of the archive, for people, spreadsheets and programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from naskah.cli.exits import DONE, IN_PART, WRONG, failure, show
from naskah.cli.options import out_folder, output_folder
from naskah.cli.progress import shown
from naskah.findings import Finding, Refused
from naskah.messages import _


@click.command(
    help=_(
        "Menulis indeks arsip: index.html, index.csv, dan index.json.\n\n"
        "PATH adalah berkas isi atau folder; tanpa PATH, semua isi di content/. Indeks ditulis di folder hasil, "
        "dan menautkan berkas yang sudah ada di sana."
    )
)
@click.argument("paths", metavar="[PATH …]", nargs=-1, type=click.Path(path_type=Path))
@out_folder
@click.option("--force", is_flag=True, help=_("Timpa juga indeks yang diubah orang sesudah ditulis."))
def index(paths: tuple[Path, ...], out: Path | None, force: bool) -> None:
    """Content files and what has been made of them to an index."""
    try:
        sys.exit(_run(paths, out, force=force))
    except Refused as refused:
        show(refused.findings)
        sys.exit(failure(refused.findings))


def _run(paths: tuple[Path, ...], given: Path | None, *, force: bool) -> int:
    from naskah.content import documents
    from naskah.content.files import Sources
    from naskah.environment import Project
    from naskah.jdih.index import indexed, write_index

    project = Project.find(paths[0] if paths else Path.cwd())
    out = output_folder(given, project)
    found = documents(paths, project)
    for path in found.needs_data:
        click.echo(_("{file}: dilewati, memerlukan baris data (naskah bulk)", file=project.name(path)), err=True)
    if not found.documents:
        click.echo(_("Tidak ada naskah yang dapat diindeks."), err=True)
        return DONE if found.needs_data else WRONG
    results = shown((indexed(path, project, out) for path in found.documents), len(found.documents), _("Membaca"))
    findings: list[Finding] = [finding for result in results for finding in result.findings]
    show(findings, Sources(project).text)
    entries = [result.entry for result in results if result.entry is not None]
    if not entries:
        return failure(findings)
    for file in write_index(entries, out, force=force):
        click.echo(file.as_posix())
    missed = len(results) - len(entries)
    if not missed:
        click.echo(_("{count} naskah diindeks.", count=len(entries)))
        return DONE
    click.echo(_("{count} naskah diindeks, {missed} naskah tidak.", count=len(entries), missed=missed))
    return IN_PART
