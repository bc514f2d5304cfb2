"""Why a build would make a file, or leave it: asked without making anything."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from naskah.archive.looking import Look, Seen
from naskah.archive.model import Documents, Folder, Line, Order
from naskah.archive.surroundings import ENGINE
from naskah.composition.context import Variant
from naskah.content import discovery
from naskah.findings import Finding, Place, Refused
from naskah.messages import N_, _
from naskah.outputs.shelf import Shelf


class Reason(Enum):
    """What there is to say of a file: that it would be made, and why; or that it would not."""

    SAME = N_("tidak berubah")
    NEVER = N_("akan dibuat: belum pernah dibuat")
    MISSING = N_("akan dibuat: berkasnya tidak ada")
    OLDER = N_("akan dibuat: yang ada berasal dari susunan sebelumnya")
    DIFFERS = N_("akan dibuat: {parts} berubah")
    ENGINE = N_("akan dibuat: mesinnya {old}, sekarang {new}")
    FORCED = N_("akan dibuat: diminta --force")
    CHANGED = N_("diubah orang sesudah dibuat; dibiarkan")
    IN_THE_WAY = N_("tidak akan ditimpa, sebab diubah orang sesudah dibuat; {parts} berubah")
    HELD = N_("tidak akan dibuat, sebab {file} diubah orang")
    FAULTY = N_("tidak dapat dibuat")


class Explained(Struct, frozen=True):
    """A file, and what would become of it; `values` are what the reason names. `findings`: why it can't be made."""

    file: Path
    reason: Reason
    values: Mapping[str, str] = {}
    findings: tuple[Finding, ...] = ()

    def __str__(self) -> str:
        return f"{self.file.as_posix()}: {_(self.reason.value, **self.values)}"


def explained(file: Path, order: Order) -> list[Explained]:
    """What a build would do with each file of the documents that a person means.

    `file` is a content file or one of its outputs, a file that documents are made from (a profile, an annex), or a
    folder. Raises `Refused` (BLK014) where it is none of these.
    """
    folder = Shelf(order.out, Documents(order.out), force=False)
    looks: dict[str, Look] = {}
    found: list[Explained] = []
    for document, variants in _meant(file, order, folder):
        for variant in variants:
            own = replace(order, variant=Variant(variant))
            look = looks.setdefault(variant, Look(own, folder))
            found += _files(order.project.root / document, own, look, folder)
    return found


def _meant(file: Path, order: Order, folder: Folder) -> list[tuple[str, Sequence[str]]]:
    """The documents and their variants that a person means."""
    lines = folder.manifest.last.values()
    output = os.path.relpath(file.absolute(), order.out.absolute()).replace(os.sep, "/")
    made = [line for line in lines if output in line.files]
    if made:
        return [(made[0].document, [made[0].variant])]
    name = order.project.name(file)
    if file.is_dir():
        meant = [order.project.name(path) for path in discovery.documents((file,), order.project).documents]
    else:
        meant = sorted({line.document for line in lines if name in line.inputs} or _alone(file, order))
    if not meant:
        message = _(
            "bukan berkas isi, bukan hasil, dan tidak dipakai naskah yang tercatat di {folder}",
            folder=order.out.as_posix(),
        )
        raise Refused([Finding("BLK014", Place(file.as_posix()), message, _("periksa namanya, atau folder --out"))])
    known: dict[str, list[str]] = {}
    for line in lines:
        known.setdefault(line.document, []).append(line.variant)
    return [(each, sorted({str(order.variant), *([] if order.variant else known.get(each, []))})) for each in meant]


def _alone(file: Path, order: Order) -> set[str]:
    """A content file of which the manifest knows nothing yet."""
    found = discovery.documents((file.parent,), order.project).documents if file.is_file() else ()
    return {order.project.name(path) for path in found if path == file.resolve()}


def _files(path: Path, order: Order, look: Look, folder: Folder) -> Iterator[Explained]:
    seen = look.at(path)
    line = seen.line
    if line is None or order.force:
        reason = Reason.NEVER if line is None else Reason.FORCED
        differing: Mapping[str, str] = {}
        faults: tuple[Finding, ...] = ()
    else:
        reason = Reason.SAME
        differing, faults = ({}, ()) if seen.is_same else _differing(path, order, line)
    for suffix, name in seen.names.items():
        file = order.out / name
        if faults:
            yield Explained(file, Reason.FAULTY, findings=faults)
        elif reason is not Reason.SAME or line is None:
            yield Explained(file, reason)
        else:
            yield _one(file, suffix, name, seen, line, differing, folder)


def _one(
    file: Path, suffix: str, name: str, seen: Seen, line: Line, differing: Mapping[str, str], folder: Folder
) -> Explained:
    parts = {"parts": ", ".join(map(_, differing))}
    held = [each for each in seen.changed if each not in seen.signed]  # these keep the others out: all or none
    if name in seen.changed:
        return Explained(file, Reason.IN_THE_WAY, parts) if differing else Explained(file, Reason.CHANGED)
    if held and differing:
        return Explained(file, Reason.HELD, {"file": file.with_name(Path(held[0]).name).as_posix()})
    if name not in line.files:
        return Explained(file, Reason.NEVER)
    if list(differing) == [ENGINE]:
        return Explained(file, Reason.ENGINE, {"old": line.made_from.get(ENGINE, "?"), "new": differing[ENGINE]})
    if differing:
        return Explained(file, Reason.DIFFERS, parts)
    if suffix not in seen.absent:
        return Explained(file, Reason.SAME)
    return Explained(file, Reason.OLDER if folder.lies(name) else Reason.MISSING)


def _differing(path: Path, order: Order, line: Line) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    """The parts that are others than those the files were made from, as they are now; or why that can't be told."""
    from naskah.archive.holding import changed_words
    from naskah.archive.preparing import SOURCE, prepare  # late: most documents are as they were, and need not be read
    from naskah.archive.surroundings import Surroundings
    from naskah.review import Reviewer

    try:
        prepared = prepare(path, order, Reviewer(order.project), Surroundings(order))
        if found := changed_words(prepared.document, order.project):
            return {}, found
    except Refused as refused:
        return {}, refused.findings
    now = prepared.made_from
    before = line.made_from
    names = [*now, *(name for name in before if name not in now)]
    differing = {name: now.get(name, "") for name in names if now.get(name) != before.get(name)}
    if len(differing) > 1:
        differing.pop(SOURCE, None)  # it tells of all the others
    return differing, ()
