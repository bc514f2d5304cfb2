"""Numbers and letters come from where an item stands; nobody types them."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import Edit, composed, labelled, lines, paragraphs, shown, styled

from naskah import Refused
from naskah.composition.model import Entries, plain

CONSIDERATIONS = """\
  - {id: perlu, teks: bahwa untuk contoh perlu dibentuk tim}
  - {id: syarat, teks: bahwa nama dalam lampiran memenuhi syarat}
  - penutup
"""


def labels(path: Path) -> list[str]:
    return [
        plain(row.label.spans)
        for block in composed(path).slots["diktum"]
        if isinstance(block, Entries)
        for row in block.rows
    ]


def test_considerations_take_letters_and_the_legal_basis_numbers(keputusan: Path) -> None:
    made = composed(keputusan)
    assert [line[:3] for line in labelled(made, "Menimbang")] == ["a. ", "b. ", "c. "]
    assert labelled(made, "Mengingat") == [
        "1. Undang-Undang Nomor 1 Tahun 2000 tentang Contoh;",
        "2. Undang-Undang Nomor 2 Tahun 2001 tentang Rekaan;",
    ]


def test_a_single_consideration_takes_no_letter(keputusan: Path, edit: Edit) -> None:
    edit(CONSIDERATIONS, "  - bahwa untuk contoh perlu dibentuk tim\n")
    assert labelled(composed(keputusan), "Menimbang") == ["bahwa untuk contoh perlu dibentuk tim;"]


def test_the_list_of_a_single_consideration_still_takes_letters(keputusan: Path, edit: Edit) -> None:
    edit(CONSIDERATIONS, "  - {teks: bahwa perlu, butir: [satu, dua]}\n")
    assert labelled(composed(keputusan), "Menimbang") == ["bahwa perlu:", "a. satu; dan", "b. dua;"]


def test_the_twenty_seventh_consideration_is_aa(keputusan: Path, edit: Edit) -> None:
    edit(CONSIDERATIONS, "".join(f"  - bahwa perlu {n}\n" for n in range(28)))
    assert labelled(composed(keputusan), "Menimbang")[25:] == [
        "z. bahwa perlu 25;",
        "aa. bahwa perlu 26;",
        "bb. bahwa perlu 27;",
    ]


def test_lists_of_a_diktum_go_four_levels_deep(keputusan: Path, edit: Edit) -> None:
    edit("      - menyusun contoh\n", "      - {teks: A, butir: [{teks: B, butir: [{teks: C, butir: [D, E]}]}]}\n")
    markers = [line.split()[0] for line in labelled(composed(keputusan), "KEDUA")]
    assert markers == ["Tim", "a.", "1.", "a)", "1)", "2)", "b.", "c."]


def test_a_list_deeper_than_its_outline_is_refused_at_its_place(keputusan: Path, edit: Edit) -> None:
    deep = "D"
    for level in "CBAZY":
        deep = f"{{teks: {level}, butir: [{deep}]}}"
    edit("      - menyusun contoh\n", f"      - {deep}\n")
    with pytest.raises(Refused) as refused:
        composed(keputusan)
    assert {finding.place.line for finding in refused.value.findings} == {17}


def test_a_diktum_counts_from_kesatu_or_from_pertama(keputusan: Path, edit: Edit) -> None:
    assert labels(keputusan) == ["Menetapkan", "KESATU", "KEDUA", "KETIGA"]
    edit("naskah: 1\n", "naskah: 1\nkebiasaan: {urutan-diktum: pertama}\n")
    assert labels(keputusan) == ["Menetapkan", "PERTAMA", "KEDUA", "KETIGA"]


def test_lists_of_a_diktum_may_count_in_digits(keputusan: Path, edit: Edit) -> None:
    edit("naskah: 1\n", "naskah: 1\nkebiasaan: {daftar-diktum: angka}\n")
    assert [line[:2] for line in labelled(composed(keputusan), "KEDUA")[1:]] == ["1.", "2.", "3."]


def test_annexes_take_roman_numerals(keputusan: Path) -> None:
    assert styled(composed(keputusan), "heading1") == ["LAMPIRAN I", "LAMPIRAN II"]


def test_a_single_annex_takes_no_numeral(keputusan: Path, edit: Edit) -> None:
    edit("  - {id: jadwal, judul: Jadwal Tim Contoh, tabel: jadwal.yaml}\n", "")
    assert styled(composed(keputusan), "heading1") == ["LAMPIRAN"]


def test_headings_of_an_annex_are_bab_and_letters(keputusan: Path) -> None:
    made = composed(keputusan)
    assert styled(made, "heading2") == ["BAB I \nPENDAHULUAN", "BAB II \nPENUTUP"]
    assert styled(made, "heading3") == ["A. Latar Belakang"]


def test_lettered_headings_start_again_in_the_next_bab(keputusan: Path) -> None:
    (keputusan.parent / "tim.md").write_text("# Satu\n\n## A\n\n## B\n\n# Dua\n\n## C\n", encoding="utf-8")
    assert styled(composed(keputusan), "heading3") == ["A. A", "B. B", "A. C"]


def test_lists_of_an_annex_take_their_markers_from_their_depth(keputusan: Path) -> None:
    text = "- x\n  1. x\n     - x\n       - x\n         - x\n           - x\n  9. x\n- x\n\nAntara.\n\n- x\n"
    (keputusan.parent / "tim.md").write_text(text, encoding="utf-8")
    found = [line.split()[0] for line in styled(composed(keputusan), "DaftarLampiran")]
    assert found == ["1.", "a.", "1)", "a)", "(1)", "(a)", "b.", "2.", "1."]


def test_every_list_is_counted_by_itself(keputusan: Path) -> None:
    made = composed(keputusan)
    lists = {
        paragraph.marker.list for slot in made.slots.values() for paragraph in paragraphs(slot) if paragraph.marker
    }
    assert {"menimbang", "mengingat", "menetapkan.2"} <= lists
    assert all(shown(paragraph) for slot in made.slots.values() for paragraph in paragraphs(slot) if paragraph.marker)


def test_an_instruksi_numbers_its_addressees_and_its_orders(instruksi: Path) -> None:
    assert lines(composed(instruksi), "isi") == [
        "Dalam rangka contoh, dengan ini menginstruksikan kepada:",
        "1. Kepala Dinas Satu; dan",
        "2. Kepala Dinas Dua.",
        "Untuk :",
        "KESATU",
        "Melakukan contoh:",
        "a. hemat; dan",
        "b. cermat.",
        "KEDUA",
        "Melaporkan contoh.",
        "Instruksi ini mulai berlaku pada tanggal dikeluarkan.",
    ]
