"""`data:` of a letter of many, and its row: the columns that it shows, its number and the name of its file."""

from __future__ import annotations

from collections.abc import Mapping

from naskah.content.columns import FILE, NUMBER, Column, Data
from naskah.content.model import Document
from naskah.source.emitting import Value

COMPUTED = ("bilangan", "tanggal", "uang")  # forms of columns whose values sentences may work with; all others are text
KEY, NUMBERED = "berkas", "nomor_surat"  # columns for what a run has given the letter, unless it has such ones itself
GIVEN: Mapping[str, Value] = {FILE: "teks", NUMBER: {"bentuk": "teks", "wajib": "tidak"}}  # a draft has no number yet


def data_of(document: Document, row: Mapping[str, str]) -> dict[str, Value]:
    """`data:` that makes the same letter again from a row of what it shows; nothing for a document of its own."""
    data = document.data
    if data is None or not row:
        return {}
    names = _names(data, row)
    said: dict[str, Value] = {"kunci": names[FILE]}
    if NUMBER in row:
        said["nomor"] = f"{{{{ {names[NUMBER]} }}}}"
    if data.date:
        said["tanggal"] = data.date
    shown = {name: _column(data.columns[name]) for name in sorted(row) if name in data.columns}
    given: dict[str, Value] = {names[name]: form for name, form in GIVEN.items() if name in names}
    return {"data": {**said, "kolom": {**shown, **given}}}


def row_of(document: Document, row: Mapping[str, str]) -> dict[str, str]:
    """The values of a row by the columns of `data_of`."""
    names = _names(document.data, row) if document.data and row else {}
    return {names.get(name, name): value for name, value in row.items()}


def _names(data: Data, row: Mapping[str, str]) -> dict[str, str]:
    """The columns for the letter's file and number; the letter may show columns that are called so."""
    names: dict[str, str] = {}
    for name, wanted in ((FILE, KEY), (NUMBER, NUMBERED)):
        if name in row:
            free = (f"{wanted}{count}" if count else wanted for count in range(len(data.columns) + 1))
            names[name] = next(each for each in free if each not in row)
    return names


def _column(column: Column) -> Value:
    form = column.form if column.form in COMPUTED else "teks"
    return form if column.required else {"bentuk": form, "wajib": "tidak"}
