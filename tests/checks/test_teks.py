"""Hygiene of texts, whatever they hold: made of words, letters and marks by chance."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naskah.checks import rules
from naskah.checks.law.cited_titles import is_in_title
from naskah.checks.naskah import Naskah, Passage
from naskah.checks.text.brackets import lone_brackets, lone_quotes
from naskah.checks.text.spelling import KINDS, _entries, is_misspelt
from naskah.checks.text.vocabulary import meant, vocabulary
from naskah.content.richtext import Literal, RichText
from naskah.findings import Finding, Place

from .sound import findings, place, put
from .test_damage_teks import DAMAGES

CODES = ("ATR038", "ATR041", "ATR042", *(f"ATR06{last}" for last in "01236789"), "ATR070")
COMMON, KNOWN = vocabulary()
PLACE = Place("content/naskah/x.yaml", 1, 1)


class Texts(Naskah, frozen=True, dict=True):
    """A document that is nothing but texts."""


def of(*texts: str, role: str = "butir", part: str = "menetapkan") -> Naskah:
    """A document of these texts."""
    naskah = Texts(document=_Wordless())  # type: ignore[arg-type]
    naskah.__dict__["_read"] = _Read(
        [Passage(part, role, "x", text, RichText((Literal(text),), PLACE)) for text in texts]
    )
    return naskah


class _Undated:
    date_field = "tanggal"


class _Wordless:
    kind = _Undated()

    def __init__(self) -> None:
        self.words: dict[str, RichText] = {}
        self.fields: dict[str, object] = {}


class _Read:
    def __init__(self, passages: list[Passage]) -> None:
        self.passages = passages


def found(naskah: Naskah) -> list[str]:
    return [code for code in CODES for _slip in rules()[code].slips(naskah)]


def mended(text: str, finding: Finding) -> str:
    """A file's text with a finding mended."""
    assert finding.end is not None
    assert finding.replacement is not None
    lines = text.splitlines(keepends=True)
    begin = sum(map(len, lines[: finding.place.line - 1])) + finding.place.column - 1
    end = sum(map(len, lines[: finding.end.line - 1])) + finding.end.column - 1
    return text[:begin] + finding.replacement + text[end:]


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_what_can_be_mended_is_sound_once_it_is_mended(damage, sound: Path) -> None:
    target = place(sound, damage.file)
    text = target.read_text(encoding="utf-8")
    target.write_text(text.replace(damage.old, damage.new.replace("▸", "")), encoding="utf-8")
    document = place(sound, damage.document)
    (finding,) = findings(document)
    if finding.replacement is None:
        return
    target.write_text(mended(target.read_text(encoding="utf-8"), finding), encoding="utf-8")
    assert findings(document) == ()


FOLDED = """\
menimbang:
  - >-
    bahwa untuk menyusun contoh
    {text}
    perlu dibentuk tim;
  - penutup
"""
BROKEN = (
    "oleh kepala\n    , atau wakilnya",
    "oleh kepala\n    ,atau wakilnya",
    "camat se\n    Kabupaten Rekaan",
    "perlu (\n    contoh )",
    "untuk tugas masing\n    masing",
    "untuk\n    untuk itu",
)


@pytest.mark.parametrize("words", BROKEN)
def test_a_slip_that_a_line_break_parts_is_mended_whole(words: str, sound: Path) -> None:
    document = put(sound, FOLDED.format(text=words))
    for _round in range(3):
        offered = [finding for finding in findings(document) if finding.replacement is not None]
        if not offered:
            break
        document.write_text(mended(document.read_text(encoding="utf-8"), offered[-1]), encoding="utf-8")
    else:
        pytest.fail("still something to mend")
    assert findings(document) == ()


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_text_stops_the_rules(texts: list[str]) -> None:
    found(of(*texts))


MARKS = st.text(st.sampled_from("()[]\"“” a1;:,.Abl-'"), max_size=60)


@settings(max_examples=300, deadline=None)
@given(MARKS)
def test_no_row_of_marks_stops_the_rules(text: str) -> None:
    found(of(text))


BALANCED = st.recursive(
    st.sampled_from(["kata", "dan lain", "Pasal ini"]),
    lambda inner: st.one_of(
        inner.map("({})".format),
        inner.map("[{}]".format),
        inner.map("“{}”".format),
        st.tuples(inner, inner).map(" ".join),
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(BALANCED)
def test_what_is_balanced_is_left_alone(text: str) -> None:
    assert list(lone_brackets(text)) == []
    assert lone_quotes(text) == []


@settings(max_examples=200, deadline=None)
@given(BALANCED.filter(lambda text: "(" in text), st.data())
def test_one_bracket_lost_is_one_bracket_told(text: str, data: st.DataObject) -> None:
    places = [offset for offset, mark in enumerate(text) if mark in "()"]
    lost = data.draw(st.sampled_from(places))
    lone = [each for each in lone_brackets(text[:lost] + text[lost + 1 :]) if each.mark in "()"]
    assert [each.opens for each in lone] in ([text[lost] == ")"], [])
    assert lone or "[" in text


WORDS = sorted(word for word in COMMON if len(word) >= 9)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(WORDS), st.data())
def test_a_typing_error_is_never_taken_for_two_words_or_for_itself(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    right = meant(wrong)
    assert right != wrong
    assert right is None or right in COMMON or right.removesuffix("nya") in COMMON


def test_no_right_word_is_told_as_wrong() -> None:
    assert [word for word in (*COMMON, *KNOWN) if meant(word) or meant(word.capitalize()) or meant(word.upper())] == []


def test_what_the_list_of_spellings_says_is_right_is_right_for_the_vocabulary_too() -> None:
    words, phrases = _entries()
    rights = [entry.right for entry in (*words.values(), *(entry for row in phrases.values() for entry in row))]
    parts = [part for right in rights for part in right.replace("-", " ").split()]
    assert [part for part in parts if meant(part) or is_misspelt(part)] == []


def test_every_spelling_has_a_kind_and_is_found_in_its_own_line() -> None:
    words, phrases = _entries()
    for entry in (*words.values(), *(entry for row in phrases.values() for entry in row)):
        assert entry.kind in KINDS
        assert entry.wrong == entry.wrong.lower()
        assert found(of(f"x {entry.wrong} y")).count("ATR066") == 1, entry.wrong
        assert "ATR066" not in found(of(f"x {entry.right} y")), entry.right


def test_a_title_ends_where_the_gazette_begins() -> None:
    text = "Undang-Undang Nomor 1 Tahun 2020 tentang Ijin (Lembaran Negara Tahun 2020 Nomor 2) tentang ijin"
    assert is_in_title(text, text.index("Ijin"))
    assert not is_in_title(text, text.index("ijin"))


LONG = (
    "(" * 100_000,
    '"' * 99_999,
    " ," * 100_000,
    "a  " * 100_000,
    "kata kata " * 50_000,
    "AB, " * 100_000 + "x",
    "Nomor 1 Tahun 2020 tentang " * 20_000,
    "se " * 100_000,
    "pasal 1 Ayat (1) " * 20_000,
    "tersebut di atas " * 20_000,
    "x" * 400_000,
    "ijin " * 40_000,
    "2O19 lndonesia " * 20_000,
    "panitia Pengawas, Panitia Pengawas " * 10_000,
    "PPK, PPS, dan KPPS " * 10_000,
    "a,b;" * 50_000,
)


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:12])
def test_a_long_line_is_read_in_one_go(text: str) -> None:
    """Twice the text takes about twice the time: a rule that goes back and forth would take hours."""
    found(of(text))


def test_the_offices_own_sentences_are_read_too(sound: Path) -> None:
    document = put(
        sound, 'kata:\n  mulai-berlaku: "{{ nama_jenis }} ini mulai berlaku pada pada tanggal ditetapkan."\n'
    )
    (finding,) = findings(document)
    line = next(line for line in document.read_text(encoding="utf-8").splitlines() if "pada pada" in line)
    assert (finding.code, finding.place.column) == ("ATR062", line.index("pada pada") + 1)


def test_a_slip_is_told_where_it_was_written_and_nowhere_else(sound: Path) -> None:
    title = "Pembentukan Tim dilingkungan Dinas Contoh Kabupaten Rekaan"
    fragment = f"tentang: {title}\nmenimbang:\n  - bahwa perlu dibentuk tim;\n  - penutup\n"
    assert [(finding.code, finding.place.column) for finding in findings(put(sound, fragment))] == [
        ("ATR066", len("tentang: Pembentukan Tim ") + 1)
    ]


def test_cells_of_a_spreadsheet_are_read_too(sound: Path) -> None:
    fragment = """\
lampiran:
  - {judul: Pedoman Kerja Tim Penyusun Contoh Naskah, isi: keputusan.md}
  - {judul: Jadwal Kerja Tim Penyusun Contoh Naskah, tabel: kegiatan.csv}
# berkas: kegiatan.csv
NO.;KEGIATAN
1.;rapat dengan ketua
2.;memberi ijin dan kata , kata
"""
    found_ = findings(put(sound, fragment))
    assert [finding.code for finding in found_] == ["ATR063", "ATR066"]
    assert all(finding.replacement is None for finding in found_)
