"""Every JSON Schema of a project by its name, and how a content file tells the editor which one is its own."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from naskah.authoring.kind_schema import kind_schema
from naskah.authoring.lembaga_schema import lembaga_schema
from naskah.authoring.shapes import Schema
from naskah.authoring.table_schema import table_schema
from naskah.content import load_kind
from naskah.environment import Project

_FOLDER = ".naskah/skema"
LEMBAGA = "lembaga"
TABLE = "tabel"
_MODELINE = "# yaml-language-server: $schema="
_INTRODUCTION = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:# yaml-language-server:[^\n]*\n)?")


def _of_lembaga(project: Project) -> Schema:
    return lembaga_schema([load_kind(name, project) for name in project.kinds()])


_OF_NO_KIND: Mapping[str, Callable[[Project], Schema]] = {LEMBAGA: _of_lembaga, TABLE: lambda _: table_schema()}


def schema(name: str, project: Project) -> Schema:
    """The schema called `name`: that of a kind, `lembaga` or `tabel`. Raises `Refused` when there is no such kind."""
    if name in _OF_NO_KIND:
        return _OF_NO_KIND[name](project)
    return kind_schema(load_kind(name, project))


def schema_text(name: str, project: Project) -> str:
    """The schema as JSON, in ASCII: no console and no editor can spoil it on the way into a file."""
    return f"{json.dumps(schema(name, project), indent=2)}\n"


def schema_file(name: str, project: Project) -> Path:
    """Where the project keeps the schema."""
    return project.root / _FOLDER / f"{name}.json"


def introduced(data: bytes, file: Path, name: str, project: Project) -> bytes:
    """The bytes of `file` with a first line from which editors learn its schema, by a way that holds on any machine."""
    way = Path(os.path.relpath(schema_file(name, project), file.parent)).as_posix()
    line = f"{_MODELINE}{way}\n".encode()
    return line + _INTRODUCTION.sub(b"", data)
