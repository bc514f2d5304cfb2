"""The text of Markdown: literals and expressions, each with its place, from the nodes within a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.content.expressions import scan
from naskah.content.faults import Faults
from naskah.content.markdown_nodes import Begins, Node, refuse
from naskah.content.markdown_source import STAND_IN, Prepared, shown, visible
from naskah.content.richtext import Literal, Located, RichText, rich_text
from naskah.findings import Place
from naskah.messages import _

_BREAKS = ("softbreak", "hardbreak")
_ID = re.compile(r"(?<!\s)\s*\{#([^{}\s]*)\}\s*$")
_VALID_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class TextReader(Struct):
    """Turns what stands within nodes of one text into rich text."""

    prepared: Prepared
    locate: Callable[[int], Place]
    faults: Faults
    cursor: int = 0  # offset up to which the characters of the text are placed
    starts: list[int] = field(default_factory=list)  # of the lines, and where the text ends

    def __post_init__(self) -> None:
        self.starts = [0, *accumulate(len(line) + 1 for line in self.prepared.lines)]

    def text(self, node: Node) -> RichText:
        """The text of a node."""
        (text,) = self.lines_that(node, lambda _above, _line: False)
        return text

    def lines_that(self, node: Node, begins: Begins) -> list[RichText]:
        """The text of a node, divided before each line that is a beginning."""
        texts: list[RichText] = []
        place = self.start(node)
        pieces: list[Located] = []
        for inline in node.children:
            self.cursor = self._content_offset(inline)
            place = self.locate(self.cursor)
            for line in _divided(inline.children, begins):
                if pieces:
                    texts.append(rich_text(pieces, place, self.locate))
                    place = self.locate(self.prepared.text.find(line[0].content, self.cursor))
                    pieces = []
                self._spans(line, pieces, bold=False, italic=False)
        return [*texts, rich_text(pieces, place, self.locate)]

    def _spans(self, nodes: Sequence[Node], pieces: list[Located], *, bold: bool, italic: bool) -> None:
        for node in nodes:
            if node.type == "text":
                self._characters(node.content, pieces, bold=bold, italic=italic)
            elif node.type == "softbreak":
                pieces.append((self.cursor, Literal(" ", bold, italic)))
            elif node.type == "hardbreak":
                pieces.append((self.cursor, Literal("\n", bold, italic)))
            elif node.type in ("strong", "em"):
                strong, em = bold or node.type == "strong", italic or node.type == "em"
                self._spans(node.children, pieces, bold=strong, italic=em)
            else:
                refuse(node.type, self.locate(self.cursor), self.faults)

    def _characters(self, text: str, pieces: list[Located], *, bold: bool, italic: bool) -> None:
        found_at = self.prepared.text.find(text, self.cursor)
        start = self.cursor if found_at < 0 else found_at
        self.cursor = start + len(text)
        if text.isascii() and "{" not in text and "}" not in text:
            pieces.append((start, Literal(text, bold, italic)))
            return
        position = 0
        for found in STAND_IN.finditer(text):
            pieces.extend(self._scanned(text[position : found.start()], start + position, bold=bold, italic=italic))
            offset, whole = self.prepared.expression(found.group())
            pieces.extend(self._expressions(whole, offset, bold=bold, italic=italic))
            position = found.end()
        pieces.extend(self._scanned(text[position:], start + position, bold=bold, italic=italic))

    def _at(self, start: int, offset: int) -> Place:
        return self.locate(start + offset)

    def _scanned(self, text: str, start: int, *, bold: bool, italic: bool) -> list[Located]:
        pieces: list[Located] = []
        for offset, piece in visible(text):
            id_ = _ID.search(piece)
            end = id_.start() if id_ else len(piece)
            pieces += self._expressions(piece[:end], start + offset, bold=bold, italic=italic)
            if id_:
                pieces.append((start + offset + end, Literal(id_.group(), bold, italic)))
        return pieces

    def _expressions(self, text: str, start: int, *, bold: bool, italic: bool) -> list[Located]:
        found = scan(text, partial(self._at, start), self.faults, bold=bold, italic=italic)
        return [(start + offset, part) for offset, part in found]

    def identified(self, text: RichText) -> tuple[RichText, str]:
        """The text without the id at its end, and the id."""
        last = text.parts[-1] if text.parts else None
        found = _ID.search(last.text) if isinstance(last, Literal) else None
        if found is None or not isinstance(last, Literal):
            return text, ""
        if not _VALID_ID.fullmatch(found.group(1)):
            self.faults.add(
                "SKM007",
                text.place,
                _('id tidak dapat "{id}"', id=found.group(1)),
                _("pakai huruf kecil, angka, dan tanda hubung"),
            )
        rest = Literal(last.text[: found.start()], last.bold, last.italic)
        return replace(text, parts=(*text.parts[:-1], *((rest,) if rest.text else ()))), found.group(1)

    def without_id(self, text: RichText) -> RichText:
        """A text that can't be named."""
        text, id_ = self.identified(text)
        if id_:
            message = _("{mark} hanya dapat menamai judul atau butir daftar", mark=f"{{#{id_}}}")
            self.faults.add("MKD008", text.place, message, _("hapus"))
        return text

    def start(self, node: Node) -> Place:
        """Where a node begins."""
        number = node.row
        line = self.prepared.line(number)
        return self.locate(self.starts[number] + len(line) - len(line.lstrip()))

    def _content_offset(self, inline: Node) -> int:
        number = inline.row
        start = self.starts[number]
        first = inline.content.split("\n", 1)[0]
        # Cells of one row stand one after another on the same line.
        after = max(self.cursor - start, 0) if self.cursor < self.starts[number + 1] else 0
        return start + max(self.prepared.line(number).find(first, after), 0)


def _divided(nodes: Sequence[Node], begins: Begins) -> Iterator[Sequence[Node]]:
    """The pieces of a paragraph, divided at line ends that a beginning follows."""
    breaks = [at for at, node in enumerate(nodes) if node.type in _BREAKS]
    first = 0
    for before, end, after in zip((-1, *breaks), breaks, (*breaks[1:], len(nodes)), strict=False):
        above, line = nodes[before + 1 : end], nodes[end + 1 : after]
        if line and line[0].type == "text" and begins(shown(_said(above)), shown(_said(line))):
            yield nodes[first:end]
            first = end + 1
    yield nodes[first:]


def _said(nodes: Sequence[Node]) -> str:
    """What nodes say, without its looks."""
    return "".join(node.content or _said(node.children) for node in nodes)
