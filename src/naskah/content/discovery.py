"""Which files of a project are documents: YAML files with a top-level `jenis:`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from naskah.content.faults import Faults
from naskah.content.files import nodes_of, read_bytes
from naskah.content.nodes import Entries
from naskah.environment import MAX_YAML_BYTES, Project
from naskah.findings import Place, Refused
from naskah.messages import N_, _

SUFFIXES = (".yaml", ".yml")
_KIND = b"jenis"
_TABLE_LINE = re.compile(rb"^kolom[ \t]*:", re.MULTILINE)
_ODD_LINE = re.compile(rb"""^[{?"'&!*]""", re.MULTILINE)  # where a key may stand that _KIND_LINE does not see
_KIND_LINE = re.compile(rb"""^(?:\xef\xbb\xbf)?(["']?)jenis\1[ \t]*:""", re.MULTILINE)
_DATA_LINE = re.compile(rb"""^(?:\xef\xbb\xbf)?(["']?)data\1[ \t]*:""", re.MULTILINE)
_WITHOUT_CONTENT = N_(
    "keluarkan isinya dari hasil dengan naskah extract build -o pulih, atau mulai proyek baru dengan naskah init"
)


class Found(Struct, frozen=True):
    """The documents of some folders and files, and those that need rows of data (`data:`), each sorted by path."""

    documents: tuple[Path, ...]
    needs_data: tuple[Path, ...]

    @property
    def all(self) -> tuple[Path, ...]:
        """Both, sorted by path."""
        return tuple(sorted((*self.documents, *self.needs_data), key=Path.as_posix))


def documents(paths: Sequence[Path], project: Project) -> Found:
    """The documents in `paths`, files or folders; without any, in the project's content folder.

    A file that is named is a document whatever it holds, and one that can't be parsed is, too: loading says what is
    wrong. Raises `Refused` with a finding for each path that does not exist or lies outside the project.
    """
    faults = Faults()
    named: set[Path] = set()
    walked: set[Path] = set()
    for path in paths or (project.content,):
        place = Place(path.as_posix() if paths else project.name(path))
        if not path.resolve().is_relative_to(project.root):
            faults.add(
                "BRK005",
                place,
                _("berada di luar folder proyek"),
                _("folder proyek ini {folder}", folder=project.root.as_posix()),
            )
        elif path.is_dir():
            walked.update(_files(path.resolve()))
        elif path.is_file():
            named.add(path.resolve())
        else:
            help_ = _("periksa namanya") if paths else _(_WITHOUT_CONTENT)
            faults.add("BRK006", place, _("berkas atau folder ini tidak ada"), help_)
    if faults:
        raise Refused(faults)
    kept: dict[Path, bool] = {}
    for path in sorted(named | walked, key=Path.as_posix):
        if path not in named and path.is_relative_to(project.lembaga):
            continue
        sort = _sort(path, project)
        if sort is not None or path in named:
            kept[path] = sort == "data"
    return Found(
        documents=tuple(path for path, needs_data in kept.items() if not needs_data),
        needs_data=tuple(path for path, needs_data in kept.items() if needs_data),
    )


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(place) / name


def _sort(path: Path, project: Project) -> str | None:
    """`jenis` for a document, `data` for one that needs rows, None for a file that is none."""
    faults = Faults()
    data = project.peek(path, MAX_YAML_BYTES)
    if data is None:
        data = read_bytes(path, project, MAX_YAML_BYTES, Place(project.name(path)), faults)
    if data is None:
        return "jenis"
    if _KIND_LINE.search(data):
        return "data" if _DATA_LINE.search(data) else "jenis"
    if _TABLE_LINE.search(data) and (_KIND not in data or not _ODD_LINE.search(data)):
        return None  # a table of a Lampiran: whoever names it says what is wrong with it
    node = nodes_of(project.name(path), data, faults)
    if node is None or faults:
        return "jenis"
    if not isinstance(node, Entries) or "jenis" not in node.items:
        return None
    return "data" if "data" in node.items else "jenis"
