"""`naskah publish`: folders for the upload to a documentation network (JDIH)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import DONE, IN_PART, failure, show
from naskah.cli.progress import shown
from naskah.findings import Refused
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.jdih.upload import Result


@click.command(
    help=_(
        "Menyiapkan folder untuk diunggah ke JDIH: salinan PDF, metadata, dan abstrak.\n\n"
        "PATH adalah berkas isi atau folder; tanpa PATH, semua isi di content/. Hanya naskah yang sudah ditandatangani "
        "dan lengkap metadatanya yang disiapkan. Pindaiannya (tertanda) tidak ikut: yang dipublikasikan salinannya."
    )
)
@click.argument("paths", metavar="[PATH …]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help=_("Folder yang diisi, satu folder tiap naskah."),
)
@click.option("--force", is_flag=True, help=_("Timpa juga berkas yang diubah sesudah dibuat."))
def publish(paths: tuple[Path, ...], out: Path, force: bool) -> None:
    """Folders for the upload."""
    sys.exit(_run(paths, out, force=force))


def _run(paths: tuple[Path, ...], out: Path, *, force: bool) -> int:
    from naskah.content import documents
    from naskah.content.files import Sources
    from naskah.environment import Project
    from naskah.jdih.upload import publish as fill

    try:
        project = Project.find(paths[0] if paths else Path.cwd())
        found = documents(paths, project)
        for path in found.needs_data:
            click.echo(_("{file}: dilewati, memerlukan baris data (naskah bulk)", file=project.name(path)), err=True)
        if not found.documents:
            click.echo(_("Tidak ada naskah yang dapat dipublikasikan."), err=True)
            return DONE if found.needs_data else 1
        results = shown(fill(found.documents, project, out, force=force), len(found.documents), _("Menyiapkan"))
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    return _report(results, Sources(project).text)


def _report(results: list[Result], text_of: Callable[[str], str]) -> int:
    findings = [finding for result in results for finding in result.findings]
    show(findings, text_of)
    ready = [result for result in results if result.folder is not None]
    for result in ready:
        click.echo(result.folder.as_posix() if result.folder else "")
    summary = _(
        "{ready} naskah siap diunggah, {written} berkas ditulis, {failed} naskah tidak.",
        ready=len(ready),
        written=sum(len(result.written) for result in results),
        failed=len(results) - len(ready),
    )
    click.echo(summary)
    if len(ready) == len(results):
        return DONE
    return IN_PART if ready else failure(findings)
