"""The Word file of a kind, prepared once: its parts as compiled Jinja templates, everything else deflated as it is."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

from naskah.findings import Finding, Place, Refused
from naskah.word.lists import Outlines, outlines
from naskah.word.sections import Pages, pages
from naskah.word.xml import WORD, within_text

if TYPE_CHECKING:
    from jinja2 import Environment, Template

W = f"{{{WORD}}}"
DOCUMENT, NUMBERING = "word/document.xml", "word/numbering.xml"
DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
LAST_SECTION = "bagian_akhir"  # the name that stands where the template's last w:sectPr stood
MAX_BYTES = 20 * 1024 * 1024  # of all parts inflated: a template with logos is far below it
MAX_PARTS = 500


@dataclass(frozen=True, slots=True)
class Prepared:
    """A template ready to be filled again and again."""

    compiled: Mapping[str, Template]  # parts with tags, by name
    fixed: Mapping[str, bytes]  # the other parts, inflated
    order: tuple[str, ...]  # of the parts in the package
    pages: Pages
    outlines: Outlines


def prepared(path: Path, name: str) -> Prepared:
    """The template at `path`, called `name` in messages; prepared once for each content it has had in this process."""
    data = path.read_bytes()
    return _prepare(data, hashlib.sha256(data).hexdigest(), name)


@lru_cache(maxsize=32)
def _prepare(data: bytes, digest: str, name: str) -> Prepared:
    del digest  # with the bytes, it makes the key quick to compare
    parts = _parts(data, name)
    environment = _environment()
    patch = _patcher(data)
    compiled: dict[str, Template] = {}
    fixed: dict[str, bytes] = {}
    found: list[Finding] = []
    root = etree.fromstring(parts[DOCUMENT], etree.XMLParser(resolve_entities=False, no_network=True))
    section = root.find(f"{W}body/{W}sectPr")
    if section is None:
        raise Refused(
            [Finding("TMP003", Place(name), "templat tidak punya pengaturan halaman", "Simpan ulang dengan Word.")]
        )
    for part, content in parts.items():
        text = content.decode("utf-8") if part.endswith(".xml") else ""
        if not _may_hold_tags(part) or "{" not in text:
            fixed[part] = content
            continue
        if part == DOCUMENT:
            text = _with_open_end(root, section)
        found += _compile(environment, compiled, part, patch(text), Place(name, detail=part))
    if found:
        raise Refused(found)
    return Prepared(compiled, fixed, tuple(parts), pages(section), outlines(parts[NUMBERING]))


def _parts(data: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_BYTES:
                raise Refused([Finding("TMP002", Place(name), "templat terlalu besar", "Kecilkan gambar di dalamnya.")])
            parts = {entry.filename: package.read(entry) for entry in entries if not entry.is_dir()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as fault:
        raise Refused([_not_word(name)]) from fault
    if DOCUMENT not in parts or NUMBERING not in parts:
        raise Refused([_not_word(name)])
    return parts


def _not_word(name: str) -> Finding:
    return Finding(
        "TMP001", Place(name), "templat bukan berkas Word (.docx) yang utuh", "Simpan ulang dari Word sebagai .docx."
    )


def _may_hold_tags(part: str) -> bool:
    return part == "docProps/core.xml" or part.startswith(("word/document", "word/header", "word/footer"))


def _with_open_end(root: etree._Element, section: etree._Element) -> str:
    """The body, with a name where its last section's properties stood: later sections put their own there."""
    mark = etree.Comment(LAST_SECTION)
    parent = section.getparent()
    if parent is not None:
        parent.replace(section, mark)
    text = etree.tostring(root, encoding="unicode")
    return text.replace(f"<!--{LAST_SECTION}-->", f"{{{{ {LAST_SECTION} }}}}")


def _patcher(data: bytes) -> Any:
    """docxtpl's way of turning tags that Word has spread over runs, paragraphs and rows into Jinja."""
    from docxtpl import DocxTemplate  # late: only a process that prepares a template pays for it

    template = DocxTemplate(io.BytesIO(data))
    template.init_docx()
    return template.patch_xml


def _environment() -> Environment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_written)


def _written(value: object) -> object:
    """Plain text with its line breaks and tabs as Word has them; what is XML already passes."""
    return within_text(value) if type(value) is str else value


def _compile(
    environment: Environment, compiled: dict[str, Template], part: str, source: str, place: Place
) -> Iterator[Finding]:
    from jinja2 import TemplateSyntaxError

    try:
        compiled[part] = environment.from_string(source)
    except TemplateSyntaxError as fault:
        message = f"tanda {{{{ … }}}} atau {{% … %}} dalam templat tidak dapat dibaca: {fault.message}"
        yield Finding("TMP004", place, message, "Buka templat dengan Word dan betulkan tanda itu.")
