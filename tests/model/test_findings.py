"""What the check says of the model documents: their sources' own slips, each at its place, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from naskah.environment import Project
from naskah.findings import Finding
from naskah.review import Reviewer

from .source import REPOSITORY
from .test_slips import BUPATI, INSTRUKSI, JADWAL, KEPUTUSAN, PEDOMAN, SLIPS

DOCUMENTS = (KEPUTUSAN, INSTRUKSI)


@dataclass(frozen=True)
class Expected:
    """A finding: its code and file, the words that stand at its place, and the words of the slip that it is about."""

    code: str
    file: str
    here: str
    slip: str


FINDINGS = (
    # --- the keputusan
    Expected("ATR074", KEPUTUSAN, "Kabupaten Kotawaringin Timur Tahun 2024, perlu", "Wakil Bupati Kabupaten"),
    Expected("ATR074", KEPUTUSAN, "Kabupaten Kotawaringin Timur Tahun 2024;", "Wakil Bupati Kabupaten"),
    Expected("ATR023", KEPUTUSAN, " serta Walikota", "Wakil Bupati serta Walikota"),
    Expected("ATR013", KEPUTUSAN, ", dan", "}}, dan {{"),
    Expected("ATR075", KEPUTUSAN, " terakhir dengan Peraturan", "diubah terakhir dengan"),
    Expected("ATR048", KEPUTUSAN, "lampiran {{ rujuk('lampiran-pedoman'", "lampiran {{ rujuk('lampiran-pedoman'"),
    Expected("ATR048", KEPUTUSAN, "lampiran {{ rujuk('lampiran-jadwal'", "lampiran {{ rujuk('lampiran-jadwal'"),
    Expected("ATR036", PEDOMAN, "", "Tahun 2024; - Tahapan penyelenggaraan"),
    Expected("ATR063", PEDOMAN, " :", "terdiri dari :"),
    Expected("ATR070", PEDOMAN, "panitia Pengawas lapangan", "panitia Pengawas lapangan"),
    Expected("ATR045", PEDOMAN, "pasangan calon", "dukungan pasangan calon perseorangan"),
    Expected("ATR051", JADWAL, "nomor: tanpa", "PEMENUHAN PERSYARATAN"),
    Expected("ATR071", JADWAL, "Penetapan Pasangan Calon Terpilih Tanpa", "Penetapan Pasangan Calon Terpilih Tanpa"),
    Expected("ATR039", JADWAL, "angka 8 huruf a", "dalam angka 8 huruf a"),
    # --- the instruksi
    Expected("ATR006", INSTRUKSI, "300 / 33 /Kesbang.II", "300 / 33 /Kesbang.II"),
    Expected("ATR006", INSTRUKSI, "Nomor : {{", "Nomor : {{ nomor }}/ {{ tahun }}"),
    Expected("ATR004", INSTRUKSI, "{{ pembentuk | kapital }}", "{{ pembentuk | kapital }}"),
    Expected("ATR052", INSTRUKSI, ", {{ tanggal }}", "pada tanggal, {{ tanggal }}"),
    Expected("ATR066", INSTRUKSI, "Dalam rangka untuk", "Dalam rangka untuk"),
    Expected("ATR063", INSTRUKSI, " :", "kepada :"),
    Expected("ATR064", INSTRUKSI, ".", "Kotawaringin Barat."),
    Expected("ATR066", INSTRUKSI, "Se Kabupaten", "Camat Se Kabupaten"),
    Expected("ATR066", INSTRUKSI, "se Kabupaten", "Kepala Desa se Kabupaten"),
    Expected("ATR063", INSTRUKSI, ' :"', "dukungan berupa :"),
    Expected("ATR067", INSTRUKSI, "Istansi", "Istansi"),
    Expected("ATR066", INSTRUKSI, "membebaskan biaya", "membebaskan biaya apapun"),
    Expected("ATR066", INSTRUKSI, "apapun.", "membebaskan biaya apapun"),
    Expected("ATR066", INSTRUKSI, "kesiap siagaan", "kesiap siagaan"),
    Expected("ATR068", INSTRUKSI, "PKK, PPS, dan KPPS", "PKK, PPS, dan KPPS"),
    Expected("ATR066", INSTRUKSI, "ijin/dispensasi kepada ASN", "ijin/dispensasi"),
    Expected("ATR066", INSTRUKSI, "perhitungan", "perhitungan"),
    Expected("ATR067", INSTRUKSI, "membeaskan tugaskan", "membeaskan tugaskan"),
    Expected("ATR066", INSTRUKSI, "dilingkungan", "dilingkungan kerjanya"),
    Expected("ATR063", INSTRUKSI, ' :"', "dukungan berupa :"),
    Expected("ATR067", INSTRUKSI, "Memberikasn", "Memberikasn"),
    Expected("ATR066", INSTRUKSI, "ijin/dispensasi kepada karyawannya", "ijin/dispensasi"),
    Expected("ATR063", INSTRUKSI, " :", "fasilitasi berupa :"),
    Expected("ATR069", INSTRUKSI, "KPPS untuk menggunakan", "KPUD, PPK, PPS, KPPS untuk"),
    Expected("ATR066", INSTRUKSI, "apapun", "dari biaya apapun"),
    Expected("ATR032", INSTRUKSI, "sejak tanggal ditetapkan", "sejak tanggal ditetapkan"),
    Expected("ATR056", BUPATI, "Pj. Bupati Kotawaringin Barat", "Pj. Bupati Kotawaringin Barat"),
)

# Slips that only a reader finds: no rule could be sure of them in another document.
READERS = {
    "penyelenggaraan berpedoman pada asas": "what is meant is a person, not an activity: that takes understanding",
    "Efisiensi; dan": "a noun among adjectives, and so is `Kepastian hukum`, which is right",
    "setelah Salinan penetapan": "`Salinan` is the name of a document elsewhere",
    "Tidak ada permohonan PHP": "one of the two items is in the case of titles, and neither is wrong by itself",
    "dan Jam kerja": "a capital in mid-sentence may be a defined term",
    "Kepada Kepala SOPD di lingkup": "diktum may begin with different words",
    "tahapan: Penetapan Pasangan Calon terpilih tanpa": "the first of the doubled rows; the finding is at the second",
}


@pytest.fixture(scope="module")
def found() -> tuple[Finding, ...]:
    """What `naskah check` finds in the repository's content."""
    paths = [REPOSITORY / "content" / name for name in DOCUMENTS]
    reviews = Reviewer(Project(REPOSITORY)).review(paths)
    return tuple(finding for review in reviews for finding in review.findings)


def at(finding: Finding) -> str:
    """What stands in the file from a finding's place on, to the end of the line."""
    text = (REPOSITORY / finding.place.file).read_text(encoding="utf-8")
    return text.split("\n")[finding.place.line - 1][finding.place.column - 1 :]


def test_the_findings_are_the_slips_and_nothing_else(found: tuple[Finding, ...]) -> None:
    said = [(finding.code, finding.place.file) for finding in found]
    assert sorted(said) == sorted((each.code, f"content/{each.file}") for each in FINDINGS)


@pytest.mark.parametrize("expected", FINDINGS, ids=lambda each: f"{each.code}:{each.slip[:30]}")
def test_each_is_pointed_at_its_place(expected: Expected, found: tuple[Finding, ...]) -> None:
    places = [
        at(finding)
        for finding in found
        if finding.code == expected.code and finding.place.file == f"content/{expected.file}"
    ]
    assert [words for words in places if words.startswith(expected.here) and (expected.here or not words)]


def test_every_slip_is_found_or_is_a_readers() -> None:
    told = [(each.file, each.slip) for each in FINDINGS]
    missed = [
        slip.words
        for slip in SLIPS
        if not any(file == slip.file and (words in slip.words or slip.words in words) for file, words in told)
        and not any(words in slip.words for words in READERS)
    ]
    assert missed == []


def test_every_finding_is_about_a_slip_that_is_listed() -> None:
    for each in FINDINGS:
        assert any(slip.file == each.file and (each.slip in slip.words or slip.words in each.slip) for slip in SLIPS), (
            each
        )


def test_no_slip_is_both_found_and_a_readers() -> None:
    assert not [words for words in READERS for each in FINDINGS if words in each.slip or each.slip in words]


def test_both_documents_still_build(tmp_path: Path) -> None:
    from naskah.archive.building import building
    from naskah.archive.model import Order

    paths = [REPOSITORY / "content" / name for name in DOCUMENTS]
    order = Order(Project(REPOSITORY), tmp_path, ("docx",))
    with building(order) as build:
        assert [result.made for result in build.documents(paths)] == [True, True]
