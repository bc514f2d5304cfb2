"""Makes the built-in Word templates: `python -m tools.templates`.

A template is a binary file; this recipe is what can be read and reviewed of it. A person changes a template in Word, in
a copy of their own; we change the tables below and make the files again (a test holds the two together).

Measures are in centimetres or points as said, from UU 12/2011 Lampiran II (angka 284, 284a): F4, Bookman Old Style 12,
single spacing, the first line of the title 8 cm below the edge of page one, 2.5 cm elsewhere; columns and the rhythm of
blank lines follow signed regulations of provinces and regencies.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
FONT = "Bookman Old Style"
LINE = 282  # twips: one line of Bookman Old Style 12, 12 pt x 2404 / 2048
EPOCH = (1980, 1, 1, 0, 0, 0)


def cm(value: float) -> int:
    """Centimetres in twips."""
    return round(value * 1440 / 2.54)


PAGE_WIDTH, PAGE_HEIGHT, MARGIN = cm(21.59), cm(33.02), cm(2.5)  # F4 as Word and printers know it: 8.5 by 13 inches
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
STEP = cm(0.75)  # one level of a list in a norm; wide enough for "10." in Bookman Old Style 12
ANNEX_STEP = cm(0.85)  # the same in a Lampiran, wide enough for "10)"

BUILT_IN = frozenset({"header", "footer"})

# --- styles -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Style:
    """A paragraph style; lengths in twips, `run` are further run properties as XML."""

    id: str
    name: str
    based: str = "Normal"
    align: str = ""
    before: int = 0
    after: int = 0
    left: int = 0
    first: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    widow: bool = True
    outline: int | None = None
    run: str = ""
    tabs: str = ""

    def xml(self) -> str:
        paragraph = [
            "<w:keepNext/>" if self.keep_next else "",
            "<w:keepLines/>" if self.keep_lines else "",
            "" if self.widow else '<w:widowControl w:val="0"/>',
            self.tabs,
            f'<w:spacing w:before="{self.before}" w:after="{self.after}"/>' if self.before or self.after else "",
            self._indent(),
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
        ]
        properties = "".join(paragraph)
        custom = "" if self.name in BUILT_IN or self.name.startswith("heading") else ' w:customStyle="1"'
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f'<w:basedOn w:val="{self.based}"/><w:qFormat/>'
            f"{f'<w:pPr>{properties}</w:pPr>' if properties else ''}"
            f"{f'<w:rPr>{self.run}</w:rPr>' if self.run else ''}</w:style>"
        )

    def _indent(self) -> str:
        if not (self.left or self.first):
            return ""
        first = (
            f' w:hanging="{-self.first}"' if self.first < 0 else f' w:firstLine="{self.first}"' if self.first else ""
        )
        return f'<w:ind w:left="{self.left}"{first}/>'


BOLD = "<w:b/>"
SMALL = '<w:sz w:val="22"/><w:szCs w:val="22"/>'
TINY = '<w:sz w:val="2"/><w:szCs w:val="2"/>'
NOTE = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
SIGNATURE = cm(7.4)  # from the left margin: the signature stands at 9.9 cm of the page
ANNEX_HEAD = cm(7.6)  # the head of a Lampiran stands at 10.1 cm of the page

STYLES = (
    Style("TandaSalinan", "Tanda Salinan", align="right"),
    Style("Kop", "Kop", align="center"),
    Style("Logo", "Logo", "Kop", align="center", after=LINE // 2),
    Style("JudulNaskah", "Judul Naskah", align="center", after=LINE, keep_lines=True),
    Style("Pembentuk", "Pembentuk", align="center", after=2 * LINE, keep_lines=True),
    Style("Memutuskan", "Memutuskan", align="center", after=LINE, keep_next=True),
    Style("Label", "Label", widow=False),
    Style("LabelDiktum", "Label Diktum", "Label"),
    Style("Rincian", "Rincian", align="both", widow=False),
    Style("RincianAkhir", "Rincian Akhir", "Rincian", after=LINE),
    Style("Alinea", "Alinea", align="both", after=LINE),
    Style("Daftar", "Daftar", align="both"),
    Style("DaftarAkhir", "Daftar Akhir", "Daftar", after=LINE),
    Style("Penetapan", "Penetapan", left=SIGNATURE, keep_next=True, keep_lines=True),
    Style(
        "JabatanPenandatangan", "Jabatan Penandatangan", left=SIGNATURE, before=LINE, keep_next=True, keep_lines=True
    ),
    Style("TandaTangan", "Tanda Tangan", left=SIGNATURE, before=LINE, after=2 * LINE, keep_next=True),
    Style("NamaPenandatangan", "Nama Penandatangan", left=SIGNATURE, keep_next=True, keep_lines=True),
    Style("SalinanSesuai", "Salinan Sesuai", before=LINE, keep_next=True, keep_lines=True),
    Style("SalinanTanda", "Salinan Tanda Tangan", before=LINE, after=LINE, keep_next=True),
    Style("SalinanNama", "Salinan Nama", keep_lines=True),
    Style("heading1", "heading 1", left=ANNEX_HEAD, keep_next=True, outline=0),
    Style("KepalaLampiran", "Kepala Lampiran", left=ANNEX_HEAD, after=2 * LINE, keep_lines=True),
    Style("JudulLampiran", "Judul Lampiran", align="center", after=LINE, keep_next=True, keep_lines=True),
    Style("heading2", "heading 2", align="center", before=LINE, after=LINE, keep_next=True, keep_lines=True, outline=1),
    Style("heading3", "heading 3", before=LINE, after=LINE // 2, keep_next=True, keep_lines=True, outline=2),
    Style("IsiLampiran", "Isi Lampiran", align="both", first=cm(1.27), after=LINE // 2),
    Style("IsiLampiranDalam", "Isi Lampiran Dalam", "IsiLampiran", align="both", left=ANNEX_STEP, after=LINE // 2),
    Style("DaftarLampiran", "Daftar Lampiran", align="both"),
    Style("SelKepala", "Sel Kepala", align="center", keep_next=True, widow=False, run=SMALL),
    Style("Sel", "Sel", widow=False, run=SMALL),
    Style("SelTengah", "Sel Tengah", "Sel", align="center", widow=False),
    Style("SelKanan", "Sel Kanan", "Sel", align="right", widow=False),
    Style("SelRata", "Sel Rata", "Sel", align="both", widow=False),
    Style("BatasBagian", "Batas Bagian", run=TINY),
    Style("header", "header", align="center"),
    Style("footer", "footer", align="right"),
    Style("Konsep", "Konsep", "header", align="right", run=NOTE),
)

# --- numbering --------------------------------------------------------------------------------------------------

FORMATS = {"I": "upperRoman", "A": "upperLetter", "a": "lowerLetter", "1": "decimal"}


@dataclass(frozen=True)
class Outline:
    """An outline of lists, with where its first level stands and how far each level steps; lengths in twips."""

    name: str
    levels: tuple[str, ...]
    left: int = 0
    step: int = STEP
    suffix: str = "tab"

    def xml(self, number: int) -> str:
        levels = "".join(self._level(depth, marker) for depth, marker in enumerate(self.levels))
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4E41{number:04X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="534B{number:04X}"/><w:name w:val="{self.name}"/>'
            f"{levels}</w:abstractNum>"
        )

    def _level(self, depth: int, marker: str) -> str:
        sign = next(letter for letter in reversed(marker) if letter in FORMATS)
        place = marker.rindex(sign)
        text = f"{marker[:place]}%{depth + 1}{marker[place + 1 :]}"
        suffix = "nothing" if text.startswith("BAB") else self.suffix
        hanging = 0 if suffix == "nothing" else self.step
        left = 0 if suffix == "nothing" else self.left + hanging * (depth + 1)
        indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{FORMATS[sign]}"/>'
            f'{"" if suffix == "tab" else f"""<w:suff w:val="{suffix}"/>"""}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
        )


OUTLINES = (
    Outline("norma", ("a.", "1.", "a)", "1)")),
    Outline("angka", ("1.", "a.", "1)", "a)")),
    Outline("bab", ("BAB I", "A."), left=-ANNEX_STEP, step=ANNEX_STEP),
    Outline("lampiran", ("1.", "a.", "1)", "a)", "(1)", "(a)"), step=ANNEX_STEP),
    Outline("lampiran-dalam", ("1.", "a.", "1)", "a)", "(1)", "(a)"), left=ANNEX_STEP, step=ANNEX_STEP),
    Outline("tabel-kelompok", ("I.",), suffix="nothing"),
    Outline("tabel-nomor", ("1.",), suffix="nothing"),
    Outline("tabel-butir", ("1)",), step=cm(0.65)),
)

# --- parts of the package -----------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paragraph(style: str, text: str = "", properties: str = "") -> str:
    """A paragraph of one run."""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{run}</w:p>'


def field_run(code: str, cached: str) -> str:
    """A simple field with what it last showed."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{cached}</w:t></w:r></w:fldSimple>'


def layout_table(rows: list[tuple[int, str, str]]) -> str:
    """A borderless table of one column; each row has its least height, how its text stands, and its contents."""
    body = "".join(
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:vAlign w:val="{align}"/></w:tcPr>{content}</w:tc></w:tr>'
        for height, align, content in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TataLetak"/><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{TEXT_WIDTH}"/></w:tblGrid>{body}</w:tbl>'
    )


KOP = layout_table(
    [
        (LINE, "top", paragraph("TandaSalinan", "{{ tanda_salinan }}")),
        (
            cm(8.0 - 2.5) - 2 * LINE,
            "bottom",
            paragraph("Kop", "{%p if logo %}")
            + paragraph("Kop", "{{p logo }}")
            + paragraph("Kop", "{%p endif %}")
            + paragraph("Kop", "{%p for baris in kop %}")
            + paragraph("Kop", "{{ baris }}")
            + paragraph("Kop", "{%p endfor %}"),
        ),
        (LINE, "top", paragraph("Kop")),
    ]
)
TITLE = (
    paragraph("JudulNaskah", "{{ judul }}")
    + paragraph("JudulNaskah", "{{ baris_nomor }}")
    + paragraph("JudulNaskah", "{{ baris_tentang }}")
    + paragraph("JudulNaskah", "{{ baris_nama }}")
    + paragraph("Pembentuk", "{{ baris_pembentuk }}")
)
END = paragraph("Rincian", "{{p penutup }}") + paragraph("Rincian", "{{p lampiran }}")
BODIES = {
    "keputusan": KOP
    + TITLE
    + paragraph("Rincian", "{{p konsiderans }}")
    + paragraph("Memutuskan", "MEMUTUSKAN:")
    + paragraph("Rincian", "{{p diktum }}")
    + END,
    "instruksi": KOP + TITLE + paragraph("Rincian", "{{p isi }}") + END,
}
# In an instruksi the kop, the title and the labels of the diktum are bold.
BOLD_STYLES = {
    "keputusan": frozenset[str](),
    "instruksi": frozenset({"Kop", "JudulNaskah", "Pembentuk", "LabelDiktum"}),
}


def section_properties() -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId7"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" '
        f'w:header="{cm(1.25)}" w:footer="{cm(1.0)}" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def document(kind: str) -> str:
    return f"{HEAD}<w:document {W} {R}><w:body>{BODIES[kind]}{section_properties()}</w:body></w:document>"


def header(number: bool) -> str:
    draft = (
        paragraph("Konsep", "{%p if konsep %}")
        + paragraph("Konsep", "{{ tanda_konsep }}")
        + paragraph("Konsep", "{%p endif %}")
    )
    page = (
        paragraph("header", "{%p if nomor_halaman %}")
        + f'<w:p><w:pPr><w:pStyle w:val="header"/></w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r>{field_run("PAGE", "2")}'
        '<w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p>' + paragraph("header", "{%p endif %}")
    )
    body = (page if number else "") + draft + paragraph("BatasBagian")
    return f"{HEAD}<w:hdr {W} {R}>{body}</w:hdr>"


def footer() -> str:
    return f"{HEAD}<w:ftr {W} {R}>{paragraph('footer', '{{p paraf_pojok }}')}{paragraph('BatasBagian')}</w:ftr>"


def styles(kind: str) -> str:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    tables = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="TataLetak"><w:name w:val="Tata Letak"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="TabelNaskah"><w:name w:val="Tabel Naskah"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    return (
        f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        f"{tables}"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
        f"{''.join(_styled(style, kind).xml() for style in STYLES)}</w:styles>"
    )


def _styled(style: Style, kind: str) -> Style:
    return replace(style, run=BOLD + style.run) if style.id in BOLD_STYLES[kind] else style


def numbering() -> str:
    abstract = "".join(outline.xml(number) for number, outline in enumerate(OUTLINES, 1))
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(OUTLINES) + 1)
    )
    return f"{HEAD}<w:numbering {W}>{abstract}{numbers}</w:numbering>"


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


def font_table() -> str:
    return (
        f'{HEAD}<w:fonts {W}><w:font w:name="{FONT}"><w:altName w:val="TeX Gyre Bonum"/><w:panose1 w:val="02050604050505020204"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
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


def parts(kind: str) -> Iterator[tuple[str, str]]:
    """Each part of a kind's template, in the order of the package."""
    yield "[Content_Types].xml", CONTENT_TYPES
    yield (
        "_rels/.rels",
        relationships(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    )
    yield "docProps/core.xml", core()
    yield "word/document.xml", document(kind)
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
    yield "word/styles.xml", styles(kind)
    yield "word/numbering.xml", numbering()
    yield "word/settings.xml", settings()
    yield "word/fontTable.xml", font_table()
    yield "word/header1.xml", header(number=True)
    yield "word/header2.xml", header(number=False)
    yield "word/footer1.xml", footer()


def make(kind: str) -> Path:
    """Writes templates/KIND/template.docx, the same bytes every time."""
    target = ROOT / "templates" / kind / "template.docx"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts(kind):
            package.writestr(zipfile.ZipInfo(name, EPOCH), text, zipfile.ZIP_DEFLATED)
    return target


if __name__ == "__main__":
    for each in BODIES:
        print(make(each))
