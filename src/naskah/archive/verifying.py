"""Verifying: every document made again in memory, and held against what lies in the archive.

Reads: content, templates, the output folder and its manifest. Writes nothing, so the archive may be read-only.

1. Every file that lies there or should has one verdict.
2. A file that differs in one byte from what its sources make is never called the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from naskah.archive.aside import aside, without_document
from naskah.archive.asked import asked_about, refuse_nowhere
from naskah.archive.model import Documents, Folder, Line, Order
from naskah.archive.neighbours import SINCE, others
from naskah.archive.now import Now, Progress, by_files, made_again
from naskah.archive.preparing import SOURCE
from naskah.archive.revisions import since
from naskah.archive.surroundings import ENGINE
from naskah.archive.undisturbed import undisturbed
from naskah.archive.verdicts import State, Verdict
from naskah.messages import _
from naskah.outputs.shelf import Shelf


def verify(
    order: Order,
    documents: Collection[Path],
    paths: Sequence[Path] = (),
    *,
    fast: bool = False,
    progress: Progress = lambda _done, _of: None,
) -> list[Verdict]:
    """The verdict on each file, sorted by name; a lost manifest comes first. `documents` are all that the project has.

    `paths`: content files, outputs, or folders of either, that alone are asked about. `fast`: hashes alone are
    compared, and nothing is made. Raises `Refused` where there is no such folder, or somebody is writing it.
    """
    with undisturbed(order.out):
        return _verdicts(order, documents, paths, fast=fast, progress=progress)


def _verdicts(
    order: Order, documents: Collection[Path], paths: Sequence[Path], *, fast: bool, progress: Progress
) -> list[Verdict]:
    folder = Shelf(order.out, Documents(order.out), force=False)
    asked, every = asked_about(paths, order), folder.manifest.last.values()
    refuse_nowhere(paths, order, every)
    named = {order.project.name(path) for path in documents}
    there = named | {line.document for line in every if _is_outside(line.document, order)}
    lines = [line for line in every if asked(line.document, line.files)]
    standing = [line for line in lines if line.document in there]
    now = by_files(standing, order) if fast else made_again(standing, order, progress)
    found: dict[str, Verdict] = {}
    for line in lines:
        for name, made in line.files.items():
            if not asked(line.document, (name,)):
                continue
            if line.document in there:
                found[name] = _verdict(name, made, line, now[line.whose], folder)
            elif folder.lies(name):
                found.setdefault(name, _gone(name, line, folder))
    for verdict in others(folder, found, asked):
        found.setdefault(verdict.name, verdict)
    known = {line.document for line in every}
    never = [Verdict(name, State.NEVER, at_root=True) for name in named if name not in known and asked(name, ())]
    kept = [line for line in every if line.document in there or any(map(folder.lies, line.files))]
    beside = aside(kept, order.project, asked)
    for verdict in () if paths else without_document(there, order.project):
        if beside.get(verdict.name, verdict).state in (State.SAME, verdict.state):
            beside[verdict.name] = verdict
    verdicts = (*found.values(), *never, *beside.values())
    return sorted(verdicts, key=lambda verdict: (verdict.state is not State.UNTOLD, verdict.name))


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


def _gone(name: str, line: Line, folder: Folder) -> Verdict:
    """What a file is whose document is no more: there is only the manifest to hold it against."""
    told = SINCE[since((folder.folder / name).read_bytes(), lambda each: folder.manifest.is_ours(name, each))]
    return Verdict(name, State.GONE, {"document": line.document}) if told is State.SAME else Verdict(name, told)


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
