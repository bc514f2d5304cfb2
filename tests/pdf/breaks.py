"""Where lines and pages break in two PDFs, read by poppler: a program that made neither of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path
from xml.etree import ElementTree

from reading import absent

WORD, PAGE = "{http://www.w3.org/1999/xhtml}word", "{http://www.w3.org/1999/xhtml}page"
LEADER = re.compile(r"[._-]{4,}")  # tab leaders: how many dots fill a gap is nobody's affair
SAME_TOP = 6.0  # points
CELLS = 0.6  # line heights: what stands further off than this is in another cell of its row
# What heads and feet of pages start with in these tests, so that pages can be told by their own first line.
APART = ("KEPALA", "KAKI")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word and its box, in points from the page's left upper corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two PDFs agree. Lines that stand on different pages are different lines."""

    lines: int
    equal: int
    starts: tuple[tuple[str, str], ...]  # of pages that start differently: ours and theirs
    odd: tuple[tuple[int, str, str], ...]  # page, whose, line

    @property
    def share(self) -> float:
        return self.equal / self.lines if self.lines else 1.0


def pages(pdf: Path) -> list[list[Piece]]:
    """The words of each page in the order in which they were drawn."""
    if shutil.which("pdftotext") is None:
        absent("poppler")
    command = ["pdftotext", "-raw", "-bbox", str(pdf), "-"]
    found = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", found.decode("utf-8"))
    return [[_piece(word) for word in page.iter(WORD)] for page in ElementTree.fromstring(text).iter(PAGE)]


def _piece(word: ElementTree.Element) -> Piece:
    return Piece(word.text or "", *(float(word.get(side, 0)) for side in ("xMin", "yMin", "xMax", "yMax")))


def lines(page: Iterable[Piece], far: float = inf) -> list[str]:
    """Words on one baseline as a line without its spaces, from the top of the page down.

    A gap of more than `far` line heights ends a line: in a row of cells each cell has lines of its own.
    """
    found: list[list[Piece]] = []
    for piece in page:
        if found and _beside(found[-1][-1], piece, far):
            found[-1].append(piece)
        else:
            found.append([piece])
    found.sort(key=lambda line: (round(line[0].top / SAME_TOP), line[0].left))
    squeezed = ("".join(piece.text for piece in line) for line in found)
    return [line for line in (LEADER.sub("…", each) for each in squeezed) if line]


def _beside(last: Piece, piece: Piece, far: float) -> bool:
    overlap = min(last.bottom, piece.bottom) - max(last.top, piece.top)
    height = min(last.bottom - last.top, piece.bottom - piece.top)
    near = piece.left - last.right < far * height
    return overlap > 0.5 * height and piece.left > last.left and near


def likeness(ours: Path, theirs: Path, far: float = inf) -> Likeness:
    """Compares two PDFs page by page; on a page the order of lines does not count, as cells have one of their own."""
    left, right = ([lines(page, far) for page in pages(file)] for file in (ours, theirs))
    total = equal = 0
    odd: list[tuple[int, str, str]] = []
    for number in range(max(len(left), len(right))):
        one, other = (Counter(each[number]) if number < len(each) else Counter[str]() for each in (left, right))
        total += max(one.total(), other.total())
        equal += (one & other).total()
        odd += [(number + 1, "ours", line) for line in one - other]
        odd += [(number + 1, "theirs", line) for line in other - one]
    starts = [(_start(left, number), _start(right, number)) for number in range(max(len(left), len(right)))]
    return Likeness(total, equal, tuple(pair for pair in starts if pair[0] != pair[1]), tuple(odd))


def _start(found: list[list[str]], number: int) -> str:
    page = found[number] if number < len(found) else []
    return next((line for line in page if not line.startswith(APART)), "")


def by_office(soffice: str, files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """PDFs that LibreOffice makes of Word files, in one run, with fonts of the widths and heights that Word has."""
    sources = []
    for name, data in files.items():
        source = folder / f"{name}.docx"
        source.write_bytes(data)
        sources.append(str(source))
    out = folder / "kantor"
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [soffice, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(out), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=300, env=environment())
    return {name: out / f"{name}.pdf" for name in files}


def environment() -> dict[str, str]:
    """The judges' fonts: among them one with Bookman Old Style's widths and line height."""
    return os.environ | {"FONTCONFIG_FILE": str(fonts())}


def fonts() -> Path:
    """The font configuration that the judges' own setup has made."""
    home = os.environ.get("JUDGES_HOME")
    return (Path(home) if home else Path.home() / ".cache/naskah-judges") / "fonts.conf"
