"""`naskah extract`: from published files back to the content that they were made from."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from naskah.cli.exits import DONE, IN_PART, failure, show, weighs
from naskah.messages import _


class _Target(click.Path):
    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:
        """What is said where no target is given: how one is."""
        del param, ctx
        return _("Misalnya: naskah extract build -o ../pulih")


@click.command(
    help=_(
        "Mengeluarkan isi dari berkas hasil.\n\n"
        "FILE adalah berkas .docx atau .pdf buatan naskah, atau folder berisi berkas seperti itu. "
        "Yang disusun dari folder tujuan sama dengan berkas asalnya, byte demi byte."
    )
)
@click.argument("paths", metavar="FILE …", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", required=True, type=_Target(path_type=Path), metavar="DIR", help=_("Folder proyek tujuan.")
)
def extract(paths: tuple[Path, ...], out: Path) -> None:
    """Published files to content files."""
    from naskah.archive.extracting import extract as extracted

    result = extracted(paths, out)
    show(result.findings)
    for file in result.written:
        click.echo(file.as_posix())
    said = [
        _("{sources} sumber dikeluarkan", sources=result.sources),
        _("{written} berkas ditulis", written=len(result.written)),
    ]
    if result.there:
        said.append(_("{there} sudah ada dan sama", there=result.there))
    click.echo(f"{', '.join(said)}.")
    wrong = [finding for finding in result.findings if weighs(finding)]
    if not wrong:
        sys.exit(DONE if result.sources else failure(result.findings))
    sys.exit(IN_PART if result.sources else failure(wrong))
