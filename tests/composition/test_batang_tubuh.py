"""The body of a regulation counts by itself, closes its sentences, and says of each place only what tells it apart."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from model.made import office_text
from model.source import squeeze
from model.test_numbers import updated_text, with_copy_before
from reading import composed, lines, paragraphs, pdf_text, styled

from naskah import Refused, to_docx, to_pdf
from naskah.composition.model import plain
from naskah.composition.numbers import bookmark


@pytest.fixture
def file(peraturan: Callable[..., Path]) -> Callable[..., Path]:
    """Writes a regulation with this body, and gives its content file."""

    def write(body: str, more: str = "", menimbang: str = "[bahwa perlu]", **habits: str) -> Path:
        chosen = "".join(f", {name.replace('_', '-')}: {choice}" for name, choice in habits.items())
        kept = f"batang-tubuh: isi.md\nkebiasaan: {{pengundangan: tidak{chosen}}}\n"
        made = peraturan(f"{kept}{more}", menimbang)
        made.with_name("isi.md").write_text(body, encoding="utf-8")
        return made

    return write


@pytest.fixture
def body(file: Callable[..., Path]) -> Callable[..., list[str]]:
    """The lines of a body, each with its number."""

    def read(*said: str, **habits: str) -> list[str]:
        return [" ".join(line.split()) for line in lines(composed(file(*said, **habits)), "isi")]

    return read


# --- numbers ----------------------------------------------------------------------------------------------------

DIVIDED = """\
# Satu

## Dua

### Tiga

# Pasal

x.

### Empat

# Pasal

x.

## Lima

### Enam

# Pasal

x.

# Tujuh

## Delapan

# Pasal

x.

# Sembilan

# Pasal

x.
"""


def test_bab_and_pasal_count_on_and_bagian_and_paragraf_begin_anew(body: Callable[..., list[str]]) -> None:
    assert [line for line in body(DIVIDED) if line != "x."] == [
        "BAB I SATU",
        "Bagian Kesatu Dua",
        "Paragraf 1 Tiga",
        "Pasal 1",
        "Paragraf 2 Empat",
        "Pasal 2",
        "Bagian Kedua Lima",
        "Paragraf 1 Enam",
        "Pasal 3",
        "BAB II TUJUH",
        "Bagian Kesatu Delapan",
        "Pasal 4",
        "BAB III SEMBILAN",
        "Pasal 5",
    ]


COUNTED = """\
# Pasal

() Satu:

- a
  - b
    - c
      - d
      - e
    - f
  - g
- h

() Dua:

- i
- j

# Pasal

() Tiga.

() Empat.

# Pasal

Lima:

- k
  - l
    - m
      - n
- o
"""


@pytest.mark.parametrize(
    ("habit", "markers"),
    [
        ("norma", "(1) a. 1. a) 1) 2) b) 2. b. (2) a. b. (1) (2) a. 1. a) 1) b."),
        ("angka", "(1) 1. a. 1) a) b) 2) b. 2. (2) 1. 2. (1) (2) 1. a. 1) a) 2."),
    ],
)
@pytest.mark.parametrize("place", ["kolom", "penuh"])
def test_ayat_count_within_a_pasal_and_lists_begin_anew(
    body: Callable[..., list[str]], habit: str, markers: str, place: str
) -> None:
    found = body(COUNTED, daftar_pasal=habit, letak_batang=place)
    shown = [line.split()[0] for line in found if not line.startswith(("Pasal", "Lima"))]
    assert shown == markers.split()


def test_definitions_are_numbered_sentences(body: Callable[..., list[str]]) -> None:
    text = "# Pasal\n\nDalam {{ nama_jenis }} ini yang dimaksud dengan:\n\n- Daerah adalah A\n- Dinas adalah B.\n"
    assert body(text)[2:] == ["1. Daerah adalah A.", "2. Dinas adalah B."]


def test_what_is_meant_may_be_worded_otherwise(body: Callable[..., list[str]]) -> None:
    text = "# Pasal\n\nIstilah di bawah ini berarti\n\n- Daerah: A\n- Dinas: B\n"
    assert body(text, "kata: {pembuka-istilah: ini berarti}\n")[2:] == ["1. Daerah: A.", "2. Dinas: B."]


def test_an_amendment_counts_its_own_pasal_in_roman_numerals_and_its_changes_in_arabic(
    body: Callable[..., list[str]],
) -> None:
    text = "# Pasal\n\nDiubah sebagai berikut:\n\n- Pasal 3 diubah:\n\n  > (2a) Tetap begini\n\n- Pasal 5 dihapus\n"
    assert body(f"{text}\n# Pasal\n\nBerlaku", pasal="romawi") == [
        "Pasal I",
        "Diubah sebagai berikut:",
        "1. Pasal 3 diubah:",
        "Tetap begini",
        "2. Pasal 5 dihapus.",
        "Pasal II",
        "Berlaku.",
    ]


def test_a_list_deeper_than_its_outline_is_refused(file: Callable[..., Path]) -> None:
    deep = "".join(f"{'  ' * depth}- x\n" for depth in range(5))
    with pytest.raises(Refused) as refused:
        composed(file(f"# Pasal\n\nx:\n\n{deep}"))
    assert [finding.code for finding in refused.value.findings] == ["MKD003"]


# --- marks ------------------------------------------------------------------------------------------------------


MARKED = """\
# Pasal

() Satu

() Dua

- a
- b
  - c
  - d
- e

() Tiga?

# Pasal

Empat

- f;
- g; atau
- h

lanjutan

# Pasal

Lima
"""


def test_marks_are_supplied_where_they_are_wanting(body: Callable[..., list[str]]) -> None:
    assert body(MARKED) == [
        "Pasal 1", "(1) Satu.", "(2) Dua:", "a. a;", "b. b:", "1. c; dan", "2. d; dan", "c. e.", "(3) Tiga?",
        "Pasal 2", "Empat:", "a. f;", "b. g; atau", "c. h.", "lanjutan.",
        "Pasal 3", "Lima.",
    ]  # fmt: skip


def test_who_wants_them_as_they_are_typed_gets_them_so(body: Callable[..., list[str]]) -> None:
    assert body(MARKED, tanda_baca="apa-adanya") == [
        "Pasal 1", "(1) Satu", "(2) Dua", "a. a", "b. b", "1. c", "2. d", "c. e", "(3) Tiga?",
        "Pasal 2", "Empat", "a. f;", "b. g; atau", "c. h", "lanjutan",
        "Pasal 3", "Lima",
    ]  # fmt: skip


def test_across_the_page_the_same_words_stand_in_styles_of_their_own(file: Callable[..., Path]) -> None:
    column, across = composed(file(MARKED)), composed(file(MARKED, letak_batang="penuh"))
    assert lines(column, "isi") == lines(across, "isi")
    assert styled(column, "IsiPasal") == styled(across, "IsiPasalPenuh")
    assert styled(across, "IsiPasal") == []
    assert squeeze(pdf_text(to_pdf(to_docx(column)).data)) == squeeze(pdf_text(to_pdf(to_docx(across)).data))


# --- references -------------------------------------------------------------------------------------------------

NAMED = """\
# Umum {#bab-satu}

# Pasal {#satu}

() Satu dengan {{ rujuk('%(id)s') }}. {#satu-satu}

() Dua: {#satu-dua}

- a dengan <{{ rujuk('%(id)s') }}>; {#huruf}
  - angka {#angka}
    - anak huruf {#anak}
- b {#huruf-b}

() Tiga <{{ rujuk('%(id)s') }}>.

# Isi {#bab}

## Bagian {#bagian}

### Paragraf {#paragraf}

# Pasal {#dua}

Dua <{{ rujuk('%(id)s') }}>:

- satu {#norma}
- dua

# Pasal

Tiga <{{ rujuk('%(id)s') }}>, nomornya [{{ rujuk('%(id)s', 'nomor') }}].
"""


DEEP = "", "ayat (2) huruf a ", *["Pasal 1 ayat (2) huruf a "] * 2


def told(made: list[str]) -> list[str]:
    """What a reference is from ayat (2) huruf a and ayat (3) of Pasal 1, from Pasal 2 and 3; then its number alone."""
    text = " ".join(made)
    return [piece.partition(">")[0] for piece in text.split("<")[1:]] + [text.rpartition("[")[2].partition("]")[0]]


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("satu", ["Pasal 1", "Pasal 1", "Pasal 1", "Pasal 1", "Pasal 1"]),
        ("dua", ["Pasal 2", "Pasal 2", "Pasal 2", "Pasal 2", "Pasal 2"]),
        ("satu-satu", ["ayat (1)", "ayat (1)", "Pasal 1 ayat (1)", "Pasal 1 ayat (1)", "(1)"]),
        ("satu-dua", ["ayat (2)", "ayat (2)", "Pasal 1 ayat (2)", "Pasal 1 ayat (2)", "(2)"]),
        ("huruf", ["huruf a", "ayat (2) huruf a", *["Pasal 1 ayat (2) huruf a"] * 2, "a"]),
        ("huruf-b", ["huruf b", "ayat (2) huruf b", *["Pasal 1 ayat (2) huruf b"] * 2, "b"]),
        ("angka", ["angka 1", "ayat (2) huruf a angka 1", *["Pasal 1 ayat (2) huruf a angka 1"] * 2, "1"]),
        ("anak", [f"{above}angka 1 huruf a)" for above in DEEP] + ["a)"]),
        ("norma", ["Pasal 2 huruf a", "Pasal 2 huruf a", "huruf a", "Pasal 2 huruf a", "a"]),
        ("bab", ["BAB II"] * 5),
        ("bagian", ["BAB II Bagian Kesatu"] * 4 + ["Bagian Kesatu"]),
        ("paragraf", ["BAB II Bagian Kesatu Paragraf 1"] * 4 + ["Paragraf 1"]),
    ],
)  # fmt: skip
def test_a_reference_says_what_tells_its_target_apart_from_where_it_stands(
    body: Callable[..., list[str]], id_: str, expected: list[str]
) -> None:
    assert told(body(NAMED % {"id": id_})) == expected


AROUND = """\
lampiran:
  - {id: pertama, judul: Satu, isi: "# Bab {#dalam}\\n\\nLihat {{ rujuk('huruf') }}.\\n"}
  - {id: kedua, judul: "Dua menurut {{ rujuk('satu-dua') }}", isi: "Lihat {{ rujuk('pertama') }}."}
penjelasan:
  umum: "Umum menurut {{ rujuk('huruf') }}."
  pasal:
    huruf: Sama dengan {{ rujuk('huruf-b') }} dan {{ rujuk('norma') }}
    dua: Lihat {{ rujuk('norma') }}
"""


def test_everything_around_the_body_refers_to_it_in_full_and_is_referred_to(file: Callable[..., Path]) -> None:
    considered = "[\"bahwa {{ rujuk('huruf') }}\", bahwa]"
    made = composed(file(NAMED % {"id": "kedua"}, AROUND, considered))
    assert styled(made, "Rincian")[0] == "a. bahwa Pasal 1 ayat (2) huruf a;"
    assert "Tiga <Lampiran II>, nomornya [II]." in lines(made, "isi")
    assert "Lihat Pasal 1 ayat (2) huruf a." in lines(made, "lampiran")
    # A reference keeps the letters of its target, which Word shows there.
    assert "DUA MENURUT Pasal 1 AYAT (2)" in styled(made, "JudulLampiran")
    assert styled(made, "IsiPenjelasan") == ["Umum menurut Pasal 1 ayat (2) huruf a."]
    assert styled(made, "UraianHuruf")[0] == "Sama dengan huruf b dan Pasal 2 huruf a."
    assert "Lihat huruf a." in styled(made, "UraianPasal")


def test_no_line_ends_between_a_word_and_the_number_it_refers_by(file: Callable[..., Path]) -> None:
    made = composed(file("# Pasal\n\n() Satu.\n\n() Dua. {#dua}\n\n# Pasal\n\nLihat {{ rujuk('dua') }}.\n"))
    (last,) = (
        plain(each.spans) for each in paragraphs(made.slots["isi"]) if each.style == "IsiPasalAkhir" and not each.marker
    )
    assert last == "Lihat Pasal 1 ayat\u00a0(2)."


@pytest.mark.parametrize("named", ["rujuk('tiada')", "rujuk('tiada', 'nomor')"])
def test_a_reference_to_nothing_is_told_where_it_stands(file: Callable[..., Path], named: str) -> None:
    path = file(f"# Pasal\n\n() Satu.\n\n() Dua menurut {{{{ {named} }}}}.\n")
    with pytest.raises(Refused) as refused:
        composed(path)
    (finding,) = refused.value.findings
    assert finding.code == "RJK001"
    assert (finding.place.file, finding.place.line, finding.place.column) == ("content/peraturan/isi.md", 5, 16)


# --- three hundred Pasal ----------------------------------------------------------------------------------------


class Regulation:
    """A drawn regulation of many Pasal, each of which refers to others, and what its lines then have to be.

    Every Pasal has two ayat, the second with a list of three.
    """

    def __init__(self, seed: int, count: int) -> None:
        chance = random.Random(seed)
        self.names = [f"p{number}" for number in range(count)]
        self.targets = {
            (name, ayat): [(chance.choice(self.names), chance.randrange(3)) for _ in range(2)]
            for name in self.names
            for ayat in (1, 2)
        }

    def insert(self, at: int, name: str) -> None:
        self.names.insert(at, name)
        self.targets[name, 1] = self.targets[name, 2] = []

    def markdown(self) -> str:
        texts = []
        for position, name in enumerate(self.names):
            division = "# Bab\n\n" if position % 25 == 0 else "## Bagian\n\n" if position % 25 == 5 else ""
            first, second = (
                " ".join(
                    f"{{{{ rujuk('{other}{('', '-a', '-b')[form]}') }}}}" for other, form in self.targets[name, ayat]
                )
                for ayat in (1, 2)
            )
            texts.append(
                f"{division}# Pasal {{#{name}}}\n\n() {first} {name}. {{#{name}-a}}\n\n"
                f"() {second} {name}\n\n- x\n- y {{#{name}-b}}\n- z\n"
            )
        return "\n".join(texts)

    def lines(self) -> list[str]:
        number = {name: position for position, name in enumerate(self.names, 1)}

        def said(name: str, ayat: int) -> str:
            found = []
            for other, form in self.targets[name, ayat]:
                inner = ["", "ayat (1)", "ayat (2) huruf b"][form]
                if other == name and form:
                    found.append("huruf b" if form == ayat == 2 else inner)
                else:
                    found.append(f"Pasal {number[other]} {inner}".strip())
            return " ".join([*found, name])

        return [
            line
            for name in self.names
            for line in (
                f"Pasal {number[name]}", f"(1) {said(name, 1)}.", f"(2) {said(name, 2)}:", "a. x;", "b. y; dan", "c. z."
            )
        ]  # fmt: skip


def without_titles(found: list[str]) -> list[str]:
    return [line for line in found if not line.startswith(("BAB", "Bagian"))]


@pytest.mark.parametrize("seed", range(3))
def test_three_hundred_pasal_refer_in_every_direction_and_follow_an_insertion(
    body: Callable[..., list[str]], seed: int
) -> None:
    drawn = Regulation(seed, 300)
    before = without_titles(body(drawn.markdown()))
    assert before == drawn.lines()
    drawn.insert(150, "sisipan")
    after = without_titles(body(drawn.markdown()))
    assert after == drawn.lines()
    assert sum(line not in after for line in before) > 150


def test_word_renumbers_three_hundred_pasal_and_its_references_follow(
    file: Callable[..., Path], soffice: str, tmp_path: Path
) -> None:
    drawn = Regulation(7, 300)
    made = composed(file(drawn.markdown()))
    data = to_docx(made)
    assert squeeze("".join(drawn.lines())) in without_all_titles(office_text(soffice, data, tmp_path))
    assert squeeze("".join(drawn.lines())) in without_all_titles(pdf_text(to_pdf(data).data))
    middle = [paragraph.key for paragraph in paragraphs(made.slots["isi"]) if paragraph.style == "Pasal"][150]
    # An empty Pasal in Word: its number alone.
    text = updated_text(soffice, with_copy_before(data, bookmark(middle), ""), tmp_path)
    drawn.insert(150, "sisipan")
    expected = [line for line in drawn.lines() if "sisipan" not in line]
    del expected[150 * 6 + 1 : 150 * 6 + 4]
    assert squeeze("".join(expected)) in without_all_titles(text)


def without_all_titles(text: str) -> str:
    """A text without white space, page numbers and the titles of divisions."""
    kept = [line for line in text.split("\n") if not line.strip().startswith(("BAB", "Bagian", "- ", "-"))]
    return squeeze("".join(kept)).replace("Bagian", "").replace("BAB", "")
