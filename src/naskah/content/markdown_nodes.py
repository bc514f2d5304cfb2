"""What the parser makes of Markdown: nodes, each with the line that it begins on. What has no form is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from naskah.content.faults import Faults
from naskah.content.markdown_source import MARKER, Prepared, prepare, restored, shown
from naskah.findings import Place
from naskah.messages import N_, _

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_MAX_NESTING = 64
_PREPARED, _BEGINS = "prepared", "begins"
REFUSED = {
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

# Whether a line begins something of its own, given the line above it and the line.
Begins: TypeAlias = "Callable[[str, str], bool]"


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
    message = _("{name} tidak dapat dipakai dalam naskah", name=_(REFUSED.get(form, form)))
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
