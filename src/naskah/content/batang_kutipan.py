"""Quotations in a body: words of another regulation, line by line, each with the number that it has there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from naskah.content import batang_lines as lines
from naskah.content.batang_words import end_of, opening, without, words_of
from naskah.content.markdown import Reader
from naskah.content.markdown_nodes import Node as Markup
from naskah.content.model import Block, Quotation, QuotedLine
from naskah.content.richtext import RichText
from naskah.findings import Finding
from naskah.messages import _

# A number as another regulation has it: (1), (2a), a., 12., a), 1).
_TYPED = re.compile(r"(\(\w{1,4}\)|[a-z]{1,2}[.)]|\d{1,3}[a-z]?[.)])(?:\s+|$)")


class QuotingReader(Reader):
    """Reads what a quotation of a regulation holds."""

    def quotation(self, node: Markup) -> Sequence[Block]:
        """Words of another regulation, line by line."""
        found: list[QuotedLine] = []
        for child in node.children:
            if child.type == "heading":
                found.append(QuotedLine(self.text(child), heading=True))
            elif child.type == "paragraph":
                found += map(self._quoted, self.lines_that(child, _begins_quoted_line))
            else:
                message = _("kutipan hanya memuat alinea, dengan huruf dan angka seperti dalam peraturan yang dikutip")
                self.faults.add("MKD012", self.start(child), message, _("ketik a., (1), dan seterusnya di awal baris"))
        said = tuple(_with_titles(line for line in found if line.text.parts or line.marker))
        if not said and all(child.type in ("heading", "paragraph") for child in node.children):
            self.faults.add("MKD001", self.start(node), _("kutipan ini kosong"), _("isi atau hapus"))
        return [Quotation(said, self.start(node))]

    def _quoted(self, text: RichText) -> QuotedLine:
        said = opening(text)
        if said.startswith(lines.AYAT):
            message = _("ayat di dalam kutipan tidak dinomori oleh naskah")
            help_ = _("ketik nomornya seperti dalam peraturan yang dikutip: (1)")
            self.faults.append(Finding("MKD012", text.place, message, help_, end=end_of(text, len(lines.AYAT))))
        elif proper := lines.glued(said.strip()):
            self.faults.append(without_space(text, proper))
        typed = _TYPED.match(said)
        if typed:
            return QuotedLine(without(text, typed.end()), typed[1])
        return QuotedLine(text, heading=lines.is_quoted_heading(words_of(text)))


def _begins_quoted_line(above: str, line: str) -> bool:
    typed = _TYPED.match(line)
    if typed is not None and (not typed[1].startswith("(") or not lines.goes_on(above)):
        return True
    return lines.begins_own(above, line)


def _with_titles(quoted: Iterable[QuotedLine]) -> Iterator[QuotedLine]:
    """The lines of a quotation, the title below a BAB, a Bagian or a Paragraf being one, too."""
    above = ""
    for line in quoted:
        is_title = lines.opens_title(above) and not line.marker
        yield replace(line, heading=True) if is_title else line
        above = words_of(line.text)


def without_space(text: RichText, proper: str) -> Finding:
    """A heading whose `#` has no space behind it, and how it is typed."""
    message, help_ = _("# di sini tidak diikuti spasi"), _('tulis "{line}"', line=proper)
    return Finding("MKD014", text.place, message, help_, end=end_of(text, len(opening(text).rstrip())))
