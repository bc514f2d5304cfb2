"""Who signs a keputusan or an instruksi, in what capacity, beside whom, and how: as pages have it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from reading import composed as composed_file
from reading import docx as docx_of
from reading import drawn, pdf_text, styled, word_texts

from naskah import Refused, load, to_pdf
from naskah.composition import Variant
from naskah.composition.model import Columns, plain

from .made import CONTENT, composed, docx, pdf

ELECTRONIC = "Ditandatangani secara elektronik"
CERTIFICATE = "sertifikat elektronik yang diterbitkan oleh Balai"
POINT = 2.54 / 72  # centimetres


def office_of(name: str, variant: Variant = Variant.ORIGINAL) -> list[str]:
    """The lines of the jabatan below the text of a document."""
    return styled(composed(name, variant), "JabatanPenandatangan")[0].split("\n")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("keputusan/tim-arsip", ["BUPATI CONTOH,"]),
        ("keputusan/untuk-beliau", ["a.n. BUPATI CONTOH", "SEKRETARIS DAERAH", "u.b.", "ASISTEN ADMINISTRASI",
                                     "DAN UMUM,"]),
        ("keputusan/tiga-lampiran", ["a.n. Pj. BUPATI CONTOH", "Plt. SEKRETARIS DAERAH,"]),
    ],
)  # fmt: skip
def test_a_profile_in_title_case_signs_in_capitals_but_for_its_capacity(name: str, lines: list[str]) -> None:
    assert office_of(name) == lines


def test_who_signs_stands_in_the_right_half_of_the_page() -> None:
    (place,) = {
        round(each.x * POINT, 1) for each in drawn(pdf("keputusan/tim-arsip")) if each.text.startswith("Ditetapkan")
    }
    assert place == pytest.approx(9.9, abs=0.2)


def columns(name: str) -> list[Columns]:
    return [block for blocks in composed(name).slots.values() for block in blocks if isinstance(block, Columns)]


def test_two_sign_beside_each_other_below_the_text_and_each_lampiran() -> None:
    found = columns("keputusan/dua-penanda-tangan")
    assert len(found) == 2
    left, right = ([plain(paragraph.spans).replace("\u00a0", "") for paragraph in each] for each in found[0].contents)
    assert left == [
        "Mengetahui,\nKEPALA DINAS PENDIDIKAN\nKABUPATEN CONTOH,",
        "",
        "Dr. TONO CONTOH, S.Pd., M.M.",
        "Pembina Utama Muda",
        "NIP 190001012000011001",
    ]
    assert right == ["\nWAKIL BUPATI CONTOH,", "", "FULANAH BINTI CONTOH"]


def test_both_names_stand_at_one_height_and_are_read_from_the_left() -> None:
    texts = [(each.text, each.page, round(each.y)) for each in drawn(pdf("keputusan/dua-penanda-tangan"))]
    names = [each for each in texts if each[0].startswith(("Dr. TONO", "FULANAH"))]
    assert [name[0][:3] for name in names] == ["Dr.", "FUL"] * 2
    assert [name[1:] for name in names[::2]] == [name[1:] for name in names[1::2]]
    right = [each for each in drawn(pdf("keputusan/dua-penanda-tangan")) if each.text.startswith("FULANAH")]
    assert [round(each.x * POINT, 1) for each in right] == pytest.approx([9.9, 9.9], abs=0.2)


def test_a_copy_has_ttd_for_both() -> None:
    assert styled_texts("keputusan/dua-penanda-tangan", "ttd.") == 4


def styled_texts(name: str, text: str) -> int:
    return sum(each == text for each in word_texts(docx(name, Variant.COPY)))


def test_tembusan_stand_below_the_signature() -> None:
    texts = [text for text in word_texts(docx("keputusan/dua-penanda-tangan")) if text]
    start = texts.index("Tembusan:")
    assert texts[start + 1 : start + 3] == ["Gubernur Rekaan", "Ketua Dewan Perwakilan Rakyat Daerah Kabupaten Contoh"]
    assert texts.index("FULANAH BINTI CONTOH") < start


@pytest.mark.parametrize("name", ["keputusan/untuk-beliau", "instruksi/berlabel"])
def test_an_electronic_signature_says_so_in_its_room_and_at_the_foot_of_every_page(name: str) -> None:
    text = pdf_text(pdf(name))
    assert text.count(ELECTRONIC) == 1
    pages = drawn(pdf(name))
    assert {each.page for each in pages if CERTIFICATE in each.text} == {each.page for each in pages}


def test_signed_by_hand_no_page_speaks_of_certificates() -> None:
    assert "elektronik" not in pdf_text(pdf("keputusan/tim-arsip"))


def test_a_sentence_goes_on_below_its_list_as_far_in_as_it_began() -> None:
    pages = drawn(pdf("keputusan/tim-arsip"))
    begun = next(each.x for each in pages if each.text.startswith("Tim sebagaimana"))
    gone_on = next(each for each in pages if each.text.startswith("dengan memperhatikan"))
    assert gone_on.x == pytest.approx(begun, abs=0.5)
    texts = word_texts(docx("keputusan/tim-arsip"))
    assert "memberikan saran tentang arsip yang dapat dimusnahkan," in texts
    assert "dengan memperhatikan jadwal retensi arsip yang berlaku bagi pemerintah daerah." in texts


def test_one_lampiran_has_no_numeral_and_of_three_the_second_lies_across() -> None:
    assert "LAMPIRAN" in [text.strip() for text in word_texts(docx("keputusan/tim-arsip"))]
    from io import BytesIO

    from pypdf import PdfReader

    pages = PdfReader(BytesIO(pdf("keputusan/tiga-lampiran"))).pages
    assert [page.mediabox.width > page.mediabox.height for page in pages[-3:]] == [False, True, False]


# --- instruksi


def test_an_instruksi_with_a_konsiderans_has_labels_and_marks() -> None:
    text = " ".join(pdf_text(pdf("instruksi/konsiderans")).split())
    for words in ("Menimbang : a. bahwa", "MENGINSTRUKSIKAN:", "Kepada : 1. Kepala perangkat daerah; dan 2. Camat,",
                  "Untuk : PERTAMA : Memadamkan", "Dikeluarkan di Kota Contoh pada tanggal 1 April 2024"):  # fmt: skip
        assert words in text


def test_legal_bases_stand_within_the_opening_sentence() -> None:
    texts = word_texts(docx("instruksi/dasar"))
    start = texts.index("Dalam rangka mencegah kebakaran lahan di Kabupaten Contoh, dan berdasarkan:")
    assert [text[-6:] for text in texts[start + 1 : start + 3]] == ["); dan", " 6322),"[-6:]]
    assert texts[start + 3] == "dengan ini menginstruksikan kepada:"


def test_a_konsiderans_is_asked_for_only_where_there_is_to_be_one(tmp_path: Path) -> None:
    text = (CONTENT / "instruksi/konsiderans.yaml").read_text().replace("pembukaan: konsiderans, ", "")
    (tmp_path / "content/lembaga").mkdir(parents=True)
    profile = (CONTENT / "lembaga/bupati-contoh.yaml").read_text()
    (tmp_path / "content/lembaga/bupati-contoh.yaml").write_text(profile)
    file = tmp_path / "content/satu.yaml"
    file.write_text(text)
    with pytest.raises(Refused) as refused:
        load(file, draft=False)
    messages = [finding.message for finding in refused.value.findings]
    assert [message.split('"')[1] for message in messages] == ["pembuka", "menimbang", "mengingat"]


def test_more_below_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "content/lembaga").mkdir(parents=True)
    (tmp_path / "content/lembaga/bupati-contoh.yaml").write_text((CONTENT / "lembaga/bupati-contoh.yaml").read_text())
    file = tmp_path / "content/satu.yaml"
    text = (CONTENT / "keputusan/untuk-beliau.yaml").read_text()
    file.write_text(text.replace("  - mulai-berlaku", "  - {teks: Selesai, lanjutan: lalu usai}"))
    with pytest.raises(Refused) as refused:
        composed_file(file)
    (finding,) = refused.value.findings
    assert finding.code == "SKM017"


def test_a_letter_too_may_be_signed_electronically(tmp_path: Path) -> None:
    (tmp_path / "content/lembaga").mkdir(parents=True)
    (tmp_path / "content/lembaga/bupati-contoh.yaml").write_text((CONTENT / "lembaga/bupati-contoh.yaml").read_text())
    file = tmp_path / "content/satu.yaml"
    file.write_text(
        "naskah: 1\njenis: surat-dispensasi\nlembaga: bupati-contoh\nnomor: 1/2024\nhal: Contoh\nkepada: Camat\n"
        "pembuka: Dengan ini disampaikan contoh.\nisi: Contoh belaka.\ntanggal: 2024-03-04\n"
        "penandatangan: sekda\nkebiasaan: {ttd: elektronik}\n"
    )
    texts = word_texts(docx_of(file))
    assert ELECTRONIC in texts
    assert "a.n. Bupati Contoh\nSekretaris Daerah," in texts
    assert CERTIFICATE in " ".join(word_texts(docx_of(file), "word/footer1.xml"))


def office_with(tmp_path: Path, document: str, *changes: tuple[str, str], profile: str = "") -> Path:
    """The project in another folder, with words of one document changed and more in its profile."""
    shutil.copytree(CONTENT, tmp_path / "content")
    file = tmp_path / f"content/{document}.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    with (tmp_path / "content/lembaga/bupati-contoh.yaml").open("a", encoding="utf-8") as more:
        more.write(profile)
    return file


def test_below_a_lampiran_that_lies_across_both_stand_further_apart(tmp_path: Path) -> None:
    change = ("    judul: Sekolah Contoh", "    orientasi: mendatar\n    judul: Sekolah Contoh")
    file = office_with(tmp_path, "keputusan/dua-penanda-tangan", change)
    right = [each.x for each in drawn(to_pdf(docx_of(file)).data) if each.text.startswith("FULANAH")]
    assert right[1] - right[0] == pytest.approx((33.02 - 21.59) / POINT, abs=2)


def test_initials_of_a_draft_stand_around_the_name_of_the_first(tmp_path: Path) -> None:
    paraf = "paraf: {bentuk: hierarki, jabatan: [Kabag, Asisten]}\n"
    file = office_with(tmp_path, "keputusan/dua-penanda-tangan", profile=paraf)
    texts = word_texts(docx_of(file, Variant.DRAFT))
    assert "(Kabag: ....) FULANAH BINTI CONTOH\n(Asisten: ....)" in texts
    assert "Dr. TONO CONTOH, S.Pd., M.M." in texts
