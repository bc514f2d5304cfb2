"""Whatever a document says and however a person has written it: what it carries says the same, and builds the same."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from archive.office import PROFILE, png, write
from naskah import compose, load, to_docx, to_pdf
from naskah.archive.extracting import extract
from naskah.composition import Variant
from naskah.findings import Refused
from naskah.word import source_of

WORDS = st.sampled_from(
    [
        *("contoh", "Tim", "a: b", "- x", "# bukan", "'kutip'", '"ganda"', "007", "null", "ya", "1e3", "2024-01-01"),
        *("{", "}", "[", "&x", "*y", "!z", "%", "@", "`", "|", ">", "~", "<b>&amp;", "]]>", "é", "\u2013", "\u00a0"),
        *("{{ nomor }}", "{{ rujuk('satu') }}", "{{ 5 | terbilang }}", "{{ tentang }}", "{{ sebutan }}", ";", ","),
        *("kata yang panjang sekali " * 6, "baris\nbaru", "ekor ", " kepala", "penutup", "mulai-berlaku"),
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
LINES = TEXTS.map(lambda text: text.replace("\n", " ").replace("{{ tentang }}", "x"))
ITEMS = st.recursive(
    TEXTS,
    lambda inner: st.fixed_dictionaries(
        {"teks": TEXTS, "butir": st.lists(inner, min_size=1, max_size=2)}, optional={"lanjutan": TEXTS}
    ),
)
PIECES = st.sampled_from(
    [
        "# Bab",
        "## Bagian",
        "- butir",
        "  - anak",
        "teks **tebal**",
        "<!-- rahasia -->",
        "",
        "| a |\n|---|\n| 1 |",
        "1) x",
    ]
)
MARKDOWN = st.lists(PIECES | TEXTS, min_size=2, max_size=6).map("\n".join)
CELLS = st.text(st.sampled_from("ab;,\"\n\t ='\u00e91"), max_size=5)
SHEETS = st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=2, max_size=4)
ANNEXES = st.one_of(
    MARKDOWN.map(lambda text: ("isi", "isi.md", text)),
    MARKDOWN.map(lambda text: ("isi", "", f"# Bab\n\n{text}\n")),
    SHEETS.map(lambda rows: ("tabel", "tabel.csv", "\n".join(";".join(map(json.dumps, row)) for row in rows))),
)
DOCUMENTS = st.fixed_dictionaries(
    {
        "tentang": LINES,
        "menimbang": st.lists(ITEMS, max_size=2).map(lambda items: [{"id": "satu", "teks": "bahwa"}, *items]),
        "mengingat": st.lists(ITEMS, min_size=1, max_size=2),
        "menetapkan": st.lists(ITEMS, min_size=1, max_size=3),
        "penandatangan": st.sampled_from(["kepala", "wakil"]),
    },
    optional={
        "penandatangan-kedua": st.sampled_from(["kepala", "wakil"]),
        "tembusan": st.lists(TEXTS, min_size=1, max_size=2),
        "nomor": LINES,
        "tahun": st.just("2023"),
        "memperhatikan": st.lists(ITEMS, min_size=1, max_size=1),
        "ditetapkan": st.fixed_dictionaries({"tanggal": st.just("2024-02-29")}, optional={"di": LINES}),
        "konsep": st.just("3"),
        "kata": st.dictionaries(
            st.sampled_from(["judul", "penutup", "ttd", "konsep", "pada-tanggal", "kepala-lampiran"]), LINES, max_size=3
        ),
        "kebiasaan": st.fixed_dictionaries(
            {},
            optional={
                "tanda-baca": st.just("apa-adanya"),
                "urutan-diktum": st.just("pertama"),
                "gelar": st.just("ya"),
                "huruf-penandatangan": st.just("kapital"),
                "ttd": st.just("elektronik"),
                "mengetahui": st.just("ya"),
            },
        ),
        "status": st.just("konsep"),
    },
)
BELOW = st.lists(
    st.sampled_from(
        [
            *(
                "- butir\n- lagi",
                "- butir {{ rujuk('satu') }}\n  - anak\n    lanjut\n- *lain*",
                "lanjutan",
                "a. x\nb. y",
            ),
            *(
                "> # Pasal 5\n>\n> (1) kutipan\n> a. lagi;\n> 1) angka",
                "- ubah:\n\n  > (2a) sisipan\n\n- hapus",
                "pada ayat\n(2)",
            ),
            *("| a |\n|---|\n| {{ nomor }} |", "teks <!-- rahasia --> lagi", "<!-- rahasia\nrahasia -->", "() sela"),
        ]
    )
    | LINES,
    max_size=3,
)
TITLED = st.sampled_from(
    ["", "", "# Bab <!-- rahasia -->", "# Bab {#bab}\n\n## Bagian *satu*\n\n### Paragraf", "## Bagian"]
)
SENTENCES = st.sampled_from(["Setiap orang", "Pada {{ rujuk('akhir') }} yang dimaksud dengan:", "**Tebal**"]) | LINES
OPENED = st.tuples(TITLED, st.sampled_from(["# Pasal", "## Pasal"]))
PLAIN_PASAL = st.tuples(SENTENCES, BELOW).map(lambda pasal: [pasal[0], *pasal[1]])
AYAT = st.tuples(SENTENCES, BELOW).map(lambda ayat: [f"() {ayat[0]}", *ayat[1]])
AYAT_PASAL = st.lists(AYAT, min_size=2, max_size=3).map(lambda ayat: [block for each in ayat for block in each])
BODIES = st.lists(st.tuples(OPENED, PLAIN_PASAL | AYAT_PASAL), max_size=3).map(
    lambda pasal: "\n\n".join(
        [
            "# Pasal {#satu}\n\nPembuka:\n\n- butir {#anak}\n- lagi",
            *(block for opened, blocks in pasal for block in (*opened, *blocks)),
            "# Pasal {#dua}\n\n() Satu. {#tiga}\n() Dua. {#akhir}",
        ]
    )
)
REGULATIONS = st.fixed_dictionaries(
    {
        "tentang": LINES,
        "menimbang": st.lists(ITEMS, min_size=1, max_size=2),
        "mengingat": st.just(["Undang-Undang"]),
        "batang-tubuh": BODIES,
        "penandatangan": st.just("kepala"),
        "kebiasaan": st.fixed_dictionaries(
            {"pengundangan": st.just("tidak")},
            optional={
                "pasal": st.just("romawi"),
                "daftar-pasal": st.just("angka"),
                "letak-batang": st.just("penuh"),
                "tanda-baca": st.just("apa-adanya"),
            },
        ),
    },
    optional={
        "penjelasan": st.fixed_dictionaries(
            {},
            optional={
                "umum": MARKDOWN,
                "pasal": st.dictionaries(st.sampled_from(["satu", "dua", "tiga", "anak", "akhir"]), TEXTS, min_size=1),
            },
        ).filter(bool),
        "promulgated": st.fixed_dictionaries({}, optional={"nomor-lembaran": LINES, "pengundang": st.just("wakil")}),
    },
)
OPTIONAL: dict[str, Any] = {
    "sebutan": "Kepala Dinas Contoh",
    "alamat": ["Jalan Contoh"],
    "logo": {"berkas": "lama.png", "keterangan": "Lambang"},
    "paraf": {"bentuk": "tabel", "jabatan": ["Sekretaris"]},
    "kata": {"ditetapkan-di": "Ditetapkan di {{ tempat }}!"},
    "lembaran": "Berita Daerah Kabupaten Contoh",
    "kebiasaan": {"rujukan-huruf": "sekali"},
}
PROFILES = st.sets(st.sampled_from(sorted(OPTIONAL)))
SETTINGS = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def office(root: Path, document: dict[str, Any], annexes: list[tuple[str, str, str]], entries: set[str]) -> Path:
    """A project with this document; gives its content file."""
    people = {
        "kepala": [{"jabatan": ["KEPALA"], "nama": "TOKOH kepala", "sebagai": "Plt.", "sejak": "2020-01-01"}],
        "wakil": [{"jabatan": ["Wakil,", "Kepala,"], "nama": "TOKOH wakil", "atas-nama": "kepala", "pangkat": "IV/a"}],
    }
    profile = {
        "naskah": "1",
        "nama": "Dinas Contoh",
        "pembentuk": "Kepala Dinas",
        "kop": ["DINAS"],
        "tempat": "Kota",
        "pejabat": people,
        **{name: OPTIONAL[name] for name in sorted(entries)},
    }
    write(root, PROFILE, json.dumps(profile))
    write(root, "content/lembaga/lama.png", png(9))
    said = []
    for number, (key, file, text) in enumerate(annexes):
        if file:
            write(root, f"content/k/{number}-{file}", text)
        said.append({"judul": f"Lampiran {number}", key: f"{number}-{file}" if file else text})
    whole = {"naskah": "1", "jenis": "keputusan", "lembaga": "dinas-contoh", **document}
    return write(root, "content/k/Satu Dua.yaml", json.dumps(whole | ({"lampiran": said} if said else {})))


def made(file: Path, variant: Variant) -> tuple[bytes, str]:
    """The Word file of a document, and the digest of its source. Raises `Refused`."""
    composed = compose(load(file, draft=variant.is_draft), variant)
    source = source_of(composed)
    assert source is not None
    return to_docx(composed), source.digest


def built_twice(root: Path, file: Path, variant: Variant) -> tuple[tuple[bytes, str], ...]:
    """What a document gives, and what it gives again from what it carries; nothing where it is refused."""
    try:
        first = made(file, variant)
    except Refused as refused:
        event(f"refused: {sorted({finding.code for finding in refused.findings})[:2]}")
        return ()
    event("made")
    result = extract([write(root, "terbit/satu.docx", first[0])], root / "lagi")
    assert [str(finding) for finding in result.findings] == []
    return first, made(root / "lagi/content/k/Satu Dua.yaml", variant)


@SETTINGS
@given(
    document=DOCUMENTS,
    annexes=st.lists(ANNEXES, max_size=2),
    entries=PROFILES,
    variant=st.sampled_from([Variant.ORIGINAL, Variant.DRAFT, Variant.FOR_SIGNATURE]),
)
def test_what_a_document_carries_builds_it_again(
    tmp_path_factory: Any,
    document: dict[str, Any],
    annexes: list[tuple[str, str, str]],
    entries: set[str],
    variant: Variant,
) -> None:
    root = tmp_path_factory.mktemp("proyek")
    if variant is Variant.ORIGINAL:
        document = {"nomor": "1", "ditetapkan": {"tanggal": "2024-03-01"}, **document}
    file = office(root, document, annexes, entries)
    if built := built_twice(root, file, variant):
        first, again = built
        assert again == first


@settings(SETTINGS, max_examples=100)
@given(
    document=REGULATIONS,
    annexes=st.lists(ANNEXES, max_size=1),
    entries=PROFILES,
    beside=st.booleans(),
    variant=st.sampled_from([Variant.ORIGINAL, Variant.DRAFT]),
)
def test_what_a_regulation_carries_builds_it_again(
    tmp_path_factory: Any,
    document: dict[str, Any],
    annexes: list[tuple[str, str, str]],
    entries: set[str],
    beside: bool,
    variant: Variant,
) -> None:
    root = tmp_path_factory.mktemp("proyek")
    whole = {"jenis": "peraturan", "nomor": "1", "ditetapkan": {"tanggal": "2024-03-01"}, **document}
    if (promulgated := whole.pop("promulgated", None)) is not None:
        whole["kebiasaan"] = {**whole["kebiasaan"], "pengundangan": "ya"}
        whole |= {
            "pengundang": "kepala",
            "nomor-lembaran": "8",
            "diundangkan": {"tanggal": "2024-03-02"},
            **promulgated,
        }
    if beside:
        write(root, "content/k/tubuh.md", whole["batang-tubuh"])
        whole["batang-tubuh"] = "tubuh.md"
    file = office(root, whole, annexes, entries | {"lembaran"})
    if built := built_twice(root, file, variant):
        first, again = built
        assert again == first
        sources = [path for path in (root / "lagi").rglob("*") if path.suffix in (".md", ".yaml")]
        assert not any("rahasia" in path.read_text(encoding="utf-8") for path in sources)


@settings(SETTINGS, max_examples=8)
@given(document=DOCUMENTS, annexes=st.lists(ANNEXES, max_size=1), entries=PROFILES)
def test_its_pdf_carries_the_same(
    tmp_path_factory: Any, document: dict[str, Any], annexes: list[tuple[str, str, str]], entries: set[str]
) -> None:
    root = tmp_path_factory.mktemp("proyek")
    file = office(root, document, annexes, entries)
    try:
        docx = made(file, Variant.DRAFT)[0]
        pdf = to_pdf(docx).data
    except Refused:
        return
    write(root, "terbit/satu.pdf", pdf)
    extract([root / "terbit"], root / "lagi")
    again = made(root / "lagi/content/k/Satu Dua.yaml", Variant.DRAFT)[0]
    assert again == docx
    assert to_pdf(again).data == pdf


@settings(SETTINGS, max_examples=30)
@given(data=st.data(), both=st.tuples(PROFILES, PROFILES))
def test_two_documents_of_one_office_come_back_together(
    tmp_path_factory: Any, data: st.DataObject, both: tuple[set[str], set[str]]
) -> None:
    root = tmp_path_factory.mktemp("proyek")
    variants = [data.draw(st.sampled_from([Variant.ORIGINAL, Variant.DRAFT])) for _ in both]
    files: dict[str, bytes] = {}
    for number, (entries, variant) in enumerate(zip(both, variants, strict=True)):
        document = {
            "tentang": f"Contoh {number}",
            "nomor": "1",
            "menimbang": ["bahwa"],
            "mengingat": ["Undang-Undang"],
            "menetapkan": ["Contoh"],
            "ditetapkan": {"tanggal": "2024-03-01"},
            "penandatangan": "kepala",
        }
        file = office(root / str(number), document, [], entries)
        name = f"content/k/{number}.yaml"
        moved = file.rename(root / str(number) / name)
        files[name] = made(moved, variant)[0]
        write(root, f"terbit/{number}.docx", files[name])
    result = extract([root / "terbit"], root / "lagi")
    assert result.findings == []
    again = {name: made(root / "lagi" / name, variant)[0] for name, variant in zip(files, variants, strict=True)}
    assert [name for name in files if again[name] != files[name]] == []


def test_a_source_is_sound_xml_whatever_the_words_are(tmp_path: Path) -> None:
    document = {
        "tentang": 'Contoh ]]> & <b> "x"',
        "menimbang": ["bahwa \u00a0 x"],
        "mengingat": ["Undang-Undang"],
        "menetapkan": ["Contoh"],
        "penandatangan": "kepala",
    }
    docx = made(office(tmp_path, document, [], set()), Variant.DRAFT)[0]
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert "]]&gt;" in package.read("customXml/item1.xml").decode()
