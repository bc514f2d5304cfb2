"""Long text: Markdown as blocks, each with its place.

Headings count from the first level used; lists keep only their depth, whatever marker was typed. What a document has no
form for (HTML, pictures, links, code, quotations) is refused by name, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from naskah.content.expressions import scan
from naskah.content.faults import Faults
from naskah.content.markdown_source import MARKER, STAND_IN, Prepared, prepare, restored, shown, visible
from naskah.content.model import Block, Column, DataCell, HeadCell, Heading, List, ListItem, Paragraph, Row, Table
from naskah.content.richtext import Literal, Located, RichText, rich_text
from naskah.content.tables import MAX_COLUMNS
from naskah.findings import Place
from naskah.messages import N_, _

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_LISTS = ("bullet_list", "ordered_list")
_BREAKS = ("softbreak", "hardbreak")
_MAX_NESTING = 64
MAX_HEADINGS = 999
_PREPARED, _BEGINS = "prepared", "begins"
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


# Whether a line begins something of its own, given the line above it and the line.
Begins: TypeAlias = "Callable[[str, str], bool]"


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
    return Reader(prepared, locate, faults, heading_levels, list_levels).blocks(nodes, depth=0)


def parsed(
    text: str,
    start: Place,
    locate: Callable[[int], Place],
    faults: Faults,
    begins: Begins | None = None,
    marker: re.Pattern[str] = MARKER,
) -> tuple[Prepared, list[Node]] | None:
    """What the parser makes of a text; None, with findings, when it can't be read as Markdown.

    `begins` says which lines end a paragraph without a blank line, `marker` what may be typed before an item.
    """
    if not text.strip():
        faults.add("MKD001", start, _("teks ini kosong"), _("isi atau hapus"))
        return None
    prepared = prepare(text, locate, faults, marker)
    if prepared is None:
        return None
    for link in _LINK.finditer(prepared.text):
        refuse("image" if link.group(1) else "link", locate(link.start()), faults)
    return prepared, _tree(_parser().parse(prepared.text, {_PREPARED: prepared, _BEGINS: begins}))


def refuse(form: str, place: Place, faults: Faults) -> None:
    """Notes what a document has no form for."""
    message = _("{name} tidak dapat dipakai dalam naskah", name=_(_REFUSED.get(form, form)))
    faults.add("MKD007", place, message, _(_WAYS_OUT.get(form, N_("hapus"))))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable("table")
    # These rules would take text away or make it something else: `---` below a line, `[a]: b`, `&nbsp;`.
    parser.disable(["lheading", "reference", "entity"])
    # Found by a pattern of our own before parsing: what the parser tries at each bracket grows with the square.
    parser.disable(["link", "image"])
    parser.core.ruler.after("block", "typed_markers", _restore_markers)
    parser.block.ruler.before("paragraph", "begins", _ends_what_is_above, {"alt": ["paragraph", "blockquote", "list"]})
    return parser


def _ends_what_is_above(state: StateBlock, line: int, _last: int, silent: bool) -> bool:
    """Whether a line begins something that the text asks for: then it continues no paragraph, item or quotation."""
    begins: Begins | None = state.env[_BEGINS]
    if begins is None or not silent:
        return False
    above = state.src[state.bMarks[line - 1] : state.eMarks[line - 1]]
    own = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    return begins(shown(above), shown(own))


def _restore_markers(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.map:
            token.content = restored(state.env[_PREPARED], token.map[0], token.content)


class Node(Struct):
    """A token with what stands between it and its end. (The library's own tree asks the tokens anew at each step.)"""

    type: str
    tag: str
    content: str
    row: int  # the first line, from 0
    style: str
    children: list[Node]


def _tree(tokens: Sequence[Token]) -> list[Node]:
    nodes: list[Node] = []
    open_: list[list[Node]] = [nodes]
    for token in tokens:
        if token.nesting < 0:
            open_.pop()
            continue
        children = _tree(token.children) if token.children else []
        style = str(token.attrs.get("style", "")) if token.attrs else ""
        kind = token.type.removesuffix("_open")
        node = Node(kind, token.tag, token.content, token.map[0] if token.map else 0, style, children)
        open_[-1].append(node)
        if token.nesting:
            open_.append(children)
    return nodes


class Reader(Struct):
    """Turns the nodes of one text into blocks."""

    prepared: Prepared
    locate: Callable[[int], Place]
    faults: Faults
    heading_levels: int
    list_levels: int
    headings: int = 0
    first_level: int = 0
    last_level: int = 0
    cursor: int = 0  # offset up to which the characters of the text are placed
    starts: list[int] = field(default_factory=list)  # of the lines, and where the text ends

    def __post_init__(self) -> None:
        self.starts = [0, *accumulate(len(line) + 1 for line in self.prepared.lines)]

    # --- blocks

    def blocks(self, nodes: Sequence[Node], depth: int) -> tuple[Block, ...]:
        """The blocks that some nodes make, within `depth` lists."""
        found: list[Block] = []
        for node in nodes:
            if node.type == "blockquote":
                found.extend(self.quotation(node))
            elif node.type in _REFUSED:
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
        text = self._without_id(text)
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
            if first and first.type in _REFUSED:
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
            header=(tuple(HeadCell(self._without_id(self.text(cell))) for cell in header.children),),
            rows=tuple(
                Row(tuple(DataCell(self._without_id(self.text(cell))) for cell in row.children)) for row in body
            ),
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

    # --- text

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

    def _without_id(self, text: RichText) -> RichText:
        text, id_ = self.identified(text)
        if id_:
            message = _("{mark} hanya dapat menamai judul atau butir daftar", mark=f"{{#{id_}}}")
            self.faults.add("MKD008", text.place, message, _("hapus"))
        return text

    # --- places

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
