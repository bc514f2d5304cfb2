"""`naskah verify`: whether what lies in the archive is what its sources make."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import DONE, WRONG, failure, show
from naskah.cli.options import out_folder, output_folder
from naskah.cli.progress import counting
from naskah.findings import Refused
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.environment import Project


@click.command(
    help=_(
        "Membuktikan arsip.\n\n"
        "Setiap naskah disusun lagi tanpa ditulis, lalu dibandingkan dengan yang ada di folder hasil. "
        "PATH adalah berkas isi, berkas hasil, atau folder; tanpa PATH, semuanya."
    )
)
@click.argument("paths", metavar="[PATH …]", nargs=-1, type=click.Path(path_type=Path))
@out_folder
@click.option("--fast", is_flag=True, help=_("Bandingkan sidik berkas saja, tanpa menyusun lagi."))
@click.option("--all", "every", is_flag=True, help=_("Sebut juga berkas yang sama."))
@click.option(
    "--jobs", type=click.IntRange(1, 64), metavar="N", help=_("Jumlah proses; bila tidak disebut, semua prosesor.")
)
def verify(paths: tuple[Path, ...], out: Path | None, fast: bool, every: bool, jobs: int | None) -> None:
    """The archive held against its sources."""
    from naskah.archive.model import Order
    from naskah.archive.verdicts import State
    from naskah.archive.verifying import verify as verified
    from naskah.content import documents
    from naskah.environment.processes import processors

    try:
        project = _project(paths)
        out = output_folder(out, project)
        order = Order(project, out, (), jobs=jobs or processors())
        is_whole = project.content.is_dir()
        found = documents((), project).documents if is_whole else ()
        with counting(_("Membuktikan")) as progress:
            verdicts = verified(order, found, paths, fast=fast, progress=progress)
    except Refused as refused:
        show(refused.findings)
        sys.exit(failure(refused.findings))
    for verdict in verdicts:
        if every or not verdict.is_sound:
            name = verdict.name if verdict.at_root else (out / verdict.name).as_posix()
            click.echo(f"{name}: {verdict}")
            show(verdict.findings)
    counted = Counter(verdict.state for verdict in verdicts)
    same, signed = counted[State.SAME], counted[State.SIGNED]
    summary = _(
        "{same} berkas sama, {signed} ditandatangani sejak dibuat, {other} lain.",
        same=same,
        signed=signed,
        other=len(verdicts) - same - signed,
    )
    click.echo(summary if verdicts else _("Tidak ada yang dapat dibuktikan."))
    if not is_whole:
        content, source = project.name(project.content), out.as_posix()
        message = _(
            "Folder {content} tidak ada; keluarkan lagi isinya: naskah extract {out} -o pulih",
            content=content,
            out=source,
        )
        click.echo(message)
    is_sound = is_whole and verdicts and all(verdict.is_sound for verdict in verdicts)
    sys.exit(DONE if is_sound else WRONG)


def _project(paths: tuple[Path, ...]) -> Project:
    """The project that the first path lies in; the one around us where it lies in none, as files of an archive may."""
    from naskah.environment import Project

    here = Path.cwd()
    for path in (*paths[:1], here):
        with suppress(Refused):
            return Project.find(path)
    return Project.find(here)  # to say what is wrong
