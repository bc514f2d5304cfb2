"""Which documents of a project might bear the same number: found by a glance at their files, not by reading them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from naskah.content import read
from naskah.content.discovery import SUFFIXES
from naskah.content.model import Document
from naskah.environment import MAX_CONTENT_BYTES, Project

_NUMBER = re.compile(rb"""^nomor[ \t]*:[ \t]*["']?([^\n"'#]*?)["']?[ \t]*(?:#.*)?\r?$""", re.MULTILINE)


class Numbered:
    """The numbers that the content files of a project bear."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._read: dict[Path, Document | None] = {}

    def like(self, document: Document) -> Sequence[Document]:
        """The other documents whose files bear the number of this one."""
        number = document.fields.get("nomor")
        if not isinstance(number, str):
            return ()
        own = self.project.root / document.path
        paths = [path for path in self._files.get(_spelled(number), ()) if path != own]
        return [other for path in paths if (other := self._document(path)) is not None]

    def _document(self, path: Path) -> Document | None:
        if path not in self._read:
            self._read[path] = read(path, self.project, draft=True).document
        return self._read[path]

    @cached_property
    def _files(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path, data in self.project.glance(self.project.content, SUFFIXES, MAX_CONTENT_BYTES):
            number = _NUMBER.search(data)
            if number and number[1]:
                found.setdefault(_spelled(number[1].decode("utf-8", errors="replace")), []).append(path)
        return {number: sorted(paths) for number, paths in found.items()}


def _spelled(number: str) -> str:
    """A number without its white space and capitals."""
    return "".join(number.split()).casefold()
