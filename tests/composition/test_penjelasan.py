"""The explanation says something of every Pasal: what is given, or `Cukup jelas.` where nobody explains it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import W, composed, lines, shown, styled, xml

from naskah import Refused, to_docx
from naskah.composition.model import NewSection, Paragraph

REST = "batang-tubuh: isi.md\nkebiasaan: {pengundangan: tidak}\n"
BODY = """\
# Pasal {#satu}

Satu.

# Pasal {#dua}

() Dua. {#dua-satu}

() Tiga: {#dua-dua}

- empat {#empat}
- lima
  - enam
  - tujuh {#tujuh}
- delapan

# Bab

# Pasal

Istilah, yang dimaksud dengan:

- Daerah adalah Rekaan. {#istilah}
- Dinas adalah Contoh.

# Pasal

Tutup.
"""
CLEAR = "Cukup jelas."

Write = Callable[..., Path]


@pytest.fixture
def written(peraturan: Write) -> Write:
    """Writes a regulation with this body and these lines at its end, and gives its content file."""

    def write(more: str = "", body: str = BODY) -> Path:
        made = peraturan(REST + more)
        made.with_name("isi.md").write_text(body, encoding="utf-8")
        return made

    return write


@pytest.fixture
def explained(written: Write) -> Callable[..., list[str]]:
    """The lines below `PASAL DEMI PASAL`, given ids and what is said of them."""

    def read(**texts: str) -> list[str]:
        said = "".join(f"    {name.replace('_', '-')}: {text}\n" for name, text in texts.items())
        found = lines(composed(written(f"penjelasan:\n  umum: Umum.\n  pasal:\n{said}")), "penjelasan")
        return found[found.index("II. PASAL DEMI PASAL") + 1 :]

    return read


def test_without_an_explanation_there_is_none(written: Write) -> None:
    assert composed(written()).slots["penjelasan"] == ()


def test_a_general_part_alone_leaves_every_pasal_clear(written: Write) -> None:
    found = lines(composed(written("penjelasan: {umum: Umum.}\n")), "penjelasan")
    assert found[1:4] == ["I. UMUM", "Umum.", "II. PASAL DEMI PASAL"]
    assert found[4:] == [line for number in range(1, 5) for line in (f"Pasal {number}", CLEAR)]


def test_an_explanation_of_pasal_alone_has_its_titles_and_pages_of_its_own(written: Write) -> None:
    slot = composed(written("penjelasan: {pasal: {satu: Ini}}\n")).slots["penjelasan"]
    assert isinstance(slot[0], NewSection)
    title = [shown(block) for block in slot[1:4] if isinstance(block, Paragraph)]
    assert title[0].split("\n")[:2] == ["PENJELASAN", "ATAS"]
    assert title[1:] == ["I. UMUM", "II. PASAL DEMI PASAL"]


def test_a_pasal_that_is_explained_as_a_whole_names_no_part_of_it(explained: Callable[..., list[str]]) -> None:
    assert explained(satu="Ini", dua="Itu;")[:4] == ["Pasal 1", "Ini.", "Pasal 2", "Itu;"]


def test_where_one_ayat_is_explained_each_of_the_others_is_clear(explained: Callable[..., list[str]]) -> None:
    assert explained(dua_satu="Ini.")[2:] == [
        *("Pasal 2", "Ayat (1)", "Ini.", "Ayat (2)", CLEAR),
        *("Pasal 3", CLEAR, "Pasal 4", CLEAR),
    ]


def test_an_item_is_explained_below_its_ayat_among_clear_ones(explained: Callable[..., list[str]]) -> None:
    assert explained(tujuh="Ini.", dua_dua="Itu.")[2:-4] == [
        *("Pasal 2", "Ayat (1)", CLEAR, "Ayat (2)", "Itu."),
        *("Huruf a", CLEAR, "Huruf b", "Angka 1", CLEAR, "Angka 2", "Ini.", "Huruf c", CLEAR),
    ]


def test_a_definition_is_explained_as_an_angka_below_its_pasal(explained: Callable[..., list[str]]) -> None:
    assert explained(istilah="Ini.")[4:] == ["Pasal 3", "Angka 1", "Ini.", "Angka 2", CLEAR, "Pasal 4", CLEAR]


def test_a_pasal_and_its_parts_may_both_be_explained(explained: Callable[..., list[str]]) -> None:
    assert explained(dua="Semua.", dua_dua="Dua.")[2:7] == ["Pasal 2", "Semua.", "Ayat (1)", CLEAR, "Ayat (2)"]


def test_numbers_are_those_of_the_body_as_fields_that_follow_it(written: Write) -> None:
    data = to_docx(composed(written("penjelasan: {pasal: {empat: Ini}}\n")))
    codes = [(code.text or "").split()[1] for code in xml(data).iter(f"{W}instrText") if "REF" in (code.text or "")]
    assert codes[:4] == [f"_nm_batang_tubuh_{key}" for key in ("1", "2", "2_1", "2_2")]


@pytest.mark.parametrize("name", ["tiada", "Satu", "empat-"])
def test_what_explains_nothing_is_told_where_its_name_stands(written: Write, name: str) -> None:
    path = written(f"penjelasan:\n  pasal:\n    satu: Ini.\n    {name}: Itu.\n")
    with pytest.raises(Refused) as refused:
        composed(path)
    (finding,) = refused.value.findings
    lines_of = path.read_text(encoding="utf-8").splitlines()
    assert lines_of[finding.place.line - 1][finding.place.column - 1 :].startswith(f"{name}:")
    assert finding.help


@pytest.mark.parametrize(
    ("name", "way_out"), [("stau", 'maksud Anda "satu"?'), ("Pasal 2", "beri nama {#…}"), ("bba", "beri nama {#…}")]
)
def test_the_way_out_names_only_what_can_be_explained(written: Write, name: str, way_out: str) -> None:
    path = written(f"penjelasan:\n  pasal:\n    {name}: Itu.\n", BODY.replace("# Bab", "# Bab {#bab}"))
    with pytest.raises(Refused) as refused:
        composed(path)
    (finding,) = refused.value.findings
    assert finding.help.startswith(way_out)


def test_a_name_of_something_that_is_no_part_of_the_body_is_told_too(written: Write) -> None:
    more = "lampiran: [{id: daftar, judul: Satu, isi: Isi.}]\npenjelasan:\n  pasal:\n    daftar: Ini.\n    bab: Itu.\n"
    path = written(more, BODY.replace("# Bab", "# Bab {#bab}"))
    with pytest.raises(Refused) as refused:
        composed(path)
    said = path.read_text(encoding="utf-8").splitlines()
    assert [said[finding.place.line - 1].strip() for finding in refused.value.findings] == ["daftar: Ini.", "bab: Itu."]
    assert {finding.code for finding in refused.value.findings} == {"RJK007"}


def test_the_general_part_may_have_lists_and_references(written: Write) -> None:
    general = "penjelasan:\n  umum: |\n    Umum menurut {{ rujuk('empat') }}:\n\n    - satu;\n    - dua.\n\n    Lalu.\n"
    made = composed(written(general))
    assert styled(made, "IsiPenjelasan") == ["Umum menurut Pasal 2 ayat (2) huruf a:", "Lalu."]
    assert styled(made, "DaftarPenjelasan") == ["1. satu;", "2. dua."]


def test_a_title_in_the_general_part_is_told_of_for_its_parts_are_a_list(written: Write) -> None:
    with pytest.raises(Refused) as refused:
        composed(written("penjelasan:\n  umum: |\n    # Dasar\n\n    Umum.\n"))
    ((code, line),) = [(finding.code, finding.place.line) for finding in refused.value.findings]
    assert (code, line) == ("MKD002", 14)


def test_the_supplement_closes_the_explanation(project: Path, written: Write) -> None:
    profile = project / "content/lembaga/dinas-contoh.yaml"
    profile.write_text(profile.read_text(encoding="utf-8") + "lembaran: Lembaran Daerah\n", encoding="utf-8")
    numbered = composed(written("nomor-tambahan: 8\npenjelasan: {umum: Umum.}\n"))
    assert lines(numbered, "penjelasan")[-1] == "TAMBAHAN LEMBARAN DAERAH NOMOR 8"
    assert "TambahanLembaran" not in str(composed(written("penjelasan: {umum: Umum.}\n")).slots)


# --- any body -----------------------------------------------------------------------------------------------------

Item = Any  # (whether it is explained, its items)
ITEMS: st.SearchStrategy[Item] = st.recursive(
    st.tuples(st.booleans(), st.just([])),
    lambda inner: st.tuples(st.booleans(), st.lists(inner, max_size=3)),
    max_leaves=6,
)
PASAL = st.tuples(st.booleans(), st.booleans(), st.lists(ITEMS, min_size=2, max_size=3))  # the second: has ayat


def typed(items: list[Item], key: str, depth: int) -> list[str]:
    found: list[str] = []
    for number, (_, below) in enumerate(items):
        found += [f"{'  ' * depth}- x {{#{key}-{number}}}", *typed(below, f"{key}-{number}", depth + 1)]
    return found


def explained_ids(items: list[Item], key: str) -> list[str]:
    return [
        name
        for number, (own, below) in enumerate(items)
        for name in ([f"{key}-{number}"] * own + explained_ids(below, f"{key}-{number}"))
    ]


def expected(items: list[Item], key: str, names: Callable[[int, int], str], depth: int) -> list[str]:
    """Name and text of each part, where one of them, or of theirs, is explained."""
    if not explained_ids(items, key):
        return []
    found: list[str] = []
    for number, (own, below) in enumerate(items):
        inner = expected(below, f"{key}-{number}", names, depth + 1)
        said = [f"Tentang {key}-{number}."] if own else [] if inner else [CLEAR]
        found += [names(depth, number), *said, *inner]
    return found


def name_of(depth: int, number: int) -> str:
    letter = "abc"[number]
    return [
        f"Ayat ({number + 1})",
        f"Huruf {letter}",
        f"Angka {number + 1}",
        f"Huruf {letter})",
        f"Angka {number + 1})",
    ][depth]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(pasal=st.lists(PASAL, min_size=1, max_size=4))
def test_whatever_is_explained_everything_beside_it_is_clear_and_nothing_else(
    written: Write, pasal: list[tuple[bool, bool, list[Item]]]
) -> None:
    body, wanted, ids = [], [], []
    for number, (whole, has_ayat, items) in enumerate(pasal, 1):
        key = f"p{number}"
        body += [f"# Pasal {{#{key}}}", ""]
        if has_ayat:
            for position, (_, below) in enumerate(items):
                body += [f"() x {{#{key}-{position}}}", "", *typed(below, f"{key}-{position}", 0), ""]
        else:
            body += ["x", "", *typed(items, key, 0), ""]
        inner = expected(items, key, name_of, 0 if has_ayat else 1)
        wanted += [f"Pasal {number}", *([f"Tentang {key}."] if whole else [] if inner else [CLEAR]), *inner]
        ids += [key] * whole + explained_ids(items, key)
    said = "".join(f"    {name}: Tentang {name}\n" for name in ids)
    more = f"penjelasan:\n  umum: Umum.\n  pasal:\n{said}" if ids else "penjelasan: {umum: Umum.}\n"
    found = lines(composed(written(more, "\n".join(body))), "penjelasan")
    assert found[found.index("II. PASAL DEMI PASAL") + 1 :] == wanted
