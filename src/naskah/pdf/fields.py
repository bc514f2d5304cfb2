"""Fields: what their instructions mean on the page (ISO/IEC 29500-1, 17.16)."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from msgspec import Struct, field

from naskah.pdf.layout import Inline, PageField, Reference, Text, TextStyle, WebLink
from naskah.pdf.names import words

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|“([^”]*)”|([^\s"]+)')
_ESCAPE = re.compile(r"\\(.)")

# Their result stands in the file, and is the same on every page.
_CACHED = words(
    "AUTHOR COMMENTS CREATEDATE DATE DOCPROPERTY DOCVARIABLE EDITTIME FILENAME FILESIZE FORMTEXT IF "
    "INCLUDEPICTURE INDEX INFO KEYWORDS LASTSAVEDBY MERGEFIELD MERGEREC MERGESEQ NOTEREF NUMCHARS "
    "NUMWORDS PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SEQ STYLEREF SUBJECT TEMPLATE TIME TITLE TOA "
    "TOC USERADDRESS USERINITIALS USERNAME"
)
# They mark a place for an index or a table of contents, and show nothing.
_SILENT = words("XE TC TA RD")
_PAGES = {"PAGE": False, "NUMPAGES": True}
_TO_BOOKMARK = frozenset(("REF", "PAGEREF"))

PAGE_PATTERNS = {
    "decimal": "1",
    "arabic": "1",
    "upperRoman": "I",
    "ROMAN": "I",
    "Roman": "I",
    "lowerRoman": "i",
    "roman": "i",
    "upperLetter": "A",
    "ALPHABETIC": "A",
    "Alphabetic": "A",
    "lowerLetter": "a",
    "alphabetic": "a",
    "numberInDash": "- 1 -",
    "ArabicDash": "- 1 -",
}
_KEEPS_FORMAT = ("MERGEFORMAT", "CHARFORMAT")

_WEB = re.compile(r"(?:https?|ftp|mailto|tel):", re.IGNORECASE)


class Meaning(Enum):
    """What becomes of a field's stored result."""

    SHOWN = auto()
    LINKED = auto()  # shown, and leads somewhere
    REPLACED = auto()  # by a page number
    SILENT = auto()
    REFUSED = auto()


class Instruction(NamedTuple):
    """A field code in its words: the name, the arguments, and the switches with what follows them."""

    name: str
    arguments: tuple[str, ...]
    switches: dict[str, str]
    formats: tuple[str, ...]


def instruction(code: str) -> Instruction:
    r"""Takes a field code apart. `\*` switches are the `formats`."""
    words: list[tuple[str, bool]] = []
    for match in _TOKEN.finditer(code):
        plain = match[3]
        quoted = _ESCAPE.sub(r"\1", match[1] or match[2] or "")
        words.append((plain, False) if plain is not None else (quoted, True))
    name = words[0][0] if words else ""
    arguments: list[str] = []
    switches: dict[str, str] = {}
    formats: list[str] = []
    last = ""
    for word, is_quoted in words[1:]:
        if word.startswith("\\") and not is_quoted:
            last = word[:2].lower()
            switches[last] = ""
            word = word[2:]
            if not word:
                continue
        if last == "\\*":
            formats.append(word)
        elif last and last not in ("\\h", "\\n", "\\p", "\\r", "\\w", "\\f", "\\m"):
            switches[last] = word
        else:
            arguments.append(word)
        last = ""
    return Instruction(name, tuple(arguments), switches, tuple(formats))


def web_address(url: str) -> bool:
    """Whether an address leads to the web or to a person. Paths of somebody's disk lead nowhere in a PDF."""
    return _WEB.match(url) is not None


class OpenField(Struct):
    """A field between its `begin` and its `end`, which may lie paragraphs apart."""

    outer: list[Inline]
    style: TextStyle
    hidden: bool = False
    code: list[str] = field(default_factory=list)
    meaning: Meaning | None = None  # None until the instruction is whole
    target: str = ""
    url: str = ""
    total: bool = False
    pattern: str = "1"
    inner: list[Inline] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The field's name, as in its code."""
        return instruction("".join(self.code)).name or "?"

    def resolve(self, bookmarks: frozenset[str], pattern: str) -> Meaning:
        """Settles what the field means; `pattern` is how the section writes page numbers."""
        code = instruction("".join(self.code))
        name = code.name.upper()
        if name == "HYPERLINK" or (name in _TO_BOOKMARK and "\\h" in code.switches):
            meaning = self._link(name, code, bookmarks)
        elif name in _PAGES:
            self.total = _PAGES[name]
            asked = [form for form in code.formats if form.upper() not in _KEEPS_FORMAT]
            self.pattern = "1" if self.total else pattern
            known = True
            for form in asked:
                found = PAGE_PATTERNS.get(form) or PAGE_PATTERNS.get(form.lower())
                known, self.pattern = known and found is not None, found or self.pattern
            meaning = Meaning.REPLACED if known else Meaning.REFUSED
        elif name in _SILENT:
            meaning = Meaning.SILENT
        elif name in _CACHED or name.startswith("=") or code.name in bookmarks:
            meaning = Meaning.SHOWN
        else:
            meaning = Meaning.REFUSED
        self.meaning = meaning
        return meaning

    def _link(self, name: str, code: Instruction, bookmarks: frozenset[str]) -> Meaning:
        address = code.arguments[0] if code.arguments else ""
        anchor = code.switches.get("\\l", "") if name == "HYPERLINK" else address
        if name == "HYPERLINK" and web_address(address):
            self.url = f"{address}#{anchor}" if anchor else address
        elif anchor in bookmarks and not (name == "HYPERLINK" and address):
            self.target = anchor
        return Meaning.LINKED if self.url or self.target else Meaning.SHOWN

    def enter(self, outer: list[Inline]) -> list[Inline]:
        """Where what follows goes, in a paragraph or field whose inlines are `outer`."""
        self.outer = outer
        if self.meaning is Meaning.SHOWN:
            return outer
        self.inner = []
        return self.inner

    def leave(self) -> None:
        """Puts a link around what came since `enter`: at the field's end, and at each paragraph's before."""
        if self.meaning is Meaning.LINKED and self.inner:
            shown = tuple(self.inner)
            self.outer.append(WebLink(self.url, shown) if self.url else Reference(self.target, shown))
        self.inner = []

    def close(self) -> None:
        """Ends the field: what it shows goes to `outer`, a page number in the look of its stored result."""
        if self.meaning is Meaning.REPLACED and not self.hidden:
            styles = [inline.style for inline in self.inner if isinstance(inline, Text)]
            self.outer.append(PageField(styles[0] if styles else self.style, self.total, self.pattern))
        self.leave()
