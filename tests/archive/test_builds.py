"""Which documents a build makes again, and which it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest
from reading import DOCUMENT, part, with_parts

from archive.small import (
    MANIFEST,
    PROFILE,
    add,
    built,
    content,
    edit,
    new_archive,
    ordered,
    output,
    outputs,
    times,
    typed,
)
from naskah.archive.building import building
from naskah.archive.model import Documents
from naskah.environment import built_in_templates
from naskah.outputs.manifest import as_written

ALL = ["k01", "k02", "k03", "k04"]
BOTH = ("docx", "pdf")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Four documents, built as Word files."""
    root = new_archive(tmp_path)
    assert built(root).made == ALL
    return root


def test_a_second_build_makes_nothing_and_touches_no_file(archive: Path) -> None:
    before = times(archive)
    again = built(archive)
    assert (again.made, again.kept) == ([], ALL)
    assert times(archive) == before


def test_a_second_build_does_not_even_write_into_the_manifest(archive: Path) -> None:
    before = (archive / "build" / MANIFEST).read_bytes()
    built(archive)
    assert (archive / "build" / MANIFEST).read_bytes() == before


# --- content ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("naskah: 1\n", "# rahasia\nnaskah: 1\n"),
        ("nomor: 2\n", "nomor:   '2'   # nomor\n"),
        ("\n", "\r\n"),
        ("menimbang:\n", "menimbang:  # abaikan ATR074: begitu adanya\n"),
    ],
    ids=["comment", "spaces", "line ends", "suppression"],
)
def test_what_is_not_in_the_document_changes_nothing(archive: Path, old: str, new: str) -> None:
    before = times(archive)
    file = content(archive, 2)
    file.write_bytes(file.read_bytes().replace(old.encode(), new.encode()))
    assert built(archive).kept == ALL
    assert times(archive) == before
    assert "keputusan/k02.docx" in (archive / "build" / MANIFEST).read_text(encoding="utf-8").splitlines()[-1]
    lines = len((archive / "build" / MANIFEST).read_bytes().splitlines())
    assert built(archive).kept == ALL
    assert len((archive / "build" / MANIFEST).read_bytes().splitlines()) == lines  # it need not be read any more


def test_a_changed_word_makes_one_document(archive: Path) -> None:
    edit(content(archive, 3), "Membentuk", "Menetapkan")
    again = built(archive)
    assert (again.made, again.kept) == (["k03"], ["k01", "k02", "k04"])


def test_a_changed_official_makes_the_documents_that_he_signs(archive: Path) -> None:
    edit(archive / PROFILE, "REKAAN DUA", "REKAAN EMPAT")
    assert built(archive).made == ["k02", "k04"]
    edit(archive / PROFILE, "REKAAN SATU", "REKAAN LIMA")
    assert built(archive).made == ["k01", "k03"]


def test_an_official_whom_no_document_names_makes_none(archive: Path) -> None:
    official = "  lain: [{jabatan: [SEKRETARIS], nama: TOKOH REKAAN TIGA, sejak: 2020-01-01}]\n"
    edit(archive / PROFILE, "pejabat:\n", f"pejabat:\n{official}")
    assert built(archive).kept == ALL


def test_a_new_document_is_made_beside_the_others(archive: Path) -> None:
    add(archive, 5)
    again = built(archive)
    assert (again.made, again.kept) == (["k05"], ALL)


def test_what_was_made_of_old_words_is_made_again_when_they_come_back(archive: Path) -> None:
    before = outputs(archive)
    edit(content(archive, 1), "Membentuk", "Menetapkan")
    built(archive)
    edit(content(archive, 1), "Menetapkan", "Membentuk")
    assert built(archive).made == ["k01"]
    assert outputs(archive) == before


# --- what stands around it -------------------------------------------------------------------------------------------


def test_a_template_of_the_project_makes_all_again(archive: Path) -> None:
    folder = archive / "templates/keputusan"
    shutil.copytree(built_in_templates() / "keputusan", folder)
    assert built(archive).kept == ALL  # it is the same template yet
    data = (folder / "template.docx").read_bytes()
    text = part(data, DOCUMENT).decode("utf-8")
    changed = text.replace("<w:pgMar ", '<w:pgMar w:gutter="9" ', 1) if "w:gutter" not in text else text + " "
    (folder / "template.docx").write_bytes(with_parts(data, word__document=changed.encode("utf-8")))
    assert built(archive).made == ALL


def retold(root: Path, old: str, new: str) -> None:
    """Makes the manifest tell something else, as another version would have written it."""
    manifest = root / "build" / MANIFEST
    lines = list(Documents(root / "build").last.values())
    texts = [msgspec.json.encode(line).decode("utf-8") for line in lines]
    assert all(old in text for text in texts)
    changed = [msgspec.json.decode(text.replace(old, new), type=type(lines[0])) for text in texts]
    manifest.write_bytes(b"".join(map(as_written, changed)))


def test_another_engine_makes_all_again(archive: Path) -> None:
    retold(archive, "typst 0.", "typst 9.")
    assert built(archive).made == ALL
    assert built(archive).kept == ALL


def test_files_without_their_source_are_other_files(archive: Path) -> None:
    assert built(archive, sourced=False).made == ALL
    assert built(archive, sourced=False).kept == ALL
    assert built(archive).made == ALL


def test_another_form_is_made_beside_the_first(archive: Path) -> None:
    before = times(archive)
    assert built(archive, formats=BOTH).made == ALL
    after = times(archive)
    assert {name: after[name] for name in before} == before
    assert len(after) == 8
    assert built(archive, formats=BOTH).kept == ALL
    assert built(archive).kept == ALL


def test_a_form_that_was_not_asked_for_again_is_made_again_when_it_is(archive: Path) -> None:
    built(archive, formats=BOTH)
    edit(content(archive, 1), "Membentuk", "Menetapkan")
    old = output(archive, 1, "pdf").read_bytes()
    assert built(archive).made == ["k01"]
    assert built(archive, formats=("pdf",)).made == ["k01"]
    assert output(archive, 1, "pdf").read_bytes() != old


def test_variants_know_nothing_of_each_other(archive: Path) -> None:
    from naskah.composition import Variant

    assert built(archive, variant=Variant.DRAFT).made == ALL
    assert built(archive, variant=Variant.DRAFT).kept == ALL
    assert built(archive).kept == ALL


def test_force_makes_all(archive: Path) -> None:
    before = outputs(archive)
    assert built(archive, force=True).made == ALL
    assert outputs(archive) == before


def test_strict_looks_again_at_what_was_made_with_findings(archive: Path) -> None:
    edit(content(archive, 2), "bahwa untuk contoh", "untuk contoh")
    found = built(archive)
    weighing = [finding for finding in found.results[1].findings if str(finding.severity) != "catatan"]
    assert weighing
    assert built(archive).results[1].weighs == len(weighing)
    assert built(archive, strict=True).failed == ["k02"]
    assert built(archive).kept == ALL


# --- what people do in the folder ------------------------------------------------------------------------------------


def test_a_missing_file_is_made_again_as_it_was(archive: Path) -> None:
    before = outputs(archive)
    output(archive, 2).unlink()
    assert built(archive).made == ["k02"]
    assert outputs(archive) == before


def test_a_file_that_a_person_has_changed_is_left_alone_and_told_of(archive: Path) -> None:
    output(archive, 2).write_bytes(b"ditandatangani")
    again = built(archive)
    assert (again.made, again.kept, again.codes) == ([], ALL, ["BLK005"])
    assert output(archive, 2).read_bytes() == b"ditandatangani"


def test_a_file_that_a_person_has_changed_is_not_written_over(archive: Path) -> None:
    output(archive, 2).write_bytes(b"ditandatangani")
    edit(content(archive, 2), "Membentuk", "Menetapkan")
    again = built(archive)
    assert (again.made, again.failed, again.codes) == ([], ["k02"], ["BLK005"])
    assert output(archive, 2).read_bytes() == b"ditandatangani"
    assert built(archive, force=True).made == ALL
    assert output(archive, 2).read_bytes().startswith(b"PK")


def test_a_file_of_an_earlier_build_is_no_change_of_a_persons(archive: Path) -> None:
    old = output(archive, 1).read_bytes()
    edit(content(archive, 1), "Membentuk", "Menetapkan")
    built(archive)
    output(archive, 1).write_bytes(old)
    assert built(archive).made == ["k01"]


def test_a_file_that_no_build_has_made_is_not_written_over(tmp_path: Path) -> None:
    root = new_archive(tmp_path)
    output(root, 1).parent.mkdir(parents=True)
    output(root, 1).write_bytes(b"punya orang")
    first = built(root)
    assert (first.failed, first.codes) == (["k01"], ["BLK005"])
    assert output(root, 1).read_bytes() == b"punya orang"


def test_a_lost_manifest_is_made_again_over_files_that_are_the_same(archive: Path) -> None:
    before = outputs(archive)
    (archive / "build" / MANIFEST).unlink()
    assert built(archive).made == ALL
    assert outputs(archive) == before
    assert built(archive).kept == ALL


def test_half_a_last_line_of_the_manifest_costs_one_document(archive: Path) -> None:
    file = archive / "build" / MANIFEST
    file.write_bytes(file.read_bytes()[:-40])
    assert built(archive).made == ["k04"]
    assert built(archive).kept == ALL
    assert Documents(archive / "build").damaged == []


def test_a_line_that_somebody_has_changed_is_not_believed(archive: Path) -> None:
    file = archive / "build" / MANIFEST
    file.write_bytes(file.read_bytes().replace(b"content/keputusan/k03.yaml", b"content/keputusan/k33.yaml", 1))
    assert built(archive).made == ["k03"]


# --- all or nothing --------------------------------------------------------------------------------------------------


def test_all_or_nothing_places_none_beside_one_that_would_write_over_a_persons_file(archive: Path) -> None:
    for number in (1, 2):
        edit(content(archive, number), "Membentuk", "Menetapkan")
    output(archive, 2).write_bytes(b"ditandatangani")
    before = outputs(archive)
    again = built(archive, all_or_nothing=True)
    assert (again.made, again.kept) == ([], ["k03", "k04"])
    assert outputs(archive) == before


def test_all_or_nothing_places_none_where_the_disk_refuses_one(archive: Path) -> None:
    for number in (1, 2):
        edit(content(archive, number), "Membentuk", "Menetapkan")
    output(archive, 2).unlink()
    output(archive, 2).mkdir()
    before = outputs(archive)
    assert built(archive, all_or_nothing=True).made == []
    assert outputs(archive) == before


# --- several processes, and as a person runs it ----------------------------------------------------------------------


def test_what_workers_make_comes_in_the_order_of_paths(tmp_path: Path) -> None:
    root = new_archive(tmp_path, 9)
    edit(content(root, 4), "nomor: 4\n", "")
    found = built(root, jobs=2)
    assert [result.path.stem for result in found.results] == [f"k{number:02}" for number in range(1, 10)]
    assert found.failed == ["k04"]
    assert len(outputs(root)) == 8


def test_a_build_says_what_it_made_and_what_it_left(tmp_path: Path) -> None:
    root = new_archive(tmp_path)
    first = typed(root, "--to", "docx")
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines()[-1] == "4 naskah disusun, 4 berkas ditulis."
    edit(content(root, 2), "Membentuk", "Menetapkan")
    again = typed(root, "--to", "docx")
    assert again.stdout.splitlines() == [
        "build/keputusan/k02.docx",
        "1 naskah disusun, 1 berkas ditulis, 3 naskah tidak berubah.",
    ]


def test_a_second_build_at_once_says_so(archive: Path) -> None:
    with building(ordered(archive)):
        second = typed(archive)
    assert second.returncode == 2
    assert "BLK003" in second.stderr
    assert typed(archive, "--to", "docx").returncode == 0


def test_outputs_of_content_that_is_gone_are_told_of_and_removed_only_when_asked(archive: Path) -> None:
    content(archive, 2).unlink()
    content(archive, 3).unlink()
    output(archive, 3).write_bytes(b"ditandatangani")
    told = typed(archive, "--to", "docx")
    assert told.returncode == 0
    assert "build/keputusan/k02.docx: content/keputusan/k02.yaml sudah tidak ada" in told.stderr
    assert output(archive, 2).is_file()
    assert "k02" not in typed(archive, "content/keputusan/k01.yaml", "--to", "docx").stderr
    assert typed(archive, "--to", "docx", "--prune").returncode == 0
    assert not output(archive, 2).exists()
    assert output(archive, 3).read_bytes() == b"ditandatangani"
    assert "k02" not in typed(archive, "--to", "docx").stderr


def test_prune_takes_no_file_that_another_document_has_now(archive: Path) -> None:
    content(archive, 2).rename(content(archive, 2).with_suffix(".yml"))
    assert typed(archive, "--to", "docx", "--prune").returncode == 0
    assert output(archive, 2).is_file()


def test_a_moved_project_is_the_same_project(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("tempat lain") / "proyek (pindah)"
    shutil.move(archive, elsewhere)
    assert built(elsewhere).kept == ALL
