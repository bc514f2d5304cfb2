"""A made-up office whose letters are as long as a test wants them."""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from pathlib import Path

from pypdf import PdfReader
from reading import W, part, xml

from naskah.environment import built_in_templates

PROFILE = "content/lembaga/dinas-contoh.yaml"
LETTER = "content/surat/satu.yaml"
_PROFILE = """\
naskah: 1
nama: Dinas Contoh Kabupaten Rekaan
pembentuk: Kepala Dinas Contoh Kabupaten Rekaan
kop: [PEMERINTAH KABUPATEN REKAAN, DINAS CONTOH]
alamat: [Jalan Contoh Nomor 1]
tempat: Kota Rekaan
pejabat:
  kepala: [{jabatan: [KEPALA DINAS CONTOH], nama: FULAN BIN CONTOH, sejak: 2020-01-01}]
"""
_LETTER = """\
naskah: 1
jenis: surat-dispensasi
lembaga: dinas-contoh
nomor: "1"
hal: Contoh
kepada: [Kepala Kantor Rekaan, Jalan Rekaan 2]
tempat-tujuan: Kota Rekaan
pembuka: Dengan ini diberikan dispensasi kepada
identitas: {{Nama: Fulan Rekaan}}
isi: |
{body}
penutup: Demikian disampaikan.
tanggal: 2024-05-06
penandatangan: kepala
tembusan: [Arsip, Bupati Rekaan]
{more}
"""
MUAT = "muat: 1"


def new_office(root: Path, lines: int, more: str = MUAT) -> Path:
    """A project with a letter whose body has so many paragraphs of one line; gives the letter's content file."""
    for name, text in ((PROFILE, _PROFILE), (LETTER, letter(lines, more))):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root / LETTER


def letter(lines: int, more: str = MUAT) -> str:
    """The letter, which goes on one page untouched while its body has no more than `UNTOUCHED` lines."""
    body = "\n\n".join(f"  Alinea rekaan nomor {number}." for number in range(1, lines + 1))
    return _LETTER.format(body=body, more=more)


def own_kind(root: Path, old: str, new: str) -> Path:
    """The project's own copy of the kind, with other words in its `template.yaml`."""
    folder = root / "templates/surat-dispensasi"
    shutil.copytree(built_in_templates() / "surat-dispensasi", folder)
    file = folder / "template.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file


def pages(pdf: bytes) -> int:
    """The number of pages of a PDF."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def rooms(docx: bytes) -> Mapping[str, tuple[int, int]]:
    """The room before and after the paragraphs of each style that says so, in twips, by its name in Word."""
    found: dict[str, tuple[int, int]] = {}
    for style in xml(docx, "word/styles.xml").iter(f"{W}style"):
        spacing = style.find(f"{W}pPr/{W}spacing")
        if spacing is not None:
            name = style.find(f"{W}name").get(f"{W}val")
            found[name] = (int(spacing.get(f"{W}before", "0")), int(spacing.get(f"{W}after", "0")))
    return found


def changed(before: bytes, after: bytes) -> set[str]:
    """The styles whose room is another."""
    old, new = rooms(before), rooms(after)
    return {name for name in old.keys() | new.keys() if old.get(name, (0, 0)) != new.get(name, (0, 0))}


def without_room(docx: bytes) -> list[str]:
    """The styles with everything they say but the room around paragraphs."""
    root = xml(docx, "word/styles.xml")
    for spacing in list(root.iter(f"{W}spacing")):
        if spacing.getparent().tag == f"{W}pPr":
            for name in ("before", "after", "beforeAutospacing", "afterAutospacing"):
                spacing.attrib.pop(f"{W}{name}", None)
            if not spacing.attrib:
                spacing.getparent().remove(spacing)
    return [_said(style) for style in root.iter(f"{W}style")]


def _said(style: object) -> str:
    from lxml import etree

    return etree.tostring(style, method="c14n").decode()


def text_part(docx: bytes) -> bytes:
    """The body of a Word file with its pages' sizes and margins."""
    return part(docx, "word/document.xml")
