"""Outputs of documents that are no more."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from naskah.archive.model import Folder
from naskah.environment import Project


class Gone(Struct, frozen=True):
    """A file that lies in the output folder, by its name there, and the document it was made from, which is no more."""

    name: str
    document: str
    changed: bool  # by a person, since it was made
    signed: bool  # the document was: its files are no more to be had


def gone(folder: Folder, project: Project, documents: Collection[Path]) -> list[Gone]:
    """These files, sorted; `documents` are all that the content folder has now."""
    there = {project.name(path) for path in documents}
    content = f"{project.name(project.content)}/"

    def is_gone(document: str) -> bool:
        if document in there:
            return False
        return document.startswith(content) or not (project.root / document).is_file()

    lines = folder.manifest.last.values()
    taken = {name for line in lines if not is_gone(line.document) for name in line.files}
    found = {name: line for line in lines if is_gone(line.document) for name in line.files}
    return [
        Gone(name, line.document, folder.is_changed(name), bool(line.words or line.scan))
        for name, line in sorted(found.items())
        if name not in taken and folder.lies(name)
    ]


def prune(folder: Folder, files: Collection[Gone]) -> list[Gone]:
    """Takes these files away, but for those that a person has changed, or that were signed; those that are gone now."""
    return [each for each in files if not each.changed and not each.signed and folder.remove_ours(each.name)]
