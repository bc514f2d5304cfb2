"""Whatever lies in a content file, its text or its table: findings or none, never a crash, within stated bounds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from checks.sound import SOUND, lay, place
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naskah.checks import Choice
from naskah.environment import Project
from naskah.review import Reviewer
from naskah.review.mending import mend

FILES = ("keputusan.yaml", "keputusan.md", "jadwal.yaml", "lembaga.yaml")
RULES_ALONE = Choice(ignored=("TMP", "HRF", "PDF", "DOC"))
SOURCES = Path(__file__).resolve().parents[2] / "src"
MEMORY, SECONDS = 2 * 1024**3, 60  # what SECURITY.md states for one document of the largest size

hostile = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound project whose files are damaged one after another."""
    return lay(tmp_path_factory.mktemp("hostile"))


def survives(root: Path, name: str, data: bytes, document: str = "keputusan.yaml") -> None:
    """Checks and mends a document with other bytes in one of its files, and puts the old ones back."""
    file = place(root, name)
    sound = file.read_bytes()
    try:
        file.write_bytes(data)
        project = Project(root.resolve())
        for review in Reviewer(project, RULES_ALONE).review([place(root, document)]):
            assert all(finding.message and finding.code for finding in review.findings)
        mend([place(root, document)], project, RULES_ALONE)
    finally:
        file.write_bytes(sound)


# --- damaged bytes

Damage = Callable[[bytes], bytes]


@st.composite
def damages(draw: st.DrawFn) -> Damage:
    """Bytes flipped, cut, doubled, or put in; lines lost, moved, indented otherwise."""
    way = draw(st.sampled_from(["flip", "cut", "double", "insert", "lose line", "swap lines", "indent"]))
    here, there = draw(st.floats(0, 1)), draw(st.floats(0, 1))
    piece = draw(st.one_of(st.binary(max_size=12), st.sampled_from(PIECES)))

    def damaged(data: bytes) -> bytes:
        start, end = sorted((int(here * len(data)), int(there * len(data))))
        lines = data.split(b"\n")
        row, other = int(here * (len(lines) - 1)), int(there * (len(lines) - 1))
        if way == "flip":
            return data[:start] + bytes([data[start] ^ 0x20 if start < len(data) else 0]) + data[start + 1 :]
        if way == "cut":
            return data[:start] + data[end:]
        if way == "double":
            return data[:end] + data[start:]
        if way == "insert":
            return data[:start] + piece + data[start:]
        if way == "lose line":
            return b"\n".join(lines[:row] + lines[row + 1 :])
        if way == "swap lines":
            lines[row], lines[other] = lines[other], lines[row]
            return b"\n".join(lines)
        lines[row] = b" " * (other % 9) + lines[row].lstrip()
        return b"\n".join(lines)

    return damaged


PIECES = (
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\r",
    b"\t",
    b"&a ",
    b"*a ",
    b"!!python/object ",
    b"{{",
    b"}}",
    b"{{ rujuk('x') }}",
    b"- ",
    b": ",
    b" #",
    b"'",
    b'"',
    b"|",
    b">-\n",
    b"---\n",
    b"...\n",
    b"[",
    b"]",
    b"{",
    b"}",
    b"# ",
    b"<!--",
    b"-->",
    b"# naskah: abaikan ATR008 ",
    b"(",
    b")",
    b";",
    b" dan ",
    b"Nomor ",
    b"Tahun ",
    b"huruf ",
    b"Rp",
    b"31 Februari 2024",
    b"7 (delapan)",
    b"\xe2\x80\xae",
    b"\xd7\xa9",
    b"\xf0\x9f\x98\x80",
    b"\xc2\xa0",
    b"...",
    b"_____",
    b"# Pasal\n\n",
    b"## Bagian\n\n",
    b"\n() ",
    b"\n(2) ",
    b"\n> ",
    b"> # Pasal 3\n",
    b"{#x}",
)


@hostile
@given(name=st.sampled_from(FILES), ways=st.lists(damages(), min_size=1, max_size=6))
def test_damaged_files_end_in_findings(root: Path, name: str, ways: list[Damage]) -> None:
    data = (SOUND / name).read_bytes()
    for way in ways:
        data = way(data)
    survives(root, name, data)


@hostile
@given(name=st.sampled_from(["peraturan.yaml", "batang.md"]), ways=st.lists(damages(), min_size=1, max_size=6))
def test_damaged_regulations_end_in_findings(root: Path, name: str, ways: list[Damage]) -> None:
    data = (SOUND / name).read_bytes()
    for way in ways:
        data = way(data)
    survives(root, name, data, "peraturan.yaml")


@hostile
@given(name=st.sampled_from(FILES), data=st.binary(max_size=400))
def test_any_bytes_end_in_findings(root: Path, name: str, data: bytes) -> None:
    survives(root, name, data)


WORDS = st.lists(st.one_of(st.sampled_from([piece.decode("utf-8", "ignore") for piece in PIECES]), st.text(max_size=8)))


@hostile
@given(words=WORDS, field=st.sampled_from(["tentang", "menimbang", "mengingat", "menetapkan", "isi"]))
def test_any_text_in_any_field_ends_in_findings(root: Path, words: list[str], field: str) -> None:
    text = "".join(words)
    if field == "isi":
        survives(root, "keputusan.md", text.encode("utf-8", "surrogatepass"))
        return
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    line = f"{field}: {quoted}\n" if field == "tentang" else f"{field}: [{quoted}, {quoted}]\n"
    sound = (SOUND / "keputusan.yaml").read_text(encoding="utf-8")
    rest = re.sub(rf"^{field}:.*\n(?:[ -].*\n)*", "", sound, flags=re.MULTILINE)
    survives(root, "keputusan.yaml", (rest + line).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp500"])
def test_other_encodings_end_in_findings(root: Path, name: str, encoding: str) -> None:
    text = (SOUND / name).read_text(encoding="utf-8")
    survives(root, name, f"# Naïf “kutip” …\n{text}".encode(encoding, errors="replace"))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\n\r"])
def test_other_line_ends_end_in_findings(root: Path, name: str, ending: bytes) -> None:
    survives(root, name, (SOUND / name).read_bytes().replace(b"\n", ending))


# --- the largest and the deepest, each in a process of its own that may not have more than is stated

MIB = 1024 * 1024
ROW = "  - {kegiatan: RAPAT, awal: 2024-03-05, akhir: 2024-03-06}\n"


@dataclass(frozen=True)
class Large:
    """A file grown out of measure: `unit` so many times, in place of `old`, or of all there is."""

    file: str
    unit: str
    times: int
    old: str = ""
    before: str = ""
    after: str = ""

    def data(self) -> bytes:
        """The file's bytes."""
        sound = (SOUND / self.file).read_text(encoding="utf-8")
        grown = self.before + self.unit * self.times + self.after
        return (sound.replace(self.old, grown, 1) if self.old else grown).encode("utf-8")


LARGE = {
    "50 MiB": Large("keputusan.yaml", "a", 50 * MIB, before="tentang: "),
    "50 MiB of text": Large("keputusan.md", "kata ", 10 * MIB),
    "zeros": Large("keputusan.yaml", "\0", MIB),
    "aliases": Large("keputusan.yaml", "b: [*a, *a, *a, *a, *a, *a]\n", 60, before="a: &a [x, x, x]\n"),
    "deep": Large("keputusan.yaml", "[", MIB),
    "deep quotes": Large("keputusan.md", "> - ", MIB // 5),
    "brackets": Large("keputusan.md", "[(", MIB // 2 - 10),
    "emphasis": Large("keputusan.md", "*a **b ", MIB // 8),
    "one long text": Large("keputusan.md", "kata benda, yang ini ", MIB // 22),
    "one long word": Large("keputusan.md", "a", MIB - 10),
    "digits": Large("keputusan.md", "1", MIB - 10),
    "dots": Large("keputusan.md", ".", MIB - 10),
    "spaces": Large("keputusan.md", " ", MIB - 20, before="x", after="y"),
    "list": Large("keputusan.md", "- butir;\n", MIB // 10),
    "headings": Large("keputusan.md", "# BAB\n\n", MIB // 8),
    "citations": Large("keputusan.md", "Undang-Undang Nomor 12 Tahun 2011 tentang Hal ", MIB // 47),
    "references": Large("keputusan.md", "dimaksud dalam huruf a, huruf b, huruf c, ", MIB // 43),
    "dates": Large("keputusan.md", "Senin, 31 Februari 2024 ", MIB // 25),
    "words of numbers": Large("keputusan.md", "7 (delapan) ", MIB // 13),
    "abbreviations": Large("keputusan.md", "PPK, PPS, KPPS, ", MIB // 17),
    "title": Large("keputusan.yaml", "kata ", MIB // 3, old="Pembentukan"),
    "pasal": Large("batang.md", "# Pasal\n\nx\n\n", MIB // 12),
    "ayat": Large("batang.md", "() x\n", MIB // 6, before="# Pasal\n\n"),
    "quotations": Large("batang.md", "> (1) kata\n", MIB // 12, before="# Pasal\n\nDiubah:\n\n"),
    "items": Large("keputusan.yaml", "  - x;\n", 900, old="mengingat:\n", before="mengingat:\n"),
    "rows": Large("jadwal.yaml", ROW, 30_000, old="baris:\n", before="baris:\n"),
}

_CHECK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
sys.argv = ["naskah", "check", "--format", "json", "--ignore", "TMP,HRF,PDF,DOC"]
from naskah.cli import main
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of a process are POSIX; what they bound is the same everywhere")
@pytest.mark.parametrize("what", LARGE)
def test_the_largest_inputs_stay_within_the_stated_time_and_memory(tmp_path: Path, what: str) -> None:
    lay(tmp_path)
    place(tmp_path, "instruksi.yaml").unlink()
    place(tmp_path, LARGE[what].file).write_bytes(LARGE[what].data())
    ended = subprocess.run(
        [sys.executable, "-c", _CHECK.format(memory=MEMORY)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert ended.returncode in (0, 1), ended.stderr[-2000:]
    assert "Traceback" not in ended.stderr
