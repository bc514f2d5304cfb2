"""A Word letter of one's own, with the names of columns in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from naskah.bulk.model import Order
from naskah.bulk.running import Result, run
from naskah.environment import Project
from naskah.findings import Refused

from .office import new_office, recipients, write_rows

CONTENT = """\
jenis: surat-word
lembaga: sekretariat-contoh
data:
  kunci: nik
  nomor: "{{ urut }}/SW/{{ tahun }}"
  berkas: "{{ urut }}"
  kolom:
    nama: teks
    nik: nik
    nip: {bentuk: nip, wajib: tidak}
    jenis: {bentuk: pilihan, pilihan: [PNS, PPPK, Pegawai]}
    tps: bilangan
tanggal: 2024-11-20
"""
PEOPLE = [
    {**person, "nip": nip, "jenis": kind, "tps": "17"}
    for person, nip, kind in zip(
        recipients(3), ("190001012000011001", "", "190001012000011001"), ("PNS", "Pegawai", "PPPK"), strict=True
    )
]

Write = Callable[[docx.document.Document], object]


def office(root: Path, *paragraphs: str) -> Path:
    """An office with a Word letter of these paragraphs."""
    new_office(root)
    write_rows(root, PEOPLE)
    (root / "content/surat/sendiri.yaml").write_text(CONTENT, encoding="utf-8")
    letter = docx.Document()
    letter.core_properties.title = "Surat {{ nomor }}"
    for text in paragraphs:
        letter.add_paragraph(text)
    letter.save(str(root / "surat.docx"))
    return root


def made(root: Path, formats: tuple[str, ...] = ("docx",)) -> Result:
    """What comes of the letter for all people."""
    return run(
        Order(
            Project(root),
            root / "content/surat/sendiri.yaml",
            data=root / "penerima.csv",
            out=root / "hasil",
            formats=formats,
            template=root / "surat.docx",
        )
    )


def read(root: Path, number: int) -> list[str]:
    """The paragraphs of a letter that say something."""
    letter = docx.Document(str(root / f"hasil/{number}.docx"))
    return [paragraph.text for paragraph in letter.paragraphs if paragraph.text]


def refusal(root: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        made(root)
    return [f"{finding.code} {finding.message}" for finding in refused.value.findings]


def test_names_of_columns_are_filled_in_for_each_row(tmp_path: Path) -> None:
    root = office(tmp_path, "Nomor {{ nomor }}", "Kepada {{ nama }}, TPS {{ tps }}", "{{ tempat_tanggal }}")
    assert made(root).made == 3
    for number, person in enumerate(PEOPLE, 1):
        assert read(root, number) == [
            f"Nomor {number}/SW/2024",
            f"Kepada {person['nama']}, TPS 17",
            "Kota Contoh, 20 November 2024",
        ]


def test_filters_write_a_value_in_words(tmp_path: Path) -> None:
    root = office(tmp_path, "{{ nama | kapital }}", "{{ tps | terbilang }}", "{{ nip | setrip }}")
    made(root)
    assert read(root, 2) == [PEOPLE[1]["nama"].upper(), "tujuh belas", "-"]


def test_a_condition_is_decided_by_the_row(tmp_path: Path) -> None:
    root = office(
        tmp_path,
        "{{ nama }}",
        "{%p if nip %}",
        "NIP {{ nip }}",
        "{%p endif %}",
        "{% if jenis == “PNS” %}pegawai negeri{% elif jenis == 'PPPK' %}pegawai kontrak"
        "{% else %}bukan pegawai{% endif %}",
    )
    made(root)
    assert read(root, 1)[1:] == ["NIP 190001012000011001", "pegawai negeri"]
    assert read(root, 2)[1:] == ["bukan pegawai"]
    assert read(root, 3)[1:] == ["NIP 190001012000011001", "pegawai kontrak"]


def test_a_tag_that_word_has_spread_over_runs_is_read_whole(tmp_path: Path) -> None:
    root = office(tmp_path)
    letter = docx.Document(str(root / "surat.docx"))
    paragraph = letter.add_paragraph("Kepada ")
    for piece in ("{{ ", "na", "ma", " }}"):
        paragraph.add_run(piece).bold = piece == "na"
    letter.save(str(root / "surat.docx"))
    made(root)
    assert read(root, 1) == [f"Kepada {PEOPLE[0]['nama']}"]


def test_a_word_file_without_lists_will_do(tmp_path: Path) -> None:
    root = office(tmp_path, "{{ nama }}")
    source = root / "surat.docx"
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts.pop("word/numbering.xml")
    relations, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
    for part in (relations, types):
        text = parts[part].decode()
        start = text.rindex("<", 0, text.index("numbering.xml"))
        parts[part] = (text[:start] + text[text.index("/>", start) + 2 :]).encode()
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    source.write_bytes(whole.getvalue())
    assert made(root).made == 3
    assert read(root, 1) == [PEOPLE[0]["nama"]]


def test_the_pdf_says_what_the_word_file_says(tmp_path: Path) -> None:
    root = office(tmp_path, "Nomor {{ nomor }}", "Kepada {{ nama }}", "{%p if nip %}", "NIP {{ nip }}", "{%p endif %}")
    made(root, ("docx", "pdf"))
    for number in (1, 2):
        said = " ".join(PdfReader(root / f"hasil/{number}.pdf").pages[0].extract_text().split())
        assert said == " ".join(read(root, number))


@pytest.mark.parametrize(
    ("paragraphs", "said"),
    [
        (["{%p if nip %}", "NIP"], 'TMP104 "{% if nip %}" tidak ditutup'),
        (["NIP", "{%p endif %}"], 'TMP104 "{% endif %}" tidak punya pembuka'),
        (["{% if nip %}a{% endfor %}", "{%p endif %}"], 'TMP104 "{% endfor %}" tidak punya pembuka'),
        (["{{ nama | kapitel }}"], 'TMP104 filter "kapitel" tidak ada'),
        (["{{ nama lengkap }}"], "TMP104 {{ nama lengkap }} tidak dapat dibaca"),
        (["{{ }}"], "TMP104 {{ }} ini kosong"),
        (["{{ nama }"], 'TMP104 tanda dalam templat tidak dapat dibaca: "{{ nama }"'),
    ],
)
def test_what_is_wrong_with_a_tag_is_said_once_and_in_words(tmp_path: Path, paragraphs: list[str], said: str) -> None:
    assert said in refusal(office(tmp_path, *paragraphs))
    assert len(refusal(tmp_path)) == 1


def test_a_letter_that_names_no_column_or_names_it_as_other_programs_do_is_made_and_warned_of(tmp_path: Path) -> None:
    result = made(office(tmp_path, "Kepada «nama», {nik} dan <Jenis>, lampiran {tiga}"))
    assert result.made == 3
    assert [f"{finding.code} {finding.message}" for finding in result.findings if finding.code.startswith("BLK")] == [
        "BLK008 surat ini sama bagi semua orang: tidak ada satu pun kolom yang disebut di dalamnya",
        'BLK009 "«nama»" tercetak seperti itu',
        'BLK009 "{nik}" tercetak seperti itu',
        'BLK009 "<Jenis>" tercetak seperti itu',
    ]


def test_a_name_that_is_no_column_is_said_with_the_one_that_was_meant(tmp_path: Path) -> None:
    (said,) = refusal(office(tmp_path, "Kepada {{ namaa }}"))
    assert said == 'TMP105 templat menyebut "namaa", yang tidak dikenal'


@pytest.mark.parametrize(
    "tag",
    [
        "{{ nama.__class__ }}",
        "{{ nama.upper() }}",
        "{{ nama | tidak_ada }}",
        "{{ nama | kapital('x') }}",
        "{{ 7 * 7 }}",
        "{{ cycler.__init__ }}",
        "{% set x = 1 %}",
    ],
)
def test_a_tag_computes_nothing_and_calls_nothing(tmp_path: Path, tag: str) -> None:
    (said,) = refusal(office(tmp_path, f"Kepada {tag}"))
    assert said.startswith(("TMP104", "TMP105"))


def test_the_content_file_may_bring_the_letter_itself(tmp_path: Path) -> None:
    root = office(tmp_path, "Kepada {{ nama }}")
    content = root / "content/surat/sendiri.yaml"
    content.write_text(CONTENT + "templat: ../../surat.docx\n", encoding="utf-8")
    order = Order(Project(root), content, data=root / "penerima.csv", out=root / "hasil", formats=("docx",))
    assert run(order).made == 3
    assert read(root, 3) == [f"Kepada {PEOPLE[2]['nama']}"]


def test_a_letter_outside_the_project_is_not_read(tmp_path: Path) -> None:
    root = office(tmp_path / "proyek", "Kepada {{ nama }}")
    (root / "surat.docx").rename(tmp_path / "surat.docx")
    content = root / "content/surat/sendiri.yaml"
    content.write_text(CONTENT + "templat: ../../../surat.docx\n", encoding="utf-8")
    order = Order(Project(root), content, data=root / "penerima.csv", out=root / "hasil", formats=("docx",))
    with pytest.raises(Refused, match="di luar folder proyek"):
        run(order)
