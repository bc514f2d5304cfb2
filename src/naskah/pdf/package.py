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
from naskah.messages import N_, _
from naskah.pdf import limits
from naskah.pdf.names import PACKAGE, STRICT, Element

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SAVE_AGAIN = N_("Buka berkas itu di Word atau LibreOffice, lalu simpan sebagai .docx.")
_DAMAGED = N_("Ambil salinan yang utuh, atau buka dan simpan ulang berkas itu di Word.")


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
            raise self._refused("DOC014", _("Berkas rusak: {cause}.", cause=error), _(_DAMAGED)) from None
        self._entries = self._checked()
        self._relationships: dict[str, dict[str, Relationship]] = {}

    def content(self, part: str) -> bytes:
        """The bytes of a part. Raises `Refused` if it is missing or damaged."""
        entry = self._entries.get(part.lower())
        if entry is None:
            raise self._refused("DOC011", _("Bagian {part} tidak ada di dalam berkas.", part=part), _(_DAMAGED))
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
            raise self._refused(
                "DOC014", _("Bagian {part} rusak: {cause}.", part=part, cause=error), _(_DAMAGED)
            ) from None
        if len(data) > limits.PART_BYTES:
            raise self._refused("DOC004", _("Bagian {part} terlalu besar.", part=part), _(_SAVE_AGAIN))
        return data

    def xml(self, part: str) -> Element:
        """The root element of a part, without comments and processing instructions. Raises `Refused`."""
        data = self.content(part)
        forbidden = self._refused(
            "DOC009", _("Bagian {part} memuat DOCTYPE, yang tidak diizinkan.", part=part), _(_SAVE_AGAIN)
        )
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
            raise self._refused(
                "DOC010", _("Bagian {part} bukan XML yang benar: {cause}.", part=part, cause=error.msg), _(_DAMAGED)
            ) from None
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
        raise self._refused("DOC013", _("Berkas zip ini bukan berkas Word (.docx)."), _(_SAVE_AGAIN))

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, file = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(source):
            return {}
        found = {}
        for element in self.xml(source).iter(f"{{{PACKAGE}}}Relationship"):
            kind, target = element.get("Type", ""), element.get("Target", "")
            if not part and kind.startswith(STRICT):
                message = _("Berkas ini berformat Strict Open XML, yang belum dapat dibaca.")
                raise self._refused("DOC015", message, _("Di Word, simpan sebagai Word Document (.docx) biasa."))
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
            raise self._refused(
                "DOC008", _("Berkas menunjuk ke luar dirinya: {target}.", target=target), _(_SAVE_AGAIN)
            )
        return normal

    def _refuse_foreign(self, data: bytes) -> None:
        if len(data) > limits.FILE_BYTES:
            most = limits.FILE_BYTES // limits.MIB
            raise self._refused(
                "DOC004", _("Berkas lebih besar dari {most} MiB.", most=most), _("Kecilkan gambar di dalamnya.")
            )
        if data.startswith(_OLE2):
            message = _("Berkas ini .doc lama atau terkunci sandi, bukan .docx yang terbuka.")
            raise self._refused("DOC002", message, _("Buka di Word, hapus sandinya, lalu simpan sebagai .docx."))
        if not data.startswith(b"PK"):
            raise self._refused("DOC001", _("Berkas ini bukan berkas Word (.docx)."), _(_SAVE_AGAIN))
        # An entry of the directory begins with this: counted first, as opening makes an object of each.
        if data.count(b"PK\x01\x02") > 16 * limits.ENTRIES:
            raise self._refused("DOC003", _("Berkas memuat terlalu banyak bagian."), _(_SAVE_AGAIN))

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        """The entries by name in lower case (part names are equal without case), all faults at once."""
        infos = self._zip.infolist()
        if len(infos) > limits.ENTRIES:
            message = _("Berkas memuat {count} bagian; paling banyak {most}.", count=len(infos), most=limits.ENTRIES)
            raise self._refused("DOC003", message, _(_SAVE_AGAIN))
        findings = []
        entries: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            findings += [self._finding(code, message, _(_SAVE_AGAIN)) for code, message in _faults(info)]
            if info.filename.lower() in entries:
                findings.append(
                    self._finding("DOC007", _("Bagian {part} ada dua kali.", part=info.filename), _(_SAVE_AGAIN))
                )
            entries[info.filename.lower()] = info
        if sum(info.file_size for info in infos) > limits.TOTAL_BYTES:
            most = limits.TOTAL_BYTES // limits.MIB
            findings.append(
                self._finding(
                    "DOC005", _("Isi berkas seluruhnya lebih besar dari {most} MiB.", most=most), _(_SAVE_AGAIN)
                )
            )
        if findings:
            raise Refused(findings)
        return entries

    def _finding(self, code: str, message: str, way_out: str) -> Finding:
        return Finding(code, Place(self.name), message, way_out)

    def _refused(self, code: str, message: str, way_out: str) -> Refused:
        return Refused([self._finding(code, message, way_out)])


def _faults(info: zipfile.ZipInfo) -> list[tuple[str, str]]:
    """What is wrong with an entry by what the directory says of it: code and message."""
    part = info.filename
    faults = []
    if info.flag_bits & 1:
        faults.append(("DOC012", _("Bagian {part} terkunci sandi.", part=part)))
    if info.compress_type not in _METHODS:
        faults.append(("DOC014", _("Bagian {part} dimampatkan dengan cara yang tidak lazim.", part=part)))
    if part.startswith("/") or "\\" in part or "\0" in part or ":" in part or ".." in part.split("/"):
        faults.append(("DOC008", _("Nama bagian {part!r} menunjuk ke luar berkas.", part=part)))
    if info.file_size > limits.PART_BYTES:
        most = limits.PART_BYTES // limits.MIB
        faults.append(("DOC004", _("Bagian {part} lebih besar dari {most} MiB.", part=part, most=most)))
    large = info.file_size > limits.RATIO_FROM_BYTES
    if large and info.file_size > limits.RATIO * max(info.compress_size, 1):
        faults.append(
            ("DOC006", _("Bagian {part} mengembang lebih dari {most} kali (bom zip).", part=part, most=limits.RATIO))
        )
    return faults
