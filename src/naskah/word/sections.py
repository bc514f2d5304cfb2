"""Sections: the template's own page for the first, the same page upright or across for those that follow."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree
from msgspec import Struct

from naskah.word.xml import WORD, whole

W = f"{{{WORD}}}"
# Only the first page of the whole document is different; headers and footers are taken over from the section before.
FIRST_ONLY = (f"{W}headerReference", f"{W}footerReference", f"{W}titlePg")


class Page(Struct, frozen=True):
    """One geometry of a page, as `w:sectPr`, with the width of its text column in twips."""

    xml: str
    width: int


class Pages(Struct, frozen=True):
    """The pages a document can have: its first section, and later ones upright or across."""

    first: Page
    upright: Page
    across: Page


def pages(section: etree._Element | None) -> Pages:
    """The pages that follow from a template's `w:sectPr`. Raises ValueError when it says no size or no margins."""
    if section is None:
        raise ValueError("no w:sectPr")
    upright = deepcopy(section)
    for element in [child for child in upright if child.tag in FIRST_ONLY]:
        upright.remove(element)
    across = deepcopy(upright)
    _turn(across)
    return Pages(_page(section), _page(upright), _page(across))


def _turn(section: etree._Element) -> None:
    """Turns a page a quarter, so that what was its top is now its left."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return
    width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
    size.set(f"{W}w", height)
    size.set(f"{W}h", width)
    size.set(f"{W}orient", "landscape")
    old = {edge: margins.get(f"{W}{edge}", "") for edge in ("top", "right", "bottom", "left")}
    for edge, source in (("top", "right"), ("right", "bottom"), ("bottom", "left"), ("left", "top")):
        margins.set(f"{W}{edge}", old[source])


def _page(section: etree._Element) -> Page:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        raise ValueError("w:sectPr without w:pgSz and w:pgMar")
    width = whole(size.get(f"{W}w")) - whole(margins.get(f"{W}left")) - whole(margins.get(f"{W}right"))
    if width <= 0:
        raise ValueError("w:sectPr without room for text")
    # The namespace declarations stand on the root of the document.
    text = etree.tostring(section, encoding="unicode", with_tail=False)
    return Page(_without_namespaces(text), width)


def _without_namespaces(text: str) -> str:
    opening, rest = text.split(">", 1)
    closed = opening.endswith("/")
    name = opening.split(" ", 1)[0].rstrip("/")
    return f"{name}{'/' if closed else ''}>{rest}"
