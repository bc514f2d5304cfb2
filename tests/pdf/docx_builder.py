"""Minimal DOCX packages from snippets of WordprocessingML, so that a test shows exactly what it is about."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from itertools import chain

from naskah.findings import Refused
from naskah.pdf.layout import Block, Inline, Layout, Paragraph, Reference, Table, Text, WebLink
from naskah.pdf.read import read

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    }.items()
)
SECTION = '<w:sectPr><w:pgSz w:w="12240" w:h="18720"/></w:sectPr>'
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{CONTENT_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{CONTENT_TYPE}.numbering+xml"/></Types>'
)


def relationships(entries: Iterable[tuple[str, str, str]]) -> str:
    """A relationships part; entries are id, kind and target, external where the target is an address."""
    lines = [
        f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for identity, kind, target in entries
    ]
    return f'<Relationships xmlns="{PACKAGE}">{"".join(lines)}</Relationships>'


def parts(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    settings: str = "",
    theme: str = "",
    core: str = "",
    stories: Mapping[str, str] | None = None,
    media: Mapping[str, bytes] | None = None,
    links: Mapping[str, str] | None = None,
    section: str = SECTION,
) -> dict[str, bytes]:
    """The parts of a package. `stories` are headers and footers (`header1`), `links` external addresses, all by id."""
    found = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
    }
    leads = []
    for kind, root, inner in (
        ("styles", "w:styles", styles),
        ("numbering", "w:numbering", numbering),
        ("settings", "w:settings", settings),
        ("theme", "a:theme", theme),
    ):
        if inner:
            found[f"word/{kind}.xml"] = f"<{root} {NAMESPACES}>{inner}</{root}>"
            leads.append((kind, kind, f"{kind}.xml"))
    for name, inner in (stories or {}).items():
        kind = name.rstrip("0123456789")
        root = "w:hdr" if kind == "header" else "w:ftr"
        found[f"word/{name}.xml"] = f"<{root} {NAMESPACES}>{inner}</{root}>"
        leads.append((name, kind, f"{name}.xml"))
    leads += [(name, "image", f"media/{name}") for name in media or {}]
    leads += [(name, "hyperlink", address) for name, address in (links or {}).items()]
    found["word/_rels/document.xml.rels"] = relationships(leads)
    if core:
        found["docProps/core.xml"] = core
        found["_rels/.rels"] = relationships(
            [("rId1", "officeDocument", "word/document.xml"), ("rId2", "core-properties", "docProps/core.xml")]
        )
    return {name: text.encode() for name, text in found.items()} | {
        f"word/media/{name}": data for name, data in (media or {}).items()
    }


def packed(files: Mapping[str, bytes]) -> bytes:
    """The parts as a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return buffer.getvalue()


def layout(body: str, **others: object) -> Layout:
    """What is read of a file with this body."""
    return read(packed(parts(body, **others)), "surat.docx")  # type: ignore[arg-type]  # the same keywords


def refusals(body: str, **others: object) -> list[tuple[str, str]]:
    """Code and place of everything that such a file is refused for."""
    try:
        layout(body, **others)
    except Refused as refused:
        return [(finding.code, finding.place.detail) for finding in refused.findings]
    return []


def paragraphs(found: Layout) -> list[Paragraph]:
    """The paragraphs of a file, those of tables too, in their order."""
    return list(_paragraphs(chain.from_iterable(section.blocks for section in found.sections)))


def tables(found: Layout) -> list[Table]:
    """The tables that stand directly in a file."""
    return [block for section in found.sections for block in section.blocks if isinstance(block, Table)]


def _paragraphs(blocks: Iterable[Block]) -> Iterable[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)


def words(found: Paragraph | Iterable[Inline]) -> str:
    """The characters of a paragraph or of inlines, those of links too."""
    inlines = found.inlines if isinstance(found, Paragraph) else found
    texts = [
        inline.text
        if isinstance(inline, Text)
        else words(inline.inlines)
        if isinstance(inline, Reference | WebLink)
        else ""
        for inline in inlines
    ]
    return "".join(texts)


def p(text: str = "", properties: str = "") -> str:
    """A paragraph of one run."""
    inner = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def run(inner: str, properties: str = "") -> str:
    """A run."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def style(identity: str, inner: str = "", *, kind: str = "paragraph", base: str = "", default: bool = False) -> str:
    """A style whose name is its id."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    mark = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{identity}"{mark}><w:name w:val="{identity}"/>{based}{inner}</w:style>'


def tc(text: str = "", properties: str = "") -> str:
    """A cell of one paragraph."""
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{p(text)}</w:tc>"


def tbl(*rows: str, properties: str = "", grid: Iterable[int] = ()) -> str:
    """A table of rows; the inner part of each is given."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    lines = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"


def png(width: int = 2, height: int = 2) -> bytes:
    """A black picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\0" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def graphic(embed: str = "logo.png", shape: str = "", blip: str = "") -> str:
    """The picture in a drawing."""
    return (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{embed}"/>{blip}</pic:blipFill><pic:spPr>{shape}</pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic>"
    )


def inline(inner: str = "", descr: str = "Lambang") -> str:
    """A run with a picture in the line: an inch by half an inch."""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/>'
        f'<wp:docPr id="1" name="x" descr="{descr}"/>{inner or graphic()}</wp:inline></w:drawing></w:r>'
    )


def anchored(horizontal: str, vertical: str, wrap: str = "<wp:wrapNone/>", attributes: str = "") -> str:
    """A run with a floating picture: an inch by half an inch."""
    return (
        f'<w:r><w:drawing><wp:anchor {attributes}><wp:simplePos x="0" y="0"/>{horizontal}{vertical}'
        f'<wp:extent cx="914400" cy="457200"/>{wrap}<wp:docPr id="1" name="x" descr="Lambang"/>{graphic()}'
        "</wp:anchor></w:drawing></w:r>"
    )


BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def instruction(code: str) -> str:
    """A run with a part of a field's code."""
    return f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'


def field(code: str, result: str | None = None) -> str:
    """A complex field; without `result` it has no stored one."""
    stored = f"{SEPARATE}{result}" if result is not None else ""
    return f"{BEGIN}{instruction(code)}{stored}{END}"
