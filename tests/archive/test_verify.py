"""`naskah verify`: what became of each file since it was made, and which files it names."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from archive.office import PROFILE, build, decision, profile, typed, write
from archive.signing import noted, signed
from naskah.archive.model import Documents, Order
from naskah.archive.verdicts import Verdict
from naskah.archive.verifying import verify
from naskah.content import documents
from naskah.environment import Project
from naskah.findings import Refused
from naskah.outputs.manifest import NAME as MANIFEST
from naskah.outputs.manifest import as_written
from naskah.outputs.shelf import held
from naskah.outputs.told import Told
from tools.recipients import recipients
from tools.recipients import write as write_rows

REPOSITORY = Path(__file__).parents[2]
LETTER = "content/surat/dispensasi-kpps.yaml"
SATU, DUA = "content/keputusan/satu.yaml", "content/keputusan/dua.yaml"
LETTERS = "surat/dispensasi-kpps/"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two decisions, three letters and an index, in one output folder."""
    root = profile(tmp_path_factory.mktemp("kantor"))
    for name, day in ((SATU, "2021-02-03"), (DUA, "2024-02-03")):
        write(root, name, decision(Path(name).stem.title(), "7", day, "lampiran: [{judul: A, isi: a.md}]\n"))
    write(root, "content/keputusan/a.md", "# Umum\n\nTeks.\n")
    build(root, variants=[()])
    for name in (LETTER, "content/lembaga/sekretariat-contoh.yaml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / name, root / name)
    write_rows(list(recipients(3)), root / "penerima.csv")
    typed(root, "bulk", LETTER, "--data", "penerima.csv", "--out", f"build/{LETTERS}")
    typed(root, "index", check=(0, 3))
    return root


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Path:
    """That office, moved to a folder of its own."""
    return Path(shutil.copytree(made, tmp_path / "pindahan"))


def verdicts(root: Path, *paths: str, fast: bool = False, jobs: int = 1) -> dict[str, str]:
    """What is said of each file that is not the same, by name."""
    return {each.name: str(each) for each in judged(root, *paths, fast=fast, jobs=jobs) if str(each) != "sama"}


def judged(root: Path, *paths: str, fast: bool = False, jobs: int = 1) -> list[Verdict]:
    project = Project.find(root)
    order = Order(project, root / "build", (), jobs=jobs)
    return verify(order, documents((), project).documents, [root / path for path in paths], fast=fast)


def files(root: Path) -> list[str]:
    """All files of the archive but what keeps two runs apart."""
    lying = (root / "build").rglob("*")
    return sorted(file.relative_to(root / "build").as_posix() for file in lying if file.suffix and file.is_file())


def edit(root: Path, name: str, old: str, new: str) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")


# --- nothing happened -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [(), ("--fast",), ("--jobs", "1"), ("--jobs", "2")])
def test_an_archive_that_was_moved_is_all_the_same(office: Path, options: tuple[str, ...]) -> None:
    done = typed(office, "verify", *options)
    count = len([name for name in files(office) if not name.endswith(MANIFEST)])
    assert count == 4 + 6 + 1 + 3
    assert done.stdout == f"{count} berkas sama, 0 ditandatangani sejak dibuat, 0 lain.\n"


def test_with_all_every_file_is_named(office: Path) -> None:
    lines = typed(office, "verify", "--all").stdout.splitlines()[:-1]
    assert lines == [f"build/{name}: sama" for name in files(office) if not name.endswith(MANIFEST)]


def test_nothing_is_written(office: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in office.rglob("*")}
    typed(office, "verify")
    typed(office, "verify", "--fast")
    assert {file: file.stat().st_mtime_ns for file in office.rglob("*")} == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX has modes")
def test_a_read_only_archive_is_proved(office: Path) -> None:
    for file in (office / "build", *(office / "build").rglob("*")):
        file.chmod(0o555 if file.is_dir() else 0o444)
    typed(office, "verify")


def test_drafts_are_proved_beside_their_originals(office: Path) -> None:
    build(office, variants=[("--konsep",), ("--untuk-ttd",), ("--salinan",), ("--no-source", "--out", "build")])
    assert verdicts(office) == {}
    (office / "build/keputusan/satu-konsep.docx").write_bytes(b"x")
    assert verdicts(office) == {"keputusan/satu-konsep.docx": "diubah sesudah dibuat"}


# --- a single byte ----------------------------------------------------------------------------------------------------


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("seed", range(8))
def test_a_single_byte_changed_anywhere_is_found_and_the_file_named(office: Path, seed: int, fast: bool) -> None:
    chance = random.Random(seed)
    changed = [name for name in files(office) if not name.endswith(MANIFEST)]
    for name in changed:
        file = office / "build" / name
        data = file.read_bytes()
        places = {0: 0, 1: len(data) - 1, 2: len(data) // 2}
        file.write_bytes(flipped(data, places.get(seed, chance.randrange(len(data)))))
    found = verdicts(office, fast=fast)
    assert sorted(found) == changed
    assert {found[name] for name in changed} <= {
        "diubah sesudah dibuat",
        "ditambahi sesudah dibuat, bukan oleh tanda tangan",
    }


@pytest.mark.parametrize("name", [MANIFEST, f"{LETTERS}{MANIFEST}"])
def test_a_single_byte_changed_in_a_manifest_is_found_and_the_file_named(office: Path, name: str) -> None:
    file = office / "build" / name
    data = file.read_bytes()
    ends = [place for place, byte in enumerate(data) if byte == 10]
    chance = random.Random(name)
    for place in {0, 1, *ends, *(end - 1 for end in ends), *(chance.randrange(len(data)) for _ in range(25))}:
        for mask in (1, 7):  # 7 makes a carriage return of a line's end
            file.write_bytes(data[:place] + bytes([data[place] ^ mask]) + data[place + 1 :])
            assert "rusak atau diubah" in verdicts(office, fast=True).get(name, ""), (place, mask)


@pytest.mark.parametrize("name", [MANIFEST, f"{LETTERS}{MANIFEST}"])
def test_a_manifest_that_was_cut_short_is_named(office: Path, name: str) -> None:
    file = office / "build" / name
    data = file.read_bytes()
    for size in (len(data) - 1, len(data) - 2, len(data) - 40):
        file.write_bytes(data[:size])
        assert "rusak atau diubah" in verdicts(office, fast=True)[name], size


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "a byte more": lambda data: data + b"\n",
    "a byte less": lambda data: data[:-1],
    "half of it": lambda data: data[: len(data) // 2],
    "nothing": lambda _data: b"",
    "twice": lambda data: data + data,
    "another file": lambda _data: b"PK\x03\x04",
}


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_named(office: Path, damage: str, fast: bool) -> None:
    names = ["keputusan/satu.docx", "keputusan/dua.pdf", "index.html", f"{LETTERS}daftar.xlsx"]
    for name in names:
        file = office / "build" / name
        file.write_bytes(DAMAGES[damage](file.read_bytes()))
    found = verdicts(office, fast=fast)
    assert sorted(found) == sorted(names)
    assert not any("ditandatangani" in text or "sama" in text for text in found.values())


def test_files_in_each_other_s_place_are_named(office: Path) -> None:
    folder = office / "build/keputusan"
    (folder / "satu.pdf").rename(folder / "x")
    (folder / "dua.pdf").rename(folder / "satu.pdf")
    (folder / "x").rename(folder / "dua.pdf")
    for fast in (False, True):
        found = verdicts(office, fast=fast)
        assert found == dict.fromkeys(("keputusan/dua.pdf", "keputusan/satu.pdf"), "diubah sesudah dibuat")


def test_the_command_names_the_file_and_ends_at_one(office: Path) -> None:
    file = office / "build/keputusan/satu.docx"
    file.write_bytes(flipped(file.read_bytes(), 3000))
    done = typed(office, "verify", check=(1,))
    assert done.stdout.splitlines()[0] == "build/keputusan/satu.docx: diubah sesudah dibuat"
    assert done.stdout.splitlines()[-1].endswith("13 berkas sama, 0 ditandatangani sejak dibuat, 1 lain.")


# --- signed -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fast", [False, True])
def test_a_signed_pdf_is_called_signed(office: Path, fast: bool) -> None:
    names = ["keputusan/satu.pdf", next(name for name in files(office) if name.startswith(LETTERS) and ".pdf" in name)]
    for name in names:
        file = office / "build" / name
        file.write_bytes(signed(file.read_bytes()))
    assert verdicts(office, fast=fast) == dict.fromkeys(names, "ditandatangani sejak dibuat")
    done = typed(office, "verify", *(["--fast"] if fast else []))
    assert done.stdout.splitlines()[-1].endswith("12 berkas sama, 2 ditandatangani sejak dibuat, 0 lain.")


def test_a_byte_changed_after_signing_is_found(office: Path) -> None:
    file = office / "build/keputusan/satu.pdf"
    data = signed(file.read_bytes())
    for place in (5, 2000, data.index(b"/ByteRange"), len(data) - 1):
        file.write_bytes(flipped(data, place))
        assert verdicts(office, fast=True)["keputusan/satu.pdf"] != "ditandatangani sejak dibuat", place
    file.write_bytes(noted(data))
    assert verdicts(office)["keputusan/satu.pdf"] == "ditandatangani, lalu diubah lagi"


def test_a_signed_pdf_whose_content_changed_says_both(office: Path) -> None:
    file = office / "build/keputusan/satu.pdf"
    file.write_bytes(signed(file.read_bytes()))
    edit(office, SATU, "bahwa perlu contoh", "bahwa perlu lagi")
    found = verdicts(office)
    assert found["keputusan/satu.pdf"] == "ditandatangani sejak dibuat; sesudah itu berubah: menimbang"
    assert found["keputusan/satu.docx"] == "usang, berubah sejak dibuat: menimbang"


# --- out of date ------------------------------------------------------------------------------------------------------

BOTH = ("keputusan/satu.docx", "keputusan/satu.pdf")


@pytest.mark.parametrize(
    ("file", "old", "new", "part"),
    [
        (SATU, "bahwa perlu contoh", "bahwa perlu lagi", "menimbang"),
        (SATU, "judul: A", "judul: B", "lampiran"),
        (SATU, "penandatangan: kepala", "penandatangan: wakil", "lembaga: pejabat, penandatangan"),
        (PROFILE, "TOKOH REKAAN SATU", "TOKOH REKAAN LAIN", "lembaga: pejabat"),
        (PROFILE, "tempat: Kota Rekaan", "tempat: Kota Lain", "lembaga: tempat"),
    ],
)
def test_what_changed_since_is_named(office: Path, file: str, old: str, new: str, part: str) -> None:
    edit(office, file, old, new)
    found = verdicts(office)
    assert set(BOTH) <= set(found)
    for name in BOTH:
        said = found[name].removeprefix("usang, berubah sejak dibuat: ")
        assert sorted(said.split(", ")) == sorted(part.split(", ")), found[name]


def test_a_changed_annex_makes_both_decisions_out_of_date(office: Path) -> None:
    write(office, "content/keputusan/a.md", "# Khusus\n")
    found = verdicts(office)
    assert sorted(found) == ["keputusan/dua.docx", "keputusan/dua.pdf", *BOTH]
    assert set(found.values()) == {"usang, berubah sejak dibuat: lampiran 1"}


def test_an_official_whom_no_document_names_changes_nothing(office: Path) -> None:
    edit(office, PROFILE, "TOKOH REKAAN TIGA", "TOKOH REKAAN LAIN")
    edit(office, SATU, "naskah: 1\n", "# rahasia\nnaskah: 1\n")
    assert verdicts(office) == {}


def test_fast_names_the_files_that_changed(office: Path) -> None:
    edit(office, SATU, "bahwa perlu contoh", "bahwa perlu lagi")
    assert verdicts(office, fast=True) == dict.fromkeys(BOTH, f"usang, berubah sejak dibuat: {SATU}")
    edit(office, PROFILE, "TOKOH REKAAN TIGA", "TOKOH REKAAN LAIN")
    found = verdicts(office, fast=True)
    assert all(PROFILE in text for text in found.values())
    assert len(found) == 4


def test_the_template_is_named_when_it_changed(office: Path) -> None:
    shutil.copytree(REPOSITORY / "templates/keputusan", office / "templates/keputusan")
    assert verdicts(office) == {}
    edit(office, "templates/keputusan/template.yaml", "mulai berlaku pada", "berlaku mulai")
    for fast in (False, True):
        found = verdicts(office, fast=fast)
        assert len(found) == 4
        assert all("templat" in text for text in found.values())


def test_the_same_content_by_another_engine_is_told_by_its_name(office: Path) -> None:
    manifest = office / "build" / MANIFEST
    lines = list(Documents(office / "build").last.values())
    others = manifest.read_bytes()
    retold = b""
    for line in lines:
        file = office / "build" / line.document.replace("content/", "").replace(".yaml", ".docx")
        file.write_bytes(file.read_bytes() + b"\0")
        said = msgspec.to_builtins(line)
        said["made_from"]["mesin"] = "naskah 0.1, typst 0.1"
        said["files"][file.relative_to(office / "build").as_posix()] = _digest(file)
        retold += as_written(said)
    manifest.write_bytes(others + retold)
    found = verdicts(office)
    assert found == dict.fromkeys(
        ("keputusan/dua.docx", "keputusan/satu.docx"), "isinya sama, dibuat oleh naskah 0.1, typst 0.1"
    )
    assert verdicts(office, fast=True) == found


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


# --- missing, unknown, gone -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fast", [False, True])
def test_what_is_not_there_or_nobody_knows_is_named(office: Path, fast: bool) -> None:
    letter = next(name for name in files(office) if name.startswith(LETTERS) and name.endswith(".pdf"))
    for name in ("keputusan/satu.docx", letter):
        (office / "build" / name).unlink()
    for name in ("keputusan/asing.pdf", f"{LETTERS}asing.docx", "lain/asing.txt"):
        write(office, f"build/{name}", "x")
    write(office, "content/keputusan/tiga.yaml", decision("Tiga", "9", "2024-02-03"))
    (office / DUA).unlink()
    assert verdicts(office, fast=fast) == {
        "content/keputusan/tiga.yaml": "belum pernah disusun",
        "keputusan/asing.pdf": "tidak dikenal",
        "keputusan/dua.docx": f"naskahnya tidak ada lagi: {DUA}",
        "keputusan/dua.pdf": f"naskahnya tidak ada lagi: {DUA}",
        "keputusan/satu.docx": "hilang",
        "lain/asing.txt": "tidak dikenal",
        f"{LETTERS}asing.docx": "tidak dikenal",
        letter: "hilang",
    }


def test_an_index_that_is_missing_is_named(office: Path) -> None:
    (office / "build/index.html").unlink()
    assert verdicts(office) == {"index.html": "hilang"}


def test_a_list_of_letters_that_is_missing_is_named(office: Path) -> None:
    (office / f"build/{LETTERS}daftar.xlsx").unlink()
    assert verdicts(office) == {f"{LETTERS}daftar.xlsx": "hilang"}


def test_a_document_that_can_not_be_made_any_more_says_why(office: Path) -> None:
    edit(office, SATU, "penandatangan: kepala", "penandatangan: tiada")
    assert verdicts(office) == dict.fromkeys(BOTH, "naskahnya tidak dapat disusun")
    done = typed(office, "verify", check=(1,))
    assert "SKM017" in done.stderr


def test_a_folder_that_is_not_there_is_no_archive(tmp_path: Path) -> None:
    root = profile(tmp_path)
    write(root, SATU, decision("Satu", "7", "2021-02-03"))
    for words in (("--fast",), ("--out", "lain")):
        done = typed(root, "verify", *words, check=(2,))
        assert "folder hasil ini tidak ada" in done.stderr
        assert done.stdout == ""
    assert not (root / "build").exists()
    assert "BRK001" in typed(tmp_path.parent, "verify", check=(1,)).stderr


def test_a_document_that_was_never_built_has_its_own_name(office: Path) -> None:
    write(office, "content/keputusan/tiga.yaml", decision("Tiga", "9", "2024-02-03"))
    said = typed(office, "verify", "--fast", check=(1,)).stdout.splitlines()
    assert said[0] == "content/keputusan/tiga.yaml: belum pernah disusun"


def test_a_lost_manifest_is_named_before_what_nobody_knows_without_it(office: Path) -> None:
    (office / "build" / MANIFEST).unlink()
    for fast in (False, True):
        found = [each for each in judged(office, fast=fast) if not each.is_sound]
        assert [str(each) for each in found if each.name == MANIFEST] == [str(found[0])]
        assert "naskah build" in str(found[0])
        assert {"keputusan/satu.pdf", "index.html"} <= {each.name for each in found if str(each) == "tidak dikenal"}
    assert judged(office, f"build/{LETTERS}") == [each for each in judged(office, "build/surat") if each.is_sound]
    typed(office, "build", check=(0, 3))
    typed(office, "index", check=(0, 3))
    assert verdicts(office) == {}


# --- content is no more -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fast", [False, True])
def test_without_any_content_files_are_held_against_their_manifest(office: Path, fast: bool) -> None:
    write(office, "naskah.toml", "")
    shutil.rmtree(office / "content")
    folder = office / "build/keputusan"
    (folder / "satu.docx").write_bytes(flipped((folder / "satu.docx").read_bytes(), 3000))
    (folder / "dua.pdf").write_bytes(signed((folder / "dua.pdf").read_bytes()))
    done = typed(office, "verify", *(["--fast"] if fast else []), check=(1,))
    assert done.stdout.splitlines() == [
        f"build/keputusan/dua.docx: naskahnya tidak ada lagi: {DUA}",
        "build/keputusan/satu.docx: diubah sesudah dibuat",
        f"build/keputusan/satu.pdf: naskahnya tidak ada lagi: {SATU}",
        "10 berkas sama, 1 ditandatangani sejak dibuat, 3 lain.",
        "Folder content tidak ada; keluarkan lagi isinya: naskah extract build -o pulih",
    ]


# --- beside the folder ------------------------------------------------------------------------------------------------

SCAN, RECORD = "pindaian/satu.pdf", "ditandatangani/keputusan/satu.txt"


@pytest.fixture
def kept(office: Path) -> Path:
    """That office, where a decision is signed, scanned and built so."""
    write(office, SCAN, b"%PDF-1.7 pindaian rekaan")
    edit(office, SATU, "naskah: 1\n", f"naskah: 1\nstatus: ditandatangani\ntertanda: ../../{SCAN}\n")
    typed(office, "build", SATU, check=(0, 3))
    return office


def test_scans_and_records_that_are_as_they_were_are_counted(kept: Path) -> None:
    said = typed(kept, "verify", "--all").stdout.splitlines()
    assert {f"{SCAN}: sama", f"{RECORD}: sama"} <= set(said)
    assert said[-1] == "16 berkas sama, 0 ditandatangani sejak dibuat, 0 lain."
    assert [each.name for each in judged(kept, SCAN, RECORD)] == [RECORD, SCAN]


@pytest.mark.parametrize("fast", [False, True])
def test_another_scan_and_another_record_are_named_from_the_root(kept: Path, fast: bool) -> None:
    for name in (SCAN, RECORD):
        (kept / name).write_bytes((kept / name).read_bytes() + b"x")
    said = typed(kept, "verify", *(["--fast"] if fast else []), check=(1,)).stdout.splitlines()
    assert said == [
        f"{RECORD}: catatan kata-kata bukan lagi yang dahulu",
        f"{SCAN}: bukan lagi pindaian yang dicatat",
        "14 berkas sama, 0 ditandatangani sejak dibuat, 2 lain.",
    ]


@pytest.mark.parametrize("fast", [False, True])
def test_without_its_scan_a_document_is_still_proved(kept: Path, fast: bool) -> None:
    (kept / SCAN).unlink()
    (kept / RECORD).unlink()
    lost = {
        SCAN: "pindaian ini hilang atau tidak dapat dibuka",
        RECORD: "catatan kata-kata hilang atau tidak dapat dibuka",
    }
    assert verdicts(kept, fast=fast) == lost
    file = kept / "build/keputusan/satu.docx"
    file.write_bytes(flipped(file.read_bytes(), 3000))
    assert verdicts(kept, fast=fast) == {**lost, "keputusan/satu.docx": "diubah sesudah dibuat"}
    edit(kept, SATU, "penandatangan: kepala", "penandatangan: tiada")
    if not fast:
        assert verdicts(kept)["keputusan/satu.pdf"] == "naskahnya tidak dapat disusun"


@pytest.mark.parametrize("variant", [(), ("--salinan",)])
def test_a_record_is_held_against_every_variant(kept: Path, variant: tuple[str, ...]) -> None:
    typed(kept, "build", SATU, "--salinan", check=(0, 3))
    (kept / RECORD).unlink()
    typed(kept, "build", SATU, *variant, check=(0, 3))
    assert verdicts(kept) == {}
    edit(kept, RECORD, "contoh", "lain")
    assert verdicts(kept) == {RECORD: "catatan kata-kata bukan lagi yang dahulu"}


def test_a_record_without_a_document_is_named(kept: Path) -> None:
    (kept / SATU).rename(kept / "content/keputusan/lima.yaml")
    alone = "catatan kata-kata tanpa naskah"
    assert verdicts(kept)[RECORD] == alone
    assert RECORD not in {name for name, said in verdicts(kept, DUA).items() if said == alone}
    for suffix in ("docx", "pdf"):
        (kept / f"build/keputusan/satu.{suffix}").unlink()
    (kept / SCAN).unlink()
    assert verdicts(kept) == {RECORD: alone, "content/keputusan/lima.yaml": "belum pernah disusun"}
    (kept / RECORD).unlink()
    assert RECORD not in verdicts(kept)


# --- while somebody writes --------------------------------------------------------------------------------------------


def test_while_a_folder_is_written_nothing_is_said_of_it(office: Path) -> None:
    (office / "build/keputusan/satu.pdf").unlink()
    for folder in ("build", f"build/{LETTERS}"):
        with held(office / folder, Told, force=False):
            done = typed(office, "verify", "--fast", check=(2,))
            assert "folder ini sedang ditulisi" in done.stderr
            assert folder.rstrip("/") in done.stderr
            assert done.stdout == ""
    assert "hilang" in typed(office, "verify", "--fast", check=(1,)).stdout


def test_a_folder_that_was_written_meanwhile_is_not_judged(office: Path) -> None:
    write(office, "content/keputusan/tiga.yaml", decision("Tiga", "9", "2024-02-03"))
    project = Project.find(office)
    found = documents((), project).documents

    def meanwhile(done: int, _of: int) -> None:
        if done == 1:
            typed(office, "build", "content/keputusan/tiga.yaml", check=(0, 3))

    with pytest.raises(Refused) as refused:
        verify(Order(project, office / "build", ()), found, progress=meanwhile)
    assert [finding.code for finding in refused.value.findings] == ["BLK003"]
    assert verdicts(office) == {}


# --- asked about some -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paths", "count"),
    [
        ((SATU,), 2),
        (("build/keputusan/satu.pdf",), 1),
        (("build/keputusan",), 4),
        (("content/keputusan",), 4),
        ((f"build/{LETTERS}",), 7),
        (("build",), 14),
        ((".",), 14),
        (("build/index.html", SATU), 3),
    ],
)
def test_only_what_is_asked_about_is_told_of(office: Path, paths: tuple[str, ...], count: int) -> None:
    for fast in (False, True):
        found = judged(office, *paths, fast=fast)
        assert len(found) == count, [each.name for each in found]
        assert {str(each) for each in found} == {"sama"}


def test_a_path_that_is_nowhere_is_no_proof(office: Path) -> None:
    done = typed(office, "verify", "build/keputusan/sautu.pdf", check=(1,))
    assert "BRK006" in done.stderr
    (office / SATU).unlink()
    assert f"naskahnya tidak ada lagi: {SATU}" in typed(office, "verify", SATU, check=(1,)).stdout
    (office / "build/keputusan/dua.pdf").unlink()
    assert "hilang" in typed(office, "verify", "build/keputusan/dua.pdf", check=(1,)).stdout


def test_a_path_outside_of_project_and_archive_is_called_that(office: Path) -> None:
    file = write(office.parent, "lain/tim.pdf", b"%PDF-1.7")
    done = typed(office, "verify", "../lain/tim.pdf", check=(1,))
    assert "BRK005" in done.stderr
    assert "di luar folder proyek dan folder hasil" in done.stderr
    done = typed(office, "verify", "--out", "../lain", "../lain/tim.pdf", check=(1,))
    assert f"{file.relative_to(office.parent)}: tidak dikenal" in done.stdout


def test_a_path_of_which_nothing_is_made_is_no_proof(office: Path) -> None:
    assert "Tidak ada yang dapat dibuktikan" in typed(office, "verify", PROFILE, check=(1,)).stdout


# --- the same words whoever looks -------------------------------------------------------------------------------------


def test_one_worker_and_two_say_the_same(office: Path) -> None:
    for number in range(6):
        write(office, f"content/keputusan/k{number}.yaml", decision(f"K {number}", "7", "2023-02-03"))
    build(office, variants=[()])
    edit(office, "content/keputusan/k1.yaml", "penandatangan: kepala", "penandatangan: tiada")
    edit(office, "content/keputusan/k2.yaml", "bahwa", "bahwa bukan")
    (office / "build/keputusan/k3.pdf").write_bytes(b"x")
    (office / "build/keputusan/k4.pdf").unlink()
    said = [typed(office, "verify", "--jobs", jobs, check=(1,)) for jobs in ("1", "2")]
    assert said[0].stdout == said[1].stdout
    assert said[0].stderr == said[1].stderr
    assert said[0].stdout.count("\n") == 2 + 2 + 1 + 1 + 1
