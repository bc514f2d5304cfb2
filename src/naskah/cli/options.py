"""Options that several commands have."""

from __future__ import annotations

import click

from naskah.messages import _

FORMATS = ("docx", "pdf")


def formats(context: click.Context, option: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of `--to`, each once."""
    del context, option
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",")))
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        message = _("{names}; yang dikenal: {known}", names=", ".join(unknown), known=", ".join(FORMATS))
        raise click.BadParameter(message)
    return names
