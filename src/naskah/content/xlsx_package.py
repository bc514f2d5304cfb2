"""XLSX workbooks before anybody reads their values: a ZIP archive of XML parts, inflated within bounds.

The reader of values is compiled code that trusts what it is given; it gets only parts that were looked through here.
"""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from msgspec import Struct

from naskah.content.faults import Faults
from naskah.findings import Place
from naskah.messages import N_, _

MAX_INFLATED_BYTES = 128 * 1024 * 1024
_MAX_MEMBERS = 2_000
_XML_PARTS = (".xml", ".rels")
_NO_MARKUP = (b"<!DOCTYPE", b"<!ENTITY")
_STRINGS = "xl/sharedstrings.xml"  # in small letters
_END = re.compile(rb"<(?:/(?:\w+:)?(?:row|si)\s*|(?:\w+:)?row\b[^<>]*/)>")
_MAX_STRETCH = 4 * 1024 * 1024  # bytes of one row or one text: what is held at a time
_MAX_PARSED = 8 * 1024 * 1024  # bytes of a part that is held as a whole
_SHORTEST_CELL = len('<c t="s"><v>0</v></c>')
_SAFE: Mapping[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
RESAVE = N_("buka dengan Excel, lalu simpan ulang sebagai .xlsx")

Parts = Mapping[str, bytes]


class Sheet(Struct, frozen=True):
    """A sheet as the workbook lists it: what a person calls it, the part it stands in, and whether it is shown."""

    name: str
    part: str
    shown: bool


class Values(Struct, frozen=True):
    """The values of a sheet from A1 on, and its merged ranges: first cell to last, as (row, column) from 0."""

    rows: list[list[object]]
    merges: dict[tuple[int, int], tuple[int, int]]


@contextlib.contextmanager
def broken_is_a_finding(file: str, faults: Faults) -> Iterator[None]:
    """Whatever a damaged workbook makes readers raise becomes TBL007."""
    from lxml import etree

    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        LookupError,
        OSError,
        EOFError,
        RuntimeError,
        ValueError,
    ) as fault:
        faults.add(
            "TBL007",
            Place(file),
            _("buku kerja ini rusak atau bukan .xlsx ({cause})", cause=type(fault).__name__),
            _(RESAVE),
        )


def unpacked(file: str, data: bytes, faults: Faults) -> Parts | None:
    """The XML parts of a workbook, inflated within bounds; None, with findings, if it is unfit."""
    with broken_is_a_finding(file, faults), zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [member for member in archive.infolist() if member.filename.endswith(_XML_PARTS)]
        if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > MAX_INFLATED_BYTES:
            _too_large(file, faults)
            return None
        parts = {member.filename: archive.read(member) for member in members}
        if len({name.lower() for name in parts}) < len(members):
            raise ValueError("names")  # the reader of values would take another part than we have looked at
        if any(markup in part for part in parts.values() for markup in _NO_MARKUP):
            raise ValueError("DOCTYPE")
        return parts
    return None


def sheets(parts: Parts) -> tuple[Sheet, ...]:
    """The sheets of a workbook in its order. Raises LookupError when it has none."""
    targets = {
        relation.get("Id"): relation.get("Target", "")
        for relation in parsed(parts["xl/_rels/workbook.xml.rels"]).iter("{*}Relationship")
    }
    found = []
    for sheet in parsed(parts["xl/workbook.xml"]).iter("{*}sheet"):
        wanted = next((value for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
        target = targets[wanted]
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        found.append(Sheet(sheet.get("name", ""), part, sheet.get("state", "visible") == "visible"))
    if not found:
        raise LookupError("sheet")
    return tuple(found)


def parsed(part: bytes) -> Any:
    """The root of an XML part. Raises ValueError when it declares a document type or is too large."""
    from lxml import etree

    if len(part) > _MAX_PARSED:
        raise ValueError("size")
    root: Any = etree.fromstring(part, etree.XMLParser(**_SAFE))
    if root.getroottree().docinfo.doctype:
        raise ValueError("DOCTYPE")
    return root


def elements(part: bytes, *names: str) -> Iterator[tuple[str, Any]]:
    """Local name and element, for the elements so named as each one ends, or for all; rows are forgotten then.

    Raises ValueError when the part declares a document type, or has too much between two rows.
    """
    from lxml import etree

    if len(part) > _MAX_STRETCH and _longest_stretch(part) > _MAX_STRETCH:
        raise ValueError("size")
    tag = [f"{{*}}{name}" for name in names] or None
    asked = False
    for _event, element in etree.iterparse(io.BytesIO(part), events=("end",), tag=tag, **_SAFE):
        if not asked and element.getroottree().docinfo.doctype:
            raise ValueError("DOCTYPE")
        asked = True
        name = element.tag.rpartition("}")[2]
        yield name, element
        if name in ("row", "si"):
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def values(file: str, parts: Parts, sheet: Sheet, faults: Faults) -> Values | None:
    """What a sheet holds; None, with findings, if that is too much or can't be read."""
    import python_calamine

    with broken_is_a_finding(file, faults):
        if not _texts_are_bounded(parts, sheet):
            _too_large(file, faults)
            return None
        try:
            workbook = python_calamine.CalamineWorkbook.from_filelike(_packed(parts))
            found = workbook.get_sheet_by_name(sheet.name)
            rows: list[list[object]] = found.to_python(skip_empty_area=False)  # type: ignore[assignment]
            return Values(rows, dict(found.merged_cell_ranges or []))
        except BaseException as fault:
            # The reader is compiled code: what it can't stand reaches us as a panic, which is no Exception.
            if not isinstance(fault, Exception) and type(fault).__name__ != "PanicException":
                raise
            faults.add(
                "TBL007",
                Place(file),
                _("buku kerja ini tidak dapat dibaca ({cause})", cause=type(fault).__name__),
                _(RESAVE),
            )
    return None


def _packed(parts: Parts) -> io.BytesIO:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED) as copy:
        for name, part in parts.items():
            copy.writestr(name, part)
    kept.seek(0)
    return kept


def _texts_are_bounded(parts: Parts, sheet: Sheet) -> bool:
    """Whether the cells hold no more text than a workbook may: one long text may be shared by very many of them."""
    strings = next((part for name, part in parts.items() if name.lower() == _STRINGS), b"")
    cells = parts[sheet.part]
    if _longest_stretch(strings) * (len(cells) // _SHORTEST_CELL) <= MAX_INFLATED_BYTES:
        return True
    lengths = [sum(map(len, element.itertext())) for _name, element in elements(strings, "si")] if strings else []
    total = 0
    for _name, row in elements(cells, "row"):
        for cell in row:
            shared = next((child.text for child in cell if child.tag.endswith("}v")), None)
            if cell.get("t") == "s" and shared:
                total += lengths[int(shared)]
    return total <= MAX_INFLATED_BYTES


def _longest_stretch(part: bytes) -> int:
    """The most bytes from the end of one row or text to that of the next; a comment could hide where they end."""
    if b"<!" in part:
        return len(part)
    ends = [0, *(found.end() for found in _END.finditer(part)), len(part)]
    return max(after - before for before, after in pairwise(ends))


def _too_large(file: str, faults: Faults) -> None:
    faults.add("TBL006", Place(file), _("isi buku kerja ini terlalu besar"), _("salin tabelnya ke buku kerja baru"))
