"""Makes the built-in Word templates: `python -m tools.templates`.

A template is a binary file; this recipe is what can be read and reviewed of it. A person changes a template in Word, in
a copy of their own; we change the tables of these modules and make the files again (a test holds the two together).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.templates.bodies import document, footer, header
from tools.templates.looks import LOOKS
from tools.templates.outlines import numbering
from tools.templates.package import CONTENT_TYPES, OFFICE, PACKAGE, core, font_table, relationships, settings
from tools.templates.style_sheet import styles

__all__ = ["LOOKS", "make", "parts"]

ROOT = Path(__file__).parents[2]
EPOCH = (1980, 1, 1, 0, 0, 0)


def parts(kind: str) -> Iterator[tuple[str, str]]:
    """Each part of a kind's template, in the order of the package."""
    look = LOOKS[kind]
    yield "[Content_Types].xml", CONTENT_TYPES
    yield (
        "_rels/.rels",
        relationships(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    )
    yield "docProps/core.xml", core()
    yield "word/document.xml", document(look.body, look.page)
    yield (
        "word/_rels/document.xml.rels",
        relationships(
            (f"{OFFICE}/styles", "styles.xml"),
            (f"{OFFICE}/numbering", "numbering.xml"),
            (f"{OFFICE}/settings", "settings.xml"),
            (f"{OFFICE}/fontTable", "fontTable.xml"),
            (f"{OFFICE}/header", "header1.xml"),
            (f"{OFFICE}/header", "header2.xml"),
            (f"{OFFICE}/footer", "footer1.xml"),
        ),
    )
    yield "word/styles.xml", styles(look.styles, look.letters)
    yield "word/numbering.xml", numbering(look.outlines)
    yield "word/settings.xml", settings()
    yield "word/fontTable.xml", font_table(look.letters)
    yield "word/header1.xml", header(number=True)
    yield "word/header2.xml", header(number=False)
    yield "word/footer1.xml", footer(look.signed)


def make(kind: str) -> Path:
    """Writes templates/KIND/template.docx, the same bytes every time."""
    target = ROOT / "templates" / kind / "template.docx"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts(kind):
            package.writestr(zipfile.ZipInfo(name, EPOCH), text, zipfile.ZIP_DEFLATED)
    return target
