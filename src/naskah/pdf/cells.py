"""Sparse properties of tables, rows and cells, in the manner of `properties`."""

from __future__ import annotations

from typing import NamedTuple

from naskah.pdf.limits import TABLE_COLUMNS
from naskah.pdf.measure import BadValueError, twips, whole
from naskah.pdf.names import VAL, Element, is_on, local, w
from naskah.pdf.properties import ALIGNMENTS, REFUSE, Properties, Reader, read_border, read_shading

_SIDES = {"start": "left", "end": "right"}
_TYPE = w("type")
_WIDTH = w("w")


class Width(NamedTuple):
    """A preferred width: points, or a share of the room; neither where the file leaves it to the program."""

    points: float = 0.0
    share: float = 0.0


def read_width(element: Element) -> Width:
    """A `w:tblW` or `w:tcW` (17.4.87): in points, or as a share. Raises `BadValueError`."""
    kind, value = element.get(_TYPE, "dxa"), element.get(_WIDTH)
    if kind in ("auto", "nil") or not value:
        return Width()
    if value.endswith("%"):
        return Width(share=max(twips(value[:-1]) * 20 / 100, 0.0))
    if kind == "pct":
        return Width(share=max(twips(value) * 20 / 5000, 0.0))
    return Width(points=max(twips(value), 0.0))


def _width(element: Element, into: Properties) -> None:
    into["width"] = read_width(element)


def _borders(element: Element, into: Properties) -> None:
    for edge in element:
        name = local(edge)
        if name in ("tl2br", "tr2bl"):
            into[f"{REFUSE}border style"] = edge.get(VAL, "none") not in ("nil", "none")
        else:
            read_border(edge, into, _SIDES.get(name, name))


def _margins(element: Element, into: Properties) -> None:
    for side in element:
        into[f"margin_{_SIDES.get(local(side), local(side))}"] = max(read_width(side).points, 0.0)


def _indent(element: Element, into: Properties) -> None:
    if element.get(_TYPE, "dxa") == "dxa":
        into["indent"] = twips(element.get(_WIDTH, "0"))


def _alignment(element: Element, into: Properties) -> None:
    name = element.get(VAL, "left")
    if name not in ALIGNMENTS:
        raise BadValueError(name)
    into["align"] = ALIGNMENTS[name]


def _layout(element: Element, into: Properties) -> None:
    into["fixed"] = element.get(_TYPE) == "fixed"


_LOOKS = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}


def _look(element: Element, into: Properties) -> None:
    """17.4.56: newer files say it in attributes, older ones in the bits of `w:val`."""
    mask = element.get(VAL, "0")
    try:
        bits = int(mask, 16)
    except ValueError:
        raise BadValueError(mask) from None
    said = {name: element.get(w(name)) for name in _LOOKS}
    into["look"] = frozenset(
        name
        for name, bit in _LOOKS.items()
        if (said[name] in ("1", "true", "on") if said[name] is not None else bits & bit)
    )


def _count(key: str) -> Reader:
    def read(element: Element, into: Properties) -> None:
        count = whole(element.get(VAL))
        if not 0 <= count <= TABLE_COLUMNS:
            raise BadValueError(element.get(VAL))
        into[key] = count

    return read


def _word(key: str) -> Reader:
    def read(element: Element, into: Properties) -> None:
        into[key] = element.get(VAL, "")

    return read


def _switch(key: str) -> Reader:
    def read(element: Element, into: Properties) -> None:
        into[key] = is_on(element)

    return read


def _asked(feature: str) -> Reader:
    def read(_: Element, into: Properties) -> None:
        into[REFUSE + feature] = True

    return read


def _cell_spacing(element: Element, into: Properties) -> None:
    into[f"{REFUSE}cell spacing"] = read_width(element) != Width()


def _direction(element: Element, into: Properties) -> None:
    into[f"{REFUSE}vertical text"] = element.get(VAL) not in ("lrTb", "lr", "lrTbV")


def _merge(element: Element, into: Properties) -> None:
    into["merge"] = element.get(VAL, "continue")


def _vertical(element: Element, into: Properties) -> None:
    name = element.get(VAL, "top")
    into["vertical"] = name if name in ("center", "bottom") else "top"


def _height(element: Element, into: Properties) -> None:
    """A height without a rule is a least height: so Word draws it."""
    rule = element.get(w("hRule"), "atLeast")
    into["height"] = twips(element.get(VAL, "0"))
    into["rule"] = "exact" if rule == "exact" else "atLeast"


TABLE_READERS: dict[str, Reader] = {
    w("tblW"): _width,
    w("tblBorders"): _borders,
    w("tblCellMar"): _margins,
    w("tblInd"): _indent,
    w("jc"): _alignment,
    w("tblLayout"): _layout,
    w("tblLook"): _look,
    w("shd"): read_shading,
    w("tblStyleRowBandSize"): _count("row_band"),
    w("tblStyleColBandSize"): _count("column_band"),
    w("tblCellSpacing"): _cell_spacing,
    w("tblpPr"): _asked("floating table"),
    w("bidiVisual"): _switch(f"{REFUSE}right to left"),
    w("tblCaption"): _word("caption"),
    w("tblDescription"): _word("description"),
}

ROW_READERS: dict[str, Reader] = {
    w("trHeight"): _height,
    w("cantSplit"): _switch("cant_split"),
    w("tblHeader"): _switch("header"),
    w("gridBefore"): _count("before"),
    w("gridAfter"): _count("after"),
    w("hidden"): _switch("hidden"),
    w("del"): _switch("hidden"),  # a deletion that is tracked: accepted
    w("jc"): _alignment,
    w("tblCellSpacing"): _cell_spacing,
}

CELL_READERS: dict[str, Reader] = {
    w("tcW"): _width,
    w("gridSpan"): _count("span"),
    w("vMerge"): _merge,
    w("hMerge"): _asked("old merge"),
    w("tcBorders"): _borders,
    w("shd"): read_shading,
    w("tcMar"): _margins,
    w("vAlign"): _vertical,
    w("textDirection"): _direction,
    w("tcFitText"): _switch(f"{REFUSE}character scale"),
    w("cellIns"): _asked("tracked cell"),
    w("cellDel"): _asked("tracked cell"),
    w("cellMerge"): _asked("tracked cell"),
}
