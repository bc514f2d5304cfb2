"""Long text: Markdown as blocks, each with its place.

Headings count from the first level used; lists keep only their depth, whatever marker was typed. What a document has no
form for (HTML, pictures, links, code, quotations) is refused by name, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from naskah.content.faults import Faults
from naskah.content.markdown_nodes import REFUSED, Node, parsed, refuse
from naskah.content.markdown_text import TextReader
from naskah.content.model import Block, Column, DataCell, HeadCell, Heading, List, ListItem, Paragraph, Row, Table
from naskah.content.richtext import RichText
from naskah.content.tables import MAX_COLUMNS
from naskah.findings import Place
from naskah.messages import _

_LISTS = ("bullet_list", "ordered_list")
MAX_HEADINGS = 999
_ALIGN = {"text-align:center": "tengah", "text-align:right": "kanan", "text-align:left": "kiri"}


def read_markdown(
    text: str,
    start: Place,
    locate: Callable[[int], Place],
    faults: Faults,
    *,
    heading_levels: int = 6,
    list_levels: int = 9,
) -> tuple[Block, ...] | None:
    """The blocks of a Markdown text; None, with findings, when it can't be read as such.

    `locate` gives the place of an offset; levels beyond those of the outlines are refused.
    """
    found = parsed(text, start, locate, faults)
    if found is None:
        return None
    prepared, nodes = found
    reader = Reader(prepared, locate, faults, heading_levels=heading_levels, list_levels=list_levels)
    return reader.blocks(nodes, depth=0)


class Reader(TextReader, kw_only=True):
    """Turns the nodes of one text into blocks."""

    heading_levels: int
    list_levels: int
    headings: int = 0
    first_level: int = 0
    last_level: int = 0

    def blocks(self, nodes: Sequence[Node], depth: int) -> tuple[Block, ...]:
        """The blocks that some nodes make, within `depth` lists."""
        found: list[Block] = []
        for node in nodes:
            if node.type == "blockquote":
                found.extend(self.quotation(node))
            elif node.type in REFUSED:
                refuse(node.type, self.start(node), self.faults)
            elif node.type == "paragraph":
                found.extend(self.paragraphs(node, depth))
            elif node.type == "heading":
                found.extend(self.heading(node, depth))
            elif node.type in _LISTS:
                found.append(self._list(node, depth + 1))
            elif node.type == "table":
                found.append(self._table(node))
        return tuple(found)

    def paragraphs(self, node: Node, _depth: int) -> Sequence[Block]:
        """What a paragraph makes, within so many lists."""
        return self.plain(self.text(node))

    def plain(self, text: RichText) -> Sequence[Block]:
        """A paragraph of text, which can't be named."""
        text = self.without_id(text)
        return (Paragraph(text),) if text.parts else ()

    def quotation(self, node: Node) -> Sequence[Block]:
        """What a quotation makes: few texts have a form for one."""
        refuse(node.type, self.start(node), self.faults)
        return ()

    def heading(self, node: Node, depth: int) -> Sequence[Block]:
        """What a heading makes."""
        return self.levelled(node, depth, *self.identified(self.text(node)))

    def levelled(self, node: Node, depth: int, text: RichText, id_: str) -> Sequence[Block]:
        """A heading of the level that its marks say, the first that is used being 1."""
        place = self.start(node)
        if depth:
            self.faults.add(
                "MKD002",
                place,
                _("judul di dalam daftar tidak dapat dibuat"),
                _("akhiri daftarnya, atau hapus tanda #"),
            )
            return ()
        self.headings += 1
        if self.headings == MAX_HEADINGS + 1:
            message = _("teks ini memuat lebih dari {most} judul", most=MAX_HEADINGS)
            self.faults.add("MKD009", place, message, _("bagi teks ini menjadi beberapa lampiran"))
        typed = int(node.tag[1:])
        self.first_level = self.first_level or typed
        level = typed - self.first_level + 1
        if level < 1:
            self.faults.add(
                "MKD002",
                place,
                _("judul ini setingkat di atas judul pertama"),
                _("mulai judul pertama dengan {marks}", marks="#" * typed),
            )
            return ()
        if level > self.last_level + 1:
            self.faults.add(
                "MKD002",
                place,
                _("tingkat judul melompat dari {above} ke {level}", above=self.last_level, level=level),
                _("pakai {marks} di sini", marks="#" * (self.first_level + self.last_level)),
            )
        elif level > self.heading_levels:
            self.faults.add(
                "MKD002",
                place,
                _("judul lebih dalam dari {most} tingkat", most=self.heading_levels),
                _("jadikan butir daftar"),
            )
        self.last_level = level
        if not text.parts:
            self.faults.add("MKD001", place, _("judul ini kosong"), _("isi atau hapus"))
            return ()
        return (Heading(level, text, id_),)

    def _list(self, node: Node, depth: int) -> List:
        place = self.start(node)
        if depth > self.list_levels:
            self.faults.add(
                "MKD003",
                place,
                _("daftar lebih dalam dari {most} tingkat", most=self.list_levels),
                _("kurangi tingkatnya"),
            )
            return List((), place)
        return List(tuple(self._item(item, depth) for item in node.children), place)

    def _item(self, node: Node, depth: int) -> ListItem:
        if not node.children or node.children[0].type != "paragraph":
            place = self.start(node)
            first = node.children[0] if node.children else None
            if first and first.type in REFUSED:
                refuse(first.type, place, self.faults)
            elif first and first.type in _LISTS and first.row == node.row:
                message = _("butir ini diawali dua tanda, padahal naskah menulis huruf dan angka butir sendiri")
                self.faults.add(
                    "MKD003", place, message, _("hapus tanda yang kedua; sub-butir ditulis di baris sendiri")
                )
            else:
                self.faults.add("MKD003", place, _("butir ini tidak mempunyai teks"), _("isi atau hapus"))
            return ListItem(RichText((), place))
        text, id_ = self.identified(self.text(node.children[0]))
        return ListItem(text, self.blocks(node.children[1:], depth), id_)

    def _table(self, node: Node) -> Table:
        rows = [row for part in node.children for row in part.children]
        header, body = rows[0], rows[1:]
        columns = tuple(
            Column(f"k{number}", align=_ALIGN.get(cell.style, "kiri")) for number, cell in enumerate(header.children, 1)
        )
        if len(columns) > MAX_COLUMNS:
            self.faults.add(
                "TBL001",
                self.start(node),
                _("tabel berisi {count} kolom", count=len(columns)),
                _("isi 1 sampai {most} kolom", most=MAX_COLUMNS),
            )
        for row in body:
            self._check_width(row, len(columns))
        return Table(
            columns=columns,
            header=(tuple(HeadCell(self.without_id(self.text(cell))) for cell in header.children),),
            rows=tuple(Row(tuple(DataCell(self.without_id(self.text(cell))) for cell in row.children)) for row in body),
            place=self.start(node),
        )

    def _check_width(self, row: Node, width: int) -> None:
        """The parser drops cells beyond the header's; a person must hear of them."""
        place = self.start(row)
        line = self.prepared.line(row.row).strip().removeprefix("|")
        cells = len(re.findall(r"(?<!\\)\|", line.removesuffix("|") if not line.endswith("\\|") else line)) + 1
        if cells > width:
            self.faults.add(
                "MKD006",
                place,
                _("baris tabel ini berisi {count} sel, kepalanya {width}", count=cells, width=width),
                _("tulis | sebagai teks dengan \\|"),
            )
