"""A letter: its head, whom it is to and about, its signature with gelar, pangkat and NIP, and its copies; one page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from reading import composed, docx, labelled, lines, pdf_text, styled, word_texts

from naskah import Refused, check, to_pdf
from naskah.composition import Variant

LETTER = """\
naskah: 1
jenis: surat-dispensasi
lembaga: sekretariat-rekaan
nomor: 145/PP.05/XI/2024
hal: Dispensasi bagi Anggota KPPS
kepada: [Kepala Dinas Contoh, Jalan Contoh Nomor 1]
tempat-tujuan: Kota Rekaan
pembuka: "Dengan ini diberikan dispensasi kepada:"
identitas:
  Nama: Contoh Satu
  NIP: "{{ '' }}"
  Bertugas di: TPS 1 Desa Contoh
isi: |
  Dispensasi berlaku selama tiga hari.

  Selama waktu itu yang bersangkutan dibebaskan dari:

  - tugas pokok; dan
  - apel pagi.
tanggal: 2024-11-20
penandatangan: asisten
tembusan: [Sekretaris Daerah Kabupaten Rekaan, Yang bersangkutan]
"""
PROFILE = """\
naskah: 1
nama: Sekretariat Daerah Kabupaten Rekaan
pembentuk: Sekretaris Daerah Kabupaten Rekaan
kop: [PEMERINTAH KABUPATEN REKAAN, SEKRETARIAT DAERAH]
alamat: Jalan Rekaan Nomor 2
tempat: Kota Rekaan
pejabat:
  asisten:
    jabatan: [a.n. Sekretaris Daerah, Asisten Pemerintahan]
    nama: TOKOH REKAAN SATU
    gelar-depan: Dr.
    gelar-belakang: S.H., M.Si.
    pangkat: Pembina Utama Muda
    nip: "190001012000011001"
"""
BLANK = "\u00a0"
OFFICE = "content/lembaga/sekretariat-rekaan.yaml"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """The content file of a letter in a project of its own."""
    file = tmp_path / "content/surat/satu.yaml"
    for path, text in ((file, LETTER), (tmp_path / OFFICE, PROFILE)):
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return file


def changed(path: Path, old: str, new: str) -> Path:
    """The file with other words; those replaced have to be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def office(letter: Path) -> Path:
    """The profile of the office that writes the letter."""
    return letter.parents[2] / OFFICE


def test_a_sound_letter_gives_the_rules_nothing_to_say(letter: Path) -> None:
    assert check(letter) == ()


def test_the_head_has_place_and_date_beside_the_number(letter: Path) -> None:
    texts = word_texts(docx(letter))
    head = texts[texts.index("Nomor") : texts.index("Nomor") + 4]
    assert head == ["Nomor", ":", "145/PP.05/XI/2024", "Kota Rekaan, 20 November 2024"]


def test_what_the_letter_does_not_say_of_itself_has_its_usual_word(letter: Path) -> None:
    made = composed(letter).texts
    assert (made["sifat"], made["jumlah_lampiran"]) == ("Biasa", "-")


def test_what_the_letter_says_of_itself_stands_in_its_head(letter: Path) -> None:
    changed(letter, "kepada:", "sifat: Penting\njumlah-lampiran: 1 (satu) berkas\nkepada:")
    made = composed(letter).texts
    assert (made["sifat"], made["jumlah_lampiran"]) == ("Penting", "1 (satu) berkas")


def test_a_letter_written_elsewhere_says_where(letter: Path) -> None:
    changed(letter, "tanggal: 2024-11-20", "tempat: Kota Lain\ntanggal: 2024-11-20")
    assert composed(letter).texts["tempat_tanggal"] == "Kota Lain, 20 November 2024"


def test_yth_stands_once_and_the_address_below_it(letter: Path) -> None:
    addressed = ["Yth.\tKepala Dinas Contoh", "Jalan Contoh Nomor 1", "di -", "Kota Rekaan"]
    assert lines(composed(letter), "tujuan") == addressed


def test_what_a_person_does_not_have_is_a_dash(letter: Path) -> None:
    made = composed(letter)
    assert labelled(made, "Nama") == ["Contoh Satu"]
    assert labelled(made, "NIP") == ["-"]


def test_the_body_is_opening_person_paragraphs_and_the_usual_closing(letter: Path) -> None:
    body = lines(composed(letter), "isi")
    assert body[0] == "Dengan ini diberikan dispensasi kepada:"
    assert body[-5:-1] == [
        "Dispensasi berlaku selama tiga hari.",
        "Selama waktu itu yang bersangkutan dibebaskan dari:",
        "1. tugas pokok; dan",
        "2. apel pagi.",
    ]
    assert body[-1].startswith("Demikian disampaikan")


def test_who_signs_a_letter_has_gelar_pangkat_and_nip(letter: Path) -> None:
    assert lines(composed(letter), "penandatangan") == [
        "a.n. Sekretaris Daerah\nAsisten Pemerintahan,",
        "",
        "Dr. TOKOH REKAAN SATU, S.H., M.Si.",
        "Pembina Utama Muda",
        "NIP 190001012000011001",
    ]


def test_a_profile_without_pangkat_and_nip_leaves_them_out(letter: Path) -> None:
    changed(office(letter), '    pangkat: Pembina Utama Muda\n    nip: "190001012000011001"\n', "")
    assert lines(composed(letter), "penandatangan")[-1] == "Dr. TOKOH REKAAN SATU, S.H., M.Si."


def test_a_lembaga_may_sign_without_pangkat_and_nip(letter: Path) -> None:
    changed(office(letter), "pejabat:", "kebiasaan: {pangkat-nip: tidak}\npejabat:")
    assert lines(composed(letter), "penandatangan")[-1] == "Dr. TOKOH REKAAN SATU, S.H., M.Si."


def test_several_copies_are_numbered(letter: Path) -> None:
    assert lines(composed(letter), "tembusan") == [
        "Tembusan:",
        "1. Sekretaris Daerah Kabupaten Rekaan",
        "2. Yang bersangkutan",
    ]


def test_one_copy_is_not_numbered(letter: Path) -> None:
    changed(letter, "tembusan: [Sekretaris Daerah Kabupaten Rekaan, Yang bersangkutan]", "tembusan: Yang bersangkutan")
    assert lines(composed(letter), "tembusan") == ["Tembusan:", "Yang bersangkutan"]


def test_a_letter_without_copies_says_nothing_of_them(letter: Path) -> None:
    changed(letter, "tembusan: [Sekretaris Daerah Kabupaten Rekaan, Yang bersangkutan]\n", "")
    assert "Tembusan:" not in word_texts(docx(letter))


def test_the_address_of_the_office_stands_below_its_kop(letter: Path) -> None:
    texts = word_texts(docx(letter))
    assert texts.index("Jalan Rekaan Nomor 2") == texts.index("SEKRETARIAT DAERAH") + 1


def test_a_letter_fills_one_page(letter: Path) -> None:
    data = to_pdf(docx(letter)).data
    assert len(PdfReader(io.BytesIO(data)).pages) == 1
    assert "Yang bersangkutan" in pdf_text(data)


@pytest.mark.parametrize("variant", list(Variant))
def test_a_letter_is_made_in_every_form(letter: Path, variant: Variant) -> None:
    changed(office(letter), "pejabat:", "salinan: {unit: [SEKRETARIAT], jabatan: Kepala, nama: Tokoh}\npejabat:")
    made = composed(letter, variant)
    assert styled(made, "TandaTangan") == ["ttd." if variant is Variant.COPY else ""]
    assert ("Salinan sesuai dengan aslinya" in " ".join(lines(made, "penandatangan"))) == (variant is Variant.COPY)


def test_a_draft_leaves_room_for_number_and_date(letter: Path) -> None:
    changed(letter, "nomor: 145/PP.05/XI/2024\n", "")
    changed(letter, "tanggal: 2024-11-20\n", "")
    made = composed(letter, Variant.DRAFT).texts
    assert made["baris_nomor"] == BLANK * 24
    assert made["tempat_tanggal"] == f"Kota Rekaan, {BLANK * 26}"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  Nama: Contoh Satu", "  Nama: {{ nama }}", "YML"),
        ("  Nama: Contoh Satu", '  Nama: "{{ namaku }}"', "EKS003"),
        ("  Nama: Contoh Satu", "  Nama: [Satu, Dua]", "SKM003"),
        ("identitas:\n", "identitas: Contoh\nlain:\n", "SKM003"),
        ("kepada: [Kepala Dinas Contoh, Jalan Contoh Nomor 1]", "kepada: [{nama: Contoh}]", "SKM003"),
    ],
)
def test_what_is_wrong_in_a_letter_is_said_at_its_place(letter: Path, old: str, new: str, code: str) -> None:
    changed(letter, old, new)
    with pytest.raises(Refused) as refused:
        composed(letter)
    found = refused.value.findings[0]
    assert found.code.startswith(code)
    assert found.place.line == LETTER[: LETTER.index(old)].count("\n") + 1
