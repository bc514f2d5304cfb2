"""An instruksi beside the keputusan."""

from __future__ import annotations

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


@pytest.fixture
def instruksi(project: Path) -> Path:
    """The content file of an instruksi of the same office."""
    file = project / "content/instruksi/hemat.yaml"
    file.parent.mkdir()
    file.write_text(INSTRUKSI, encoding="utf-8")
    return file
