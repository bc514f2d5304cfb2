"""What every template holds beside its text: content types, relationships, settings, properties."""

from __future__ import annotations

from tools.templates.measures import Letters

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def settings() -> str:
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat>'
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table(letters: Letters) -> str:
    return (
        f'{HEAD}<w:fonts {W}><w:font w:name="{letters.font}"><w:altName w:val="{letters.instead}"/>'
        f'<w:panose1 w:val="{letters.panose}"/><w:charset w:val="00"/><w:family w:val="{letters.family}"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def core() -> str:
    """What a person sees in the file's properties; each document that is made says its own."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Templat naskah</dc:title>'
        "<dc:language>id-ID</dc:language></cp:coreProperties>"
    )


def relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


CONTENT_TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>'
    + "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part, kind in (
            ("word/document.xml", f"{WORD}.document.main+xml"),
            ("word/styles.xml", f"{WORD}.styles+xml"),
            ("word/numbering.xml", f"{WORD}.numbering+xml"),
            ("word/settings.xml", f"{WORD}.settings+xml"),
            ("word/fontTable.xml", f"{WORD}.fontTable+xml"),
            ("word/header1.xml", f"{WORD}.header+xml"),
            ("word/header2.xml", f"{WORD}.header+xml"),
            ("word/footer1.xml", f"{WORD}.footer+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        )
    )
    + "</Types>"
)
