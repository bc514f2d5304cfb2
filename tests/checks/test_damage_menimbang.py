"""A sound konsiderans, damaged: exactly the rule about the damage fires, at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naskah.checks.parts.closing_consideration import references_of

from .damage import Damage
from .sound import codes, findings, put

TWO = "dalam huruf a dan huruf b, perlu"
TITLE = "tentang Pembentukan Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan;"
LAST = "Tambahan Lembaran Daerah Kabupaten Rekaan Nomor 11)"

DAMAGES = (
    Damage("ATR007", "- bahwa nama yang tercantum dalam lampiran memenuhi syarat untuk diangkat;", "- ▸dst"),
    Damage("ATR008", "- bahwa untuk menyusun", "- ▸Bahwa untuk menyusun"),
    Damage("ATR008", "- bahwa untuk menyusun", "- ▸untuk menyusun"),
    Damage("ATR008", "- bahwa untuk menyusun", "- ▸BAHWA untuk menyusun"),
    Damage("ATR009", "dibentuk tim;", "dibentuk tim▸."),
    Damage("ATR009", "dibentuk tim;", "dibentuk tim▸,"),
    Damage("ATR009", "dibentuk tim;", "dibentuk tim▸"),
    Damage("ATR009", "untuk diangkat;", "untuk diangkat; ▸dan"),
    Damage("ATR009", TITLE, TITLE.replace(";", "▸.")),
    Damage("ATR010", "- bahwa untuk menyusun", "- ▸a. bahwa untuk menyusun"),
    Damage("ATR010", "- bahwa untuk menyusun", "- ▸1) bahwa untuk menyusun"),
    Damage("ATR010", "- bahwa untuk menyusun", "- ▸(a) bahwa untuk menyusun"),
    Damage("ATR010", "- Undang-Undang Nomor 23", "- ▸3. Undang-Undang Nomor 23"),
    Damage("ATR012", TWO, "dalam ▸huruf a, perlu"),
    Damage("ATR012", TWO, "dalam ▸huruf b perlu"),
    Damage("ATR012", TWO, "dalam ▸huruf a dan huruf c, perlu"),
    Damage("ATR013", TWO, "▸pada huruf a dan huruf b, perlu"),
    Damage("ATR013", TWO, "dalam huruf a dan ▸b, perlu"),
    Damage("ATR013", TWO, "dalam huruf a▸, dan huruf b, perlu"),
    Damage("ATR013", TWO, "dalam huruf ▸(a) dan huruf b, perlu"),
    Damage("ATR013", TWO, "dalam ▸butir a dan huruf b, perlu"),
    Damage("ATR014", TITLE, "tentang ▸Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan;"),
    Damage("ATR014", TITLE, "tentang Pembentukan Tim ▸Penyunting Contoh Naskah pada Dinas Contoh Kabupaten Rekaan;"),
    Damage("ATR014", TITLE, "tentang Pembentukan Tim Penyusun Contoh ▸Naskah;"),
    Damage("ATR014", "menetapkan Keputusan Dinas Contoh Kabupaten", "menetapkan ▸Peraturan Dinas Contoh Kabupaten"),
    Damage("ATR015", LAST + ";", LAST + "▸."),
    Damage("ATR015", LAST + ";", LAST + "▸"),
    Damage("ATR015", "Tahun 2015 Nomor 2036);", "Tahun 2015 Nomor 2036)▸,"),
    Damage(
        "ATR074",
        "bahwa untuk menyusun contoh naskah perlu",
        "bahwa untuk Pembentukan Tim Penyusun Contoh Naskah pada Dinas ▸Teknis Contoh Kabupaten Rekaan perlu",
    ),
    Damage(
        "ATR074",
        "bahwa untuk menyusun contoh naskah perlu",
        "bahwa untuk Pembentukan Tim Penyusun ▸Naskah pada Dinas Contoh Kabupaten Rekaan perlu",
    ),
    Damage(
        "ATR074",
        "bahwa untuk menyusun contoh naskah perlu",
        "bahwa untuk Pembentukan Tim Penyusun ▸Contohan Naskah pada Dinas Contoh Kabupaten Rekaan perlu",
    ),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


FIRST = "bahwa untuk menyusun contoh naskah perlu dibentuk tim;"
MADE = "perlu menetapkan {{ nama_jenis }} {{ sebutan }} tentang {{ tentang }};"


def considered(*items: str) -> str:
    """A Menimbang of these items."""
    return "menimbang:\n" + "".join(f"  - {item}\n" for item in items)


NEAR = {
    "the only item": considered(FIRST),
    "an item that writes itself": considered(FIRST, "penutup"),
    "no comma before perlu": considered(
        FIRST, FIRST, f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b {MADE}"
    ),
    "three letters": considered(
        *[FIRST] * 3,
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, {MADE}",
    ),
    "a range of letters": considered(
        *[FIRST] * 4,
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a sampai dengan huruf d, {MADE}",
    ),
    "references by name": (
        "menimbang:\n"
        f"  - {{id: satu, teks: {FIRST}}}\n  - {{id: dua, teks: {FIRST}}}\n"
        "  - bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {{ rujuk('satu') }} dan {{ rujuk('dua') }}, "
        f"{MADE}\n"
    ),
    "the last item refers to nothing": considered(FIRST, f"bahwa untuk itu {MADE}"),
    "a letter of a regulation": considered(
        FIRST, "bahwa untuk melaksanakan hal sebagaimana dimaksud dalam Pasal 8 huruf c perlu dibentuk tim;"
    ),
    "the instrument in other capitals": considered(
        "bahwa untuk itu perlu menetapkan KEPUTUSAN DINAS CONTOH KABUPATEN REKAAN tentang "
        "pembentukan tim penyusun contoh naskah pada dinas contoh kabupaten rekaan;"
    ),
    "a short form of the instrument": considered(
        "bahwa untuk itu perlu menetapkan Surat Keputusan Kepala Dinas tentang {{ tentang }};"
    ),
    "a quarter of the title": considered(
        "bahwa Tim Penyusun Contoh Naskah pada Dinas Lain Kabupaten Rekaan telah bekerja dengan baik;"
    ),
    "the year before": considered(
        "bahwa Pembentukan Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan telah selesai;"
    ),
    "a quoted title of another year": considered(
        "bahwa Keputusan Dinas Contoh Nomor 3 Tahun 2023 tentang Pembentukan Tim Penyusun Contoh Naskah pada Dinas "
        "Teknis Contoh Kabupaten Rekaan perlu diganti;"
    ),
    "words between that are no name": considered(
        "bahwa untuk Pembentukan Tim Penyusun dari Contoh Naskah pada Dinas Contoh Kabupaten Rekaan perlu dana;"
    ),
    "marks that naskah supplies": (
        "kebiasaan: {tanda-baca: lengkapi}\nmenimbang:\n  - bahwa untuk menyusun contoh naskah perlu dibentuk tim\n"
    ),
    "an initial": "memperhatikan:\n  - A. Yani dalam rapat tanggal 1 April 2024;\n",
    "a list in a consideration": (
        "menimbang:\n  - teks: 'bahwa tim dibentuk karena:'\n    butir:\n"
        "      - pekerjaan bertambah; dan\n      - pegawai berkurang;\n"
    ),
    "a document of another time": (
        "ditetapkan: {tanggal: 1999-03-04}\n"
        + considered("bahwa untuk menyusun contoh naskah perlu dibentuk tim.")
        + "# berkas: lembaga.yaml\npejabat:\n  kepala: {jabatan: ['KEPALA DINAS CONTOH,'], nama: TOKOH REKAAN SATU}\n"
    ),
}


@pytest.mark.parametrize("fragment", NEAR.values(), ids=NEAR)
def test_what_only_looks_like_damage_is_let_be(fragment: str, sound: Path) -> None:
    assert codes(put(sound, fragment)) == []


def test_three_references_without_the_comma_are_one_slip(sound: Path) -> None:
    last = f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b dan huruf c, {MADE}"
    found = findings(put(sound, considered(*[FIRST] * 3, last)))
    assert [(finding.code, finding.replacement) for finding in found] == [("ATR013", ",")]


def test_a_stray_comma_between_references_that_write_themselves_is_found(sound: Path) -> None:
    fragment = NEAR["references by name"].replace("}} dan {{", "}}, dan {{")
    found = findings(put(sound, fragment))
    assert [(finding.code, finding.replacement) for finding in found] == [("ATR013", "")]


def test_a_wrong_mark_is_a_slip_where_naskah_supplies_the_missing_ones_too(sound: Path) -> None:
    fragment = "kebiasaan: {tanda-baca: lengkapi}\n" + considered(FIRST.replace(";", "."))
    assert codes(put(sound, fragment)) == ["ATR009"]


@given(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=10), st.sampled_from(["dalam", "pada"]))
def test_every_letter_that_is_referred_to_is_read(letters: list[str], word: str) -> None:
    text = f"bahwa pertimbangan sebagaimana dimaksud {word} " + ", dan ".join(f"huruf {letter}" for letter in letters)
    found = references_of(f"{text}, perlu menetapkan Keputusan")
    assert found is not None
    assert ([token.text for token in found.letters], found.word) == (letters, word)


# --- the last item, where the sentence that writes itself is worded anew

OWN_WORDS = """\
menimbang:
  - bahwa untuk menyusun contoh naskah perlu dibentuk tim;
  - penutup
kata:
  penutup: "{words}"
"""
RIGHT = "bahwa berdasarkan pertimbangan dalam {{ rujuk_sebelumnya }}, perlu menetapkan Keputusan Dinas Contoh Kabupaten"
NAMED = f"{RIGHT} Rekaan tentang {{{{ tentang }}}};"
NAMES = "Pembentukan Tim Penyusun Contoh Naskah pada Dinas Contoh Kabupaten Rekaan"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (NAMED, []),
        (NAMED.removesuffix(";"), [("ATR009", NAMED.index("{{ tentang"))]),
        (NAMED.replace("{{ tentang }}", NAMES), []),
        (NAMED.replace("bahwa", "Bahwa"), [("ATR008", 0)]),
        (NAMED.removeprefix("bahwa "), [("ATR008", 0)]),
        (NAMED.replace("}};", "}}."), [("ATR009", len(NAMED) - 1)]),
        (NAMED.replace("{{ tentang }}", "Contoh Lain"), [("ATR014", NAMED.index("{{ tentang"))]),
        (NAMED.replace("Keputusan", "Instruksi"), [("ATR014", NAMED.index("Keputusan"))]),
    ],
)
def test_a_closing_item_worded_anew_is_read_like_a_typed_one(
    sound: Path, words: str, found: list[tuple[str, int]]
) -> None:
    slips = findings(put(sound, OWN_WORDS.replace("{words}", words)))
    first = len('  penutup: "') + 1
    assert [(slip.code, slip.place.column - first) for slip in slips] == found


def test_what_the_kind_says_in_its_own_closing_item_is_not_asked(sound: Path) -> None:
    assert codes(put(sound, OWN_WORDS.partition("kata:")[0])) == []
