"""The model documents as built, and their text as programs not ours read it."""

from __future__ import annotations

import re
import subprocess
from functools import lru_cache
from pathlib import Path

from naskah import compose, load, to_docx, to_pdf
from naskah.composition import Composed, Variant

REPOSITORY = Path(__file__).resolve().parents[2]
PATHS = {
    "keputusan": REPOSITORY / "content/keputusan/kpu-kotim-382-2024.yaml",
    "instruksi": REPOSITORY / "content/instruksi/bupati-kobar-300-33-2024.yaml",
}
PAGE_NUMBER = re.compile(r"^- \d+ -\s*$", re.MULTILINE)


@lru_cache
def composed(name: str, variant: Variant = Variant.ORIGINAL) -> Composed:
    """A model document with its numbers."""
    return compose(load(PATHS[name], draft=variant.is_draft), variant)


@lru_cache
def docx(name: str, variant: Variant = Variant.ORIGINAL) -> bytes:
    """Its Word file."""
    return to_docx(composed(name, variant))


@lru_cache
def pdf(name: str, variant: Variant = Variant.ORIGINAL) -> bytes:
    """Its PDF."""
    return to_pdf(docx(name, variant), f"{name}.docx").data


def office_text(soffice: str, data: bytes, folder: Path) -> str:
    """What LibreOffice reads in a Word file, native numbers and table cells in reading order."""
    source = folder / "dibaca.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "dibaca.txt").read_text(encoding="utf-8-sig")


def page_texts(data: bytes) -> list[str]:
    """What pypdf reads on each page of a PDF, without the page number."""
    import io

    from pypdf import PdfReader

    return [PAGE_NUMBER.sub("", page.extract_text()) for page in PdfReader(io.BytesIO(data)).pages]
