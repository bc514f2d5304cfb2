"""`naskah` itself: the commands under one name, and what holds for all of them."""

from __future__ import annotations

from importlib import import_module

import click

from naskah import __version__
from naskah.cli.language import OPTION
from naskah.messages import _, languages

# Each stands in the module of its name, which is imported when somebody asks for it: a build needs no register.
COMMANDS = (
    "build", "bulk", "check", "data", "doctor", "extract", "index", "init", "new", "pdf", "publish", "register", "rule",
    "schema", "verify",
)  # fmt: skip
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
# The language is chosen before click reads a word (`language.py`): here it is checked, and shown in the help.
language = click.option(
    OPTION,
    type=click.Choice(languages()),
    expose_value=False,
    help=_("Bahasa pesan; juga lewat NASKAH_LANG."),
)


class Commands(click.Group):
    """The commands, each made known once it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All of them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them; None where there is none of this name."""
        del ctx
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.add_command(_dressed(getattr(import_module(f"naskah.cli.{cmd_name}"), cmd_name)))
        return self.commands.get(cmd_name)


def _dressed(command: click.Command) -> click.Command:
    """A command, and those within it, with what all of them have."""
    for each in (command, *(command.commands.values() if isinstance(command, click.Group) else ())):
        each.options_metavar = _("[OPSI]")
        language(each)
    return command


@click.group(
    cls=Commands,
    context_settings=CONTEXT,
    help=_("Menyusun peraturan, keputusan, instruksi, dan surat dinas dari berkas isi menjadi Word dan PDF."),
    options_metavar=_("[OPSI]"),
    subcommand_metavar=_("PERINTAH [ARGUMEN]…"),
)
@click.version_option(__version__, "--version", message="naskah %(version)s", help=_("Tampilkan versi, lalu selesai."))
@language
def naskah() -> None:
    """All commands."""
