"""`naskah pdf`: a DOCX, also one that naskah did not make, to PDF."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from naskah.cli.exits import COULD_NOT_RUN, DONE, failure, show
from naskah.findings import Finding, Refused

ENGINES = ("typst", "libreoffice")


@click.command()
@click.argument("file", metavar="FILE.docx", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE.pdf", help="Berkas hasil.")
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True, help="Mesin tata letak.")
def pdf(file: Path, output: Path | None, engine: str) -> None:
    """Mengubah berkas Word menjadi PDF dengan baris dan halaman yang sama."""
    sys.exit(_run(file, output or file.with_suffix(".pdf"), engine))


def _run(file: Path, output: Path, engine: str) -> int:
    from naskah.environment import write_atomically
    from naskah.pdf.libreoffice import EngineMissing

    try:
        data, findings = _convert(file, engine)
        write_atomically(output, data)
    except EngineMissing as missing:
        click.echo(f"naskah: {missing}", err=True)
        return COULD_NOT_RUN
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    show(findings)
    click.echo(output.as_posix())
    return DONE


def _convert(file: Path, engine: str) -> tuple[bytes, tuple[Finding, ...]]:
    docx = file.read_bytes()
    if engine == "libreoffice":
        from naskah.pdf.libreoffice import convert

        return convert(docx, file.name), ()
    from naskah.pdf import to_pdf

    made = to_pdf(docx, file.name)
    return made.data, made.warnings
