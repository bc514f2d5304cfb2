"""What is said of a document in a documentation network: derived, said by a person, or empty; never made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import Edit

from naskah import Refused, load
from naskah.content.publication import METADATA
from naskah.jdih.entry import Entry, Signatory, entry_of
from naskah.jdih.tables import LABELS, MANDATORY, words_of

SIGNED = "penandatangan: kepala\n"


def entry(path: Path) -> Entry:
    """The entry of a content file."""
    return entry_of(load(path, draft=True))


def says(project: Path, jdih: str) -> None:
    """Has the lembaga say this under `jdih:`."""
    profile = project / "content/lembaga/dinas-contoh.yaml"
    profile.write_text(f"{profile.read_text(encoding='utf-8')}jdih: {jdih}\n", encoding="utf-8")


def test_what_a_document_says_of_itself_need_not_be_said_again(keputusan: Path) -> None:
    found = entry(keputusan)
    assert found.judul == "Keputusan Dinas Contoh Kabupaten Rekaan Nomor 7 Tahun 2024 tentang Pembentukan Tim Contoh"
    assert (found.nomor, found.tahun, str(found.tanggal_penetapan)) == ("7", "2024", "2024-03-04")
    assert (found.tipe_dokumen, found.jenis, found.singkatan_jenis) == ("Keputusan", "Keputusan", "kep.")
    assert found.tempat_penetapan == "Kota Rekaan"
    assert found.teu == found.lembaga == "Dinas Contoh Kabupaten Rekaan"
    assert found.penandatangan == Signatory("TOKOH REKAAN SATU", "KEPALA DINAS CONTOH KABUPATEN REKAAN")


def test_what_nobody_says_is_empty_and_told_to_be_missing(keputusan: Path) -> None:
    found = entry(keputusan)
    assert (found.status, found.subjek, found.sumber, found.akn) == ("", (), "", "")
    assert found.kurang == ("subjek", "bidang-hukum", "lokasi", "status")


def test_a_lembaga_speaks_for_its_documents_and_a_document_goes_before(
    project: Path, keputusan: Path, edit: Edit
) -> None:
    says(project, "{teu: Kabupaten Rekaan. Dinas Contoh, bidang-hukum: Umum, status: berlaku}")
    edit(SIGNED, f"{SIGNED}jdih: {{bidang-hukum: Pemerintahan, subjek: [TIM, CONTOH]}}\n")
    found = entry(keputusan)
    assert (found.teu, found.bidang_hukum, found.status) == (
        "Kabupaten Rekaan. Dinas Contoh",
        "Pemerintahan",
        "berlaku",
    )
    assert found.subjek == ("TIM", "CONTOH")
    assert found.kurang == ("lokasi",)


def test_a_lembaga_says_what_is_mandatory_besides(project: Path, keputusan: Path) -> None:
    says(project, "{wajib: [pemrakarsa, nomor]}")
    assert entry(keputusan).kurang == ("subjek", "bidang-hukum", "lokasi", "pemrakarsa", "status")


def test_a_draft_says_so_and_its_title_leaves_no_hole(keputusan: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "")
    found = entry(keputusan)
    assert found.konsep
    assert "Nomor … Tahun 2024 tentang" in found.judul
    assert "nomor" in found.kurang


def test_a_title_with_expressions_is_worked_out_on_one_line(keputusan: Path, edit: Edit) -> None:
    edit("tentang: Pembentukan Tim Contoh", "tentang: >-\n  Tim {{ pembentuk }}\n\n  Tahun {{ tahun }}")
    assert entry(keputusan).tentang == "Tim Kepala Dinas Contoh Kabupaten Rekaan Tahun 2024"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("{kode-wilayah: 33}", "3304"),
        ("{status: dicabut separuh}", "dicabut"),
        ("{tanggal-pengundangan: 4 Maret 2024}", "tahun-bulan-hari"),
        ("{nama-berkas: '{{ tahun }}-{{ bulan }}'}", "{{ nomor }}"),
        ("{nama-berkas: '{{ tahun }}'}", "bernama berkas sama"),
        ("{nama-berkas: '../{{ nomor }}'}", "{{ nomor }}"),
        ("{wajib: [judul, nomer]}", "nomor"),
        ("{subyek: [TIM]}", "subjek"),
    ],
)
def test_a_slip_in_it_has_its_place_and_a_way_out(keputusan: Path, edit: Edit, said: str, message: str) -> None:
    edit(SIGNED, f"{SIGNED}jdih: {said}\n")
    with pytest.raises(Refused) as refused:
        load(keputusan)
    (finding,) = refused.value.findings
    assert finding.place.line == keputusan.read_text(encoding="utf-8").splitlines().index(f"jdih: {said}") + 1
    assert message in f"{finding.message} {finding.help}"


@pytest.mark.parametrize(
    ("kind", "type_", "akn"),
    [
        ("Keputusan Bupati", "Keputusan", ""),
        ("Peraturan Pemerintah Pengganti Undang-Undang", "Peraturan", "perppu"),
        ("Peraturan Daerah", "Peraturan", ""),
        ("Keputusanan", "", ""),
    ],
)
def test_the_longest_name_of_a_kind_that_fits_decides(kind: str, type_: str, akn: str) -> None:
    assert (words_of(kind).type, words_of(kind).akn) == (type_, akn)


def test_every_field_has_a_label_and_every_mandatory_one_is_known() -> None:
    assert tuple(LABELS) == METADATA
    assert set(MANDATORY) <= set(METADATA)
    assert {name.replace("-", "_") for name in METADATA} <= set(Entry.__struct_fields__)
