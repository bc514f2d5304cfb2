"""The body of a regulation as Markdown: BAB, Bagian, Paragraf, Pasal and ayat, none of which is numbered by hand.

`# Ketentuan Umum` opens a BAB (`##` a Bagian, `###` a Paragraf), a heading that says `Pasal` alone a Pasal, a paragraph
that begins with `()` an ayat; a quotation (`>`) holds words of another regulation, numbered as they are there.
UU 12/2011 Lampiran II angka 62-95.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import field

from naskah.content import batang_lines as lines
from naskah.content.batang_kutipan import QuotingReader, without_space
from naskah.content.batang_pasal import Part, gathered, how_to_open
from naskah.content.batang_rows import check_row
from naskah.content.batang_words import end_of, opening, without, words_of
from naskah.content.faults import Faults
from naskah.content.markdown_nodes import Node as Markup
from naskah.content.markdown_nodes import parsed
from naskah.content.model import Ayat, Block, Heading, Pasal
from naskah.content.richtext import RichText
from naskah.findings import Finding, Place
from naskah.messages import _

LEVELS = ("BAB", "Bagian", "Paragraf")
_PASAL = re.compile(r"Pasal(?:\s+(?P<number>(?:\d|[IVXLC]+\b).*))?", re.IGNORECASE)


def read_batang_tubuh(
    text: str, start: Place, locate: Callable[[int], Place], faults: Faults, *, list_levels: int = 4
) -> tuple[Part, ...] | None:
    """The body that a Markdown text says; None, with findings, when it can't be read as such.

    Every Pasal holds what follows it as far as the next heading, every ayat as far as the next ayat.
    """
    found = parsed(text, start, locate, faults, lines.begins_own, lines.MARKER)
    if found is None:
        return None
    before = len(faults)
    prepared, nodes = found
    reader = _BodyReader(prepared, locate, faults, heading_levels=len(LEVELS), list_levels=list_levels)
    structure = Faults()
    parts = gathered(reader.blocks(nodes, depth=0), structure)
    faults.extend(each for each in structure if not reader.explains(each))
    if len(faults) == before and not any(isinstance(part, Pasal) for part in parts):
        faults.add("MKD011", start, _("batang tubuh ini tidak memuat Pasal"), how_to_open())
    return parts


class _BodyReader(QuotingReader):
    """Reads what a body has beside other long texts."""

    first_title: Place | None = None
    typed: set[Place] = field(default_factory=set)  # where headings and numbers are typed

    def explains(self, finding: Finding) -> bool:
        """Whether a finding on the structure may only follow from headings or numbers that are typed."""
        return finding.place in self.typed or bool(self.typed and finding.code in ("MKD011", "MKD013"))

    def blocks(self, nodes: Sequence[Markup], depth: int) -> tuple[Block, ...]:
        """The blocks that some nodes make, which must open and close one another."""
        found = super().blocks(nodes, depth)
        check_row(found, self.faults)
        return found

    def paragraphs(self, node: Markup, depth: int) -> list[Block]:
        """A paragraph, or one for each ayat that begins a line of it."""
        blocks: list[Block] = []
        for text in self.lines_that(node, lines.begins_own):
            begin = opening(text)
            if begin.startswith(lines.AYAT):
                blocks.append(self._ayat(text, depth))
            elif typed := lines.TYPED_AYAT.match(begin):
                blocks.append(self._typed_ayat(text, typed[0]))
            elif marker := lines.bullet(begin):
                blocks += self._bulleted(text, marker)
            elif (heading := self._typed_heading(text, depth)) is not None:
                blocks += heading
            else:
                blocks += self.plain(text)
        return blocks

    def _ayat(self, text: RichText, depth: int) -> Ayat:
        said, id_ = self.identified(without(text, len(lines.AYAT)))
        if not said.parts:
            self.faults.add("MKD001", text.place, _("ayat ini kosong"), _("isi atau hapus"))
        if depth:
            self._within_item(text.place)
        return Ayat(said, id=id_)

    def text(self, node: Markup) -> RichText:
        """The text of an item, a title or a cell, in which no ayat may begin."""
        first, *others = self.lines_that(node, lines.begins_inner)
        for other in others:
            if lines.begins_ayat("", opening(other)):
                self._within_item(other.place)
            else:
                self._typed_heading(other, depth=1)
        return first

    def _typed_ayat(self, text: RichText, number: str) -> Ayat:
        self.typed.add(text.place)
        message = _("nomor ayat ditulis sendiri oleh naskah")
        help_ = _(
            'ganti "{number}" dengan "()"; bila bagian dari kalimat, sambungkan ke baris di atasnya', number=number
        )
        self.faults.append(Finding("MKD010", text.place, message, help_, end=end_of(text, len(number))))
        said, id_ = self.identified(without(text, len(number)))
        return Ayat(said, id=id_)

    def _bulleted(self, text: RichText, marker: str) -> Sequence[Block]:
        self.typed.add(text.place)
        message = _('"{marker}" di awal baris bukan tanda butir di sini', marker=marker)
        help_ = _('ganti dengan "- ", tanda hubung dan spasi, di awal setiap butir')
        self.faults.append(Finding("MKD003", text.place, message, help_, end=end_of(text, len(marker))))
        return self.plain(without(text, len(marker)))

    def _typed_heading(self, text: RichText, depth: int) -> Sequence[Block] | None:
        """A paragraph that is a heading by its words alone; None when it is not."""
        said, id_ = self.identified(text)
        words = words_of(said)
        form = lines.heading_form(words.lstrip("#"))
        if form:
            message = _('"{words}" di sini alinea biasa, bukan judul {name}', words=words, name=form.name)
            end = end_of(text, len(opening(said).rstrip()))
            self.faults.append(Finding("MKD014", text.place, message, lines.way_out(form), end=end))
        elif proper := lines.glued(opening(said).strip()):
            self.faults.append(without_space(said, proper))
        else:
            return None
        self.typed.add(text.place)
        if depth:
            return []
        level = form.level if form else 1
        self.first_level = self.first_level or 1
        self.last_level = level or self.last_level
        return [Heading(level, said if level else RichText((), text.place), id_)]

    def _within_item(self, place: Place) -> None:
        message = _("ayat ini berada di dalam butir daftar")
        self.faults.add("MKD013", place, message, _("awali barisnya di tepi kiri, tanpa spasi di depan ()"))

    def heading(self, node: Markup, depth: int) -> Sequence[Block]:
        """A heading, or the beginning of a Pasal: one of level 0."""
        start = self.start(node)
        text, id_ = self.identified(self.text(node))
        pasal = _PASAL.fullmatch(words_of(text)) if len(text.parts) == 1 else None
        if pasal is None or depth:
            if not depth:
                self._check_first(int(node.tag[1:]), start)
                text = self._without_number(text)
            return self.levelled(node, depth, text, id_)
        if pasal["number"]:
            message = _("nomor pasal ditulis sendiri oleh naskah")
            self.faults.add("MKD010", start, message, _('hapus "{number}"', number=pasal["number"]))
        return [Heading(0, RichText((), start), id_)]

    def _without_number(self, title: RichText) -> RichText:
        """A title without the number that is typed before it, of which a person hears."""
        number = lines.division_number(opening(title))
        if not number:
            return title
        rest = without(title, len(number))
        help_ = (
            _('hapus "{number}"', number=number) if rest.parts else _('ganti "{number}" dengan namanya', number=number)
        )
        message = _("nomor judul ditulis sendiri oleh naskah")
        self.faults.append(Finding("MKD010", title.place, message, help_, end=end_of(title, len(number))))
        return rest if rest.parts else title

    def _check_first(self, marks: int, place: Place) -> None:
        """Notes, at the first title, that one of a higher level follows it: the first lacks its BAB."""
        self.first_title = self.first_title or place
        if marks >= self.first_level:
            return
        below, above = (LEVELS[min(each, len(LEVELS)) - 1] for each in (self.first_level, marks))
        message = _("{below} ini mendahului {above} yang pertama", below=below, above=above)
        help_ = _('tulis "{marks} Nama {above}" di atasnya', marks="#" * marks, above=above.lower())
        self.faults.add("MKD002", self.first_title, message, help_)
        self.first_level = marks
