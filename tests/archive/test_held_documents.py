"""Signed documents in a build: their words stay, their scans are watched, their signed files are spared."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from bulk.test_disks import as_anybody

from archive.signing import signed
from archive.small import PROFILE, add, built, content, edit, new_archive, output, typed, verified

SIGNED = "naskah: 1\nstatus: ditandatangani\n"


def sign(root: Path, number: int = 1) -> Path:
    """Says in a content file that the document is signed."""
    file = content(root, number)
    edit(file, "naskah: 1\n", SIGNED)
    return file


def record(root: Path, number: int = 1) -> Path:
    return root / f"ditandatangani/keputusan/k{number:02}.txt"


def test_the_words_of_a_document_are_kept_when_it_is_signed_though_nothing_is_made(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    built(root)
    sign(root)
    again = built(root)
    assert (again.made, again.kept, again.codes) == ([], ["k01"], ["TTD007"])
    assert "Membentuk Tim Contoh 1" in record(root).read_text(encoding="utf-8")


def test_a_build_that_would_change_signed_words_shows_old_and_new_and_makes_nothing(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 2)
    file = sign(root)
    built(root)
    before = output(root, 1).read_bytes()
    edit(file, "Membentuk Tim Contoh 1", "Membubarkan Tim Contoh 1")
    done = typed(root)
    assert done.returncode == 3
    assert "TTD001" in done.stderr
    assert "lama: … " in done.stderr
    assert "Membentuk Tim" in done.stderr
    assert "Membubarkan Tim" in done.stderr
    assert "ralat" in done.stderr
    assert output(root, 1).read_bytes() == before
    assert typed(root, "--konsep").returncode == 3
    edit(file, SIGNED, "naskah: 1\n")
    assert typed(root).returncode == 0


def test_explain_says_that_signed_words_would_change(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    file = sign(root)
    built(root)
    edit(file, "Membentuk Tim Contoh 1", "Membubarkan Tim Contoh 1")
    done = typed(root, "--explain", str(file))
    assert "k01.docx: tidak dapat dibuat" in done.stdout
    assert "TTD001" in done.stderr


def test_a_build_mends_a_manifest_that_somebody_has_changed(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 3)
    built(root)
    manifest = root / "build/manifest.jsonl"
    manifest.write_bytes(manifest.read_bytes().replace(b"k02.yaml", b"k2.yaml", 1))
    proved = verified(root)
    assert proved.returncode == 1
    assert "manifest.jsonl: catatan pada baris 2 rusak atau diubah" in proved.stdout
    assert built(root).failed == []
    assert verified(root).returncode == 0


def test_words_can_not_be_changed_while_the_status_is_away(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    file = sign(root)
    built(root)
    edit(file, SIGNED, "naskah: 1\n")
    edit(file, "Membentuk Tim Contoh 1", "Membubarkan Tim Contoh 1")
    assert built(root).codes == ["TTD008"]
    edit(file, "naskah: 1\n", SIGNED)
    assert built(root).codes == ["TTD001"]


def test_a_record_that_is_gone_is_kept_again_and_one_that_was_edited_stops_the_build(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    sign(root)
    built(root)
    record(root).unlink()
    assert built(root).codes == ["TTD007"]
    edit(record(root), "Membentuk", "Membubarkan")
    assert built(root).codes == ["TTD001"]


def test_the_outputs_of_a_signed_document_are_not_pruned(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 2)
    sign(root, 1)
    built(root)
    content(root, 1).unlink()
    content(root, 2).unlink()
    done = typed(root, "--to", "docx", "--prune")
    assert "k01.docx: content/keputusan/k01.yaml sudah tidak ada; dibiarkan, sebab sudah ditandatangani" in done.stderr
    assert output(root, 1).is_file()
    assert not output(root, 2).exists()


def test_another_name_in_the_profile_does_not_reach_a_signed_document(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 2)
    sign(root)
    built(root)
    edit(root / PROFILE, "TOKOH REKAAN SATU", "TOKOH REKAAN TIGA")
    assert built(root).failed == ["k01"]


def test_words_are_held_though_the_whole_output_folder_is_gone(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    file = sign(root)
    built(root)
    shutil.rmtree(root / "build")
    edit(file, "tim\n", "regu\n")
    assert built(root).codes == ["TTD001"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_words_that_can_not_be_kept_are_warned_of_and_the_files_are_made(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    sign(root)
    folder = root / "ditandatangani/keputusan"
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    done = typed(root, before=as_anybody)
    folder.chmod(0o700)
    assert done.returncode == 0
    assert "SYS001 peringatan" in done.stderr
    assert "beri hak tulis pada folder ini" in done.stderr
    assert output(root, 1).is_file()
    assert not record(root).exists()


def test_a_scan_that_is_another_one_is_warned_of_until_somebody_takes_it(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    edit(content(root, 1), "naskah: 1\n", f"{SIGNED}tertanda: pindaian.pdf\n")
    scan = content(root, 1).with_name("pindaian.pdf")
    scan.write_bytes(b"%PDF pindaian")
    assert built(root).codes == ["TTD007"]
    assert built(root).codes == []
    scan.write_bytes(b"%PDF pindaian lain")
    assert built(root).codes == ["TTD002"]
    assert built(root).codes == ["TTD002"]
    proved = verified(root)
    assert proved.returncode == 1
    assert "content/keputusan/pindaian.pdf: bukan lagi pindaian yang dicatat" in proved.stdout
    built(root, force=True)
    assert built(root).codes == []
    assert verified(root).returncode == 0


def test_no_build_writes_over_the_signed_scan(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    output(root, 1, "pdf").parent.mkdir(parents=True)
    output(root, 1, "pdf").write_bytes(b"%PDF pindaian")
    edit(content(root, 1), "naskah: 1\n", f"{SIGNED}tertanda: ../../build/keputusan/k01.pdf\n")
    assert built(root, formats=("docx", "pdf")).codes == ["TTD003"]
    assert output(root, 1, "pdf").read_bytes() == b"%PDF pindaian"


def test_a_signed_pdf_is_spared_though_its_document_changes(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 2)
    both = ("docx", "pdf")
    built(root, formats=both)
    pdf = output(root, 1, "pdf")
    pdf.write_bytes(signed(pdf.read_bytes()))
    before = pdf.read_bytes()
    same = built(root, formats=both)
    assert (same.made, same.kept) == ([], ["k01", "k02"])
    word = output(root, 1).read_bytes()
    edit(content(root, 1), "Membentuk Tim Contoh 1", "Membentuk Tim Contoh Satu")
    changed = built(root, formats=both)
    assert (changed.made, changed.codes) == (["k01"], ["BLK005"])
    assert pdf.read_bytes() == before
    assert output(root, 1).read_bytes() != word
    proved = verified(root)
    assert proved.returncode == 1
    assert "k01.pdf: ditandatangani sejak dibuat; sesudah itu berubah: menetapkan" in proved.stdout
    assert built(root, formats=both).made == []
    assert built(root, formats=both, force=True).made == ["k01", "k02"]
    assert pdf.read_bytes() != before


def test_a_new_document_beside_signed_ones_is_made(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 1)
    sign(root)
    built(root)
    add(root, 2)
    assert built(root).made == ["k02"]
