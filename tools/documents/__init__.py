"""A project of many made-up documents, seeded: keputusan and instruksi like the models, of offices that change.

Documents depend on the seed and their number alone: a smaller project is the beginning of a greater one.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from tools.documents.contents import document
from tools.documents.laws import laws
from tools.documents.offices import HEAD, profiles
from tools.documents.words import OFFICES

__all__ = ["changed_profile", "project"]

CHANGED = OFFICES[0][0]
_NAME = re.compile(r"nama: (?P<nama>[A-Z ]+)\n +sejak: (?P<sejak>[0-9-]+)(?:\n +sampai: (?P<sampai>[0-9-]+))?")


def project(folder: Path, count: int, seed: int = 1) -> Path:
    """Writes a project of `count` documents; gives its folder."""
    lembaga = folder / "content/lembaga"
    lembaga.mkdir(parents=True)
    for key, text in profiles(seed).items():
        (lembaga / f"{key}.yaml").write_bytes(text.encode("utf-8"))
    all_laws = laws(seed)
    for number in range(1, count + 1):
        for name, text in document(number, seed, all_laws).items():
            file = folder / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8"))
    return folder


def changed_profile(folder: Path) -> set[str]:
    """Renames one head of one office for the years in which most was signed.

    Gives the content files, named from the project's root, whose documents that head has signed, and no others.
    """
    file = folder / f"content/lembaga/{CHANGED}.yaml"
    text = file.read_bytes().decode("utf-8")
    heads = list(_NAME.finditer(text, text.index(f"  {HEAD}:")))
    heads = heads[: next(place for place, found in enumerate(heads) if not found["sampai"]) + 1]
    signed = {head: _signed(folder, head) for head in heads}
    chosen = max(heads, key=lambda head: len(signed[head]))
    start, end = chosen.span("nama")
    file.write_bytes(f"{text[:start]}{chosen['nama']} BARU{text[end:]}".encode())
    return signed[chosen]


def _signed(folder: Path, head: re.Match[str]) -> set[str]:
    since, until = date.fromisoformat(head["sejak"]), date.fromisoformat(head["sampai"] or "9999-12-31")
    found = set()
    for file in folder.glob(f"content/*/*/{CHANGED}-*.yaml"):
        text = file.read_bytes().decode("utf-8")
        (day,) = re.findall(r"^ditetapkan: \{tanggal: (.+)\}$", text, re.MULTILINE)
        if since <= date.fromisoformat(day) <= until and f"\npenandatangan: {HEAD}\n" in text:
            found.add(file.relative_to(folder).as_posix())
    return found
