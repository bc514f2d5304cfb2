"""Profiles and their times."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .office import PROFILE, Office

Make = Callable[..., str]


def with_officials(entries: str) -> str:
    head = PROFILE.split("pejabat:")[0]
    return f"{head}pejabat:\n  kepala:\n" + "".join(
        f"    - {{jabatan: [KEPALA DINAS CONTOH], nama: {line}}}\n" for line in entries.split("; ")
    )


def profile(office: Office, text: str) -> None:
    office.write("content/lembaga/dinas-rekaan.yaml", text)


def test_an_overlap_is_an_error_at_the_second_entry(office: Office, keputusan: Make) -> None:
    profile(office, with_officials("A, sejak: 2020-01-01, sampai: 2024-01-26; B, sejak: 2024-01-26"))
    (finding,) = office.faults(keputusan())
    assert (finding.code, finding.place.line) == ("SKM010", 9)


def test_two_entries_without_a_first_day_overlap(office: Office, keputusan: Make) -> None:
    profile(office, with_officials("A; B"))
    assert [finding.code for finding in office.faults(keputusan())] == ["SKM010"]


def test_a_gap_is_an_error_even_where_the_document_does_not_fall_in_it(office: Office, keputusan: Make) -> None:
    profile(office, with_officials("A, sejak: 2020-01-01, sampai: 2022-12-31; B, sejak: 2023-01-02"))
    (finding,) = office.faults(keputusan())
    assert finding.code == "SKM011"
    assert "31 Desember 2022" in finding.message


def test_neighbouring_days_leave_no_gap(office: Office, keputusan: Make) -> None:
    profile(office, with_officials("A, sejak: 2020-01-01, sampai: 2022-12-31; B, sejak: 2023-01-01"))
    assert office.load(keputusan()).lembaga.pejabat["kepala"].nama == "B"


def test_a_day_that_no_entry_covers_is_told_where_the_document_needs_it(office: Office, keputusan: Make) -> None:
    profile(office, with_officials("A, sejak: 2024-02-01"))
    (finding,) = office.faults(keputusan())
    assert finding.code == "SKM012"
    assert finding.place.file == "content/keputusan/contoh.yaml"
    assert "26 Januari 2024" in finding.message


def test_an_official_the_document_does_not_need_may_be_uncovered(office: Office, keputusan: Make) -> None:
    profile(office, f"{PROFILE}  sekretaris:\n    - {{jabatan: SEKRETARIS, nama: ANI REKAAN, sejak: 2025-01-01}}\n")
    assert set(office.load(keputusan()).lembaga.pejabat) == {"kepala"}


def test_a_draft_without_a_date_takes_the_last_open_entry(office: Office, keputusan: Make) -> None:
    draft = office.load(keputusan(ditetapkan=""), draft=True)
    assert draft.lembaga.pejabat["kepala"].nama == "BUDI REKAAN"


def test_the_kop_and_the_words_may_change_with_time(office: Office, keputusan: Make) -> None:
    changed = PROFILE.replace(
        "kop: [DINAS CONTOH, KABUPATEN REKAAN]",
        "kop:\n  - {nilai: [BADAN CONTOH], sampai: 2023-12-31}\n  - {nilai: [DINAS CONTOH], sejak: 2024-01-01}",
    )
    profile(
        office,
        changed + "kata:\n  - {nilai: {ttd: cap}, sampai: 2023-12-31}\n  - {nilai: {ttd: TTD}, sejak: 2024-01-01}\n",
    )
    old = office.load(keputusan(ditetapkan="{tanggal: 2023-05-05}"))
    new = office.load(keputusan())
    assert (old.lembaga.kop, new.lembaga.kop) == (("BADAN CONTOH",), ("DINAS CONTOH",))
    assert (old.words["ttd"].parts, new.words["ttd"].parts) != (new.words["ttd"].parts, new.words["ttd"].parts)


@pytest.mark.parametrize("missing", ["nama", "pembentuk", "tempat"])
def test_a_profile_without_what_every_document_needs_is_refused(office: Office, keputusan: Make, missing: str) -> None:
    profile(office, "".join(line for line in PROFILE.splitlines(keepends=True) if not line.startswith(f"{missing}:")))
    (finding,) = office.faults(keputusan())
    assert finding.place.file == "content/lembaga/dinas-rekaan.yaml"
    assert missing in finding.message


def test_every_fault_of_a_profile_is_told_in_every_document(office: Office, keputusan: Make) -> None:
    profile(office, PROFILE.replace("nama: SITI", "nma: SITI").replace("sejak: 2024-01-26", "sejak: besok"))
    first = office.faults(keputusan())
    assert [finding.code for finding in first] == ["SKM002", "SKM001", "SKM004"]
    assert office.faults(keputusan()) == first


def test_fields_that_a_habit_asks_for_are_not_judged_by_a_profile_that_can_not_be_read(
    office: Office, keputusan: Make
) -> None:
    text = keputusan("batang-tubuh: |\n  # Pasal\n\n  Membentuk panitia.\n", menetapkan="")
    profile(office, PROFILE + "kebiasaan: {batang: pasal}\n")
    assert office.load(text).habits["batang"] == "pasal"
    profile(
        office, PROFILE.replace("kop: [DINAS CONTOH, KABUPATEN REKAAN]", "kop: []") + "kebiasaan: {batang: pasal}\n"
    )
    assert [finding.message for finding in office.faults(text)] == ["kop masih kosong"]


def test_the_logo_is_read_whole_and_must_be_a_picture(office: Office, keputusan: Make) -> None:
    profile(office, PROFILE + "logo: {berkas: logo.png, keterangan: Lambang rekaan}\n")
    assert [finding.code for finding in office.faults(keputusan())] == ["BRK006"]
    office.write("content/lembaga/logo.png", b"bukan gambar")
    assert [finding.code for finding in office.faults(keputusan())] == ["BRK011"]
    office.write("content/lembaga/logo.png", b"\x89PNG\r\n\x1a\n...")
    logo = office.load(keputusan()).lembaga.logo
    assert logo is not None
    assert (logo.format, logo.alt) == ("png", "Lambang rekaan")


def test_a_word_of_another_kind_is_no_fault_of_a_profile(office: Office, keputusan: Make) -> None:
    profile(office, PROFILE + "kata: {untuk: 'Untuk:'}\n")
    assert "untuk" not in office.load(keputusan()).words
    profile(office, PROFILE + "kata: {untk: 'Untuk:'}\n")
    assert [finding.code for finding in office.faults(keputusan())] == ["SKM001"]
