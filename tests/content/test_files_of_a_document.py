"""Which files are documents, what they may reach, and kinds of a project's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from naskah.content import documents, load_kind
from naskah.environment import Project
from naskah.findings import Refused

from .office import Office

Make = Callable[..., str]


def test_documents_are_the_yaml_files_with_a_kind(office: Office, keputusan: Make) -> None:
    office.write("content/keputusan/b.yaml", keputusan())
    office.write("content/keputusan/a.yml", "{jenis: keputusan}\n")
    office.write("content/keputusan/b/jadwal.yaml", "kolom: []\nbaris: []\n")
    office.write("content/keputusan/rusak.yaml", "a: b: c\n")
    office.write("content/surat/massal.yaml", keputusan("data: penerima.xlsx\n"))
    office.write("content/catatan.txt", "jenis: keputusan\n")
    found = documents((), office.project)
    assert [path.name for path in found.documents] == ["a.yml", "b.yaml", "rusak.yaml"]
    assert [path.name for path in found.needs_data] == ["massal.yaml"]


def test_a_file_that_is_named_is_a_document_whatever_it_holds(office: Office) -> None:
    path = office.write("content/keputusan/jadwal.yaml", "kolom: []\n")
    assert documents((path,), office.project).documents == (path.resolve(),)


def test_a_path_that_is_not_there_or_lies_outside_is_refused(
    office: Office, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("luar")
    with pytest.raises(Refused) as refused:
        documents((office.root / "tidak-ada", outside), office.project)
    assert sorted(finding.code for finding in refused.value.findings) == ["BRK005", "BRK006"]


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("../../../luar.md", "BRK005"),
        ("/etc/luar.md", "BRK003"),
        ("C:/luar.md", "BRK003"),
        ("x\\isi.md", "BRK002"),
        ("nul.md", "BRK004"),
        ("isi-x.md", "BRK006"),
        (".md", "BRK006"),
        ("tautan.md", "BRK005"),
    ],
)
def test_an_included_file_stays_inside_the_project(office: Office, keputusan: Make, named: str, code: str) -> None:
    outside = office.root.parent / "luar.md"
    outside.write_text("rahasia", encoding="utf-8")
    office.write("content/keputusan/isi.md", "teks\n")
    (office.root / "content/keputusan/tautan.md").symlink_to(outside)
    (finding,) = office.faults(keputusan(f"lampiran:\n  - {{judul: Contoh, isi: '{named}'}}\n"))
    assert finding.code == code
    assert (finding.place.file, finding.place.line) == ("content/keputusan/contoh.yaml", 15)


def test_a_misspelt_file_is_told_the_nearest_one(office: Office, keputusan: Make) -> None:
    office.write("content/keputusan/pedoman.md", "teks\n")
    (finding,) = office.faults(keputusan("lampiran:\n  - {judul: Contoh, isi: pedomn.md}\n"))
    assert finding.help == 'maksud Anda "content/keputusan/pedoman.md"?'


@pytest.mark.parametrize(
    "lampiran",
    [
        "{judul: A}",
        "{judul: A, isi: a.md, tabel: b.yaml}",
        "{judul: A, tabel: b.docx}",
        "{isi: a.md}",
        "{judul: A, isi: |-\n      a\n    }",
    ],
)
def test_a_lampiran_that_is_not_one_is_refused(office: Office, keputusan: Make, lampiran: str) -> None:
    assert office.faults(keputusan(f"lampiran:\n  - {lampiran}\n"))


def test_long_text_may_stand_in_the_document_itself(office: Office, keputusan: Make) -> None:
    text = keputusan("lampiran:\n  - judul: Contoh\n    isi: |\n      # Bab\n\n      Teks `kode`.\n")
    (finding,) = office.faults(text)
    assert (finding.code, finding.place.line, finding.place.column) == ("MKD007", 19, 12)


def test_a_projects_own_kind_goes_before_the_built_in_one(office: Office, keputusan: Make) -> None:
    built_in = load_kind("keputusan", office.project)
    text = (built_in.folder / "template.yaml").read_text(encoding="utf-8")
    office.write("templates/keputusan/template.yaml", text.replace("nama: Keputusan", "nama: Ketetapan"))
    assert office.load(keputusan()).kind.name == "Ketetapan"
    office.write("templates/keputusan/template.yaml", text.replace("nama: Keputusan", "nama: Penetapan"))
    assert office.load(keputusan()).kind.name == "Penetapan"


@pytest.mark.parametrize("kind", ["keputusan", "instruksi", "surat-dispensasi", "surat-word"])
def test_the_built_in_kinds_are_sound(kind: str, office: Office) -> None:
    assert load_kind(kind, office.project).fields["lembaga"].form == "lembaga"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("bentuk: baris", "bentuk: bars", "SKM006"),
        ("tanggal: ditetapkan.tanggal", "tanggal: ditetapkan.di", "TMP002"),
        ("isian: mengingat,", "isian: mengigat,", "TMP003"),
        ("rumusan: [penutup", "rumusan: [penutp", "SKM006"),
        ("pada tanggal {{ tanggal }}", "pada tanggal {{ tangal }}", "EKS003"),
        ("  nomor: 12", "  nomr: 12", "TMP002"),
        ("  tentang:\n    bentuk: teks", "  kata:\n    bentuk: teks", "TMP001"),
    ],
)
def test_a_broken_template_is_told_at_its_place(office: Office, keputusan: Make, old: str, new: str, code: str) -> None:
    source = load_kind("keputusan", office.project).folder / "template.yaml"
    text = source.read_text(encoding="utf-8")
    assert old in text
    office.write("templates/keputusan/template.yaml", text.replace(old, new, 1))
    findings = office.faults(keputusan())
    assert code in [finding.code for finding in findings]
    assert {finding.place.file for finding in findings} == {"templates/keputusan/template.yaml"}


def test_the_same_content_gives_the_same_document_whatever_the_root(
    office: Office, keputusan: Make, tmp_path: Path
) -> None:
    first = office.load(keputusan())
    other = Office(tmp_path / "lain" / "folder")
    other.write("content/lembaga/dinas-rekaan.yaml", (office.root / "content/lembaga/dinas-rekaan.yaml").read_bytes())
    assert other.load(keputusan()) == first


def test_a_project_is_found_from_any_folder_in_it(office: Office) -> None:
    deep = office.root / "content/keputusan/382"
    deep.mkdir(parents=True)
    assert Project.find(deep).root == office.root.resolve()
