"""What a content file says, typed, every value with its place: the value between loading and composing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct, field

from naskah.content.columns import Data
from naskah.content.publication import Publication
from naskah.content.richtext import RichText
from naskah.findings import Place

NOWHERE = Place("")

# --- kinds ------------------------------------------------------------------------------------------------------


class Field(Struct, frozen=True):
    """A field that a kind of document asks for. `form` is one of `baris` (one line, literal), `teks` (rich text),
    `daftar-teks` (one rich text a line), `bilangan`, `tanggal`, `butir`, `identitas` (labels with their texts),
    `orang` (persons with such labels, or a table of them),
    `naskah` (Markdown), `lampiran`, `pejabat`, `lembaga`, `pilihan`, `rekaman`.

    `required`: `ya`, `terbit` (may be absent while the document is a draft) or `tidak`. `when`: habit → choice; the
    field is asked for only in documents that have chosen so.
    """

    name: str
    form: str
    required: str = "tidak"
    description: str = ""
    choices: tuple[str, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)
    when: Mapping[str, str] = {}


class Part(Struct, frozen=True):
    """A part of a slot: what it is (`name`, such as `rincian` or `tanda-tangan`), and what it is made from.

    `label_width`, in centimetres: what its label asks of the column of labels, where that is more than the kind's.
    `style`: the style of the template that it is written in, where the part leaves the choice. `when`: habit → choice;
    the part stands only in documents that have chosen so. `left`: the field of whoever signs in the left column.
    `end`: the mark of the last item of a list that is one sentence. `most`: of how many it stands in the document
    itself; 0: of all.
    """

    name: str
    field: str = ""
    label: str = ""
    label_width: float = 0.0
    word: str = ""
    outline: str = ""
    style: str = ""
    left: str = ""
    end: str = ""
    most: int = 0
    when: Mapping[str, str] = {}
    place: Place = NOWHERE


class Tightening(Struct, frozen=True):
    """A step by which a document may be made to go on fewer pages: to what the room around the paragraphs of a style of
    the template may shrink, in twips; None where it may not."""

    style: str  # its name in Word
    before: int | None = None
    after: int | None = None


class Kind(Struct, frozen=True):
    """A kind of document: all that `template.yaml` says, and the folder in which `template.docx` lies beside it."""

    key: str
    name: str
    folder: Path
    fields: Mapping[str, Field]
    date_field: str
    blanks: Mapping[str, int]  # field → width in no-break spaces
    measures: Mapping[str, float]  # centimetres: columns of labels and colons, their indent; height of the logo
    words: Mapping[str, RichText]
    formulas: frozenset[str]  # words that an item of a list may name instead of holding text
    habits: Mapping[str, tuple[str, ...]]  # the first choice is the default
    outlines: Mapping[str, tuple[str, ...]]  # marker of the first item of each level, such as ("a.", "1.")
    slots: Mapping[str, tuple[Part, ...]]
    tightening: tuple[Tightening, ...] = ()  # in the order in which it is done


# --- lists ------------------------------------------------------------------------------------------------------


class Butir(Struct, frozen=True):
    """An item of a numbered list of a konsiderans, a diktum or an instruksi. Its number is never typed.

    `formula` names a sentence of the template that writes itself (`penutup`, `mulai-berlaku`); `text` is then empty.
    `rows` stand below its text and above its items; `more` goes on below these.
    """

    text: RichText
    items: tuple[Butir, ...] = ()
    id: str = ""
    formula: str = ""
    more: RichText | None = None
    rows: tuple[Identitas, ...] = ()


class Identitas(Struct, frozen=True):
    """A row of what a letter or a diktum says of a person: `Jabatan : Guru`."""

    label: str
    text: RichText


class Orang(Struct, frozen=True):
    """Persons, a row each, with the labels that all of them have; who lacks something has an empty text there.

    `annexed`: they are too many for the letter, and stand in a Lampiran.
    """

    labels: tuple[str, ...]
    rows: tuple[tuple[RichText, ...], ...]
    place: Place
    annexed: bool = False


class Penjelasan(Struct, frozen=True):
    """What an explanation says of the Pasal, ayat or item with the id `of`."""

    of: str
    text: RichText
    place: Place


# --- long text (Markdown) ---------------------------------------------------------------------------------------


class Heading(Struct, frozen=True):
    """A heading; `level` is relative to the text: the first level used is 1."""

    level: int
    text: RichText
    id: str = ""


class Paragraph(Struct, frozen=True):
    """A paragraph of running text."""

    text: RichText


class ListItem(Struct, frozen=True):
    """An item of a list: its first paragraph, then whatever stands below it."""

    text: RichText
    blocks: tuple[Block, ...] = ()
    id: str = ""


class List(Struct, frozen=True):
    """A list. Its markers come from its depth, whatever was typed."""

    items: tuple[ListItem, ...]
    place: Place


class QuotedLine(Struct, frozen=True):
    """A line of a quotation: a heading (`Pasal 313`), or a paragraph with the marker that it has in what is quoted."""

    text: RichText
    marker: str = ""
    heading: bool = False


class Quotation(Struct, frozen=True):
    """Words of another regulation, as an amendment sets them out, numbers and all."""

    lines: tuple[QuotedLine, ...]
    place: Place


Block: TypeAlias = "Heading | Paragraph | List | Table | Quotation | Ayat"


# --- the body of a regulation -----------------------------------------------------------------------------------


class Division(Struct, frozen=True):
    """The opening of a BAB (level 1), a Bagian (2) or a Paragraf (3)."""

    level: int
    text: RichText
    id: str = ""


class Ayat(Struct, frozen=True):
    """An ayat: its sentence, then the lists and whatever else stands below it."""

    text: RichText
    blocks: tuple[Block, ...] = ()
    id: str = ""


class Pasal(Struct, frozen=True):
    """A Pasal: ayat, or, where it is a single norm, blocks without any."""

    place: Place
    contents: tuple[Block, ...] = ()
    id: str = ""


class Suppression(Struct, frozen=True):
    """A finding that is to be passed over in a table: its code, why, and the cell (`B3`; empty: the whole table)."""

    code: str
    reason: str
    place: Place
    cell: str = ""


# --- tables -----------------------------------------------------------------------------------------------------


class Column(Struct, frozen=True):
    """A column of data. `kind`: `nomor` (numbers itself), `teks`, `tanggal` (as `hari_tanggal`, on two lines).

    `width` is in centimetres, None shares what is left. `align`: `kiri`, `tengah`, `kanan`, `rata`.
    """

    id: str
    kind: str = "teks"
    width: float | None = None
    align: str = "kiri"


class HeadCell(Struct, frozen=True):
    """A cell of the header rows, with the columns and rows it spans."""

    text: RichText
    columns: int = 1
    rows: int = 1


class DataCell(Struct, frozen=True):
    """A cell over `columns` columns. `item` says that the text numbers itself as a sub-item (1), 2), …)."""

    text: RichText
    columns: int = 1
    item: bool = False


class Group(Struct, frozen=True):
    """A row that opens a group, numbered I., II., …; numbering of the rows starts again below it."""

    text: RichText
    numbered: bool = True


class Row(Struct, frozen=True):
    """A row; where a column is `nomor`, the row takes the next number unless `numbered` is False."""

    cells: tuple[DataCell, ...]
    numbered: bool = True


class Table(Struct, frozen=True):
    """A table of a Lampiran. `column_numbers` asks for the row 1, 2, 3, … below the header."""

    columns: tuple[Column, ...]
    header: tuple[tuple[HeadCell, ...], ...]
    rows: tuple[Group | Row, ...]
    place: Place
    column_numbers: bool = False
    suppressions: tuple[Suppression, ...] = ()


# --- parts ------------------------------------------------------------------------------------------------------


class Written(Struct, frozen=True, eq=False):
    """What a long text or a table was read from: its form, `md`, `yaml`, `csv` or `xlsx`, and its bytes.

    `inline`: the text stands in the content file itself. It is no part of what a document says: any two are equal.
    """

    form: str
    data: bytes
    inline: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Written)

    def __hash__(self) -> int:
        return 0


class Lampiran(Struct, frozen=True):
    """An annex: its own title, then running text or a table."""

    title: RichText
    blocks: tuple[Block, ...]
    place: Place
    written: Written
    id: str = ""
    landscape: bool = False
    may_turn: bool = False  # lies across where its table has no room upright
    suppressions: tuple[Suppression, ...] = ()


class Picture(Struct, frozen=True):
    """A picture of the project, read whole."""

    data: bytes
    format: str  # "png", "jpg"
    alt: str
    place: Place


# --- lembaga ----------------------------------------------------------------------------------------------------


class Pejabat(Struct, frozen=True):
    """An official as on the document's date. `jabatan` is in lines, as it is to be broken; without the last comma.

    `jabatan_written` and `nama_written` are the same texts with the places of their characters in the profile.
    """

    key: str
    jabatan: tuple[str, ...]
    nama: str
    place: Place
    jabatan_written: tuple[RichText, ...]
    nama_written: RichText
    gelar_depan: str = ""
    gelar_belakang: str = ""
    pangkat: str = ""
    nip: str = ""


class Salinan(Struct, frozen=True):
    """Who certifies copies: the lines of the unit, the jabatan and the name."""

    unit: tuple[str, ...]
    jabatan: str
    nama: str


class Paraf(Struct, frozen=True):
    """The initials a draft collects: as a table (`tabel`), around the name (`hierarki`) or in the corner (`pojok`)."""

    form: str
    jabatan: tuple[str, ...]


class Lembaga(Struct, frozen=True):
    """A lembaga profile, resolved on one document's date: no entry of another time is left in it."""

    key: str
    nama: str
    kop: tuple[str, ...]  # none where the paper has it printed
    tempat: str
    pejabat: Mapping[str, Pejabat]
    place: Place
    sebutan: str  # the name as titles and sentences use it; `nama` unless the profile says otherwise
    sebutan_pendek: str  # the same without the region, as Menetapkan has it: "Bupati" for "Bupati Contoh"
    pembentuk: str  # who makes the document, as the line above Menimbang names it; without the comma
    lembaran: str = ""  # where its regulations are promulgated: "Berita Daerah Kabupaten Contoh"
    alamat: tuple[str, ...] = ()  # below the kop of a letter
    logo: Picture | None = None
    salinan: Salinan | None = None
    paraf: Paraf | None = None
    weights: Mapping[str, str] = {}  # code of a rule → `galat`, `peringatan`, `catatan`, or `tidak`: it keeps silent
    publication: Publication = Publication()  # what holds for all of its documents
    places: Mapping[str, Place] = {}  # of its texts and its kop, each as it is on that day

    def place_of(self, name: str) -> Place:
        """Where a text of the profile stands, such as `tempat`; the profile's place where it has none."""
        return self.places.get(name, self.place)


# --- the document -----------------------------------------------------------------------------------------------

Value: TypeAlias = (
    str
    | int
    | date
    | RichText
    | tuple[RichText, ...]
    | tuple[Butir, ...]
    | tuple[Identitas, ...]
    | tuple[Block, ...]
    | tuple[Division | Pasal, ...]
    | tuple[Penjelasan, ...]
    | tuple[Lampiran, ...]
    | Orang
    | Pejabat
)


class Document(Struct, frozen=True):
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
    data: Data | None = None  # what it asks of a spreadsheet whose rows make a letter each
    template: Path | None = None  # a Word file of its own, in the place of the kind's
    pages: int = 0  # on how many it has to go (`muat`); 0: on as many as it takes
    signed: str = ""  # the signed scan (`tertanda`), from the project's root with forward slashes
    publication: Publication = Publication()  # what a legal documentation network asks beside all this
    written: Mapping[str, Written] = {}  # what its long texts were read from, by field
    inputs: Mapping[str, str] = {}  # every file of the project that it was read from → its SHA-256

    @property
    def slots(self) -> Mapping[str, tuple[Part, ...]]:
        """The slots of the kind with the parts that stand in this document."""
        return {
            name: tuple(part for part in parts if holds(part.when, self.habits))
            for name, parts in self.kind.slots.items()
        }


def holds(when: Mapping[str, str], habits: Mapping[str, str]) -> bool:
    """Whether these habits have been chosen so."""
    return all(habits.get(name) == choice for name, choice in when.items())
