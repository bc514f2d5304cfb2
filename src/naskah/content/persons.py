"""Persons whom a letter is about, each with the same labels: written one by one, or named as the file of a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from naskah.content import reading
from naskah.content.annexes import read_named_table
from naskah.content.characters import check_characters
from naskah.content.faults import Faults
from naskah.content.model import Column, DataCell, Group, HeadCell, Orang, Row, Table, Written
from naskah.content.nodes import Entries, Items, Node, Scalar
from naskah.content.richtext import Expression, Literal, RichText
from naskah.content.sheets import MAX_ROWS, is_number_name
from naskah.environment import Project
from naskah.findings import Place
from naskah.messages import N_, _

NUMBER, NUMBER_WIDTH = "nomor", 1.1  # centimetres
_NAME = "nama"
_FEW_LABELS = 2  # a person with a name alone is nothing odd among them
_MAX_REPORTED = 20
# What keeps a table from being a list of persons.
_NO_PERSONS = {
    "header": N_("kepalanya lebih dari satu baris"),
    "group": N_("ada baris kelompok"),
    "span": N_("ada sel yang digabung"),
    "label": N_("ada nama kolom yang kosong, berulang, atau berisi ungkapan"),
}

_Texts = tuple[RichText, ...]


def read_persons(
    node: Node, name: str, folder: Path, project: Project, faults: Faults
) -> tuple[Orang, Written | None] | None:
    """The persons, and what a table of them was read from."""
    if isinstance(node, Scalar):
        found = read_named_table(node, name, folder, project, faults)
        persons = None if found is None else _of_table(found[0], node.place, faults)
        return None if found is None or persons is None else (persons, found[1])
    nodes = node.items if isinstance(node, Items) else [node]
    found_rows = [_person(each, name, faults) for each in nodes]
    if not found_rows:
        faults.add("SKM002", node.place, _('"{name}" masih kosong', name=name), _("isi atau hapus"))
        return None
    if len(found_rows) > MAX_ROWS:
        message = _('"{name}" berisi lebih dari {most} butir', name=name, most=MAX_ROWS)
        faults.add("SKM015", node.place, message, _("bagi isinya"))
    labels = tuple(dict.fromkeys(label for row in found_rows for label in row))
    rows = tuple(
        tuple(row.get(label, RichText((), each.place)) for label in labels)
        for row, each in zip(found_rows, nodes, strict=True)
    )
    _refuse_nameless(labels, [row for row in rows if any(map(_says_something, row))], faults)
    return Orang(labels, rows, node.place), None


def as_table(persons: Orang, *, numbered: bool) -> Table:
    """The persons as a table of a Lampiran, with a column that numbers them if it is asked for."""
    number = (Column(NUMBER, NUMBER, NUMBER_WIDTH, "tengah"),) if numbered else ()
    columns = (*number, *(Column(f"kolom-{place}") for place in range(1, len(persons.labels) + 1)))
    labels = ("No.", *persons.labels) if numbered else persons.labels
    empty = RichText((), persons.place)
    rows = (((empty, *row) if numbered else row) for row in persons.rows)
    return Table(
        columns,
        (tuple(HeadCell(RichText((Literal(label),), persons.place)) for label in labels),),
        tuple(Row(tuple(map(DataCell, row))) for row in rows),
        persons.place,
    )


def _person(node: Node, name: str, faults: Faults) -> dict[str, RichText]:
    """Labels, each with its text; the labels are the writer's own."""
    if not isinstance(node, Entries):
        message = _('"{name}" harus berisi orang, masing-masing dengan label dan isinya', name=name)
        faults.add("SKM003", node.place, message, _("tulis misalnya - {example}", example="{Nama: …, Jabatan: …}"))
        return {}
    if all(reading.is_empty(entry.value) for entry in node.items.values()):
        faults.add("SKM002", node.place, _('"{name}" masih kosong', name=name), _("isi atau hapus"))
    return labelled_texts(node, faults)


def labelled_texts(node: Entries, faults: Faults) -> dict[str, RichText]:
    """Labels, each with its text, which may be empty: not everybody has a NIP."""
    found: dict[str, RichText] = {}
    for label, entry in node.items.items():
        check_characters(label, partial(_whole, entry.key), faults)
        if reading.is_empty(entry.value):
            found[label] = RichText((), entry.value.place)
        elif (text := reading.rich_text(entry.value, label, faults)) is not None:
            found[label] = text
    return found


def _of_table(table: Table, place: Place, faults: Faults) -> Orang | None:
    rows = [row for row in table.rows if isinstance(row, Row)]
    labels = [_label(cell.text) for cell in table.header[0]]
    cells: list[Sequence[HeadCell | DataCell]] = [*table.header, *(row.cells for row in rows)]
    wrong = {
        "header": len(table.header) > 1,
        "group": any(isinstance(row, Group) for row in table.rows),
        "span": any(cell.columns > 1 for row in cells for cell in row),
        "label": not all(labels) or len(set(labels)) < len(labels),
    }
    for cause in (cause for cause, is_so in wrong.items() if is_so):
        message = _("tabel ini tidak dapat dibaca sebagai daftar orang: {cause}", cause=_(_NO_PERSONS[cause]))
        faults.add("TBL011", place, message, _("satu baris satu orang, di bawah satu baris nama kolom"))
        return None
    shown = [
        position
        for position, (column, label) in enumerate(zip(table.columns, labels, strict=True))
        if column.kind != NUMBER and not is_number_name(label)
    ]
    texts = [tuple(row.cells[position].text for position in shown) for row in rows]
    persons = tuple(row for row in texts if any(map(_says_something, row)))
    if not persons:
        faults.add("SKM002", place, _("tabel ini masih kosong"), _("isi atau hapus"))
        return None
    names = tuple(labels[position] for position in shown)
    _refuse_nameless(names, persons, faults)
    _refuse_mere_names(names, persons, faults)
    return Orang(names, persons, place)


def _refuse_nameless(labels: Sequence[str], rows: Sequence[_Texts], faults: Faults) -> None:
    """Notes persons without what they are called by."""
    called = _called(labels)
    for row in islice((row for row in rows if not _says_something(row[called])), _MAX_REPORTED):
        message = _('seorang dari daftar ini tidak mempunyai isi "{label}"', label=labels[called])
        faults.add("TBL013", row[called].place, message, _("isi, atau hapus barisnya"))


def _refuse_mere_names(labels: Sequence[str], rows: Sequence[_Texts], faults: Faults) -> None:
    """Notes rows of a table that say nothing but a name: a heading, or what was left of a person."""
    called = _called(labels)
    alone = (row for row in rows if _says_something(row[called]) and sum(map(_says_something, row)) == 1)
    for row in islice(alone, _MAX_REPORTED if len(labels) > _FEW_LABELS else 0):
        message = _("hanya satu sel berisi pada baris ini, padahal kolomnya {count}", count=len(labels))
        help_ = _("isi sel lainnya, tulis - di sel yang memang kosong, atau hapus baris itu")
        faults.add("TBL013", row[called].place, message, help_)


def _called(labels: Sequence[str]) -> int:
    """Which label has the persons' names: the one that says so, else the first."""
    return next((at for at, label in enumerate(labels) if label.casefold().startswith(_NAME)), 0)


def _says_something(text: RichText) -> bool:
    return any(isinstance(part, Expression) or part.text.strip() for part in text.parts)


def _label(text: RichText) -> str:
    if any(isinstance(part, Expression) for part in text.parts):
        return ""
    return " ".join("".join(part.text for part in text.parts if isinstance(part, Literal)).split())


def _whole(place: Place, _offset: int) -> Place:
    """The place of every character of a key."""
    return place
