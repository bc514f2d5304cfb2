"""`naskah verify`: whether what lies in the archive is what its sources make."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from naskah.cli.exits import DONE, WRONG, failure, show
from naskah.cli.progress import counting
from naskah.findings import Refused
from naskah.messages import _


@click.command(
    help=_(
        "Membuktikan arsip.\n\n"
        "Setiap naskah disusun lagi tanpa ditulis, lalu dibandingkan dengan yang ada di folder hasil. "
        "PATH adalah berkas isi, berkas hasil, atau folder; tanpa PATH, semuanya."
    )
)
@click.argument("paths", metavar="[PATH …]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out", default=Path("build"), type=click.Path(path_type=Path), metavar="DIR", help=_("Folder hasil (build).")
)
@click.option("--fast", is_flag=True, help=_("Bandingkan sidik berkas saja, tanpa menyusun lagi."))
@click.option("--all", "every", is_flag=True, help=_("Sebut juga berkas yang sama."))
@click.option(
    "--jobs", type=click.IntRange(1, 64), metavar="N", help=_("Jumlah proses; bila tidak disebut, semua prosesor.")
)
def verify(paths: tuple[Path, ...], out: Path, fast: bool, every: bool, jobs: int | None) -> None:
    """The archive held against its sources."""
    from naskah.archive.model import Order
    from naskah.archive.verdicts import State
    from naskah.archive.verifying import verify as verified
    from naskah.content import documents
    from naskah.environment import Project
    from naskah.environment.processes import processors

    try:
        project = Project.find(paths[0] if paths else Path.cwd())
        order = Order(project, out, (), jobs=jobs or processors())
        found = documents((), project).documents
        with counting(_("Membuktikan")) as progress:
            verdicts = verified(order, found, paths, fast=fast, progress=progress)
    except Refused as refused:
        show(refused.findings)
        sys.exit(failure(refused.findings))
    for verdict in verdicts:
        if every or not verdict.is_sound:
            click.echo(f"{(out / verdict.name).as_posix()}: {verdict}")
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
    sys.exit(DONE if verdicts and all(verdict.is_sound for verdict in verdicts) else WRONG)
