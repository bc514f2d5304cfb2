"""A small project of a made-up office, and the tools that tests hold naskah's files against."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from reading import DOCUMENT, Edit, Retype, absent, part, with_parts

from naskah.environment import built_in_templates

# What CI has found it finds again: it tells of a change, not of luck. Elsewhere every run looks for something new.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

LEMBAGA = """\
naskah: 1
nama: Dinas Contoh Kabupaten Rekaan
pembentuk: Kepala Dinas Contoh Kabupaten Rekaan
kop: [PEMERINTAH KABUPATEN REKAAN, DINAS CONTOH]
tempat: Kota Rekaan
pejabat:
  kepala:
    - {jabatan: [KEPALA DINAS CONTOH, KABUPATEN REKAAN], nama: TOKOH REKAAN SATU, sejak: 2020-01-01, sampai: 2024-06-30}
    - {jabatan: [KEPALA DINAS CONTOH, KABUPATEN REKAAN], nama: TOKOH REKAAN DUA, sejak: 2024-07-01}
salinan: {unit: [SEKRETARIAT DINAS CONTOH], jabatan: Kepala Subbagian Hukum, nama: Tokoh Rekaan Tiga}
"""

KEPUTUSAN = """\
naskah: 1
jenis: keputusan
lembaga: dinas-contoh
nomor: 7
tentang: Pembentukan Tim Contoh
menimbang:
  - {id: perlu, teks: bahwa untuk contoh perlu dibentuk tim}
  - {id: syarat, teks: bahwa nama dalam lampiran memenuhi syarat}
  - penutup
mengingat:
  - Undang-Undang Nomor 1 Tahun 2000 tentang Contoh
  - Undang-Undang Nomor 2 Tahun 2001 tentang Rekaan
menetapkan:
  - {id: bentuk, teks: "Membentuk Tim Contoh sebagaimana tercantum dalam {{ rujuk('daftar') }}"}
  - teks: Tim sebagaimana dimaksud dalam {{ rujuk('bentuk') }} bertugas
    butir:
      - menyusun contoh
      - memeriksa contoh
      - melaporkan contoh
  - mulai-berlaku
ditetapkan: {tanggal: 2024-03-04}
penandatangan: kepala
lampiran:
  - {id: daftar, judul: Susunan Tim Contoh, isi: tim.md}
  - {id: jadwal, judul: Jadwal Tim Contoh, tabel: jadwal.yaml}
"""

TIM = """\
# Pendahuluan

## Latar Belakang

Tim ini *contoh* belaka, dan **tidak** ada.

- Ketua
  - memimpin rapat;
  - melapor.
- Anggota

# Penutup

Selesai.
"""

JADWAL = """\
kolom:
  - {id: nomor, judul: NO., jenis: nomor, lebar: 1.3 cm, rata: tengah}
  - {id: kegiatan, judul: KEGIATAN}
  - judul: JADWAL
    kolom:
      - {id: awal, judul: AWAL, jenis: tanggal}
      - {id: akhir, judul: AKHIR, jenis: tanggal}
nomor-kolom: ya
baris:
  - kelompok: PERSIAPAN
  - {kegiatan: RAPAT, awal: 2024-03-05, akhir: 2024-03-06}
  - {kegiatan: PENYUSUNAN, awal..akhir: Menurut keadaan}
  - kelompok: PELAKSANAAN
  - {kegiatan: KEGIATAN, awal: 2024-04-01, akhir: 2024-04-02}
  - {nomor: tanpa, kegiatan: {butir: hari pertama}, awal..akhir: pagi}
  - {nomor: tanpa, kegiatan: {butir: hari kedua}, awal..akhir: sore}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with one keputusan of a made-up office; tests change it as a person would."""
    files = {
        "content/lembaga/dinas-contoh.yaml": LEMBAGA,
        "content/keputusan/tim.yaml": KEPUTUSAN,
        "content/keputusan/tim.md": TIM,
        "content/keputusan/jadwal.yaml": JADWAL,
    }
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def keputusan(project: Path) -> Path:
    """The content file of that keputusan."""
    return project / "content/keputusan/tim.yaml"


@pytest.fixture
def edit(keputusan: Path) -> Edit:
    """Replaces words in the keputusan's content file; they have to be there."""

    def replace(old: str, new: str) -> None:
        text = keputusan.read_text(encoding="utf-8")
        assert old in text, old
        keputusan.write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.fixture
def template(project: Path) -> Path:
    """`template.docx` of the project's own copy of the kind keputusan."""
    folder = project / "templates/keputusan"
    shutil.copytree(built_in_templates() / "keputusan", folder)
    return folder / "template.docx"


@pytest.fixture
def retype(template: Path) -> Retype:
    """Replaces words in the body of that template; they have to be there."""

    def replace(old: str, new: str) -> None:
        data = template.read_bytes()
        text = part(data, DOCUMENT).decode("utf-8")
        assert old in text, old
        template.write_bytes(with_parts(data, word__document=text.replace(old, new).encode("utf-8")))

    return replace


def _program(name: str) -> str:
    """A program not ours that reads our files."""
    return shutil.which(name) or absent(name)


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice."""
    return _program("soffice")


@pytest.fixture(scope="session")
def pdfinfo() -> str:
    """What poppler says of a PDF, its tags included."""
    return _program("pdfinfo")
