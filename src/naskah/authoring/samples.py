"""Samples of documents: `contoh.yaml` beside a kind's `template.yaml`, and the files that it names in `contoh/`.

A sample is a content file like any other. What it says of its office is written over with the project's own; the rest,
its comments included, stays to the letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate

from msgspec import Struct

from naskah.authoring.office import Office
from naskah.authoring.skeleton import skeleton
from naskah.content.faults import Faults
from naskah.content.kinds import reader_of
from naskah.content.model import Field, Kind
from naskah.content.nodes import Entries, Node, Scalar, parse
from naskah.content.source import decode
from naskah.environment import MAX_SHEET_BYTES, MAX_YAML_BYTES, Project
from naskah.findings import Place, stop_on_errors
from naskah.language import date_of

NAME = "contoh"
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _./()-]*[A-Za-z0-9_./()-])?")


class Sample(Struct, frozen=True):
    """A content file of a kind, and the files it names, by the names that it gives them."""

    kind: Kind
    text: str
    node: Node
    files: Mapping[str, bytes]

    @property
    def day(self) -> date | None:
        """The day that the sample is signed on."""
        return next((date_of(said.text) for name, _, said in self._answers() if name == self.kind.date_field), None)

    def of(self, office: Office, folder: str) -> str:
        """Its text as a document of its kind and of this office, with the files it names in `folder`."""
        said = {"lembaga": office.lembaga, "pejabat": office.pejabat}
        changes = [
            (scalar, renamed(scalar.text, folder)) for scalar in _scalars(self.node) if scalar.text in self.files
        ]
        for name, field, scalar in self._answers():
            if field.form in said:
                changes.append((scalar, said[field.form]))
            elif name == self.kind.date_field and office.day:
                changes.append((scalar, office.day.isoformat()))
        if isinstance(self.node, Entries) and isinstance(kind := self.node.items["jenis"].value, Scalar):
            changes.append((kind, self.kind.key))  # the kind may be a copy of the one that the sample was written for
        return _written_over(self.text, changes)

    def _answers(self) -> Iterator[tuple[str, Field, Scalar]]:
        yield from _answers(self.node, self.kind.fields)


def renamed(name: str, folder: str) -> str:
    """The name of a sample's file once it lies in `folder`."""
    return f"{folder}{name.removeprefix(NAME)}"


def sample_of(kind: Kind, project: Project) -> Sample:
    """The sample that the kind brings, else one made from its fields. Raises `Refused` when it can't be read."""
    reader = reader_of(kind.folder, project)
    file = kind.folder / f"{NAME}.yaml"
    place = Place(reader.name(file))
    data = reader.read(file, MAX_YAML_BYTES, place) if file.is_file() else skeleton(kind).encode("utf-8")
    faults = Faults()
    text = decode(place.file, data, faults)
    node = None if text is None else parse(place.file, text, faults)
    stop_on_errors(faults)
    assert text is not None  # noqa: S101 -- no finding, so text and nodes are there
    assert node is not None  # noqa: S101
    named = {scalar.text: kind.folder / scalar.text for scalar in _scalars(node) if scalar.text.startswith(f"{NAME}/")}
    files = {name: reader.read(path, MAX_SHEET_BYTES, place) for name, path in named.items() if path.is_file()}
    return Sample(kind, text, node, files)


def _answers(node: Node, fields: Mapping[str, Field], before: str = "") -> Iterator[tuple[str, Field, Scalar]]:
    """What a content file answers to these fields, by the names that a kind has for them: `ditetapkan.tanggal`."""
    for name, entry in node.items.items() if isinstance(node, Entries) else ():
        field = fields.get(name)
        if field is not None and isinstance(entry.value, Scalar):
            yield f"{before}{name}", field, entry.value
        elif field is not None:
            yield from _answers(entry.value, field.fields, f"{name}.")


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    for inner in (entry.value for entry in node.items.values()) if isinstance(node, Entries) else node.items:
        yield from _scalars(inner)


def _written_over(text: str, changes: Sequence[tuple[Scalar, str]]) -> str:
    """The text with some scalars saying something else, and every other character as it was."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    for scalar, said in sorted(changes, key=lambda change: change[0].place, reverse=True):
        at = scalar.written
        start, end = starts[at.line] + at.column, starts[at.end_line] + at.end_column
        text = text[:start] + (said if _PLAIN.fullmatch(said) else json.dumps(said, ensure_ascii=False)) + text[end:]
    return text
