"""Names of WordprocessingML and its neighbours in Clark notation, computed once."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
ANCHORING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
CHOICE = f"{{{COMPATIBILITY}}}Choice"
FALLBACK = f"{{{COMPATIBILITY}}}Fallback"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(local: str) -> str:
    """The Clark name of a WordprocessingML element or attribute."""
    return f"{{{WORD}}}{local}"


VAL = w("val")
BODY = w("body")
P = w("p")
PPR = w("pPr")
R = w("r")
RPR = w("rPr")
T = w("t")
TBL = w("tbl")
TBL_PR = w("tblPr")
TR = w("tr")
TR_PR = w("trPr")
TC = w("tc")
TC_PR = w("tcPr")
SDT = w("sdt")
SDT_CONTENT = w("sdtContent")
SECT_PR = w("sectPr")
NUM_PR = w("numPr")
NUM_ID = w("numId")
ILVL = w("ilvl")
BOOKMARK = w("bookmarkStart")
NAME = w("name")
RELATION = f"{{{RELATIONSHIPS}}}id"
EMBED = f"{{{RELATIONSHIPS}}}embed"


def words(text: str) -> frozenset[str]:
    """The words of a table that is written as text."""
    return frozenset(text.split())


def elements(text: str) -> frozenset[str]:
    """The Clark names of WordprocessingML elements that are written as words."""
    return frozenset(map(w, text.split()))


def is_on(element: Element | None) -> bool:
    """An on/off element (ISO/IEC 29500-1, 17.17.4): present without a value is on, absent is off."""
    return element is not None and element.get(VAL) not in ("0", "false", "off")


def value_of(parent: Element | None, name: str) -> str | None:
    """`w:val` of the child `name`, None where either is absent."""
    child = parent.find(name) if parent is not None else None
    return child.get(VAL) if child is not None else None


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
