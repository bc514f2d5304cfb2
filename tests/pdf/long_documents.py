"""Long Word files by strangers, each full of one thing that decides where lines and pages break."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from .docx_builder import packed, parts, style, tbl
from .prose import Prose

FONTS = {
    "bookman": ("Bookman Old Style", 12),
    "arial": ("Arial", 11),
    "times": ("Times New Roman", 12),
    "calibri": ("Calibri", 11),
    "cambria": ("Cambria", 12),
}
SETTINGS = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Contoh rekaan</dc:title></cp:coreProperties>'
)
MARGINS = 'w:top="1417" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"'
A4 = ('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')


def text(words: str, properties: str = "") -> str:
    """A run."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(words: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{text(words)}</w:p>"


def section(inner: str = "", *, landscape: bool = False, margins: str = MARGINS) -> str:
    """Properties of a section of A4."""
    return f"<w:sectPr>{inner}<w:pgSz {A4[landscape]}/><w:pgMar {margins}/></w:sectPr>"


def styles(font: str, size: float, *, normal: str = "", more: str = "") -> str:
    """Defaults of one font, with no room between paragraphs unless said."""
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
    half = f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/><w:lang w:val="id-ID"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{half}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    return defaults + style("Normal", f"<w:pPr>{normal}</w:pPr>", default=True) + more


def document(body: str, font: str = "bookman", *, normal: str = "", more: str = "", **others: object) -> bytes:
    """A Word file of today with a title."""
    settings = SETTINGS + str(others.pop("settings", ""))
    given = {"styles": styles(*FONTS[font], normal=normal, more=more), "settings": settings, "core": CORE}
    return packed(parts(body, **{"section": section(), **given, **others}))  # type: ignore[arg-type]  # keywords


def paragraphs_of(font: str, alignment: str) -> bytes:
    """Prose at several indents."""
    prose = Prose(len(font) + len(alignment))
    indents = (
        "",
        '<w:ind w:firstLine="567"/>',
        '<w:ind w:left="1134" w:hanging="567"/>',
        '<w:ind w:left="851" w:right="567"/>',
        '<w:ind w:left="1701" w:right="1134" w:firstLine="284"/>',
    )
    body = "".join(
        paragraph(words, f'<w:spacing w:after="120"/>{indents[number % 5]}<w:jc w:val="{alignment}"/>')
        for number, words in enumerate(prose.paragraphs(130))
    )
    return document(body, font)


LEVELS = (("lowerLetter", "%1.", 567), ("decimal", "%2.", 1134), ("lowerLetter", "%3)", 1701))
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="567"/></w:pPr></w:lvl>'
        for level, (form, shown, left) in enumerate(LEVELS)
    )
    + "</w:abstractNum>"
    + "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/></w:num>' for number in (1, 2))
)


def item(words: str, level: int, properties: str = "", number: int = 1) -> str:
    """A numbered paragraph."""
    pointer = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, pointer + properties)


def lists(font: str = "bookman") -> bytes:
    """Hanging lists three levels deep over many pages."""
    prose = Prose(3)
    look = '<w:spacing w:after="60"/><w:jc w:val="both"/>'
    body = ""
    for number in range(20):
        body += paragraph(prose.sentence(), look)
        for level in (0, 0, 1, 1, 2, 2, 2, 1, 0):
            body += item(prose.paragraph(2), level, look, 1 + number % 2)
    return document(body, font, numbering=NUMBERING)


NO_MARGINS = "<w:tblCellMar><w:left w:w='0' w:type='dxa'/><w:right w:w='0' w:type='dxa'/></w:tblCellMar>"


def cell(inner: str, width: int, properties: str = "") -> str:
    """A cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def layout_tables(font: str = "bookman") -> bytes:
    """Label, colon and contents, row by row over many pages."""
    prose = Prose(4)
    grid = (1900, 283, 6887)
    loose = '<w:jc w:val="both"/>'
    rows = []
    for number in range(60):
        label = paragraph("Menimbang" if number % 7 == 0 else "", loose)
        contents = "".join(paragraph(words, loose) for words in prose.paragraphs(1 + number % 2, 3))
        rows.append(cell(label, grid[0]) + cell(paragraph(":", loose), grid[1]) + cell(contents, grid[2]))
    fixed = '<w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return document(tbl(*rows, properties=fixed + NO_MARGINS, grid=grid), font)


BORDERS = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in ("top", "left"))
BORDERS += "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in ("bottom", "right"))
BORDERS += "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for edge in ("insideH", "insideV"))
RULED = f'<w:tblW w:w="9071" w:type="dxa"/><w:tblBorders>{BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
HEAD, WHOLE = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "<w:trPr><w:cantSplit/></w:trPr>"
NUMBERED = (700, 4371, 2000, 2000)


def data_tables(font: str = "bookman") -> bytes:
    """A long ruled table with two header rows, spans, groups and rows of several lines."""
    prose = Prose(5)
    middle, plain = '<w:widowControl w:val="0"/><w:jc w:val="center"/>', '<w:widowControl w:val="0"/>'
    no, what, start, end = NUMBERED
    down, on = '<w:vMerge w:val="restart"/><w:vAlign w:val="center"/>', "<w:vMerge/>"
    rows = [
        HEAD
        + cell(paragraph("NO.", middle), no, down)
        + cell(paragraph("KEGIATAN", middle), what, down)
        + cell(paragraph("JADWAL", middle), start + end, '<w:gridSpan w:val="2"/>'),
        HEAD
        + cell(paragraph("", middle), no, on)
        + cell(paragraph("", middle), what, on)
        + cell(paragraph("AWAL", middle), start)
        + cell(paragraph("AKHIR", middle), end),
    ]
    for number in range(1, 171):
        if number % 20 == 1:
            group = cell(paragraph(prose.words(3).upper(), plain), sum(NUMBERED[1:]), '<w:gridSpan w:val="3"/>')
            rows.append(WHOLE + cell(paragraph("I.", middle), no) + group)
        said = cell(paragraph(prose.sentence(3, 22), plain), what)
        first = WHOLE + cell(paragraph(f"{number}.", middle), no) + said
        if number % 5:
            days = [cell(paragraph(f"Senin, {1 + number % 28} Januari 2024", plain), width) for width in (start, end)]
            rows.append(first + "".join(days))
        else:
            rows.append(first + cell(paragraph("Menurut keadaan", middle), start + end, '<w:gridSpan w:val="2"/>'))
    return document(tbl(*rows, properties=RULED, grid=NUMBERED) + paragraph("Selesai."), font)


def headings(font: str = "cambria") -> bytes:
    """Headings that stay with what follows, before and after spacing, contextual spacing."""
    prose = Prose(6)
    more = "".join(
        style(
            f"Heading{level}",
            f'<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}"/>'
            f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr>',
            base="Normal",
        )
        for level, before, after, size in ((1, 480, 240, 32), (2, 240, 120, 26), (3, 200, 0, 24))
    )
    more += style(
        "Rapat", '<w:pPr><w:spacing w:before="160" w:after="200"/><w:contextualSpacing/></w:pPr>', base="Normal"
    )
    body = ""
    for number in range(45):
        body += paragraph(prose.words(4), f'<w:pStyle w:val="Heading{1 + number % 3}"/>')
        for words in prose.paragraphs(1 + number % 4):
            body += paragraph(words, '<w:spacing w:before="100" w:after="160"/>')
        for words in prose.paragraphs(number % 3):
            body += paragraph(words, '<w:pStyle w:val="Rapat"/>')
    return document(body, font, more=more)


def pitches(font: str = "times") -> bytes:
    """One and a half lines, double, exactly, at least; mixed sizes in a line."""
    prose = Prose(7)
    kinds = (
        '<w:spacing w:line="360" w:lineRule="auto"/>',
        '<w:spacing w:line="480" w:lineRule="auto"/>',
        '<w:spacing w:line="259" w:lineRule="auto" w:after="160"/>',
        '<w:spacing w:line="320" w:lineRule="exact"/>',
        '<w:spacing w:line="360" w:lineRule="atLeast"/>',
        '<w:spacing w:line="240" w:lineRule="atLeast"/>',
        '<w:spacing w:line="216" w:lineRule="auto"/>',
    )
    body = "".join(paragraph(words, kinds[number % len(kinds)]) for number, words in enumerate(prose.paragraphs(110)))
    return document(body, font, normal='<w:jc w:val="both"/>')


def mixed(font: str = "arial") -> bytes:
    """Fonts, sizes, bold, italic and raised text within lines."""
    prose = Prose(8)
    looks = (
        "",
        "<w:b/>",
        "<w:i/>",
        "<w:b/><w:i/>",
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>',
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="18"/>',
        '<w:vertAlign w:val="superscript"/>',
        '<w:vertAlign w:val="subscript"/>',
        "<w:caps/>",
        "<w:smallCaps/>",
        '<w:u w:val="single"/>',
        '<w:spacing w:val="20"/>',
    )
    body = ""
    for number in range(110):
        runs = "".join(
            text("2" if "vertAlign" in looks[each] else prose.words(7) + " ", looks[each])
            for each in ((number + step * 5) % len(looks) for step in range(number % 7 + 1))
        )
        body += f'<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>{runs}</w:p>'
    return document(body, font)


def keeps(font: str = "bookman") -> bytes:
    """Chains of keep-with-next, paragraphs kept whole, page breaks, widows and orphans allowed or not."""
    prose = Prose(9)
    rules = (
        "",
        "<w:keepNext/>",
        "<w:keepNext/>",
        "",
        "<w:keepLines/>",
        '<w:widowControl w:val="0"/>',
        "",
        "<w:keepLines/><w:keepNext/>",
        "",
    )
    body = ""
    for number, words in enumerate(prose.paragraphs(150)):
        broken = "<w:pageBreakBefore/>" if number % 41 == 40 else ""
        look = f'{rules[number % len(rules)]}{broken}<w:spacing w:after="140"/><w:jc w:val="both"/>'
        body += paragraph(words, look)
    return document(body, font)


HEADS = (
    '<w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/>'
    '<w:footerReference w:type="first" r:id="footer1"/><w:footerReference w:type="default" r:id="footer1"/>'
)


def tall_header(font: str = "bookman") -> bytes:
    """A first page whose header takes eight centimetres, and later ones with a low one."""
    prose = Prose(10)
    tall = "".join(paragraph(f"KEPALA PERTAMA {line}", '<w:spacing w:after="120"/>') for line in range(1, 11))
    stories = {"header1": tall, "header2": paragraph("KEPALA"), "footer1": paragraph("KAKI")}
    body = "".join(paragraph(words, '<w:spacing w:after="100"/>') for words in prose.paragraphs(100))
    ending = section(HEADS).replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    return document(body, font, stories=stories, section=ending)


def turned(font: str = "calibri") -> bytes:
    """Landscape sections among upright ones."""
    prose = Prose(11)
    body = ""
    for number in range(6):
        wide = number % 2 == 1
        words = list(prose.paragraphs(22))
        body += "".join(paragraph(each, '<w:spacing w:after="120"/><w:jc w:val="both"/>') for each in words[:-1])
        last = section(landscape=wide)
        body += f"<w:p><w:pPr><w:jc w:val='both'/>{last}</w:pPr>{text(words[-1])}</w:p>"
    return document(body + paragraph(prose.paragraph()), font)


CASES: Mapping[str, Callable[[], bytes]] = {
    **{
        f"{font}-{alignment}": lambda font=font, alignment=alignment: paragraphs_of(font, alignment)  # type: ignore[misc]
        for font, alignment in (
            ("bookman", "both"),
            ("bookman", "left"),
            ("arial", "both"),
            ("times", "both"),
            ("times", "center"),
            ("calibri", "both"),
            ("cambria", "right"),
        )
    },
    "lists": lists,
    "lists-times": lambda: lists("times"),
    "layout-tables": layout_tables,
    "data-tables": data_tables,
    "data-tables-arial": lambda: data_tables("arial"),
    "headings": headings,
    "pitches": pitches,
    "mixed": mixed,
    "keeps": keeps,
    "tall-header": tall_header,
    "turned": turned,
}
