"""The words of a signed document, kept beside its content: form may change, words may not.

Reads and writes: `ditandatangani/` in the project, a text file a document, one paragraph a line. It is meant to be
kept with the content, so it survives a lost output folder, and a person sees in it what a signature stands below.

1. Nothing here changes a record that is there.
2. Words are what a reader meets: numbers of lists as they are shown, tables cell by cell. Fonts, measures, capitals
   that a style makes, line and page breaks and page numbers are form.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from unicodedata import normalize

from msgspec.structs import replace

from naskah.archive.differences import differences
from naskah.archive.records import record_path
from naskah.content.model import Document
from naskah.environment import Project, write_atomically
from naskah.findings import Finding, Place, Refused, Severity
from naskah.messages import _
from naskah.pdf.layout import Block, Inline, Layout, LineBreak, PageBreak, PageField, Paragraph, Tab, Text
from naskah.pdf.read import read
from naskah.pdf.walk import leaves

SIGNED = "ditandatangani"  # the `status` that freezes the words

_HEAD = "# Kata-kata naskah yang sudah ditandatangani, satu paragraf sebaris; naskah membandingkan hasil dengannya."
_MARK = "# "
_EMPTY_CELL = "␣"  # a tick that moves to the next column has changed what a table says
_MAX_BYTES = 64 * 1024 * 1024  # the text of a Lampiran with 100,000 rows
_SHOWN = 5  # differences
_BREAKS = (LineBreak, PageBreak, Tab)


# --- words ------------------------------------------------------------------------------------------------------


def words_of(docx: bytes, name: str) -> tuple[str, ...]:
    """The words of a Word file. Raises `Refused` for what can't be read; `name` stands for the file in findings."""
    return words_in(read(docx, name))


def words_in(layout: Layout) -> tuple[str, ...]:
    """Every paragraph as it reads: the body, then headers and footers, each text of these once."""
    body: list[str] = []
    margins: list[str] = []
    for section in layout.sections:
        _gather(section.blocks, body)
        for kinds in (section.headers, section.footers):
            for blocks in kinds.values():
                _gather(blocks, margins)
    return (*body, *dict.fromkeys(margins))


def _gather(blocks: Sequence[Block], into: list[str]) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            text = _text(block)
            if text:
                into.append(text)
            continue
        for row in block.rows:
            for cell in row.cells:
                known = len(into)
                _gather(cell.blocks, into)
                if len(into) == known and not block.layout:
                    into.append(_EMPTY_CELL)


def _text(paragraph: Paragraph) -> str:
    """A paragraph with its number; nothing where it only counts pages, whatever dashes stand around the count."""
    inlines = leaves(paragraph.inlines)
    number = paragraph.number.text if paragraph.number is not None else ""
    text = _spaced("".join((number, " ", *map(_characters, inlines))))
    counts = any(isinstance(inline, PageField) for inline in inlines)
    return "" if counts and not any(map(str.isalnum, text)) else text


def _characters(inline: Inline) -> str:
    if isinstance(inline, Text):
        return inline.text
    return " " if isinstance(inline, _BREAKS) else ""


def _spaced(text: str) -> str:
    return normalize("NFC", " ".join(text.split()))


# --- the record -------------------------------------------------------------------------------------------------


def is_signed(document: Document) -> bool:
    """Whether the words of the document are frozen."""
    return document.fields.get("status") == SIGNED


def record_of(document: Document, project: Project) -> Path:
    """Where the words of a document are kept: `ditandatangani/keputusan/x.txt` for `content/keputusan/x.yaml`."""
    return record_path(document.path, project)


def faults(document: Document, words: Sequence[str], project: Project) -> tuple[Finding, ...]:
    """What is wrong when a signed document would be made with these words of its original."""
    record = record_of(document, project)
    if not is_signed(document) or not os.path.lexists(record):
        return ()
    place = document.places.get("status", Place(document.path))
    name = project.name(record)
    try:
        known = _read(record, name, project, place)
    except Refused as refused:
        return refused.findings
    shown, cut = differences(known, _flat(words))
    if not shown:
        return ()
    lines = [_("kata-kata naskah yang sudah ditandatangani akan berubah:")]
    for old, new in shown[:_SHOWN]:
        lines += [f"    {_('lama')}: {old or '-'}", f"    {_('baru')}: {new or '-'}"]
    if cut:
        lines.append(f"    {_('dan mungkin masih banyak lagi sesudahnya')}")
    elif len(shown) > _SHOWN:
        lines.append(f"    {_('dan {count} perbedaan lagi', count=len(shown) - _SHOWN)}")
    help_ = _(
        "kembalikan kata-kata itu; naskah yang sudah ditandatangani diperbaiki dengan ralat atau naskah perubahan. "
        "Jika naskah ini belum ditandatangani, tulis status: konsep. "
        "Jika catatannya yang keliru, hapus {name}",
        name=name,
    )
    return (Finding("TTD001", place, "\n".join(lines), help_),)


def keep(document: Document, words: Sequence[str], project: Project) -> tuple[Finding, ...]:
    """Keeps the words of a signed document, unless there is a record of it; a remark that they are kept now.

    Raises `Refused`.
    """
    record = record_of(document, project)
    if not is_signed(document) or os.path.lexists(record):
        return ()
    place = document.places.get("status", Place(document.path))
    if not record.parent.resolve().is_relative_to(project.root):
        message = _('"{name}" berada di luar folder proyek', name=project.name(record.parent))
        raise Refused([Finding("TTD006", place, message, _("ganti tautan itu dengan folder biasa"))])
    try:
        write_atomically(record, "\n".join((_HEAD, *map(_spaced, words), "")).encode("utf-8"))
    except Refused as refused:
        help_ = _("kata-kata naskah yang ditandatangani dicatat di sini; beri hak tulis pada folder ini")
        raise Refused([replace(finding, help=help_) for finding in refused.findings]) from None
    message = _("kata-kata naskah ini kini dicatat di {file}", file=project.name(record))
    return (Finding("TTD007", place, message, _("simpan berkas itu bersama content/"), Severity.INFO),)


def _read(record: Path, name: str, project: Project, place: Place) -> list[str]:
    """The words of a record. Raises `Refused` when it can't be read, or is none."""
    data = project.read(record, _MAX_BYTES, place)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    head, _newline, rest = text.partition("\n")
    if not head.startswith(_MARK):
        message = _('catatan "{name}" rusak: bukan catatan kata-kata naskah', name=name)
        help_ = _("kembalikan dari cadangan; atau hapus, jika kata-kata naskah ini masih yang ditandatangani")
        raise Refused([Finding("TTD005", place, message, help_)])
    return _flat(rest.split("\n"))


def _flat(paragraphs: Sequence[str]) -> list[str]:
    """The words one after the other: where a paragraph ends is form."""
    return [word for paragraph in paragraphs for word in _spaced(paragraph).split(" ") if word]
