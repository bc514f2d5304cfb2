"""The DOCX as a package of parts (ISO/IEC 29500-2), read within bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from naskah.findings import Finding, Place, Refused
from naskah.pdf import limits
from naskah.pdf.names import PACKAGE, STRICT, Element

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SAVE_AGAIN = "Buka berkas itu di Word atau LibreOffice, lalu simpan sebagai .docx."
_DAMAGED = "Ambil salinan yang utuh, atau buka dan simpan ulang berkas itu di Word."


class Relationship(NamedTuple):
    """Where a part leads: the last word of the type, and the name of a part or an address outside."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a DOCX by name. Refuses what is no sound package as soon as it is opened.

    Nothing is inflated before all sizes are known to be within `limits`, and nothing beyond its stated size.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._refuse_foreign(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as error:
            raise self._refused("DOC014", f"Berkas rusak: {error}.", _DAMAGED) from None
        self._entries = self._checked()
        self._relationships: dict[str, dict[str, Relationship]] = {}

    def content(self, part: str) -> bytes:
        """The bytes of a part. Raises `Refused` if it is missing or damaged."""
        entry = self._entries.get(part.lower())
        if entry is None:
            raise self._refused("DOC011", f"Bagian {part} tidak ada di dalam berkas.", _DAMAGED)
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(limits.PART_BYTES + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            ValueError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise self._refused("DOC014", f"Bagian {part} rusak: {error}.", _DAMAGED) from None
        if len(data) > limits.PART_BYTES:
            raise self._refused("DOC004", f"Bagian {part} terlalu besar.", _SAVE_AGAIN)
        return data

    def xml(self, part: str) -> Element:
        """The root element of a part, without comments and processing instructions. Raises `Refused`."""
        data = self.content(part)
        forbidden = self._refused("DOC009", f"Bagian {part} memuat DOCTYPE, yang tidak diizinkan.", _SAVE_AGAIN)
        if b"<!DOCTYPE" in data:
            raise forbidden
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise self._refused("DOC010", f"Bagian {part} bukan XML yang benar: {error.msg}.", _DAMAGED) from None
        if root.getroottree().docinfo.internalDTD is not None:  # in an encoding where the bytes differ
            raise forbidden
        return root

    def has(self, part: str) -> bool:
        """Whether the package has this part."""
        return part.lower() in self._entries

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Where a part leads, by relationship id. The package itself is the part with the empty name."""
        found = self._relationships.get(part)
        if found is None:
            found = self._relationships[part] = self._read_relationships(part)
        return found

    def related(self, part: str, kind: str) -> str | None:
        """The part of this kind that `part` leads to, if there is one."""
        for relationship in self.relationships(part).values():
            if relationship.kind == kind and not relationship.external and self.has(relationship.target):
                return relationship.target
        return None

    def document(self) -> str:
        """The name of the main part. Raises `Refused` if the package is no Word file."""
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and not relationship.external:
                return relationship.target
        raise self._refused("DOC013", "Berkas zip ini bukan berkas Word (.docx).", _SAVE_AGAIN)

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, file = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(source):
            return {}
        found = {}
        for element in self.xml(source).iter(f"{{{PACKAGE}}}Relationship"):
            kind, target = element.get("Type", ""), element.get("Target", "")
            if not part and kind.startswith(STRICT):
                message = "Berkas ini berformat Strict Open XML, yang belum dapat dibaca."
                raise self._refused("DOC015", message, "Di Word, simpan sebagai Word Document (.docx) biasa.")
            external = element.get("TargetMode") == "External"
            if not external:
                target = self._resolved(folder, target)
            found[element.get("Id", "")] = Relationship(kind.rpartition("/")[2], target, external)
        return found

    def _resolved(self, folder: str, target: str) -> str:
        """The name of the part that a relationship of a part in `folder` leads to."""
        path = unquote(target)
        joined = path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path)
        normal = posixpath.normpath(joined)
        if normal == ".." or normal.startswith("../") or "\\" in normal:
            raise self._refused("DOC008", f"Berkas menunjuk ke luar dirinya: {target}.", _SAVE_AGAIN)
        return normal

    def _refuse_foreign(self, data: bytes) -> None:
        if len(data) > limits.FILE_BYTES:
            most = limits.FILE_BYTES // limits.MIB
            raise self._refused("DOC004", f"Berkas lebih besar dari {most} MiB.", "Kecilkan gambar di dalamnya.")
        if data.startswith(_OLE2):
            message = "Berkas ini .doc lama atau terkunci sandi, bukan .docx yang terbuka."
            raise self._refused("DOC002", message, "Buka di Word, hapus sandinya, lalu simpan sebagai .docx.")
        if not data.startswith(b"PK"):
            raise self._refused("DOC001", "Berkas ini bukan berkas Word (.docx).", _SAVE_AGAIN)
        # An entry of the directory begins with this: counted first, as opening makes an object of each.
        if data.count(b"PK\x01\x02") > 16 * limits.ENTRIES:
            raise self._refused("DOC003", "Berkas memuat terlalu banyak bagian.", _SAVE_AGAIN)

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        """The entries by name in lower case (part names are equal without case), all faults at once."""
        infos = self._zip.infolist()
        if len(infos) > limits.ENTRIES:
            message = f"Berkas memuat {len(infos)} bagian; paling banyak {limits.ENTRIES}."
            raise self._refused("DOC003", message, _SAVE_AGAIN)
        findings = []
        entries: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            findings += [self._finding(code, message) for code, message in _faults(info)]
            if info.filename.lower() in entries:
                findings.append(self._finding("DOC007", f"Bagian {info.filename} ada dua kali."))
            entries[info.filename.lower()] = info
        if sum(info.file_size for info in infos) > limits.TOTAL_BYTES:
            most = limits.TOTAL_BYTES // limits.MIB
            findings.append(self._finding("DOC005", f"Isi berkas seluruhnya lebih besar dari {most} MiB."))
        if findings:
            raise Refused(findings)
        return entries

    def _finding(self, code: str, message: str, way_out: str = _SAVE_AGAIN) -> Finding:
        return Finding(code, Place(self.name), message, way_out)

    def _refused(self, code: str, message: str, way_out: str) -> Refused:
        return Refused([self._finding(code, message, way_out)])


def _faults(info: zipfile.ZipInfo) -> list[tuple[str, str]]:
    """What is wrong with an entry by what the directory says of it: code and message."""
    name = info.filename
    faults = []
    if info.flag_bits & 1:
        faults.append(("DOC012", f"Bagian {name} terkunci sandi."))
    if info.compress_type not in _METHODS:
        faults.append(("DOC014", f"Bagian {name} dimampatkan dengan cara yang tidak lazim."))
    if name.startswith("/") or "\\" in name or "\0" in name or ":" in name or ".." in name.split("/"):
        faults.append(("DOC008", f"Nama bagian {name!r} menunjuk ke luar berkas."))
    if info.file_size > limits.PART_BYTES:
        faults.append(("DOC004", f"Bagian {name} lebih besar dari {limits.PART_BYTES // limits.MIB} MiB."))
    large = info.file_size > limits.RATIO_FROM_BYTES
    if large and info.file_size > limits.RATIO * max(info.compress_size, 1):
        faults.append(("DOC006", f"Bagian {name} mengembang lebih dari {limits.RATIO} kali (bom zip)."))
    return faults
