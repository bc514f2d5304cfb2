"""The texts that the model documents were made from, ready to compare with what a build says.

The sources are conversions of the published documents: they carry Markdown marks, traces of page breaks and,
in the long table, a header repeated at a page break. `expected` takes these away, applies the deliberate
differences below, and gives the text with all white space removed. Compare with the text of a built file in
reading order (table cells from left to right, row by row; native numbers as Word shows them), read without
what a page adds to itself: page numbers in the header, and header rows repeated on a later page.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from reading import absent

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Difference:
    """A place where the built document says something else than its source, on purpose.

    `here` stands exactly once in the source (white space aside) and `becomes` takes its place.
    """

    here: str
    becomes: str
    reason: str


@dataclass(frozen=True)
class Source:
    """A source text, and every deliberate difference of the model document made from it."""

    file: str
    differences: tuple[Difference, ...]


_CERTIFIER = (
    "The source has a picture of the signature and the name here, which its text leaves out; "
    "the block after Lampiran I spells the name."
)

SOURCES = {
    "keputusan": Source(
        "keputusan-kpu-kotim-382-2024.txt",
        (
            Difference(
                here="KOMISI PEMILIHAN UMUM KABUPATEN KOTAWARINGIN TIMUR KEPUTUSAN KOMISI",
                becomes="SALINAN KOMISI PEMILIHAN UMUM KABUPATEN KOTAWARINGIN TIMUR KEPUTUSAN KOMISI",
                reason="A copy is marked SALINAN at the top of its first page; the source's text is not.",
            ),
            Difference(
                here="Subbag Hukum dan Sumber Daya Manusia, LAMPIRAN I KEPUTUSAN",
                becomes="Subbag Hukum dan Sumber Daya Manusia, Rahmiawan Saputra LAMPIRAN I KEPUTUSAN",
                reason=f"The salinan block after the body. {_CERTIFIER}",
            ),
            Difference(
                here=(
                    "sebagaimana dimaksud dalam angka 9 "
                    "KETUA KOMISI PEMILIHAN UMUM KABUPATEN KOTAWARINGIN TIMUR, ttd. MUHAMMAD RIFQI "
                    "Salinan sesuai dengan aslinya SEKRETARIAT KOMISI PEMILIHAN UMUM "
                    "KABUPATEN KOTAWARINGIN TIMUR Subbag Hukum dan Sumber Daya Manusia,"
                ),
                becomes=(
                    "sebagaimana dimaksud dalam angka 9 "
                    "KETUA KOMISI PEMILIHAN UMUM KABUPATEN KOTAWARINGIN TIMUR, ttd. MUHAMMAD RIFQI "
                    "Salinan sesuai dengan aslinya SEKRETARIAT KOMISI PEMILIHAN UMUM "
                    "KABUPATEN KOTAWARINGIN TIMUR Subbag Hukum dan Sumber Daya Manusia, Rahmiawan Saputra"
                ),
                reason=f"The salinan block after Lampiran II. {_CERTIFIER}",
            ),
        ),
    ),
    "instruksi": Source(
        "instruksi-bupati-kobar-300-33-2024.txt",
        (
            Difference(
                here="Pj. Bupati Kotawaringin Barat Budi Santosa BUDI SANTOSA",
                becomes="Pj. Bupati Kotawaringin Barat BUDI SANTOSA",
                reason="The first of the two names is the handwritten signature, read as text.",
            ),
        ),
    ),
}

_TABLE_HEADER = re.compile(r"\n\| NO\. [^\n]*\n\|-[^\n]*\n\| [^\n]*\bAWAL\b[^\n]*\n")
# Every mark here is the conversion's: neither document has a pipe, an asterisk or a tag of its own.
_MARKS = (
    re.compile(r"^\s*\|[-|]+\|\s*$", re.MULTILINE),  # the rule between a table's header and body
    re.compile(r"^\s*#+ ", re.MULTILINE),  # headings
    re.compile(r"^\s*- ", re.MULTILINE),  # list marks, also where a page break cut an item in two
    re.compile(r"<br>"),
    re.compile(r"[|*]"),
)


def squeeze(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def raw(name: str) -> str:
    """The source text of a model document (`keputusan` or `instruksi`) as it came.

    The sources are no part of the repository. CI has them; elsewhere a test that needs them is passed over.
    """
    shared = Path(os.environ.get("NASKAH_SHARED") or REPOSITORY.parent / "shared")
    file = shared / "seeds" / SOURCES[name].file
    return file.read_text(encoding="utf-8") if file.is_file() else absent(f"the source text {file.name}")


def normalised(name: str) -> str:
    """The source text without the conversion's marks, the repeated table header and white space."""
    text = raw(name)
    if header := _TABLE_HEADER.search(text):
        text = text[: header.end()] + _TABLE_HEADER.sub("\n", text[header.end() :])
    for mark in _MARKS:
        text = mark.sub("", text)
    return squeeze(text)


def expected(name: str) -> str:
    """What the built document has to say: its source, normalised, with the deliberate differences applied."""
    text = normalised(name)
    for difference in SOURCES[name].differences:
        here = squeeze(difference.here)
        if text.count(here) != 1:
            raise ValueError(f"not exactly once in {SOURCES[name].file}: {difference.here}")
        text = text.replace(here, squeeze(difference.becomes))
    return text
