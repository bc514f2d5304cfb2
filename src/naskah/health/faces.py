"""The fonts that travel with naskah: whether each file is there and unbroken, and which fonts of Word it draws."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from naskah.fonts import FALLBACKS, SUBSTITUTES
from naskah.health.model import Note, Setting, State
from naskah.messages import _

LIST, FILES = "faces.json", "files"
WHOLE = 0xB1B0AFBA  # what all words of a font file add up to (OpenType, table head, checkSumAdjustment)


def faces(setting: Setting) -> Iterator[Note]:
    """Each family, with what is wrong with its files."""
    rows: list[dict[str, Any]] = json.loads((setting.fonts / LIST).read_text(encoding="utf-8"))
    for family, cuts in groupby(rows, lambda row: str(row["family"])):
        files = [setting.fonts / FILES / str(cut["file"]) for cut in cuts]
        faults = [said for file in files if (said := _fault(file))]
        if faults:
            yield Note(family, "; ".join(faults), State.WRONG, _("Pasang ulang naskah."))
        else:
            yield Note(family, _("{count} berkas, utuh; {use}", count=len(files), use=_use(family)))


def _use(family: str) -> str:
    names = [asked.title() for asked, drawn in SUBSTITUTES.items() if drawn == family]
    if names:
        return _("menggantikan {names}", names=", ".join(names))
    return _("lambang") if family == FALLBACKS[0] else ""


def _fault(file: Path) -> str:
    """Why a font file does not serve; empty where it does."""
    try:
        data = file.read_bytes()
    except OSError:
        return _("{file} tidak ada", file=file.name)
    padded = data + bytes(-len(data) % 4)
    total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
    return "" if total == WHOLE else _("{file} rusak", file=file.name)
