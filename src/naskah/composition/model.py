"""What a document is made of, in the order of its pages: the value between composing and writing Word.

Every word, number and reference is in place. How it looks is left to the named styles of the template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.composition.holes import Holes
from naskah.content.model import Kind, Picture
from naskah.source.model import Source, Used

# --- text -------------------------------------------------------------------------------------------------------


class Run(Struct, frozen=True):
    """Characters as they are to be drawn. "\\n" is a line break, "\\t" a tab."""

    text: str
    bold: bool = False
    italic: bool = False

    def map(self, function: Callable[[str], str]) -> Run:
        """The same run with other characters."""
        return replace(self, text=function(self.text))


class Reference(Struct, frozen=True):
    """The number of something else in the document, which follows when that number changes in Word.

    `numbered`: the target is a native number (its bare number is shown), otherwise a marked text (shown as it stands).
    """

    bookmark: str
    text: str
    numbered: bool
    bold: bool = False
    italic: bool = False

    def map(self, function: Callable[[str], str]) -> Reference:
        """The same reference: what it shows is the target's, whatever case the words around it take."""
        del function
        return self


class Counter(Struct, frozen=True):
    """A number that Word counts by name (a SEQ field): the Roman numeral of a Lampiran."""

    name: str
    text: str
    bookmark: str

    def map(self, function: Callable[[str], str]) -> Counter:
        """The same counter: its digits have no case."""
        del function
        return self


class Marked(Struct, frozen=True):
    """Characters that references point to: a number in words, which Word can't count."""

    text: str
    bookmark: str

    def map(self, function: Callable[[str], str]) -> Marked:
        """The same: what stands here stands so in references."""
        del function
        return self


Span: TypeAlias = "Run | Reference | Counter | Marked"


class Spans(Struct, frozen=True):
    """A piece of text with its references, as an expression in a text gives it."""

    spans: tuple[Span, ...]

    def map(self, function: Callable[[str], str]) -> Spans:
        """The same piece with other characters in its plain runs."""
        return Spans(tuple(span.map(function) for span in self.spans))

    def emphasised(self, *, bold: bool = False, italic: bool = False) -> Spans:
        """The same piece, bold or italic besides what it was."""
        return Spans(
            tuple(
                span
                if isinstance(span, Counter | Marked)
                else replace(span, bold=span.bold or bold, italic=span.italic or italic)
                for span in self.spans
            )
        )

    def __str__(self) -> str:
        return plain(self.spans)


def plain(spans: tuple[Span, ...]) -> str:
    """The characters of some spans, one after another."""
    return "".join(span.text for span in spans)


# --- blocks -----------------------------------------------------------------------------------------------------


class Marker(Struct, frozen=True):
    """The number of a list item: its outline, its level from 0, the list it counts in, and the number as shown."""

    outline: str
    level: int
    list: str
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph in a named style of the template. `key` is its place in the content, such as `menimbang.2`.

    `under` is the list item whose text this paragraph goes on with, so that it stands as far in; `quoted` where it
    stands as a line of a quotation, with the marker that is typed before it. `outline` is the level of a heading, from
    0, where the style alone does not say it.
    """

    style: str
    spans: tuple[Span, ...] = ()
    marker: Marker | None = None
    under: Marker | None = None
    key: str = ""
    keep_next: bool = False
    quoted: Marker | None = None
    outline: int | None = None


class Image(Struct, frozen=True):
    """A picture on a line of its own, in a named style; height in centimetres."""

    style: str
    picture: Picture
    height: float


class Entry(Struct, frozen=True):
    """`label : contents`, a row of a layout table; `before` are cells between colon and contents.

    A label without text has no colon: the row goes on with the one above it. `inner` are the widths of the cells
    `before`, in centimetres; one that stands `under` a list item is wider by how far in that stands.
    """

    label: Paragraph
    contents: tuple[Paragraph, ...]
    before: tuple[Paragraph, ...] = ()
    inner: tuple[float, ...] = ()


class Entries(Struct, frozen=True):
    """Rows of `label : contents` below one another, with the widths of the first two columns in centimetres.

    `indent`, in centimetres too: how far the labels stand from the margin.
    """

    rows: tuple[Entry, ...]
    label: float
    colon: float
    indent: float = 0.0


class Columns(Struct, frozen=True):
    """Paragraphs beside one another, the first of each column, then the second of each, all on one page.

    The last column stands where paragraphs of the style `last` do; the others share the room to the left of it.
    """

    contents: tuple[tuple[Paragraph, ...], ...]
    last: str


class Cell(Struct, frozen=True):
    """A cell of a data table over some columns and rows."""

    contents: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1


class Table(Struct, frozen=True):
    """A data table: its columns' widths in centimetres, header rows that repeat, and rows.

    A column without a width has a share of what the others leave, by its `weights`: how long its texts are.
    """

    widths: tuple[float | None, ...]
    weights: tuple[int, ...]
    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]


class NewSection(Struct, frozen=True):
    """What follows starts a new page, upright or across, and goes on counting pages.

    One that `may_turn` lies across also where its table has no room upright.
    """

    landscape: bool
    may_turn: bool = False


Block: TypeAlias = "Paragraph | Image | Entries | Columns | Table | NewSection"


# --- the whole --------------------------------------------------------------------------------------------------


class Properties(Struct, frozen=True, repr_omit_defaults=True):  # drafts are told apart by what this says
    """What the file says about itself; `created` is ISO 8601 and never the clock's.

    `catchwords`: the pages of its PDF are to end with the first word of the next one.
    """

    title: str
    subject: str
    author: str
    created: str
    catchwords: bool = False


class Composed(Struct, frozen=True):
    """A document ready to be given its form.

    `template` is the Word file that is filled, and `template_name` what findings call it.
    `texts` and `lines` are what the template's text may name, `flags` what its conditions may ask, `slots` whole parts.
    `used` tells what of the document stands in its parts, None where it is made from no content file;
    `carries_source`: its files are to hold that, and `source` is what that is, once it has been worked out; `holes` are
    those left for the rows of a spreadsheet.
    """

    kind: Kind
    path: str
    template: Path
    template_name: str
    texts: Mapping[str, str | int | date]
    lines: Mapping[str, tuple[str, ...]]
    flags: Mapping[str, bool]
    slots: Mapping[str, tuple[Block, ...]]
    properties: Properties
    used: Used | None = None
    carries_source: bool = False
    source: Source | None = None
    holes: Holes = field(default_factory=Holes)
