"""`naskah` itself: the commands under one name, and what holds for all of them."""

from __future__ import annotations

import click

from naskah import __version__
from naskah.cli.build import build
from naskah.cli.bulk import bulk
from naskah.cli.check import check
from naskah.cli.data import data
from naskah.cli.doctor import doctor
from naskah.cli.extract import extract
from naskah.cli.index import index
from naskah.cli.init import init
from naskah.cli.language import OPTION
from naskah.cli.new import new
from naskah.cli.pdf import pdf
from naskah.cli.publish import publish
from naskah.cli.register import register
from naskah.cli.rule import rule
from naskah.cli.schema import schema
from naskah.cli.verify import verify
from naskah.messages import _, languages

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
# The language is chosen before click reads a word (`language.py`): here it is checked, and shown in the help.
language = click.option(
    OPTION,
    type=click.Choice(languages()),
    expose_value=False,
    help=_("Bahasa pesan; juga lewat NASKAH_LANG."),
)


@click.group(
    context_settings=CONTEXT,
    help=_("Menyusun keputusan, instruksi, dan surat dinas dari berkas isi menjadi Word dan PDF."),
    options_metavar=_("[OPSI]"),
    subcommand_metavar=_("PERINTAH [ARGUMEN]…"),
)
@click.version_option(__version__, "--version", message="naskah %(version)s", help=_("Tampilkan versi, lalu selesai."))
@language
def naskah() -> None:
    """All commands."""


COMMANDS = (
    build, bulk, check, data, doctor, extract, index, init, new, pdf, publish, register, rule, schema, verify,
)  # fmt: skip
for command in COMMANDS:
    naskah.add_command(command)

for command in (*naskah.commands.values(), *register.commands.values()):
    command.options_metavar = _("[OPSI]")
    language(command)
