"""An instruksi and regulations beside the keputusan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

INSTRUKSI = """\
naskah: 1
jenis: instruksi
lembaga: dinas-contoh
nomor: 8
tentang: Penghematan Contoh
pembuka: "Dalam rangka contoh, dengan ini menginstruksikan kepada:"
kepada: [Kepala Dinas Satu, Kepala Dinas Dua]
untuk:
  - {teks: Melakukan contoh, butir: [hemat, cermat]}
  - Melaporkan contoh
ditetapkan: {tanggal: 2024-03-04}
penandatangan: kepala
"""
PERATURAN = """\
naskah: 1
jenis: peraturan
lembaga: dinas-contoh
nomor: 3
tentang: Contoh
menimbang: {menimbang}
mengingat: [Undang-Undang Nomor 1 Tahun 2000 tentang Contoh]
ditetapkan: {{tanggal: 2024-03-04}}
penandatangan: kepala
"""


@pytest.fixture
def instruksi(project: Path) -> Path:
    """The content file of an instruksi of the same office."""
    file = project / "content/instruksi/hemat.yaml"
    file.parent.mkdir()
    file.write_text(INSTRUKSI, encoding="utf-8")
    return file


@pytest.fixture
def peraturan(project: Path) -> Callable[..., Path]:
    """Writes a regulation of the same office with these lines at its end, and gives its content file."""

    def write(more: str, menimbang: str = "[bahwa perlu]") -> Path:
        file = project / "content/peraturan/contoh.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(PERATURAN.format(menimbang=menimbang) + more, encoding="utf-8")
        return file

    return write
