"""A made-up office that has seen some years: its profile, its documents of every sort, and commands typed there."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import docx as python_docx
import xlsxwriter
from docx.shared import Cm

import naskah
from naskah.environment import built_in_templates
from naskah.outputs.manifest import NAME as MANIFEST

SOURCES = Path(naskah.__file__).parents[1]
OF_RUNS = (MANIFEST, ".naskah-kunci")  # what tells of builds, not of documents
VARIANTS = ((), ("--konsep",), ("--untuk-ttd",))
PROFILE = "content/lembaga/dinas-contoh.yaml"

_PROFILE = """\
naskah: 1
nama: Dinas Contoh Kabupaten Rekaan
sebutan: Kepala Dinas Contoh Kabupaten Rekaan
pembentuk: Kepala Dinas Contoh Kabupaten Rekaan
kop:
  - {nilai: [PEMERINTAH KABUPATEN REKAAN, DINAS CONTOH], sampai: 2022-12-31}
  - {nilai: [PEMERINTAH KABUPATEN REKAAN, DINAS CONTOH DAN REKAAN], sejak: 2023-01-01}
alamat: [{nilai: [Jalan Contoh Nomor 1], sejak: 2023-01-01}]
tempat: Kota Rekaan
logo:
  - {berkas: lama.png, keterangan: Lambang lama, sejak: 2022-01-01, sampai: 2023-12-31}
  - {berkas: baru.png, keterangan: Lambang baru, sejak: 2024-01-01}
kebiasaan: {rujukan-huruf: sekali}
kata:
  - {nilai: {ditetapkan-di: "Ditetapkan di kota {{ tempat }}"}, sejak: 2023-01-01}
pejabat:
  kepala:
    - {jabatan: [KEPALA DINAS CONTOH], nama: TOKOH REKAAN SATU, sejak: 2020-01-01, sampai: 2022-12-31}
    - jabatan: [KEPALA DINAS CONTOH DAN REKAAN]
      nama: TOKOH REKAAN DUA
      gelar-depan: Dr.
      pangkat: Pembina
      nip: "190001012000011001"
      sejak: 2023-01-01
  wakil: [{jabatan: [WAKIL KEPALA DINAS CONTOH], nama: TOKOH REKAAN TIGA, sejak: 2020-01-01}]
salinan: {unit: [SEKRETARIAT], jabatan: Kepala Subbagian, nama: Tokoh Rekaan Empat}
paraf: [{bentuk: tabel, jabatan: [Sekretaris, Kepala Bidang], sejak: 2023-01-01}]
"""

_DECISION = """\
naskah: 1
jenis: {kind}
lembaga: dinas-contoh
tentang: {about}
menimbang: [{{id: perlu, teks: bahwa perlu contoh}}, penutup]
mengingat: [Undang-Undang Nomor 1 Tahun 2000 tentang Contoh]
menetapkan: [Membentuk {about}., mulai-berlaku]
penandatangan: kepala
"""
_SIGNED = 'nomor: "{number}"\nditetapkan: {{tanggal: {day}}}\n'

_LETTER = """\
naskah: 1
jenis: surat-dispensasi
lembaga: dinas-contoh
nomor: "{number}"
hal: Contoh
kepada: [Kepala Kantor Rekaan, Jalan Rekaan 2]
tempat-tujuan: Kota Rekaan
pembuka: Dengan ini diberikan dispensasi kepada
identitas: {{Nama: Fulan Rekaan, "Nomor: Urut": "007"}}
isi: |
  Berlaku tiga hari.

  - sehari
  - dua hari
penutup: Demikian disampaikan.
tanggal: {day}
penandatangan: kepala
tembusan: [Arsip]
"""

_WORDS = """\
naskah: 1
jenis: surat-word
lembaga: dinas-contoh
nomor: "9"
hal: Undangan Contoh
tanggal: 2024-05-06
templat: bentuk/undangan.docx
"""

_TABLE = """\
kolom: [{id: nama, judul: NAMA}, {judul: WAKTU, kolom: [{id: awal, judul: AWAL}, {id: akhir, judul: AKHIR}]}]
baris: [{kelompok: SATU}, {nama: "007", awal..akhir: ya}, {nama: {butir: hari}, awal: "1: 2", akhir: "null"}]
"""
_TEXT = "# Umum {#umum}\n\nTeks *contoh* & lain.\n\n- satu {#satu}\n  - dua\n\n# Lain\n\nLihat {{ rujuk('satu') }}.\n"
_SHEET = 'Nama;Keterangan\nSatu;"dua ""kutip"""\n=Tiga;\n'


def write(root: Path, name: str, text: str | bytes) -> Path:
    """Writes a file of a project."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return file


def png(shade: int) -> bytes:
    """A small picture of one grey."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\0" + bytes([shade]) * 4 for _ in range(4))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 4, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def decision(about: str, number: str = "", day: str = "", more: str = "", kind: str = "keputusan") -> str:
    """The content of a decision; without a number, of a draft."""
    signed = _SIGNED.format(number=number, day=day) if number else ""
    return _DECISION.format(kind=kind, about=about) + signed + more


def letter(number: str, day: str) -> str:
    """The content of a letter."""
    return _LETTER.format(number=number, day=day)


def profile(root: Path, text: str = _PROFILE) -> Path:
    """Writes the profile of the office and its two pictures; gives the project."""
    write(root, PROFILE, text)
    for name, shade in (("lama.png", 60), ("baru.png", 200)):
        write(root, f"content/lembaga/{name}", png(shade))
    return root


def own_kind(root: Path, key: str, base: str = "keputusan", margin: float = 4) -> Path:
    """Copies a kind into the project, with another left margin, as Word saves it."""
    folder = root / "templates" / key
    shutil.copytree(built_in_templates() / base, folder)
    form = python_docx.Document(str(folder / "template.docx"))
    form.sections[0].left_margin = Cm(margin)
    form.save(str(folder / "template.docx"))
    return folder


def new_office(root: Path) -> Path:
    """An office with a document of every sort."""
    profile(root)
    annexes = "lampiran: [{id: a, judul: A, isi: a.md}, {judul: B, tabel: b.yaml, orientasi: mendatar}]\n"
    write(root, "content/keputusan/a.md", _TEXT)
    write(root, "content/keputusan/b.yaml", _TABLE)
    write(root, "content/keputusan/tim.yaml", decision("Tim Lama", "1", "2021-02-03", annexes))
    write(root, "content/Keputusan Kepala/Tahun 2024/c.csv", _SHEET)
    inline = 'lampiran: [{judul: C, tabel: c.csv}, {judul: D, isi: "# Bab\\n\\nTeks sebaris.\\n"}]\n'
    words = "kata: {ttd: bertanda}\nkebiasaan: {urutan-diktum: pertama}\n"
    name = "content/Keputusan Kepala/Tahun 2024/Susunan Tim.yaml"
    write(root, name, decision("Susunan Tim", "2/X", "2024-02-03", inline + words))
    with xlsxwriter.Workbook(str(root / "content/keputusan/e.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 1, "Orang")
        for row, cells in enumerate((("Nama", "Umur"), ("Satu", 5), ("Dua", 6.5)), 1):
            sheet.write_row(row, 0, cells)
    workbook = "lampiran: [{judul: E, tabel: e.xlsx}]\nkebiasaan: {rujukan-huruf: berulang}\n"
    write(root, "content/keputusan/lembar kerja.yml", decision("Lembar Kerja", "3", "2023-04-05", workbook))
    write(root, "content/keputusan/konsep.yaml", decision("Konsep", more="konsep: 2\n"))
    write(root, "content/surat/lama.yaml", letter("4", "2020-05-06"))
    write(root, "content/surat/baru.yaml", letter("5", "2024-05-06"))
    kind = own_kind(root, "penugasan")
    text = (kind / "template.yaml").read_text(encoding="utf-8").replace("nama: Keputusan", "nama: Penugasan")
    (kind / "template.yaml").write_text(text, encoding="utf-8")
    write(root, "content/penugasan.yaml", decision("Tugas", "6", "2023-06-07", kind="penugasan"))
    form = python_docx.Document()
    for line in ("Nomor {{ nomor }}", "Hal {{ hal }}", "{{ tempat_tanggal }}"):
        form.add_paragraph(line)
    form.save(str(write(root, "content/surat/bentuk/undangan.docx", b"")))
    write(root, "content/surat/undangan.yaml", _WORDS)
    return root


def typed(
    root: Path,
    *words: str,
    check: Sequence[int] = (0,),
    before: Callable[[], object] | None = None,
    **changes: str,
) -> subprocess.CompletedProcess[str]:
    """A command as it is typed at the office; it has to end as `check` says. `before` is done in its process first."""
    done = subprocess.run(
        [sys.executable, "-m", "naskah", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1", "NASKAH_LANG": "id", **changes},
        preexec_fn=before,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )
    assert done.returncode in check, f"{words}: {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done


def build(root: Path, *words: str, variants: Sequence[Sequence[str]] = VARIANTS) -> dict[str, bytes]:
    """What lies in the output folder when all variants of all documents have been built, as far as they can be."""
    for variant in variants:
        typed(root, "build", *variant, *words, check=(0, 3))
    return outputs(root)


def outputs(root: Path, folder: str = "build") -> dict[str, bytes]:
    """The documents in a folder, by name."""
    return {
        file.relative_to(root / folder).as_posix(): file.read_bytes()
        for file in sorted((root / folder).rglob("*"))
        if file.is_file() and file.name not in OF_RUNS
    }


def only(files: dict[str, bytes], suffix: str, folder: Path) -> Path:
    """A folder that holds nothing but the files that end so."""
    for name, data in files.items():
        if name.endswith(suffix):
            write(folder, name, data)
    return folder


def differing(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    """The names of files that are not the same in both, or not there."""
    return sorted(name for name in {*first, *second} if first.get(name) != second.get(name))
