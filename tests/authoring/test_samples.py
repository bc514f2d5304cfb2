"""Samples: whatever the kind and whoever the lembaga, what is written is sound and says nothing of its own office."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from reading import Edit

from naskah import Refused, check, load
from naskah.authoring import skeleton
from naskah.authoring.samples import sample_of
from naskah.authoring.scaffold import new_document, new_project
from naskah.authoring.schemas import schema
from naskah.content import kinds, load_kind
from naskah.content.model import Pejabat
from naskah.environment import Project, built_in_templates

from .editor import faults, seen
from .test_schema import name_for

BUILT_IN = sorted(file.parent.name for file in built_in_templates().glob("*/template.yaml"))


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [finding.code for finding in refused.value.findings]


@pytest.fixture
def empty(tmp_path: Path) -> Project:
    """A project in which nothing has been written yet."""
    (tmp_path / "content").mkdir()
    return Project(tmp_path)


@pytest.fixture
def own_kind(project: Path) -> Path:
    """The folder of a kind that the project adds: a copy of a built-in one under another name."""
    folder = project / "templates/keputusan-camat"
    shutil.copytree(built_in_templates() / "keputusan", folder)
    return folder


@pytest.mark.parametrize("kind", BUILT_IN)
def test_every_kind_has_a_sample_that_is_sound_at_once(empty: Project, kind: str) -> None:
    path = empty.content / kind / "baru.yaml"
    written = new_document(kind, path, empty)
    assert written[0] == path
    assert check(path) == ()
    for file in written:
        if file.suffix == ".yaml":
            value = seen(file.read_text(encoding="utf-8"))
            assert faults(schema(name_for(value), empty), value) == []


@pytest.mark.parametrize("kind", BUILT_IN)
def test_the_next_sample_has_a_number_of_its_own(empty: Project, kind: str) -> None:
    paths = [empty.content / kind / f"{name}.yaml" for name in ("satu", "dua", "tiga")]
    for path in paths:
        new_document(kind, path, empty)
    assert [finding for path in paths for finding in check(path)] == []
    numbers = {line for path in paths for line in path.read_text(encoding="utf-8").split("\n") if "nomor:" in line[:6]}
    assert len(numbers) == len(paths)


@pytest.mark.parametrize(
    ("kind", "second"),
    [
        ("surat-dinas", ["nomor: 000.5/124/2025"]),
        ("peraturan", ["nomor: 124", "nomor-lembaran: 124"]),
        ("surat-edaran", ["nomor: 124"]),
    ],
)
def test_all_that_counts_in_a_number_goes_on_and_nothing_else(empty: Project, kind: str, second: list[str]) -> None:
    for name in ("satu", "dua"):
        new_document(kind, empty.content / kind / f"{name}.yaml", empty)
    text = (empty.content / kind / "dua.yaml").read_text(encoding="utf-8")
    assert [line for line in text.split("\n") if line.startswith("nomor")] == second


@pytest.mark.parametrize("kind", BUILT_IN)
def test_a_sample_names_no_office_of_the_made_up_region(kind: str) -> None:
    """A hurried clerk may send what he has not looked through."""
    sample = (built_in_templates() / kind / "contoh.yaml").read_text(encoding="utf-8")
    assert [line for line in sample.split("\n") if "Rekaan" in line] == []


@pytest.mark.parametrize("kind", BUILT_IN)
def test_a_sample_speaks_to_the_one_who_fills_it_in(kind: str) -> None:
    sample = (built_in_templates() / kind / "contoh.yaml").read_text(encoding="utf-8")
    required = [
        field.name for field in load_kind(kind, Project(Path().resolve())).fields.values() if field.required == "ya"
    ]
    assert len(re.findall(r"^\s*# ", sample, re.MULTILINE)) >= len(required)
    assert "…" not in re.sub("(?m)^ *#.*", "", sample)


def test_a_sample_is_of_the_projects_own_lembaga(project: Path) -> None:
    path = project / "content/keputusan/baru.yaml"
    new_document("keputusan", path, Project(project))
    document = load(path)
    assert document.lembaga.nama == "Dinas Contoh Kabupaten Rekaan"
    signer = document.fields["penandatangan"]
    assert isinstance(signer, Pejabat)
    assert signer.nama == "TOKOH REKAAN DUA"
    assert not (project / "content/lembaga/bupati-rekaan.yaml").exists()


@pytest.mark.parametrize(
    ("term", "day"),
    [
        ("sejak: 2020-01-01", date(2025, 2, 3)),
        ("sejak: 2031-05-06", date(2031, 5, 6)),
        ("sejak: 2020-01-01, sampai: 2022-02-28", date(2022, 2, 28)),
    ],
    ids=["then", "not yet", "no more"],
)
def test_a_sample_is_signed_on_a_day_when_someone_could(project: Path, term: str, day: date) -> None:
    profile = project / "content/lembaga/dinas-contoh.yaml"
    text = profile.read_text(encoding="utf-8")
    head, tail = text[: text.index("pejabat:\n")], text[text.index("salinan:") :]
    text = f"{head}pejabat:\n  camat: {{jabatan: CAMAT, nama: TOKOH REKAAN, {term}}}\n{tail}"
    profile.write_text(text, encoding="utf-8")
    path = project / "content/baru.yaml"
    new_document("keputusan", path, Project(project))
    assert load(path).fields["ditetapkan.tanggal"] == day


def test_a_profile_in_which_nobody_can_ever_sign_is_refused(project: Path) -> None:
    profile = project / "content/lembaga/dinas-contoh.yaml"
    text = profile.read_text(encoding="utf-8")
    profile.write_text(
        text.replace("tempat: Kota Rekaan", "tempat: {nilai: Rekaan, sampai: 1999-01-01}"), encoding="utf-8"
    )
    with pytest.raises(Refused) as refused:
        new_document("keputusan", project / "content/baru.yaml", Project(project))
    assert codes(refused) == ["SKM019"]


def test_a_copied_kind_brings_its_sample_under_its_own_name(project: Path, own_kind: Path) -> None:
    path = project / "content/baru.yaml"
    new_document(own_kind.name, path, Project(project))
    assert load(path).kind.key == own_kind.name
    assert (project / "content/baru/susunan.yaml").is_file()
    assert check(path) == ()


def test_a_kind_without_a_sample_gets_one_from_its_fields(project: Path, own_kind: Path) -> None:
    (own_kind / "contoh.yaml").unlink()
    more = """\
isian:
  hal: {bentuk: teks, wajib: ya, keterangan: Pokok surat}
  sifat: {bentuk: pilihan, pilihan: [1, "sangat: rahasia"], wajib: ya}
  rangkap: {bentuk: bilangan, wajib: terbit}
  tahun: {bentuk: baris, wajib: ya}
  batang: {bentuk: naskah, wajib: ya}
  catatan: {bentuk: butir}
"""
    template = own_kind / "template.yaml"
    text = template.read_text(encoding="utf-8").replace(
        "  tahun:\n    bentuk: baris\n", "  lama:\n    bentuk: baris\n", 1
    )
    text = text.replace("  lampiran:\n    bentuk: lampiran\n", "  lampiran:\n    bentuk: lampiran\n    wajib: ya\n")
    template.write_text(text.replace("isian:\n", more, 1), encoding="utf-8")
    path = project / "content/baru.yaml"
    new_document(own_kind.name, path, Project(project))
    assert check(path) == ()
    written = path.read_text(encoding="utf-8")
    assert "# Pokok surat\nhal: " in written
    assert "\n# catatan:\n" in written
    assert faults(schema(own_kind.name, Project(project)), seen(written)) == []


def test_every_form_of_field_can_stand_in_a_sample() -> None:
    assert {*skeleton.FORMS, "rekaman"} == set(kinds.FORMS)


@pytest.mark.parametrize(
    "text",
    ["naskah: 1\n\tjenis: x\n", "", "- daftar\n", "ditetapkan: {tanggal: kemarin}\n", "\udcff"],
    ids=["tab", "empty", "list", "date", "bytes"],
)
def test_a_sample_that_can_not_be_read_is_told_where_it_lies(project: Path, own_kind: Path, text: str) -> None:
    (own_kind / "contoh.yaml").write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(Refused) as refused:
        new_document(own_kind.name, project / "content/baru.yaml", Project(project))
    assert {finding.place.file for finding in refused.value.findings} == {"templates/keputusan-camat/contoh.yaml"}
    assert not (project / "content/baru.yaml").exists()


def test_a_sample_may_leave_things_to_the_one_who_fills_it_in(project: Path, own_kind: Path) -> None:
    (own_kind / "contoh.yaml").write_text("tentang:\nlembaga:\nditetapkan:\n  tanggal:\n", encoding="utf-8")
    new_document(own_kind.name, project / "content/baru.yaml", Project(project))
    written = (project / "content/baru.yaml").read_text(encoding="utf-8")
    assert written.endswith("\ntentang:\nlembaga:\nditetapkan:\n  tanggal:\n")


def test_a_sample_writes_no_file_outside_of_its_documents_folder(project: Path, own_kind: Path) -> None:
    (own_kind / "contoh.yaml").write_text("tentang: contoh/../../keputusan-camat/template.yaml\n", encoding="utf-8")
    written = new_document(own_kind.name, project / "content/baru.yaml", Project(project))
    assert [file.name for file in written] == ["baru.yaml", "keputusan-camat.json"]


def test_a_sample_takes_no_file_from_outside_the_project(
    project: Path, own_kind: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("luar") / "rahasia.yaml"
    secret.write_text("rahasia", encoding="utf-8")
    table = own_kind / "contoh/susunan.yaml"
    table.unlink()
    table.symlink_to(secret)
    with pytest.raises(Refused) as refused:
        new_document(own_kind.name, project / "content/baru.yaml", Project(project))
    assert codes(refused) == ["BRK005"]


def test_the_rest_of_a_sample_stays_to_the_letter(project: Path) -> None:
    sample = sample_of(load_kind("keputusan", Project(project)), Project(project))
    path = project / "content/baru.yaml"
    new_document("keputusan", path, Project(project))
    before, after = sample.text.splitlines(), path.read_text(encoding="utf-8").splitlines()[1:]
    changed = [(old.strip(), new.strip()) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [
        ("lembaga: bupati-rekaan", "lembaga: dinas-contoh"),
        ("penandatangan: bupati", "penandatangan: kepala"),
        ("tabel: contoh/susunan.yaml", "tabel: baru/susunan.yaml"),
    ]


def test_the_same_words_make_the_same_files(tmp_path: Path) -> None:
    made = []
    for name in ("satu", "dua"):
        written = new_project(tmp_path / name)
        made.append({file.relative_to(tmp_path / name).as_posix(): file.read_bytes() for file in written})
    assert made[0] == made[1]


def test_what_is_written_fits_what_the_editor_is_told(tmp_path: Path) -> None:
    for file in new_project(tmp_path / "proyek"):
        if file.suffix != ".yaml":
            continue
        text = file.read_text(encoding="utf-8")
        way = text.partition("\n")[0].partition("$schema=")[2]
        told = (file.parent / way).resolve()
        assert told.is_file()
        assert told.stem == name_for(seen(text))


def test_a_misspelt_key_in_a_sample_is_underlined(project: Path, keputusan: Path, edit: Edit) -> None:
    edit("menimbang:", "menimbag:")
    value = seen(keputusan.read_text(encoding="utf-8"))
    assert any("menimbag" in fault for fault in faults(schema("keputusan", Project(project)), value))
