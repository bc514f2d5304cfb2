"""Samples of documents: `contoh.yaml` beside a kind's `template.yaml`, and the files that it names in `contoh/`.

A sample is a content file like any other. What it says of its office is written over with the project's own; the rest,
its comments included, stays to the letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, chain, count, repeat

from msgspec import Struct

from naskah.authoring.office import Office
from naskah.authoring.skeleton import skeleton
from naskah.content import reading
from naskah.content.faults import Faults
from naskah.content.kinds import reader_of
from naskah.content.model import Field, Kind
from naskah.content.nodes import Entries, Node, Scalar, parse
from naskah.content.source import decode
from naskah.environment import MAX_SHEET_BYTES, MAX_YAML_BYTES, Project
from naskah.findings import Place, stop_on_errors

NAME = "contoh"
NUMBERS = ("nomor", "nomor-lembaran")  # a sample that has both gives them one value
_RUNNING = re.compile(r"(?<![^/])[0-9]{1,9}(?![^/])")  # 123 in 000.5/123/2025
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _./()-]*[A-Za-z0-9_./()-])?")


class Sample(Struct, frozen=True):
    """A content file of a kind, and the files it names, by the names that it gives them."""

    kind: Kind
    text: str
    node: Entries
    files: Mapping[str, bytes]
    day: date | None  # that it is signed on

    def of(self, office: Office, folder: str, taken: Collection[str] = ()) -> str:
        """Its text as a document of its kind and of this office, with the files it names in `folder`.

        Its number is the next one that is not `taken`: two documents never bear the same.
        """
        officials = chain(office.pejabat, repeat(office.pejabat[-1]))  # whoever signs, then who signs beside him
        changes = [
            (scalar, renamed(scalar.text, folder)) for scalar in _scalars(self.node) if scalar.text in self.files
        ]
        for name, field, scalar in _answers(self.node, self.kind.fields):
            if field.form == "lembaga":
                changes.append((scalar, office.lembaga))
            elif field.form == "pejabat":
                changes.append((scalar, next(officials)))
            elif name == self.kind.date_field and office.day:
                changes.append((scalar, office.day.isoformat()))
            elif name in NUMBERS:
                changes.append((scalar, self._number(scalar.text, office.day, taken)))
        named = self.node.items.get("jenis")
        if named is not None and isinstance(named.value, Scalar):
            changes.append((named.value, self.kind.key))  # the kind may be a copy of the one that the sample is of
        return _written_over(self.text, [(scalar, said) for scalar, said in changes if said != scalar.text])

    def _number(self, number: str, day: date | None, taken: Collection[str]) -> str:
        """A number that is not taken, of the year in which the document is signed."""
        if day and self.day:
            number = re.sub(rf"(?<=/){self.day.year}$", str(day.year), number)
        if running_number(number) not in taken:
            return number
        return _RUNNING.sub(lambda found: _next_free(found[0], taken), number, count=1)


def running_number(number: str) -> str:
    """What counts on in the number of a document: what stands alone between strokes, in digits."""
    found = _RUNNING.search(number)
    return found[0] if found else ""


def _next_free(number: str, taken: Collection[str]) -> str:
    return next(free for free in map(str, count(int(number))) if free not in taken)


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
    if node is not None:
        reading.entries(node, "naskah", None, faults)
    stop_on_errors(faults)
    assert text is not None  # noqa: S101 -- no finding, so there is a text,
    assert isinstance(node, Entries)  # noqa: S101 -- and it has keys
    signed = [scalar for name, _, scalar in _answers(node, kind.fields) if name == kind.date_field]
    day = reading.day(signed[0], kind.date_field, faults) if signed else None
    stop_on_errors(faults)
    said = {scalar.text for scalar in _scalars(node)}
    names = {path.relative_to(kind.folder).as_posix(): path for path in (kind.folder / NAME).rglob("*")}
    files = {name: reader.read(names[name], MAX_SHEET_BYTES, place) for name in sorted(names.keys() & said)}
    return Sample(kind, text, node, files, day)


def _answers(node: Node, fields: Mapping[str, Field], before: str = "") -> Iterator[tuple[str, Field, Scalar]]:
    """What a content file answers to these fields, by the names that a kind has for them: `ditetapkan.tanggal`."""
    for name, entry in node.items.items() if isinstance(node, Entries) else ():
        field = fields.get(name)
        if field is not None and isinstance(entry.value, Scalar) and not reading.is_empty(entry.value):
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
