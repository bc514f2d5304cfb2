"""`naskah rule`: what a rule says, and on which law it rests."""

from __future__ import annotations

import difflib
import re
import sys

import click

from naskah.cli.exits import COULD_NOT_RUN, DONE
from naskah.findings import FAMILIES
from naskah.messages import _

_NUMBERED = re.compile(r"[A-Z]{3}\d{3}")


@click.command(help=_("Menampilkan aturan dengan dasar hukum dan contohnya; --all untuk daftarnya."))
@click.argument("code", metavar=_("[KODE]"), required=False)
@click.option("--all", "everything", is_flag=True, help=_("Semua aturan, satu baris satu aturan."))
def rule(code: str | None, everything: bool) -> None:
    """The page of a rule, or the list of all."""
    if everything == (code is not None):
        raise click.UsageError(_("sebut satu kode (misalnya ATR009), atau --all"))
    sys.exit(_list() if code is None else _page(code.strip().upper()))


def _list() -> int:
    from naskah.checks.pages import overview

    for code, weight, says in overview():
        click.echo(f"{code}  {weight:<16}  {says}")
    return DONE


def _page(code: str) -> int:
    from naskah.checks.pages import pages

    known = pages()
    if code in known:
        click.echo(known[code], nl=False)
        return DONE
    if _NUMBERED.fullmatch(code) and code[:3] in FAMILIES and code[:3] not in {each[:3] for each in known}:
        click.echo(_("{code} bukan aturan penyusunan", code=code), err=True)
        click.echo(f"    {_('artinya ada di panduan, docs/panduan.md bagian 12.3: Arti kode')}", err=True)
        return COULD_NOT_RUN
    near = difflib.get_close_matches(code, known, n=1)
    click.echo(_('tidak ada aturan "{code}"', code=code), err=True)
    help_ = _('maksud Anda "{code}"?', code=near[0]) if near else _("naskah rule --all menampilkan semuanya")
    click.echo(f"    {help_}", err=True)
    return COULD_NOT_RUN
