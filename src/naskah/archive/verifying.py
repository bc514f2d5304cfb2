"""Verifying: every document made again in memory, and held against what lies in the archive.

Reads: content, templates, the output folder and its manifest. Writes nothing, so the archive may be read-only.

1. Every file that lies there or should has one verdict.
2. A file that differs in one byte from what its sources make is never called the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from msgspec.structs import replace

from naskah.archive.model import Documents, Folder, Line, Order
from naskah.archive.neighbours import SINCE, as_told, letters_of
from naskah.archive.now import Now, Progress, by_files, made_again
from naskah.archive.preparing import SOURCE
from naskah.archive.revisions import since
from naskah.archive.surroundings import ENGINE
from naskah.archive.verdicts import State, Verdict
from naskah.findings import Finding, Place, Refused
from naskah.messages import _
from naskah.outputs.manifest import NAME, Manifest
from naskah.outputs.shelf import LOCK, Shelf
from naskah.outputs.told import Told


def verify(
    order: Order,
    documents: Collection[Path],
    paths: Sequence[Path] = (),
    *,
    fast: bool = False,
    progress: Progress = lambda _done, _of: None,
) -> list[Verdict]:
    """The verdict on each file, sorted by name. `documents` are all that the project has now.

    `paths`: content files, outputs, or folders of either, that alone are asked about. `fast`: hashes alone are
    compared, and nothing is made.
    """
    folder = Shelf(order.out, Documents(order.out), force=False)
    asked = _asked(paths, order)
    lines = [line for line in folder.manifest.last.values() if asked(line.document, line.files)]
    _refuse_nowhere(paths, order, folder.manifest.last.values())
    named = {order.project.name(path) for path in documents}
    there = {line.document for line in lines if line.document in named or _is_outside(line.document, order)}
    standing = [line for line in lines if line.document in there]
    now = by_files(standing, order) if fast else made_again(standing, order, progress)
    verdicts: dict[str, Verdict] = {}
    for line in lines:
        for name, made in line.files.items():
            if line.document not in there:
                if folder.lies(name):
                    gone = Verdict(name, State.GONE, {"document": line.document})
                    verdicts.setdefault(name, gone)
            elif asked(line.document, (name,)):
                verdicts[name] = _verdict(name, made, line, now[line.whose], folder)
    known = {document for document, _variant in folder.manifest.last}
    for path in documents:
        document = order.project.name(path)
        if document not in known and asked(document, ()):
            verdicts.setdefault(document, Verdict(document, State.NEVER))
    for verdict in (*_scans(lines, order), *_others(order, folder, verdicts, asked)):
        verdicts.setdefault(verdict.name, verdict)
    return sorted(verdicts.values(), key=lambda verdict: verdict.name)


Asked: TypeAlias = Callable[[str, Collection[str]], bool]  # a document, and files in the folder → whether one is meant


def _asked(paths: Sequence[Path], order: Order) -> Asked:
    """Whether a person has asked about a document or one of its files; without paths, about all of them."""
    if not paths:
        return lambda _document, _files: True
    out = order.out.resolve()
    absolute = [path.resolve() for path in paths]
    documents = [order.project.name(path) for path in absolute if not path.is_relative_to(out)]
    files = [path.relative_to(out).as_posix() for path in absolute if path.is_relative_to(out)]

    def is_in(name: str, asked: list[str]) -> bool:
        return any(name == each or each == "." or name.startswith(f"{each}/") for each in asked)

    return lambda document, names: is_in(document, documents) or any(is_in(name, files) for name in names)


def _refuse_nowhere(paths: Sequence[Path], order: Order, lines: Collection[Line]) -> None:
    """Raises `Refused` for paths that are not there and of which nothing was made: they prove nothing."""
    place_of = {path: Place(path.as_posix()) for path in paths if not path.exists()}
    nowhere = [path for path in place_of if not any(_asked([path], order)(line.document, line.files) for line in lines)]
    if nowhere:
        message, help_ = _("berkas atau folder ini tidak ada"), _("periksa namanya")
        raise Refused([Finding("BRK006", place_of[path], message, help_) for path in nowhere])


def _is_outside(document: str, order: Order) -> bool:
    """Whether a document is there that lies among no content, and that a person has named to have it built."""
    return (
        not document.startswith(f"{order.project.name(order.project.content)}/")
        and (order.project.root / document).is_file()
    )


# --- one file ---------------------------------------------------------------------------------------------------


def _verdict(name: str, made: str, line: Line, now: Now, folder: Folder) -> Verdict:
    """What a file is; `made` is the SHA-256 that the line of its document says."""
    if not folder.lies(name):
        return Verdict(name, State.MISSING)
    if now.findings:
        return Verdict(name, State.FAULTY, findings=now.findings)
    data = (folder.folder / name).read_bytes()
    digest, fresh = sha256(data).hexdigest(), now.files.get(name, "")
    makers = folder.manifest.makers
    if digest == fresh:
        return Verdict(name, State.SAME)
    if digest == made or folder.manifest.is_ours(name, digest):
        return _older(name, makers.get(digest, line), now)
    base: list[str] = []

    def is_ours(prefix: str) -> bool:
        found = prefix == fresh or folder.manifest.is_ours(name, prefix)
        base.extend([prefix] if found else [])
        return found

    state = SINCE[since(data, is_ours)]
    if state is State.SIGNED and fresh not in base:
        older = _older(name, makers.get(base[-1], line), now)
        return replace(older, state=State.SIGNED_BEFORE) if older.state is State.OUTDATED else Verdict(name, state)
    return Verdict(name, state)


def _older(name: str, line: Line, now: Now) -> Verdict:
    """A file of ours that is not what would be made now; `line` is that with which it was made."""
    differing = _differing(line.made_from, now)
    if list(differing) == [ENGINE]:
        return Verdict(name, State.OTHER_ENGINE, {"engine": line.made_from.get(ENGINE, "?")})
    if differing:
        return Verdict(name, State.OUTDATED, {"parts": _listed(differing)})
    return Verdict(name, State.CHANGED if now.files else State.SAME)  # nothing was made that it could differ from


def _differing(before: Mapping[str, str], now: Now) -> Sequence[str]:
    """The parts that are others than those that a file was made from."""
    if now.inputs:
        return now.inputs
    names = [*now.made_from, *(name for name in before if name not in now.made_from)]
    differing = [name for name in names if now.made_from.get(name) != before.get(name)]
    return [name for name in differing if name != SOURCE or len(differing) == 1]  # it tells of all the others


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(_(part) for part in parts)


# --- everything else --------------------------------------------------------------------------------------------


def _scans(lines: Sequence[Line], order: Order) -> Iterator[Verdict]:
    """The signed scans that are no more as they first were."""
    for scan in {line.scan.path: line.scan for line in lines if line.scan}.values():
        file = order.project.root / scan.path
        name = Path(os.path.relpath(file, order.out.resolve())).as_posix()
        if not file.is_file():
            yield Verdict(name, State.MISSING)
        elif sha256(file.read_bytes()).hexdigest() != scan.digest:
            yield Verdict(name, State.CHANGED)


def _others(order: Order, folder: Folder, known: Collection[str], asked: Asked) -> Iterator[Verdict]:
    """The files of the folder that no document makes: those of neighbours, lists, and what nobody knows."""
    if folder.manifest.unsound:
        yield _damaged(NAME, folder.manifest)
    own = {f"{name.rpartition('/')[0]}/" for name in folder.lying if name.endswith(f"/{NAME}")}
    rest: dict[str, set[str]] = {"": set(), **{each: set() for each in own}}
    for name in folder.lying:
        home = max((each for each in own if name.startswith(each)), key=len, default="")
        rest[home].add(name.removeprefix(home))
    for home, names in rest.items():
        told = Told(order.out / home)
        should = letters_of(order.out / home, told) if home else set(told.last) - folder.manifest.named
        wanted = {
            name
            for name in names | should
            if name not in (NAME, LOCK) and f"{home}{name}" not in known and asked("", (f"{home}{name}",))
        }
        if home and told.unsound and (wanted or asked("", (f"{home}{NAME}",))):
            yield _damaged(f"{home}{NAME}", told)
        for name in wanted:
            verdict = as_told(order.out / home, name, told) if name in names else Verdict(name, State.MISSING)
            yield replace(verdict, name=f"{home}{name}")


def _damaged(name: str, manifest: Manifest[Any]) -> Verdict:
    return Verdict(name, State.DAMAGED, {"lines": ", ".join(map(str, manifest.unsound))})
