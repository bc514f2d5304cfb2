"""What a WordprocessingML file asks to be drawn: the value between reading it and typesetting it.

All lengths are in points. Everything that styles, themes, numbering definitions and defaults say is resolved here;
whoever draws this tree needs no other part of the DOCX. Shapes follow ISO/IEC 29500-1, 17 (WordprocessingML).

A long table has tens of thousands of cells: what each of them is made of is a struct without a place in the garbage
collector's lists. A tree of such values has no cycles that it would have to find.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct, field


class Align(StrEnum):
    """Horizontal alignment of a paragraph (`w:jc`)."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class LineRule(StrEnum):
    """How `Spacing.line` is meant: times the font's own pitch, at least, or exactly that many points."""

    MULTIPLE = "multiple"
    AT_LEAST = "atLeast"
    EXACT = "exact"


class Role(StrEnum):
    """What a paragraph is to a screen reader."""

    BODY = "body"
    HEADING = "heading"


# --- runs -------------------------------------------------------------------------------------------------------


class TextStyle(Struct, frozen=True):
    """Resolved run properties. `family` is the name the file asks for, not the font that stands in for it."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: str = ""  # "", "single", "double", "dotted", "dash", …
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    position: str = ""  # "", "superscript", "subscript"
    colour: str = ""  # RRGGBB; "" is automatic (black)
    background: str = ""  # RRGGBB from shading or highlight
    spacing: float = 0.0  # added after each character
    language: str = ""  # BCP 47; "" is the document's


class Text(Struct, frozen=True, gc=False):
    """A run of characters, drawn as written."""

    text: str
    style: TextStyle


class LineBreak(Struct, frozen=True):
    """`w:br` within a paragraph."""


class PageBreak(Struct, frozen=True):
    """`w:br w:type="page"`: what follows in the paragraph starts on the next page."""


class Tab(Struct, frozen=True, gc=False):
    """`w:tab`: goes to the next tab stop of the paragraph."""

    style: TextStyle


class Picture(Struct, frozen=True):
    """An inline picture; `alt` is empty where the file gives none."""

    data: bytes
    format: str  # "png", "jpg", "gif", "svg"
    width: float
    height: float
    alt: str = ""


class Anchored(Struct, frozen=True):
    """A picture that floats: its left upper corner from the page's, in points; takes no room in the text."""

    picture: Picture
    x: float
    y: float
    behind: bool = False


class PageField(Struct, frozen=True):
    """PAGE (`total` False) or NUMPAGES (`total` True), in a Typst numbering pattern such as "1" or "i"."""

    style: TextStyle
    total: bool = False
    pattern: str = "1"


class Anchor(Struct, frozen=True):
    """The start of a bookmark."""

    name: str


class Mark(Struct, frozen=True, gc=False):
    """A place that Typst is asked about once there are pages; no file asks for it, and nothing of it is drawn."""

    number: int


class Reference(Struct, frozen=True):
    """A REF or HYPERLINK to a bookmark of this file: its cached result, and where it leads."""

    target: str
    inlines: tuple[Inline, ...]


class WebLink(Struct, frozen=True):
    """A hyperlink out of the file."""

    url: str
    inlines: tuple[Inline, ...]


Inline: TypeAlias = (
    "Text | LineBreak | PageBreak | Tab | Picture | Anchored | PageField | Anchor | Mark | Reference | WebLink"
)


# --- paragraphs -------------------------------------------------------------------------------------------------


class Border(Struct, frozen=True):
    """One edge (`w:top` …): width in points, RRGGBB, style name of ISO 29500 (`single`, `double`, …), and the room
    between the text and the line."""

    width: float
    colour: str = "000000"
    style: str = "single"
    space: float = 0.0


class Borders(Struct, frozen=True):
    """Edges of a paragraph or of a cell; None is no line. `between` is for paragraphs only."""

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None
    between: Border | None = None


class Spacing(Struct, frozen=True):
    """Room before and after a paragraph, and its line pitch (`line` in the meaning of `rule`)."""

    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    rule: LineRule = LineRule.MULTIPLE
    contextual: bool = False  # no room between neighbours of the same style


class Indent(Struct, frozen=True):
    """From the edges of the column; `first` is for the first line, negative when it hangs."""

    left: float = 0.0
    right: float = 0.0
    first: float = 0.0


class TabStop(Struct, frozen=True):
    """A tab stop: where, from the column's left edge, how text meets it, and what fills the gap."""

    position: float
    align: str = "left"  # "left", "center", "right", "decimal"
    leader: str = ""  # "", "dot", "hyphen", "underscore"


class ParagraphStyle(Struct, frozen=True):
    """Resolved paragraph properties. `name` is the style's name in Word, for messages and contextual spacing."""

    name: str = "Normal"
    role: Role = Role.BODY
    level: int = 0  # of a heading, from 1
    align: Align = Align.LEFT
    indent: Indent = Indent()
    spacing: Spacing = Spacing()
    borders: Borders = Borders()
    background: str = ""
    tabs: tuple[TabStop, ...] = ()
    default_tab: float = 36.0
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = True


class Number(Struct, frozen=True, gc=False):
    """The native number of a paragraph as Word shows it, such as "a." or "BAB II"."""

    text: str
    style: TextStyle
    list_id: int  # w:numId: neighbours with the same one are one list
    level: int  # from 0
    suffix: str = "tab"  # "tab", "space", "nothing"
    align: str = "left"


class Paragraph(Struct, frozen=True):
    """`w:p`. `mark` is the style of the paragraph mark: it sets the height of an empty paragraph."""

    style: ParagraphStyle
    inlines: tuple[Inline, ...]
    mark: TextStyle
    number: Number | None = None
    place: str = ""  # for messages: "paragraf 12", "tabel 2, baris 3, kolom 1"


# --- tables -----------------------------------------------------------------------------------------------------


class Cell(Struct, frozen=True, gc=False):
    """A cell with its spans; cells that a vertical merge continues are left out."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1
    borders: Borders = Borders()
    background: str = ""
    vertical: str = "top"  # "top", "center", "bottom"
    padding: tuple[float, float, float, float] = (0.0, 5.4, 0.0, 5.4)  # top, right, bottom, left


class Row(Struct, frozen=True, gc=False):
    """A row; `height` counts with `rule` (`auto`, `atLeast`, `exact`). `skipped` columns stand empty before it."""

    cells: tuple[Cell, ...]
    height: float = 0.0
    rule: str = "auto"
    cant_split: bool = False
    header: bool = False
    skipped: int = 0


class Table(Struct, frozen=True):
    """`w:tbl`. A layout table only places its contents and has no meaning of its own as a table.

    `offset` is from the column's left edge to the table's, negative where cell padding hangs out.
    """

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    offset: float = 0.0
    align: Align = Align.LEFT
    layout: bool = False
    summary: str = ""
    place: str = ""


Block: TypeAlias = "Paragraph | Table"


# --- sections ---------------------------------------------------------------------------------------------------


class Margins(Struct, frozen=True):
    """Page margins, with the distances of header and footer from the page's edges."""

    top: float
    right: float
    bottom: float
    left: float
    header: float = 36.0
    footer: float = 36.0


class Section(Struct, frozen=True):
    """A run of pages with one geometry. Headers and footers by kind of page: `default`, `first`, `even`.

    `first` stands only where the section asks for a different first page, `even` where the file asks for it.
    """

    width: float
    height: float
    margins: Margins
    blocks: tuple[Block, ...]
    headers: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    footers: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    start: str = "nextPage"  # "nextPage", "continuous", "oddPage", "evenPage"
    page_start: int | None = None
    page_pattern: str = "1"


class Layout(Struct, frozen=True):
    """A whole file, with what a PDF says about itself. Dates are ISO 8601 as the file has them."""

    sections: tuple[Section, ...]
    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = "id"
    created: str = ""
    source: str = ""  # what the file was made from, as XML (`naskah.source`)
    catchwords: TextStyle | None = None  # what they are drawn in, where the file asks for them
