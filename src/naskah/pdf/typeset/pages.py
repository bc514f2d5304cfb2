"""Sections as runs of pages: geometry, headers and footers by kind of page, page numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from naskah.findings import Finding, Place
from naskah.messages import _
from naskah.pdf.layout import Block, Paragraph, Section
from naskah.pdf.typeset.code import joined, literal, pt
from naskah.pdf.typeset.flow import Flow
from naskah.pdf.typeset.heights import height

FIRST, DEFAULT, EVEN = "first", "default", "even"
WRONG = {"oddPage": "even", "evenPage": "odd"}  # the next page's number, for which an empty page is put between

# The lines right below the text of pages (`catchwords`): by section, then by page, both counted over the whole file.
Catchwords: TypeAlias = "Mapping[int, Mapping[int, Paragraph]]"


class Room(Struct, frozen=True):
    """How much of a page its header or footer takes, by kind of page, in points from the paper's edge."""

    default: float
    first: float


class Pages:
    """Writes sections."""

    def __init__(self, flow: Flow, catchwords: Catchwords) -> None:
        self.flow = flow
        self.catchwords = catchwords

    def write(self, section: Section, number: int, opening: Sequence[str], closing: Callable[[], Sequence[str]]) -> str:
        """The code of one section. `number` tells its first page from the others'.

        `opening` goes before its contents, and what `closing` gives, once they are written, behind them.
        """
        margins = section.margins
        width = section.width - margins.left - margins.right
        top, bottom = rooms(section)
        sides = f"left: {pt(margins.left)}, right: {pt(margins.right)}"
        body = [*opening, *self._body(section, number, width, top, bottom)]
        paper = f"width: {pt(section.width)}, height: {pt(section.height)}"
        given = [
            paper,
            f"margin: (top: {pt(top.default)}, bottom: {pt(bottom.default)}, {sides})",
            "header-ascent: 0pt",
            "footer-descent: 0pt",
            f"header: {_restarted(section, number, self._edge(section.headers, number, width, 'top', margins.header))}",
            f"footer: {self._continued(section, number, width)}",
            f"numbering: {literal(section.page_pattern)}",
        ]
        body += [f"[#metadata(none)<{_end(number)}>]", *closing()]
        return f"{_empty_page(section, number, paper)}#page({', '.join(given)}, {joined(body)})"

    def _body(self, section: Section, number: int, width: float, top: Room, bottom: Room) -> list[str]:
        body = [f"[#metadata(none)<{start(number)}>]"]
        if top.first != top.default:
            # A taller header on the first page pushes its text down, a lower one lets it up: on that page alone.
            body.append(f"v({pt(top.first - top.default)})")
        if bottom.first > bottom.default:
            reserve = pt(bottom.first - bottom.default)
            body.append(f"place(bottom, float: true, clearance: 0pt, block(height: {reserve}))")
        return [*body, *self.flow.write(section.blocks, width).pieces]

    def _edge(self, kinds: Mapping[str, Sequence[Block]], number: int, width: float, side: str, distance: float) -> str:
        """A header or footer, `distance` from the paper's edge, as the kind of page asks."""
        drawn = {kind: self._placed(blocks, width, side, distance) for kind, blocks in kinds.items()}
        if not any(drawn.values()):
            return "none"
        if len(set(drawn.values())) == 1 and DEFAULT in drawn:
            return drawn[DEFAULT]  # to ask which page this is would have all of them laid out twice
        other = drawn.get(DEFAULT) or "none"
        if EVEN in drawn:
            other = f"if calc.even(counter(page).get().first()) {{ {drawn[EVEN] or 'none'} }} else {{ {other} }}"
        if FIRST in drawn:
            here = f"here().page() == locate(<{start(number)}>).page()"
            other = f"if {here} {{ {drawn[FIRST] or 'none'} }} else {{ {other} }}"
        return f"context {{ {other} }}" if EVEN in drawn or FIRST in drawn else other

    def _continued(self, section: Section, number: int, width: float) -> str:
        """The footer, and the catchword of each page right below its text: in the margin, where it moves no line."""
        footer = self._edge(section.footers, number, width, "bottom", section.margins.footer)
        lines = self.catchwords.get(number)
        if not lines:
            return footer
        if _free_below(section, width) < max(height((line,), width) for line in lines.values()):
            self.flow.found.append(_no_room(self.flow.file, number))
        drawn = [f'"{page}": () => {self.flow.paragraphs.write(line, width)}' for page, line in lines.items()]
        named = self.flow.inlines.definitions.name("k", number, lambda: f"({', '.join(drawn)},)")
        line = f"context {{ let line = {named}.at(str(here().page()), default: none); if line != none {{ line() }} }}"
        return f"{{ place(top + left, block(width: 100%, {line})); {footer} }}"

    def _placed(self, blocks: Sequence[Block], width: float, side: str, distance: float) -> str:
        if not blocks:
            return ""
        with self.flow.inlines.without_links():
            content = joined(self.flow.write_edge(blocks, width).pieces)
        shift = distance if side == "top" else -distance
        return f"place({side} + left, dy: {pt(shift)}, block(width: 100%, {content}))"


def _restarted(section: Section, number: int, header: str) -> str:
    """A header that sets the page's number, for itself and for what the page holds, where its section starts anew."""
    if section.page_start is None:
        return header
    first = f"here().page() == locate(<{start(number)}>).page()"
    return f"{{ context if {first} {{ counter(page).update({section.page_start}) }}; {header} }}"


def _empty_page(section: Section, number: int, paper: str) -> str:
    """An empty page where the section has to start on an odd or even one and the next one is not. Numbers count, not
    sheets: a section that starts anew at 1 is odd wherever it stands."""
    if section.start not in WRONG or not number or section.page_start is not None:
        return ""
    before = f"counter(page).at(<{_end(number - 1)}>).first() + 1"
    return f"#context if calc.{WRONG[section.start]}({before}) {{ page({paper}, header: none, footer: none, []) }}\n"


def start(number: int) -> str:
    """The label where a section starts."""
    return f"naskah-start-{number}"


def _end(number: int) -> str:
    return f"naskah-end-{number}"


def rooms(section: Section) -> tuple[Room, Room]:
    """How much the header and the footer take."""
    margins = section.margins
    width = section.width - margins.left - margins.right
    top = _room(section.headers, margins.top, margins.header, width)
    return top, _room(section.footers, margins.bottom, margins.footer, width)


def _free_below(section: Section, width: float) -> float:
    """How much of the bottom margin is free above the footer, whatever kind of page it stands on."""
    margins = section.margins
    drawn = [margins.footer + height(blocks, width) for blocks in section.footers.values() if blocks]
    return margins.bottom - max(drawn, default=0.0)


def _room(kinds: Mapping[str, Sequence[Block]], margin: float, distance: float, width: float) -> Room:
    """The margin, or what a header or footer that is taller than the margin needs."""

    def needed(kind: str) -> float:
        blocks = kinds.get(kind, ())
        return max(margin, distance + height(blocks, width)) if blocks else margin

    default = max(needed(DEFAULT), needed(EVEN))
    return Room(default, needed(FIRST) if FIRST in kinds else default)


def _no_room(file: str, section: int) -> Finding:
    """A footer that stands where catchwords are to stand."""
    return Finding(
        "PDF012",
        Place(file, detail=_("bagian {number}", number=section + 1)),
        _("kata penyambung tidak punya tempat di antara teks dan kaki halaman"),
        _("Besarkan margin bawah, pendekkan kaki halaman, atau pilih `kata-penyambung: tidak`."),
    )
