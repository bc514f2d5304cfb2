"""Marks at the ends of items are supplied, or left as they were typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import Edit, composed, labelled, styled


def clauses(path: Path, edit: Edit, items: str) -> list[str]:
    """What a diktum with these items reads like."""
    edit("      - menyusun contoh\n      - memeriksa contoh\n      - melaporkan contoh\n", items)
    return labelled(composed(path), "KEDUA")


def test_missing_marks_are_supplied(keputusan: Path) -> None:
    made = composed(keputusan)
    assert [line[-1] for line in labelled(made, "Menimbang")] == [";", ";", ";"]
    assert [line[-1] for line in labelled(made, "Mengingat")] == [";", ";"]
    assert labelled(made, "KEDUA") == [
        "Tim sebagaimana dimaksud dalam diktum KESATU bertugas:",
        "a. menyusun contoh;",
        "b. memeriksa contoh; dan",
        "c. melaporkan contoh.",
    ]
    assert labelled(made, "KETIGA") == ["Keputusan ini mulai berlaku pada tanggal ditetapkan."]
    assert styled(made, "JabatanPenandatangan")[0] == "KEPALA DINAS CONTOH\nKABUPATEN REKAAN,"


def test_marks_that_are_there_are_not_doubled(keputusan: Path, edit: Edit) -> None:
    edit("perlu dibentuk tim}", "perlu dibentuk tim;}")
    edit("Tahun 2000 tentang Contoh", "Tahun 2000 tentang Contoh;")
    edit("Tim sebagaimana dimaksud dalam {{ rujuk('bentuk') }} bertugas", '"Tim bertugas:"')
    typed = "      - menyusun;\n      - memeriksa; dan\n      - melaporkan.\n"
    assert clauses(keputusan, edit, typed)[1:] == ["a. menyusun;", "b. memeriksa; dan", "c. melaporkan."]
    made = composed(keputusan)
    assert labelled(made, "Menimbang")[0].endswith("tim;")
    assert labelled(made, "Mengingat")[0].endswith("Contoh;")
    assert labelled(made, "KEDUA")[0].endswith("bertugas:")


@pytest.mark.parametrize("word", ["atau", "dan/atau"])
def test_a_conjunction_of_ones_own_stays(keputusan: Path, edit: Edit, word: str) -> None:
    found = clauses(keputusan, edit, f"      - satu\n      - dua; {word}\n      - tiga\n")
    assert found[1:] == ["a. satu;", f"b. dua; {word}", "c. tiga."]


def test_a_list_within_a_list_ends_as_the_item_that_holds_it(keputusan: Path, edit: Edit) -> None:
    items = """\
      - {teks: satu, butir: [x, y]}
      - {teks: dua, butir: [x, {teks: y, butir: [p, q]}]}
      - {teks: tiga, butir: [x, y]}
"""
    assert clauses(keputusan, edit, items)[1:] == [
        "a. satu:",
        "1. x; dan",
        "2. y;",
        "b. dua:",
        "1. x; dan",
        "2. y:",
        "a) p; dan",
        "b) q; dan",
        "c. tiga:",
        "1. x; dan",
        "2. y.",
    ]


def test_a_list_within_a_consideration_ends_with_a_semicolon(keputusan: Path, edit: Edit) -> None:
    edit("- {id: perlu, teks: bahwa untuk contoh perlu dibentuk tim}", "- {id: perlu, teks: bahwa, butir: [x, y]}")
    assert labelled(composed(keputusan), "Menimbang")[:3] == ["a. bahwa:", "1. x; dan", "2. y;"]


@pytest.mark.parametrize("place", ["naskah", "lembaga"])
def test_marks_may_be_left_as_typed(keputusan: Path, edit: Edit, project: Path, place: str) -> None:
    if place == "naskah":
        edit("naskah: 1\n", "naskah: 1\nkebiasaan: {tanda-baca: apa-adanya}\n")
    else:
        profile = project / "content/lembaga/dinas-contoh.yaml"
        text = profile.read_text(encoding="utf-8")
        profile.write_text(f"{text}kebiasaan: {{tanda-baca: apa-adanya}}\n", encoding="utf-8")
    made = composed(keputusan)
    assert labelled(made, "Menimbang")[0] == "a. bahwa untuk contoh perlu dibentuk tim"
    assert labelled(made, "Mengingat")[0] == "1. Undang-Undang Nomor 1 Tahun 2000 tentang Contoh"
    assert labelled(made, "KEDUA")[1:] == ["a. menyusun contoh", "b. memeriksa contoh", "c. melaporkan contoh"]
    assert styled(made, "JabatanPenandatangan")[0] == "KEPALA DINAS CONTOH\nKABUPATEN REKAAN"


def test_the_document_goes_before_its_lembaga(keputusan: Path, edit: Edit, project: Path) -> None:
    profile = project / "content/lembaga/dinas-contoh.yaml"
    text = profile.read_text(encoding="utf-8")
    profile.write_text(f"{text}kebiasaan: {{tanda-baca: apa-adanya}}\n", encoding="utf-8")
    edit("naskah: 1\n", "naskah: 1\nkebiasaan: {tanda-baca: lengkapi}\n")
    assert labelled(composed(keputusan), "Menimbang")[0].endswith(";")


def test_running_text_of_an_annex_is_left_as_typed(keputusan: Path) -> None:
    assert styled(composed(keputusan), "DaftarLampiran") == [
        "1. Ketua",
        "a. memimpin rapat;",
        "b. melapor.",
        "2. Anggota",
    ]
