"""From published files back to a project: the sources that they carry, put together so that all of them build again.

Reads: DOCX and PDF. Writes: content files, profiles and templates in a folder.

1. What is built from the folder is what was read, byte for byte.
2. Documents whose profiles or templates agree share them; where they do not, each has its own, and `kunci` in it says
   by which name the document knows it.
3. Nothing that lies there already is written over.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import Struct, field

from naskah.archive.sources import SUFFIXES, Carried, carried_by
from naskah.content.faults import Faults
from naskah.content.files import nodes_of
from naskah.environment import write_all
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _
from naskah.source import File
from naskah.source.emitting import emitted
from naskah.source.template import WORDS, as_value

KEY, KIND, PROFILE = "kunci", "jenis", "lembaga"
ROWS = "penerima"  # the spreadsheets of letters
_DOCUMENT = (".yaml", ".yml")
_PROFILE = re.compile(r"content/lembaga/([^/]+)\.yaml")
_OF_KIND = re.compile(r"templates/([^/]+)/(.+)")

Tree: TypeAlias = dict[str, Any]  # of a YAML file: texts, lists and trees


class Extracted(Struct):
    """What came of it: the files written or already there, and what there is to say."""

    written: list[Path] = field(default_factory=list)
    sources: int = 0
    findings: list[Finding] = field(default_factory=list)


def extract(paths: Iterable[Path], out: Path) -> Extracted:
    """Writes the sources of these files, or of all files in these folders, to a project in `out`.

    A file whose source can't be put beside the others is a finding, and the others are written.
    """
    result = Extracted()
    project = _Project()
    for path, named in _files(paths):
        try:
            carried = carried_by(path)
            if carried is None:
                result.findings.append(_without(path, named=named))
                continue
            project.add(carried)
        except Refused as refused:
            result.findings += refused.findings
        else:
            result.sources += 1
            result.findings += carried.findings
    try:
        result.written += _write(project.files(), out)
    except Refused as refused:
        result.findings += refused.findings
        result.sources = 0
    return result


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Each file once, and whether a person has named it."""
    for path in paths:
        if not path.is_dir():
            yield path, True
            continue
        for file in sorted(path.rglob("*")):
            if file.suffix.lower() in SUFFIXES and file.is_file() and not file.name.startswith((".", "~")):
                yield file, False


class _Project:
    """The files of many sources, put together."""

    def __init__(self) -> None:
        self._profiles: dict[str, list[Tree]] = {}  # by key: those that can't be one
        self._kinds: dict[str, list[Tree]] = {}  # … each as its files by name
        self._documents: dict[str, Tree] = {}
        self._others: dict[str, bytes] = {}
        self._rows: dict[str, list[Mapping[str, str]]] = {}  # of letters, by their content file
        self._from: dict[str, Path] = {}

    def add(self, carried: Carried) -> None:
        """Adds the source of a file. Raises `Refused` where another one says the same document otherwise."""
        profiles: dict[str, str] = {}
        kinds: dict[str, Tree] = {}
        documents: dict[str, Tree] = {}
        others: dict[str, bytes] = {}
        for file in carried.files:
            if found := _PROFILE.fullmatch(file.name):
                profiles[found[1]] = _placed(self._profiles, found[1], _tree(file, carried.path))
            elif found := _OF_KIND.fullmatch(file.name):
                kinds.setdefault(found[1], {})[found[2]] = file.data
            elif file.name.endswith(_DOCUMENT) and KIND in (tree := _tree(file, carried.path)):
                documents[file.name] = tree
            else:
                others[file.name] = file.data
        named = {key: _placed(self._kinds, key, files) for key, files in kinds.items()}
        trees = {name: _naming(tree, named, profiles) for name, tree in documents.items()}
        self._take(trees, others, carried.path)
        if carried.row:
            for name in trees:
                self._rows.setdefault(name, []).append(carried.row)

    def _take(self, documents: Mapping[str, Tree], others: Mapping[str, bytes], path: Path) -> None:
        whole = {name: merged(self._documents.get(name, {}), tree) for name, tree in documents.items()}
        differing = [name for name, tree in whole.items() if tree is None]
        differing += [name for name, data in others.items() if self._others.get(name, data) != data]
        if differing:
            raise Refused([_differs(path, name, self._from[name]) for name in differing])
        self._documents |= {name: tree for name, tree in whole.items() if tree is not None}
        self._others |= others
        self._from |= dict.fromkeys((*documents, *others), path)

    def files(self) -> dict[str, bytes]:
        """All files, by their path in the project."""
        files = {name: emitted(tree) for name, tree in self._documents.items()} | self._others
        for key, profiles in self._profiles.items():
            for number, profile in enumerate(profiles):
                files[f"content/lembaga/{_name(key, number)}.yaml"] = emitted(_keyed(profile, key, number))
        for key, kinds in self._kinds.items():
            for number, kind in enumerate(kinds):
                for name, data in kind.items():
                    said = _keyed_words(data, key, number) if name == WORDS else data
                    files[f"templates/{_name(key, number)}/{name}"] = said
        for name, rows in self._rows.items():
            files |= _spreadsheets(name, rows)
        return files


def merged(first: Tree, second: Tree) -> Tree | None:
    """What both say together; None where they say one thing in two ways."""
    whole = dict(first)
    for name, value in second.items():
        known = whole.setdefault(name, value)
        if isinstance(known, dict) and isinstance(value, dict):
            inner = merged(known, value)
            if inner is None:
                return None
            whole[name] = inner
        elif known != value:
            return None
    return whole


def _placed(shared: dict[str, list[Tree]], key: str, new: Tree) -> str:
    """Puts a profile or a kind with the first of its key that it agrees with, else beside them; its name there."""
    known = shared.setdefault(key, [])
    for number, each in enumerate(known):
        whole = merged(each, new)
        if whole is not None:
            known[number] = whole
            return _name(key, number)
    known.append(new)
    return _name(key, len(known) - 1)


def _name(key: str, number: int) -> str:
    return f"{key}-{number + 1}" if number else key


def _keyed(tree: Tree, key: str, number: int) -> Tree:
    """A profile or a kind under another name says by which the documents know it."""
    return {**{name: tree[name] for name in ("naskah",) if name in tree}, KEY: key, **tree} if number else tree


def _keyed_words(data: bytes, key: str, number: int) -> bytes:
    node = nodes_of(WORDS, data, Faults())
    tree = None if node is None else as_value(node)
    return emitted(_keyed(tree, key, number)) if number and isinstance(tree, dict) else data


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
        files[f"{stem}/{_name(ROWS, number)}.csv"] = target.getvalue().encode("utf-8-sig")
    return files


def _naming(tree: Tree, kinds: Mapping[str, str], profiles: Mapping[str, str]) -> Tree:
    """A document that names its kind and its profile as they are called in the project."""
    named = dict(tree)
    named[KIND] = kinds.get(str(tree[KIND]), tree[KIND])
    for key, name in profiles.items():
        fields = [field for field in (PROFILE, *tree) if tree.get(field) == key]
        if fields:
            named[fields[0]] = name
    return named


def _tree(file: File, path: Path) -> Tree:
    """The values of a YAML file of a source. Raises `Refused`."""
    faults = Faults()
    node = nodes_of(f"{path.as_posix()}: {file.name}", file.data, faults)
    value = None if node is None or faults else as_value(node)
    if not isinstance(value, dict):
        message = _("sumber di dalam berkas ini tidak dapat dibaca ({cause})", cause=file.name)
        raise Refused([Finding("SBR001", Place(path.as_posix()), message, _("ambil salinan yang utuh dari arsip"))])
    return value


def _write(files: Mapping[str, bytes], out: Path) -> list[Path]:
    """Writes what is not there yet. Raises `Refused`, with nothing written, when another file has the name of one."""
    wanted = {out / name: data for name, data in sorted(files.items())}
    there = {path: path.read_bytes() for path in wanted if path.is_file()}
    if differing := [path for path, data in there.items() if data != wanted[path]]:
        raise Refused([_taken(path) for path in differing])
    return list(write_all({path: data for path, data in wanted.items() if path not in there}))


def _without(path: Path, *, named: bool) -> Finding:
    message = _("berkas ini tidak membawa sumbernya")
    help_ = _("salinan dan hasil --no-source tidak membawanya; ambil berkas aslinya")
    return Finding("SBR003", Place(path.as_posix()), message, help_, Severity.ERROR if named else Severity.INFO)


def _differs(path: Path, name: str, other: Path) -> Finding:
    message = _("sumber {name} di sini lain daripada yang di {other}", name=name, other=other.as_posix())
    return Finding("SBR004", Place(path.as_posix()), message, _("keluarkan berkas ini ke folder lain"))


def _taken(path: Path) -> Finding:
    message = _("berkas ini sudah ada dan isinya lain, jadi tidak ditimpa")
    return Finding("SBR005", Place(path.as_posix()), message, _("keluarkan ke folder lain, atau pindahkan berkas itu"))
