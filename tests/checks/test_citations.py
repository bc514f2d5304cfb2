"""Citations of law: every part of the ones that real documents hold, and of any that is built from its parts."""

from __future__ import annotations

import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from naskah import load
from naskah.checks.law.citations import Citation, citations, flat
from naskah.checks.law.instruments import Jenis
from naskah.checks.naskah import Naskah

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("NASKAH_SHARED", REPOSITORY.parent / "shared"))


def read(name: str) -> list[tuple[str, str]]:
    """The blocks of a file beside this one: what stands before `=>` and what stands behind it."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    blocks = [" ".join(block.split()).partition("=>") for block in text.split("\n\n")[1:]]
    return [(before.strip(), after.strip()) for before, _, after in blocks]


def said(text: str, citation: Citation) -> str:
    """A citation as one line: kind, number, year, [title], gazettes, > amendments, ( what the title quotes )."""
    head = citation.head
    words = [head.jenis.name, head.number, str(head.year)]
    if citation.title:
        words.append(f"[{text[slice(*citation.title)]}]")
    if citation.parenthesis:
        words += [f"{gazette.kind}:{gazette.year}:{gazette.number}" for gazette in citation.parenthesis.gazettes]
    words += [f"({said(text, inner)})" for inner in citation.inner]
    words += [f"> {said(text, amendment)}" for amendment in citation.amendments]
    return " ".join(words)


def test_the_model_keputusan_cites_what_it_cites() -> None:
    naskah = Naskah(load(REPOSITORY / "content/keputusan/kpu-kotim-382-2024.yaml"))
    items = naskah.items_of("mengingat")
    found = [said(item.text, citation) for item in items for citation in citations(item.text, bare=True)]
    assert found == [expected for _text, expected in read("citations_of_the_model.txt")]
    assert all(known.complete for item in items for known in flat(citations(item.text, bare=True), inner=True))


# What each real text cites from "Mengingat" (or, of a surat edaran, "Dasar") on: kind, number and year; amendments
# stand with what they amend.
REAL = {
    "inpres-3-1985.txt": "UUD  1945",
    "keputusan-kepala-bapeten-06p-2000.txt": (
        "UU 10 1997, PP 63 2000, KEPUTUSAN_PRESIDEN 166 2000, KEPUTUSAN 05/Ka-BAPETEN/V-99 None, "
        "KEPUTUSAN 06/Ka-BAPETEN/V-99 None, KEPUTUSAN 10/Ka-BAPETEN/VI-99 None"
    ),
    "keputusan-kepala-ra-al-choiriyah-2019.txt": "UUD  1945, UU 20 2003",
    "keputusan-lam-infokom-032-2024.txt": (
        "UU 12 2012, PERATURAN_MENTERI 3 2020, PERATURAN_MENTERI 5 2020, PERATURAN_MENTERI 7 2020, "
        "SURAT 75865/MPK.A/HK/2020 2020"
    ),
    "keputusan-rektor-uin-cirebon-1124-2026.txt": (
        "UU 20 2003, UU 12 2012, PP 04 2014, KEPUTUSAN_MENTERI 871 2021, PERATURAN_MENTERI 31 2024, PERPRES 60 2024, "
        "KEPUTUSAN 1175 2021"
    ),
    "kpu-kab-bandung-3-2023-sebagian.txt": "UU 12 2011, UU 13 2022, UU 7 2017, PERPPU 1 2022",
    "peraturan-ban-pt-2022.txt": (
        "UU 12 2012, PERATURAN_MENTERI 3 2020, PERATURAN_MENTERI 5 2020, PERATURAN_MENTERI 7 2020, "
        "KEPUTUSAN_MENTERI 381/P/2021 2021, PERATURAN 4 2020, SURAT 02/EXT/MA/LAM-INFOKOM/II/2022 2022"
    ),
    "pergub-bali-1-2021.txt": (
        "UU 64 1958, UU 5 2014, UU 23 2014, UU 9 2015, PP 18 2016, PP 72 2019, PP 11 2017, PP 17 2020, "
        "PERATURAN_MENTERI 12 2008, PERATURAN_MENTERI 34 2011, PERATURAN_MENTERI 39 2013, PERATURAN_MENTERI 80 2015, "
        "PERATURAN_MENTERI 120 2018, PERATURAN_MENTERI 41 2018, PERATURAN 21 2011, PERDA_PROVINSI 10 2016, "
        "PERDA_PROVINSI 7 2019, PERATURAN_GUBERNUR 52 2018"
    ),
    "pmk-53-2025.txt": (
        "UUD  1945, UU 8 1983, UU 6 2023, UU 39 2008, UU 61 2024, PERPRES 158 2024, PERATURAN_MENTERI 81 2024, "
        "PERATURAN_MENTERI 124 2024, PERATURAN_MENTERI 11 2025"
    ),
    "surat-edaran-bapeten-0842-2020.txt": (
        "UU 10 1997, PP 33 2007, PP 29 2008, PERATURAN 8 2011, PERATURAN 16 2014, PERATURAN 2 2018"
    ),
}
_FROM = re.compile(r"Mengingat\s*:|B\.\s+Dasar\n")
_TO = re.compile(r"M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|MENGINSTRUKSIKAN|C\.\s+Ketentuan Kebijakan")


@pytest.mark.parametrize("name", REAL)
def test_a_real_text_cites_what_it_cites(name: str) -> None:
    path = SHARED / "real" / name
    if not path.is_file():
        pytest.skip("the real texts are not here") if not os.environ.get("CI") else pytest.fail(f"missing: {path}")
    text = path.read_text(encoding="utf-8")
    start = _FROM.search(text)
    assert start
    stop = _TO.search(text, start.end())
    # Pages end within an item: what stands there is no part of it.
    part = re.sub(
        r"\s*\n(?:-\s?\d\s?-|\d|jdih\.\S+|\(Lembaran …)(?=\s)", "", text[start.end() : stop.start() if stop else None]
    )
    text = " ".join(part.split())
    heads = [citation.head for citation in flat(citations(text))]
    assert ", ".join(f"{head.jenis.name} {head.number} {head.year}" for head in heads) == REAL[name]


@pytest.mark.parametrize(("text", "expected"), read("citations.txt"))
def test_a_citation_is_read_as_it_is_spelled(text: str, expected: str) -> None:
    assert [said(text, citation) for citation in citations(text, bare=True)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "perlu menetapkan Peraturan Daerah tentang Contoh",
        "Peraturan Perundang-undangan Nomor satu",
        "diatur dalam undang-undang tentang Pemilihan",
        "Kitab Undang-Undang Hukum Dagang (Wetboek van Koophandel, Staatsblad 1847: 23)",
        "Keputusan ini mulai berlaku pada tanggal 5 Maret 2020 Nomor 5",
        "Camat se Kabupaten Contoh Nomor 5",
        "peraturan pelaksanaan yang ditetapkan dengan Nomor 5 Tahun 2020",
    ],
)
def test_what_names_no_instrument_is_no_citation(text: str) -> None:
    assert citations(text) == ()


def test_articles_before_a_type_belong_to_it() -> None:
    text = (
        "bahwa Pasal 5 ayat (1), Pasal 20, dan Pasal 21 huruf a Undang-Undang Nomor 1 Tahun 2020 tentang Contoh perlu"
    )
    (citation,) = citations(text)
    assert citation.articles
    assert text[slice(*citation.articles)] == "Pasal 5 ayat (1), Pasal 20, dan Pasal 21 huruf a"
    assert citation.title
    assert text[slice(*citation.title)] == "Contoh"


def test_the_end_of_a_title_in_running_text_is_not_sure() -> None:
    assert not citations("bahwa Undang-Undang Nomor 1 Tahun 2020 tentang Contoh, Komisi menetapkan pedoman;")[
        0
    ].complete
    assert citations("bahwa Undang-Undang Nomor 1 Tahun 2020 tentang Contoh (Lembaran Negara Tahun 2020 Nomor 1)")[
        0
    ].complete


# --- any text

PIECES = st.sampled_from(
    [
        *(
            "Undang-Undang ",
            "Peraturan Menteri Contoh ",
            "Nomor 1 ",
            "Tahun 2020 ",
            "tentang ",
            "(",
            ")",
            "; ",
            ", ",
            "dan ",
        ),
        *(
            "Perubahan atas ",
            "Penetapan ",
            "menjadi Undang-Undang ",
            "sebagaimana telah diubah dengan ",
            "Pasal 1 ",
            "Contoh ",
        ),
        *(
            "(Lembaran Negara Tahun 2020 Nomor 1) ",
            "(Berita Negara ",
            "UU 1/2020 ",
            "Republik Indonesia ",
            ".",
            "\n",
            "\0",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.booleans())
@example("Undang-Undang Nomor 1 tentang " + "," * 200, True)
def test_any_text_is_read_and_every_place_lies_in_it(text: str, bare: bool) -> None:
    top = citations(text, bare=bare)
    assert all(one.end <= other.start for one, other in pairwise(top))
    for citation in flat(top, inner=True):
        head = citation.head
        spans = [
            head.type,
            head.republic,
            head.nomor,
            head.number_at,
            head.tahun,
            citation.about,
            citation.title,
            citation.chain,
        ]
        spans += [citation.articles, citation.parenthesis and citation.parenthesis.span, head.comma, citation.comma]
        assert 0 <= citation.start == head.start < head.end <= citation.end <= len(text)
        assert all(0 <= span[0] < span[1] <= len(text) for span in spans if span)
        in_order = [head.type, head.nomor, head.number_at, head.tahun, citation.about, citation.title]
        known = [place for span in in_order if span for place in span]
        assert known == sorted(known)


@pytest.mark.parametrize(
    "piece", ["Undang-Undang ", "(LN ", "Pasal 1, ", "Penetapan Perppu Nomor 1 Tahun 2000 tentang ", ", ", "1 /"]
)
def test_a_long_text_does_not_take_long(piece: str) -> None:
    text = "Undang-Undang Nomor 1 Tahun 2000 tentang " + piece * (300_000 // len(piece))
    assert citations(text)[0].head.year == 2000


# --- built from parts

WORDS = st.lists(
    st.sampled_from(["Tata", "Kerja", "Contoh", "Rekaan", "di", "Daerah", "dan", "Badan", "Umum,"]),
    min_size=1,
    max_size=6,
)
TITLE = WORDS.map(lambda words: " ".join([*words, "Akhir"]))
YEAR = st.integers(1950, 2040)
TYPES = {
    "Undang-Undang": Jenis.UU,
    "Undang-undang": Jenis.UU,
    "UU": Jenis.UU,
    "Peraturan Pemerintah Pengganti Undang-Undang": Jenis.PERPPU,
    "Peraturan Pemerintah": Jenis.PP,
    "Peraturan Presiden": Jenis.PERPRES,
    "Keputusan Presiden": Jenis.KEPUTUSAN_PRESIDEN,
    "Peraturan Menteri Riset, Teknologi, dan Pendidikan Tinggi": Jenis.PERATURAN_MENTERI,
    "Peraturan Komisi Pemilihan Umum": Jenis.PERATURAN_KPU,
    "Peraturan Daerah Provinsi Contoh": Jenis.PERDA_PROVINSI,
    "Peraturan Daerah Kabupaten Contoh": Jenis.PERDA_KABUPATEN,
    "Peraturan Gubernur Contoh": Jenis.PERATURAN_GUBERNUR,
    "Keputusan Wali Kota Contoh": Jenis.KEPUTUSAN_BUPATI,
    "Peraturan Kepala Badan Rekaan": Jenis.PERATURAN,
}
GAZETTES = {
    "LN": "Lembaran Negara Republik Indonesia",
    "BN": "Berita Negara Republik Indonesia",
    "LD": "Lembaran Daerah Kota X",
}
NUMBER = st.one_of(st.integers(1, 999).map(str), st.sampled_from(["443/263/Kpts", "12/PMK.05", "G/5/V.08/HK"]))


@settings(deadline=None)
@given(
    st.sampled_from(sorted(TYPES)),
    st.sampled_from(["", " Republik Indonesia", " RI"]),
    st.sampled_from(["Nomor", "No.", "nomor"]),
    NUMBER,
    YEAR,
    TITLE,
    st.sampled_from(sorted(GAZETTES)),
    st.integers(1, 999),
    st.sampled_from(["", "Pasal 5 ayat (1) dan Pasal 20 ", "Pasal 8 huruf a "]),
    st.booleans(),
)
def test_a_citation_built_from_parts_reads_back(
    type_: str,
    republic: str,
    word: str,
    number: str,
    year: int,
    title: str,
    gazette: str,
    sheet: int,
    articles: str,
    amended: bool,
) -> None:
    one = f"{type_}{republic} {word} {number} Tahun {year} tentang"
    bracket = f"({GAZETTES[gazette]} Tahun {year} Nomor {sheet}, Tambahan {GAZETTES[gazette]} Nomor {sheet + 1})"
    text = f"{articles}{one} {title} {bracket}"
    chain = "sebagaimana telah beberapa kali diubah, terakhir dengan "
    if amended:
        text += f" {chain}{type_} Nomor 77 Tahun 2041 tentang Perubahan Kedua atas {one} {title} {bracket}"
    (citation,) = citations(f"{text};", bare=True)
    head = citation.head
    assert (head.jenis, head.number, head.year) == (TYPES[type_], number, year)
    assert (head.republic is not None) == bool(republic)
    assert citation.title
    assert text[slice(*citation.title)] == title
    assert (text[slice(*citation.articles)] if citation.articles else "") == articles.strip()
    assert citation.parenthesis
    assert text[slice(*citation.parenthesis.span)] == bracket
    known = [(one.kind, one.year, one.number) for one in citation.parenthesis.gazettes]
    assert known == [(gazette, year, str(sheet)), (f"T{gazette}", None, str(sheet + 1))]
    assert citation.complete
    assert citation.end == len(text)
    if amended:
        (amendment,) = citation.amendments
        (inner,) = amendment.inner
        assert citation.chain
        assert text[slice(*citation.chain)] == chain.strip()
        assert amendment.head.year == 2041
        assert inner.identity == citation.identity
        assert inner.title
        assert text[slice(*inner.title)] == title


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Perubahan atas Undang-Undang", "Penetapan Peraturan Pemerintah Pengganti Undang-Undang"]),
        min_size=1,
        max_size=6,
    ),
    TITLE,
)
def test_each_enactment_takes_its_own_closing_words(steps: list[str], title: str) -> None:
    text, titles = title, [title]
    for step in reversed(steps):
        text = f"{step} Nomor 1 Tahun 2000 tentang {text}"
        text += " menjadi Undang-Undang" if step.startswith("Penetapan") else ""
        titles.append(text)
    text = f"Undang-Undang Nomor 2 Tahun 2001 tentang {text}"
    found = flat(citations(f"{text} (Lembaran Negara Tahun 2001 Nomor 2)"), inner=True)
    assert [text[slice(*citation.title)] for citation in found if citation.title] == titles[::-1]
    assert all(citation.complete for citation in found)
