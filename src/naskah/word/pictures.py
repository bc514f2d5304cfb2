"""Pictures of the project, as parts of the package and as inline drawings."""

from __future__ import annotations

from markupsafe import escape
from msgspec import Struct, field

from naskah.composition.model import Image
from naskah.content.model import Picture
from naskah.findings import Finding, Refused
from naskah.messages import _
from naskah.word.xml import before_end, emu

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
CONTENT_TYPES = "[Content_Types].xml"
FIRST_ID = 900  # above the relationships that a template brings


NO_RELATIONSHIPS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
TYPES = {"png": "image/png", "jpg": "image/jpeg"}


class Pictures(Struct):
    """Collects the pictures of one document, with their relationships by id."""

    parts: dict[str, bytes] = field(default_factory=dict)
    relationships: dict[str, str] = field(default_factory=dict)

    def write(self, image: Image) -> str:
        """A run with the picture, as high as asked, as wide as its proportions make it."""
        number = FIRST_ID + len(self.parts)
        target = f"media/naskah{number}.{image.picture.format}"
        self.parts[f"word/{target}"] = image.picture.data
        self.relationships[f"rId{number}"] = f'<Relationship Id="rId{number}" Type="{RELATIONSHIP}" Target="{target}"/>'
        wide, high = _proportions(image.picture)
        extent = f'cx="{emu(image.height * wide / high)}" cy="{emu(image.height)}"'
        described = f'id="{number}" name="Gambar {number}" descr="{escape(image.picture.alt)}"'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" '
            'distT="0" distB="0" distL="0" distR="0">'
            f"<wp:extent {extent}/><wp:docPr {described}/>"
            f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {described}/><pic:cNvPicPr/></pic:nvPicPr>'
            '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            f'r:embed="rId{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )


def with_pictures(parts: dict[str, bytes], pictures: Pictures) -> dict[str, bytes]:
    """The parts of a package with the pictures, related from each part that shows them, and their types declared."""
    if not pictures.parts:
        return parts
    parts = parts | pictures.parts
    for part in [name for name in parts if name.startswith("word/") and name.endswith(".xml")]:
        shown = [text for key, text in pictures.relationships.items() if f'r:embed="{key}"'.encode() in parts[part]]
        if shown:
            name = f"word/_rels/{part.removeprefix('word/')}.rels"
            parts[name] = before_end(parts.get(name, NO_RELATIONSHIPS), "</Relationships>", shown)
    known = parts[CONTENT_TYPES].lower()
    missing = [
        f'<Default Extension="{extension}" ContentType="{TYPES[extension]}"/>'
        for extension in sorted({name.rpartition(".")[2] for name in pictures.parts})
        if f'extension="{extension}"'.encode() not in known
    ]
    parts[CONTENT_TYPES] = before_end(parts[CONTENT_TYPES], "</Types>", missing)
    return parts


def _proportions(picture: Picture) -> tuple[int, int]:
    from docx.image import exceptions  # late: only a document with a picture pays for it
    from docx.image.image import Image as Header

    broken = (
        exceptions.InvalidImageStreamError,
        exceptions.UnexpectedEndOfFileError,
        exceptions.UnrecognizedImageError,
    )
    try:
        header = Header.from_blob(picture.data)
        if header.px_width and header.px_height:
            return header.px_width, header.px_height
    except (*broken, ValueError, LookupError) as fault:
        raise Refused([_broken(picture)]) from fault
    raise Refused([_broken(picture)])


def _broken(picture: Picture) -> Finding:
    return Finding("BRK014", picture.place, _("gambar ini rusak"), _("Simpan ulang gambar itu sebagai PNG."))
