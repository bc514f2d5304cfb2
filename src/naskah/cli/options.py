"""Options that several commands have."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from naskah.messages import _

if TYPE_CHECKING:
    from naskah.environment import Project

FORMATS = ("docx", "pdf")
BUILD = "build"
out_folder = click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help=_("Folder hasil (build)."))


def formats(context: click.Context, option: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of `--to`, each once."""
    del context, option
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",")))
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        message = _("{names}; yang dikenal: {known}", names=", ".join(unknown), known=", ".join(FORMATS))
        raise click.BadParameter(message)
    return names


def output_folder(given: Path | None, project: Project) -> Path:
    """The folder of `--out`; else that of the project, as it is named from where the person stands in it."""
    here = Path.cwd().resolve()
    if given is not None or not here.is_relative_to(project.root):
        return given or Path(BUILD)
    return Path(os.path.relpath(project.root / BUILD, here))
