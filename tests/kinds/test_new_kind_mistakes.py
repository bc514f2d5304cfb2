"""Mistakes that a person makes with a kind of one's own: each is told with its place, its cause and the way out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import adding
import pytest
from reading import DOCUMENT, docx, part, with_parts

from naskah import Finding, Refused, check
from naskah.authoring.scaffold import new_document
from naskah.environment import Project

YAML, WORD = f"templates/{adding.KIND}/template.yaml", f"templates/{adding.KIND}/template.docx"
SIGNED = "{bagian: tanda-tangan, isian: pihak-kesatu, kiri: pihak-kedua}"
BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:20pt"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
TRACKED = '<w:{0} w:id="9" w:author="x" w:date="2025-01-01T00:00:00Z"><w:r><w:{1}> lama</w:{1}></w:r></w:{0}>'

Faults = Callable[[], list[Finding]]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A project with the kind of the guide and a document of it."""
    adding.add(tmp_path)
    new_document(adding.KIND, tmp_path / "content/berita-acara/arsip.yaml", Project(tmp_path))
    return tmp_path


@pytest.fixture
def faults(office: Path) -> Faults:
    """What is said of the document when it is to be made."""

    def refused() -> list[Finding]:
        with pytest.raises(Refused) as found:
            docx(office / "content/berita-acara/arsip.yaml")
        return list(found.value.findings)

    return refused


def retype(office: Path, name: str, old: str, new: str) -> None:
    """Changes a part of the Word file; what is changed has to be there."""
    template = office / WORD
    data = template.read_bytes()
    text = part(data, name).decode("utf-8")
    assert old in text
    changed = {name.removesuffix(".xml").replace("/", "__"): text.replace(old, new).encode("utf-8")}
    template.write_bytes(with_parts(data, **changed))


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ("bentuk: naskah", "bentuk: nasakh", "SKM006", 'maksud Anda "naskah"?'),
        ("wajib: terbit", "wajb: terbit", "SKM001", 'maksud Anda "wajib"?'),
        ("{bagian: uraian,", "{bagian: urayan,", "TMP110", 'maksud Anda "uraian"?'),
        ("uraian, isian: isi}", "uraian, isian: isinya}", "TMP003", 'maksud Anda "isi"?'),
        ("kata: penutup,", "kata: penutupp,", "TMP003", 'maksud Anda "penutup"?'),
        ("bila: {penutup: ya}", "bila: {penutp: ya}", "TMP003", 'maksud Anda "penutup"?'),
        ("bila: {penutup: ya}", "bila: {penutup: iya}", "TMP003", 'maksud Anda "ya"?'),
        ("uraian, isian: isi}", "uraian, isian: tentang}", "TMP112", 'isian "tentang" berbentuk naskah'),
        ("uraian, isian: isi}", "rincian, isian: isi, penomoran: lampiran}", "TMP112", "berbentuk butir"),
        (SIGNED, "{bagian: tanda-tangan}", "TMP112", 'isian "penandatangan" berbentuk pejabat'),
        (SIGNED, "{bagian: tanda-tangan, isian: tentang}", "TMP112", 'isian "tentang" berbentuk pejabat'),
        ("kiri: pihak-kedua}", "kiri: tentang}", "TMP112", 'isian "tentang" berbentuk pejabat'),
        ("  tentang:\n", "  Tentang Apa:\n", "TMP001", 'isian tidak dapat bernama "Tentang Apa"'),
        ("  penandatangan:\n", "  tanda-tangan:\n", "TMP001", "garis bawah"),
        ("\ntanggal: tanggal\n", "\n", "TMP004", "tidak disebut isian mana tanggal naskahnya"),
        ("bentuk: lembaga\n    wajib: ya", "bentuk: lembaga", "TMP004", "tambahkan lembaga:"),
        ('["BAB I", "A."]', '["BAB", "?"]', "TMP002", 'tanda "?" dalam penomoran "bab"'),
        ("ttd: [basah, elektronik]", "ttd: []", "SKM002", 'kebiasaan "ttd" masih kosong'),
        ("logo: 2.2 cm", "logo: 2 inci", "SKM005", "tulis misalnya 1.3 cm"),
        ("  ttd: ttd.", "\tttd: ttd.", "YML007", "ganti tab dengan spasi"),
        ("NOMOR {{ nomor }}\n  baris-nama", "NOMOR {{ nomer }}\n  baris-nama", "EKS003", 'maksud Anda "nomor"?'),
    ],
)
def test_a_mistake_in_template_yaml(office: Path, faults: Faults, old: str, new: str, code: str, told: str) -> None:
    file = office / YAML
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    (finding, *_) = [each for each in faults() if each.code == code]
    assert told in f"{finding.message}\n{finding.help}"
    assert finding.place.file == YAML
    assert finding.place.line


def test_somebody_who_need_not_sign_can_not_be_the_one_who_signs(office: Path, faults: Faults) -> None:
    file = office / YAML
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"(pihak-kesatu:\n    bentuk: pejabat\n)    wajib: ya\n", r"\1", text), "utf-8")
    (finding,) = faults()
    assert (finding.code, finding.help) == ("TMP112", "Tambahkan wajib: ya pada isian itu.")


def test_a_sentence_that_every_kind_needs(office: Path, faults: Faults) -> None:
    file = office / YAML
    file.write_text(file.read_text("utf-8").replace("  salinan: SALINAN\n", ""), "utf-8")
    (finding,) = faults()
    assert (finding.code, finding.message) == ("TMP111", 'setiap jenis naskah memerlukan kata "salinan"')


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ("{{ judul }}", "{{ judull }}", "TMP105", 'Maksud Anda "judul"?'),
        ("{{ judul }}", "{{ Judul }}", "TMP105", 'Maksud Anda "judul"?'),
        ("{{ judul }}", "{{ judul }", "TMP104", "tidak dapat dibaca"),
        ("{{ baris_nomor }}", "{{ baris-nomor }}", "TMP104", "Tulis {{ baris_nomor }}"),
        ("| hari_tanggal", "| haritanggal", "TMP104", 'maksud Anda "hari_tanggal"?'),
        ("{{ tempat }}", "{{ tempat | hari_tanggal }}", "TMP105", '"Kota Contoh" bukan tanggal'),
        ("{{p isi }}", "{{ isi }}", "TMP106", "Tulis {{p isi }}."),
        ("{{p isi }}", "Isi: {{p isi }}", "TMP106", "tidak sendirian dalam paragrafnya"),
        ("{{p isi }}", "{{p isi }}{{p penandatangan }}", "TMP106", "tidak sendirian dalam paragrafnya"),
        ("{{p isi }}", "", "TMP107", "Tulis {{p isi }} di paragraf tersendiri."),
        ("{{ judul }}</w:t></w:r>", f"</w:t></w:r>{BOX.format('{{p isi }}')}", "TMP106", "dalam kotak teks"),
        ("{{ judul }}</w:t></w:r>", f"</w:t></w:r>{BOX.format('{{ judull }}')}", "TMP105", 'Maksud Anda "judul"?'),
        ("{{ judul }}</w:t></w:r>", f"</w:t></w:r>{TRACKED.format('ins', 't')}", "TMP114", "Accept All Changes"),
        ("{{ judul }}</w:t></w:r>", f"</w:t></w:r>{TRACKED.format('del', 'delText')}", "TMP114", "Accept All Changes"),
        ("{%p for baris in kop %}", "{%p for baris in kopp %}", "TMP105", 'Maksud Anda "kop"?'),
        ("{{ judul }}", "{% if nomor %}{{ judul }}", "TMP104", "Tambahkan {%p endif %} sesudahnya."),
    ],
)
def test_a_mistake_in_word(office: Path, faults: Faults, old: str, new: str, code: str, told: str) -> None:
    retype(office, DOCUMENT, old, new)
    (finding, *_) = [each for each in faults() if each.code == code]
    assert told in f"{finding.message}\n{finding.help}"
    assert finding.place.file == WORD


def test_a_style_that_the_word_file_lacks_is_named_as_word_shows_it(office: Path, faults: Faults) -> None:
    retype(office, "word/styles.xml", 'w:val="Nama Penandatangan Kolom"', 'w:val="Nama Saya"')
    (finding,) = faults()
    assert (finding.code, finding.message) == ("TMP108", 'templat tidak mempunyai gaya "Nama Penandatangan Kolom"')


def test_a_heading_that_the_word_file_lacks_is_named_as_word_shows_it(office: Path, faults: Faults) -> None:
    retype(office, "word/styles.xml", 'w:val="heading 1"', 'w:val="Kepala"')
    (finding,) = faults()
    assert 'gaya "Heading 1"' in finding.message


def test_a_style_of_ones_own_that_nobody_made(office: Path, faults: Faults) -> None:
    file = office / YAML
    part_of_it = "{bagian: baris, kata: penutup, gaya: Alinea Penutup}"
    text = re.sub(r"\{bagian: paragraf, kata: penutup.*\}$", part_of_it, file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(text, "utf-8")
    (finding,) = faults()
    assert (finding.code, finding.message) == ("TMP108", 'templat tidak mempunyai gaya "Alinea Penutup"')


def test_a_list_that_the_word_file_lacks_is_told_by_name(office: Path, faults: Faults) -> None:
    retype(office, "word/numbering.xml", '<w:name w:val="lampiran"/>', '<w:name w:val="milik-saya"/>')
    (finding,) = faults()
    assert (finding.code, finding.message) == ("TMP109", 'templat tidak mempunyai daftar bernama "lampiran"')


def test_a_list_that_counts_otherwise_in_word_than_references_would_say(office: Path, faults: Faults) -> None:
    file = office / YAML
    file.write_text(file.read_text("utf-8").replace('  lampiran: ["1.",', '  lampiran: ["1)",'), "utf-8")
    (finding,) = faults()
    assert (finding.code, finding.place.file) == ("TMP113", WORD)
    assert 'daftar "lampiran" tingkat 1 menulis "1." di Word' in finding.message


def test_a_list_that_a_part_counts_by_and_that_is_not_there_is_told_to_check_and_build_alike(office: Path) -> None:
    file = office / YAML
    text = file.read_text(encoding="utf-8")
    assert re.search("^  bab: .*\\n", text, re.MULTILINE)
    file.write_text(re.sub("^  bab: .*\\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    document = office / "content/berita-acara/arsip.yaml"
    checked = [finding for finding in check(document) if finding.code == "TMP111"]
    with pytest.raises(Refused) as refused:
        docx(document)
    assert [finding.code for finding in refused.value.findings] == ["TMP111"] * len(checked) != []
    assert all(finding.place.file == YAML and 'penomoran "bab"' in finding.message for finding in checked)
