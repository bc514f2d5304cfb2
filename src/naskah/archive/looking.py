"""What lies in the output folder of a document, beside what the manifest says of it: what is there, what is absent.

Nothing is parsed for it: a thousand documents that are as they were are told by the hashes of their files.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from naskah.archive.model import Folder, Line, Order, Whose
from naskah.archive.records import digest_of_record
from naskah.archive.surroundings import Inputs, Surroundings
from naskah.findings import Finding, Place, Severity
from naskah.messages import _


class Seen(Struct, frozen=True):
    """A document before anything of it is made.

    `line` is what the manifest says of it, `names` are the files wanted by suffix, `absent` the suffixes of those that
    are not there as the line says, `changed` the names of those that a person has changed, `signed` those of them that
    are ours with a signature.
    """

    path: Path
    whose: Whose
    line: Line | None
    names: Mapping[str, str]
    absent: tuple[str, ...]
    changed: tuple[str, ...]
    signed: tuple[str, ...]
    is_same: bool  # inputs, template, fonts, engine and form are those of the line


class Look:
    """Looks at documents of one order; whatever several of them share is looked at once."""

    def __init__(self, order: Order, folder: Folder) -> None:
        self.around = Surroundings(order)
        self._inputs = Inputs(order.project)
        self._order, self._folder = order, folder

    def at(self, path: Path) -> Seen:
        """One document."""
        order = self._order
        whose = order.project.name(path), str(order.variant)
        line = self._folder.manifest.last.get(whose)
        target = order.name(path)
        names = {suffix: f"{target}.{suffix}" for suffix in order.formats}
        if line is None:
            return Seen(path, whose, None, names, tuple(names), (), (), False)
        is_same = self.around.are(line.made_from, line.kind) and self._inputs.are(line.inputs)
        is_same = is_same and (line.scan is None or line.scan.is_as_seen(order.project))
        is_same = is_same and (not line.words or line.words == digest_of_record(line.document, order.project))
        lying = {suffix: self._folder.digest(name) for suffix, name in names.items() if name in line.files}
        changed = tuple(
            names[suffix]
            for suffix, digest in lying.items()
            if digest is not None and not self._folder.manifest.is_ours(names[suffix], digest)
        )
        absent = tuple(
            suffix
            for suffix, name in names.items()
            if name not in changed and (suffix not in lying or lying[suffix] != line.files[name])
        )
        return Seen(path, whose, line, names, absent, changed, tuple(filter(self._is_signed, changed)), is_same)

    def stands(self, seen: Seen) -> bool:
        """Whether nothing is to be done for a document."""
        line, order = seen.line, self._order
        is_whole = line is not None and seen.is_same and not seen.absent and not order.force
        return is_whole and not (order.strict and line is not None and line.weighs)

    def _is_signed(self, name: str) -> bool:
        """Whether a file is one of ours that somebody has signed, and nothing else."""
        if not name.endswith(".pdf"):
            return False
        from naskah.archive.revisions import Since, since  # late: few archives hold such files

        manifest = self._folder.manifest
        data = (self._folder.folder / name).read_bytes()
        return since(data, lambda digest: manifest.is_ours(name, digest)) is Since.SIGNED


def left_alone(folder: Path, seen: Seen) -> tuple[Finding, ...]:
    """Remarks that files are not as they were made."""
    help_ = _("dibiarkan seperti itu; buat lagi dengan --force")
    changed, signed = _("berkas ini diubah sesudah dibuat"), _("berkas ini ditandatangani sesudah dibuat")
    return tuple(
        Finding(
            "BLK005",
            Place((folder / name).as_posix()),
            signed if name in seen.signed else changed,
            help_,
            Severity.INFO,
        )
        for name in seen.changed
    )


def outdated(folder: Path, names: tuple[str, ...]) -> tuple[Finding, ...]:
    """Warnings that files stay as they were signed, though what they were made from is another now."""
    message = _("berkas ini ditandatangani sesudah dibuat, dan tidak dibuat lagi walaupun asalnya berubah")
    help_ = _("lihat yang berubah dengan naskah verify; buat lagi dengan --force")
    return tuple(
        Finding("BLK005", Place((folder / name).as_posix()), message, help_, Severity.WARNING) for name in names
    )
