"""`naskah pdf`: a DOCX, also one that naskah did not make, to PDF."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from naskah.cli.exits import COULD_NOT_RUN, DONE, failure, show
from naskah.findings import Finding, Place, Refused
from naskah.messages import _

ENGINES = ("typst", "libreoffice")


@click.command(help=_("Mengubah berkas Word menjadi PDF dengan baris dan halaman yang sama."))
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE.pdf", help=_("Berkas hasil."))
@click.option(
    "--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True, help=_("Mesin tata letak.")
)
def pdf(file: Path, output: Path | None, engine: str) -> None:
    """A Word file to a PDF beside it, or where it is asked for."""
    sys.exit(_run(file, output, engine))


def _run(file: Path, output: Path | None, engine: str) -> int:
    from naskah.environment import write_atomically
    from naskah.pdf.libreoffice import EngineMissing

    try:
        docx = _read(file)
        if docx.startswith(b"%PDF"):
            message = _("ini PDF, bukan berkas Word")
            raise Refused([Finding("DOC001", Place(file.as_posix()), message, _("pilih berkas .docx-nya"))])
        output = output or file.with_suffix(".pdf")
        if output.resolve() == file.resolve():
            message = _("hasilnya akan menimpa berkas Word-nya")
            raise Refused([Finding("BRK021", Place(output.as_posix()), message, _("Pilih nama lain dengan -o."))])
        data, findings = _convert(docx, file.name, engine)
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


def _convert(docx: bytes, name: str, engine: str) -> tuple[bytes, tuple[Finding, ...]]:
    if engine == "libreoffice":
        from naskah.pdf.libreoffice import convert

        return convert(docx, name), ()
    from naskah.pdf import to_pdf

    made = to_pdf(docx, name)
    return made.data, made.warnings


def _read(file: Path) -> bytes:
    """The file's bytes, one more than is allowed at most: the reader then says that it is too large."""
    from naskah.pdf.limits import FILE_BYTES

    place = Place(file.as_posix())
    try:
        with file.open("rb") as opened:
            return opened.read(FILE_BYTES + 1)
    except FileNotFoundError:
        finding = Finding("BRK006", place, _("berkas ini tidak ada"), _("Periksa nama folder dan berkasnya."))
    except (IsADirectoryError, PermissionError):
        help_ = _("Tutup program lain yang memakainya; pilih berkas, bukan folder.")
        finding = Finding("BRK007", place, _("berkas ini tidak dapat dibuka"), help_)
    except (OSError, ValueError) as fault:
        finding = Finding("BRK008", place, _("berkas ini tidak dapat dibaca ({cause})", cause=fault))
    raise Refused([finding])
