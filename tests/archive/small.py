"""A made-up office with many small documents: its project, its builds, and what these leave behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

import naskah
from naskah.archive.building import building
from naskah.archive.model import Order, Result
from naskah.content import documents
from naskah.environment import Project
from naskah.outputs.manifest import NAME as MANIFEST

SOURCES = Path(naskah.__file__).parents[1]
LOCK = ".naskah-kunci"
OF_RUNS = (MANIFEST, LOCK)  # what tells of builds, not of documents
PROFILE = "content/lembaga/dinas-contoh.yaml"

_PROFILE = """\
naskah: 1
nama: Dinas Contoh Kabupaten Rekaan
pembentuk: Kepala Dinas Contoh Kabupaten Rekaan
kop: [PEMERINTAH KABUPATEN REKAAN, DINAS CONTOH]
tempat: Kota Rekaan
pejabat:
  kepala: [{jabatan: [KEPALA DINAS CONTOH, KABUPATEN REKAAN], nama: TOKOH REKAAN SATU, sejak: 2020-01-01}]
  wakil: [{jabatan: [WAKIL KEPALA DINAS CONTOH, KABUPATEN REKAAN], nama: TOKOH REKAAN DUA, sejak: 2020-01-01}]
"""

_DOCUMENT = """\
naskah: 1
jenis: keputusan
lembaga: dinas-contoh
nomor: {number}
tentang: Pembentukan Tim Contoh {number}
menimbang:
  - bahwa untuk contoh perlu dibentuk tim
  - penutup
mengingat:
  - Undang-Undang Nomor 1 Tahun 2000 tentang Contoh (Lembaran Negara Republik Indonesia Tahun 2000 Nomor 1,
    Tambahan Lembaran Negara Republik Indonesia Nomor 3900)
menetapkan:
  - Membentuk Tim Contoh {number}
  - mulai-berlaku
ditetapkan: {{tanggal: 2024-03-04}}
penandatangan: {signer}
"""


def new_archive(root: Path, count: int = 4) -> Path:
    """A project with so many documents: odd ones are signed by the head, even ones by the deputy."""
    file = root / PROFILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_PROFILE, encoding="utf-8")
    for number in range(1, count + 1):
        add(root, number)
    return root


def add(root: Path, number: int) -> Path:
    """Writes a document."""
    file = content(root, number)
    file.parent.mkdir(parents=True, exist_ok=True)
    text = _DOCUMENT.format(number=number, signer="kepala" if number % 2 else "wakil")
    file.write_text(text, encoding="utf-8")
    return file


def content(root: Path, number: int) -> Path:
    """The content file of a document."""
    return root / f"content/keputusan/k{number:02}.yaml"


def output(root: Path, number: int, suffix: str = "docx") -> Path:
    """A file of a document."""
    return root / f"build/keputusan/k{number:02}.{suffix}"


def edit(file: Path, old: str, new: str) -> None:
    """Replaces words in a file; they have to be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")


class Built(Struct, frozen=True):
    """What came of a build, by the names of documents."""

    made: list[str]
    kept: list[str]
    failed: list[str]
    results: list[Result]

    @property
    def codes(self) -> list[str]:
        """What was found, but for the rules of drafting."""
        found = [finding.code for result in self.results for finding in result.findings]
        return [code for code in found if not code.startswith("ATR")]


def ordered(root: Path, **changes: Any) -> Order:
    """An order for the Word files of an archive, or one that differs from it."""
    return Order(**{"project": Project(root), "out": root / "build", "formats": ("docx",), **changes})


def built(root: Path, paths: Sequence[Path] = (), *, all_or_nothing: bool = False, **changes: Any) -> Built:
    """What comes of such an order, here and now."""
    order = ordered(root, **changes)
    with building(order) as build:
        found = documents(paths, order.project).documents
        results = list(build.documents(found, all_or_nothing=all_or_nothing))
    return Built(
        [result.path.stem for result in results if result.written],
        [result.path.stem for result in results if result.kept],
        [result.path.stem for result in results if not result.made],
        results,
    )


def command(*words: str) -> list[str]:
    """A build as it is typed."""
    return [sys.executable, "-m", "naskah", "build", *words]


def environment(**changes: str) -> dict[str, str]:
    """The environment of such a build."""
    return {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1", **changes}


def typed(
    root: Path, *words: str, before: Callable[[], object] | None = None, **changes: str
) -> subprocess.CompletedProcess[str]:
    """A build in a process of its own; `before` is done in it first."""
    return subprocess.run(
        command(*words),
        cwd=root,
        env=environment(**changes),
        preexec_fn=before,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def verified(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`naskah verify` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "naskah", "verify", *words],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def files(root: Path) -> dict[str, bytes]:
    """Everything below a folder, by name."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def outputs(root: Path, out: str = "build") -> dict[str, bytes]:
    """The documents in the output folder."""
    return {name: data for name, data in files(root / out).items() if name not in OF_RUNS}


def times(root: Path) -> dict[str, int]:
    """When each document of the output folder was last written."""
    return {name: (root / "build" / name).stat().st_mtime_ns for name in outputs(root)}
