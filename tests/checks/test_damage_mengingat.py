"""A sound dasar hukum, damaged: exactly the rule about the damage fires, at its place. What is right stays so."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naskah import load
from naskah.checks import check
from naskah.checks.checking import Choice
from naskah.checks.law.dasar_hukum import misplaced
from naskah.checks.naskah import Naskah
from naskah.checks.registry import rules
from naskah.findings import Severity

from .damage import Damage
from .sound import codes, findings, lay, put

REPOSITORY = Path(__file__).resolve().parents[2]
MINE = ("ATR016", "ATR017", "ATR018", "ATR019", "ATR02", "ATR075")

LN = "Lembaran Negara Republik Indonesia"
UUD = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
PEMDA = "- Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran"
PP = "- Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan"
PRODUK = "tentang Pembentukan Produk Hukum Daerah (Berita Negara Republik Indonesia Tahun 2015 Nomor 2036);"
PERDA = " (Lembaran Daerah Kabupaten Rekaan Tahun 2021 Nomor 2, Tambahan Lembaran Daerah Kabupaten Rekaan Nomor 11);"
END = "Daerah Kabupaten Rekaan Nomor 11);\n"
TEAM = "- bahwa untuk menyusun contoh naskah perlu dibentuk tim;"


def ln(year: int) -> str:
    """A parenthesis with the gazette of this year."""
    return f"(Lembaran Negara Republik Indonesia Tahun {year} Nomor 5, Tambahan Lembaran Negara Nomor 9)"


def bn(year: int) -> str:
    """The same, for a regulation of a ministry."""
    return f"(Berita Negara Republik Indonesia Tahun {year} Nomor 5)"


DAMAGES = (
    Damage("ATR016", f"Pasal 18 ayat (6) {UUD}", f"▸{UUD}"),
    Damage("ATR016", f"Pasal 18 ayat (6) {UUD}", f"{UUD}▸, Pasal 18 ayat (6)"),
    Damage("ATR016", PEMDA, PEMDA.replace("- ", "- ▸Pasal 5 ayat (1) ")),
    Damage(
        "ATR016",
        f"- Pasal 18 ayat (6) {UUD};",
        f"- Peraturan Komisi Rekaan Nomor 1 Tahun 2020 tentang Contoh;\n  - Pasal 18 ayat (6) ▸{UUD};",
    ),
    Damage("ATR017", PP, f"- Peraturan Presiden Nomor 9 Tahun 2021 tentang Rekaan;\n  {PP.replace('- ', '- ▸')}"),
    Damage("ATR017", END, f"{END}  - ▸Undang-Undang Nomor 4 Tahun 2024 tentang Contoh {ln(2024)};\n"),
    Damage("ATR017", END, f"{END}  - ▸Ketetapan MPR Nomor VI/MPR/2002 tentang Contoh;\n"),
    Damage(
        "ATR017",
        END,
        f"{END}  - ▸Peraturan Daerah Provinsi Rekaan Nomor 1 Tahun 2019 tentang X (LD Tahun 2019 Nomor 1);\n",
    ),
    Damage(
        "ATR017",
        "  - Undang-Undang Nomor 12",
        "  - ▸Peraturan Presiden Nomor 9 Tahun 2021 tentang X;\n  - Undang-Undang Nomor 12",
    ),
    Damage(
        "ATR017", "  - Peraturan Daerah", "  - ▸Peraturan Presiden Nomor 9 Tahun 2021 tentang X;\n  - Peraturan Daerah"
    ),
    Damage(
        "ATR018", PEMDA, f"- Undang-Undang Nomor 4 Tahun 2024 tentang X {ln(2024)};\n  {PEMDA.replace('- ', '- ▸')}"
    ),
    Damage(
        "ATR018", PP, f"- Peraturan Pemerintah Nomor 71 Tahun 2019 tentang X {ln(2019)};\n  {PP.replace('- ', '- ▸')}"
    ),
    Damage(
        "ATR018",
        "  - Undang-Undang Nomor 12",
        f"  - ▸Undang-Undang Nomor 4 Tahun 2024 tentang X {ln(2024)};\n  - Undang-Undang Nomor 12",
    ),
    Damage("ATR019", PERDA, "▸;"),
    Damage("ATR019", PRODUK, "tentang Pembentukan Produk Hukum Daerah▸;"),
    Damage("ATR019", PRODUK, f"tentang Pembentukan Produk Hukum Daerah ▸{ln(2015)};"),
    Damage("ATR019", END, f"{END}  - Peraturan Komisi Pemilihan Umum Nomor 2 Tahun 2024 tentang Contoh▸;\n"),
    Damage(
        "ATR019",
        f" ({LN} Tahun 2022 Nomor 143, Tambahan {LN} Nomor 6801);",
        "▸;",
    ),
    Damage(
        "ATR019",
        f" ({LN} Tahun 2011 Nomor 82, Tambahan {LN} Nomor 5234)",
        "▸",
    ),
    Damage("ATR020", "Tahun 2019 Nomor 42", "Tahun ▸2018 Nomor 42"),
    Damage("ATR020", "Tahun 2019 Nomor 42", "Tahun ▸2020 Nomor 42"),
    Damage("ATR020", "Tahun 2022 Nomor 143", "Tahun ▸2011 Nomor 143"),
    Damage("ATR020", "Tahun 2015 Nomor 2036", "Tahun ▸2014 Nomor 2036"),
    Damage("ATR020", "Tahun 2015 Nomor 2036", "Tahun ▸2017 Nomor 2036"),
    Damage("ATR020", "Rekaan Tahun 2021 Nomor 2, Tambahan", "Rekaan Tahun ▸2012 Nomor 2, Tambahan"),
    Damage("ATR021", END, f"{END}  - ▸Keputusan Dinas Contoh Kabupaten Rekaan Nomor 7 Tahun 2024 tentang Contoh;\n"),
    Damage("ATR021", END, f"{END}  - ▸KEPUTUSAN DINAS CONTOH Kabupaten Rekaan Nomor 7 Tahun 2024 tentang Contoh;\n"),
    Damage("ATR022", END, f"{END}  - ▸Surat Edaran Menteri Contoh Nomor 5 Tahun 2020 tentang Rekaan;\n"),
    Damage("ATR022", END, f"{END}  - ▸Surat Kepala Badan Rekaan Nomor 005/12/2020 tanggal 5 Maret 2020;\n"),
    Damage(
        "ATR023",
        TEAM,
        TEAM.replace("untuk", "Undang-Undang Nomor 23 Tahun 2014 tentang ▸Pemerintah Daerah untuk"),
    ),
    Damage(
        "ATR023",
        TEAM,
        TEAM.replace("untuk", "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan▸, Keuangan untuk"),
    ),
    Damage(
        "ATR023",
        f"tentang Pembentukan Peraturan Perundang-undangan ({LN} Tahun 2022",
        f"tentang Pembentukan Peraturan ▸Perundangan-undangan ({LN} Tahun 2022",
    ),
    Damage("ATR024", PEMDA, PEMDA.replace("Undang-Undang", "Undang-Undang ▸Republik Indonesia")),
    Damage("ATR024", PP, PP.replace("Pemerintah", "Pemerintah ▸RI")),
    Damage("ATR024", "Dalam Negeri Nomor 80", "Dalam Negeri ▸Republik Indonesia Nomor 80"),
    Damage("ATR024", "dengan Undang-Undang Nomor 13", "dengan Undang-Undang ▸Republik Indonesia Nomor 13"),
    Damage("ATR025", PP, PP.replace("Nomor", "▸No.")),
    Damage("ATR025", PP, PP.replace("Nomor", "▸nomor")),
    Damage("ATR025", PP, PP.replace("Tahun", "▸tahun")),
    Damage("ATR025", PP, PP.replace("Tahun", "▸Th.")),
    Damage("ATR025", PP, PP.replace(" tentang", "▸, tentang")),
    Damage("ATR025", PP, PP.replace("tentang", "▸Tentang")),
    Damage("ATR025", PP, PP.replace("12", "▸012")),
    Damage("ATR025", PP, PP.replace("Peraturan Pemerintah", "▸PP")),
    Damage("ATR025", TEAM, TEAM.replace("untuk", "Peraturan Presiden Nomor 9 ▸tahun 2021 untuk")),
    Damage("ATR026", PEMDA, PEMDA.replace("Undang-Undang", "▸Undang-undang")),
    Damage("ATR026", PEMDA, PEMDA.replace("Undang-Undang", "▸undang-undang")),
    Damage("ATR026", "dengan Undang-Undang Nomor 13", "dengan ▸Undang-undang Nomor 13"),
    Damage("ATR026", UUD, UUD.replace("Undang-Undang", "▸Undang-undang")),
    Damage(
        "ATR075",
        "Tahun 2019 Nomor 42, Tambahan Lembaran Negara Republik Indonesia Nomor 6322);",
        "Tahun 2019 Nomor 42, Tambahan Lembaran Negara Republik Indonesia Nomor 6322) sebagaimana telah beberapa kali "
        f"diubah▸ terakhir dengan Peraturan Pemerintah Nomor 1 Tahun 2024 tentang Perubahan Kedua atas X {ln(2024)};",
    ),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_damage_is_found_where_it_is(damage: Damage, sound: Path) -> None:
    damage.strike(sound)


def right_items() -> list[str]:
    """Items that are right, though a rule that reads less would find something; a line with # is a remark."""
    text = Path(__file__).with_name("mengingat_that_is_right.txt").read_text(encoding="utf-8")
    blocks = text.split("\n\n")[1:]
    return [" ".join(line.strip() for line in block.splitlines() if not line.startswith("#")) for block in blocks]


@pytest.mark.parametrize("item", right_items())
def test_what_is_right_is_not_found(item: str, sound: Path) -> None:
    assert codes(put(sound, f"mengingat:\n  - Pasal 18 ayat (6) {UUD};\n  - {item}\n")) == []


OFTEN, ONCE = "sebagaimana telah beberapa kali diubah", "sebagaimana telah diubah"
LATER = f"Undang-Undang Nomor 6 Tahun 2020 tentang Perubahan X {ln(2020)}"
# Whole lists that are in order, though not by rank and year alone.
RIGHT_ORDERS = (
    # the law that made the daerah stands first, however young
    (
        f"Undang-Undang Nomor 15 Tahun 2023 tentang Provinsi Bali {ln(2023)};",
        f"Undang-Undang Nomor 23 Tahun 2014 tentang X {ln(2014)};",
    ),
    (
        "Undang-Undang Nomor 13 Tahun 1950 tentang Pembentukan Daerah Kabupaten Rekaan (BN Tahun 1950 Nomor 42);",
        f"Undang-Undang Nomor 3 Tahun 1950 tentang Pembentukan Daerah Istimewa Rekaan {ln(1950)};",
    ),
    # kinds without a rank stand in any order
    (
        f"Peraturan Menteri Rekaan Nomor 41 Tahun 2018 tentang X {bn(2018)};",
        "Peraturan Kepala Badan Rekaan Nomor 21 Tahun 2011 tentang X;",
        "Peraturan Daerah Provinsi Rekaan Nomor 10 Tahun 2016 tentang X (LD Tahun 2016 Nomor 10);",
        f"Peraturan Menteri Rekaan Nomor 3 Tahun 2015 tentang X {bn(2015)};",
    ),
    # a law and a Perppu of one year have series of their own
    (
        f"Undang-Undang Nomor 9 Tahun 2022 tentang X {ln(2022)};",
        f"Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2022 tentang X {ln(2022)};",
    ),
    # where a law was amended once, there is no place for a comma
    (
        f"Undang-Undang Nomor 7 Tahun 1983 tentang X {ln(1983)} {OFTEN}, terakhir dengan {LATER};",
        f"Undang-Undang Nomor 8 Tahun 1983 tentang Y {ln(1983)} {ONCE} terakhir dengan {LATER};",
    ),
    # the amended law counts, not its amendment
    (
        f"Undang-Undang Nomor 1 Tahun 2015 tentang X {ln(2015)} sebagaimana telah diubah dengan {LATER};",
        f"Undang-Undang Nomor 7 Tahun 2017 tentang Y {ln(2017)};",
    ),
)


@pytest.mark.parametrize("items", RIGHT_ORDERS)
def test_a_right_order_is_not_found(items: tuple[str, ...], sound: Path) -> None:
    assert codes(put(sound, "mengingat:\n" + "".join(f"  - {item}\n" for item in items))) == []


@pytest.mark.parametrize(
    "words",
    [
        "Pemerintahan Daerah (UU Pemda) sebagaimana telah diubah perlu dilaksanakan",
        "Pemerintahan Daerah yang selanjutnya disebut UU Pemda sebagaimana telah diubah perlu dilaksanakan",
        "PEMERINTAHAN DAERAH, kepala dinas membentuk tim",
        "Pemerintahan  Daerah dipandang perlu dilaksanakan",
    ],
)
def test_words_behind_a_title_are_no_part_of_it(words: str, sound: Path) -> None:
    document = put(sound, f"menimbang:\n  - bahwa Undang-Undang Nomor 23 Tahun 2014 tentang {words};\n  - penutup\n")
    assert [finding.code for finding in check(load(document), Choice(selected=("ATR023",)))] == []


def test_a_number_misread_is_no_other_title(sound: Path) -> None:
    title = "tentang Perubahan atas Peraturan Rekaan Nomor 3 Tahun {year} tentang Contoh"
    items = "".join(
        f"  - Peraturan Presiden Nomor 9 Tahun 2021 {title.format(year=year)} (LN Tahun 2021 Nomor 9);\n"
        for year in ("2011", "2O1l", "201 I")
    )
    assert "ATR023" not in codes(put(sound, f"mengingat:\n{items}"))


def test_a_title_in_capitals_keeps_them_though_a_digit_was_misread(sound: Path) -> None:
    named = "PERATURAN PEMERINTAH REPUBLIK INDONESIA NOMOR 2l TAHUN 2020 TENTANG CONTOH"
    assert "ATR025" not in codes(put(sound, f"# berkas: keputusan.md\n{named}\n"))


def test_a_lembaga_may_cite_without_gazettes(sound: Path) -> None:
    items = "mengingat:\n  - Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;\n"
    assert codes(put(sound, items)) == ["ATR019"]
    assert codes(put(sound, f"kebiasaan: {{tanda-baca: apa-adanya, lembaran-negara: tidak}}\n{items}")) == []


def test_the_forms_of_today_do_not_bind_an_old_document(sound: Path) -> None:
    old = """\
nomor: 7
ditetapkan: {tanggal: 1999-03-04}
mengingat:
  - Undang-Undang Dasar 1945;
  - Undang-undang Republik Indonesia No. 08 tahun 1974 Tentang Contoh;
"""
    choice = Choice(selected=MINE)
    document = put(sound, old)
    text = (sound / "content/lembaga/dinas-contoh.yaml").read_text(encoding="utf-8")
    (sound / "content/lembaga/dinas-contoh.yaml").write_text(
        text.replace("sejak: 2020-01-01", "sejak: 1990-01-01"), encoding="utf-8"
    )
    assert [finding.code for finding in check(load(document), choice)] == []


@pytest.mark.parametrize(
    ("title", "item", "expected"),
    [
        ("PERATURAN BUPATI REKAAN", "Peraturan Desa Contoh Nomor 1 Tahun 2020 tentang X", ["ATR022"]),
        ("KEPUTUSAN GUBERNUR REKAAN", "Peraturan Bupati Rekaan Nomor 1 Tahun 2020 tentang X", ["ATR022"]),
        ("KEPUTUSAN MENTERI REKAAN", "Peraturan Gubernur Rekaan Nomor 1 Tahun 2020 tentang X", ["ATR022"]),
        ("KEPUTUSAN BUPATI REKAAN", "Peraturan Bupati Rekaan Nomor 1 Tahun 2020 tentang X", []),
        ("KEPUTUSAN BUPATI REKAAN", "Keputusan Gubernur Rekaan Nomor 1 Tahun 2020 tentang X", []),
        (
            "KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN REKAAN",
            "Peraturan Bupati Rekaan Nomor 1 Tahun 2020 tentang X",
            [],
        ),
        ("SURAT EDARAN BUPATI REKAAN", "Surat Edaran Menteri Rekaan Nomor 1 Tahun 2020 tentang X", []),
    ],
)
def test_only_what_is_surely_lower_is_found(title: str, item: str, expected: list[str], sound: Path) -> None:
    document = put(sound, f"kata: {{judul: {title}}}\nmengingat:\n  - {item};\n")
    assert [finding.code for finding in check(load(document), Choice(selected=MINE))] == expected


def test_the_slips_of_the_model_documents_are_found_and_no_others() -> None:
    found = {
        name: [
            (finding.code, finding.place.line, finding.place.column)
            for finding in check(load(REPOSITORY / "content" / name), Choice(selected=MINE))
        ]
        for name in ("keputusan/kpu-kotim-382-2024.yaml", "instruksi/bupati-kobar-300-33-2024.yaml")
    }
    # No comma before "serta", unlike Mengingat 3; none before "terakhir", unlike Mengingat 1.
    assert found == {
        "keputusan/kpu-kotim-382-2024.yaml": [("ATR023", 21, 88), ("ATR075", 44, 43)],
        "instruksi/bupati-kobar-300-33-2024.yaml": [],
    }


def test_nothing_is_said_of_what_an_expression_brings(sound: Path) -> None:
    fragment = """\
tentang: Perubahan atas Peraturan Bupati Rekaan No. 5 Tahun 2020 tentang Contoh
menimbang:
  - bahwa perlu menetapkan {{ tentang }};
"""
    found = [finding for finding in findings(put(sound, fragment)) if finding.code == "ATR025"]
    assert [finding.place.line for finding in found] == [
        line
        for line, text in enumerate(
            (sound / "content/naskah/keputusan.yaml").read_text(encoding="utf-8").split("\n"), 1
        )
        if text.startswith("tentang:")
    ]


# --- any order

LEVELS = (
    "Ketetapan MPR Nomor VI/MPR/2002 tentang A;",
    f"Undang-Undang Nomor 1 Tahun 2010 tentang A {ln(2010)};",
    f"Undang-Undang Nomor 5 Tahun 2010 tentang B {ln(2010)};",
    f"Undang-Undang Nomor 1 Tahun 2015 tentang C {ln(2015)};",
    f"Peraturan Pemerintah Nomor 9 Tahun 2009 tentang D {ln(2009)};",
    f"Peraturan Pemerintah Nomor 2 Tahun 2011 tentang E {ln(2011)};",
    "Peraturan Presiden Nomor 7 Tahun 2008 tentang F;",
    "Peraturan Daerah Provinsi Rekaan Nomor 3 Tahun 2007 tentang G (LD Tahun 2007 Nomor 3);",
    "Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2006 tentang H (LD Tahun 2006 Nomor 4);",
)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(range(len(LEVELS))), min_size=1, max_size=7, unique=True))
def test_any_order_but_the_right_one_is_found(order: list[int]) -> None:
    with TemporaryDirectory() as folder:
        document = put(lay(Path(folder)), "mengingat:\n" + "".join(f"  - {LEVELS[index]}\n" for index in order))
        found = codes(document)
    assert set(found) <= {"ATR017", "ATR018"}
    assert (found == []) == (order == sorted(order))


@given(st.lists(st.integers(0, 6), max_size=7))
def test_the_fewest_are_misplaced(keys: list[int]) -> None:
    wrong = set(misplaced(keys))
    kept = [key for position, key in enumerate(keys) if position not in wrong]
    assert kept == sorted(kept)
    longest = max(
        size for size in range(len(keys) + 1) for some in combinations(keys, size) if list(some) == sorted(some)
    )
    assert len(kept) == longest


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.sampled_from(["menimbang", "mengingat", "memperhatikan"]))
def test_no_text_stops_the_rules(text: str, part: str) -> None:
    item = f"Undang-Undang Nomor 1 Tahun 2010 tentang {text}".replace("'", "''").encode("utf-8", "ignore").decode()
    printable = "".join(sign if sign.isprintable() and sign not in "{}" else " " for sign in item)
    with TemporaryDirectory() as folder:
        document = put(lay(Path(folder)), f"{part}:\n  - '{printable}'\n")
        try:
            loaded = load(document)
        except Exception:
            return
        naskah = Naskah(loaded)
        for code, rule in rules().items():
            if code.startswith(MINE):
                list(rule.slips(naskah))


@pytest.mark.parametrize(
    ("citation", "severity"),
    [
        ("Peraturan Pemerintah Nomor 8 Tahun 2020 tentang Rekaan;", Severity.ERROR),
        ("Peraturan Menteri Contoh Nomor 8 Tahun 2020 tentang Rekaan;", Severity.WARNING),
        ("Peraturan Daerah Kabupaten Rekaan Nomor 8 Tahun 2020 tentang Rekaan;", Severity.WARNING),
    ],
)
def test_a_missing_gazette_weighs_as_the_law_asks_for_it(sound: Path, citation: str, severity: Severity) -> None:
    (finding,) = findings(put(sound, f"mengingat:\n  - {citation}\n"))
    assert (finding.code, finding.severity) == ("ATR019", severity)
