"""A peraturan, damaged: exactly the rule about the damage fires, at its place; what only looks like it is let be."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .damage import Damage
from .sound import codes, findings, lay, place, put

YAML, BODY, PROFILE = "peraturan.yaml", "batang.md", "bupati.yaml"
damaged = partial(Damage, document=YAML)
THIRD = "pada ayat (2) huruf c dilakukan"
FOURTH = "pada ayat (2) huruf b angka 1 dilakukan"
OTHER = "dalam Pasal 2 ayat (2) huruf a berlaku"
LAST = "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."
LAMPIRAN = "dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini."

DAMAGES = (
    damaged("ATR005", "kebiasaan: {", 'kata: {dengan-rahmat: "▸ATAS NAMA RAKYAT"}\nkebiasaan: {', YAML),
    damaged("ATR010", "- pemilahan;", "- ▸(1) pemilahan;", BODY),
    damaged("ATR014", "menetapkan Peraturan Bupati tentang", "menetapkan ▸Keputusan Bupati tentang", YAML),
    damaged("ATR014", "menetapkan Peraturan Bupati tentang", "menetapkan ▸Peraturan Daerah tentang", YAML),
    damaged("ATR014", "Peraturan Bupati tentang Tata Cara Penataan", "Peraturan Bupati tentang ▸Penataan", YAML),
    damaged(
        "ATR021", "Nomor 5071);", "Nomor 5071);\n  - ▸Peraturan Bupati Rekaan Nomor 12 Tahun 2025 tentang Arsip;", YAML
    ),
    damaged(
        "ATR028",
        "kebiasaan: {",
        "kata: {menetapkan: 'PERATURAN BUPATI ▸REKAAN TENTANG {{ tentang | kapital }}.'}\nkebiasaan: {",
        YAML,
    ),
    damaged(
        "ATR029", "kebiasaan: {", "kata: {menetapkan: 'PERATURAN BUPATI TENTANG ▸PENATAAN ARSIP.'}\nkebiasaan: {", YAML
    ),
    damaged("ATR032", LAST, "Peraturan Bupati ini mulai berlaku ▸sejak tanggal diundangkan.", BODY),
    damaged("ATR032", LAST, "Peraturan Bupati ini mulai berlaku pada tanggal ▸ditetapkan.", BODY),
    damaged("ATR032", f"# Pasal\n\n{LAST}", f"# Pasal\n\n▸{LAST}\n\n# Pasal\n\nArsip disimpan 5 (lima) tahun.", BODY),
    damaged("ATR032", LAST, "▸Izin berlaku selama 2 (dua) tahun.", BODY),
    damaged("ATR032", LAST, "▸Izin mulai berlaku pada tanggal diterbitkan.", BODY),
    damaged("ATR032", LAST, "▸Ketentuan dalam Peraturan Bupati ini berlaku pula bagi desa.", BODY),
    damaged("ATR033", LAST, "Peraturan Bupati ini ▸mulai berlaku efektif pada tanggal 1 Juli 2025.", BODY),
    damaged("ATR036", "- pemilahan;", "- pemilahan▸,", BODY),
    damaged("ATR036", "- penyimpanan. {", "- penyimpanan▸; {", BODY),
    damaged("ATR036", "pemberian kode; dan", "pemberian kode;▸", BODY),
    damaged("ATR036", "penyampulan; dan", "penyampulan▸.", BODY),
    damaged("ATR036", "meliputi: {", "meliputi▸; {", BODY),
    damaged("ATR036", "- desa.", "- desa▸;", BODY),
    damaged("ATR037", "- pemilahan;", "- ▸Memilah arsip;", BODY),
    damaged("ATR038", "dalam Pasal 2 ayat", "dalam ▸pasal 2 ayat", BODY),
    damaged("ATR038", THIRD, "pada ▸Ayat (2) huruf c dilakukan", BODY),
    damaged("ATR039", THIRD, "pada ▸ayat (2) huruf d dilakukan", BODY),
    damaged("ATR039", THIRD, "pada ▸ayat (6) dilakukan", BODY),
    damaged("ATR039", FOURTH, "pada ▸ayat (2) huruf b angka 3 dilakukan", BODY),
    damaged("ATR039", FOURTH, "pada ▸ayat (2) huruf a angka 1 dilakukan", BODY),
    damaged("ATR039", OTHER, "dalam ▸Pasal 9 berlaku", BODY),
    damaged("ATR039", OTHER, "dalam ▸Pasal 3 ayat (1) berlaku", BODY),
    damaged("ATR039", OTHER, "dalam Pasal 2 ayat (1) dan ▸ayat (7) berlaku", BODY),
    damaged("ATR039", OTHER, "dalam ▸huruf d berlaku", BODY),
    damaged("ATR039", OTHER, "dalam ▸Pasal 11 Peraturan Bupati ini berlaku", BODY),
    damaged("ATR039", "dinyatakan tetap sah", "menurut ketentuan ▸Pasal 10 tetap sah", BODY),
    damaged(
        "ATR039", "Arsip adalah ingatan pemerintahan.", "Penataan sebagaimana dimaksud dalam ▸Pasal 12 penting.", YAML
    ),
    damaged("ATR039", "adalah memisahkan arsip.", "adalah pekerjaan sebagaimana dimaksud pada ▸ayat (8).", YAML),
    damaged("ATR040", THIRD, "pada ▸ayat (1), ayat (2), dan ayat (3) dilakukan", BODY),
    damaged("ATR041", THIRD, "pada ayat (2) ▸Pasal ini dilakukan", BODY),
    damaged("ATR042", "dilakukan oleh Unit Kearsipan.", "dilakukan oleh, ▸antara lain, Unit Kearsipan.", BODY),
    damaged("ATR043", "7 (tujuh) hari", "7 (▸delapan) hari", BODY),
    damaged("ATR045", "dilakukan oleh Unit Kearsipan.", "dilakukan oleh ▸unit kearsipan.", BODY),
    damaged("ATR045", "Jadwal disusun setiap tahun.", "Jadwal disusun ▸unit kearsipan.", YAML),
    damaged("ATR045", "mengatur penataannya.", "mengatur ▸unit kearsipan.", YAML),
    damaged("ATR046", "Kabupaten Rekaan.\n", "Kabupaten Rekaan▸;\n", BODY),
    damaged("ATR046", "- Arsip adalah", "- ▸arsip adalah", BODY),
    damaged("ATR046", "Dalam Peraturan Bupati ini yang", "▸Yang", BODY),
    damaged("ATR047", "dalam Lampiran yang", "dalam Lampiran ▸II yang", BODY),
    damaged("ATR048", "dalam Lampiran yang", "dalam ▸lampiran yang", BODY),
    damaged(
        "ATR048", LAMPIRAN, "dalam Lampiran yang merupakan bagian ▸tak terpisahkan dari Peraturan Bupati ini.", BODY
    ),
    damaged(
        "ATR052",
        "kebiasaan: {",
        "kata: {diundangkan-tanggal: 'pada tanggal▸: {{ diundangkan_tanggal }}'}\nkebiasaan: {",
        YAML,
    ),
    damaged("ATR057", "nama: TOKOH REKAAN LIMA", 'nama: "TOKOH REKAAN LIMA, ▸S.H."', PROFILE),
    damaged("ATR061", "Jadwal penataan tercantum", "Jadwal ▸(penataan tercantum", BODY),
    damaged("ATR062", "berlaku pula bagi", "berlaku ▸bagi bagi", BODY),
    damaged("ATR066", "- dalam bentuk apa pun;", "- dalam bentuk ▸apapun;", BODY),
    damaged("ATR076", "() Setiap perangkat", "() ▸setiap perangkat", BODY),
    damaged("ATR076", "oleh Unit Kearsipan.", "oleh Unit Kearsipan▸;", BODY),
    damaged("ATR076", "mulai berlaku dinyatakan tetap sah.", "mulai berlaku dinyatakan tetap sah▸", BODY),
    damaged("ATR077", THIRD, "▸dalam ayat (2) huruf c dilakukan", BODY),
    damaged("ATR077", OTHER, "▸pada Pasal 2 ayat (2) huruf a berlaku", BODY),
    damaged("ATR077", THIRD, "▸dalam {{ rujuk('simpan') }} dilakukan", BODY),
    damaged("ATR078", "# Ketentuan Umum\n\n# Pasal\n\nDalam Per", "# Pasal\n\n▸Dalam Per", BODY),
    damaged(
        "ATR078",
        "# Ketentuan Peralihan",
        "# ▸Pembinaan\n\n# Pasal\n\nArsip dibina.\n\n## Lain\n\n# Pasal\n\nArsip dijaga.\n\n# Ketentuan Peralihan",
        BODY,
    ),
    damaged("ATR079", "# Ketentuan Peralihan", "# ▸Ketentuan Penutup", BODY),
    damaged(
        "ATR080", "- Unit Kearsipan adalah", "- ▸Pusat Jaringan adalah tempat berbagi.\n- Unit Kearsipan adalah", BODY
    ),
    damaged(
        "ATR080",
        "- Unit Kearsipan adalah",
        "- Pusat Jaringan Arsip yang selanjutnya disebut ▸Pusat adalah tempat berbagi.\n- Unit Kearsipan adalah",
        BODY,
    ),
    damaged("ATR081", "Pada saat Peraturan Bupati ini", "Pada saat ▸Peraturan Daerah ini", BODY),
    damaged("ATR081", "Pada saat Peraturan Bupati ini", "Pada saat ▸Peraturan ini", BODY),
    damaged("ATR081", "Pada saat Peraturan Bupati ini", "Pada saat ▸{{ nama_jenis }} ini", BODY),
    damaged("ATR081", "pemerintahan. Peraturan Bupati ini", "pemerintahan. ▸Undang-Undang ini", YAML),
    damaged("ATR082", "diundangkan: {tanggal: 2025-03-04}", "diundangkan: {tanggal: ▸2025-03-02}", YAML),
    damaged("ATR082", "diundangkan: {tanggal: 2025-03-04}", "diundangkan: {tanggal: ▸2024-03-04}", YAML),
    damaged("ATR082", "pengundang: sekda", "pengundang: ▸bupati", YAML),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


# --- the body as a whole

FRAME = """\
# berkas: batang.md
# Ketentuan Umum

# Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan Arsip adalah rekaman kegiatan.

{body}

# Ketentuan Penutup

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""
TITLES = "# Penataan\n\n"
TERMS = """\
# Istilah

# Pasal

Dalam {where} ini yang dimaksud dengan:

- Arsip Vital adalah Arsip penting.
- Rak adalah tempat Arsip Vital.

# Pasal

Rak dibeli.
"""
NUMBERED = """\
Istilah berikut berlaku sebagaimana dimaksud dalam Pasal 1.

# Pasal

Dalam bab ini yang dimaksud dengan:

- Rak Besi adalah tempat dari besi.
- Kotak adalah tempat dari kertas, seperti Rak Besi.

# Pasal

Arsip disimpan dalam tempat sebagaimana dimaksud dalam Pasal 3 angka 2.
"""
NESTED = """\
() Arsip ditata.
() Arsip meliputi:

- surat, terdiri atas:
  - masuk; atau
  - keluar;
- peta; dan/atau
- foto.

() Surat sebagaimana dimaksud pada ayat (2) huruf a angka 2 disimpan.
"""


def framed(body: str) -> str:
    """A body between Ketentuan Umum (Pasal 1) and Ketentuan Penutup."""
    return FRAME.format(body=body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# Penataan\n\n# Pasal\n\nArsip ditata.", []),
        ("# Penataan\n\n## Umum\n\n# Pasal\n\nArsip ditata.\n\n### Lain\n\n# Pasal\n\nArsip dijaga.", ["ATR078"]),
        ("# Penataan\n\n## Umum\n\n# Pasal\n\nArsip ditata.\n\n## Lain\n\n# Pasal\n\nArsip dijaga.", []),
        ("# Ketentuan Peralihan\n\n# Pasal\n\nA.\n\n# Ketentuan Pidana\n\n# Pasal\n\nB.", ["ATR079"]),
        ("# Ketentuan Pidana\n\n# Pasal\n\nA.\n\n# Ketentuan Lain-Lain\n\n# Pasal\n\nB.", []),
        (TERMS.format(where="Peraturan Bupati"), ["ATR079"]),
        (TERMS.format(where="bab"), []),
    ],
)
def test_divisions_hold_pasal_in_their_order(body: str, expected: list[str], sound: Path) -> None:
    assert codes(put(sound, framed(body))) == expected


@pytest.mark.parametrize(
    ("choice", "day", "expected"),
    [("ya", "diundangkan", []), ("tidak", "ditetapkan", []), ("tidak", "diundangkan", ["ATR032"])],
)
def test_a_regulation_takes_effect_by_the_act_that_it_has(
    choice: str, day: str, expected: list[str], sound: Path
) -> None:
    text = framed("# Penataan\n\n# Pasal\n\nArsip ditata.").replace("tanggal diundangkan", f"tanggal {day}")
    document = put(sound, f"kebiasaan: {{tanda-baca: apa-adanya, pengundangan: {choice}}}\n{text}")
    if choice == "tidak":
        lines = document.read_text(encoding="utf-8").splitlines(keepends=True)
        asked = ("diundangkan:", "pengundang:", "nomor-lembaran:")
        document.write_text("".join(line for line in lines if not line.startswith(asked)), encoding="utf-8")
    assert codes(document) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("# Ketentuan Penutup", []),
        ("# Ketentuan Peralihan dan Penutup", []),
        ("# Penutup", []),
        ("# Pengawasan", ["ATR079"]),
        ("", ["ATR079"]),
    ],
)
def test_the_entry_into_force_has_the_title_that_closes(title: str, expected: list[str], sound: Path) -> None:
    fragment = framed("# Penataan\n\n# Pasal\n\nArsip ditata.").replace("# Ketentuan Penutup", title)
    assert codes(put(sound, fragment)) == expected


DELEGATE = """\
jenis: peraturan
pengundang: {key}
# berkas: bupati.yaml
pejabat:
  bupati: {{jabatan: "BUPATI REKAAN,", nama: TOKOH REKAAN EMPAT}}
  sekda: {{jabatan: "SEKRETARIS DAERAH,", nama: TOKOH REKAAN LIMA, atas-nama: bupati}}
  sekda-sendiri: {{jabatan: "SEKRETARIS DAERAH,", nama: TOKOH REKAAN LIMA, sebagai: Plt.}}
"""


@pytest.mark.parametrize(("key", "expected"), [("sekda", ["ATR082"]), ("sekda-sendiri", [])])
def test_nobody_promulgates_on_behalf_of_another(key: str, expected: list[str], sound: Path) -> None:
    found = findings(put(sound, DELEGATE.format(key=key)))
    assert [each.code for each in found] == expected
    assert all("sekda-sendiri" in each.help for each in found)


FORCES = (
    "Ketentuan sebagaimana dimaksud dalam Pasal 1 mulai berlaku pada tanggal 1 Juli 2025.",
    "Saat mulai berlakunya Peraturan Bupati ini ditetapkan dengan Keputusan Bupati.",
    "Peraturan Bupati ini secara keseluruhan dinyatakan berlaku pada tanggal 1 Juli 2025.",
    "Peraturan Bupati ini berlaku surut sejak tanggal 2 Januari 2025.",
)


@pytest.mark.parametrize("sentence", FORCES)
def test_a_regulation_says_its_day_in_other_words(sentence: str, sound: Path) -> None:
    fragment = framed("# Penataan\n\n# Pasal\n\nIzin berlaku 2 (dua) tahun.").replace(LAST, sentence)
    assert codes(put(sound, fragment)) == []


# --- what is right

RIGHT = (
    "Arsip ditata menurut Pasal 40 ayat (2) Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan.",
    "Arsip ditata sebagaimana dimaksud dalam Pasal 40 Undang-Undang Dasar Negara Republik Indonesia Tahun 1945.",
    "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan berlaku, termasuk Pasal 40 ayat (9).",
    "Ketentuan Pasal 362 Kitab Undang-Undang Hukum Pidana berlaku.",
    "Menurut Kitab Undang-Undang Hukum Pidana, Pasal 362 tetap berlaku.",
    "Arsip sebagaimana dimaksud dalam Pasal 1 ditata.",
    "Arsip diberi huruf kapital, huruf z, dan angka 99.",
    "Arsip meliputi: a. surat; b. peta; dan c. foto, dan sebagaimana dimaksud dalam huruf c dijaga.",
    "Peraturan Bupati Rekaan ini dan Peraturan Bupati ini berlaku bagi Arsip.",
    "Keputusan Bupati ditetapkan setelah Peraturan Bupati ini mulai berlaku.",
    "Arsip disimpan sejak tanggal diundangkan.",
    "Bupati menetapkan:\n\n- jadwal; atau\n- tempat,\n\nuntuk menata Arsip.",
    "() Arsip ditata.\n() Arsip ditata lagi sebagaimana dimaksud pada ayat (1) dan Pasal 1.",
    NESTED,
    NUMBERED,
)


@pytest.mark.parametrize("body", RIGHT)
def test_a_right_pasal_is_let_be(body: str, sound: Path) -> None:
    assert codes(put(sound, framed(f"{TITLES}# Pasal\n\n{body}"))) == []


@pytest.mark.parametrize("marks", ["- surat\n- peta\n- foto", "- surat;\n- peta;\n- foto"])
def test_marks_that_naskah_supplies_are_not_missed(marks: str, sound: Path) -> None:
    body = framed(f"{TITLES}# Pasal\n\nArsip meliputi\n\n{marks}").replace(
        "tanggal diundangkan.", "tanggal diundangkan"
    )
    assert codes(put(sound, f"kebiasaan: {{tanda-baca: lengkapi}}\n{body}")) == []


AMENDMENT = """\
jenis: peraturan
kebiasaan: {pasal: romawi}
tentang: Perubahan atas Peraturan Bupati Nomor 3 Tahun 2015 tentang Penataan Arsip
menimbang:
  - bahwa Peraturan Bupati Rekaan Nomor 3 Tahun 2015 tentang Penataan Arsip perlu diubah;
lampiran: []
# berkas: batang.md
# Pasal

Beberapa ketentuan dalam Peraturan Bupati Rekaan Nomor 3 Tahun 2015 tentang Penataan Arsip diubah sebagai berikut:

- Ketentuan Pasal 17 ayat (9) diubah sehingga berbunyi sebagai berikut:

  > # Pasal 17
  >
  > (1) arsip yang di simpan  sebagaimana dimaksud dalam ayat (88)  :
  >
  > a. Surat
  >
  > (2) Keputusan Bupati ini mulai berlaku efektif.

- Pasal 18 dihapus.

# Pasal

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""


def test_the_words_of_another_regulation_are_left_as_they_are(sound: Path) -> None:
    document = put(sound, AMENDMENT)
    kept = document.read_text(encoding="utf-8").replace("    meliputi:", "    tutup:")
    document.write_text(kept, encoding="utf-8")
    batang = place(sound, BODY)
    batang.write_text(
        batang.read_text(encoding="utf-8").replace("# Pasal\n\nPeraturan", "# Pasal {#tutup}\n\nPeraturan")
    )
    assert codes(document) == []


@pytest.mark.parametrize(
    ("title", "pasal", "expected"),
    [
        ("Perubahan atas Peraturan Bupati Nomor 3 Tahun 2015 tentang Penataan Arsip", "angka", ["ATR083"]),
        ("Perubahan Ketiga Belas atas Peraturan Bupati Nomor 3 Tahun 2015 tentang Penataan Arsip", "angka", ["ATR083"]),
        ("Perubahan Ketiga Belas atas Peraturan Bupati Nomor 3 Tahun 2015 tentang Penataan Arsip", "romawi", []),
        ("Perubahan atas Status Kelurahan menjadi Desa", "angka", []),
        ("Perubahan Nama Pasar", "angka", []),
    ],
)
def test_the_title_tells_an_amendment(title: str, pasal: str, expected: list[str], sound: Path) -> None:
    fragment = framed("# Penataan\n\n# Pasal\n\nArsip ditata.")
    head = f"kebiasaan: {{tanda-baca: apa-adanya, pasal: {pasal}}}\ntentang: {title}\nmenimbang:\n  - bahwa perlu;\n"
    assert codes(put(sound, head + fragment)) == expected


# --- references, whatever the body is like


@st.composite
def bodies(draw: st.DrawFn) -> tuple[list[list[int]], tuple[int, int, int], tuple[int, int, int]]:
    """How many ayat each Pasal has and how many items each of these; where a reference stands, and what it asks for."""
    shape = draw(
        st.lists(st.lists(st.integers(0, 4).filter(lambda n: n != 1), min_size=2, max_size=4), min_size=1, max_size=4)
    )
    pasal = draw(st.integers(0, len(shape) - 1))
    stands = (pasal, draw(st.integers(0, len(shape[pasal]) - 1)), 0)
    asks = (draw(st.integers(1, 6)), draw(st.integers(1, 6)), draw(st.integers(0, 5)))
    return shape, stands, asks


@given(bodies(), st.booleans())
def test_a_reference_is_missed_exactly_when_nothing_carries_it(
    tmp_path_factory: pytest.TempPathFactory,
    body: tuple[list[list[int]], tuple[int, int, int], tuple[int, int, int]],
    within: bool,
) -> None:
    shape, (at_pasal, at_ayat, _), (pasal, ayat, item) = body
    if within:
        pasal = at_pasal + 2  # Pasal 1 holds definitions
    steps = (
        ([] if within else [f"Pasal {pasal}"]) + [f"ayat ({ayat})"] + ([f"huruf {'abcde'[item - 1]}"] if item else [])
    )
    reference = f"{'pada' if within else 'dalam'} {' '.join(steps)}"
    lines = []
    for number, ayats in enumerate(shape):
        lines += ["", "# Pasal", ""]
        for position, items in enumerate(ayats):
            asks = f" sebagaimana dimaksud {reference}" if (number, position) == (at_pasal, at_ayat) else ""
            lines += [f"() Arsip ditata{asks}{' meliputi:' if items else '.'}", ""]
            lines += [
                f"- arsip{';' if each < items - 1 else '.'}{' dan' if each == items - 2 else ''}"
                for each in range(items)
            ]
            lines.append("")
    carried = 0 <= pasal - 2 < len(shape) and ayat <= len(shape[pasal - 2]) and item <= shape[pasal - 2][ayat - 1]
    # The closing Pasal has no ayat.
    root = lay(tmp_path_factory.mktemp("rujukan"))
    found = [each for each in findings(put(root, framed(TITLES + "\n".join(lines)))) if each.code == "ATR039"]
    assert len(found) == (0 if carried else 1), reference
