"""Tables of a Lampiran written as YAML: a tree of columns, then rows with cells by the names of the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from naskah.content import reading
from naskah.content.faults import Faults, nearest
from naskah.content.model import Column, DataCell, Group, HeadCell, Row, Table
from naskah.content.nodes import Entries, Entry, Items, Node, Scalar
from naskah.content.richtext import Literal, RichText
from naskah.content.suppressions import read_suppressions
from naskah.content.texts import rich
from naskah.findings import Place
from naskah.language import date_of, hari_tanggal
from naskah.messages import _

MAX_COLUMNS = 63  # as many as Word gives a table
_MAX_HEADER_ROWS = 8
MAX_GROUPS = 999
COLUMN_KINDS = ("teks", "nomor", "tanggal")
ALIGNMENTS = ("kiri", "tengah", "kanan", "rata")
_KEYS = ("naskah", "kolom", "nomor-kolom", "baris", "abaikan")
_COLUMN_KEYS = ("id", "judul", "jenis", "lebar", "rata", "kolom")
UNNUMBERED = "tanpa"
RANGE = ".."
LOST = -1  # in the place of a column that could not be read
_DATE_LIKE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


class _Heading(Struct, frozen=True):
    """A node of the tree of columns."""

    text: RichText
    column: Column | None
    below: tuple[_Heading, ...]

    @property
    def depth(self) -> int:
        return 1 + max((heading.depth for heading in self.below), default=0)

    @property
    def leaves(self) -> tuple[Column, ...]:
        if self.column is not None:
            return (self.column,)
        return tuple(column for heading in self.below for column in heading.leaves)


def read_table(node: Node, faults: Faults) -> Table | None:
    """The table; None, with findings, when its columns can't be read."""
    found = reading.entries(node, "tabel", _KEYS, faults)
    if found is None or not reading.required(found, ("kolom", "baris"), "tabel", node.place, faults):
        return None
    reading.version(found, faults)
    headings = _headings(found["kolom"].value, faults, 1)
    columns = tuple(column for heading in headings for column in heading.leaves)
    if not _columns_are_sound(columns, found["kolom"].value, faults):
        return None
    numbered = "nomor-kolom" in found and (
        reading.choice(found["nomor-kolom"].value, "nomor-kolom", reading.YES_NO, faults) == "ya"
    )
    by_id = dict.fromkeys(_written_ids(found["kolom"].value), LOST)
    by_id |= {column.id: index for index, column in enumerate(columns)}
    rows: tuple[Group | Row, ...] = reading.each(
        found["baris"].value, "baris", lambda item: _row(item, columns, by_id, faults), faults
    )
    suppressions = read_suppressions(found["abaikan"].value, faults) if "abaikan" in found else ()
    groups = [row for row in rows if isinstance(row, Group)]
    if len(groups) > MAX_GROUPS:
        message = _("tabel berisi lebih dari {most} kelompok", most=MAX_GROUPS)
        faults.add("TBL006", groups[MAX_GROUPS].text.place, message, _("bagi tabel ini"))
    return Table(columns, _header(headings), rows, node.place, column_numbers=numbered, suppressions=suppressions)


# --- columns ----------------------------------------------------------------------------------------------------


def _headings(node: Node, faults: Faults, depth: int) -> tuple[_Heading, ...]:
    if depth > _MAX_HEADER_ROWS:
        faults.add(
            "TBL001",
            node.place,
            _("kepala tabel lebih dari {most} baris", most=_MAX_HEADER_ROWS),
            _("kurangi tingkatnya"),
        )
        return ()
    return reading.each(node, "kolom", lambda item: _heading(item, faults, depth), faults)


def _heading(node: Node, faults: Faults, depth: int) -> _Heading | None:
    found = reading.entries(node, "kolom", _COLUMN_KEYS, faults)
    if found is None:
        return None
    text = _title(node, found, faults)
    if text is None:
        return None
    if "kolom" in found:
        for key in set(found) - {"judul", "kolom"}:
            faults.add(
                "SKM001",
                found[key].key,
                _('kolom yang membawahi kolom lain tidak mengenal "{key}"', key=key),
                _("pindahkan ke kolom di bawahnya"),
            )
        return _Heading(text, None, _headings(found["kolom"].value, faults, depth + 1))
    if not reading.required(found, ("id",), "kolom", node.place, faults):
        return None
    id_ = reading.identifier(found["id"].value, "id", faults)
    kind = reading.choice(found["jenis"].value, "jenis", COLUMN_KINDS, faults) if "jenis" in found else "teks"
    align = reading.choice(found["rata"].value, "rata", ALIGNMENTS, faults) if "rata" in found else "kiri"
    width = reading.length(found["lebar"].value, "lebar", faults) if "lebar" in found else None
    return None if id_ is None else _Heading(text, Column(id_, kind or "teks", width, align or "kiri"), ())


def _title(node: Node, found: Mapping[str, Entry], faults: Faults) -> RichText | None:
    """What stands above a column: nothing where an empty text is given in quotes."""
    said = node.items.get("judul") if isinstance(node, Entries) else None
    if said is not None and reading.is_blank(said.value):
        return RichText((), said.value.place)
    if not reading.required(found, ("judul",), "kolom", node.place, faults):
        return None
    return reading.rich_text(found["judul"].value, "judul", faults)


def _written_ids(node: Node) -> Iterator[str]:
    """The ids of a tree of columns as they are written, those of columns that can't be read included."""
    for column in node.items if isinstance(node, Items) else ():
        if isinstance(column, Entries):
            below, id_ = column.items.get("kolom"), column.items.get("id")
            yield from _written_ids(below.value) if below else ()
            if id_ and isinstance(id_.value, Scalar):
                yield id_.value.text


def _columns_are_sound(columns: Sequence[Column], node: Node, faults: Faults) -> bool:
    before = len(faults)
    ids = [column.id for column in columns]
    for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
        faults.add("TBL002", node.place, _('dua kolom memakai id "{id}"', id=id_), _("beri tiap kolom id tersendiri"))
    if not 1 <= len(columns) <= MAX_COLUMNS:
        faults.add(
            "TBL001",
            node.place,
            _("tabel berisi {count} kolom", count=len(columns)),
            _("isi 1 sampai {most} kolom", most=MAX_COLUMNS),
        )
    return len(faults) == before


def _header(headings: Sequence[_Heading]) -> tuple[tuple[HeadCell, ...], ...]:
    """The header rows: a column's own heading reaches down to the last of them."""
    depth = max(heading.depth for heading in headings)
    rows: list[list[HeadCell]] = [[] for _row in range(depth)]

    def place(heading: _Heading, row: int) -> None:
        rows[row].append(HeadCell(heading.text, len(heading.leaves), depth - row if heading.column else 1))
        for below in heading.below:
            place(below, row + 1)

    for heading in headings:
        place(heading, 0)
    return tuple(map(tuple, rows))


# --- rows -------------------------------------------------------------------------------------------------------


def _row(node: Node, columns: Sequence[Column], by_id: Mapping[str, int], faults: Faults) -> Group | Row | None:
    found = reading.entries(node, "baris", None, faults)
    if found is None:
        return None
    if "kelompok" in found and "kelompok" not in by_id:
        return _group(node, found, faults)
    cells: dict[int, DataCell] = {}
    taken: dict[int, str] = {}
    numbered = True
    for key, entry in found.items():
        span = _span(key, entry, columns, by_id, faults)
        if span is None:
            continue
        if columns[span[0]].kind == "nomor":
            numbered = _is_numbered(key, entry, faults)
            continue
        doubled = [taken[index] for index in range(*span) if index in taken]
        if doubled:
            faults.add(
                "TBL003",
                entry.key,
                _('"{name}" bertumpang tindih dengan "{other}"', name=key, other=doubled[0]),
                _("satu kolom satu isi"),
            )
            continue
        taken.update(dict.fromkeys(range(*span), key))
        cells[span[0]] = _cell(entry.value, columns[slice(*span)], faults)
    return Row(_filled(cells, len(columns), node.place), numbered)


def _group(node: Node, found: Mapping[str, Entry], faults: Faults) -> Group | None:
    reading.entries(node, "kelompok", ("kelompok", "nomor"), faults)
    text = reading.rich_text(found["kelompok"].value, "kelompok", faults)
    numbered = "nomor" not in found or _is_numbered("nomor", found["nomor"], faults)
    return None if text is None else Group(text, numbered)


def _is_numbered(key: str, entry: Entry, faults: Faults) -> bool:
    if isinstance(entry.value, Scalar) and entry.value.text == UNNUMBERED:
        return False
    faults.add(
        "TBL004",
        entry.key,
        _('"{name}" menomori dirinya sendiri', name=key),
        _("hapus, atau tulis {setting} untuk baris tanpa nomor", setting=f"{key}: {UNNUMBERED}"),
    )
    return True


def _span(
    key: str, entry: Entry, columns: Sequence[Column], by_id: Mapping[str, int], faults: Faults
) -> tuple[int, int] | None:
    """First column, and the one after the last, that a key such as `awal` or `awal..akhir` names."""
    first, dots, last = key.partition(RANGE)
    for id_ in (first, last) if dots else (first,):
        if id_ not in by_id:
            faults.add("TBL005", entry.key, _('tidak ada kolom "{id}"', id=id_), nearest(id_, by_id))
            return None
        if by_id[id_] == LOST:
            return None  # what is wrong with the column has been told
    start, stop = by_id[first], by_id[last if dots else first] + 1
    if dots and (stop - start < 2 or any(column.kind == "nomor" for column in columns[start:stop])):
        faults.add(
            "TBL005",
            entry.key,
            _('"{name}" bukan rentang kolom', name=key),
            _("tulis kolom kiri..kolom kanan, tanpa kolom nomor"),
        )
        return None
    return start, stop


def _cell(node: Node, columns: Sequence[Column], faults: Faults) -> DataCell:
    item = False
    if isinstance(node, Entries):
        found = reading.entries(node, _("sel"), ("butir",), faults) or {}
        item = reading.required(found, ("butir",), _("sel"), node.place, faults)
        node = found["butir"].value if item else node
    said = reading.scalar(node, _("sel"), faults) if not isinstance(node, Entries) else None
    if said is None:
        return DataCell(RichText((), node.place), len(columns), item)
    text = rich(said, faults)
    if all(column.kind == "tanggal" for column in columns) and _DATE_LIKE.fullmatch(said.text):
        text = _dated(said, faults)
    return DataCell(text, len(columns), item)


def _dated(said: Scalar, faults: Faults) -> RichText:
    """A date as tables show it: the weekday on a line of its own."""
    try:
        words = hari_tanggal(date_of(said.text)).replace(", ", ",\n", 1)
    except ValueError as fault:
        faults.add("SKM004", said.place, str(fault), _("betulkan tanggalnya"))
        words = said.text
    return RichText((Literal(words),), said.place)


def _filled(cells: Mapping[int, DataCell], width: int, place: Place) -> tuple[DataCell, ...]:
    """The cells of a row from left to right, with an empty one in each column that has none."""
    row: list[DataCell] = []
    index = 0
    while index < width:
        cell = cells.get(index) or DataCell(RichText((), place))
        row.append(cell)
        index += cell.columns
    return tuple(row)


def column_letters(column: int) -> str:
    """The name of a column, counted from 0, as sheets have it: A … Z, AA …"""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
