"""What a document is made of, in the order of its pages: the value between composing and writing Word.

Every word, number and reference is in place. How it looks is left to the named styles of the template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from naskah.content.model import Kind, Picture

# --- text -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """Characters as they are to be drawn. "\\n" is a line break, "\\t" a tab."""

    text: str
    bold: bool = False
    italic: bool = False

    def map(self, function: Callable[[str], str]) -> Run:
        """The same run with other characters."""
        return replace(self, text=function(self.text))


@dataclass(frozen=True, slots=True)
class Reference:
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


@dataclass(frozen=True, slots=True)
class Counter:
    """A number that Word counts by name (a SEQ field): the Roman numeral of a Lampiran."""

    name: str
    text: str
    bookmark: str

    def map(self, function: Callable[[str], str]) -> Counter:
        """The same counter: its digits have no case."""
        del function
        return self


Span: TypeAlias = "Run | Reference | Counter"


@dataclass(frozen=True, slots=True)
class Spans:
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
                if isinstance(span, Counter)
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


@dataclass(frozen=True, slots=True)
class Marker:
    """The number of a list item: its outline, its level from 0, the list it counts in, and the number as shown."""

    outline: str
    level: int
    list: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in a named style of the template. `key` is its place in the content, such as `menimbang.2`.

    `under` is the list item whose text this paragraph goes on with, so that it stands as far in.
    """

    style: str
    spans: tuple[Span, ...] = ()
    marker: Marker | None = None
    under: Marker | None = None
    key: str = ""
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on a line of its own, in a named style; height in centimetres."""

    style: str
    picture: Picture
    height: float


@dataclass(frozen=True, slots=True)
class Entry:
    """`label : contents`, a row of a layout table."""

    label: Paragraph
    contents: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """Rows of `label : contents` that stand below one another."""

    rows: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a data table over some columns and rows."""

    contents: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A data table: its columns' widths in centimetres (None shares the rest), header rows that repeat, and rows."""

    widths: tuple[float | None, ...]
    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class NewSection:
    """What follows starts a new page, upright or across, and goes on counting pages."""

    landscape: bool


Block: TypeAlias = "Paragraph | Image | Entries | Table | NewSection"


# --- the whole --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself; `created` is ISO 8601 and never the clock's."""

    title: str
    subject: str
    author: str
    created: str


@dataclass(frozen=True, slots=True)
class Composed:
    """A document ready to be given its form.

    `texts` and `lines` are what the template's text may name, `flags` what its conditions may ask, `slots` whole parts.
    """

    kind: Kind
    path: str
    texts: Mapping[str, str]
    lines: Mapping[str, tuple[str, ...]]
    flags: Mapping[str, bool]
    slots: Mapping[str, tuple[Block, ...]]
    properties: Properties
