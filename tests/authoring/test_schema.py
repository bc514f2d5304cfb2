"""Schemas for editors say what the loader says: the same content is sound, and a misspelt key is none."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli.test_guide import examples
from content.office import KEPUTUSAN as OTHER_KEPUTUSAN
from content.office import PROFILE as OTHER_PROFILE
from jsonschema import Draft7Validator
from reading import Edit

from naskah import Refused, load
from naskah.authoring import shapes
from naskah.authoring.data_schema import DATA
from naskah.authoring.kind_schema import FORMS, kind_schema
from naskah.authoring.schemas import LEMBAGA, TABLE, introduced, schema, schema_file, schema_text
from naskah.content import annexes, data, fields, kinds, lembaga, load_kind, suppressions, tables
from naskah.content.loading import OWN_KEYS
from naskah.content.tightening import PAGES
from naskah.environment import Project, built_in_templates

from .editor import faults, seen

REPOSITORY = Path(__file__).parents[2]
PROJECT = Project(REPOSITORY)
NAMES = (*PROJECT.kinds(), LEMBAGA, TABLE)


def _texts() -> Iterator[tuple[str, str]]:
    """Every YAML file that the repository shows, with where it stands."""
    for file in sorted((REPOSITORY / "content").rglob("*.yaml")):
        yield file.relative_to(REPOSITORY).as_posix(), file.read_text(encoding="utf-8")
    for page in ("docs/panduan.md", "README.md"):
        for name, text in examples(page).items():
            if name.endswith(".yaml"):
                yield f"{page}: {name}", text
    yield "tests: profile", OTHER_PROFILE
    yield "tests: keputusan", OTHER_KEPUTUSAN


def name_for(value: dict[str, Any]) -> str:
    """The schema of a file with this content."""
    return str(value.get("jenis") or (LEMBAGA if "pejabat" in value else TABLE))


SHOWN = dict(_texts())


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(dict(schema(name, PROJECT)))


@pytest.mark.parametrize("where", SHOWN)
def test_content_that_the_loader_takes_is_sound(where: str) -> None:
    value = seen(SHOWN[where])
    assert faults(schema(name_for(value), PROJECT), value) == []


def test_content_of_the_small_project_is_sound(project: Path) -> None:
    files = list((project / "content").rglob("*.yaml"))
    assert len(files) == 3
    for file in files:
        value = seen(file.read_text(encoding="utf-8"))
        assert faults(schema(name_for(value), PROJECT), value) == []


def _mappings(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    if isinstance(value, dict):
        yield way, value
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from _mappings(inner, (*way, key))


def _own_keys(way: tuple[str | int, ...]) -> bool:
    """Whether the keys of the mapping there are the writer's own: officials in a profile, columns in a table."""
    return way in (("pejabat",), ("identitas",), ("data", "kolom")) or way[:1] == ("baris",)


@pytest.mark.parametrize("where", SHOWN)
def test_each_key_of_it_is_underlined_when_misspelt(where: str) -> None:
    value = seen(SHOWN[where])
    found = schema(name_for(value), PROJECT)
    tried = 0
    for way, mapping in _mappings(value):
        for key in () if _own_keys(way) else mapping:
            changed = copy.deepcopy(value)
            inner = changed
            for step in way:
                inner = inner[step]
            inner[f"{key}x"] = inner.pop(key)
            assert faults(found, changed), (way, key)
            tried += 1
    assert tried > 5


def test_a_row_of_a_table_takes_no_key_that_can_be_no_column(project: Path) -> None:
    table = seen((project / "content/keputusan/jadwal.yaml").read_text(encoding="utf-8"))
    table["baris"].append({"Nama Kegiatan": "RAPAT"})
    assert faults(schema(TABLE, PROJECT), table)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("jenis: keputusan", "jenis: instruksi"),
        ("jenis: keputusan\n", ""),
        ("tentang: Pembentukan Tim Contoh", "tentang:"),
        ("tanggal: 2024-03-04", "tanggal: 4 Maret 2024"),
        ("tanggal: 2024-03-04", "tanggal: 2024-13-04"),
        ("id: perlu", "id: Perlu Tim"),
        ("  - penutup\n", "  -\n"),
        ("penandatangan: kepala", "penandatangan: [kepala]"),
        ("penandatangan: kepala", "penandatangan: kepala\nstatus: selesai"),
        ("penandatangan: kepala", "penandatangan: kepala\nkebiasaan: {tanda-baca: lengkap}"),
        ("penandatangan: kepala", "penandatangan: kepala\nkonsep: dua"),
        ("isi: tim.md", "isi: tim.md, tabel: jadwal.yaml"),
        (", isi: tim.md", ""),
        ("tabel: jadwal.yaml", "tabel: jadwal.docx"),
        ("tabel: jadwal.yaml", "tabel: jadwal.yaml, orientasi: miring"),
    ],
)
def test_what_the_loader_refuses_is_underlined(keputusan: Path, edit: Edit, old: str, new: str) -> None:
    edit(old, new)
    with pytest.raises(Refused):
        load(keputusan)
    assert faults(schema("keputusan", PROJECT), seen(keputusan.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nomor: 7", "nomor: 100.3.3.2/7/2024"),
        ("nomor: 7", "nomor: 00123"),
        ("nomor: 7", "nomor:"),
        ("{tanggal: 2024-03-04}", "{tanggal: }"),
        ("ditetapkan: {tanggal: 2024-03-04}", "ditetapkan:"),
        ("ditetapkan: {tanggal: 2024-03-04}\n", ""),
        ("penandatangan: kepala", "penandatangan: kepala\nstatus:\nkebiasaan:\nkata:\nkonsep: '2'"),
        ("penandatangan: kepala", "penandatangan: kepala\nkata: {ttd: cap, salinan: }"),
        ("tabel: jadwal.yaml", "tabel: jadwal.yaml, orientasi: mendatar"),
    ],
)
def test_what_the_loader_takes_of_a_draft_is_not_underlined(keputusan: Path, edit: Edit, old: str, new: str) -> None:
    edit(old, new)
    assert load(keputusan, draft=True)
    assert faults(schema("keputusan", PROJECT), seen(keputusan.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "tempat: Kota Rekaan",
            "tempat: [{nilai: Kota Rekaan, sampai: 2025-12-31}, {nilai: Kota Baru, sejak: 2026-01-01}]",
        ),
        ("kop: [PEMERINTAH KABUPATEN REKAAN, DINAS CONTOH]", "kop: DINAS CONTOH"),
        ("kop: [PEMERINTAH KABUPATEN REKAAN, DINAS CONTOH]", "kop: {nilai: [DINAS, CONTOH], sejak: 2020-01-01}"),
        ("tempat: Kota Rekaan", "tempat: Kota Rekaan\nkata: [{nilai: {ttd: cap}, sejak: 2020-01-01}]"),
        (
            "tempat: Kota Rekaan",
            "tempat: Kota Rekaan\nkata: {mulai-berlaku: Mulai berlaku.}\nkebiasaan: {tanda-baca: lengkapi}",
        ),
        ("tempat: Kota Rekaan", "tempat: Kota Rekaan\nparaf: {bentuk: tabel, jabatan: [Sekretaris]}"),
        ("tempat: Kota Rekaan", "tempat: Kota Rekaan\naturan: {ATR008: tidak}"),
        ("nama: TOKOH REKAAN DUA", "nama: TOKOH REKAAN DUA, nip: 198001012005011001, gelar-depan: Dr."),
    ],
)
def test_a_profile_may_say_more_and_change_with_time(project: Path, keputusan: Path, old: str, new: str) -> None:
    profile = project / "content/lembaga/dinas-contoh.yaml"
    text = profile.read_text(encoding="utf-8")
    assert old in text
    profile.write_text(text.replace(old, new), encoding="utf-8")
    assert load(keputusan)
    assert faults(schema(LEMBAGA, PROJECT), seen(text.replace(old, new))) == []


def test_every_form_of_field_has_its_shape() -> None:
    assert set(FORMS) == set(kinds.FORMS)


def _offered(found: Any) -> set[str]:
    return set(found["properties"])


def test_every_key_that_the_loader_knows_is_offered() -> None:
    for name in PROJECT.kinds():
        kind = load_kind(name, PROJECT)
        found: Any = kind_schema(kind)
        keys = set(OWN_KEYS) if kind.tightening else set(OWN_KEYS) - {PAGES}
        assert _offered(found) == {*keys, *kind.fields}
        assert _offered(found["definitions"]["lampiran"]) == set(annexes._KEYS)
        assert _offered(found["definitions"]["butir"]["anyOf"][1]) == set(fields._BUTIR_KEYS)
    assert _offered(schema(LEMBAGA, PROJECT)) == set(lembaga._KEYS)
    assert _offered(schema(TABLE, PROJECT)) == set(tables._KEYS)
    asked: Any = DATA
    assert _offered(asked) == set(data.KEYS)
    column: Any = asked["properties"]["kolom"]["additionalProperties"]["anyOf"][0]["anyOf"][1]
    assert _offered(column) == set(data.COLUMN_KEYS)
    assert _offered(shapes.SUPPRESSIONS["items"]) == set(suppressions._KEYS)


@pytest.mark.parametrize("name", PROJECT.kinds())
def test_each_field_is_explained_with_the_templates_own_words(name: str) -> None:
    kind = load_kind(name, PROJECT)
    offered: Any = schema(name, PROJECT)["properties"]
    for field in kind.fields.values():
        assert field.description
        assert offered[field.name]["description"].startswith(field.description)


def test_a_kind_of_ones_own_has_its_own_schema(project: Path, keputusan: Path) -> None:
    folder = project / "templates/keputusan-kpu"
    shutil.copytree(built_in_templates() / "keputusan", folder)
    template = folder / "template.yaml"
    text = template.read_text(encoding="utf-8")
    more = "isian:\n  sifat: {bentuk: pilihan, pilihan: [biasa, penting, 1], wajib: ya}\n"
    template.write_text(text.replace("isian:\n", more, 1), encoding="utf-8")
    found = schema("keputusan-kpu", Project(project))
    content = keputusan.read_text(encoding="utf-8").replace("jenis: keputusan", "jenis: keputusan-kpu")
    assert faults(found, seen(content)) == ["'sifat' is a required property"]
    for choice in ("penting", "1", "'1'"):
        assert faults(found, seen(f"{content}sifat: {choice}\n")) == []
    assert faults(found, seen(f"{content}sifat: rahasia\n"))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_the_same_bytes_each_time_and_plain(name: str) -> None:
    assert schema_text(name, PROJECT) == schema_text(name, PROJECT)
    assert schema_text(name, PROJECT).isascii()


def test_a_file_names_its_schema_by_a_way_without_drive_or_backslash(tmp_path: Path) -> None:
    project = Project(tmp_path)
    file = tmp_path / "content/SK Bupati (2025)/tim.yaml"
    line = b"# yaml-language-server: $schema=../../.naskah/skema/keputusan.json\n"
    assert introduced(b"naskah: 1\n", file, "keputusan", project) == line + b"naskah: 1\n"
    assert schema_file("keputusan", project) == tmp_path / ".naskah/skema/keputusan.json"


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"# yaml-language-server: $schema=lain.json\n"])
def test_a_file_names_its_schema_once_and_first(tmp_path: Path, before: bytes) -> None:
    made = introduced(before + b"naskah: 1\n", tmp_path / "content/tim.yaml", "keputusan", Project(tmp_path))
    assert made == b"# yaml-language-server: $schema=../.naskah/skema/keputusan.json\nnaskah: 1\n"
