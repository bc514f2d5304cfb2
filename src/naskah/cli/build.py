"""`naskah build`: content files to Word and PDF."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import DONE, IN_PART, failure, show
from naskah.cli.options import FORMATS
from naskah.cli.options import formats as to_formats
from naskah.cli.progress import shown
from naskah.findings import Finding, Refused
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.publish import Order, Result

VARIANTS = ("salinan", "konsep", "untuk-ttd")


@click.command(
    help=_(
        "Menyusun naskah menjadi Word dan PDF.\n\n"
        "PATH adalah berkas isi atau folder; tanpa PATH, semua isi di content/."
    )
)
@click.argument("paths", metavar="[PATH …]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--to", "formats", default=",".join(FORMATS), callback=to_formats, metavar="docx,pdf", help=_("Bentuk hasil.")
)
@click.option(
    "--out", default=Path("build"), type=click.Path(path_type=Path), metavar="DIR", help=_("Folder hasil (build).")
)
@click.option(
    "--salinan", "variants", flag_value="salinan", multiple=True, help=_("Salinan: tanda SALINAN, ttd., pengesahan.")
)
@click.option(
    "--konsep", "variants", flag_value="konsep", multiple=True, help=_("Konsep: nomor dan tanggal boleh kosong; paraf.")
)
@click.option("--untuk-ttd", "variants", flag_value="untuk-ttd", multiple=True, help=_("Lembar untuk ditandatangani."))
@click.option("--strict", is_flag=True, help=_("Naskah yang melanggar aturan penyusunan tidak disusun."))
@click.option("--watch", is_flag=True, help=_("Susun lagi setiap kali berkas disimpan; berhenti dengan Ctrl+C."))
@click.option("--all-or-nothing", is_flag=True, help=_("Bila satu naskah keliru, tidak satu pun ditulis."))
def build(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path,
    variants: tuple[str, ...],
    strict: bool,
    watch: bool,
    all_or_nothing: bool,
) -> None:
    """Content files to files in the output folder."""
    if len(set(variants)) > 1:
        options = ", ".join(f"--{name}" for name in VARIANTS)
        raise click.UsageError(_("pilih salah satu saja: {options}", options=options))
    from naskah.composition import Variant
    from naskah.environment import Project
    from naskah.publish import Order

    def work() -> int:
        try:
            project = Project.find(paths[0] if paths else Path.cwd())
        except Refused as refused:
            show(refused.findings)
            return failure(refused.findings)
        order = Order(project, out, formats, Variant(variants[0] if variants else ""), strict)
        return _run(paths, order, all_or_nothing=all_or_nothing)

    if watch:
        from naskah.cli.watch import watching

        sys.exit(watching(paths, work))
    sys.exit(work())


def _run(paths: tuple[Path, ...], order: Order, *, all_or_nothing: bool) -> int:
    from naskah.content import documents
    from naskah.content.files import Sources
    from naskah.publish import publish

    project = order.project
    try:
        found = documents(paths, project)
    except Refused as refused:
        show(refused.findings)
        return failure(refused.findings)
    for path in found.needs_data:
        click.echo(_("{file}: dilewati, memerlukan baris data (naskah bulk)", file=project.name(path)), err=True)
    if not found.documents:
        click.echo(_("Tidak ada naskah yang dapat disusun."), err=True)
        return DONE if found.needs_data else 1
    made = publish(found.documents, order, all_or_nothing=all_or_nothing)
    results = shown(made, len(found.documents), _("Menyusun"))
    return _report(results, Sources(project).text)


def _report(results: list[Result], text_of: Callable[[str], str]) -> int:
    findings: list[Finding] = [finding for result in results for finding in result.findings]
    show(findings, text_of)
    written = [file for result in results for file in result.written]
    for file in written:
        click.echo(file.as_posix())
    failed = [result for result in results if not result.made]
    made = len(results) - len(failed)
    if failed:
        summary = _(
            "{made} naskah disusun, {written} berkas ditulis, {failed} naskah tidak disusun.",
            made=made,
            written=len(written),
            failed=len(failed),
        )
    else:
        summary = _("{made} naskah disusun, {written} berkas ditulis.", made=made, written=len(written))
    click.echo(summary)
    if not failed:
        return DONE
    return IN_PART if written else failure(findings)
