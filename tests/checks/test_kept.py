"""Rules that nobody who writes content can break: whatever is written, the made Word file keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naskah import Refused, compose, load, to_docx
from naskah.checks import rules
from naskah.checks.kept import KEPT
from naskah.pdf.read import read
from naskah.pdf.walk import body, texts

from .sound import lay, put

ORDINALS = (
    "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH",
    "KESEBELAS", "KEDUA BELAS", "KETIGA BELAS",
)  # fmt: skip
SIGNATORY = "TOKOH REKAAN SATU"


@dataclass(frozen=True)
class Shape:
    """How many items stand where: in Menimbang, in Mengingat, under each diktum, and how many Lampiran there are."""

    menimbang: int
    mengingat: int
    diktum: tuple[int, ...]
    annexes: int

    def fragment(self) -> str:
        """The content of this shape; each text says what it is."""
        lines = ["menimbang:", *(f"  - bahwa alasan {number};" for number in range(self.menimbang))]
        lines += ["mengingat:", *(f"  - Dasar {number};" for number in range(self.mengingat))]
        lines += ["menetapkan:"]
        for number, items in enumerate(self.diktum):
            lines.append(f"  - teks: Diktum {number}")
            lines += ["    butir:"] * bool(items)
            lines += [f"      - rincian {number}.{item}" for item in range(items)]
        lines += ["kebiasaan: {tanda-baca: lengkapi}", "lampiran:" if self.annexes else "lampiran: []"]
        for number in range(self.annexes):
            lines += [f"  - judul: Daftar {number}", "    isi: |", f"      Isi daftar {number}."]
        return "\n".join(lines) + "\n"


SHAPES = st.builds(
    Shape,
    st.integers(1, 8),
    st.integers(1, 12),
    st.lists(st.integers(0, 5), min_size=1, max_size=13).map(tuple),
    st.integers(0, 3),
)
made = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def lines(document: Path) -> list[str]:
    """The paragraphs of the Word file of a document, each with the number that Word shows."""
    layout = read(to_docx(compose(load(document))), "x.docx")
    return [" ".join("".join(run.text for run in texts(paragraph)).split()) for paragraph in body(layout)]


def shaped(sound: Path, shape: Shape) -> list[str]:
    return lines(put(lay(sound), shape.fragment()))


def numbers(found: Sequence[str], what: str) -> list[str]:
    """What stands before these words, in order."""
    return [line.partition(what)[0].strip() for line in found if what in line]


@made
@given(shape=SHAPES)
def test_atr011_items_are_numbered_without_gap_or_repeat(sound: Path, shape: Shape) -> None:
    found = shaped(sound, shape)
    letters = [f"{letter}." for letter in ascii_lowercase]
    assert numbers(found, "bahwa alasan") == (letters[: shape.menimbang] if shape.menimbang > 1 else [""])
    digits = [f"{number}." for number in range(1, 99)]
    assert numbers(found, "Dasar") == (digits[: shape.mengingat] if shape.mengingat > 1 else [""])
    for number, items in enumerate(shape.diktum):
        assert numbers(found, f"rincian {number}.") == letters[:items]


@made
@given(shape=SHAPES)
def test_atr027_memutuskan_is_written_as_the_law_has_it(sound: Path, shape: Shape) -> None:
    assert [line for line in shaped(sound, shape) if "MEMUTUSKAN" in line.replace(" ", "").upper()] == ["MEMUTUSKAN:"]


@made
@given(shape=SHAPES, first=st.sampled_from(["kesatu", "pertama"]))
def test_atr030_ordinals_follow_each_other_in_one_style(sound: Path, shape: Shape, first: str) -> None:
    habits = f"kebiasaan: {{tanda-baca: lengkapi, urutan-diktum: {first}}}"
    document = put(lay(sound), shape.fragment().replace("kebiasaan: {tanda-baca: lengkapi}", habits))
    found = lines(document)
    labels = [line for line in found if line in {*ORDINALS, "PERTAMA"}]
    assert labels == [first.upper(), *ORDINALS[1 : len(shape.diktum)]]


@made
@given(depth=st.integers(1, 4), part=st.sampled_from(["menimbang", "menetapkan"]))
def test_atr035_levels_are_those_of_the_norm(sound: Path, depth: int, part: str) -> None:
    found = lines(put(lay(sound), _nested(part, depth + (part == "menetapkan"))))
    levels = ["a.", "1.", "a)", "1)"]
    first = 0 if part == "menimbang" else 1
    assert [numbers(found, f"bahwa tingkat {level}")[0] for level in range(first, depth + first)] == levels[:depth]


@pytest.mark.parametrize(("part", "depth"), [("menimbang", 5), ("menetapkan", 6)])
def test_atr035_a_fifth_level_is_refused(sound: Path, part: str, depth: int) -> None:
    with pytest.raises(Refused):
        lines(put(sound, _nested(part, depth)))


@made
@given(shape=SHAPES)
def test_atr050_every_lampiran_ends_with_the_same_signatory(sound: Path, shape: Shape) -> None:
    found = shaped(sound, shape)
    signed = [place for place, line in enumerate(found) if line == SIGNATORY]
    annexes = [place for place, line in enumerate(found) if line.startswith("LAMPIRAN")]
    assert len(annexes) == shape.annexes
    ends = [*annexes, len(found)]
    for start, end in zip([0, *annexes], ends, strict=True):
        assert sum(start <= place < end for place in signed) == 1


@made
@given(shape=SHAPES)
def test_atr065_no_page_carries_a_typed_catchword(sound: Path, shape: Shape) -> None:
    assert [line for line in shaped(sound, shape) if "..." in line.replace(" ", "") or "…" in line] == []


def test_every_rule_that_is_kept_is_shown_here_and_is_no_rule_besides() -> None:
    shown = {name[5:11].upper() for name in globals() if name.startswith("test_atr")}
    assert shown == {kept.code for kept in KEPT}
    assert shown.isdisjoint(rules())


def _nested(part: str, depth: int) -> str:
    """A fragment whose part has two items on each of some levels, one within the other."""
    rows = [f"{part}:"]
    for level in range(depth):
        indent = "  " + "    " * level
        rows.append(f"{indent}- teks: bahwa tingkat {level}")
        if level < depth - 1:
            rows.append(f"{indent}  butir:")
    rows += ["  " + "    " * level + f"- bahwa sesudahnya {level}" for level in reversed(range(depth))]
    return "\n".join(rows) + "\nkebiasaan: {tanda-baca: lengkapi}\n"
