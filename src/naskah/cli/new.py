"""`naskah new`: a document to begin from."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

import click

from naskah.cli.exits import DONE, failure, show
from naskah.findings import Finding, Place, Refused
from naskah.messages import _


@click.command(
    help=_(
        "Menulis naskah contoh yang langsung dapat disusun.\n\n"
        "Petunjuk mengisinya ada di dalamnya. JENIS adalah jenis naskah, misalnya keputusan; BERKAS berkas yang akan "
        "ditulis, misalnya content/keputusan/tim.yaml. Berkas yang sudah ada tidak pernah ditimpa."
    )
)
@click.argument("kind", metavar=_("JENIS"))
@click.argument("path", metavar=_("BERKAS"), type=click.Path(path_type=Path))
@click.option(
    "--lembaga",
    metavar=_("KUNCI"),
    default="",
    help=_("Profil lembaga di content/lembaga/, tanpa .yaml; perlu bila ada beberapa."),
)
def new(kind: str, path: Path, lembaga: str) -> None:
    """A sample of a kind, in the project at hand."""
    sys.exit(_run(kind, path, lembaga))


def _run(kind: str, path: Path, lembaga: str) -> int:
    from naskah.authoring.scaffold import new_document
    from naskah.environment import Project

    try:
        project = Project.find(path)
        _refuse_half_a_name(kind, project.kinds())
        written = new_document(kind, path, project, lembaga)
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    for file in written:
        click.echo(project.name(file))
    click.echo(_('Ganti isi contohnya, lalu susun: naskah build "{file}"', file=path.as_posix()))
    return DONE


def _refuse_half_a_name(kind: str, kinds: Collection[str]) -> None:
    """Refuses the beginning that several kinds have in common: the nearest one alone would hide the others."""
    begun = sorted(each for each in kinds if each.startswith(f"{kind}-"))
    if kind not in kinds and len(begun) > 1:
        message = _('tidak ada jenis naskah "{name}"', name=kind)
        help_ = _("pilihan: {choices}", choices=", ".join(begun))
        raise Refused([Finding("SKM009", Place(f"templates/{kind}"), message, help_)])
