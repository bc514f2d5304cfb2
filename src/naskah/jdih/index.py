"""The index of an archive: an entry for each document, as a table for spreadsheets, for programs, and for people.

`index.json` is `{"bentuk": "indeks-naskah", "versi": 1, "label": {…}, "naskah": [entry, …]}`: an entry has what fields
`entry.Entry` has, under their names; days are `2024-01-26`, files are named from the folder of the index. A field is
never taken away or given another meaning within a version.

`index.csv` is UTF-8 with a mark that says so, separated by semicolons, as Excel has them where the comma is the decimal
point. A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets read as
"this is text"; every cell stands in quotation marks, so that none can begin another.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from naskah.content.loading import read
from naskah.environment import Project, uncollected
from naskah.findings import Finding, Refused
from naskah.jdih.entry import Entry, Signatory, entry_of
from naskah.jdih.files import FORMS, files_of
from naskah.jdih.tables import FILE_LABELS, LABELS
from naskah.outputs.told import write_files

SHAPE, VERSION = "indeks-naskah", 1
BOM = "\ufeff"
# How a cell begins that one of the usual spreadsheets works out; blanks before it do not help.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MORE: Mapping[str, str] = {
    "lembaga": "Lembaga",
    "konsep": "Konsep",
    "akn": "Akoma Ntoso",
    "halaman": "Halaman",
    "kurang": "Belum Diisi",
    "naskah": "Berkas Isi",
}


class Index(Struct, frozen=True):
    """What stands in `index.json`."""

    bentuk: str
    versi: int
    label: Mapping[str, str]
    naskah: Sequence[Entry]


class Indexed(Struct, frozen=True):
    """What became of one content file: its entry, or what is wrong with it."""

    path: Path
    entry: Entry | None
    findings: tuple[Finding, ...] = ()


@uncollected()
def indexed(path: Path, project: Project, out: Path) -> Indexed:
    """The entry of the document in a content file; `out` is where its files are, and the index will be."""
    found = read(path, project, draft=True)
    if found.document is None or found.findings:
        return Indexed(path, None, found.findings)
    try:
        return Indexed(path, entry_of(found.document, files_of(found.document, out, project)))
    except Refused as refused:
        return Indexed(path, None, refused.findings)


def write_index(entries: Iterable[Entry], out: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Writes the three files of the index, all or none; those that are others than before.

    Raises `Refused` when a person has changed one since it was written, unless `force` is asked for.
    """
    ordered = sorted(entries, key=_newest_first)
    return write_files(out, {name: make(ordered) for name, make in FILES.items()}, force=force)


def _newest_first(entry: Entry) -> tuple[object, ...]:
    """By day, then by number as people count: 9 before 10."""
    day = entry.tanggal_penetapan
    pieces = re.split(r"([0-9]+)", entry.nomor)
    counted = tuple((int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces)
    return (-day.toordinal() if day else 0, counted, entry.naskah)


def as_json(entries: Sequence[Entry]) -> bytes:
    """The index for programs."""
    import msgspec

    label = {name.replace("-", "_"): text for name, text in LABELS.items()}
    return msgspec.json.format(msgspec.json.encode(Index(SHAPE, VERSION, label, entries)), indent=1) + b"\n"


def as_csv(entries: Sequence[Entry]) -> bytes:
    """The index for spreadsheets: the fields of a network in its order, then what naskah knows besides, then files."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow((*LABELS.values(), *_MORE.values(), *(FILE_LABELS[form] for form in FORMS)))
    for entry in entries:
        files = {file.bentuk: file.jalur for file in entry.berkas}
        cells = [_text(entry.field(name)) for name in (*LABELS, *_MORE)]
        writer.writerow(map(harmless, (*cells, *(files.get(form, "") for form in FORMS))))
    return f"{BOM}{written.getvalue()}".encode()


def harmless(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell


def _text(value: object) -> str:
    """A field in one cell."""
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case date():
            return value.isoformat()
        case Signatory():
            return f"{value.nama}, {value.jabatan}"
        case tuple():
            return "; ".join(map(_text, value))
        case _:
            return str(value)


def _as_html(entries: Sequence[Entry]) -> bytes:
    from naskah.jdih.page import page

    return page(entries)


FILES: Mapping[str, Callable[[Sequence[Entry]], bytes]] = {
    "index.csv": as_csv,
    "index.json": as_json,
    "index.html": _as_html,
}
