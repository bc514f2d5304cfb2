"""`naskah check`: everything that is wrong with content files, and what is surely wrong mended."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import DONE, WRONG, failure, style, weighs
from naskah.cli.progress import shown
from naskah.findings import FAMILIES, Finding, Refused, sorted_by_place
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.checks import Choice
    from naskah.environment import Project

TEXT = "text"
NOTHING = ""  # a difference says by itself what there is to say
RULES = "ATR"
FORMATS = (TEXT, "json", "sarif", "github")


def _codes(context: click.Context, option: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    del context, option
    return tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())


@click.command(
    help=_(
        "Memeriksa naskah: tulisan, isian, rujukan, dan aturan penyusunan.\n\n"
        "PATH adalah berkas isi atau folder; tanpa PATH, semua isi di content/."
    )
)
@click.argument("paths", metavar="[PATH …]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default=TEXT, show_default=True, help=_("Bentuk temuan."))
@click.option(
    "--select",
    multiple=True,
    callback=_codes,
    metavar=_("KODE"),
    help=_("Hanya kode ini, atau awalnya saja: ATR, ATR05."),
)
@click.option("--ignore", multiple=True, callback=_codes, metavar=_("KODE"), help=_("Tanpa kode ini."))
@click.option("--fix", is_flag=True, help=_("Betulkan yang pasti keliru (tanda baca, spasi) di berkasnya."))
@click.option("--diff", is_flag=True, help=_("Bersama --fix: tampilkan perubahannya, jangan tulis."))
@click.option("--watch", is_flag=True, help=_("Periksa lagi setiap kali berkas disimpan; berhenti dengan Ctrl+C."))
def check(
    paths: tuple[Path, ...],
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    diff: bool,
    watch: bool,
) -> None:
    """Findings of content files."""
    if diff and not fix:
        raise click.UsageError(_("--diff dipakai bersama --fix"))
    if watch and (fix or form != TEXT):
        raise click.UsageError(_("--watch tidak dapat bersama --fix atau --format"))
    if diff and form != TEXT:
        raise click.UsageError(_("--diff tidak dapat bersama --format"))
    from naskah.checks import Choice

    _refuse_unknown((*select, *ignore))
    choice = Choice(select, ignore)
    if watch:
        from naskah.cli.watch import watching

        sys.exit(watching(paths, lambda: _run(paths, form, choice, _review)))
    sys.exit(_run(paths, NOTHING if diff else form, choice, _compared if diff else _fixed if fix else _review))


def _refuse_unknown(codes: Sequence[str]) -> None:
    """A misspelt code would choose nothing, and everything would seem to be in order."""
    from naskah.checks.pages import overview

    known = {*FAMILIES, *(code for code, _weight, _says in overview())}
    for code in codes:
        begins = any(each.startswith(code) for each in known)
        other = not code.startswith(RULES) and code.startswith(FAMILIES)
        if not begins and not other:
            families = ", ".join(FAMILIES)
            raise click.UsageError(_('tidak ada kode "{code}"; awal kode: {families}', code=code, families=families))


Work = Callable[[Sequence[Path], "Project", "Choice"], Sequence[Finding]]


def _run(paths: Sequence[Path], form: str, choice: Choice, work: Work) -> int:
    from naskah.content import documents
    from naskah.content.files import Sources
    from naskah.environment import Project
    from naskah.review.profiles import profiles_in

    project = None
    checked: tuple[Path, ...] = ()
    try:
        project = Project.find(paths[0] if paths else Path.cwd())
        found = tuple(sorted({*documents(paths, project).all, *profiles_in(paths, project)}))
        findings = sorted_by_place(work(found, project, choice))
        checked = found
    except Refused as refused:
        findings = refused.findings
    if form == TEXT or (form == NOTHING and not checked):
        _tell(findings, Sources(project).text if project else None, len(checked))
    elif form != NOTHING:
        from naskah.report import FORMS

        click.echo(FORMS[form](findings))
    if not checked:
        return failure(findings)
    return WRONG if any(map(weighs, findings)) else DONE


def _review(paths: Sequence[Path], project: Project, choice: Choice) -> Sequence[Finding]:
    from naskah.review import Reviewer

    reviews = shown(Reviewer(project, choice).review(paths), len(paths), _("Memeriksa"))
    return [finding for review in reviews for finding in review.findings]


def _fixed(paths: Sequence[Path], project: Project, choice: Choice) -> Sequence[Finding]:
    from naskah.environment import write_all
    from naskah.review.mending import mend

    mended = mend(paths, project, choice)
    write_all({file: new for file, (_old, new) in mended.files.items()})
    for file in mended.files:
        click.echo(_("{file}: dibetulkan", file=project.name(file)), err=True)
    click.echo(_("{count} temuan dibetulkan.", count=mended.count), err=True)
    return [finding for review in mended.reviews for finding in review.findings]


def _compared(paths: Sequence[Path], project: Project, choice: Choice) -> Sequence[Finding]:
    import difflib

    from naskah.review.mending import mend

    mended = mend(paths, project, choice)
    for file, (old, new) in mended.files.items():
        name = project.name(file)
        before, after = (data.decode("utf-8", errors="replace").splitlines(keepends=True) for data in (old, new))
        for line in difflib.unified_diff(before, after, name, name):
            click.echo(style(line[0], line.rstrip("\r\n")))
    click.echo(_("{count} temuan akan dibetulkan.", count=mended.count), err=True)
    return _review(paths, project, choice)


def _tell(findings: Sequence[Finding], text_of: Callable[[str], str] | None, documents: int) -> None:
    from naskah.report import told

    for finding in findings:
        click.echo(told(finding, text_of, style))
    if findings:
        click.echo(_("{count} temuan dalam {documents} naskah.", count=len(findings), documents=documents))
    elif documents:
        click.echo(_("{documents} naskah diperiksa, tidak ada temuan.", documents=documents))
    else:
        click.echo(_("Tidak ada naskah yang dapat diperiksa."), err=True)
