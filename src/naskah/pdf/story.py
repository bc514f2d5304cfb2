"""What is known while a text of the file (its body, a header, a footer) is read from first to last."""

from __future__ import annotations

from msgspec import Struct, field

from naskah.findings import Finding, Place
from naskah.pdf.fields import OpenField
from naskah.pdf.formats import Formats
from naskah.pdf.layout import Inline, Margins
from naskah.pdf.numbering import Counters, Numbering
from naskah.pdf.package import Package, Relationship
from naskah.pdf.refusals import refusal
from naskah.pdf.styles import Styles


class Document(Struct):
    """The file: what all its texts share, and what was found wrong in them."""

    name: str
    package: Package
    styles: Styles
    numbering: Numbering
    formats: Formats
    bookmarks: frozenset[str]
    padding_hangs_out: bool  # a table's cell padding stands outside the column: Word up to 2010 (compatibility mode)
    findings: list[Finding] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)


class Page(Struct):
    """The geometry that a text stands in, in points, and how it writes page numbers."""

    width: float
    height: float
    margins: Margins
    pattern: str = "1"

    @property
    def column(self) -> float:
        """The width of the text."""
        return max(self.width - self.margins.left - self.margins.right, 0.0)


class Story(Struct):
    """A text that is being read. `label` goes before places in it, such as "kepala halaman 1, "."""

    document: Document
    part: str
    page: Page
    counters: Counters
    label: str = ""
    main: bool = True  # the body: its bookmarks stand once in the file's pages
    place: str = ""
    context: int = 0
    table_depth: int = 0
    out: list[Inline] = field(default_factory=list)
    style_id: str = ""
    fields: list[OpenField] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)  # bookmarks that wait for a paragraph
    anchored: set[str] = field(default_factory=set)
    carried: list[Inline] = field(default_factory=list)  # of a paragraph whose mark is deleted
    paragraphs: int = 0
    tables: int = 0

    def refuse(self, feature: str, detail: str = "") -> None:
        """Notes that something in this place is not drawn."""
        place = Place(self.document.name, detail=f"{self.label}{self.place}")
        self.document.findings.append(refusal(feature, place, detail))

    def relationship(self, identity: str | None) -> Relationship | None:
        """Where a relationship of this text's part leads."""
        return self.document.package.relationships(self.part).get(identity or "")
