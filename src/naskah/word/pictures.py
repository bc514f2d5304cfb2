"""Pictures of the project, as parts of the package and as inline drawings."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import escape

from naskah.composition.model import Image
from naskah.word.xml import emu

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
FIRST_ID = 900  # above the relationships that a template brings


@dataclass(slots=True)
class Pictures:
    """Collects the pictures of one document."""

    parts: dict[str, bytes] = field(default_factory=dict)
    relationships: list[str] = field(default_factory=list)

    def write(self, image: Image) -> str:
        """A run with the picture, as high as asked, as wide as its proportions make it."""
        number = FIRST_ID + len(self.parts)
        target = f"media/naskah{number}.{image.picture.format}"
        self.parts[f"word/{target}"] = image.picture.data
        self.relationships.append(f'<Relationship Id="rId{number}" Type="{RELATIONSHIP}" Target="{target}"/>')
        wide, high = _proportions(image.picture.data)
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


def _proportions(data: bytes) -> tuple[int, int]:
    from docx.image.image import Image as Header  # late: only a document with a picture pays for it

    header = Header.from_blob(data)
    return header.px_width, header.px_height
