"""Pictures in the line and floating ones (ISO/IEC 29500-1, 20.4)."""

from __future__ import annotations

import posixpath

from naskah.pdf.layout import Anchored, Picture
from naskah.pdf.limits import PICTURE_PIXELS
from naskah.pdf.measure import BadValueError, emu
from naskah.pdf.names import ANCHORING, DRAWING, EMBED, PICTURE, Element
from naskah.pdf.pictures import kind
from naskah.pdf.story import Page, Story

_INLINE = f"{{{ANCHORING}}}inline"
_EXTENT = f"{{{ANCHORING}}}extent"
_PROPERTIES = f"{{{ANCHORING}}}docPr"
_GRAPHIC_DATA = f"{{{DRAWING}}}graphic/{{{DRAWING}}}graphicData"
_PICTURE = f"{{{PICTURE}}}pic"
_BLIP = f"{{{PICTURE}}}blipFill/{{{DRAWING}}}blip"
_SOURCE = f"{{{PICTURE}}}blipFill/{{{DRAWING}}}srcRect"
_SHAPE = f"{{{PICTURE}}}spPr"
_OFFSET = f"{{{ANCHORING}}}posOffset"
_ALIGN = f"{{{ANCHORING}}}align"
_ON = ("1", "true", "on")

# What else a drawing may hold, by the last word of its kind's address.
_OTHERS = {"chart": "chart", "chartex": "chart", "diagram": "smartart", "ole": "object"}

_WRAPS = ("wrapSquare", "wrapTight", "wrapThrough", "wrapTopAndBottom")

_ALIGNED = {"left": 0.0, "top": 0.0, "center": 0.5, "right": 1.0, "bottom": 1.0}


def drawing(story: Story, element: Element) -> Picture | Anchored | None:
    """The picture in a `w:drawing`; None where it is hidden or refused. Raises `BadValueError`."""
    for frame in element:
        properties = frame.find(_PROPERTIES)
        if properties is not None and properties.get("hidden") in _ON:
            continue
        data = frame.find(_GRAPHIC_DATA)
        source = data.find(_PICTURE) if data is not None else None
        if source is None:
            uri = data.get("uri", "") if data is not None else ""
            story.refuse(_OTHERS.get(uri.rpartition("/")[2], "shape"))
            return None
        found = _picture(story, frame, source)
        return found if found is None or frame.tag == _INLINE else _anchored(story, frame, found)
    return None


def has_picture(element: Element) -> bool:
    """Whether a choice of `mc:AlternateContent` is a picture, which is read, or something else."""
    return any(True for _ in element.iter(_PICTURE)) and not any(
        str(child.tag).rpartition("}")[2] in ("wgp", "wsp", "wpc") for child in element.iter()
    )


def _picture(story: Story, frame: Element, source: Element) -> Picture | None:
    extent, properties = frame.find(_EXTENT), frame.find(_PROPERTIES)
    if extent is None:
        raise BadValueError("wp:extent")
    width, height = emu(extent.get("cx")), emu(extent.get("cy"))
    if not (0 < width < 1e5 and 0 < height < 1e5):
        raise BadValueError(f"{extent.get('cx')} x {extent.get('cy')}")
    if _changed(source):
        story.refuse("picture effect")
    data = _data(story, source)
    if data is None:
        return None
    found = kind(data)
    if found is None:
        target = story.relationship(_embedded(source))
        story.refuse("picture format", posixpath.splitext(target.target)[1].lstrip(".").upper() if target else "")
        return None
    if not 0 < found.pixels <= PICTURE_PIXELS:
        story.refuse("picture size" if found.pixels else "damaged picture")
        return None
    alt = (properties.get("descr") or properties.get("title") or "") if properties is not None else ""
    return Picture(data, found.format, width, height, alt)


def _embedded(source: Element) -> str | None:
    blip = source.find(_BLIP)
    return blip.get(EMBED) if blip is not None else None


def _data(story: Story, source: Element) -> bytes | None:
    embedded = _embedded(source)
    target = story.relationship(embedded)
    if embedded is None or (target is not None and target.external):
        story.refuse("external picture")
        return None
    document = story.document
    if target is None or not document.package.has(target.target):
        story.refuse("missing picture")
        return None
    if target.target not in document.pictures:
        document.pictures[target.target] = document.package.content(target.target)
    return document.pictures[target.target]


def _changed(source: Element) -> bool:
    """Whether the picture is cropped, turned, or has an effect, so that it would not look like its file."""
    blip, crop, shape = source.find(_BLIP), source.find(_SOURCE), source.find(_SHAPE)
    if crop is not None and any(value not in ("0", "0%") for value in crop.attrib.values()):
        return True
    if blip is not None and any(child.attrib or len(child) for child in blip if not child.tag.endswith("}extLst")):
        return True
    if shape is None:
        return False
    turn = shape.find(f"{{{DRAWING}}}xfrm")
    if turn is not None and any(turn.get(name, "0") not in ("0", "false") for name in ("rot", "flipH", "flipV")):
        return True
    outline, form = shape.find(f"{{{DRAWING}}}ln"), shape.find(f"{{{DRAWING}}}prstGeom")
    drawn = outline is not None and any(
        child.tag.endswith("Fill") and not child.tag.endswith("noFill") for child in outline
    )
    effects = shape.find(f"{{{DRAWING}}}effectLst")
    return (
        drawn or (form is not None and form.get("prst", "rect") != "rect") or (effects is not None and len(effects) > 0)
    )


def _anchored(story: Story, frame: Element, picture: Picture) -> Anchored | None:
    if any(frame.find(f"{{{ANCHORING}}}{wrap}") is not None for wrap in _WRAPS):
        story.refuse("picture wrap")
        return None
    corner = _corner(story, frame, picture)
    if corner is None:
        story.refuse("picture position")
        return None
    return Anchored(picture, *corner, behind=frame.get("behindDoc") in _ON)


def _corner(story: Story, frame: Element, picture: Picture) -> tuple[float, float] | None:
    """The left upper corner from the page's; None where only the flow of the text could tell."""
    simple = frame.find(f"{{{ANCHORING}}}simplePos")
    if frame.get("simplePos") in _ON and simple is not None:
        return emu(simple.get("x")), emu(simple.get("y"))
    if story.table_depth and frame.get("layoutInCell", "1") in _ON:
        return None
    areas = (
        ("positionH", _horizontal(story.page), picture.width),
        ("positionV", _vertical(story.page), picture.height),
    )
    found = []
    for name, area, size in areas:
        position = frame.find(f"{{{ANCHORING}}}{name}")
        if position is None or position.get("relativeFrom", "") not in area:
            return None
        start, length = area[position.get("relativeFrom", "")]
        offset, align = position.find(_OFFSET), position.find(_ALIGN)
        if offset is not None:
            found.append(start + emu(offset.text))
        elif align is not None and align.text in _ALIGNED:
            found.append(start + (length - size) * _ALIGNED[align.text])
        else:
            return None
    return found[0], found[1]


def _horizontal(page: Page) -> dict[str, tuple[float, float]]:
    """Where the areas that a picture is placed in start, and how wide they are."""
    left, right = page.margins.left, page.margins.right
    return {
        "page": (0.0, page.width),
        "margin": (left, page.column),
        "column": (left, page.column),
        "leftMargin": (0.0, left),
        "rightMargin": (page.width - right, right),
    }


def _vertical(page: Page) -> dict[str, tuple[float, float]]:
    top, bottom = page.margins.top, page.margins.bottom
    return {
        "page": (0.0, page.height),
        "margin": (top, max(page.height - top - bottom, 0.0)),
        "topMargin": (0.0, top),
        "bottomMargin": (page.height - bottom, bottom),
    }
