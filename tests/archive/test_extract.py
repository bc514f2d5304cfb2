"""From published files alone back to a project that builds them again, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from archive.office import build, decision, differing, letter, new_office, only, own_kind, profile, typed, write
from tools.documents import project as seeded

REPOSITORY = Path(__file__).parents[2]
FORMS = ("pdf", "docx")


def rebuilt(made: dict[str, bytes], suffix: str, root: Path) -> dict[str, bytes]:
    """What is built from what those files carry that end so, with nothing else there."""
    published = only(made, suffix, root / f"terbitan-{suffix}")
    typed(root, "extract", str(published), "-o", f"proyek-{suffix}")
    return build(root / f"proyek-{suffix}")


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """The model documents, as originals, drafts and sheets for signature."""
    root = tmp_path_factory.mktemp("model")
    for folder in ("keputusan", "instruksi", "lembaga"):
        shutil.copytree(REPOSITORY / "content" / folder, root / "content" / folder)
    return root, build(root)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """An office with a document of every sort."""
    root = new_office(tmp_path_factory.mktemp("kantor"))
    return root, build(root)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """Twenty documents of twenty years, of offices whose heads, kop and words change."""
    root = seeded(tmp_path_factory.mktemp("tahun") / "proyek", 20)
    return root, build(root)


def test_every_document_of_the_office_is_there_to_be_extracted(office: tuple[Path, dict[str, bytes]]) -> None:
    root, made = office
    stems = {file.relative_to(root / "content").with_suffix("").as_posix() for file in root.glob("content/**/*.y*ml")}
    documents = stems - {"lembaga/dinas-contoh", "keputusan/b"}
    assert len(documents) == 8
    assert {f"{stem}-konsep.{form}" for stem in documents for form in FORMS} - set(made) == set()


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("archive", ["models", "office", "years"])
def test_what_is_built_from_the_published_files_alone_is_the_same(
    archive: str, suffix: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    _root, made = request.getfixturevalue(archive)
    assert {Path(name).suffix for name in made} == {".docx", ".pdf"}
    assert differing(made, rebuilt(made, suffix, tmp_path)) == []


def test_the_real_archive_without_its_content_gives_it_back(tmp_path: Path) -> None:
    root = seeded(tmp_path / "proyek", 3)
    made = build(root)
    shutil.rmtree(root / "content")
    for name in made:
        if name.endswith(".docx"):
            (root / "build" / name).unlink()
    typed(root, "extract", "build", "-o", ".")
    shutil.rmtree(root / "build")
    assert differing(made, build(root)) == []


def test_extracting_twice_writes_nothing_the_second_time(office: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    published = only(office[1], "", tmp_path / "terbitan")
    typed(tmp_path, "extract", str(published), "-o", "proyek")
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "proyek").rglob("*")}
    again = typed(tmp_path, "extract", str(published), "-o", "proyek").stdout
    assert again.count("\n") == 1
    assert f"0 berkas ditulis, {sum(file.is_file() for file in before)} sudah ada dan sama." in again
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "proyek").rglob("*")} == before


def test_a_document_outside_content_comes_back(tmp_path: Path) -> None:
    root = profile(tmp_path / "proyek")
    write(root, "arsip/Lama Sekali.yaml", decision("Arsip", "8", "2021-01-02"))
    typed(root, "build", "arsip")
    made = {name: data for name, data in build(root, "arsip").items() if "-" not in name}
    assert made
    again = rebuilt(made, "pdf", tmp_path)
    assert differing(made, {name: again[name] for name in made}) == []


def test_two_versions_of_one_kind_stand_side_by_side(tmp_path: Path) -> None:
    made: dict[str, bytes] = {}
    for number, margin in ((1, 3.5), (2, 5.0), (3, 0.0)):
        root = profile(tmp_path / f"arsip-{number}")
        if margin:
            own_kind(root, "keputusan", margin=margin)
        write(root, f"content/keputusan/k{number}.yaml", decision("Contoh", str(number), "2023-01-02"))
        made |= build(root)
    for suffix in FORMS:
        assert differing(made, rebuilt(made, suffix, tmp_path)) == []


def test_what_an_office_had_not_yet_does_not_come_into_its_old_documents(tmp_path: Path) -> None:
    root = profile(tmp_path / "proyek")
    for year in (2020, 2022, 2024):
        write(root, f"content/surat/s{year}.yaml", letter("1", f"{year}-02-03"))
        write(root, f"content/keputusan/k{year}.yaml", decision("Contoh", "1", f"{year}-02-03"))
    made = build(root)
    for suffix in FORMS:
        assert differing(made, rebuilt(made, suffix, tmp_path)) == []


def test_who_names_no_folder_is_shown_how(tmp_path: Path) -> None:
    done = typed(tmp_path, "extract", "build", check=(2,))
    assert "naskah extract build -o ../pulih" in done.stderr


# --- what can't be put together ------------------------------------------------------------------------------------


def test_an_old_draft_does_not_come_into_the_document_that_it_became(tmp_path: Path) -> None:
    root = profile(tmp_path / "proyek")
    write(root, "content/keputusan/tim.yaml", decision("Tim"))
    draft = build(root, variants=[("--konsep",)])
    write(root, "content/keputusan/tim.yaml", decision("Tim", "7", "2023-04-05"))
    made = build(root, variants=[()])
    assert set(draft) < set(made)
    published = only(made, "", tmp_path / "terbitan")
    done = typed(tmp_path, "extract", str(published), "-o", "lagi", check=(3,))
    assert done.stderr.count("SBR004") == 2
    assert "tim-konsep.docx" in done.stderr
    again = build(tmp_path / "lagi", variants=[()])
    assert again == {name: data for name, data in made.items() if name not in draft}


def test_files_that_say_one_document_otherwise_are_told_apart_by_name(tmp_path: Path) -> None:
    for about in ("Satu", "Dua"):
        root = profile(tmp_path / about)
        write(root, "content/keputusan/tim.yaml", decision(about, "7", "2023-04-05"))
        build(root, variants=[()])
    words = "Dua/build", "Satu/build/keputusan/tim.pdf"
    done = typed(tmp_path, "extract", *words, "-o", "lagi", check=(3,))
    assert "SBR004" in done.stderr
    assert "Satu/build/keputusan/tim.pdf" in done.stderr
    assert "Dua/build/keputusan/tim" in done.stderr
    assert "2 sumber dikeluarkan" in done.stdout


def test_another_file_with_the_name_of_one_stops_all_of_it(
    models: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    published = only(models[1], ".pdf", tmp_path / "terbitan")
    name = "content/instruksi/bupati-kobar-300-33-2024.yaml"
    write(tmp_path, f"lagi/{name}", "milik orang\n")
    done = typed(tmp_path, "extract", str(published), "-o", "lagi", check=(1,))
    assert "SBR005" in done.stderr
    assert name in done.stderr
    assert [file.name for file in (tmp_path / "lagi").rglob("*") if file.is_file()] == [Path(name).name]
    assert (tmp_path / "lagi" / name).read_text(encoding="utf-8") == "milik orang\n"
