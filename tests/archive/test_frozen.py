"""Once a document is signed its words stay, while its form may follow every new template."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import docx as python_docx
import pytest
from docx.shared import Cm, Pt
from reading import Edit, Retype

from naskah import Finding, Refused, load
from naskah.archive.differences import differences
from naskah.archive.frozen import faults, keep, record_of, words_of
from naskah.archive.scans import scan_digest, scan_faults
from naskah.composition import compose
from naskah.environment import Project, built_in_templates
from naskah.findings import Severity
from naskah.word import to_docx

MODELS = Path(__file__).resolve().parents[2] / "content"

Change = Callable[[str, str], None]  # replaces words in a file of the model's project


def words(path: Path) -> tuple[str, ...]:
    return words_of(to_docx(compose(load(path))), path.name)


def sign(path: Path) -> Path:
    """Keeps the words of a document; answers with its record."""
    document, project = load(path), Project.find(path)
    keep(document, words(path), project)
    return record_of(document, project)


def faults_of(path: Path) -> tuple[Finding, ...]:
    return faults(load(path), words(path), Project.find(path))


def said(path: Path) -> str:
    """What a build would say; it has to be one error."""
    (finding,) = faults_of(path)
    assert (finding.code, finding.severity) == ("TTD001", Severity.ERROR)
    return finding.message


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def signed(keputusan: Path, edit: Edit) -> Path:
    """The content file of a signed keputusan whose words are kept."""
    edit("nomor: 7\n", "nomor: 7\nstatus: ditandatangani\n")
    sign(keputusan)
    return keputusan


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """The model keputusan in a project of its own, signed, with its words kept."""
    folder = tmp_path / "kantor"
    shutil.copytree(MODELS, folder / "content")
    shutil.copytree(built_in_templates() / "keputusan", folder / "templates/keputusan")
    path = folder / "content/keputusan/kpu-kotim-382-2024.yaml"
    sign(path)
    return path


# --- what is kept -----------------------------------------------------------------------------------------------


def test_a_record_reads_as_the_document_does(signed: Path, project: Path) -> None:
    record = project / "ditandatangani/keputusan/tim.txt"
    lines = record.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert "a. bahwa untuk contoh perlu dibentuk tim;" in lines
    assert lines.index("KESATU") < lines.index("KEDUA") < lines.index("a. menyusun contoh;")
    assert "RAPAT" in lines
    assert "TOKOH REKAAN SATU" in lines


def test_headers_are_kept_once_and_page_numbers_never(keputusan: Path, template: Path) -> None:
    before = words(keputusan)
    document = python_docx.Document(str(template))
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.add_paragraph("KEPALA HALAMAN REKAAN")
    document.save(str(template))
    assert words(keputusan) == (*before, "KEPALA HALAMAN REKAAN")
    assert "- -" not in before


def test_a_document_that_is_not_signed_leaves_no_record(keputusan: Path, project: Path) -> None:
    sign(keputusan)
    assert not (project / "ditandatangani").exists()
    assert faults_of(keputusan) == ()


def test_a_signed_document_without_a_record_is_built(keputusan: Path, edit: Edit) -> None:
    edit("nomor: 7\n", "nomor: 7\nstatus: ditandatangani\n")
    assert faults_of(keputusan) == ()


def test_a_record_that_is_there_is_never_written_over(signed: Path, edit: Edit) -> None:
    before = sign(signed).read_bytes()
    edit("dibentuk tim", "dibentuk panitia")
    assert sign(signed).read_bytes() == before


def test_each_document_has_a_record_of_its_own(signed: Path) -> None:
    other = signed.with_name("lain.yaml")
    shutil.copy(signed, other)
    replace(other, "Pembentukan Tim Contoh", "Pembubaran Tim Contoh")
    sign(other)
    replace(other, "dibentuk tim", "dibubarkan tim")
    assert faults_of(signed) == ()
    assert "dibubarkan" in said(other)


def test_a_record_goes_with_its_project(signed: Path, project: Path) -> None:
    moved = project.rename(project.with_name("pindah"))
    assert faults_of(moved / "content/keputusan/tim.yaml") == ()


# --- form may change --------------------------------------------------------------------------------------------


def test_nothing_changed_is_nothing_to_say(model: Path) -> None:
    assert faults_of(model) == ()


def test_margins_fonts_and_spacing_are_form(model: Path) -> None:
    template = model.parents[2] / "templates/keputusan/template.docx"
    document = python_docx.Document(str(template))
    document.sections[0].left_margin = Cm(4)
    document.sections[0].page_width = Cm(24)
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10)
    document.styles["Judul Naskah"].font.all_caps = True
    document.styles["Judul Naskah"].paragraph_format.space_after = Pt(30)
    document.save(str(template))
    assert faults_of(model) == ()


def test_an_empty_paragraph_more_is_form(signed: Path, retype: Retype) -> None:
    retype("<w:body>", "<w:body><w:p/>")
    assert faults_of(signed) == ()


def test_white_space_is_form(signed: Path, edit: Edit) -> None:
    edit("bahwa untuk contoh", "bahwa\N{NO-BREAK SPACE}untuk contoh")
    assert faults_of(signed) == ()


# --- words may not ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "old", "new", "was", "would"),
    [
        ("kpu-kotim-382-2024.yaml", "perlu\n      mengatur", "perlu\n      menata", "mengatur", "menata"),
        ("kpu-kotim-382-2024.yaml", "nomor: 382\n", "nomor: 383\n", "NOMOR 382 TAHUN", "NOMOR 383 TAHUN"),
        ("382-2024/jadwal.yaml", "2024-04-17", "2024-04-18", "17 April 2024", "18 April 2024"),
        ("382-2024/pedoman.md", "LATAR BELAKANG", "DASAR PIKIRAN", "LATAR BELAKANG", "DASAR PIKIRAN"),
    ],
    ids=["a word", "the number", "a cell", "an annex"],
)  # fmt: skip
def test_what_a_person_changes_in_content_is_refused_with_old_and_new(
    file: str, old: str, new: str, was: str, would: str, model: Path
) -> None:
    replace(model.parent / file, old, new)
    message = said(model)
    before, after = message.split("baru: ", 1)
    assert was in before
    assert would in after
    assert would not in before


def test_another_chairman_is_refused(signed: Path, project: Path) -> None:
    replace(project / "content/lembaga/dinas-contoh.yaml", "TOKOH REKAAN SATU", "TOKOH REKAAN LAIN")
    message = said(signed)
    assert "TOKOH REKAAN SATU" in message
    assert "TOKOH REKAAN LAIN" in message


def test_a_fixed_sentence_of_the_template_is_refused(signed: Path, retype: Retype) -> None:
    retype("<w:body>", "<w:body><w:p><w:r><w:t>DENGAN KUASA REKAAN</w:t></w:r></w:p>")
    assert "DENGAN KUASA REKAAN" in said(signed)


def test_the_words_of_a_header_are_words(signed: Path, template: Path) -> None:
    document = python_docx.Document(str(template))
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.add_paragraph("SANGAT REKAAN")
    document.save(str(template))
    assert "SANGAT REKAAN" in said(signed)


def test_an_item_that_changes_its_place_is_refused(signed: Path, edit: Edit) -> None:
    edit("      - menyusun contoh\n      - memeriksa contoh\n", "      - memeriksa contoh\n      - menyusun contoh\n")
    assert "menyusun" in said(signed)


def test_a_tick_in_the_next_column_is_another_word(signed: Path, project: Path) -> None:
    table = project / "content/keputusan/jadwal.yaml"
    table.write_text(
        "kolom: [{id: nama, judul: NAMA}, {id: ya, judul: YA}, {id: bukan, judul: BUKAN}]\n"
        "baris:\n  - {nama: Tokoh, ya: V, bukan: ''}\n",
        encoding="utf-8",
    )
    record_of(load(signed), Project.find(signed)).unlink()
    sign(signed)
    assert faults_of(signed) == ()
    replace(table, "ya: V, bukan: ''", "ya: '', bukan: V")
    assert "␣ V" in said(signed)


def test_a_draft_may_change_whatever_it_was_before(signed: Path, edit: Edit) -> None:
    edit("dibentuk tim", "dibentuk panitia")
    edit("status: ditandatangani", "status: konsep")
    assert faults_of(signed) == ()


def test_the_way_out_is_told_where_the_status_stands(signed: Path, edit: Edit) -> None:
    edit("dibentuk tim", "dibentuk panitia")
    (finding,) = faults_of(signed)
    assert (finding.place.file, finding.place.line) == ("content/keputusan/tim.yaml", 5)
    for way in ("ralat", "perubahan", "status: konsep", "hapus ditandatangani/keputusan/tim.txt"):
        assert way in finding.help


def test_many_differences_are_counted_and_few_of_them_shown(signed: Path, project: Path) -> None:
    text = "".join(f"- sama seperti yang dahulu sudah {count} kali tertulis di sini\n" for count in range(9))
    annex = project / "content/keputusan/tim.md"
    annex.write_text(text, encoding="utf-8")
    record_of(load(signed), Project.find(signed)).unlink()
    sign(signed)
    annex.write_text(text.replace("dahulu", "kemarin"), encoding="utf-8")
    message = said(signed)
    assert message.count("lama: ") == message.count("baru: ") == 5
    assert message.endswith("dan 4 perbedaan lagi")


def test_a_long_difference_is_shortened(signed: Path, project: Path) -> None:
    annex = project / "content/keputusan/tim.md"
    annex.write_text(f"Sebuah {'kalimat panjang ' * 400} berakhir.\n", encoding="utf-8")
    assert len(said(signed)) < 1_000


def test_long_texts_that_differ_everywhere_are_compared_in_part() -> None:
    old = [f"kata{count}" for count in range(30_000)]
    shown, cut = differences(old, [word if count % 7 else f"{word}x" for count, word in enumerate(old)])
    assert cut
    assert "kata0x kata1" in shown[0][1]


# --- records that a person has touched --------------------------------------------------------------------------


def test_a_record_that_was_edited_no_longer_fits(signed: Path) -> None:
    replace(sign(signed), "dibentuk tim", "dibentuk regu")
    message = said(signed)
    assert "regu" in message.split("baru: ")[0]


def test_line_ends_that_a_version_control_changes_do_not_matter(signed: Path) -> None:
    record = sign(signed)
    record.write_bytes(b"\xef\xbb\xbf" + record.read_bytes().replace(b"\n", b"\r\n"))
    assert faults_of(signed) == ()


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00\x00", b"bukan catatan\n"], ids=["empty", "no text", "other"])
def test_a_damaged_record_stops_the_build_and_is_named(data: bytes, signed: Path) -> None:
    sign(signed).write_bytes(data)
    (finding,) = faults_of(signed)
    assert (finding.code, finding.severity) == ("TTD005", Severity.ERROR)
    assert "ditandatangani/keputusan/tim.txt" in finding.message


def test_a_folder_in_the_place_of_a_record_is_no_record(signed: Path) -> None:
    record = sign(signed)
    record.unlink()
    record.mkdir()
    (finding,) = faults_of(signed)
    assert finding.severity is Severity.ERROR


def test_a_record_is_never_written_outside_the_project(signed: Path, project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:  # fmt: skip  # noqa: E501
    shutil.rmtree(project / "ditandatangani")
    outside = tmp_path_factory.mktemp("luar")
    (project / "ditandatangani").symlink_to(outside, target_is_directory=True)
    with pytest.raises(Refused) as refused:
        sign(signed)
    assert [finding.code for finding in refused.value.findings] == ["TTD006"]
    assert list(outside.rglob("*")) == []


# --- the signed scan --------------------------------------------------------------------------------------------


@pytest.fixture
def scanned(signed: Path, edit: Edit) -> Path:
    """The same keputusan, with the scan of its signed paper."""
    signed.with_name("tim-ttd.pdf").write_bytes(b"%PDF-1.4 pindaian")
    edit("status: ditandatangani\n", "status: ditandatangani\ntertanda: tim-ttd.pdf\n")
    return signed


def scan_codes(path: Path, known: str, *outputs: Path) -> list[tuple[str, Severity]]:
    return [(each.code, each.severity) for each in scan_faults(load(path), known, Project.find(path), outputs)]


def test_a_scan_that_is_as_it_was_is_nothing_to_say(scanned: Path, project: Path) -> None:
    known = scan_digest(load(scanned), Project.find(scanned))
    assert len(known) == 64
    for before in ("", known):
        assert scan_codes(scanned, before, project / "build/keputusan/tim.pdf") == []


def test_a_scan_that_has_changed_is_warned_of(scanned: Path) -> None:
    known = scan_digest(load(scanned), Project.find(scanned))
    scanned.with_name("tim-ttd.pdf").write_bytes(b"%PDF-1.4 pindaian lain")
    assert scan_codes(scanned, known) == [("TTD002", Severity.WARNING)]


def test_no_build_writes_over_a_scan_under_any_name(scanned: Path) -> None:
    folder = scanned.parent
    twin = folder / "kembar.pdf"
    os.link(folder / "tim-ttd.pdf", twin)
    for output in (folder / "tim-ttd.pdf", folder / "../keputusan/TIM-ttd.pdf", twin):
        assert scan_codes(scanned, "", output) == [("TTD003", Severity.ERROR)]


def test_a_scan_of_what_is_not_signed_is_warned_of(scanned: Path, edit: Edit) -> None:
    edit("status: ditandatangani\n", "status: konsep\n")
    assert scan_codes(scanned, "") == [("TTD004", Severity.WARNING)]


def test_a_document_without_a_scan_has_nothing_to_watch(signed: Path) -> None:
    assert scan_digest(load(signed), Project.find(signed)) == ""
    assert scan_codes(signed, "", signed) == []
