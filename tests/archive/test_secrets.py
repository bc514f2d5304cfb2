"""What nobody was to see is in no file: comments, suppressions, what a document does not show, other officials."""

from __future__ import annotations

import base64
import io
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx as python_docx
import openpyxl
import pytest
from docx.document import Document
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject
from reading import with_parts

from archive.office import PROFILE, build, png, typed, write
from naskah.environment import built_in_templates

# A secret is `rahasia` and two digits; each stands in one place only, so that one that is found names it.
SECRET = re.compile(r"(?i)r\W?a\W?h\W?a\W?s\W?i\W?a\W?\d\d")

LEMBAGA = """\
# rahasia01: di atas profil
naskah: 1  # rahasia02
nama: Dinas Contoh Kabupaten Rekaan
pembentuk: Kepala Dinas Contoh Kabupaten Rekaan
kop:
  - {nilai: [DINAS RAHASIA03], sampai: 2022-12-31}
  - {nilai: [DINAS CONTOH], sejak: 2023-01-01, sampai: 2024-12-31}
  - {nilai: [DINAS RAHASIA04], sejak: 2025-01-01}
alamat: [Jalan Rahasia05]
tempat: Kota Rekaan
logo:
  - {berkas: rahasia06.png, keterangan: Lambang rahasia07, sampai: 2022-12-31}
  - {berkas: rahasia08.png, keterangan: Lambang Rekaan, sejak: 2023-01-01}
kebiasaan: {nomor-halaman: tanpa}
kata:
  - {nilai: {ditetapkan-di: rahasia09}, sampai: 2022-12-31}
  - nilai:
      {ttd: rahasia10, konsep: RAHASIA11, yth: rahasia12, salinan-sesuai: rahasia13, ditetapkan-di: "Di {{ tempat }}"}
    sejak: 2023-01-01
pejabat:
  kepala:
    - {jabatan: [KEPALA RAHASIA14], nama: RAHASIA15, sejak: 2020-01-01, sampai: 2022-12-31}
    - jabatan: [KEPALA DINAS CONTOH]
      nama: TOKOH REKAAN
      gelar-depan: Rahasia16
      gelar-belakang: rahasia17
      pangkat: Rahasia18
      nip: rahasia19
      sejak: 2023-01-01
      sampai: 2024-12-31
    - {jabatan: [KEPALA RAHASIA20], nama: RAHASIA21, sejak: 2025-01-01}
  wakil-rahasia22: [{jabatan: [WAKIL RAHASIA23], nama: RAHASIA24, sejak: 2020-01-01}]
salinan: {unit: [RAHASIA25], jabatan: Rahasia26, nama: Rahasia27}
paraf: {bentuk: tabel, jabatan: [Rahasia28]}
aturan: {ATR019: tidak}  # rahasia29
jdih: {sumber: rahasia30}
"""

KEPUTUSAN = """\
# rahasia31: di atas isi
naskah: 1
jenis: keputusan # rahasia32
lembaga: dinas-contoh
status: ditandatangani
tertanda: rahasia33.pdf
konsep: 33
nomor: 7  # naskah: abaikan ATR021 rahasia34
tentang: Pembentukan Tim
# naskah: abaikan ATR074 rahasia35
menimbang:
  # rahasia36
  - id: perlu
    # rahasia37
    teks: >-
      bahwa perlu dibentuk tim  # begini bukan catatan
  - penutup
mengingat: [Undang-Undang Nomor 1 Tahun 2000 tentang Contoh]  # naskah: abaikan ATR019 rahasia38
menetapkan:
  - "Membentuk tim"   # rahasia39
  - mulai-berlaku
ditetapkan: {tanggal: 2024-03-04}   # rahasia40
penandatangan: kepala
kata: {ttd: rahasia41, salinan: RAHASIA42, salinan-sesuai: rahasia43}
jdih: {subjek: [rahasia44], teu: rahasia45}
lampiran:
  - {judul: Satu, isi: rahasia46.md, abaikan: [{kode: ATR074, alasan: rahasia47}]}
  - {judul: Dua, tabel: rahasia48.yaml}
  - {judul: Tiga, tabel: rahasia49.csv}
  - {judul: Empat, tabel: rahasia50.xlsx}
  - judul: Lima
    isi: |
      # Bab

      Teks. <!-- rahasia51 -->
# rahasia52: di bawah isi
"""

TEKS = """\
<!-- rahasia53 -->

# Umum

<!-- naskah: abaikan ATR074 rahasia54 -->
- satu <!-- rahasia55 --> dua
  <!-- rahasia56
  dan lagi -->
  - anak

Teks <!-- rahasia57 --> lagi.
"""

TABEL = """\
# rahasia58
abaikan: [{kode: ATR075, sel: B1, alasan: rahasia59}]
kolom: [{id: nama, judul: NAMA}, {id: umur, judul: UMUR}]   # rahasia60
baris:
  # rahasia61
  - {nama: Fulan, umur: "5"}
"""

OWN_FIELD = """\
  catatan-dalam:
    bentuk: teks
    keterangan: Tidak tercetak  # rahasia62
  daftar-dalam:
    bentuk: daftar-teks
"""


def workbook(path: Path) -> None:
    """A workbook with all that people leave in one beside its cells."""
    book: Any = openpyxl.Workbook()
    book.properties.creator, book.properties.title = "Rahasia63", "Rahasia64"
    sheet = book.active
    sheet.title = "Rahasia65"
    for row in (("Nama", "Umur"), ("Fulan", 5)):
        sheet.append(row)
    sheet["A2"].comment = openpyxl.comments.Comment("rahasia66", "rahasia67")
    sheet.oddHeader.center.text = "rahasia68"
    hidden = book.create_sheet("Rahasia69")
    hidden["A1"], hidden.sheet_state = "rahasia70", "hidden"
    book.defined_names["Rahasia71"] = openpyxl.workbook.defined_name.DefinedName("Rahasia71", attr_text='"x"')
    book.save(path)


def form_of_ones_own(path: Path) -> None:
    """Makes a Word file tell of who has made it, in every way that Word has."""
    form: Document = python_docx.Document(str(path))
    about = form.core_properties
    about.author, about.last_modified_by, about.comments = "Rahasia72", "Rahasia73", "rahasia74"
    about.title, about.keywords, about.category = "Rahasia75", "rahasia76", "rahasia77"
    form.save(str(path))
    app = (
        '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-'
        'properties"><Company>Rahasia78</Company><Manager>Rahasia79</Manager><Template>rahasia80.dotx</Template>'
        "</Properties>"
    )
    path.write_bytes(with_parts(path.read_bytes(), docProps__app=app.encode()))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with secrets everywhere, and what it has published."""
    root = tmp_path_factory.mktemp("kantor")
    write(root, PROFILE, LEMBAGA)
    write(root, "content/lembaga/rahasia06.png", png(1))
    write(root, "content/lembaga/rahasia08.png", png(2))
    folder = root / "content/keputusan"
    for name, text in {"rahasia46.md": TEKS, "rahasia48.yaml": TABEL, "rahasia49.csv": "Nama;Umur\nFulan;5\n"}.items():
        write(folder, name, text)
    workbook(folder / "rahasia50.xlsx")
    write(folder, "tim.yaml", KEPUTUSAN)
    kind = root / "templates/penugasan"
    shutil.copytree(built_in_templates() / "keputusan", kind)
    words = (kind / "template.yaml").read_text(encoding="utf-8")
    words = words.replace("isian:\n", f"isian:\n{OWN_FIELD}", 1).replace("nama: Keputusan", "nama: Tugas  # rahasia81")
    (kind / "template.yaml").write_text(words, encoding="utf-8")
    form_of_ones_own(kind / "template.docx")
    own = "catatan-dalam: rahasia82 {{ tentang }}\ndaftar-dalam: [rahasia83]\n"
    text = KEPUTUSAN.replace("jenis: keputusan", "jenis: penugasan").replace("status: ditandatangani\n", own)
    write(folder, "tugas.yaml", text)
    write(root, "content/surat/undangan.yaml", UNDANGAN)
    form = python_docx.Document()
    for line in ("Nomor {{ nomor }}", "{{ tempat_tanggal }}"):
        form.add_paragraph(line)
    form.save(str(root / "content/surat/rahasia87.docx"))
    form_of_ones_own(root / "content/surat/rahasia87.docx")
    write(folder, "rahasia33.pdf", build(root, "content/surat", variants=[()])["surat/undangan.pdf"])
    build(root, variants=[(), ("--untuk-ttd",)])
    return root


UNDANGAN = """\
naskah: 1
jenis: surat-word
lembaga: dinas-contoh
nomor: 9
hal: Undangan
tanggal: 2024-05-06
penandatangan: wakil-rahasia22
kata: {salinan: rahasia84, konsep: rahasia85}
templat: rahasia87.docx # rahasia86
"""


def said_by(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every piece of a file, inflated and decoded: what is in its packages and streams, and in theirs again."""
    yield "the file itself", data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for entry in package.infolist():
                yield f"name {entry.filename}", entry.filename.encode() + entry.comment + entry.extra
                for where, piece in said_by(package.read(entry)):
                    yield f"{entry.filename}: {where}", piece
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    for number, found in enumerate(re.findall(rb'sandi="base64">([^<]+)<', data)):
        for where, piece in said_by(base64.b64decode(found)):
            yield f"base64 {number}: {where}", piece


def _of_pdf(data: bytes) -> Iterator[tuple[str, bytes]]:
    reader = PdfReader(io.BytesIO(data))
    count = int(str(reader.trailer["/Size"]))
    for number in range(1, count):
        try:
            found = reader.get_object(IndirectObject(number, 0, reader))
        except Exception:  # a number that stands for nothing
            continue
        for piece in _texts(found):
            yield f"object {number}", piece
        if isinstance(found, StreamObject):
            for where, piece in said_by(found.get_data()):
                yield f"stream {number}: {where}", piece
    for number, page in enumerate(reader.pages):
        yield f"page {number}", page.extract_text().encode()


def _texts(value: Any) -> Iterator[bytes]:
    if isinstance(value, DictionaryObject):
        for name, inner in value.items():
            yield str(name).encode()
            yield from _texts(inner)
    elif isinstance(value, ArrayObject):
        for inner in value:
            yield from _texts(inner)
    elif not isinstance(value, IndirectObject):
        yield str(value).encode("utf-8", "replace")


def secrets(data: bytes) -> dict[str, str]:
    """The secrets in a file, each with where it stands; as text, as UTF-16 and in hexadecimal digits."""
    found: dict[str, str] = {}
    for where, piece in said_by(data):
        forms = [piece.decode(code, "replace") for code in ("utf-8", "utf-16-be", "utf-16-le")]
        forms.append(piece[1:].decode("utf-16-be", "replace"))
        for digits in re.findall(rb"(?:[0-9a-fA-F]{2}\s?){8,}", piece)[:10_000]:
            some = bytes.fromhex(digits.decode())
            forms += [some.decode("latin-1"), some.decode("utf-16-be", "replace")]
        for form in forms:
            for secret in SECRET.findall(form):
                found.setdefault(secret.lower(), where)
    return found


def test_the_search_finds_secrets_where_they_are(tmp_path: Path) -> None:
    root = tmp_path
    write(root, PROFILE, LEMBAGA)
    for name in ("rahasia06.png", "rahasia08.png"):
        write(root, f"content/lembaga/{name}", png(2))
    text = re.sub(r"(?s)lampiran:.*", "", KEPUTUSAN).replace("tertanda: rahasia33.pdf\n", "")
    write(root, "content/tim.yaml", text.replace("Membentuk tim", "Membentuk rahasia99").replace("Tim", "Rahasia98"))
    for name, data in build(root, variants=[("--konsep",)]).items():
        found = secrets(data)
        assert {"rahasia98", "rahasia99", "rahasia11", "rahasia28"} <= set(found), name


def test_no_output_holds_anything_that_its_document_does_not_show(office: Path) -> None:
    files = {file.relative_to(office).as_posix(): file for file in (office / "build").rglob("*.*")}
    made = [name for name in files if name.endswith((".docx", ".pdf"))]
    assert len(made) == 12, sorted(files)
    assert {name: found for name in made if (found := secrets(files[name].read_bytes()))} == {}


def test_no_draft_does_but_for_what_drafts_show(office: Path) -> None:
    shown = {"rahasia11", "rahasia28", "rahasia85"}  # the mark of a draft, as each is worded, and its initials
    for name, data in build(office, "--out", "konsep", variants=[("--konsep",)]).items():
        if "konsep" in name:
            assert set(secrets(data)) <= shown, name
    for file in (office / "konsep").rglob("*.*"):
        if file.suffix in (".docx", ".pdf"):
            found = set(secrets(file.read_bytes())) - (
                {"rahasia11", "rahasia28"} if "surat" not in str(file) else set()
            )
            assert found == set(), file.name


def test_a_copy_holds_no_source_and_nothing_but_what_copies_show(office: Path) -> None:
    shown = {"rahasia43", "rahasia25", "rahasia26", "rahasia27", "rahasia41", "rahasia42"}
    typed(office, "build", "--salinan", "--out", "salinan", check=(0, 3))
    made = [file for file in (office / "salinan").rglob("*.*") if file.suffix in (".docx", ".pdf")]
    assert len(made) == 6
    for file in made:
        data = file.read_bytes()
        assert set(secrets(data)) <= shown, file.name
        assert not any(b"urn:naskah:sumber" in piece for _where, piece in said_by(data))


def test_files_without_a_source_hold_none(office: Path) -> None:
    typed(office, "build", "--no-source", "--out", "tanpa", check=(0, 3))
    for file in (office / "tanpa").rglob("*.*"):
        if file.suffix in (".docx", ".pdf"):
            data = file.read_bytes()
            assert secrets(data) == {}
            assert not any(b"urn:naskah:sumber" in piece for _where, piece in said_by(data))


def test_a_profile_may_say_that_no_file_carries_a_source(office: Path, tmp_path: Path) -> None:
    shutil.copytree(office / "content", tmp_path / "content")
    shutil.copytree(office / "templates", tmp_path / "templates")
    file = tmp_path / PROFILE
    file.write_text(LEMBAGA.replace("nomor-halaman: tanpa", "nomor-halaman: tanpa, sumber: tanpa"), encoding="utf-8")
    for name, data in build(tmp_path, "--to", "docx", variants=[()]).items():
        assert not any(b"urn:naskah:sumber" in piece for _where, piece in said_by(data)), name


def test_what_tells_of_builds_holds_names_and_hashes_alone(office: Path) -> None:
    text = (office / "build/manifest.jsonl").read_text(encoding="utf-8")
    named = set(SECRET.findall(text))
    of_files = {"rahasia06", "rahasia08", "rahasia33", "rahasia46", "rahasia48", "rahasia49", "rahasia50", "rahasia87"}
    assert named <= of_files


def test_what_was_extracted_holds_none_of_it_either(office: Path, tmp_path: Path) -> None:
    typed(tmp_path, "extract", str(office / "build"), "-o", "lagi")
    files = [file for file in (tmp_path / "lagi").rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert SECRET.search(file.relative_to(tmp_path / "lagi").as_posix()) is None
        assert secrets(file.read_bytes()) == {}, file


def test_a_secret_that_is_deflated_is_no_longer_one_to_the_search() -> None:
    assert secrets(b"rahasia01") == {"rahasia01": "the file itself"}
    assert secrets("rahasia01".encode("utf-16-be")) != {}
    assert secrets("rahasia01".encode("utf-16-be").hex().encode()) != {}
    assert secrets(zlib.compress(b"rahasia01")) == {}
