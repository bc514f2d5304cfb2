"""Long text: Markdown as blocks, each with its place.

Headings count from the first level used; lists keep only their depth, whatever marker was typed. What a document has no
form for (HTML, pictures, links, code, quotations) is refused by name, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from naskah.content.expressions import scan
from naskah.content.faults import Faults
from naskah.content.markdown_source import STAND_IN, Prepared, prepare, restored, visible
from naskah.content.model import Block, Column, DataCell, HeadCell, Heading, List, ListItem, Paragraph, Row, Table
from naskah.content.richtext import Literal, Located, RichText, rich_text
from naskah.content.tables import MAX_COLUMNS
from naskah.findings import Place
from naskah.messages import N_, _

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_MAX_NESTING = 64
MAX_HEADINGS = 999
_PREPARED = "prepared"
_REFUSED = {
    "html_block": "HTML",
    "html_inline": "HTML",
    "image": N_("gambar"),
    "link": N_("tautan"),
    "code_inline": N_("kode (tanda `)"),
    "code_block": N_("kode (baris yang menjorok empat spasi atau lebih)"),
    "fence": N_("kode (tanda ```)"),
    "blockquote": N_("kutipan (tanda > di awal baris)"),
    "hr": N_("garis pemisah"),
}
_WAYS_OUT = {
    "code_block": N_("kurangi spasi di awal baris; sub-butir cukup sejajar dengan teks butir di atasnya"),
    "link": N_("tulis alamatnya sebagai teks biasa; kurung siku sebagai teks ditulis \\["),
    "image": N_("sertakan gambar di template, bukan di teks"),
    "code_inline": N_("hapus tanda `, atau tulis \\` bila dimaksudkan sebagai teks"),
    "blockquote": N_("hapus tanda > di awal baris, atau tulis \\>"),
    "html_inline": N_("hapus; tanda < sebagai teks ditulis \\<"),
    "html_block": N_("hapus; tanda < sebagai teks ditulis \\<"),
}
_LINK = re.compile(r"(?<!\\)(!?)\[[^\[\]\n]*\]\(")
_ID = re.compile(r"(?<!\s)\s*\{#([^{}\s]*)\}\s*$")
_VALID_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
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
    if not text.strip():
        faults.add("MKD001", start, _("teks ini kosong"), _("isi atau hapus"))
        return None
    prepared = prepare(text, locate, faults)
    if prepared is None:
        return None
    nodes = _tree(_parser().parse(prepared.text, {_PREPARED: prepared}))
    reader = _Reader(prepared, locate, faults, heading_levels, list_levels)
    for link in _LINK.finditer(prepared.text):
        reader.refuse("image" if link.group(1) else "link", locate(link.start()))
    return reader.blocks(nodes, depth=0)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable("table")
    # These rules would take text away or make it something else: `---` below a line, `[a]: b`, `&nbsp;`.
    parser.disable(["lheading", "reference", "entity"])
    # Found by a pattern of our own before parsing: what the parser tries at each bracket grows with the square.
    parser.disable(["link", "image"])
    parser.core.ruler.after("block", "typed_markers", _restore_markers)
    return parser


def _restore_markers(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.map:
            token.content = restored(state.env[_PREPARED], token.map[0], token.content)


class _Node(Struct):
    """A token with what stands between it and its end. (The library's own tree asks the tokens anew at each step.)"""

    type: str
    tag: str
    content: str
    row: int  # the first line, from 0
    style: str
    children: list[_Node]


def _tree(tokens: Sequence[Token]) -> list[_Node]:
    nodes: list[_Node] = []
    open_: list[list[_Node]] = [nodes]
    for token in tokens:
        if token.nesting < 0:
            open_.pop()
            continue
        children = _tree(token.children) if token.children else []
        style = str(token.attrs.get("style", "")) if token.attrs else ""
        kind = token.type.removesuffix("_open")
        node = _Node(kind, token.tag, token.content, token.map[0] if token.map else 0, style, children)
        open_[-1].append(node)
        if token.nesting:
            open_.append(children)
    return nodes


class _Reader:
    def __init__(
        self,
        prepared: Prepared,
        locate: Callable[[int], Place],
        faults: Faults,
        heading_levels: int,
        list_levels: int,
    ) -> None:
        self.prepared = prepared
        self.locate = locate
        self.faults = faults
        self.heading_levels = heading_levels
        self.list_levels = list_levels
        self.headings = 0
        self.first_level = 0
        self.last_level = 0
        self.cursor = 0  # offset up to which the characters of the text are placed
        self.starts = [0]
        for line in prepared.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    # --- blocks

    def blocks(self, nodes: Sequence[_Node], depth: int) -> tuple[Block, ...]:
        found: list[Block] = []
        for node in nodes:
            if node.type in _REFUSED:
                self.refuse(node.type, self._start(node))
            elif node.type == "paragraph":
                text = self._without_id(node)
                if text.parts:
                    found.append(Paragraph(text))
            elif node.type == "heading":
                found.extend(self._heading(node, depth))
            elif node.type in ("bullet_list", "ordered_list"):
                found.append(self._list(node, depth + 1))
            elif node.type == "table":
                found.append(self._table(node))
        return tuple(found)

    def _heading(self, node: _Node, depth: int) -> tuple[Heading, ...]:
        place = self._start(node)
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
        text, id_ = self._identified(self._text(node))
        if not text.parts:
            self.faults.add("MKD001", place, _("judul ini kosong"), _("isi atau hapus"))
            return ()
        return (Heading(level, text, id_),)

    def _list(self, node: _Node, depth: int) -> List:
        place = self._start(node)
        if depth > self.list_levels:
            self.faults.add(
                "MKD003",
                place,
                _("daftar lebih dalam dari {most} tingkat", most=self.list_levels),
                _("kurangi tingkatnya"),
            )
            return List((), place)
        return List(tuple(self._item(item, depth) for item in node.children), place)

    def _item(self, node: _Node, depth: int) -> ListItem:
        if not node.children or node.children[0].type != "paragraph":
            place = self._start(node)
            if node.children and node.children[0].type in _REFUSED:
                self.refuse(node.children[0].type, place)
            else:
                self.faults.add("MKD003", place, _("butir ini tidak mempunyai teks"), _("isi atau hapus"))
            return ListItem(RichText((), place))
        text, id_ = self._identified(self._text(node.children[0]))
        return ListItem(text, self.blocks(node.children[1:], depth), id_)

    def _table(self, node: _Node) -> Table:
        rows = [row for part in node.children for row in part.children]
        header, body = rows[0], rows[1:]
        columns = tuple(
            Column(f"k{number}", align=_ALIGN.get(cell.style, "kiri")) for number, cell in enumerate(header.children, 1)
        )
        if len(columns) > MAX_COLUMNS:
            self.faults.add(
                "TBL001",
                self._start(node),
                _("tabel berisi {count} kolom", count=len(columns)),
                _("isi 1 sampai {most} kolom", most=MAX_COLUMNS),
            )
        for row in body:
            self._check_width(row, len(columns))
        return Table(
            columns=columns,
            header=(tuple(HeadCell(self._without_id(cell)) for cell in header.children),),
            rows=tuple(Row(tuple(DataCell(self._without_id(cell)) for cell in row.children)) for row in body),
            place=self._start(node),
        )

    def _check_width(self, row: _Node, width: int) -> None:
        """The parser drops cells beyond the header's; a person must hear of them."""
        place = self._start(row)
        line = self.prepared.line(row.row).strip().removeprefix("|")
        cells = len(re.findall(r"(?<!\\)\|", line.removesuffix("|") if not line.endswith("\\|") else line)) + 1
        if cells > width:
            self.faults.add(
                "MKD006",
                place,
                _("baris tabel ini berisi {count} sel, kepalanya {width}", count=cells, width=width),
                _("tulis | sebagai teks dengan \\|"),
            )

    # --- text

    def _text(self, node: _Node) -> RichText:
        place = self._start(node)
        pieces: list[Located] = []
        for inline in node.children:
            self.cursor = self._content_offset(inline)
            place = self.locate(self.cursor)
            self._spans(inline.children, pieces, bold=False, italic=False)
        return rich_text(pieces, place, self.locate)

    def _spans(self, nodes: Sequence[_Node], pieces: list[Located], *, bold: bool, italic: bool) -> None:
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
                self.refuse(node.type, self.locate(self.cursor))

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
        for offset, shown in visible(text):
            id_ = _ID.search(shown)
            end = id_.start() if id_ else len(shown)
            pieces += self._expressions(shown[:end], start + offset, bold=bold, italic=italic)
            if id_:
                pieces.append((start + offset + end, Literal(id_.group(), bold, italic)))
        return pieces

    def _expressions(self, text: str, start: int, *, bold: bool, italic: bool) -> list[Located]:
        found = scan(text, partial(self._at, start), self.faults, bold=bold, italic=italic)
        return [(start + offset, part) for offset, part in found]

    def _identified(self, text: RichText) -> tuple[RichText, str]:
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

    def _without_id(self, node: _Node) -> RichText:
        text, id_ = self._identified(self._text(node))
        if id_:
            message = _("{mark} hanya dapat menamai judul atau butir daftar", mark=f"{{#{id_}}}")
            self.faults.add("MKD008", text.place, message, _("hapus"))
        return text

    # --- places

    def _start(self, node: _Node) -> Place:
        number = node.row
        line = self.prepared.line(number)
        return self.locate(self.starts[number] + len(line) - len(line.lstrip()))

    def _content_offset(self, inline: _Node) -> int:
        number = inline.row
        start = self.starts[number]
        first = inline.content.split("\n", 1)[0]
        # Cells of one row stand one after another on the same line.
        after = max(self.cursor - start, 0) if self.cursor < self.starts[number + 1] else 0
        return start + max(self.prepared.line(number).find(first, after), 0)

    def refuse(self, form: str, place: Place) -> None:
        message = _("{name} tidak dapat dipakai dalam naskah", name=_(_REFUSED.get(form, form)))
        self.faults.add("MKD007", place, message, _(_WAYS_OUT.get(form, N_("hapus"))))
