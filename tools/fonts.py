"""Makes the fonts that naskah ships, and the tables it reads about them.

    python tools/fonts.py --widths bookman.json [--source DIR ...]

Sources (Debian): fonts-texgyre, fonts-liberation2, fonts-crosextra-carlito, fonts-crosextra-caladea,
fonts-dejavu-core. Liberation, Carlito and Caladea are copied as they are. Two fonts are derived, under names
of their own, as their licences ask:

- Naskah Bonum, from TeX Gyre Bonum: advance widths and line height of Bookman Old Style, so that lines and
  pages break where Word breaks them. `--widths` is a JSON object: style ("Regular", "Bold", "Italic",
  "BoldItalic") to character to width in thousandths of an em.
- Naskah Simbol, from DejaVu Sans: arrows, mathematical signs, boxes, bullets and dingbats only.

Same sources, same bytes.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "naskah" / "fonts"
FILES = PACKAGE / "files"

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
COPIED = ("LiberationSans", "LiberationSerif", "Carlito", "Caladea")
BONUM = "Naskah Bonum"
SYMBOLS = "Naskah Simbol"

# Bookman Old Style: 2048 units to the em.
BOOKMAN_ASCENT, BOOKMAN_DESCENT, BOOKMAN_UNITS = 1929, 475, 2048

# Unicode blocks whose signs stand in office documents; letters are left to the text fonts.
SYMBOL_BLOCKS = (
    (0x2010, 0x205E),  # punctuation: bullets, leaders, daggers
    (0x2070, 0x209C),  # super- and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218F),  # letterlike, number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2300, 0x23FF),  # technical
    (0x2460, 0x24FF),  # enclosed numbers and letters
    (0x2500, 0x257F),  # box drawing
    (0x2580, 0x25FF),  # blocks, geometric shapes
    (0x2600, 0x26FF),  # miscellaneous
    (0x2701, 0x27BF),  # dingbats
    (0x27F0, 0x27FF),  # long arrows
    (0x2900, 0x297F),
    (0x2B00, 0x2BFF),
)
NAME_IDS = {"family": (1, 16), "style": (2, 17), "full": (3, 4), "postscript": (6,)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--widths", type=Path, required=True)
    parser.add_argument("--source", type=Path, action="append", default=[])
    options = parser.parse_args()
    sources = options.source or [Path("/usr/share/fonts"), Path("/usr/share/texmf/fonts")]
    FILES.mkdir(parents=True, exist_ok=True)
    widths = json.loads(options.widths.read_text(encoding="utf-8"))
    for style in STYLES:
        make_bonum(find(sources, f"texgyrebonum-{style.lower()}.otf"), style, widths[style])
        for family in COPIED:
            shutil.copyfile(find(sources, f"{family}-{style}.ttf"), FILES / f"{family}-{style}.ttf")
    make_symbols(find(sources, "DejaVuSans.ttf"))
    write_tables(sorted(FILES.glob("*.?tf")))


def find(folders: Iterable[Path], name: str) -> Path:
    found = sorted(path for folder in folders for path in folder.rglob(name) if "liberation/" not in path.as_posix())
    if not found:
        raise SystemExit(f"{name}: not found")
    return found[0]


def make_bonum(source: Path, style: str, widths: dict[str, int]) -> None:
    font = TTFont(source, recalcTimestamp=False)
    reduce(font, font.getBestCmap())
    charmap = font.getBestCmap()
    for char, width in widths.items():
        # Below 0x20 and at U+FFFD stands the width of a missing glyph.
        if len(char) == 1 and " " <= char < "\ufffd" and ord(char) in charmap:
            set_advance(font, charmap[ord(char)], width)
    units = font["head"].unitsPerEm
    ascent, descent = (round(value * units / BOOKMAN_UNITS) for value in (BOOKMAN_ASCENT, BOOKMAN_DESCENT))
    horizontal, os2 = font["hhea"], font["OS/2"]
    horizontal.ascent, horizontal.descent, horizontal.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent
    rename(font, BONUM, style)
    font.save(FILES / f"NaskahBonum-{style}.otf")


def make_symbols(source: Path) -> None:
    font = TTFont(source, recalcTimestamp=False)
    reduce(font, (code for code in font.getBestCmap() if any(low <= code <= high for low, high in SYMBOL_BLOCKS)))
    rename(font, SYMBOLS, "Regular")
    font.save(FILES / "NaskahSimbol-Regular.ttf")


def reduce(font: TTFont, codes: Iterable[int]) -> None:
    """Only the glyphs of these characters; no kerning, ligatures or hints."""
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["FFTM", "GPOS", "GSUB", "GDEF", "kern", "MATH"]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[*codes, 0x20])
    worker.subset(font)


def set_advance(font: TTFont, glyph: str, width: int) -> None:
    """Gives a CFF glyph another advance; its outline stays."""
    metrics = font["hmtx"].metrics
    if abs(metrics[glyph][0] - width) <= 1:
        return
    metrics[glyph] = (width, metrics[glyph][1])
    old = font["CFF "].cff.topDictIndex[0].CharStrings[glyph]
    glyphs = font.getGlyphSet()
    # A charstring states its width as the distance from the font's nominal one.
    pen = T2CharStringPen(width - old.private.nominalWidthX, glyphs)
    glyphs[glyph].draw(pen)
    new = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
    old.program, old.bytecode = new.program, None


def rename(font: TTFont, family: str, style: str) -> None:
    words = "Bold Italic" if style == "BoldItalic" else style
    compact = f"{family.replace(' ', '')}-{style}"
    values = {"family": family, "style": words, "full": f"{family} {words}", "postscript": compact}
    names = font["name"]
    for kind, value in values.items():
        for record in list(names.names):
            if record.nameID in NAME_IDS[kind]:
                names.setName(value, record.nameID, record.platformID, record.platEncID, record.langID)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = compact
        cff.topDictIndex[0].FamilyName, cff.topDictIndex[0].FullName = family, f"{family} {words}"


def write_tables(paths: list[Path]) -> None:
    faces, widths = [], {}
    for path in paths:
        font = TTFont(path)
        face, advances = describe(path, font)
        faces.append(face)
        widths[path.name] = advances
    write(PACKAGE / "faces.json", faces)
    write(PACKAGE / "widths.json", widths)
    (PACKAGE / "digest.txt").write_text(f"{digest()}\n", encoding="ascii", newline="\n")


def digest() -> str:
    """SHA-256 of all font files, by name."""
    total = sha256()
    for file in sorted((PACKAGE / "files").iterdir()):
        total.update(file.name.encode())
        total.update(file.read_bytes())
    return total.hexdigest()


def describe(path: Path, font: TTFont) -> tuple[dict[str, Any], list[list[int]]]:
    """What the package reads about a face, and its advances as [first code, width, width, …] for each range."""
    charmap, metrics = font.getBestCmap(), font["hmtx"].metrics
    horizontal, selection = font["hhea"], font["OS/2"].fsSelection
    runs = list(ranges(sorted(charmap)))
    face = {
        "file": path.name,
        "family": font["name"].getBestFamilyName(),
        "bold": bool(selection & 32),
        "italic": bool(selection & 1),
        "units": font["head"].unitsPerEm,
        "ascent": horizontal.ascent,
        "descent": -horizontal.descent,
        "gap": horizontal.lineGap,
        "coverage": " ".join(f"{low:x}-{high:x}" for low, high in runs),
    }
    advances = [[low, *(metrics[charmap[code]][0] for code in range(low, high + 1))] for low, high in runs]
    return face, advances


def ranges(codes: list[int]) -> Iterator[tuple[int, int]]:
    low = previous = codes[0]
    for code in codes[1:]:
        if code != previous + 1:
            yield low, previous
            low = code
        previous = code
    yield low, previous


def write(path: Path, value: list[Any] | dict[str, Any]) -> None:
    path.write_text(json.dumps(value, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
