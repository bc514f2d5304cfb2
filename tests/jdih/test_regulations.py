"""A regulation in a documentation network: what it says of its promulgation need not be said again."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.sound import lay, place
from click.testing import CliRunner

from naskah import load
from naskah.cli.group import naskah
from naskah.jdih.abstract import Bibliography, abstract_of
from naskah.jdih.entry import Entry, entry_of, publication_of
from naskah.jdih.naming import name_of

JDIH = "jdih: {subjek: [ARSIP], kode-wilayah: 9901}\n"


@pytest.fixture
def peraturan(tmp_path: Path) -> Path:
    """The content file of a Peraturan Bupati of a made-up kabupaten."""
    path = place(lay(tmp_path), "peraturan.yaml")
    path.write_text(path.read_text(encoding="utf-8") + JDIH, encoding="utf-8")
    return path


def entry(path: Path) -> Entry:
    """Its entry."""
    return entry_of(load(path, draft=True))


def replaced(path: Path, old: str, new: str) -> Path:
    """The file with other words in it."""
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_its_type_day_and_gazette_are_its_own_words(peraturan: Path) -> None:
    found = entry(peraturan)
    assert (found.tipe_dokumen, found.jenis, found.singkatan_jenis) == ("Peraturan", "Peraturan Bupati", "PERBUP")
    assert found.judul.startswith("Peraturan Bupati Rekaan Nomor 12 Tahun 2025 tentang Tata Cara")
    assert (str(found.tanggal_penetapan), str(found.tanggal_pengundangan)) == ("2025-03-03", "2025-03-04")
    assert found.sumber == "BD 2025/NO.12"
    assert not {"sumber", "tanggal-pengundangan"} & set(found.kurang)


def test_what_a_person_says_goes_before(peraturan: Path) -> None:
    replaced(peraturan, "subjek:", "sumber: BD 2025 (12), tanggal-pengundangan: 2025-03-05, subjek:")
    found = entry(peraturan)
    assert (found.sumber, str(found.tanggal_pengundangan)) == ("BD 2025 (12)", "2025-03-05")


def test_before_it_is_promulgated_there_is_no_source(peraturan: Path) -> None:
    replaced(peraturan, "nomor-lembaran: 12\n", "")
    found = entry(replaced(peraturan, "diundangkan: {tanggal: 2025-03-04}\n", ""))
    assert (found.sumber, found.tanggal_pengundangan) == ("", None)


@pytest.mark.parametrize(
    ("short", "gazette", "type_", "source", "name"),
    [
        ("Daerah", "Lembaran Daerah Kabupaten Rekaan", "PERDA", "LD 2025/NO.12", "2025pd9901012"),
        ("Gubernur", "Berita Daerah Provinsi Rekaan", "PERGUB", "BD 2025/NO.12", ""),
        ("Wali Kota", "Berita Daerah Kota Rekaan", "PERWALI", "BD 2025/NO.12", "2025pw9901012"),
        ("Komisi Pemilihan Umum", "Berita Negara Republik Indonesia", "PKPU", "BN 2025/NO.12", ""),
    ],
)
def test_each_type_has_its_abbreviation_and_gazette(
    peraturan: Path, short: str, gazette: str, type_: str, source: str, name: str
) -> None:
    profile = place(peraturan.parents[2], "bupati.yaml")
    replaced(profile, "sebutan-pendek: Bupati", f"sebutan-pendek: {short}")
    replaced(profile, "sebutan: Bupati Rekaan", f"sebutan: {short} Rekaan")
    replaced(profile, "Berita Daerah Kabupaten Rekaan", gazette)
    found = entry(peraturan)
    assert (found.jenis, found.singkatan_jenis, found.sumber) == (f"Peraturan {short}", type_, source)
    if name:
        assert name_of(load(peraturan), found) == name


def test_its_abstrak_tells_its_chapters_and_both_days(peraturan: Path) -> None:
    document = load(peraturan)
    abstract = abstract_of(document, Bibliography("PERBUP", "12", "2025", 5), publication_of(document))
    assert abstract.source == "PERBUP REKAAN NO. 12, BD 2025/NO.12: 5\N{NO-BREAK SPACE}HLM."
    assert abstract.items[1].startswith("Dasar hukum Peraturan Bupati ini adalah: Pasal 18 ayat (6) UUD")
    assert abstract.items[-1].endswith(
        "terdiri atas: Ketentuan Umum; Penataan; Ketentuan Peralihan; Ketentuan Penutup."
    )
    assert abstract.notes == (
        "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
        "Ditetapkan di Kota Rekaan pada tanggal 3 Maret 2025.",
        "Diundangkan di Kota Rekaan pada tanggal 4 Maret 2025.",
        "Dengan penjelasan. Lampiran: 1; seluruhnya 5 hlm.",
    )


def test_index_and_upload_are_made_of_it(peraturan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = peraturan.parents[2]
    monkeypatch.chdir(root)
    profile = place(root, "bupati.yaml")
    said = "jdih: {bidang-hukum: Kearsipan, lokasi: Bagian Hukum, status: berlaku}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + said, encoding="utf-8")
    replaced(peraturan, "nomor: 12\n", "nomor: 12\nstatus: ditandatangani\n")
    file = str(peraturan.relative_to(root))
    for command in (["build", file], ["index"], ["publish", file, "-o", "unggahan"]):
        result = CliRunner().invoke(naskah, command)
        assert result.exit_code == 0, result.output
    (metadata,) = root.rglob("2025pb9901012/metadata.json")
    assert "BD 2025/NO.12" in metadata.read_text(encoding="utf-8")
    assert ">Peraturan Bupati</td>" in (root / "build/index.html").read_text(encoding="utf-8")
