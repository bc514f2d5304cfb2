"""The Word file of a kind, prepared once: its parts as compiled Jinja templates, everything else deflated as it is."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache, partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree
from msgspec import Struct

from naskah.composition.holes import filtered
from naskah.environment import kept
from naskah.findings import Finding, Place, Refused
from naskah.language import tanggal
from naskah.messages import _, spoken
from naskah.word.impersonal import impersonal
from naskah.word.lists import Outlines, outlines
from naskah.word.sections import Pages, pages
from naskah.word.styles import left_indents, style_ids
from naskah.word.tag_faults import unreadable
from naskah.word.tags import FILTERS, LAST_SECTION, Tags, read_tags
from naskah.word.xml import WORD, within_text

if TYPE_CHECKING:
    from jinja2 import Environment, Template

W = f"{{{WORD}}}"
DOCUMENT, NUMBERING, STYLES, TYPES = (
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "[Content_Types].xml",
)
NEEDED = (DOCUMENT, STYLES, TYPES)
READ = (*NEEDED, NUMBERING)  # a Word file without lists has no numbering
MAX_BYTES = 20 * 1024 * 1024  # of all parts inflated: a template with logos is far below it
MAX_PARTS = 500


class Prepared(Struct, frozen=True):
    """A template ready to be filled again and again."""

    compiled: Mapping[str, Template]  # parts with tags, by name
    fixed: Mapping[str, bytes]  # the other parts, inflated
    order: tuple[str, ...]  # of the parts in the package
    pages: Pages
    outlines: Outlines
    styles: Mapping[str, str]
    indents: Mapping[str, int]  # of the styles
    tags: Tags
    parts: Mapping[str, bytes]  # all of them, as they were


def prepared(path: Path, name: str) -> Prepared:
    """The template at `path`, called `name` in messages; prepared once for each content it has had in this process."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise Refused([_not_word(name, fault.strerror or _("tidak terbaca"))]) from fault
    return _prepare(data, hashlib.sha256(data).hexdigest(), name, spoken())


@lru_cache(maxsize=32)
def _prepare(data: bytes, digest: str, name: str, language: str) -> Prepared:
    del digest, language  # of the key: the one makes it quick to compare, in the other its findings are said
    parts = impersonal(_parts(data, name))
    roots = {part: _elements(content, name) for part, content in parts.items() if part in READ or _holds_tags(part)}
    section = roots[DOCUMENT].find(f"{W}body/{W}sectPr")
    try:
        geometry = pages(section)
    except ValueError as fault:
        message = _("templat tidak punya pengaturan halaman")
        raise Refused([Finding("TMP103", Place(name), message, _("Simpan ulang dengan Word."))]) from fault
    environment, tags = _environment(), Tags()
    texts = {part: parts[part].decode("utf-8", "replace") for part in roots if _holds_tags(part)}
    compiled: dict[str, Template] = {}
    for part in [part for part, text in texts.items() if "{" in text]:
        read_tags(roots[part], name, part, environment, tags)
        source = _with_open_end(roots[part]) if part == DOCUMENT else etree.tostring(roots[part], encoding="unicode")
        if not tags.findings:
            _compile(environment, compiled, part, source, tags, name)
    fixed = {part: content for part, content in parts.items() if part not in compiled}
    return Prepared(
        compiled,
        fixed,
        tuple(parts),
        geometry,
        outlines(roots[NUMBERING]) if NUMBERING in roots else Outlines({}, {}, {}, {}, 0),
        style_ids(roots[STYLES]),
        left_indents(roots[STYLES]),
        tags,
        parts,
    )


def _parts(data: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_BYTES:
                message = _("templat terlalu besar")
                raise Refused([Finding("TMP102", Place(name), message, _("Kecilkan gambar di dalamnya."))])
            parts = {entry.filename: package.read(entry) for entry in entries if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        raise Refused([_not_word(name, _("rusak"))]) from fault
    missing = [part for part in NEEDED if part not in parts]
    if missing:
        raise Refused([_not_word(name, _("tanpa {parts}", parts=", ".join(missing)))])
    return parts


def _elements(content: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Refused([_not_word(name, _("rusak"))]) from fault
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:
        raise Refused([_not_word(name, _("dengan DOCTYPE"))])
    return root


def _not_word(name: str, cause: str) -> Finding:
    message = _("templat bukan berkas Word (.docx) yang utuh ({cause})", cause=cause)
    help_ = _("Simpan ulang dari Word sebagai .docx, atau salin lagi yang asli.")
    return Finding("TMP101", Place(name), message, help_)


def _holds_tags(part: str) -> bool:
    return part.endswith(".xml") and part.startswith(("word/document", "word/header", "word/footer"))


def _with_open_end(root: etree._Element) -> str:
    """The body, with a name where its last section's properties stood: later sections put their own there."""
    section = root.find(f"{W}body/{W}sectPr")
    if section is not None and (parent := section.getparent()) is not None:
        parent.replace(section, etree.Comment(LAST_SECTION))
    text = etree.tostring(root, encoding="unicode")
    return text.replace(f"<!--{LAST_SECTION}-->", f"{{{{ {LAST_SECTION} }}}}")


def _environment() -> Environment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_written)
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update({name: partial(filtered, name) for name in FILTERS})
    environment.tests.clear()
    return environment


def _written(value: object) -> object:
    """Plain text with its line breaks and tabs as Word has them, a date in words; what is XML already passes."""
    if isinstance(value, date):
        return tanggal(value)
    return within_text(value) if type(value) is str else value


def _compile(
    environment: Environment, compiled: dict[str, Template], part: str, source: str, tags: Tags, name: str
) -> None:
    from jinja2 import TemplateSyntaxError

    try:
        compiled[part] = environment.from_string(kept(_docxtpl(), source, _patched))
    except TemplateSyntaxError as fault:
        tags.findings.append(unreadable(Place(name, detail=part), fault.message or ""))


@lru_cache(maxsize=1)
def _docxtpl() -> str:
    """The name and version of docxtpl, from the folder that records its installation, without importing it."""
    found = find_spec("docxtpl")
    folder = Path(found.origin).parents[1] if found and found.origin else Path()
    return next((record.name for record in sorted(folder.glob("docxtpl-*.dist-info"))), "docxtpl")


def _patched(source: str) -> str:
    """docxtpl turns tags that Word has spread over runs, paragraphs and rows into Jinja."""
    from docxtpl import DocxTemplate  # late: with its answers kept, few processes ask it at all

    return str(DocxTemplate(BytesIO()).patch_xml(source))
