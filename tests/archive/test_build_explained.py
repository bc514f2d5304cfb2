"""`naskah build --explain`: why a file would be made or left, asked without making anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.small import PROFILE, built, content, edit, files, new_archive, output, typed
from archive.test_builds import retold


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two documents, built as Word files."""
    root = new_archive(tmp_path, 2)
    built(root)
    return root


def said(root: Path, *words: str, file: str = "content/keputusan/k02.yaml", code: int = 0) -> list[str]:
    """What is said of the Word file of a document; it must touch nothing."""
    before = files(root)
    done = typed(root, "--to", "docx", "--explain", file, *words)
    assert done.returncode == code, done.stderr
    assert files(root) == before
    return done.stdout.splitlines()


OF = "build/keputusan/k02.docx: "


def test_a_file_that_is_as_it_was(archive: Path) -> None:
    assert said(archive) == [f"{OF}tidak berubah"]
    edit(content(archive, 2), "naskah: 1", "naskah: 1  # catatan")
    assert said(archive) == [f"{OF}tidak berubah"]


def test_a_file_that_was_never_made(archive: Path) -> None:
    assert said(archive, "--salinan") == ["build/keputusan/k02-salinan.docx: akan dibuat: belum pernah dibuat"]


def test_a_form_that_was_never_made(archive: Path) -> None:
    done = typed(archive, "--explain", "content/keputusan/k02.yaml")
    assert done.stdout.splitlines() == [
        f"{OF}tidak berubah",
        "build/keputusan/k02.pdf: akan dibuat: belum pernah dibuat",
    ]


def test_a_file_that_is_missing(archive: Path) -> None:
    output(archive, 2).unlink()
    assert said(archive) == [f"{OF}akan dibuat: berkasnya tidak ada"]


def test_a_file_of_an_earlier_build(archive: Path) -> None:
    old = output(archive, 2).read_bytes()
    edit(content(archive, 2), "Membentuk", "Menetapkan")
    built(archive)
    output(archive, 2).write_bytes(old)
    assert said(archive) == [f"{OF}akan dibuat: yang ada berasal dari susunan sebelumnya"]


def test_other_words_are_named(archive: Path) -> None:
    edit(content(archive, 2), "Membentuk", "Menetapkan")
    edit(content(archive, 2), "tentang: Pembentukan", "tentang: Penetapan")
    assert said(archive) == [f"{OF}akan dibuat: tentang, menetapkan berubah"]


def test_another_official_is_named(archive: Path) -> None:
    edit(archive / PROFILE, "REKAAN DUA", "REKAAN EMPAT")
    assert said(archive) == [f"{OF}akan dibuat: lembaga: pejabat berubah"]
    assert said(archive, file="content/keputusan/k01.yaml") == ["build/keputusan/k01.docx: tidak berubah"]


def test_another_engine_is_named(archive: Path) -> None:
    retold(archive, "typst 0.", "typst 9.")
    (line,) = said(archive)
    assert line.startswith(f"{OF}akan dibuat: mesinnya naskah 0.1.0, typst 9.")
    assert ", sekarang naskah 0.1.0, typst 0." in line


def test_another_form_of_files_is_named(archive: Path) -> None:
    assert said(archive, "--no-source") == [f"{OF}akan dibuat: bentuk berubah"]


def test_force_is_a_reason(archive: Path) -> None:
    assert said(archive, "--force") == [f"{OF}akan dibuat: diminta --force"]


def test_a_file_that_a_person_has_changed(archive: Path) -> None:
    output(archive, 2).write_bytes(b"ditandatangani")
    assert said(archive) == [f"{OF}diubah orang sesudah dibuat; dibiarkan"]
    edit(content(archive, 2), "Membentuk", "Menetapkan")
    assert said(archive) == [f"{OF}tidak akan ditimpa, sebab diubah orang sesudah dibuat; menetapkan berubah"]


def test_a_changed_file_keeps_the_others_of_its_document_out(archive: Path) -> None:
    assert typed(archive).returncode == 0
    pdf = output(archive, 2, "pdf").read_bytes()
    output(archive, 2).write_bytes(b"disunting")
    edit(content(archive, 2), "Membentuk", "Menetapkan")
    done = typed(archive, "--explain", "content/keputusan/k02.yaml")
    assert done.stdout.splitlines() == [
        f"{OF}tidak akan ditimpa, sebab diubah orang sesudah dibuat; menetapkan berubah",
        "build/keputusan/k02.pdf: tidak akan dibuat, sebab build/keputusan/k02.docx diubah orang",
    ]
    assert typed(archive).returncode == 3
    assert output(archive, 2, "pdf").read_bytes() == pdf


def test_a_missing_file_is_made_beside_a_changed_one(archive: Path) -> None:
    assert typed(archive).returncode == 0
    output(archive, 2).write_bytes(b"disunting")
    output(archive, 2, "pdf").unlink()
    done = typed(archive, "--explain", "content/keputusan/k02.yaml")
    assert done.stdout.splitlines() == [
        f"{OF}diubah orang sesudah dibuat; dibiarkan",
        "build/keputusan/k02.pdf: akan dibuat: berkasnya tidak ada",
    ]
    assert typed(archive).returncode == 0
    assert output(archive, 2, "pdf").is_file()


def test_a_document_that_can_not_be_made(archive: Path) -> None:
    edit(content(archive, 2), "nomor: 2\n", "")
    assert said(archive, code=1) == [f"{OF}tidak dapat dibuat"]


def test_an_output_is_as_good_a_name_and_says_its_variant(archive: Path) -> None:
    assert typed(archive, "--to", "docx", "--salinan").returncode == 0
    assert said(archive, file="build/keputusan/k02-salinan.docx") == ["build/keputusan/k02-salinan.docx: tidak berubah"]
    assert said(archive) == [f"{OF}tidak berubah", "build/keputusan/k02-salinan.docx: tidak berubah"]


def test_an_output_that_is_missing_is_known_by_its_name(archive: Path) -> None:
    output(archive, 2).unlink()
    assert said(archive, file="build/keputusan/k02.docx") == [f"{OF}akan dibuat: berkasnya tidak ada"]


def test_a_file_that_nobody_knows_is_refused(archive: Path) -> None:
    done = typed(archive, "--explain", "build/keputusan/lain.docx")
    assert done.returncode == 1
    assert "BLK014" in done.stderr


def test_it_needs_no_folder_to_write_into(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 2)
    assert said(root) == [f"{OF}akan dibuat: belum pernah dibuat"]
    assert not (root / "build").exists()


def test_a_profile_or_a_folder_explains_the_documents_that_are_made_from_it(archive: Path) -> None:
    both = [f"build/keputusan/k0{number}.docx: tidak berubah" for number in (1, 2)]
    for file in (PROFILE, "content", "content/keputusan"):
        assert said(archive, file=file) == both
    edit(archive / PROFILE, "TOKOH REKAAN DUA", "TOKOH REKAAN TIGA")
    assert said(archive, file=PROFILE) == [both[0], f"{OF}akan dibuat: lembaga: pejabat berubah"]


def test_of_many_files_those_that_would_be_made_are_named(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 12)
    built(root)
    edit(content(root, 2), "Membentuk", "Menyusun")
    assert said(root, file="content") == [f"{OF}akan dibuat: menetapkan berubah", "11 berkas tidak berubah."]


def test_a_file_that_no_document_is_made_from_is_told_so(archive: Path) -> None:
    (archive / "content/lain.txt").write_text("lain", encoding="utf-8")
    assert said(archive, file="content/lain.txt", code=1) == []
