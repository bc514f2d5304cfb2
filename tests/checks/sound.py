"""A sound project of a made-up office, in which no rule finds anything, and ways to damage it.

A fragment is a piece of YAML whose top-level keys take the place of those of the sound keputusan, or of the sound
instruksi, peraturan or letter when it says `jenis: instruksi`, `jenis: peraturan`, `jenis: surat-dinas`. A part that
begins with `# berkas: NAME` goes into that file instead, such as `lembaga.yaml`; a file of another kind (`tim.md`) is
taken whole. A body of a regulation (`batang.md`) that announces no Lampiran leaves out the sound one, and the
explanation. Diktum that announce no Lampiran leave the sound ones out. `# bentuk: salinan` says which
variant is checked.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from naskah import load
from naskah.composition import Variant
from naskah.environment import Project
from naskah.findings import Finding
from naskah.review import Reviewer

SOUND = Path(__file__).with_name("sound")
PLACES = {"lembaga.yaml": "content/lembaga/dinas-contoh.yaml", "bupati.yaml": "content/lembaga/bupati-rekaan.yaml"}
BODY = "batang.md"
_FILE = re.compile(r"^# berkas: (\S+)\n", re.MULTILINE)
_VARIANT = re.compile(r"^# bentuk: (\S+)$", re.MULTILINE)
_BLOCK = re.compile(r"^(?=[a-z])", re.MULTILINE)


def place(root: Path, name: str) -> Path:
    """Where a file of the sound project lies."""
    return root / PLACES.get(name, f"content/naskah/{name}")


def lay(root: Path) -> Path:
    """The sound project, laid out in a folder; its keputusan, instruksi, peraturan and letter."""
    for source in SOUND.iterdir():
        target = place(root, source.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return root


def put(root: Path, fragment: str) -> Path:
    """Puts a fragment over the sound project in `root`; the document that it is about."""
    document = f"{_kind(fragment)}.yaml"
    pieces = _FILE.split(fragment)
    if BODY in pieces and "rujuk" not in fragment:
        _leave_out(place(root, document), "penjelasan", *(() if "ampiran" in fragment else ("lampiran",)))
    for name, text in zip([document, *pieces[1::2]], pieces[::2], strict=True):
        target = place(root, name)
        old = target.read_text(encoding="utf-8") if target.suffix == ".yaml" and target.is_file() else ""
        target.write_text(_over(old, text) if old else text, encoding="utf-8")
    return place(root, document)


def _kind(fragment: str) -> str:
    said = re.search(r"^jenis: (instruksi|peraturan|surat-dinas)$", fragment, re.MULTILINE)
    return said[1] if said else "peraturan" if f"# berkas: {BODY}" in fragment else "keputusan"


def _leave_out(document: Path, *keys: str) -> None:
    blocks = _BLOCK.split(document.read_text(encoding="utf-8"))
    document.write_text("".join(each for each in blocks if each.partition(":")[0] not in keys), encoding="utf-8")


def _over(old: str, new: str) -> str:
    blocks = {block.partition(":")[0]: block for block in _BLOCK.split(old) if block.strip()}
    head = _BLOCK.split(new)[0]
    fresh = {block.partition(":")[0]: block.rstrip("\n") + "\n" for block in _BLOCK.split(new)[1:]}
    blocks.update(fresh)
    if "lampiran" not in fresh and not re.search(r"ampiran|rujuk\(", fresh.get("menetapkan", "Lampiran")):
        blocks.pop("lampiran", None)
    return head + "".join(blocks.values())


def variant_of(fragment: str) -> Variant:
    """The variant that a fragment is about."""
    named = _VARIANT.search(fragment)
    return Variant(named[1]) if named else Variant.ORIGINAL


def findings(document: Path, variant: Variant = Variant.ORIGINAL) -> tuple[Finding, ...]:
    """What the rules find in a document."""
    reviewer = Reviewer(Project.find(document.parent))
    return tuple(reviewer.slips(load(document, draft=variant.is_draft), variant))


def codes(document: Path, variant: Variant = Variant.ORIGINAL) -> list[str]:
    """The codes of what the rules find in a document."""
    return [finding.code for finding in findings(document, variant)]
