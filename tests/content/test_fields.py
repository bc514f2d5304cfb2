"""What a kind asks for, and how a document answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from naskah.content.model import Butir, Pejabat
from naskah.content.richtext import Expression, Literal, RichText

from .office import Office, where

Make = Callable[..., str]


def words(value: Any) -> str:
    assert isinstance(value, RichText)
    return "".join(part.text for part in value.parts if isinstance(part, Literal))


def test_a_sound_document_loads_with_its_fields_typed(office: Office, keputusan: Make) -> None:
    document = office.load(keputusan())
    assert document.path == "content/keputusan/contoh.yaml"
    assert document.fields["nomor"] == "00123"
    assert document.fields["ditetapkan.tanggal"] == date(2024, 1, 26)
    assert words(document.fields["tentang"]) == "Pedoman Contoh"
    assert document.kind.key == "keputusan"
    assert len(document.digest) == 64
    assert document.habits["tanda-baca"] == "lengkapi"


def test_a_draft_may_lack_number_and_date_and_nothing_else_may(office: Office, keputusan: Make) -> None:
    text = keputusan(nomor="", ditetapkan="")
    document = office.load(text, draft=True)
    assert "nomor" not in document.fields
    messages = [finding.message for finding in office.faults(text)]
    assert messages == ['"nomor" belum diisi', '"ditetapkan.tanggal" belum diisi']
    assert all("--konsep" in finding.help for finding in office.faults(text))


def test_a_key_with_nothing_after_it_is_not_filled_in(office: Office, keputusan: Make) -> None:
    text = keputusan().replace("nomor: 00123", "nomor:")
    assert "nomor" not in office.load(text, draft=True).fields
    assert [finding.code for finding in office.faults(text)] == ["SKM002"]


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file(office: Office) -> None:
    findings = office.faults(
        """\
        jenis: keputusan
        lembaga: dinas-rekan
        nomr: 12
        tentang: {a: b}
        menimbang: teks
        mengingat:
          - Peraturan: yang ini
        menetapkan: []
        ditetapkan: {tanggal: 2024-02-30}
        penandatangan: kepala
        tahun: dua ribu
        """
    )
    assert [(finding.code, finding.place.line) for finding in findings] == [
        ("SKM014", 2),
        ("SKM001", 3),
        ("SKM003", 4),
        ("SKM003", 5),
        ("SKM003", 7),
        ("SKM002", 8),
        ("SKM004", 9),
        ("SKM004", 11),
    ]
    assert all(finding.help for finding in findings)


def test_a_misspelt_key_is_told_the_nearest_one(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan("memperhatkan: [x]\n"))
    assert finding.help == 'maksud Anda "memperhatikan"?'


def test_a_misspelt_kind_is_told_the_nearest_one(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(jenis="keputusn"))
    assert finding.help == 'maksud Anda "keputusan"?'
    assert (finding.place.line, finding.place.column) == (2, 8)


@pytest.mark.parametrize("written", ["26 Januari 2024", "Jumat, 26 Januari 2024", "26-01-2024", "26/1/2024"])
def test_a_date_in_words_is_told_how_to_write_it(office: Office, keputusan: Make, written: str) -> None:
    (finding,) = office.faults(keputusan(ditetapkan=f'{{tanggal: "{written}"}}'))
    assert "2024-01-26" in finding.message


def test_a_day_that_does_not_exist_is_refused(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(ditetapkan="{tanggal: 2024-02-30}"))
    assert "tidak mempunyai hari ke-30" in finding.message
    assert (finding.place.line, finding.place.column) == (12, 23)


def test_a_formula_is_a_plain_word_and_quotes_make_it_text(office: Office, keputusan: Make) -> None:
    document = office.load(keputusan().replace("  - bahwa perlu contoh", "  - x\n  - penutup\n  - 'penutup'"))
    items = document.fields["menimbang"]
    assert [item.formula for item in items if isinstance(item, Butir)] == ["", "penutup", ""]


def test_items_nest_as_deep_as_the_outline_of_their_part(office: Office, keputusan: Make) -> None:
    deep = "{teks: a, butir: [{teks: b, butir: [{teks: c, butir: [{teks: d}]}]}]}"
    assert office.load(keputusan(menimbang=f"[{deep}]"))
    deeper = deep.replace("{teks: d}", "{teks: d, butir: [e]}")
    assert [finding.code for finding in office.faults(keputusan(menimbang=f"[{deeper}]"))] == ["SKM015"]


def test_a_colon_that_made_a_sentence_a_mapping_is_guessed(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(menetapkan="[{Menetapkan: pedoman ini}]"))
    assert "titik dua" in finding.help


def test_marks_of_markdown_are_text_in_yaml(office: Office, keputusan: Make) -> None:
    document = office.load(keputusan(tentang="a *b* _c_ `d` <e> & [f](g)"))
    assert words(document.fields["tentang"]) == "a *b* _c_ `d` <e> & [f](g)"


def test_expressions_in_a_block_are_placed_on_their_own_line(office: Office, keputusan: Make) -> None:
    text = keputusan().replace("tentang: Pedoman Contoh", "tentang: |\n  Pedoman\n  Contoh\n  Tahun {{ tahun }}")
    value = office.load(text).fields["tentang"]
    assert isinstance(value, RichText)
    (expression,) = [part for part in value.parts if isinstance(part, Expression)]
    assert (expression.place.line, expression.place.column) == (8, 9)
    assert words(value) == "Pedoman\nContoh\nTahun "


def test_braces_in_a_literal_field_are_text(office: Office, keputusan: Make) -> None:
    assert office.load(keputusan(nomor='"{{ x }} {% y"')).fields["nomor"] == "{{ x }} {% y"


def test_the_official_of_the_documents_own_day_signs(office: Office, keputusan: Make) -> None:
    for day, name in (("2024-01-25", "SITI REKAAN"), ("2024-01-26", "BUDI REKAAN")):
        signer = office.load(keputusan(ditetapkan=f"{{tanggal: {day}}}")).fields["penandatangan"]
        assert isinstance(signer, Pejabat)
        assert signer.nama == name


def test_an_unknown_official_is_told_the_nearest_one(office: Office, keputusan: Make) -> None:
    (finding,) = office.faults(keputusan(penandatangan="kepla"))
    assert finding.help == 'maksud Anda "kepala"?'


@pytest.mark.parametrize("status", ["konsep", "ditandatangani"])
def test_the_status_is_kept(office: Office, keputusan: Make, status: str) -> None:
    assert office.load(keputusan(f"status: {status}\n")).fields["status"] == status


def test_another_version_of_the_format_is_refused(office: Office, keputusan: Make) -> None:
    assert where(office.faults(keputusan(naskah="2")), "SKM008") == [(1, 9)]


@pytest.mark.parametrize(
    ("character", "point"), [("\\u200e\\uFDD0", "U+FDD0"), ("\\uFFFE", "U+FFFE"), ("\\x07", "U+0007")]
)
def test_a_character_no_output_can_hold_is_refused_with_its_code_point(
    office: Office, keputusan: Make, character: str, point: str
) -> None:
    findings = [finding for finding in office.faults(keputusan(nomor=f'"12{character}"')) if finding.code == "HRF003"]
    assert point in findings[0].message
    assert findings[0].place.line == 4


def test_own_words_and_habits_go_before_the_profiles_and_those_before_the_kinds(
    office: Office, keputusan: Make
) -> None:
    profile = office.root / "content/lembaga/dinas-rekaan.yaml"
    extra = "kebiasaan: {tanda-baca: apa-adanya, urutan-diktum: pertama}\nkata: {ttd: TTD, salinan: TURUNAN}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + extra, encoding="utf-8")
    document = office.load(keputusan("kebiasaan: {urutan-diktum: kesatu}\nkata: {ttd: cap}\n"))
    assert (document.habits["tanda-baca"], document.habits["urutan-diktum"]) == ("apa-adanya", "kesatu")
    assert (words(document.words["ttd"]), words(document.words["salinan"])) == ("cap", "TURUNAN")
    assert words(document.words["konsep"]) == "KONSEP"


def test_words_and_habits_that_do_not_exist_are_refused(office: Office, keputusan: Make) -> None:
    findings = office.faults(keputusan("kebiasaan: {tanda-bca: lengkapi, urutan-diktum: kedua}\nkata: {judl: x}\n"))
    assert [(finding.code, finding.help) for finding in findings] == [
        ("SKM001", 'maksud Anda "tanda-baca"?'),
        ("SKM006", "pilihan: kesatu, pertama"),
        ("SKM001", 'maksud Anda "judul"?'),
    ]
