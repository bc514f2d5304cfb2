"""Rows of a CSV file: its encoding and its separator are found, and said."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator
from itertools import islice

from naskah.content.faults import Faults
from naskah.findings import Finding, Place, Severity
from naskah.messages import N_, _
from naskah.rows.model import MAX_CELL_CHARACTERS, MAX_ROWS, Grid

# The bytes a file begins with, how it is decoded then, what a person calls that. The last that fits without an error.
_ENCODINGS = (
    (b"\xef\xbb\xbf", "utf-8-sig", N_("UTF-8 dengan BOM")),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
    (b"", "utf-8", "UTF-8"),
    (b"", "cp1252", "Windows-1252"),
)
_SEPARATORS = {";": N_("titik koma"), ",": N_("koma"), "\t": N_("tab")}
_SAID = re.compile(r'"?sep=([;,\t])"?\r?\n')  # how a file tells Excel its separator
_TRIED = 200  # records
_RESAVE = N_("simpan ulang dari Excel sebagai CSV UTF-8")


def read_csv(file: str, data: bytes, known: Collection[str], faults: Faults) -> Grid | None:
    """The records that aren't empty, each with its line; `known` are headings to expect, casefolded."""
    decoded = _decoded(data)
    if decoded is None or "\0" in decoded[0]:
        message = _("berkas ini bukan teks UTF-8, UTF-16, atau Windows-1252")
        faults.add("BRS008", Place(file, 1, 1), message, _(_RESAVE))
        return None
    text, encoding = decoded
    said = _SAID.match(text)
    separator = said[1] if said else max(_SEPARATORS, key=lambda each: _likeness(text, each, known))
    records: list[tuple[int, list[object]]] = []
    line = 1
    try:
        for line, cells in _records(text, separator, skip=1 if said else 0):
            if not any(cell and not cell.isspace() for cell in cells):
                continue
            if len(records) > MAX_ROWS:
                message = _("berkas ini berisi lebih dari {most} baris", most=MAX_ROWS)
                faults.add("BRS007", Place(file, line, 1), message, _("bagi menjadi beberapa berkas"))
                return None
            if max(map(len, cells)) > MAX_CELL_CHARACTERS:
                message = _("satu sel berisi lebih dari {most} karakter", most=MAX_CELL_CHARACTERS)
                faults.add("BRS008", Place(file, line, 1), message, _("periksa tanda petik ganda sejak baris ini"))
                return None
            records.append((line, list(cells)))
    except csv.Error as fault:
        message = _("sejak baris ini berkas bukan CSV ({cause})", cause=fault)
        faults.add("BRS008", Place(file, line, 1), message, _("periksa tanda petik ganda sejak baris ini"))
        return None
    message = _(
        "dibaca sebagai {encoding}, kolomnya dipisahkan {separator}",
        encoding=_(encoding),
        separator=_(_SEPARATORS[separator]),
    )
    return Grid(file, records, notes=(Finding("BRS041", Place(file), message, severity=Severity.INFO),))


def _decoded(data: bytes) -> tuple[str, str] | None:
    for start, codec, name in _ENCODINGS:
        if data.startswith(start):
            try:
                return data.decode(codec), name
            except UnicodeDecodeError:
                continue
    return None


def _likeness(text: str, separator: str, known: Collection[str]) -> tuple[int, float, int]:
    """How much the text looks as if it were parted so: headings that are known, records as wide as the first, width."""
    try:
        records = [cells for _line, cells in islice(_records(text, separator), _TRIED) if cells]
    except csv.Error:
        return (0, 0.0, 0)
    if not records:
        return (0, 0.0, 0)
    width = len(records[0])
    headings = sum(" ".join(cell.split()).casefold() in known for cell in records[0])
    alike = sum(len(cells) == width for cells in records) / len(records)
    return (headings, alike if width > 1 else 0.0, width)


def _records(text: str, separator: str, skip: int = 0) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    for cells in reader:
        if line > skip:
            yield line, cells
        line = reader.line_num + 1
