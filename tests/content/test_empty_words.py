"""`kata: {menetapkan: ""}`: a sentence that a document leaves out, and those that none can do without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reading import lines, styled, word_texts

from naskah import compose, to_docx
from naskah.composition import Composed, Variant
from naskah.word.writing import source_of

from .office import PROFILE, Office

Make = Callable[..., str]


def made(office: Office, text: str, variant: Variant = Variant.ORIGINAL) -> Composed:
    return compose(office.load(text), variant)


def test_the_label_of_an_empty_menetapkan_stands_alone(office: Office, keputusan: Make) -> None:
    texts = word_texts(to_docx(made(office, keputusan('kata: {menetapkan: ""}'))))
    at = texts.index("Menetapkan")
    assert texts[at : at + 4] == ["Menetapkan", ":", "", "KESATU"]


def test_a_lembaga_can_leave_it_out_too(office: Office, keputusan: Make) -> None:
    office.write("content/lembaga/dinas-rekaan.yaml", f"{PROFILE}kata: {{menetapkan: ''}}\n")
    texts = word_texts(to_docx(made(office, keputusan())))
    assert texts[texts.index("Menetapkan") + 2] == ""


def test_a_key_with_nothing_behind_it_says_nothing(office: Office, keputusan: Make) -> None:
    texts = word_texts(to_docx(made(office, keputusan("kata:\n  menetapkan:\n"))))
    assert texts[texts.index("Menetapkan") + 2] == "KEPUTUSAN DINAS CONTOH KABUPATEN REKAAN TENTANG PEDOMAN CONTOH."


def test_a_line_that_is_left_out_leaves_no_empty_line(office: Office, keputusan: Make) -> None:
    document = made(office, keputusan('kata: {ditetapkan-di: ""}'))
    assert styled(document, "Penetapan") == ["pada tanggal 26 Januari 2024"]


def test_an_instruksi_can_leave_out_its_closing_sentence(office: Office) -> None:
    document = made(
        office,
        """\
        naskah: 1
        jenis: instruksi
        lembaga: dinas-rekaan
        nomor: 1
        tentang: Pedoman Contoh
        pembuka: "Dalam rangka tertib contoh, menginstruksikan kepada:"
        kepada: [Sekretaris]
        untuk: [Menyusun contoh]
        kata: {penutup: ""}
        ditetapkan: {tanggal: 2024-01-26}
        penandatangan: kepala
        """,
    )
    assert lines(document, "isi")[-1].endswith("Menyusun contoh.")


def test_a_copy_can_do_without_its_mark(office: Office, keputusan: Make) -> None:
    document = made(office, keputusan('kata: {salinan: ""}'), Variant.COPY)
    assert document.texts["tanda_salinan"] == ""


@pytest.mark.parametrize("word", ["judul-berkas", "kepala-lampiran", "rujuk-lampiran", "penutup", "mulai-berlaku"])
def test_a_sentence_that_nothing_can_do_without_is_asked_for(office: Office, keputusan: Make, word: str) -> None:
    (finding,) = office.faults(keputusan(f'kata:\n  {word}: ""'))
    assert finding.code == "SKM002"
    assert word in finding.message
    assert finding.place.column == len(f"  {word}: ") + 1


def test_what_a_file_carries_says_that_the_sentence_is_left_out(office: Office, keputusan: Make) -> None:
    source = source_of(made(office, keputusan('kata: {menetapkan: ""}')))
    assert source is not None
    assert any(b'menetapkan: ""' in file.data for file in source.files)
