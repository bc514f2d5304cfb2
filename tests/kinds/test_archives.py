"""Documents of every kind and shape come back from their published files alone, and build the same bytes again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from archive.office import build, differing, only, typed
from archive.test_secrets import secrets

from .made import NAMES, ROOT


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files that the office has published, as originals."""
    root = tmp_path_factory.mktemp("jenis") / "proyek"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns("build", "*.db"))
    return build(root, variants=[()])


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_every_document_comes_back_from_its_file_alone(published: dict[str, bytes], form: str, tmp_path: Path) -> None:
    assert {f"{name}.{form}" for name in NAMES} <= set(published)
    files = only(published, f".{form}", tmp_path / "terbitan")
    typed(tmp_path, "extract", str(files), "-o", "pulih")
    assert differing(published, build(tmp_path / "pulih", variants=[()])) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("peraturan/")])
def test_a_regulation_without_its_neighbours_does_too(published: dict[str, bytes], name: str, tmp_path: Path) -> None:
    own = {file: data for file, data in published.items() if file.startswith(f"{name}.")}
    for form in (".docx", ".pdf"):
        typed(tmp_path, "extract", str(only(own, form, tmp_path / f"terbitan{form}")), "-o", f"pulih{form}")
        assert differing(own, build(tmp_path / f"pulih{form}", variants=[()])) == []


SAID = {
    "peraturan/perbup-arsip/batang-tubuh.md": {
        "# Ketentuan Umum": "<!-- rahasia01 -->\n# Ketentuan <!-- rahasia02 --> Umum",
        "() Laporan memuat:": "() Laporan <!-- rahasia03\nrahasia04 --> memuat: <!-- rahasia05 -->",
        "- menyediakan bukti": "<!-- naskah: abaikan ATR036 rahasia06 -->\n- menyediakan bukti",
    },
    "peraturan/perbup-arsip/umum.md": {"\n\n": "\n\n<!-- rahasia07 -->\n\n"},
    "peraturan/perbup-arsip.yaml": {"naskah: 1\n": "naskah: 1 # rahasia08\n", "  pasal:\n": "  pasal: # rahasia09\n"},
    "peraturan/pergub-perubahan.yaml": {
        "> a. dilakukan": "> <!-- rahasia10 --> a. dilakukan",
        "> # Pasal 3": "> # Pasal 3 <!-- rahasia11 -->",
    },
}


def test_no_comment_in_a_regulation_gets_out(tmp_path: Path) -> None:
    root = tmp_path / "proyek"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns("build", "*.db"))
    for name, changes in SAID.items():
        file = root / "content" / name
        text = file.read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in text, old
            text = text.replace(old, new, 1)
        file.write_text(text, encoding="utf-8")
    made = build(root, "content/peraturan", variants=[(), ("--konsep",), ("--salinan",)])
    assert len(made) == 3 * 2 * 4
    assert {name: found for name, data in made.items() if (found := secrets(data))} == {}
