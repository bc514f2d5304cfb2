"""Folders of many documents: keputusan of the model's size, numbers apart; and an archive that is built again."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.measure import PYTHON, ROOT

CONTENT = ROOT / "content"
MODEL = CONTENT / "keputusan/kpu-kotim-382-2024.yaml"
ANNEXES = "382-2024"
OUT = "build"


def project(folder: Path, count: int) -> Path:
    """Writes a project of `count` keputusan; gives its folder."""
    shutil.copytree(CONTENT / "lembaga", folder / "content/lembaga")
    text = MODEL.read_text(encoding="utf-8")
    for number in range(1, count + 1):
        own = folder / f"content/keputusan/{number}"
        shutil.copytree(MODEL.parent / ANNEXES, own / ANNEXES)
        (own / "keputusan.yaml").write_text(text.replace("nomor: 382", f"nomor: {number}"), encoding="utf-8")
    return folder


def build(folder: Path) -> list[str]:
    """The command that builds the project in a folder, with all processors."""
    return [PYTHON, "-m", "naskah", "build", str(folder / "content"), "--out", str(folder / OUT)]


def files(folder: Path) -> dict[str, tuple[int, int]]:
    """Every document that was built, named from the output folder without suffix, and which file its PDF is.

    A file that is made again is another one, though its bytes be the same.
    """
    found = ((file, file.stat()) for file in (folder / OUT).rglob("*.pdf"))
    return {
        file.relative_to(folder / OUT).with_suffix("").as_posix(): (status.st_ino, status.st_mtime_ns)
        for file, status in found
    }


def change_one(folder: Path) -> set[str]:
    """Says one thing more in one content file; gives its name."""
    file = min(folder.glob("content/keputusan/*/*.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("menetapkan:\n", "menetapkan:\n  - Menunda kegiatan lain.\n"), encoding="utf-8")
    return {named(file.relative_to(folder).as_posix())}


def named(content: str) -> str:
    """What is built from a content file, as `files` names it."""
    return content.removeprefix("content/").removesuffix(".yaml")
