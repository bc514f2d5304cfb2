"""Made documents as a reader meets them: composed blocks as lines, Word files as texts and elements."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest
from lxml import etree

from naskah import compose, load, to_docx
from naskah.composition import Composed, Variant
from naskah.composition.model import Block, Entries, Paragraph, Table, plain

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
DOCUMENT = "word/document.xml"

Edit = Callable[[str, str], None]  # replaces words in the content file at hand
Retype = Callable[[str, str], None]  # the same in the body of the project's own template


# --- composed ---------------------------------------------------------------------------------------------------


def composed(path: Path, variant: Variant = Variant.ORIGINAL) -> Composed:
    """A content file with its numbers."""
    return compose(load(path, draft=variant.is_draft), variant)


def docx(path: Path, variant: Variant = Variant.ORIGINAL) -> bytes:
    """The Word file of a content file."""
    return to_docx(composed(path, variant))


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph of some blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Entries):
            for row in block.rows:
                yield row.label
                yield from (*row.before, *row.contents)
        elif isinstance(block, Table):
            for line in (*block.header, *block.rows):
                for cell in line:
                    yield from cell.contents


BOUND = re.compile("(?<=\\S)\u00a0(?=\\S)")


def shown(paragraph: Paragraph) -> str:
    """A paragraph with its number, as it reads: a number that is bound to its word reads like any other."""
    marker = f"{paragraph.marker.text} " if paragraph.marker else ""
    return BOUND.sub(" ", marker + plain(paragraph.spans))


def lines(made: Composed, slot: str) -> list[str]:
    """The paragraphs of a slot, each with its number."""
    return [shown(paragraph) for paragraph in paragraphs(made.slots[slot])]


def labelled(made: Composed, label: str) -> list[str]:
    """What stands beside a label such as `Menimbang` or `KESATU`."""
    for blocks in made.slots.values():
        for block in blocks:
            for row in block.rows if isinstance(block, Entries) else ():
                if plain(row.label.spans) == label:
                    return [shown(paragraph) for paragraph in row.contents]
    raise AssertionError(f"nothing is labelled {label}")


def styled(made: Composed, style: str) -> list[str]:
    """The texts of all paragraphs of a style."""
    blocks = (paragraph for each in made.slots.values() for paragraph in paragraphs(each))
    return [shown(paragraph) for paragraph in blocks if paragraph.style == style]


def rows(made: Composed) -> list[list[str]]:
    """The body rows of the tables, each cell as it reads."""
    return [
        ["|".join(shown(paragraph) for paragraph in cell.contents) for cell in row]
        for blocks in made.slots.values()
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


# --- Word files -------------------------------------------------------------------------------------------------


def part(data: bytes, name: str) -> bytes:
    """A part of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def names(data: bytes) -> list[str]:
    """The names of the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.namelist()


def xml(data: bytes, name: str = DOCUMENT) -> etree._Element:
    """A part as elements."""
    return etree.fromstring(part(data, name))


def text_of(element: etree._Element) -> str:
    """The characters of an element, line breaks and tabs among them."""
    pieces = []
    for child in element.iter(f"{W}t", f"{W}br", f"{W}tab"):
        if child.tag == f"{W}t":
            pieces.append(child.text or "")
        elif child.getparent().tag == f"{W}r":
            pieces.append("\n" if child.tag == f"{W}br" else "\t")
    return "".join(pieces)


def word_texts(data: bytes, name: str = DOCUMENT) -> list[str]:
    """The paragraphs of a part."""
    return [text_of(paragraph) for paragraph in xml(data, name).iter(f"{W}p")]


def with_parts(data: bytes, **changed: bytes) -> bytes:
    """A package with some parts changed; `word__document` is word/document.xml."""
    target = io.BytesIO()
    new = {f"{name.replace('__', '/')}.xml": content for name, content in changed.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for entry in old.infolist():
            package.writestr(entry.filename, new.get(entry.filename) or old.read(entry))
    return target.getvalue()


# --- PDF --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Drawn:
    """Some characters on a page of a PDF; lengths in points from the lower left corner."""

    text: str
    page: int
    x: float
    y: float
    font: str
    size: float


def drawn(data: bytes) -> list[Drawn]:
    """What is drawn on the pages, in order."""
    from pypdf import PdfReader

    found: list[Drawn] = []
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages):

        def note(text: str, place: Sequence[float], _: object, font: Any, size: float, number: int = number) -> None:
            if text.strip():
                name = str((font or {}).get("/BaseFont", ""))
                found.append(Drawn(text.strip(), number, place[4], place[5], name, size))

        page.extract_text(visitor_text=note)
    return found


def pdf_text(data: bytes) -> str:
    """The characters of a PDF as pypdf reads them, page after page."""
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


# --- other programs -----------------------------------------------------------------------------------------------


def absent(what: str) -> NoReturn:
    """A test can't run for want of something. CI has it all; elsewhere such a test is passed over."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing where it has to be there")
    pytest.skip(f"{what} is not installed; CI runs this test")
