"""Lists and definitions, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.checks.parts.list_marks import ending

from .damage import HERE, Damage
from .sound import codes, findings, put

DUTIES = "mempunyai tugas:"
FIRST = "- menyusun contoh naskah;"
SECOND = "- memeriksa contoh naskah; dan"
LAST = "27 November 2024.\n"
MD = "keputusan.md"

DAMAGES = (
    Damage("ATR036", FIRST, "- menyusun contoh naskah▸,"),
    Damage("ATR036", FIRST, "- menyusun contoh naskah▸"),
    Damage("ATR036", FIRST, "- menyusun contoh naskah▸; dan"),
    Damage("ATR036", FIRST, "- menyusun contoh naskah▸, dan"),
    Damage("ATR036", FIRST, "- menyusun contoh naskah▸."),
    Damage("ATR036", SECOND, "- memeriksa contoh naskah;▸"),
    Damage("ATR036", SECOND, "- memeriksa contoh naskah▸"),
    Damage("ATR036", SECOND, "- memeriksa contoh naskah▸, dan"),
    Damage("ATR036", SECOND, "- memeriksa contoh naskah▸ dan"),
    Damage("ATR036", LAST, "27 November 2024▸;\n"),
    Damage("ATR036", LAST, "27 November 2024▸\n"),
    Damage("ATR036", LAST, "27 November 2024▸; dan\n"),
    Damage("ATR036", DUTIES, "mempunyai tugas▸"),
    Damage("ATR036", DUTIES, "mempunyai tugas▸;"),
    Damage("ATR036", DUTIES, "mempunyai tugas▸."),
    Damage("ATR036", "jam kerja; dan", "jam kerja▸", "instruksi.yaml", "instruksi.yaml"),
    Damage("ATR036", "setiap bulan.", "setiap bulan▸;", "instruksi.yaml", "instruksi.yaml"),
    Damage("ATR036", "- terbuka; dan\n", "- terbuka;▸\n", MD),
    Damage("ATR036", "- tertib.\n", "- tertib▸;\n", MD),
    Damage("ATR036", "- tertib.\n", "- tertib▸\n", MD),
    Damage("ATR036", "- jujur;\n- terbuka", "- jujur;\n- adil▸,\n- terbuka", MD),
    Damage("ATR036", "- jujur;\n- terbuka", "- jujur▸; dan\n- terbuka", MD),
    Damage("ATR037", FIRST, "- ▸Menyusun contoh naskah;"),
    Damage("ATR037", FIRST, "- ▸Penyusunan contoh naskah;"),
    Damage("ATR037", FIRST, "- ▸Risalah rapat;"),
    Damage("ATR037", "- mencatat pemakaian", "- ▸Mencatat pemakaian", "instruksi.yaml", "instruksi.yaml"),
    Damage("ATR045", "Tim Penyusun bekerja berdasarkan", "Anggota ▸tim penyusun bekerja berdasarkan", MD),
    Damage("ATR045", "Tim Penyusun bekerja berdasarkan", "▸Tim penyusun bekerja berdasarkan", MD),
    Damage("ATR045", "Laporan disampaikan", "Laporan tentang ▸contoh naskah disampaikan", MD),
    Damage("ATR046", "untuk diperiksa.", "untuk diperiksa▸;", MD),
    Damage("ATR046", "untuk diperiksa.", "untuk diperiksa▸", MD),
    Damage("ATR046", "kalender.", "kalender▸, dan", MD),
    Damage("ATR046", "- Contoh Naskah adalah", "- ▸contoh Naskah adalah", MD),
    Damage("ATR046", "dimaksud dengan:", "dimaksud dengan▸.", MD),
    Damage("ATR046", "dimaksud dengan:", "dimaksud dengan▸", MD),
    Damage("ATR046", "Dalam pedoman ini yang dimaksud dengan:", "▸Yang dimaksud dengan:", MD),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


DIKTUM = """\
menetapkan:
  - teks: "Tim Penyusun bertugas:"
    butir:
{items}
  - mulai-berlaku
lampiran: []
"""


def _diktum(*items: str) -> str:
    return DIKTUM.format(items="\n".join(f"      - {item}" for item in items))


LENGKAPI = "kebiasaan: {tanda-baca: lengkapi}\n"
RIGHT = (
    _diktum("menyusun contoh; atau", "memeriksa contoh."),
    _diktum("menyusun contoh;", "memeriksa contoh; dan/atau", "melaporkan hasilnya."),
    _diktum("Menyusun contoh dengan saksama.", "Memeriksa contoh sesudah disusun.", "Melaporkan hasilnya."),
    _diktum('menyusun "contoh";', 'memeriksa naskah yang berjudul "Contoh."', "melaporkan hasilnya."),
    _diktum("Kepala Dinas Contoh;", "Camat Rekaan dan lurah; dan", "Inspektur Daerah."),
    _diktum("Bupati Rekaan;", "Ketua dewan perwakilan; dan", "Jakarta dan sekitarnya."),
    LENGKAPI + _diktum("menyusun contoh", "memeriksa contoh", "melaporkan hasilnya"),
    LENGKAPI + _diktum("menyusun contoh;", "memeriksa contoh;", "melaporkan hasilnya").replace("bertugas:", "bertugas"),
    "kebiasaan: {tanda-baca: apa-adanya, awal-butir: huruf-kapital}\n"
    + _diktum("Menyusun contoh;", "Memeriksa contoh; dan", "Melaporkan hasilnya."),
    """\
menetapkan:
  - teks: "Tim bertugas:"
    butir:
      - teks: "menyusun:"
        butir: [naskah; dan, lampirannya;]
      - teks: "memeriksa:"
        butir: [naskah; dan, tabelnya; dan]
      - teks: "melaporkan:"
        butir: [hasilnya; dan, biayanya.]
  - mulai-berlaku
lampiran: []
""",
)


@pytest.mark.parametrize("fragment", RIGHT)
def test_a_right_list_is_left_alone(fragment: str, sound: Path) -> None:
    assert codes(put(sound, fragment)) == []


ANNEXES = (
    "Susunan Tim:\n\n- Ketua\n- Sekretaris\n- Anggota\n",
    "Susunan Tim adalah sebagai berikut.\n\n- Ketua memimpin Tim.\n- Anggota membantu ketua.\n",
    "Tim bertugas:\n\n- Menyusun contoh. Contoh itu lengkap.\n- Memeriksa contoh.\n",
    (
        "- Tahapan Persiapan\n  - Perencanaan;\n  - Penyusunan; dan\n  - Pemeriksaan.\n"
        "- Tahapan Pelaksanaan\n  - Rapat; dan\n  - Laporan.\n"
    ),
    "Menimbang:\n\n- bahwa contoh perlu disusun;\n- bahwa perlu dibentuk tim;\n",
    "Menimbang:\n\n- bahwa contoh perlu disusun;\n- bahwa perlu dibentuk tim;\n- pertimbangan lain;\n",
    (
        "Mengingat:\n\n- Undang-Undang Nomor 1 Tahun 2020 tentang Contoh;\n"
        "- Peraturan Bupati Rekaan Nomor 3 Tahun 2020 tentang Contoh;\n"
    ),
    'Yang dimaksud dengan "contoh" adalah:\n\n- naskah yang adalah contoh; dan/atau\n- tabelnya.\n',
    "Tim bertugas:\n\n- menyusun:\n  - naskah; dan\n  - tabelnya; dan\n- memeriksa contoh.\n",
    (
        "# PENGERTIAN\n\n- Panitia Contoh Besar yang selanjutnya disebut Panitia Contoh adalah panitia.\n"
        "- Hari adalah hari kalender.\n\nBakal panitia contoh, panitia-contoh, dan PANITIA CONTOH.\n"
    ),
    (
        "Dalam pedoman ini, yang dimaksud dengan:\n\n- Panitia Contoh adalah panitia.\n- Hari adalah hari kalender.\n\n"
        "Panitia Contoh dibentuk menurut Peraturan Bupati Rekaan Nomor 1 Tahun 2020 tentang panitia contoh.\n"
    ),
)


@pytest.mark.parametrize("text", ANNEXES)
def test_a_right_list_of_a_lampiran_is_left_alone(text: str, sound: Path) -> None:
    assert codes(put(sound, f"# berkas: keputusan.md\n{text}")) == []


COMPLETED = (
    _diktum(f"menyusun contoh{HERE},", "memeriksa contoh", "melaporkan hasilnya"),
    _diktum("menyusun contoh", f"memeriksa contoh{HERE}, dan", "melaporkan hasilnya"),
    _diktum("menyusun contoh", "memeriksa contoh", f"melaporkan hasilnya{HERE};"),
)


@pytest.mark.parametrize("fragment", COMPLETED)
def test_a_wrong_mark_is_wrong_also_where_missing_ones_are_supplied(fragment: str, sound: Path) -> None:
    document = put(sound, LENGKAPI + fragment.replace(HERE, ""))
    (found,) = findings(document)
    assert found.code == "ATR036"
    line = document.read_text(encoding="utf-8").splitlines()[found.place.line - 1]
    wanted = next(line for line in fragment.splitlines() if HERE in line)
    assert line[: found.place.column - 1] == wanted[: wanted.index(HERE)]


def test_a_small_letter_is_wrong_where_the_lembaga_writes_capitals(sound: Path) -> None:
    fragment = "kebiasaan: {tanda-baca: apa-adanya, awal-butir: huruf-kapital}\n" + _diktum(
        "menyusun contoh; dan", "Melaporkan hasilnya."
    )
    assert codes(put(sound, fragment)) == ["ATR037"]


def test_a_derived_word_among_capitals_is_a_slip_too(sound: Path) -> None:
    fragment = _diktum("Menyusun contoh;", "Memeriksa contoh; dan", "Penilaian dan pelaporan hasilnya.")
    assert codes(put(sound, fragment)) == ["ATR037"] * 3
    fragment = _diktum("Menyusun contoh;", "Memeriksa contoh; dan", "Pengadilan dan Inspektur Daerah.")
    assert codes(put(sound, fragment)) == ["ATR037"] * 2
    fragment = _diktum("Bupati Rekaan;", "Inspektur Daerah; dan", "Penilaian dan Pelaporan Rekaan.")
    assert codes(put(sound, fragment)) == []


def test_terms_that_the_norm_defines_hold_in_every_lampiran(sound: Path) -> None:
    fragment = """\
menetapkan:
  - teks: "Dalam Keputusan ini yang dimaksud dengan:"
    butir:
      - Tim Penyusun adalah tim yang menyusun contoh.
      - Hari adalah hari kalender.
  - Jadwal Tim Penyusun tercantum dalam Lampiran I dan Lampiran II.
  - mulai-berlaku
# berkas: keputusan.md
Rapat tim penyusun diadakan setiap hari.
"""
    assert codes(put(sound, fragment)) == ["ATR045"]


@given(st.text(max_size=60))
def test_any_text_ends_somehow(text: str) -> None:
    end = ending(text)
    assert 0 <= end.start <= end.end <= len(text)
    assert end.mark in ("?", "") or text[end.start : end.end].replace(" ", "").lstrip(",;").startswith(
        end.mark.replace(" ", "").lstrip(",;")
    )


PLAIN = """\
menetapkan:
  - teks: Tim bertugas
    butir: [menyusun contoh; dan, memeriksa contoh.]
  - mulai-berlaku
"""


def test_a_colon_is_not_put_where_yaml_would_take_it_for_its_own(sound: Path) -> None:
    (found,) = findings(put(sound, PLAIN))
    assert (found.code, found.replacement) == ("ATR036", None)
