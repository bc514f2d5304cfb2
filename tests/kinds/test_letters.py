"""What the letters of an office say, and in which order, as their pages have it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import xlsxwriter
from reading import composed, docx, labelled, lines, part, rows, styled, word_texts

from naskah import Refused, check, to_pdf
from naskah.composition.model import Composed, Entries, plain

from . import made
from .made import ROOT

TASK, MANY, PERMIT, NOTE = "surat/tugas", "surat/tugas-banyak", "surat/izin", "surat/nota"
CIRCULAR, INVITATION, STATEMENT, ORDER = "surat/edaran", "surat/undangan", "surat/keterangan", "surat/perintah"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A copy of the project whose documents these are; gives its folder of content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def changed(office: Path, name: str, old: str, new: str) -> Path:
    """A document with other words; those replaced have to be there."""
    path = office / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def persons(composed: Composed) -> list[list[str]]:
    """The rows that a letter has of persons: number, label and text, as far as a row has them."""
    return [
        [shown for cell in (*row.before, *row.contents) if (shown := _shown(cell)) not in ("", ":")]
        for blocks in composed.slots.values()
        for block in blocks
        for row in (block.rows if isinstance(block, Entries) else ())
        if row.before
    ]


def _shown(cell: object) -> str:
    marker = getattr(cell, "marker", None)
    return (marker.text if marker else "") + plain(getattr(cell, "spans", ()))


# --- surat dinas, nota dinas ------------------------------------------------------------------------------------


def test_the_head_of_a_letter_counts_its_lampiran() -> None:
    texts = word_texts(made.docx(INVITATION))
    assert texts[texts.index("Lampiran") + 2] == "2 (dua) berkas"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("sifat: Segera", "jumlah-lampiran: satu bundel", "satu bundel"),
        ("sifat: Segera", 'kata: {lampiran-terhitung: "{{ banyak_lampiran }} lembar"}', "2 lembar"),
    ],
)
def test_who_writes_how_many_lampiran_there_are_has_his_way(office: Path, old: str, new: str, shown: str) -> None:
    path = changed(office, INVITATION, old, new)
    assert composed(path).texts["jumlah_lampiran"] == shown


def test_a_letter_without_lampiran_has_a_dash_for_them(office: Path) -> None:
    path = office / f"{INVITATION}.yaml"
    text = path.read_text(encoding="utf-8")
    text = (
        text[: text.index("lampiran:\n")]
        .replace("{{ rujuk('sarana') }}", "daftar")
        .replace("{{ rujuk('jadwal') }}", "")
    )
    path.write_text(text, encoding="utf-8")
    assert composed(path).texts["jumlah_lampiran"] == "-"


def test_place_and_date_stand_above_whom_it_is_to_or_on_the_line_of_the_number(office: Path) -> None:
    day = "Kota Contoh, 3 Februari 2025"
    above = word_texts(made.docx(INVITATION))
    assert above.index(day) > above.index("Hal")
    beside = word_texts(docx(changed(office, INVITATION, "letak-tanggal: atas-tujuan", "letak-tanggal: baris-nomor")))
    assert beside.index(day) == beside.index("Nomor") + 3
    assert beside.count(day) == 1


def test_the_lampiran_of_a_letter_are_signed_as_the_letter_is() -> None:
    names = styled(made.composed(INVITATION), "NamaPenandatangan")
    assert names == ["FULANAH BINTI CONTOH, S.E."] * 3


def test_a_nota_dinas_says_from_whom_it_is_without_being_told() -> None:
    composed = made.composed(NOTE)
    assert labelled(composed, "Yth.") == ["1. Kepala Bidang Contoh Satu", "2. Kepala Bidang Contoh Dua"]
    assert labelled(composed, "Dari") == ["Sekretaris"]
    assert labelled(composed, "Tembusan") == ["Kepala Dinas Contoh"]
    assert labelled(composed, "Lampiran") == ["-"]


def test_a_nota_dinas_without_tembusan_has_no_line_for_them(office: Path) -> None:
    made_ = composed(changed(office, NOTE, "tembusan: Kepala Dinas Contoh\n", ""))
    assert "Tembusan" not in lines(made_, "kepala")


def test_a_stand_in_is_named_by_his_own_office(office: Path) -> None:
    changed(office, "lembaga/dinas-contoh", "nama: FULANAH", "atas-nama: kepala\n      nama: FULANAH")
    letter, note = composed(office / f"{STATEMENT}.yaml"), composed(office / f"{NOTE}.yaml")
    assert labelled(letter, "Jabatan") == ["Sekretaris"]
    assert labelled(note, "Dari") == ["Sekretaris"]
    assert styled(letter, "JabatanPenandatangan")[-1] == "a.n. Kepala Dinas Contoh\nSekretaris,"


# --- persons ----------------------------------------------------------------------------------------------------


def test_each_person_has_all_labels_and_a_dash_for_what_he_does_not_have() -> None:
    assert persons(made.composed(TASK)) == [
        ["1.", "Nama", "Contoh Satu, S.E."],
        ["NIP", "190001012000012001"],
        ["Pangkat/Golongan", "Penata Muda (III/a)"],
        ["Jabatan", "Arsiparis Ahli Pertama pada Bidang Contoh Satu Dinas Contoh Kabupaten Contoh"],
        ["2.", "Nama", "Contoh Dua"],
        ["NIP", "-"],
        ["Pangkat/Golongan", "-"],
        ["Jabatan", "Tenaga Pendukung"],
    ]


def test_what_is_left_empty_is_a_dash_too(office: Path) -> None:
    path = changed(office, TASK, "  - Nama: Contoh Dua\n", '  - Nama: Contoh Dua\n    NIP: ""\n')
    assert ["NIP", "-"] in persons(composed(path))
    path = changed(office, STATEMENT, "Program Studi: Ilmu Kearsipan", "Program Studi:")
    assert labelled(composed(path), "Program Studi") == ["-"]


def test_one_person_with_one_task_has_no_numbers() -> None:
    order = made.composed(ORDER)
    assert persons(order) == [["Nama", "Contoh Tiga"], ["Jabatan", "Pengelola Arsip"]]
    assert labelled(order, "Untuk") == ["mengawal pemindahan arsip dari Desa Contoh Indah ke pusat arsip."]


def test_an_office_that_orders_has_words_of_its_own() -> None:
    texts = word_texts(made.docx(ORDER))
    assert {"SURAT PERINTAH", "MEMBERI PERINTAH"} <= set(texts)
    assert not {"SURAT TUGAS", "MEMBERI TUGAS"} & set(texts)


def test_persons_of_a_table_stand_in_the_letter_while_they_are_few() -> None:
    assert [row for row in persons(made.composed(PERMIT)) if len(row) == 3] == [
        ["1.", "Nama", "Contoh Lima"],
        ["2.", "Nama", "Contoh Enam"],
        ["3.", "Nama", "Contoh Tujuh"],
    ]


def test_more_than_ten_persons_stand_in_a_lampiran_before_the_others() -> None:
    composed = made.composed(MANY)
    assert labelled(composed, "Kepada") == ["nama-nama sebagaimana tercantum dalam Lampiran I surat tugas ini;"]
    assert "mendata arsip di desa menurut jadwal dalam Lampiran II;" in labelled(composed, "Untuk")[0]
    assert styled(composed, "JudulLampiran") == ["DAFTAR NAMA YANG DIBERI TUGAS", "JADWAL PENDATAAN ARSIP DESA"]
    listed = rows(composed)
    assert listed[0] == ["1. ", "Contoh Satu", "190001012000010001", "Pengatur (II/c)", "Pengelola Arsip"]
    assert listed[3] == ["4. ", "Contoh Empat", "-", "-", "Tenaga Pendukung"]
    assert [row[0] for row in listed[:12]] == [f"{number}. " for number in range(1, 13)]


def table_of(office: Path, count: int, suffix: str) -> str:
    """A table of persons beside the document `tugas-banyak`; gives its name there."""
    file = office / f"surat/tugas-banyak/orang.{suffix}"
    found = [("No.", "Nama", "Jabatan"), *(("", f"Contoh {number}", "Arsiparis") for number in range(1, count + 1))]
    if suffix == "xlsx":
        with xlsxwriter.Workbook(file) as workbook:
            sheet = workbook.add_worksheet()
            for number, row in enumerate(found):
                sheet.write_row(number, 0, row)
    else:
        file.write_text("\n".join(";".join(row) for row in found), encoding="utf-8")
    return f"tugas-banyak/{file.name}"


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize(("count", "numbered"), [(1, []), (2, ["1.", "2."]), (10, [f"{n}." for n in range(1, 11)])])
def test_up_to_ten_persons_stand_in_the_letter(office: Path, suffix: str, count: int, numbered: list[str]) -> None:
    path = changed(office, MANY, "tugas-banyak/pegawai.csv", table_of(office, count, suffix))
    found = composed(path)
    assert [row[0] for row in persons(found) if len(row) == 3] == numbered
    assert styled(found, "JudulLampiran") == ["JADWAL PENDATAAN ARSIP DESA"]


def test_the_eleventh_person_takes_all_of_them_to_a_lampiran(office: Path) -> None:
    found = composed(changed(office, MANY, "tugas-banyak/pegawai.csv", table_of(office, 11, "xlsx")))
    assert persons(found) == []
    assert len(rows(found)) == 11 + 2


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("", "", "Arsiparis"), 'tidak mempunyai isi "Nama"'),
        (("", "1234", "Arsiparis"), 'tidak mempunyai isi "Nama"'),
        (("Bidang Umum", "", ""), "hanya satu sel berisi"),
    ],
)
def test_a_row_that_is_nobody_is_refused_where_it_stands(office: Path, row: tuple[str, ...], said: str) -> None:
    table = [("Nama", "NIP", "Jabatan"), ("Contoh Satu", "-", "-"), row]
    (office / "surat/tugas-banyak/orang.csv").write_text("\n".join(map(";".join, table)), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        composed(changed(office, MANY, "tugas-banyak/pegawai.csv", "tugas-banyak/orang.csv"))
    assert {finding.code for finding in refused.value.findings} == {"TBL013"}
    assert said in refused.value.findings[0].message
    assert (refused.value.findings[0].place.file, refused.value.findings[0].place.line) == (
        "content/surat/tugas-banyak/orang.csv",
        3,
    )


def test_somebody_without_a_name_is_told_of_where_they_are_written(office: Path) -> None:
    path = changed(office, MANY, "tugas-banyak/pegawai.csv", "[{Nama: A, NIP: 1}, {NIP: 2}, {Nama: B}]")
    with pytest.raises(Refused) as refused:
        composed(path)
    assert [finding.code for finding in refused.value.findings] == ["TBL013"]


def test_with_no_other_lampiran_theirs_has_no_numeral(office: Path) -> None:
    path = office / f"{MANY}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("lampiran:\n")].replace("{{ rujuk('jadwal') }}", "surat lain"), encoding="utf-8")
    assert check(path) == ()
    assert labelled(composed(path), "Kepada") == ["nama-nama sebagaimana tercantum dalam Lampiran surat tugas ini;"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("kolom: [{judul: A, kolom: [{id: a, judul: B}]}]\nbaris: [{a: x}]", "kepalanya lebih dari satu baris"),
        ("kolom: [{id: a, judul: A}]\nbaris: [{kelompok: x}, {a: x}]", "ada baris kelompok"),
        ("kolom: [{id: a, judul: A}, {id: b, judul: B}]\nbaris: [{a..b: x}]", "ada sel yang digabung"),
        ("kolom: [{id: a, judul: A}, {id: b, judul: A}]\nbaris: [{a: x}]", "nama kolom yang kosong, berulang"),
    ],
)
def test_a_table_that_is_no_list_of_persons_is_refused_where_it_is_named(office: Path, table: str, said: str) -> None:
    (office / "surat/izin/peneliti.yaml").write_text(table, encoding="utf-8")
    path = office / f"{PERMIT}.yaml"
    with pytest.raises(Refused) as refused:
        composed(path)
    (finding,) = refused.value.findings
    assert finding.code == "TBL011"
    assert said in finding.message
    assert finding.place.file == "content/surat/izin.yaml"


@pytest.mark.parametrize(
    ("persons_", "code"),
    [
        *((empty, "SKM002") for empty in ("[]", "[{}]", "[{Nama: }]")),
        *((other, "SKM003") for other in ("[Contoh]", "[{Nama: [a]}]")),
        *((file, "BRK") for file in ("pegawai.txt", "tidak-ada.csv")),
        ('[{Nama: "{{ namaku }}"}]', "EKS003"),
    ],
)
def test_persons_that_can_not_be_read_are_told_at_their_place(office: Path, persons_: str, code: str) -> None:
    path = changed(office, PERMIT, "kepada: izin/peneliti.yaml", f"kepada: {persons_}")
    with pytest.raises(Refused) as refused:
        composed(path)
    assert [finding.code[: len(code)] for finding in refused.value.findings] == [code]
    line = path.read_text(encoding="utf-8").split("kepada:")[0].count("\n") + 1
    assert refused.value.findings[0].place.line == line


# --- surat keterangan, surat edaran -----------------------------------------------------------------------------


def test_who_signs_a_surat_keterangan_is_told_from_the_profile() -> None:
    texts = lines(made.composed(STATEMENT), "isi")
    assert texts[:9] == [
        "Yang bertanda tangan di bawah ini:",
        *("Nama", "FULANAH BINTI CONTOH, S.E."),
        *("NIP", "190002022000012003"),
        *("Pangkat/Golongan", "Pembina"),
        *("Jabatan", "Sekretaris"),
    ]
    assert texts[9] == "dengan ini menerangkan bahwa:"


def test_a_letter_may_say_itself_who_signs_it(office: Path) -> None:
    path = changed(office, STATEMENT, "identitas:\n", "yang-bertanda-tangan: {Nama: Contoh, Unit: Umum}\nidentitas:\n")
    assert lines(composed(path), "isi")[1:5] == ["Nama", "Contoh", "Unit", "Umum"]


def test_without_pangkat_and_nip_below_the_name_there_are_none_above_either(office: Path) -> None:
    path = changed(office, STATEMENT, "identitas:\n", "kebiasaan: {pangkat-nip: tidak}\nidentitas:\n")
    assert {"NIP", "Pangkat/Golongan"}.isdisjoint(lines(composed(path), "isi"))


def test_a_surat_edaran_has_lettered_sections_and_signs_without_titles() -> None:
    circular = made.composed(CIRCULAR)
    assert [each for each in styled(circular, "heading2") if each[0] in "ABC"] == [
        "A. Umum",
        "B. Maksud dan Tujuan",
        "C. Ruang Lingkup",
    ]
    assert styled(circular, "NamaPenandatangan") == ["FULAN BIN CONTOH"]
    assert styled(circular, "PangkatPenandatangan") == []


def test_a_surat_edaran_to_several_numbers_them(office: Path) -> None:
    path = changed(office, CIRCULAR, "[Para Kepala Desa di Kabupaten Contoh]", "[Para Camat, Para Kepala Desa]")
    assert lines(composed(path), "tujuan") == ["Yth.", "1. Para Camat", "2. Para Kepala Desa"]


# --- Word files of the lembaga's own ----------------------------------------------------------------------------


@pytest.fixture
def own_form(office: Path) -> Path:
    """The office with a Word file of its own for surat edaran: that of surat dinas, in Arial on A4."""
    shutil.copy(ROOT.parents[2] / "templates/surat-dinas/template.docx", office / "lembaga/surat-a4.docx")
    changed(office, "lembaga/dinas-contoh", "pejabat:\n", "templat: {surat-dinas: surat-a4.docx}\npejabat:\n")
    return office


def test_a_lembaga_has_its_own_word_file_for_a_kind(own_form: Path) -> None:
    marked = composed(own_form / f"{INVITATION}.yaml")
    assert marked.template == own_form / "lembaga/surat-a4.docx"
    assert composed(own_form / f"{NOTE}.yaml").template.parent.name == "nota-dinas"


def test_a_documents_own_word_file_goes_before_that_of_its_lembaga(own_form: Path) -> None:
    shutil.copy(own_form / "lembaga/surat-a4.docx", own_form / "surat/lain.docx")
    path = changed(own_form, INVITATION, "sifat: Segera", "templat: lain.docx")
    assert composed(path).template == own_form / "surat/lain.docx"


def test_a_word_file_that_is_not_there_is_told_in_the_profile(own_form: Path) -> None:
    (own_form / "lembaga/surat-a4.docx").unlink()
    with pytest.raises(Refused) as refused:
        composed(own_form / f"{INVITATION}.yaml")
    (finding,) = refused.value.findings
    assert finding.place.file == "content/lembaga/dinas-contoh.yaml"


def test_a_kind_that_there_is_not_is_told_in_the_profile(own_form: Path) -> None:
    changed(own_form, "lembaga/dinas-contoh", "surat-dinas: surat-a4", "surat-dinsa: surat-a4")
    with pytest.raises(Refused) as refused:
        composed(own_form / f"{INVITATION}.yaml")
    (finding,) = refused.value.findings
    assert (finding.code, finding.place.file) == ("SKM009", "content/lembaga/dinas-contoh.yaml")


def test_letters_are_on_a4_in_arial_and_circulars_on_f4_in_bookman() -> None:
    for name, width, font in ((INVITATION, "11906", "Arial"), (CIRCULAR, "12240", "Bookman Old Style")):
        data = made.docx(name)
        assert f'w:pgSz w:w="{width}"'.encode() in part(data, "word/document.xml")
        assert f'w:ascii="{font}"'.encode() in part(data, "word/styles.xml")


def test_a_letter_with_headings_skips_no_level(office: Path) -> None:
    path = changed(office, NOTE, "isi: |\n", "isi: |\n  # Umum\n\n  Satu.\n\n  ## Khusus\n\n")
    assert to_pdf(docx(path)).warnings == ()
