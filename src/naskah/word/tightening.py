"""A Word file with less room between its paragraphs: its styles are changed, and nothing else in it.

Reads: a DOCX, the steps of its kind. Writes: the same DOCX with another `word/styles.xml`.

How far is a level: each step has `SHARES` of them, so that the last step taken need not be taken whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from naskah.content.model import Tightening
from naskah.content.tightening import SHARES
from naskah.word.package import pack, unpack
from naskah.word.styles import LONGEST_CHAIN, style_ids
from naskah.word.template import STYLES
from naskah.word.xml import WORD, whole

W = f"{{{WORD}}}"
SIDES = ("before", "after")
AUTOMATIC = 280  # twips: what Word makes of `beforeAutospacing`
_ON = ("1", "true", "on")
# What may stand before `w:spacing` in `w:pPr` (ISO/IEC 29500-1, 17.3.1.26).
_EARLIER = frozenset(
    f"{W}{name}"
    for name in (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
        *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
        *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid"),
    )
)


def absent(docx: bytes, steps: Sequence[Tightening]) -> tuple[str, ...]:
    """The styles of these steps that the file does not have."""
    ids = style_ids(_root(unpack(docx)))
    return tuple(dict.fromkeys(step.style for step in steps if _id(step, ids) is None))


def tightened(docx: bytes, steps: Sequence[Tightening], level: int) -> bytes:
    """The file at a level: at 0 as it was, at `SHARES` the first step is taken, and so on. Room never grows."""
    if not level:
        return docx
    parts = unpack(docx)
    root = _root(parts)
    ids = style_ids(root)
    styles = {style.get(f"{W}styleId", ""): style for style in root.iterchildren(f"{W}style")}
    for number, step in enumerate(steps):
        share = min(level - number * SHARES, SHARES)
        if share <= 0:
            break
        for side, limit in zip(SIDES, (step.before, step.after), strict=True):
            style = _id(step, ids)
            if limit is not None and style is not None:
                _shrink(style, side, limit, share, styles)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return pack({**parts, STYLES: data}, tuple(parts))


def _shrink(style: str, side: str, limit: int, share: int, styles: Mapping[str, etree._Element]) -> None:
    room = _room(style, side, styles, LONGEST_CHAIN)
    if room <= limit:
        return
    spacing = _spacing(styles[style])
    for name in (f"{side}Lines", f"{side}Autospacing"):  # which Word would go by before anything else
        spacing.attrib.pop(f"{W}{name}", "")
    spacing.set(f"{W}{side}Autospacing", "0")
    spacing.set(f"{W}{side}", str(room - (room - limit) * share // SHARES))


def _room(style: str, side: str, styles: Mapping[str, etree._Element], steps: int) -> int:
    """The room that a style asks for at a side, its own or that of the style it is based on, in twips."""
    element = styles.get(style)
    if element is None or not steps:
        return _default(side, styles)
    own = element.find(f"{W}pPr/{W}spacing")
    if own is not None:
        if own.get(f"{W}{side}Autospacing") in _ON:
            return AUTOMATIC
        if (room := own.get(f"{W}{side}")) is not None:
            return whole(room)
    parent = element.find(f"{W}basedOn")
    return _room("" if parent is None else parent.get(f"{W}val", ""), side, styles, steps - 1)


def _default(side: str, styles: Mapping[str, etree._Element]) -> int:
    """What paragraphs have that no style says anything of."""
    root = next((style.getparent() for style in styles.values()), None)
    spacing = None if root is None else root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}spacing")
    return 0 if spacing is None else whole(spacing.get(f"{W}{side}"))


def _spacing(style: etree._Element) -> etree._Element:
    """The `w:spacing` of a style, put where the schema has it."""
    properties = style.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        run = style.find(f"{W}rPr")
        style.insert(len(style) if run is None else style.index(run), properties)
    spacing = properties.find(f"{W}spacing")
    if spacing is None:
        spacing = etree.Element(f"{W}spacing")
        properties.insert(sum(child.tag in _EARLIER for child in properties), spacing)
    return spacing


def _id(step: Tightening, ids: Mapping[str, str]) -> str | None:
    return ids.get(step.style.replace(" ", "").casefold())


def _root(parts: Mapping[str, bytes]) -> etree._Element:
    """The styles of a file that we have made ourselves."""
    return etree.fromstring(parts[STYLES], etree.XMLParser(resolve_entities=False, no_network=True))
