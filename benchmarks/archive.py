"""A folder of many keputusan of the model's size, each with its own annexes, numbers apart."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.measure import ROOT

CONTENT = ROOT / "content"
MODEL = CONTENT / "keputusan/kpu-kotim-382-2024.yaml"
ANNEXES = "382-2024"


def project(folder: Path, count: int) -> Path:
    """Writes a project of `count` keputusan; gives its folder."""
    shutil.copytree(CONTENT / "lembaga", folder / "content/lembaga")
    text = MODEL.read_text(encoding="utf-8")
    for number in range(1, count + 1):
        own = folder / f"content/keputusan/{number}"
        shutil.copytree(MODEL.parent / ANNEXES, own / ANNEXES)
        (own / "keputusan.yaml").write_text(text.replace("nomor: 382", f"nomor: {number}"), encoding="utf-8")
    return folder
