"""Ids and references of a whole document, and expressions that only a document can judge."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from naskah.content import names

from .office import Office, where

Make = Callable[..., str]


def test_references_resolve_across_the_files_of_a_document(office: Office, keputusan: Make) -> None:
    office.write("content/keputusan/x/isi.md", "# Bab {#bab}\n\n- butir {#butir}\n- lihat {{ rujuk('satu') }}\n")
    text = keputusan(
        "lampiran:\n  - {id: lamp, judul: Contoh, isi: x/isi.md}\n",
        menimbang="[{id: satu, teks: \"{{ rujuk('bab') }} {{ rujuk('butir', 'nomor') }} {{ rujuk('lamp') }}\"}]",
    )
    assert office.load(text)


def test_a_reference_to_nothing_is_told_the_nearest_id(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(menimbang="[{id: mengatur, teks: a}, \"b {{ rujuk('mengatr') }}\"]"))
    assert (finding.code, finding.help) == ("RJK001", 'maksud Anda "mengatur"?')
    assert (finding.place.line, finding.place.column) == (6, 41)


def test_an_id_given_twice_is_refused_at_the_second(office: Office, keputusan: Make) -> None:
    office.write("content/keputusan/x/isi.md", "# Bab {#satu}\n")
    findings = office.faults(
        keputusan("lampiran:\n  - {judul: Contoh, isi: x/isi.md}\n", menimbang="[{id: satu, teks: a}]")
    )
    assert [(finding.code, finding.place.file) for finding in findings] == [("RJK002", "content/keputusan/x/isi.md")]


def test_a_reference_into_a_text_that_could_not_be_read_is_no_second_fault(office: Office, keputusan: Make) -> None:
    findings = office.faults(
        keputusan("lampiran:\n  - {id: lamp, judul: C, isi: tidak-ada.md}\n", menimbang="[\"{{ rujuk('lamp') }}\"]")
    )
    assert [finding.code for finding in findings] == ["BRK006"]


def test_a_name_that_no_kind_has_is_told_the_nearest(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(tentang='"Tahun {{ tahn }}"'))
    assert (finding.code, finding.help) == ("EKS003", 'maksud Anda "tahun"?')


def test_a_constant_that_is_no_date_is_refused_before_anything_is_made(office: Office, keputusan: Make) -> None:
    findings = office.faults(keputusan(tentang="a {{ '2024-13-01' | tanggal }}"))
    assert where(findings, "EKS005") == [(5, 12)]


def test_a_value_of_the_document_is_tried_too(office: Office, keputusan: Make) -> None:
    text = keputusan(tentang='"{{ nomor | terbilang }}"')
    assert office.load(text)
    findings = office.faults(text.replace("00123", "12/A"))
    assert [finding.code for finding in findings] == ["EKS005"]


def test_a_sentence_is_no_value(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(menimbang='["{{ tentang | terbilang }}"]'))
    assert finding.code == "EKS005"


def test_a_sentence_that_names_itself_is_refused(office: Office, keputusan: Make) -> None:
    assert [finding.code for finding in office.faults(keputusan(tentang='"a {{ tentang }}"'))] == ["EKS007"]


def test_a_name_whose_field_is_not_filled_in_is_refused(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(tentang='"a {{ konsep }}"'))
    assert finding.code == "EKS006"


def test_the_names_of_a_document(office: Office, keputusan: Make) -> None:
    given = names(office.load(keputusan()))
    assert (given["nomor"], given["tahun"], given["tempat"]) == ("00123", "2024", "Kota Rekaan")
    assert given["sebutan"] == "Dinas Contoh Kabupaten Rekaan"
    own = names(office.load(keputusan("tahun: 2023\n", ditetapkan="{di: Desa Rekaan, tanggal: 2024-01-26}")))
    assert (own["tahun"], own["tempat"]) == ("2023", "Desa Rekaan")
    assert (given["ditetapkan_di"], own["ditetapkan_di"]) == ("Kota Rekaan", "Desa Rekaan")


def test_a_draft_has_blanks_of_the_kinds_width(office: Office, keputusan: Make) -> None:
    given = names(office.load(keputusan(nomor="", ditetapkan=""), draft=True))
    assert (given["nomor"], given["tahun"], given["tanggal"]) == ("\u00a0" * 12, "\u00a0" * 6, "\u00a0" * 26)


@pytest.mark.parametrize(
    "word", ["kata: {penutup: '{{ rujuk_sebelumnya }}'}", "kata: {kepala-lampiran: '{{ nomor_lampiran }}'}"]
)
def test_some_sentences_may_name_what_only_composing_knows(office: Office, keputusan: Make, word: str) -> None:
    assert office.load(keputusan(word + "\n"))
    assert office.faults(keputusan("kata: {ttd: '{{ nomor_lampiran }}'}\n"))[0].code == "EKS003"


def test_a_character_that_only_an_expression_makes_is_refused_too(office: Office, keputusan: Make) -> None:
    findings = office.faults(keputusan(tentang='a {{ "\\x07" }}'))
    assert where(findings, "HRF003") == [(5, 12)]


def test_a_character_that_no_font_has_is_refused_with_its_code_point(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(tentang="Contoh \U0001f600 sini"))
    assert (finding.code, finding.place.column) == ("HRF004", 17)
    assert "U+1F600" in finding.message
