"""`naskah bulk`: a letter for each row of a spreadsheet."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import DONE, IN_PART, STOPPED, WRONG, failure, show
from naskah.cli.options import FORMATS, output_folder
from naskah.cli.options import formats as to_formats
from naskah.cli.progress import counting
from naskah.findings import Finding, Refused, Severity
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.bulk.model import Order
    from naskah.bulk.running import Result
    from naskah.environment import Project

_RANGE = re.compile(r"(\d+)(?:-(\d+))?")
MAX_ROW = 1_048_576  # the last row that a sheet of Excel has
_SHOWN = 20  # rows of which a person is told here; gagal.xlsx has them all


def _rows(context: click.Context, option: click.Parameter, value: str) -> frozenset[int]:
    """`2-10,15`: the numbers of rows as the spreadsheet shows them."""
    del context, option
    rows: set[int] = set()
    for piece in filter(None, (piece.strip() for piece in value.split(","))):
        found = _RANGE.fullmatch(piece)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if not 1 <= first <= last <= MAX_ROW:
            raise click.BadParameter(_('"{piece}" bukan nomor baris; tulis misalnya 2-10,15', piece=piece))
        rows.update(range(first, last + 1))
    return frozenset(rows)


def _merged_name(context: click.Context, option: click.Parameter, value: str) -> str:
    del context, option
    if value and (Path(value).name != value or "\\" in value or Path(value).suffix.lower() != ".pdf"):
        raise click.BadParameter(_("tulis nama berkas saja, misalnya ALL.pdf; tempatnya di folder hasil"))
    return value


@click.command(
    help=_(
        "Membuat satu surat untuk setiap baris data.\n\n"
        "CONTENT adalah berkas isi dengan data:; kolom apa saja yang diminta ditulis oleh naskah data."
    )
)
@click.argument("content", type=click.Path(path_type=Path), metavar="CONTENT")
@click.option(
    "--data", required=True, type=click.Path(path_type=Path), metavar="FILE", help=_("Data: .xlsx atau .csv.")
)
@click.option("--sheet", default="", metavar="NAME", help=_("Lembar di dalam .xlsx; bila tidak disebut, yang pertama."))
@click.option(
    "--to", "formats", default=",".join(FORMATS), callback=to_formats, metavar="docx,pdf", help=_("Bentuk hasil.")
)
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help=_("Folder hasil (build/…/CONTENT)."))
@click.option(
    "--merge", default="", callback=_merged_name, metavar="ALL.pdf", help=_("Juga semua surat dalam PDF gabungan.")
)
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help=_("Banyaknya proses pekerja."))
@click.option("--only", "rows", default="", callback=_rows, metavar="ROWS", help=_("Baris tertentu saja: 2-10,15."))
@click.option("--template", type=click.Path(path_type=Path), metavar="FILE.docx", help=_("Surat Word sendiri."))
@click.option("--konsep", is_flag=True, help=_("Konsep: belum bernomor, tidak tercatat di register."))
@click.option("--dry-run", is_flag=True, help=_("Periksa saja: tidak ada nomor dan berkas yang dibuat."))
@click.option("--new-recipients", is_flag=True, help=_("Kunci yang belum dikenal memang milik orang lain."))
@click.option("--no-source", is_flag=True, help=_("Hasil tidak membawa sumbernya."))
@click.option("--force", is_flag=True, help=_("Timpa juga berkas yang diubah orang sesudah dibuat."))
def bulk(
    content: Path,
    data: Path,
    sheet: str,
    formats: tuple[str, ...],
    out: Path | None,
    merge: str,
    jobs: int | None,
    rows: frozenset[int],
    template: Path | None,
    konsep: bool,
    dry_run: bool,
    new_recipients: bool,
    no_source: bool,
    force: bool,
) -> None:
    """A content file and rows to letters."""
    from naskah.bulk.model import Order
    from naskah.composition import Variant
    from naskah.environment import Project
    from naskah.environment.processes import processors

    try:
        project = Project.find(content)
        order = Order(
            project=project,
            content=content,
            data=data,
            out=out or _default_out(content, project),
            formats=formats,
            sheet=sheet,
            merge=merge,
            rows=rows,
            template=template,
            variant=Variant.DRAFT if konsep else Variant.ORIGINAL,
            jobs=jobs or processors(),
            new_recipients=new_recipients,
            force=force,
            sourced=not no_source,
        )
        sys.exit(_tried(order) if dry_run else _run(order))
    except Refused as refused:
        show(refused.findings)
        sys.exit(failure(refused.findings))
    except KeyboardInterrupt:
        click.echo(_("Dihentikan. Surat yang sudah jadi tidak hilang; jalankan lagi untuk melanjutkan."), err=True)
        sys.exit(STOPPED)


def _default_out(content: Path, project: Project) -> Path:
    """`content/surat/x.yaml` goes to `build/surat/x/`."""
    absolute = Path(os.path.abspath(content))  # noqa: PTH100 -- links are not followed in what a person has named
    inside = absolute.relative_to(project.content) if absolute.is_relative_to(project.content) else Path(content.name)
    return output_folder(None, project) / inside.with_suffix("")


def _tried(order: Order) -> int:
    from naskah.bulk.manifest import Letters
    from naskah.bulk.preparing import prepare

    prepared = prepare(order, Letters(order.out), keep=False)
    show(prepared.notes)
    _show_rows(prepared.remarks)
    _show_rows(prepared.bad)
    for job in prepared.jobs[:5]:
        click.echo("  ".join(filter(None, (job.number, job.recipient, job.file))))
    if len(prepared.jobs) > 5:
        click.echo(_("… dan {count} surat lagi", count=len(prepared.jobs) - 5))
    click.echo(
        _(
            "{good} baris dapat dibuat, {bad} baris tidak. Belum ada yang ditulis.",
            good=len(prepared.jobs),
            bad=len(prepared.bad),
        )
    )
    return _exit(len(prepared.jobs), prepared.bad)


def _run(order: Order) -> int:
    from naskah.bulk.running import run

    with counting(_("Membuat surat")) as progress:
        result = run(order, progress)
    show(result.findings)
    _show_rows(result.remarks)
    _show_rows(result.bad)
    for file in result.files:
        click.echo((order.out / file).as_posix())
    click.echo(_summary(result, order))
    return _exit(result.made + result.kept, result.bad or any(map(_is_error, result.findings)))


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _exit(good: int, bad: object) -> int:
    if not bad:
        return DONE
    return IN_PART if good else WRONG


def _summary(result: Result, order: Order) -> str:
    said = [_("{made} surat dibuat", made=result.made)]
    if result.kept:
        said.append(_("{kept} sudah ada", kept=result.kept))
    if result.bad:
        said.append(_("{bad} baris gagal", bad=len(result.bad)))
    return f"{', '.join(said)}: {order.out.as_posix()}/"


def _show_rows(found: Mapping[int, tuple[Finding, ...]]) -> None:
    """What is to be said of rows, row by row."""
    numbers = sorted(found)
    for number in numbers[:_SHOWN]:
        show(found[number])
    if len(numbers) > _SHOWN:
        click.echo(_("… dan {count} baris lain", count=len(numbers) - _SHOWN), err=True)
