"""A letter of a run is the letter that somebody would have made of the same words by hand."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import docx as docx_by_hand

from bulk.office import LETTER, Person, new_office, ordered, write_rows
from naskah.bulk.manifest import Letters
from naskah.bulk.preparing import prepare
from naskah.bulk.press import presses
from naskah.findings import Refused
from naskah.pdf import to_pdf
from tools.recipients import recipients

PERSON = {**recipients(1)[0], "tps": "1"}  # a number loses its zeros in front
LONG = "Rekaan " * 40
WORDS = {
    "as most are": {},
    "empty cells": {"nip": "", "pangkat": ""},
    "a name that wraps": {"nama": f"{LONG}Tamat", "unit_kerja": f"{LONG}Selesai"},
    "a word without end": {"jabatan": "Panjang" * 30},
    "symbols of XML and Typst": {"nama": "<Contoh> & #let x = $1$ \\ `a` *b* _c_ @d", "jabatan": "\"'//--~=+"},
    "dashes and accents": {"nama": "Çontoh Ñusa – “Rekaan” …", "desa": "Désa ½ m²"},
    "a line break": {"unit_kerja": "Dinas Contoh\nBidang Rekaan"},
    "what looks like a hole": {"nama": "{{ nik }} {% if %} {{ 7*7 }}"},
}


def press_of(office: Path, person: Person) -> tuple[bytes, bytes]:
    """The Word file and the PDF that a run makes for one person."""
    write_rows(office, [{**PERSON, **person}])
    prepared = prepare(ordered(office), Letters(office / "hasil"), keep=False)
    assert not prepared.bad, prepared.bad
    (job,) = prepared.jobs
    press = presses(prepared.letters)[job.letter]
    return press.docx(job.texts)[0], press.pdf(job.texts)[0]


def by_hand(office: Path, person: Person) -> Path:
    """A content file of one letter, with the words of a person typed where the letter for all has names of columns."""
    document: dict[str, Any] = yaml.load((office / LETTER).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    del document["data"]
    words = {**PERSON, **person}

    def typed(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: typed(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [typed(inner) for inner in value]
        for name, word in words.items():
            value = value.replace(f"{{{{ {name} }}}}", word or "{{ '' }}")
        return value

    file = office / "content/surat/satu.yaml"
    letter = {**typed(document), "nomor": "001/PP.05/XI/2024"}
    file.write_text(yaml.safe_dump(letter, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
    return file


CARRIED = "customXml/item1.xml"


def parts(docx: bytes) -> dict[str, bytes]:
    """The parts of a Word file, each of which has to be whole, but for the source that it was made from."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist() if name != CARRIED}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_the_pdf_of_a_letter_is_the_pdf_of_its_word_file(tmp_path: Path, words: Person) -> None:
    docx, pdf = press_of(new_office(tmp_path), words)
    assert pdf == to_pdf(docx, LETTER).data


@pytest.mark.parametrize("words", [words for words in WORDS.values() if "{{" not in words.get("nama", "")])
def test_a_word_file_holds_what_one_made_by_hand_holds(tmp_path: Path, words: Person) -> None:
    office = new_office(tmp_path)
    assert parts(press_of(office, words)[0]) == parts(docx_by_hand(by_hand(office, words)))


ONE_WORD = st.text(
    st.characters(categories=["Lu", "Ll", "Nd", "Pd", "Po", "Sm", "Sc"], max_codepoint=0x2FF), min_size=1
)
NAMES = st.lists(ONE_WORD.filter(lambda word: "{" not in word), min_size=1, max_size=6).map(" ".join)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nama=NAMES, jabatan=NAMES, kecamatan=NAMES)
def test_any_words_make_the_letter_that_is_made_of_them_by_hand(
    tmp_path: Path, nama: str, jabatan: str, kecamatan: str
) -> None:
    words = {"nama": nama, "jabatan": jabatan, "kecamatan": kecamatan}
    office = new_office(tmp_path)
    try:
        docx, pdf = press_of(office, words)
    except Refused:  # a character that no font has: then the other way refuses it too
        with pytest.raises(Refused):
            to_pdf(docx_by_hand(by_hand(office, words)), LETTER)
        return
    assert parts(docx) == parts(docx_by_hand(by_hand(office, words)))
    assert pdf == to_pdf(docx, LETTER).data


def test_letters_that_follow_each_other_leave_nothing_of_theirs_in_the_next(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    kinds = list(WORDS.values())
    people = [{**person, "tps": "1", **kinds[number * 5 % len(kinds)]} for number, person in enumerate(recipients(24))]
    write_rows(office, people)
    prepared = prepare(ordered(office), Letters(office / "hasil"), keep=False)
    (press,) = presses(prepared.letters)
    for job in prepared.jobs:
        docx, pdf = press.docx(job.texts)[0], press.pdf(job.texts)[0]
        assert pdf == to_pdf(docx, press.name).data, job.row
