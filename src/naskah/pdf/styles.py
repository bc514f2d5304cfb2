"""Named styles with what they inherit (ISO/IEC 29500-1, 17.7)."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct, field

from naskah.pdf.cells import CELL_READERS, TABLE_READERS
from naskah.pdf.limits import STYLE_DEPTH
from naskah.pdf.names import PPR, RPR, TBL_PR, TC_PR, Element, value_of, w
from naskah.pdf.properties import (
    PARAGRAPH_READERS,
    RUN_READERS,
    Properties,
    Reader,
    read_properties,
)

_STYLE_ID = w("styleId")
_TYPE = w("type")


class Formatting(Struct):
    """What a table style, or a condition of it (`firstRow` …), says of what stands in the table."""

    table: Properties = field(default_factory=dict)
    cell: Properties = field(default_factory=dict)
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)

    def over(self, base: Formatting) -> Formatting:
        """This on top of `base`."""
        return Formatting(
            base.table | self.table,
            base.cell | self.cell,
            base.paragraph | self.paragraph,
            base.run | self.run,
        )


class Style(Struct):
    """One `w:style`, with its own properties only."""

    id: str
    type: str
    name: str
    based_on: str
    own: Formatting
    conditions: dict[str, Formatting]


class Styles:
    """All styles of a file, resolved on demand and kept."""

    def __init__(self, root: Element | None) -> None:
        defaults = root.find(w("docDefaults")) if root is not None else None
        self.run_defaults = _defaults(defaults, "rPrDefault", RPR, RUN_READERS)
        self.paragraph_defaults = _defaults(defaults, "pPrDefault", PPR, PARAGRAPH_READERS)
        self._styles: dict[tuple[str, str], Style] = {}
        self._default: dict[str, str] = {}
        for element in () if root is None else root.iterchildren(w("style")):
            style = _style(element)
            self._styles[style.type, style.id] = style
            if element.get(w("default")) in ("1", "true", "on"):
                self._default[style.type] = style.id
        self._chains: dict[tuple[str, str], list[Style]] = {}

    def default(self, kind: str) -> str:
        """The id of the style that counts where none is named; "" where the file has none."""
        return self._default.get(kind, "")

    def known(self, kind: str, style_id: str | None) -> str:
        """`style_id` if there is such a style, else the default: Word does the same."""
        return style_id if style_id and (kind, style_id) in self._styles else self.default(kind)

    def chain(self, kind: str, style_id: str) -> list[Style]:
        """A style and what it is based on, the root first. A circle ends where it closes."""
        found = self._chains.get((kind, style_id))
        if found is None:
            found = self._chains[kind, style_id] = self._walk(kind, style_id)
        return found

    def name(self, kind: str, style_id: str) -> str:
        """The name that Word shows for a style."""
        style = self._styles.get((kind, style_id))
        return style.name if style is not None else "Normal"

    def run(self, kind: str, style_id: str) -> Properties:
        """The run properties of a paragraph or character style."""
        merged: Properties = {}
        for style in self.chain(kind, style_id):
            merged = merged | style.own.run
        return merged

    def table(self, style_id: str) -> tuple[Formatting, dict[str, Formatting]]:
        """A table style: what it says of the whole table, and of its conditions."""
        whole, conditions = Formatting(), dict[str, Formatting]()
        for style in self.chain("table", style_id):
            whole = style.own.over(whole)
            for condition, formatting in style.conditions.items():
                conditions[condition] = formatting.over(conditions.get(condition, Formatting()))
        return whole, conditions

    @cached_property
    def language(self) -> str:
        """The language of the default paragraph style, else of the defaults; "" if there is none."""
        properties = self.run_defaults | self.run("paragraph", self.default("paragraph"))
        return str(properties.get("language", ""))

    def _walk(self, kind: str, style_id: str) -> list[Style]:
        found: list[Style] = []
        style = self._styles.get((kind, style_id))
        while style is not None and style not in found and len(found) < STYLE_DEPTH:
            found.append(style)
            style = self._styles.get((kind, style.based_on))
        return found[::-1]


def _defaults(defaults: Element | None, wrapper: str, name: str, readers: dict[str, Reader]) -> Properties:
    inner = defaults.find(f"{w(wrapper)}/{name}") if defaults is not None else None
    return read_properties(inner, readers)


def _style(element: Element) -> Style:
    conditions = {
        condition.get(_TYPE, ""): _formatting(condition) for condition in element.iterchildren(w("tblStylePr"))
    }
    return Style(
        id=element.get(_STYLE_ID, ""),
        type=element.get(_TYPE, "paragraph"),
        name=value_of(element, w("name")) or element.get(_STYLE_ID) or "",
        based_on=value_of(element, w("basedOn")) or "",
        own=_formatting(element),
        conditions=conditions,
    )


def _formatting(element: Element) -> Formatting:
    return Formatting(
        table=read_properties(element.find(TBL_PR), TABLE_READERS),
        cell=read_properties(element.find(TC_PR), CELL_READERS),
        paragraph=read_properties(element.find(PPR), PARAGRAPH_READERS),
        run=read_properties(element.find(RPR), RUN_READERS),
    )
