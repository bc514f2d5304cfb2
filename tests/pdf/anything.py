"""Word files put together at random from everything that the stated subset knows."""

from __future__ import annotations

import random

from .docx_builder import field, inline, png, style, tbl
from .long_documents import BORDERS, FONTS, NUMBERING, cell, document, section, text

WORDS = (
    *("kata", "Bupati/Wali Kota", "COVID-19", "10%", "“x”", "☐", "●", "x" * 60, "a\u00a0b", "-", "/", "\\", "#", "$"),
    *("*", "_", "é", "я", "1.000.000,00", " ", "", "https://contoh.example/a/b/c/d/e/f", "@x", "//", "<a>", "]", "["),
    *("{", "}", "=judul", "1. ", "- ", "~", "`", '"', "'"),
)
UNDERLINES = ("single", "double", "dotted", "dash", "wave", "words", "thick", "dotDotDash", "dashLong")
RUN_LOOKS = (
    *("<w:b/>", "<w:i/>", "<w:caps/>", "<w:smallCaps/>", "<w:strike/>", '<w:color w:val="00FF00"/>', "<w:vanish/>"),
    *(f'<w:u w:val="{line}"/>' for line in UNDERLINES),
    *('<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>', '<w:highlight w:val="yellow"/>'),
    *(f'<w:spacing w:val="{room}"/>' for room in (-60, 20, 200)),
    *(f'<w:sz w:val="{size}"/>' for size in (1, 5, 16, 40, 300)),
    *(f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>' for name, _ in FONTS.values()),
    *(f'<w:lang w:val="{tag}"/>' for tag in ("en-US", "x-none", "i-klingon", "ar-SA")),
)
KEEPS = ("<w:keepNext/>", "<w:keepLines/>", '<w:widowControl w:val="0"/>', "<w:contextualSpacing/>")
NAMES = ("a", "b", "naskah-end", "_Ref1", "tiada")
HEADINGS = "".join(
    style(f"Heading{level}", f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>', base="Normal")
    for level in range(1, 10)
)


def word_file(chance: random.Random) -> bytes:
    """A file of a few blocks."""
    return _Anything(chance).file()


class _Anything:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def file(self) -> bytes:
        body = "".join(self.block() for _ in range(self.chance.randint(1, 8)))
        if self.likely(0.2):
            start = self.chance.choice(("nextPage", "continuous", "oddPage", "evenPage"))
            ending = section(f'<w:type w:val="{start}"/>', landscape=self.likely(0.5))
            body += f"<w:p><w:pPr>{ending}</w:pPr></w:p>{self.paragraph()}"
        others: dict[str, object] = {}
        if self.likely(0.3):
            others["stories"] = {"header1": f"<w:p>{self.words()}</w:p>", "footer1": f"<w:p>{self.words()}</w:p>"}
            kind = self.chance.choice(("default", "first"))
            references = f'<w:headerReference w:type="{kind}" r:id="header1"/>'
            references += '<w:footerReference w:type="default" r:id="footer1"/>'
            title = "<w:titlePg/>" if self.likely(0.5) else ""
            others["section"] = section(references).replace("</w:sectPr>", f"{title}</w:sectPr>")
        if self.likely(0.2):
            others["core"] = ""
        return document(
            body,
            self.chance.choice(list(FONTS)),
            more=HEADINGS,
            numbering=NUMBERING,
            media={"logo.png": png(40, 20)},
            links={"rId9": "https://contoh.example/"},
            **others,
        )

    def likely(self, share: float) -> bool:
        return self.chance.random() < share

    def block(self) -> str:
        return self.paragraph() if self.likely(0.75) else self.table()

    def paragraph(self) -> str:
        runs = "".join(self.run() for _ in range(self.chance.randint(0, 4)))
        return f"<w:p><w:pPr>{self.look()}</w:pPr>{runs}</w:p>"

    def words(self) -> str:
        said = " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(0, 12)))
        return text(said, "".join(look for look in RUN_LOOKS if self.likely(0.04)))

    def run(self) -> str:
        name = self.chance.choice(NAMES)
        made = (
            *[self.words()] * 12,
            *("<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", inline(descr=self.chance.choice(("", "Lambang")))),
            field(self.chance.choice((" PAGE ", " NUMPAGES ")), text("1")),
            field(f" REF {name} \\h ", self.words()),
            f'<w:bookmarkStart w:id="{self.chance.randint(1, 99)}" w:name="{name}"/>',
            f'<w:hyperlink w:anchor="{name}">{self.words()}</w:hyperlink>',
            f'<w:hyperlink r:id="rId9">{self.words()}</w:hyperlink>',
        )
        return self.chance.choice(made)

    def look(self) -> str:
        chance = self.chance
        made = [keep for keep in KEEPS if self.likely(0.1)]
        if self.likely(0.12):
            made.append(f'<w:pStyle w:val="Heading{chance.randint(1, 9)}"/>')
        if self.likely(0.25):
            number = f'<w:ilvl w:val="{chance.randint(0, 3)}"/><w:numId w:val="{chance.randint(0, 3)}"/>'
            made.append(f"<w:numPr>{number}</w:numPr>")
        if self.likely(0.15):
            lines = (
                f'<w:{edge} w:val="{chance.choice(("single", "double", "thinThickLargeGap", "dotted", "wave"))}" '
                f'w:sz="{chance.randint(0, 96)}" w:space="{chance.randint(0, 31)}"/>'
                for edge in ("top", "left", "bottom", "right", "between")
                if self.likely(0.5)
            )
            made.append(f"<w:pBdr>{''.join(lines)}</w:pBdr>")
        if self.likely(0.1):
            made.append('<w:shd w:val="clear" w:fill="ABCDEF"/>')
        if self.likely(0.4):
            rule, line = chance.choice(("auto", "exact", "atLeast")), chance.choice((20, 120, 240, 360, 4000))
            room = chance.choice((0, 120, 2000))
            made.append(f'<w:spacing w:before="{room}" w:after="{room}" w:line="{line}" w:lineRule="{rule}"/>')
        if self.likely(0.4):
            left, first = chance.choice((0, 567, 5000, 9000, -500)), chance.choice((0, 283, 4000))
            made.append(f'<w:ind w:left="{left}" w:{chance.choice(("firstLine", "hanging"))}="{first}"/>')
        if self.likely(0.3):
            made.append(f'<w:jc w:val="{chance.choice(("left", "both", "center", "right"))}"/>')
        return "".join(made)

    def table(self, depth: int = 0) -> str:
        grid = [self.chance.choice((300, 1000, 2500)) for _ in range(self.chance.randint(1, 4))]
        rows = [self.row(grid, depth) for _ in range(self.chance.randint(1, 5))]
        lines = self.chance.choice((f"<w:tblBorders>{BORDERS}</w:tblBorders>", ""))
        return tbl(*rows, properties=f'{lines}<w:tblLayout w:type="fixed"/>', grid=grid)

    def row(self, grid: list[int], depth: int) -> str:
        chance = self.chance
        rule, height = chance.choice(("exact", "atLeast", "auto")), chance.choice((1, 300, 2000, 20000))
        looks = (f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>', "<w:cantSplit/>", "<w:tblHeader/>")
        properties = "".join(look for look in looks if self.likely(0.25))
        column = 1 if len(grid) > 1 and self.likely(0.1) else 0
        if column:
            properties += '<w:gridBefore w:val="1"/>'
        cells = ""
        while column < len(grid):
            span = min(chance.choice((1, 1, 1, 2)), len(grid) - column)
            cells += self.cell(grid[column], span, depth)
            column += span
            if self.likely(0.05):
                break
        return (f"<w:trPr>{properties}</w:trPr>" if properties else "") + cells

    def cell(self, width: int, span: int, depth: int) -> str:
        merge = self.chance.choice(("",) * 6 + ('<w:vMerge w:val="restart"/>', "<w:vMerge/>"))
        align = self.chance.choice(("top", "center", "bottom"))
        properties = f'<w:gridSpan w:val="{span}"/>{merge}<w:vAlign w:val="{align}"/>'
        if merge == "<w:vMerge/>":
            return cell("<w:p/>", width, properties)
        nested = depth < 2 and self.likely(0.15)
        return cell(f"{self.table(depth + 1)}<w:p/>" if nested else self.paragraph(), width, properties)
