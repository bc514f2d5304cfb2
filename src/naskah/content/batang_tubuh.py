"""The body of a regulation as Markdown: BAB, Bagian, Paragraf, Pasal and ayat, none of which is numbered by hand.

`# Ketentuan Umum` opens a BAB (`##` a Bagian, `###` a Paragraf), a heading that says `Pasal` alone a Pasal, a paragraph
that begins with `()` an ayat; a quotation (`>`) holds words of another regulation, numbered as they are there.
UU 12/2011 Lampiran II angka 62-95.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from msgspec.structs import replace

from naskah.content.batang_pasal import Part, gathered, how_to_open
from naskah.content.faults import Faults
from naskah.content.markdown import Node as Markup
from naskah.content.markdown import Reader, parsed
from naskah.content.model import Ayat, Block, Heading, Pasal, Quotation, QuotedLine
from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Place
from naskah.messages import _

MOST_LEVELS = 3  # BAB, Bagian, Paragraf
AYAT = "()"
_PASAL = re.compile(r"Pasal(?:\s+(?P<number>(?:\d|[IVXLC]+\b).*))?", re.IGNORECASE)
_TYPED_AYAT = re.compile(r"\(\s*\d{1,3}[a-z]?\s*\)")
# A line that ends so goes on with a number: `sebagaimana dimaksud pada ayat`, `ayat (1) dan`.
_GOES_ON = re.compile(r"(?:\bayat|(?<!; )\b(?:dan|atau|dan/atau)|\bdengan|,)$", re.IGNORECASE)
# A number as another regulation has it: (1), (2a), a., 12., a), 1).
_TYPED = re.compile(r"(\(\w{1,4}\)|[a-z]{1,2}[.)]|\d{1,3}[a-z]?[.)])(?:\s+|$)")


def read_batang_tubuh(
    text: str, start: Place, locate: Callable[[int], Place], faults: Faults, *, list_levels: int = 4
) -> tuple[Part, ...] | None:
    """The body that a Markdown text says; None, with findings, when it can't be read as such.

    Every Pasal holds what follows it as far as the next heading, every ayat as far as the next ayat.
    """
    found = parsed(text, start, locate, faults, _begins_ayat)
    if found is None:
        return None
    before = len(faults)
    prepared, nodes = found
    reader = _BodyReader(prepared, locate, faults, MOST_LEVELS, list_levels)
    parts = gathered(reader.blocks(nodes, depth=0), faults)
    if len(faults) == before and not any(isinstance(part, Pasal) for part in parts):
        faults.add("MKD011", start, _("batang tubuh ini tidak memuat Pasal"), how_to_open())
    return parts


def _begins_ayat(above: str, line: str) -> bool:
    return line.startswith(AYAT) or (_TYPED_AYAT.match(line) is not None and _GOES_ON.search(above) is None)


class _BodyReader(Reader):
    """Reads what a body has beside other long texts."""

    def paragraphs(self, node: Markup, depth: int) -> list[Block]:
        """A paragraph, or one for each ayat that begins a line of it."""
        blocks: list[Block] = []
        for text in self.lines_that(node, _begins_ayat):
            opening = _opening(text)
            if typed := _TYPED_AYAT.match(opening):
                self._typed_ayat(text.place, typed[0])
            elif opening.startswith(AYAT):
                blocks.append(self._ayat(text, depth))
                continue
            blocks += self.plain(text)
        return blocks

    def _ayat(self, text: RichText, depth: int) -> Ayat:
        said, id_ = self.identified(_without(text, len(AYAT)))
        if not said.parts:
            self.faults.add("MKD001", text.place, _("ayat ini kosong"), _("isi atau hapus"))
        if depth:
            self._within_item(text.place)
        return Ayat(said, id=id_)

    def text(self, node: Markup) -> RichText:
        """The text of an item, a title or a cell, in which no ayat may begin."""
        first, *others = self.lines_that(node, _begins_ayat)
        for other in others:
            self._within_item(other.place)
        return first

    def _typed_ayat(self, place: Place, number: str) -> None:
        message = _("nomor ayat ditulis sendiri oleh naskah")
        help_ = _(
            'ganti "{number}" dengan "()"; bila bagian dari kalimat, sambungkan ke baris di atasnya', number=number
        )
        self.faults.add("MKD010", place, message, help_)

    def _within_item(self, place: Place) -> None:
        message = _("ayat ini berada di dalam butir daftar")
        self.faults.add("MKD013", place, message, _("awali barisnya di tepi kiri, tanpa spasi di depan ()"))

    def heading(self, node: Markup, depth: int) -> Sequence[Block]:
        """A heading, or the beginning of a Pasal: one of level 0."""
        start = self.start(node)
        text, id_ = self.identified(self.text(node))
        said = "".join(part.text for part in text.parts if isinstance(part, Literal)).strip()
        pasal = _PASAL.fullmatch(said) if len(text.parts) == 1 else None
        if pasal is None or depth:
            return self.levelled(node, depth, text, id_)
        if pasal["number"]:
            message = _("nomor pasal ditulis sendiri oleh naskah")
            self.faults.add("MKD010", start, message, _('hapus "{number}"', number=pasal["number"]))
        return [Heading(0, RichText((), start), id_)]

    def quotation(self, node: Markup) -> Sequence[Block]:
        """Words of another regulation, line by line."""
        lines: list[QuotedLine] = []
        for child in node.children:
            if child.type == "heading":
                lines.append(QuotedLine(self.text(child), heading=True))
            elif child.type == "paragraph":
                lines += [_quoted(text) for text in self.lines_that(child, _begins_quoted_line)]
            else:
                message = _("kutipan hanya memuat alinea, dengan huruf dan angka seperti dalam peraturan yang dikutip")
                self.faults.add("MKD012", self.start(child), message, _("ketik a., (1), dan seterusnya di awal baris"))
        said = tuple(line for line in lines if line.text.parts or line.marker)
        if not said and all(child.type in ("heading", "paragraph") for child in node.children):
            self.faults.add("MKD001", self.start(node), _("kutipan ini kosong"), _("isi atau hapus"))
        return [Quotation(said, self.start(node))]


def _begins_quoted_line(above: str, line: str) -> bool:
    typed = _TYPED.match(line)
    return typed is not None and (not typed[1].startswith("(") or _GOES_ON.search(above) is None)


def _quoted(text: RichText) -> QuotedLine:
    typed = _TYPED.match(_opening(text))
    return QuotedLine(_without(text, typed.end()), typed[1]) if typed else QuotedLine(text)


def _opening(text: RichText) -> str:
    """The characters before the first expression."""
    literals = takewhile(lambda part: isinstance(part, Literal), text.parts)
    return "".join(part.text for part in literals if isinstance(part, Literal))


def _without(text: RichText, count: int) -> RichText:
    """The text without its first characters, and without the spaces behind them."""
    opening = _opening(text)
    gone = left = len(opening) - len(opening[count:].lstrip(" "))
    parts: list[Literal | Expression] = []
    for part in text.parts:
        if isinstance(part, Expression) or not left:
            parts.append(part)
            continue
        if rest := part.text[left:]:
            parts.append(replace(part, text=rest))
        left = max(left - len(part.text), 0)
    return RichText(tuple(parts), text.at(gone), text.spelling.after(gone) if text.spelling else None)
