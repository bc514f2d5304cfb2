"""Files whose source is broken, meant to harm, or no longer that of the file: told by name, and nothing is written."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import docx as python_docx
import pytest
from bulk.test_disks import as_anybody
from pypdf import PdfReader, PdfWriter
from reading import with_parts

from archive.office import build, decision, only, profile, typed, write
from archive.signing import noted, signed
from naskah import to_pdf
from naskah.archive.extracting import extract
from naskah.pdf.typeset import SOURCE_FILE
from naskah.source import NAMESPACE

ITEM = "customXml__item1"
DOCUMENT = "naskah: 1\njenis: keputusan\nlembaga: x\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One document, as Word file and PDF."""
    root = profile(tmp_path_factory.mktemp("kantor"))
    write(root, "content/keputusan/tim.yaml", decision("Tim", "7", "2023-04-05"))
    files = build(root, variants=[()])
    return {name.rpartition(".")[2]: data for name, data in files.items()}


def source(*files: tuple[str, str], more: str = "") -> bytes:
    """A source of these files, and something else."""
    inner = "".join(f'<berkas nama="{name}">{text}</berkas>' for name, text in files)
    return f'<?xml version="1.0"?><sumber xmlns="{NAMESPACE}">{inner}{more}</sumber>'.encode()


def attached(pdf: bytes, data: bytes) -> bytes:
    """A PDF that carries this as its source."""
    writer, target = PdfWriter(), io.BytesIO()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        writer.add_page(page)
    writer.add_attachment(SOURCE_FILE, data)
    writer.write(target)
    return target.getvalue()


SOUND = ("content/x.yaml", DOCUMENT), ("content/lembaga/x.yaml", "naskah: 1\n")
HOSTILE = {
    "above": source(*SOUND, ("content/../../jahat.md", "x")),
    "root": source(*SOUND, ("/tmp/jahat.md", "x")),
    "drive": source(*SOUND, ("C:/jahat.md", "x")),
    "stream": source(*SOUND, ("content/jahat.md:ads", "x")),
    "backslash": source(*SOUND, ("content/..\\jahat.md", "x")),
    "device": source(*SOUND, ("content/CON.md", "x")),
    "device folder": source(*SOUND, ("content/nul/jahat.md", "x")),
    "other folder": source(*SOUND, ("jahat/jahat.md", "x")),
    "settings of the project": source(*SOUND, ("naskah.toml", "x")),
    "empty part": source(*SOUND, ("content//jahat.md", "x")),
    "spaces at the end": source(*SOUND, ("content/jahat /x.md", "x")),
    "dot at the end": source(*SOUND, ("content/jahat./x.md", "x")),
    "hidden": source(*SOUND, ("content/.git/hooks/post-checkout", "x")),
    "bell": source(*SOUND, ("content/jahat&#9;x.md", "x")),
    "no name": source(*SOUND, ("", "x")),
    "twice": source(*SOUND, SOUND[0]),
    "twice but for capitals": source(*SOUND, ("content/y.md", "x"), ("content/Y.md", "x")),
    "below a file": source(*SOUND, ("content/x.yaml/y.md", "x")),
    "ten thousand files": source(*SOUND, *((f"content/x{number}.md", "x") for number in range(10_000))),
    "no files": source(),
    "no document": source(SOUND[1]),
    "no profile": source(SOUND[0]),
    "two documents": source(*SOUND, ("content/y.yaml", DOCUMENT)),
    "another root": source(*SOUND).replace(b"sumber", b"lain"),
    "another namespace": source(*SOUND).replace(b"sumber:1", b"sumber:2"),
    "no XML": source(*SOUND)[:-20],
    "no YAML": source(("content/x.yaml", "jenis: [a"), SOUND[1]),
    "no table of YAML": source(("content/x.yaml", "- jenis"), SOUND[1]),
    "a kind that is no name": source(("content/x.yaml", "jenis: [a]\nlembaga: x\n"), SOUND[1]),
    "anchors": source(("content/x.yaml", "jenis: &amp;a keputusan\nb: *a\n"), SOUND[1]),
    "deep": source(("content/x.yaml", "jenis: keputusan\nb: " + "[" * 50_000), SOUND[1]),
    "doctype": source(*SOUND).replace(b"<sumber", b"<!DOCTYPE sumber><sumber", 1),
    "entity": source(("content/x.yaml", "&amp;"), SOUND[1])
    .replace(b"<sumber", b'<!DOCTYPE sumber [<!ENTITY e SYSTEM "file:///etc/hostname">]><sumber', 1)
    .replace(b"&amp;", b"&e;"),
    "bomb": source(("content/x.yaml", "&amp;"), SOUND[1])
    .replace(
        b"<sumber",
        b'<!DOCTYPE sumber [<!ENTITY a "'
        + b"a" * 1000
        + b'">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 100) for n in range(8))
        + b"]><sumber",
        1,
    )
    .replace(b"&amp;", b"&i;"),
    "no base64": source(*SOUND, more='<berkas nama="content/x.png" sandi="base64">???</berkas>'),
    "an unknown code": source(*SOUND, more='<berkas nama="content/x.png" sandi="rot13">abc</berkas>'),
    "half a character": source(("content/x.yaml", DOCUMENT + "x: &#xD800;"), SOUND[1]),
    "bytes": b"<sumber xmlns='x'>" + bytes(range(128, 256)),
    "nothing": b"",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_source_that_could_do_harm_writes_nothing(
    name: str, form: str, made: dict[str, bytes], tmp_path: Path
) -> None:
    data = HOSTILE[name]
    file = write(tmp_path, f"in/jahat.{form}", attached(made["pdf"], data) if form == "pdf" else made["docx"])
    if form == "docx":
        file.write_bytes(with_parts(made["docx"], **{ITEM: data or b" "}))
    result = extract([file], tmp_path / "out")
    assert (result.sources, result.written) == (0, [])
    assert [finding.code for finding in result.findings] in (["SBR001"], ["SBR003"])
    assert all(finding.place.file == file.as_posix() for finding in result.findings)
    assert [each.name for each in tmp_path.rglob("*") if each.is_file()] == [file.name]


def test_one_hostile_file_does_not_keep_the_others_out(made: dict[str, bytes], tmp_path: Path) -> None:
    write(tmp_path, "in/a.docx", with_parts(made["docx"], **{ITEM: HOSTILE["above"]}))
    write(tmp_path, "in/b.docx", made["docx"])
    done = typed(tmp_path, "extract", "in", "-o", "out", check=(3,))
    assert "in/a.docx: SBR001" in done.stderr
    assert (tmp_path / "out/content/keputusan/tim.yaml").is_file()


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"%PDF-1.7\n", b"bukan apa-apa", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600],
    ids=["empty", "zip", "pdf", "text", "old word"],
)
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_file_that_is_no_document_is_named(data: bytes, form: str, tmp_path: Path) -> None:
    file = write(tmp_path, f"in/rusak.{form}", data)
    result = extract([file], tmp_path / "out")
    assert result.sources == 0
    assert [finding.place.file for finding in result.findings] == [file.as_posix()]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_file_cut_short_anywhere_is_told_of_and_never_believed(
    form: str, made: dict[str, bytes], tmp_path: Path
) -> None:
    data = made[form]
    for tenth in range(1, 10):
        file = write(tmp_path, f"in/{tenth}.{form}", data[: len(data) * tenth // 10])
        result = extract([file], tmp_path / "out")
        assert result.findings or result.written == [], tenth
        assert not (tmp_path / "out").exists(), tenth


def test_a_text_that_is_called_a_pdf_is_told_to_be_none(tmp_path: Path) -> None:
    write(tmp_path, "in/b.pdf", "bukan apa-apa")
    done = typed(tmp_path, "extract", "in/b.pdf", "-o", "out", check=(1,))
    assert "in/b.pdf: SBR001 galat: berkas ini bukan PDF" in done.stderr
    assert "Word" not in done.stderr


def test_of_a_damaged_file_only_naskah_speaks(made: dict[str, bytes], tmp_path: Path) -> None:
    write(tmp_path, "in/potong.pdf", made["pdf"][: len(made["pdf"]) // 2])
    write(tmp_path, "in/jahat.docx", with_parts(made["docx"], **{ITEM: HOSTILE["no XML"]}))
    done = typed(tmp_path, "extract", "in", "-o", "out", check=(1,))
    told = [line for line in done.stderr.splitlines() if not line.startswith(" ")]
    assert [line.partition(" galat: ")[0] for line in told] == ["in/jahat.docx: SBR001", "in/potong.pdf: SBR001"]
    assert "Error" not in done.stderr
    assert "tag" not in done.stderr


def test_an_encrypted_pdf_is_named(made: dict[str, bytes], tmp_path: Path) -> None:
    writer, target = PdfWriter(io.BytesIO(made["pdf"])), io.BytesIO()
    writer.encrypt("rahasia", algorithm="RC4-128")
    writer.write(target)
    file = write(tmp_path, "in/terkunci.pdf", target.getvalue())
    done = typed(tmp_path, "extract", "in/terkunci.pdf", "-o", "out", check=(1,))
    assert "in/terkunci.pdf: SBR001" in done.stderr
    assert "terkunci dengan kata sandi" in done.stderr
    assert file.is_file()
    assert not (tmp_path / "out").exists()


# --- files that people have had in their hands ------------------------------------------------------------------------


def edited(docx: bytes) -> bytes:
    """The Word file with a word more, saved by another program."""
    document, target = python_docx.Document(io.BytesIO(docx)), io.BytesIO()
    next(each for each in document.paragraphs if each.text).add_run(" lain")
    document.save(target)
    return target.getvalue()


def test_a_word_file_that_somebody_has_edited_gives_its_source_with_a_warning(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    write(tmp_path, "in/tim.docx", edited(made["docx"]))
    done = typed(tmp_path, "extract", "in/tim.docx", "-o", "out", check=(3,))
    assert "SBR002 peringatan" in done.stderr
    assert (tmp_path / "out/content/keputusan/tim.yaml").is_file()


def test_the_pdf_of_an_edited_word_file_carries_no_source(made: dict[str, bytes]) -> None:
    assert to_pdf(made["docx"]).data == made["pdf"]
    assert not PdfReader(io.BytesIO(to_pdf(edited(made["docx"])).data)).attachments


def test_a_signed_and_renamed_pdf_still_gives_its_source(made: dict[str, bytes], tmp_path: Path) -> None:
    write(tmp_path, "in/SK Tim (ttd).PDF", signed(made["pdf"]))
    typed(tmp_path, "extract", "in", "-o", "out")
    assert build(tmp_path / "out", variants=[()])["keputusan/tim.pdf"] == made["pdf"]


def test_a_pdf_with_a_note_still_gives_its_source(made: dict[str, bytes], tmp_path: Path) -> None:
    write(tmp_path, "in/tim.pdf", noted(made["pdf"]))
    typed(tmp_path, "extract", "in", "-o", "out")
    assert build(tmp_path / "out", variants=[()])["keputusan/tim.pdf"] == made["pdf"]


def test_a_named_file_without_a_source_is_an_error(tmp_path: Path) -> None:
    root = profile(tmp_path)
    write(root, "content/keputusan/tim.yaml", decision("Tim", "7", "2023-04-05"))
    build(root, "--no-source", variants=[()])
    named = typed(root, "extract", "build/keputusan/tim.pdf", "-o", "satu", check=(1,))
    assert "build/keputusan/tim.pdf: SBR003 galat" in named.stderr
    assert "mungkin bukan buatan naskah" in named.stderr
    assert not (root / "satu").exists()


def test_a_file_without_a_source_in_a_folder_is_a_remark(made: dict[str, bytes], tmp_path: Path) -> None:
    root = profile(tmp_path / "lain")
    write(root, "content/keputusan/tim.yaml", decision("Tim", "7", "2023-04-05"))
    bare = build(root, "--no-source", variants=[()])["keputusan/tim.pdf"]
    write(tmp_path, "in/tanpa.pdf", bare)
    write(tmp_path, "in/tim.docx", made["docx"])
    done = typed(tmp_path, "extract", "in", "-o", "out")
    assert "in/tanpa.pdf: SBR003 catatan" in done.stderr


def test_nothing_to_extract_ends_at_one(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = typed(tmp_path, "extract", "in", "-o", "out", check=(1,))
    assert "in: SBR006 peringatan: tidak ada .docx atau .pdf" in done.stderr
    done = typed(tmp_path, "extract", "tiada.pdf", "-o", "out", check=(1,))
    assert "tiada.pdf: BRK006" in done.stderr


def test_a_target_that_can_not_be_written_to_is_named(made: dict[str, bytes], tmp_path: Path) -> None:
    write(tmp_path, "in/tim.pdf", made["pdf"])
    write(tmp_path, "out", "sebuah berkas")
    for target in ("out", "out/dalam/sekali"):
        done = typed(tmp_path, "extract", "in", "-o", target, check=(1,))
        assert "out: BRK033 galat: ini berkas, bukan folder" in done.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "sebuah berkas"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_read_only_target_is_named(made: dict[str, bytes], tmp_path: Path) -> None:
    write(tmp_path, "in/tim.pdf", made["pdf"])
    (tmp_path / "out").mkdir(mode=0o555)
    assert "SYS001" in typed(tmp_path, "extract", "in", "-o", "out", check=(2,), before=as_anybody).stderr


def test_a_word_file_that_inflates_without_end_is_refused(made: dict[str, bytes], tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            with new.open(entry.filename, "w") as stream:
                stream.write(data.removesuffix(b"</sumber>"))
                if entry.filename == "customXml/item1.xml":
                    for _ in range(300):
                        stream.write(b" " * 1024 * 1024)
                    stream.write(b"</sumber>")
    file = only({"besar.docx": target.getvalue()}, "", tmp_path / "in") / "besar.docx"
    result = extract([file], tmp_path / "out")
    assert result.sources == 0
    assert {finding.place.file for finding in result.findings} == {file.as_posix()}
