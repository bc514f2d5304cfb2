"""A source as one XML text, as files carry it, and back.

    <sumber xmlns="urn:naskah:sumber:1">
      <berkas nama="content/keputusan/x.yaml" tanpa="tahun">…</berkas>
      <berkas nama="content/lembaga/x-logo.png" sandi="base64">…</berkas>
      <nilai kolom="nama">…</nilai>
    </sumber>

`nilai` are the values of a letter's own row; `tanpa` names the entries that the document asked for in vain. In a Word
file `teks` is the CRC-32 of its `word/document.xml`: whoever edits that leaves a source that tells of another text.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from markupsafe import escape

from naskah.environment import is_device
from naskah.source.model import File, Source

NAMESPACE = "urn:naskah:sumber:1"
TEXTS = (".yaml", ".yml", ".md", ".csv")
FOLDERS = {"content", "templates"}
CODE = "base64"  # of files that are no text
MAX_BYTES = 64 * 1024 * 1024
MAX_FILES = 500
_MARKS = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')


class BrokenSource(ValueError):
    """The text is no source; the message says why, in no language of a person's."""


def opening(checksum: str = "") -> str:
    """How a source begins; `checksum` is that of the text that it stands beside, where somebody may edit that."""
    beside = f' teks="{checksum}"' if checksum else ""
    return f'<sumber xmlns="{NAMESPACE}"{beside}>'


def written_xml(source: Source, checksum: str = "") -> str:
    """The source as XML."""
    files = "".join([_file(file) for file in source.files])
    row = "".join([f'<nilai kolom="{escape(name)}">{escape(value)}</nilai>' for name, value in source.row.items()])
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}{opening(checksum)}{files}{row}</sumber>"


def _file(file: File) -> str:
    if file.name.endswith(TEXTS):
        without = f' tanpa="{escape(" ".join(file.lacks))}"' if file.lacks else ""
        return f'<berkas nama="{escape(file.name)}"{without}>{escape(file.data.decode("utf-8"))}</berkas>'
    return f'<berkas nama="{escape(file.name)}" sandi="base64">{b64encode(file.data).decode("ascii")}</berkas>'


def read_xml(data: bytes) -> tuple[tuple[File, ...], Mapping[str, str]]:
    """The files of a source and the values of its row. Raises `BrokenSource`.

    The names are safe: below `content` or `templates`, relative, without `..`, and no device of Windows.
    """
    from lxml import etree

    if len(data) > MAX_BYTES:
        raise BrokenSource("too large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise BrokenSource(str(fault)) from fault
    about: Any = root.getroottree().docinfo
    if root.tag != f"{{{NAMESPACE}}}sumber" or about.doctype:
        raise BrokenSource("not a source")
    files: dict[str, File] = {}
    row: dict[str, str] = {}
    for element in root:
        text = element.text or ""
        if element.tag == f"{{{NAMESPACE}}}berkas":
            lacks = tuple(element.get("tanpa", "").split())
            file = _read_file(element.get("nama", ""), element.get("sandi"), text, lacks)
            if file.name in files:
                raise BrokenSource(f"twice: {file.name}")
            files[file.name] = file
        elif element.tag == f"{{{NAMESPACE}}}nilai":
            row[element.get("kolom", "")] = text
    if not files or len(files) > MAX_FILES or not _are_apart(files):
        raise BrokenSource("no files, too many, or two in one place")
    return tuple(files.values()), row


def _read_file(name: str, code: str | None, text: str, lacks: tuple[str, ...]) -> File:
    if not _is_safe(name):
        raise BrokenSource(f"unsafe name: {name!r}")
    if code not in (None, CODE):
        raise BrokenSource(f"unknown code: {code!r}")
    try:
        data = b64decode(text, validate=True) if code == CODE else text.encode("utf-8")
    except ValueError as fault:
        raise BrokenSource(str(fault)) from fault
    return File(name, data, lacks)


def _is_safe(name: str) -> bool:
    """Whether a file may be called so in a project, on every system, hidden from nobody."""
    folder, *parts = name.split("/")
    return folder in FOLDERS and bool(parts) and all(map(_is_safe_part, parts)) and not _MARKS.search(name)


def _is_safe_part(part: str) -> bool:
    return part == part.strip() and bool(part) and not part.startswith(".") and part[-1] != "." and not is_device(part)


def _are_apart(names: Collection[str]) -> bool:
    """Whether all of them can be there at once, on every system: none is another one, or the folder of another."""
    folded = {name.casefold() for name in names}
    folders = {str(folder) for name in folded for folder in PurePosixPath(name).parents}
    return len(folded) == len(names) and folded.isdisjoint(folders)
