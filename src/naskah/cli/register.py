"""`naskah register`: who has which number, and what a person does to numbers."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.cli.exits import DONE, failure, show
from naskah.findings import Refused
from naskah.messages import _

if TYPE_CHECKING:
    from naskah.register import Entry, Register
    from naskah.register.letters import Letter

SHORT = 40  # numbers of a series in a list that nobody asked to be whole
MOST = 999_999_999  # a count
MOST_RESERVED = 10_000


def _words(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """A text that says something, its blanks made one."""
    del context, option
    if value is None or value.strip():
        return value and " ".join(value.split())
    raise click.BadParameter(_("tidak boleh kosong"))


def _day(context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    """A date as content files write it."""
    from naskah.language import date_of

    del context, option
    try:
        return date_of(value) if value else None
    except ValueError as wrong:
        raise click.BadParameter(str(wrong)) from None


FILE = click.Path(path_type=Path)
content = click.argument("content", metavar="CONTENT", type=FILE)
any_content = click.argument("content", metavar="[CONTENT]", required=False, type=FILE)
year = click.option("--year", type=click.IntRange(1900, 9999), metavar="N", help=_("Tahun nomor (tahun naskahnya)."))
unit = click.option("--unit", metavar="TEXT", help=_("Unit yang nomornya ditampilkan (semua)."))
number = click.argument("number", metavar="NUMBER", callback=_words)
reason = click.option(
    "--reason", callback=_words, required=True, metavar="TEXT", help=_("Alasan, dicatat dalam register.")
)


@click.group(
    help=_("Menampilkan dan mengatur nomor surat. CONTENT adalah berkas isi yang meminta nomor."),
    subcommand_metavar=_("PERINTAH [ARGUMEN]…"),
)
def register() -> None:
    """The register of numbers."""


@register.command("list", help=_("Menampilkan nomor dan penerimanya. Dengan CONTENT: yang sederet dengannya."))
@any_content
@year
@unit
@click.option("--all", "everything", is_flag=True, help=_("Semua nomor; tanpa ini, yang terakhir dari setiap deret."))
def list_(content: Path | None, year: int | None, unit: str | None, everything: bool) -> None:
    """The register on a terminal."""

    def work() -> None:
        from naskah.register.listing import as_lines

        found = _entries(content, year, unit)
        for line in as_lines(found, None if everything else SHORT):
            click.echo(line)
        if not found:
            click.echo(_("belum ada nomor dalam register"), err=True)

    _run(work)


@register.command(help=_("Menyalin daftar nomor ke Excel atau CSV."))
@any_content
@click.option("-o", "--output", required=True, type=FILE, metavar="FILE.xlsx|.csv", help=_("Berkas hasil."))
@year
@unit
def export(content: Path | None, output: Path, year: int | None, unit: str | None) -> None:
    """The register as a file."""
    from naskah.register.listing import FORMS

    form = FORMS.get(output.suffix.lower())
    if form is None:
        raise click.UsageError(_("nama berkas hasil harus berakhiran {suffixes}", suffixes=", ".join(FORMS)))

    def work() -> None:
        from naskah.environment import write_atomically

        write_atomically(output, form(_entries(content, year, unit)))
        click.echo(output.as_posix())

    _run(work)


@register.command("next", help=_("Menetapkan urut berikutnya."))
@content
@click.argument("count", metavar="NUMBER", type=click.IntRange(1, MOST))
@year
def next_(content: Path, count: int, year: int | None) -> None:
    """Where a series goes on."""

    def change(letter: Letter, opened: Register) -> str:
        opened.set_next(letter.series(year), count)
        return _("urut berikutnya: {count}", count=count)

    _change(content, change)


@register.command(help=_("Mencadangkan nomor-nomor berikutnya. Untuk surat yang ditulis tangan."))
@content
@click.argument("count", metavar="COUNT", type=click.IntRange(1, MOST_RESERVED))
@reason
@year
def reserve(content: Path, count: int, reason: str, year: int | None) -> None:
    """Numbers kept free."""

    def change(letter: Letter, opened: Register) -> str:
        counts = ", ".join(str(entry.count) for entry in opened.reserve(letter.series(year), count, reason))
        return _("dicadangkan: {counts}", counts=counts)

    _change(content, change)


@register.command(help=_("Mencatat nomor yang dipakai di luar naskah. NUMBER: 145, 145a, atau nomor lengkapnya."))
@content
@number
@click.option("--recipient", callback=_words, required=True, metavar="TEXT", help=_("Penerimanya."))
@click.option("--date", "day", callback=_day, metavar="D", help=_("Tanggal suratnya, misalnya 2024-11-20."))
@click.option("--reason", callback=_words, metavar="TEXT", help=_("Alasan, dicatat dalam register."))
@year
def take(content: Path, number: str, recipient: str, day: date | None, reason: str | None, year: int | None) -> None:
    """A number given by hand."""

    def change(letter: Letter, opened: Register) -> str:
        from naskah.register.patterns import read_number

        its_day = day or letter.day
        series = letter.series(year or (day.year if day else None))
        text, count = read_number(letter.data, number, its_day)
        taken = opened.take(series, text, count, recipient, its_day, reason or "")
        return _("dicatat: {number} untuk {recipient}", number=taken.text, recipient=taken.recipient)

    _change(content, change)


@register.command(help=_("Membatalkan nomor. Nomor itu tidak pernah diberikan lagi; penerimanya mendapat yang baru."))
@content
@number
@reason
@year
def void(content: Path, number: str, reason: str, year: int | None) -> None:
    """A number that is no longer one."""

    def change(letter: Letter, opened: Register) -> str:
        gone = opened.void(letter.series(year), number, reason)
        return _("dibatalkan: {number}", number=gone.text or gone.count)

    _change(content, change)


@register.command(help=_("Mencatat kunci baru seorang penerima. Misalnya NIK yang dibetulkan; nomornya tetap."))
@content
@click.argument("old", metavar="OLD", callback=_words)
@click.argument("new", metavar="NEW", callback=_words)
@year
def rekey(content: Path, old: str, new: str, year: int | None) -> None:
    """The same recipient under another key."""

    def change(letter: Letter, opened: Register) -> str:
        known = opened.rekey(letter.series(year), letter.name, old, new)
        return _("{recipient} tetap bernomor {number}", recipient=known.recipient, number=known.text)

    _change(content, change)


def _run(work: Callable[[], None]) -> None:
    try:
        work()
    except Refused as refused:
        show(refused.findings)
        sys.exit(failure(refused.findings))
    sys.exit(DONE)


def _change(content: Path, change: Callable[[Letter, Register], str]) -> None:
    def work() -> None:
        from naskah.environment import Project
        from naskah.register import Register
        from naskah.register.letters import read_letter

        project = Project.find(content)
        letter = read_letter(content, project)
        with Register.open(project, create=True) as opened:
            click.echo(change(letter, opened))

    _run(work)


def _entries(content: Path | None, year: int | None, unit: str | None) -> list[Entry]:
    """The entries asked for. A letter's are those of its counter, and its own of a pattern that it had before."""
    from naskah.environment import Project
    from naskah.register import Register
    from naskah.register.letters import read_letter

    project = Project.find(content or Path.cwd())
    letter = read_letter(content, project) if content else None
    with Register.open(project, create=False) as opened:
        found = opened.entries(unit=unit, year=year)
    return [entry for entry in found if letter is None or letter.has(entry)]
