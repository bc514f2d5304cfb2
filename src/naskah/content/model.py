"""What a content file says, typed, every value with its place: the value between loading and composing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeAlias

from naskah.findings import Place

# --- text -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Literal:
    """Characters as written. A line break is "\\n", a tab "\\t"."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """`{{ source }}`: already known to parse, to use only known filters and to name only known fields."""

    source: str
    place: Place
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class RichText:
    """A text of a person's, in parts, with the place of its first character."""

    parts: tuple[Literal | Expression, ...]
    place: Place


NOWHERE = Place("")

# --- kinds ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a kind of document asks for. `form` is one of `baris` (one line, literal), `teks` (rich text),
    `bilangan`, `tanggal`, `butir`, `naskah` (Markdown), `lampiran`, `pejabat`, `lembaga`, `pilihan`, `rekaman`.

    `required`: `ya`, `terbit` (may be absent while the document is a draft) or `tidak`.
    """

    name: str
    form: str
    required: str = "tidak"
    description: str = ""
    choices: tuple[str, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a slot: what it is (`name`, such as `rincian` or `tanda-tangan`), and what it is made from."""

    name: str
    field: str = ""
    label: str = ""
    word: str = ""
    outline: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: all that `template.yaml` says, and the folder in which `template.docx` lies beside it."""

    key: str
    name: str
    folder: Path
    fields: Mapping[str, Field]
    date_field: str
    blanks: Mapping[str, int]  # field → width in no-break spaces
    words: Mapping[str, RichText]
    formulas: frozenset[str]  # words that an item of a list may name instead of holding text
    habits: Mapping[str, tuple[str, ...]]  # the first choice is the default
    outlines: Mapping[str, tuple[str, ...]]  # marker of the first item of each level, such as ("a.", "1.")
    slots: Mapping[str, tuple[Part, ...]]


# --- lists ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a numbered list of a konsiderans, a diktum or an instruksi. Its number is never typed.

    `formula` names a sentence of the template that writes itself (`penutup`, `mulai-berlaku`); `text` is then empty.
    """

    text: RichText
    items: tuple[Butir, ...] = ()
    id: str = ""
    formula: str = ""


# --- long text (Markdown) ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is relative to the text: the first level used is 1."""

    level: int
    text: RichText
    id: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: RichText


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list: its first paragraph, then whatever stands below it."""

    text: RichText
    blocks: tuple[Block, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list. Its markers come from its depth, whatever was typed."""

    items: tuple[ListItem, ...]
    place: Place


Block: TypeAlias = "Heading | Paragraph | List | Table"


# --- tables -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """A column of data. `kind`: `nomor` (numbers itself), `teks`, `tanggal` (as `hari_tanggal`, on two lines).

    `width` is in centimetres, None shares what is left. `align`: `kiri`, `tengah`, `kanan`, `rata`.
    """

    id: str
    kind: str = "teks"
    width: float | None = None
    align: str = "kiri"


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the header rows, with the columns and rows it spans."""

    text: RichText
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class DataCell:
    """A cell over `columns` columns. `item` says that the text numbers itself as a sub-item (1), 2), …)."""

    text: RichText
    columns: int = 1
    item: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A row that opens a group, numbered I., II., …; numbering of the rows starts again below it."""

    text: RichText
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row; where a column is `nomor`, the row takes the next number unless `numbered` is False."""

    cells: tuple[DataCell, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a Lampiran. `column_numbers` asks for the row 1, 2, 3, … below the header."""

    columns: tuple[Column, ...]
    header: tuple[tuple[HeadCell, ...], ...]
    rows: tuple[Group | Row, ...]
    place: Place
    column_numbers: bool = False


# --- parts ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Lampiran:
    """An annex: its own title, then running text or a table."""

    title: RichText
    blocks: tuple[Block, ...]
    place: Place
    id: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the project, read whole."""

    data: bytes
    format: str  # "png", "jpg"
    alt: str
    place: Place


# --- lembaga ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pejabat:
    """An official as on the document's date. `jabatan` is in lines, as it is to be broken; without the last comma."""

    key: str
    jabatan: tuple[str, ...]
    nama: str
    place: Place
    gelar_depan: str = ""
    gelar_belakang: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Salinan:
    """Who certifies copies: the lines of the unit, the jabatan and the name."""

    unit: tuple[str, ...]
    jabatan: str
    nama: str


@dataclass(frozen=True, slots=True)
class Paraf:
    """The initials a draft collects: as a table (`tabel`), around the name (`hierarki`) or in the corner (`pojok`)."""

    form: str
    jabatan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lembaga:
    """A lembaga profile, resolved on one document's date: no entry of another time is left in it."""

    key: str
    nama: str
    kop: tuple[str, ...]
    tempat: str
    pejabat: Mapping[str, Pejabat]
    place: Place
    sebutan: str  # the name as titles and sentences use it; `nama` unless the profile says otherwise
    pembentuk: str  # who makes the document, as the line above Menimbang names it; without the comma
    logo: Picture | None = None
    salinan: Salinan | None = None
    paraf: Paraf | None = None


# --- the document -----------------------------------------------------------------------------------------------

Value: TypeAlias = str | int | date | RichText | tuple[Butir, ...] | tuple[Block, ...] | tuple[Lampiran, ...] | Pejabat


@dataclass(frozen=True, slots=True)
class Document:
    """A content file: its kind, and a value for every field that the kind's template asks for and the file gives.

    `fields` is flat: a field of a record is named with a dot, such as `ditetapkan.tanggal`.
    """

    kind: Kind
    path: str  # from the project's root, with forward slashes
    digest: str  # SHA-256 of the content file, in hexadecimal digits
    fields: Mapping[str, Value]
    places: Mapping[str, Place]
    lembaga: Lembaga
    words: Mapping[str, RichText]  # the kind's `kata`, then the lembaga's, then the document's own
    habits: Mapping[str, str]  # the kind's `kebiasaan`, then the lembaga's, then the document's own
