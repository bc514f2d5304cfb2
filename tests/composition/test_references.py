"""A reference names what it points at, wherever both stand, and never points at nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import WORD, Edit, W, composed, docx, labelled, paragraphs, styled, xml

from naskah import Refused
from naskah.composition.model import Reference, plain

CONSIDERATIONS = """\
  - {id: perlu, teks: bahwa untuk contoh perlu dibentuk tim}
  - {id: syarat, teks: bahwa nama dalam lampiran memenuhi syarat}
  - penutup
"""


def refers(path: Path, edit: Edit, expression: str) -> str:
    """What an expression becomes in the second diktum."""
    edit("Tim sebagaimana dimaksud dalam {{ rujuk('bentuk') }} bertugas", f'"<{{{{ {expression} }}}}>"')
    return labelled(composed(path), "KEDUA")[0].rpartition("<")[2].partition(">")[0]


WITH_IDS = {
    "      - menyusun contoh\n": "      - {id: susun, teks: menyusun, butir: [{id: dalam, teks: dalam}, lagi]}\n",
    "  - Undang-Undang Nomor 1 Tahun 2000 tentang Contoh\n": "  - {id: dasar, teks: Undang-Undang Contoh}\n",
}


@pytest.mark.parametrize(
    ("id_", "full", "number"),
    [
        ("perlu", "huruf a", "a"),
        ("syarat", "huruf b", "b"),
        ("dasar", "angka 1", "1"),
        ("bentuk", "diktum KESATU", "KESATU"),
        ("susun", "diktum KEDUA huruf a", "a"),
        ("dalam", "diktum KEDUA huruf a angka 1", "1"),
        ("daftar", "Lampiran I", "I"),
        ("jadwal", "Lampiran II", "II"),
        ("bab", "BAB I", "BAB I"),
        ("bagian", "BAB I huruf A", "A"),
        ("ketua", "angka 1", "1"),
        ("rapat", "angka 1 huruf a", "a"),
        ("akhir", "BAB II", "BAB II"),
    ],
)
def test_a_reference_in_full_and_its_number_alone(
    keputusan: Path, edit: Edit, id_: str, full: str, number: str
) -> None:
    for old, new in WITH_IDS.items():
        edit(old, new)
    body = keputusan.parent / "tim.md"
    text = body.read_text(encoding="utf-8")
    for old, name in {
        "# Pendahuluan": "bab",
        "## Latar Belakang": "bagian",
        "- Ketua": "ketua",
        "rapat;": "rapat",
        "# Penutup": "akhir",
    }.items():
        text = text.replace(f"{old}\n", f"{old} {{#{name}}}\n")
    body.write_text(text, encoding="utf-8")
    assert refers(keputusan, edit, f"rujuk('{id_}')") == full
    edit(f"rujuk('{id_}')", f"rujuk('{id_}', 'nomor')")
    assert labelled(composed(keputusan), "KEDUA")[0].rpartition("<")[2].partition(">")[0] == number


def test_an_annex_refers_to_what_stands_before_and_after_it(keputusan: Path) -> None:
    text = "Lihat {{ rujuk('jadwal') }}, {{ rujuk('bentuk') }}, {{ rujuk('perlu') }} dan {{ rujuk('sini') }}."
    (keputusan.parent / "tim.md").write_text(f"{text}\n\n- sini {{#sini}}\n", encoding="utf-8")
    assert styled(composed(keputusan), "IsiLampiran") == ["Lihat Lampiran II, diktum KESATU, huruf a dan angka 1."]


def test_a_cell_and_a_title_refer_too(keputusan: Path, edit: Edit) -> None:
    edit("judul: Jadwal Tim Contoh", "judul: \"Jadwal menurut {{ rujuk('daftar') }}\"")
    sheet = keputusan.parent / "jadwal.yaml"
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("RAPAT", "\"RAPAT {{ rujuk('bentuk') }}\""), encoding="utf-8"
    )
    made = composed(keputusan)
    assert "JADWAL MENURUT LAMPIRAN I" in styled(made, "JudulLampiran")
    assert any("RAPAT diktum KESATU" in text for text in styled(made, "Sel"))


def test_a_reference_to_the_only_annex_is_its_word_alone(keputusan: Path, edit: Edit) -> None:
    edit("  - {id: jadwal, judul: Jadwal Tim Contoh, tabel: jadwal.yaml}\n", "")
    assert labelled(composed(keputusan), "KESATU") == ["Membentuk Tim Contoh sebagaimana tercantum dalam Lampiran."]
    marks = {mark.get(f"{W}name") for mark in xml(docx(keputusan)).iter(f"{W}bookmarkStart")}
    for code in xml(docx(keputusan)).iter(f"{W}instrText"):
        kind, name, *_ = (code.text or "").split()
        assert kind != "REF" or name in marks, "Word would show an error there after F9"


@pytest.mark.parametrize(
    ("expression", "old", "new"),
    [
        ("rujuk('daftar', 'nomor')", "  - {id: jadwal, judul: Jadwal Tim Contoh, tabel: jadwal.yaml}\n", ""),
        ("rujuk('perlu')", CONSIDERATIONS, "  - {id: perlu, teks: bahwa untuk contoh perlu dibentuk tim}\n"),
    ],
    ids=["the numeral of the only annex", "the letter of the only consideration"],
)
def test_a_number_that_nothing_has_is_refused_at_the_expression(
    keputusan: Path, edit: Edit, expression: str, old: str, new: str
) -> None:
    edit(old, new)
    with pytest.raises(Refused) as refused:
        refers(keputusan, edit, expression)
    (finding,) = refused.value.findings
    assert finding.code.startswith("RJK")
    assert "{{ " + expression in keputusan.read_text(encoding="utf-8").splitlines()[finding.place.line - 1]


def test_every_such_expression_is_told_at_once(keputusan: Path, edit: Edit) -> None:
    edit(CONSIDERATIONS, "  - {id: perlu, teks: bahwa untuk contoh perlu dibentuk tim}\n")
    edit("menyusun contoh", "\"menurut {{ rujuk('perlu') }}\"")
    edit("memeriksa contoh", "\"menurut {{ rujuk('perlu') }}\"")
    with pytest.raises(Refused) as refused:
        composed(keputusan)
    assert len(refused.value.findings) == 2


def test_an_unknown_id_is_refused_with_its_place(keputusan: Path, edit: Edit) -> None:
    edit("rujuk('bentuk')", "rujuk('bentukan')")
    with pytest.raises(Refused) as refused:
        composed(keputusan)
    (finding,) = refused.value.findings
    assert finding.code == "RJK001"
    assert (finding.place.line, finding.place.column) == (15, 42)


def test_references_stay_references_whatever_look_they_take(keputusan: Path, edit: Edit) -> None:
    assert refers(keputusan, edit, "rujuk('daftar') | kapital | tebal") == "LAMPIRAN I"
    (reference,) = [
        span
        for paragraph in paragraphs(composed(keputusan).slots["diktum"])
        for span in paragraph.spans
        if isinstance(span, Reference) and span.text == "I" and "LAMPIRAN" in plain(paragraph.spans)
    ]
    assert reference.bold


def test_references_to_list_items_are_fields_that_word_updates(keputusan: Path, edit: Edit) -> None:
    refers(keputusan, edit, "rujuk('perlu')")
    codes = [(code.text or "").split() for code in xml(docx(keputusan)).iter(f"{{{WORD}}}instrText")]
    assert ["REF", "_nm_menimbang_1", "\\n", "\\h"] in codes


# --- the closing consideration ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "named"),
    [
        (1, "huruf a,"),
        (2, "huruf a dan huruf b,"),
        (3, "huruf a, huruf b, dan huruf c,"),
        (5, "huruf a, huruf b, huruf c, huruf d, dan huruf e,"),
    ],
)
def test_the_closing_consideration_names_every_one_before_it(
    keputusan: Path, edit: Edit, count: int, named: str
) -> None:
    edit(CONSIDERATIONS, "".join(f"  - bahwa perlu {n}\n" for n in range(count)) + "  - penutup\n")
    last = labelled(composed(keputusan), "Menimbang")[-1]
    assert f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {named} perlu menetapkan" in last
    assert last.endswith("Keputusan Dinas Contoh Kabupaten Rekaan tentang Pembentukan Tim Contoh;")


def test_a_closing_consideration_that_closes_nothing_is_refused(keputusan: Path, edit: Edit) -> None:
    edit(CONSIDERATIONS, "  - penutup\n")
    with pytest.raises(Refused) as refused:
        composed(keputusan)
    (finding,) = refused.value.findings
    assert (finding.place.line, finding.place.column) == (7, 5)


def test_a_closing_consideration_may_refer_to_its_own_letters_without_an_id(keputusan: Path) -> None:
    codes = [(code.text or "").split()[1] for code in xml(docx(keputusan)).iter(f"{W}instrText")]
    assert codes[:2] == ["_nm_menimbang_1", "_nm_menimbang_2"]
