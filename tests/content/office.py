"""A made-up office and its project folder, for the tests of content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from naskah.content import load
from naskah.content.model import Document
from naskah.environment import Project
from naskah.findings import Finding, Refused

PROFILE = """\
naskah: 1
nama: Dinas Contoh Kabupaten Rekaan
pembentuk: Kepala Dinas Contoh Kabupaten Rekaan
kop: [DINAS CONTOH, KABUPATEN REKAAN]
tempat: Kota Rekaan
pejabat:
  kepala:
    - {jabatan: [KEPALA DINAS CONTOH, KABUPATEN REKAAN], nama: SITI REKAAN, sejak: 2020-01-01}
    - {jabatan: [KEPALA DINAS CONTOH, KABUPATEN REKAAN], nama: BUDI REKAAN, sejak: 2024-01-26}
"""

KEPUTUSAN = """\
naskah: 1
jenis: keputusan
lembaga: dinas-rekaan
nomor: 00123
tentang: Pedoman Contoh
menimbang:
  - bahwa perlu contoh
mengingat:
  - Undang-Undang Contoh;
menetapkan:
  - Menetapkan contoh.
ditetapkan: {tanggal: 2024-01-26}
penandatangan: kepala
"""


@dataclass(frozen=True)
class Office:
    """A project folder to write files into and to load them from."""

    root: Path

    @property
    def project(self) -> Project:
        return Project.find(self.root)

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return path

    def load(self, text: str | bytes, *, draft: bool = False, name: str = "content/keputusan/contoh.yaml") -> Document:
        return load(self.write(name, text), self.project, draft=draft)

    def faults(self, text: str | bytes, *, draft: bool = False) -> list[Finding]:
        with pytest.raises(Refused) as refused:
            self.load(text, draft=draft)
        return list(refused.value.findings)


def where(findings: list[Finding], code: str) -> list[tuple[int, int]]:
    """Line and column of each finding with a code."""
    return [(finding.place.line, finding.place.column) for finding in findings if finding.code == code]
