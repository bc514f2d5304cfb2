"""`docProps/core.xml`: what the file says about itself (ISO/IEC 29500-2, core properties)."""

from __future__ import annotations

from markupsafe import escape

from naskah.composition.model import Properties

PART = "docProps/core.xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


NOBODY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<cp:coreProperties xmlns:cp="' + PACKAGE.encode() + b'"></cp:coreProperties>'
)


def core(properties: Properties) -> bytes:
    """The part, whatever the template's own says: a template carries the day on which somebody last saved it."""
    day = f' xsi:type="dcterms:W3CDTF">{escape(properties.created)}'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title><dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<dc:creator>{escape(properties.author)}</dc:creator><dcterms:created{day}</dcterms:created>"
        f"<dcterms:modified{day}</dcterms:modified><dc:language>id-ID</dc:language></cp:coreProperties>"
    ).encode()
