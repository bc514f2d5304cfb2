"""What a content file asks of a spreadsheet: its columns, typed, and what a row is known by.

A file with `data:` is one letter for many people. Each row of the spreadsheet makes one document of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from naskah.findings import Place

if TYPE_CHECKING:
    from naskah.content.richtext import RichText

FORMS = ("teks", "bilangan", "tanggal", "nik", "nip", "uang", "pilihan")
# What expressions may name beside the columns, once a row has its number.
NUMBER, COUNT, MONTH, ROMAN_MONTH, YEAR = "nomor", "urut", "bulan", "bulan_romawi", "tahun"
FILE = "__berkas__"  # no column can have that name: the letter's file, as only its source says it
NUMBER_NAMES = (COUNT, MONTH, ROMAN_MONTH, YEAR)


class Column(Struct, frozen=True):
    """A column: `name` is what expressions call it, `title` its heading in the spreadsheet.

    `form` is one of `FORMS`: `teks`, `bilangan` (a whole number), `tanggal`, `nik` (16 digits), `nip` (18 digits),
    `uang` (whole rupiah) or `pilihan` (one of `choices`).
    """

    name: str
    form: str
    title: str
    place: Place
    required: bool = True
    description: str = ""
    choices: tuple[str, ...] = ()
    example: str = ""


class Data(Struct, frozen=True):
    """`data:` of a content file.

    `key` are the columns that tell one recipient from every other; `recipient` is how a person calls one; `number` is
    the pattern of the letters' numbers, None where they have none; `counted`: they come from the register, else each
    row brings its own; `unit` keeps a counter of its own; `digits` is how many digits a count has at least; `date` is
    the column that holds each letter's own date, or nothing; `file` is the pattern of file names.
    """

    columns: Mapping[str, Column]
    key: tuple[str, ...]
    recipient: RichText
    file: RichText
    place: Place
    number: RichText | None = None
    unit: str = ""
    digits: int = 1
    date: str = ""
    counted: bool = True

    @property
    def pattern(self) -> str:
        """The pattern of numbers as it is written: what a counter is known by."""
        parts = self.number.parts if self.number else ()
        return "".join(getattr(part, "text", "") or f"{{{{ {getattr(part, 'source', '')} }}}}" for part in parts)
