"""The values of this stage: what of a document was used, and the files that say just that."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256

from msgspec import Struct

from naskah.content.model import Document


class Seen(Struct, frozen=True):
    """Fields, sentences and names of a document that something asked for."""

    fields: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


class Used(Struct, frozen=True):
    """What stands in a document that was composed: fields, sentences and names that its parts asked for.

    `lembaga` are the entries of its profile that may be absent and are drawn where they are there. `marks` is what the
    mark of a draft or a copy asked for beside them: a template need not show it.
    """

    document: Document
    fields: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    lembaga: frozenset[str]
    marks: Seen = Seen()


class File(Struct, frozen=True):
    """A file of a source, by its path in a project.

    `lacks` are the entries, by their dotted path in a YAML file, that the document would show and that were not there:
    what another document says of them is not to come into this one.
    """

    name: str
    data: bytes
    lacks: tuple[str, ...] = ()


class Source(Struct, frozen=True, dict=True):
    """The canonical source of one document: a project that says this document, and nothing else.

    `row` are the values of its row, by column, where it is one of many letters. `parts` are its digests by what a
    person calls each part of it.
    """

    files: tuple[File, ...]
    parts: Mapping[str, str]
    row: Mapping[str, str] = {}

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all of it."""
        digest = sha256()
        for part in (
            *(each for file in self.files for each in (file.name.encode(), file.data, " ".join(file.lacks).encode())),
            *self._values(),
        ):
            digest.update(b"%d:" % len(part) + part)
        return digest.hexdigest()

    def _values(self) -> tuple[bytes, ...]:
        return tuple(each.encode() for item in self.row.items() for each in item)
