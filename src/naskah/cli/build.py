"""`naskah build`: content files to Word and PDF."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import DONE, IN_PART, STOPPED, WRONG, failure, show
from naskah.cli.options import FORMATS, out_folder, output_folder
from naskah.cli.options import formats as to_formats
from naskah.cli.progress import shown
from naskah.findings import Refused
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.archive.building import Build
    from naskah.archive.model import Order, Result

MANY = 8  # files to be explained: more than one document has, so those that stay as they are need not be named
VARIANTS = ("salinan", "konsep", "untuk-ttd")


@click.command(
    help=_(
        "Menyusun naskah menjadi Word dan PDF.\n\n"
        "PATH adalah berkas isi atau folder; tanpa PATH, semua isi di content/. "
        "Hanya yang berubah yang disusun lagi."
    )
)
@click.argument("paths", metavar="[PATH …]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--to", "formats", default=",".join(FORMATS), callback=to_formats, metavar="docx,pdf", help=_("Bentuk hasil.")
)
@out_folder
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
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help=_("Banyaknya proses pekerja."))
@click.option("--force", is_flag=True, help=_("Susun semua, dan timpa juga berkas yang diubah orang sesudah dibuat."))
@click.option(
    "--explain",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_(
        "Katakan saja mengapa hasil FILE akan dibuat atau tidak; FILE adalah berkas isi, hasilnya, profil, atau folder."
    ),
)
@click.option("--prune", is_flag=True, help=_("Hapus hasil dari isi yang sudah tidak ada."))
@click.option("--no-source", is_flag=True, help=_("Hasil tidak membawa sumbernya."))
def build(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path | None,
    variants: tuple[str, ...],
    strict: bool,
    watch: bool,
    all_or_nothing: bool,
    jobs: int | None,
    force: bool,
    explain: Path | None,
    prune: bool,
    no_source: bool,
) -> None:
    """Content files to files in the output folder."""
    _one_of([f"--{name}" for name in dict.fromkeys(variants)], [f"--{name}" for name in VARIANTS])
    if explain:
        others = (("PATH", paths), ("--prune", prune), ("--watch", watch))
        _one_of(["--explain", *(name for name, given in others if given)])
    if prune and paths:
        _one_of(["--prune", "PATH"])
    from naskah.archive.model import Order
    from naskah.composition.context import Variant
    from naskah.environment import Project
    from naskah.environment.processes import processors

    def work() -> int:
        try:
            project = Project.find(explain or (paths[0] if paths else Path.cwd()))
            variant = Variant(variants[0] if variants else "")
            folder = output_folder(out, project)
            order = Order(project, folder, formats, variant, strict, force, jobs or processors(), not no_source)
            if explain:
                return _explain(explain, order)
            return _run(paths, order, all_or_nothing=all_or_nothing, prune=prune)
        except Refused as refused:
            show(refused.findings)
            return failure(refused.findings)
        except KeyboardInterrupt:
            if watch:
                raise
            click.echo(_("Dihentikan. Naskah yang sudah jadi tidak hilang; jalankan lagi untuk melanjutkan."), err=True)
            return STOPPED

    if watch:
        from naskah.cli.watch import watching

        sys.exit(watching(paths, work))
    sys.exit(work())


def _one_of(given: Collection[str], options: Iterable[str] = ()) -> None:
    if len(given) > 1:
        raise click.UsageError(_("pilih salah satu saja: {options}", options=", ".join(options or given)))


def _explain(file: Path, order: Order) -> int:
    from naskah.archive.explaining import Reason, explained

    found = explained(file, order)
    show(dict.fromkeys(finding for each in found for finding in each.findings))
    same = [each for each in found if each.reason is Reason.SAME] if len(found) > MANY else []
    for each in found:
        if each not in same:
            click.echo(str(each))
    if same:
        click.echo(_("{count} berkas tidak berubah.", count=len(same)))
    return WRONG if any(each.findings for each in found) else DONE


def _run(paths: tuple[Path, ...], order: Order, *, all_or_nothing: bool, prune: bool) -> int:
    from naskah.archive.building import building
    from naskah.content.discovery import documents

    project = order.project
    found = documents(paths, project)
    for path in found.needs_data:
        click.echo(_("{file}: dilewati, memerlukan baris data (naskah bulk)", file=project.name(path)), err=True)
    results: list[Result] = []
    with building(order) as folder:
        try:
            with closing(folder.documents(found.documents, all_or_nothing=all_or_nothing)) as made:
                shown(_noted(made, results), len(found.documents), _("Menyusun"))
        finally:
            _show(results, order)
        if not paths:
            _tell_of_gone(folder, found.documents, prune=prune)
    if not found.documents:
        click.echo(_("Tidak ada naskah yang dapat disusun."), err=True)
        return DONE if found.needs_data else WRONG
    return _summed_up(results, all_or_nothing=all_or_nothing)


def _noted(made: Iterable[Result], results: list[Result]) -> Iterator[Result]:
    """The results, noted as they come: what was made is told of also when the rest could not be."""
    for result in made:
        results.append(result)
        yield result


def _show(results: Collection[Result], order: Order) -> None:
    from naskah.content.files import Sources

    show([finding for result in results for finding in result.findings], Sources(order.project).text)
    for result in results:
        for file in result.written:
            click.echo(file.as_posix())


def _tell_of_gone(folder: Build, documents: Collection[Path], *, prune: bool) -> None:
    from naskah.archive.gone import gone
    from naskah.archive.gone import prune as pruned

    left = gone(folder.folder, folder.order.project, documents)
    removed = pruned(folder.folder, left) if prune else []
    for each in left:
        values = {"file": (folder.order.out / each.name).as_posix(), "document": each.document}
        if each in removed:
            click.echo(_("{file}: dihapus, {document} sudah tidak ada", **values), err=True)
        elif each.changed:
            click.echo(_("{file}: {document} sudah tidak ada; dibiarkan, sebab diubah orang", **values), err=True)
        elif each.signed:
            click.echo(
                _("{file}: {document} sudah tidak ada; dibiarkan, sebab sudah ditandatangani", **values), err=True
            )
        else:
            click.echo(_("{file}: {document} sudah tidak ada; hapus dengan --prune", **values), err=True)


def _summed_up(results: Collection[Result], *, all_or_nothing: bool) -> int:
    written = [file for result in results for file in result.written]
    kept = [result for result in results if result.kept]
    failed = [result for result in results if not result.made]
    made = len(results) - len(kept) - len(failed)
    said = []
    if made or not kept:
        said += [
            _("{made} naskah disusun", made=made),
            _("{written} berkas ditulis", written=len(written)),
        ]
    if kept:
        said.append(_("{kept} naskah tidak berubah", kept=len(kept)))
    if failed:
        said.append(_("{failed} naskah tidak disusun", failed=len(failed)))
    if findings := sum(len(result.findings) for result in results):
        click.echo(_("{count} temuan di atas.", count=findings), err=True)
    click.echo(f"{', '.join(said)}.")
    if weighing := sum(result.weighs > 0 for result in kept):
        message = _("{count} naskah yang tidak berubah mempunyai temuan; lihat dengan naskah check.", count=weighing)
        click.echo(message, err=True)
    if not failed:
        return DONE
    if (written or kept) and not all_or_nothing:
        return IN_PART
    return failure([finding for result in failed for finding in result.findings])
