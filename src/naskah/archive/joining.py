"""The sources of many files, put together into one project: each document with the profile and the kind that it had.

1. All files of one document say it together; where they do not agree, the later one is refused.
2. Documents share a profile or a kind where none of them would show an entry that it did not have; else each has its
   own, and `kunci` in it says by which name the document knows it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from naskah.archive.agreeing import Said, Shared, Tree
from naskah.archive.sources import Carried, broken
from naskah.content.faults import Faults
from naskah.content.files import nodes_of
from naskah.findings import Finding, Place, Refused
from naskah.messages import _
from naskah.source import File
from naskah.source.emitting import emitted
from naskah.source.template import WORDS, as_value

KEY, KIND, PROFILE = "kunci", "jenis", "lembaga"
ROWS = "penerima"  # the spreadsheets of letters
_DOCUMENT = (".yaml", ".yml")
_PROFILE = re.compile(r"content/lembaga/([^/]+)\.yaml")
_OF_KIND = re.compile(r"templates/([^/]+)/(.+)")


class _Source(Struct, frozen=True):
    """A document as its files say it. `kind` are the files of its kind; none where that comes with naskah."""

    path: Path  # of the first of these files
    name: str
    document: Said
    profile_key: str
    profile: Said
    kind: Mapping[str, bytes]
    others: Mapping[str, bytes]


class Joined:
    """The files of many sources as one project."""

    def __init__(self) -> None:
        self._sources: dict[str, _Source] = {}  # by the name of the document
        self._others: dict[str, tuple[bytes, Path]] = {}
        self._rows: dict[str, list[Mapping[str, str]]] = {}  # of letters, by their content file
        self._same: dict[bytes, bytes] = {}  # thousands of documents may have the Word file of one kind

    def add(self, carried: Carried) -> None:
        """Takes the source of a file in. Raises `Refused` where another one says the same document otherwise."""
        source = self._read(carried)
        known = self._sources.get(source.name)
        joined = source if known is None else _joined(known, source)
        if joined is None or source.name in self._others:
            other = known.path if known else self._others[source.name][1]
            raise Refused([_differs(carried.path, source.name, other)])
        for name, data in source.others.items():
            there, path = self._others.get(name, (data, carried.path))
            if there != data or name in self._sources:
                raise Refused([_differs(carried.path, name, path if there != data else self._sources[name].path)])
        self._sources[source.name] = joined
        self._others = {**{name: (data, carried.path) for name, data in source.others.items()}, **self._others}
        if carried.row:
            self._rows.setdefault(source.name, []).append(carried.row)

    def _read(self, carried: Carried) -> _Source:
        documents: dict[str, Said] = {}
        profiles: dict[str, Said] = {}
        kind: dict[str, bytes] = {}
        others: dict[str, bytes] = {}
        for file in carried.files:
            if found := _PROFILE.fullmatch(file.name):
                profiles[found[1]] = Said(_tree(file, carried.path), frozenset(file.lacks))
            elif found := _OF_KIND.fullmatch(file.name):
                kind[found[2]] = self._same.setdefault(file.data, file.data)
            elif file.name.endswith(_DOCUMENT) and KIND in (tree := _tree(file, carried.path)):
                documents[file.name] = Said(tree, frozenset(file.lacks))
            else:
                others[file.name] = file.data
        if len(documents) != 1 or len(profiles) != 1:
            raise Refused([broken(carried.path.as_posix(), KIND if len(documents) != 1 else PROFILE)])
        ((name, document),), ((key, profile),) = documents.items(), profiles.items()
        return _Source(carried.path, name, document, key, profile, kind, others)

    def files(self) -> dict[str, bytes]:
        """All files, by their path in the project."""
        profiles, kinds = Shared(), Shared()
        kinds.keep({str(source.document.tree[KIND]) for source in self._sources.values() if not source.kind})
        places = [
            (
                source,
                profiles.place(source.profile_key, source.profile),
                kinds.place(str(source.document.tree[KIND]), Said(dict(source.kind))) if source.kind else None,
            )
            for source in self._sources.values()
        ]
        files = {name: data for name, (data, _path) in self._others.items()}
        for source, profile, kind in places:
            tree = dict(source.document.tree)
            tree |= {KIND: kinds.name(kind)} if kind else {}
            fields = [field for field in (PROFILE, *tree) if tree.get(field) == source.profile_key]
            tree |= {fields[0]: profiles.name(profile)} if fields else {}
            files[source.name] = emitted(tree)
        for key, name, profile_tree in profiles.all():
            files[f"content/lembaga/{name}.yaml"] = emitted(_keyed(profile_tree, key, name))
        for key, name, kind_files in kinds.all():
            for inner, data in kind_files.items():
                files[f"templates/{name}/{inner}"] = _keyed_words(data, key, name) if inner == WORDS else data
        for document, rows in self._rows.items():
            files |= _spreadsheets(document, rows)
        return files


def _joined(known: _Source, new: _Source) -> _Source | None:
    document, profile = known.document.joined(new.document), known.profile.joined(new.profile)
    if document is None or profile is None or known.profile_key != new.profile_key or known.kind != new.kind:
        return None
    return replace(known, document=document, profile=profile)


def _keyed(tree: Tree, key: str, name: str) -> Tree:
    """A profile or a kind under another name says by which the documents know it."""
    if key == name:
        return tree
    return {**{version: tree[version] for version in ("naskah",) if version in tree}, KEY: key, **tree}


def _keyed_words(data: bytes, key: str, name: str) -> bytes:
    node = nodes_of(WORDS, data, Faults())
    tree = None if node is None else as_value(node)
    return emitted(_keyed(tree, key, name)) if key != name and isinstance(tree, dict) else data


def _spreadsheets(document: str, rows: Sequence[Mapping[str, str]]) -> dict[str, bytes]:
    """The rows of letters, each once, as CSV that Excel opens: one file for all that say the same columns."""
    stem = document.rpartition(".")[0]
    by_columns: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for row in rows:
        by_columns.setdefault(tuple(row), set()).add(tuple(row.values()))
    files: dict[str, bytes] = {}
    for number, (columns, said) in enumerate(sorted(by_columns.items())):
        target = io.StringIO()
        csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([columns, *sorted(said)])
        files[f"{stem}/{ROWS}{f'-{number + 1}' if number else ''}.csv"] = target.getvalue().encode("utf-8-sig")
    return files


def _tree(file: File, path: Path) -> Tree:
    """The values of a YAML file of a source. Raises `Refused`."""
    faults = Faults()
    node = nodes_of(f"{path.as_posix()}: {file.name}", file.data, faults)
    value = None if node is None or faults else as_value(node, quoted=True)
    if not isinstance(value, dict) or not isinstance(value.get(KIND, ""), str):
        raise Refused([broken(path.as_posix(), file.name)])
    return value


def _differs(path: Path, name: str, other: Path) -> Finding:
    message = _("sumber {name} di sini lain daripada yang di {other}", name=name, other=other.as_posix())
    return Finding("SBR004", Place(path.as_posix()), message, _("keluarkan berkas ini ke folder lain"))
