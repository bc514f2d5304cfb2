"""The shipped fonts: which one draws a family, what it covers, how wide and how high it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tools.fonts
from naskah.fonts import FOLDER, SUBSTITUTES, covers, digest, resolve, split, uncovered


def test_the_digest_is_that_of_the_files_as_they_lie() -> None:
    assert digest() == tools.fonts.digest()


@pytest.mark.parametrize("family", SUBSTITUTES)
@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_every_family_has_four_cuts_in_a_file(family: str, bold: bool, italic: bool) -> None:
    face = resolve(family, bold=bold, italic=italic)
    assert face is not None
    assert (face.bold, face.italic) == (bold, italic)
    assert (FOLDER / face.file).is_file()


def test_names_are_known_in_any_case_and_unknown_ones_have_no_face() -> None:
    assert resolve(" ARIAL ") == resolve("Arial")
    assert resolve("Comic Sans MS") is None


def test_bookman_has_the_widths_and_the_pitch_of_the_real_one() -> None:
    face = resolve("Bookman Old Style")
    assert face is not None
    assert face.above + face.below == pytest.approx(2404 / 2048, abs=0.001)
    assert face.width("n") == pytest.approx(0.66, abs=0.01)


@given(st.text())
def test_splitting_loses_no_character(text: str) -> None:
    face = resolve("Arial")
    assert face is not None
    assert "".join(part for part, _ in split(text, face)) == text


def test_what_a_font_lacks_another_draws() -> None:
    face = resolve("Arial")
    assert face is not None
    (_, first), (mark, second) = split("a☐", face)
    assert first == face
    assert mark == "☐"
    assert second is not None
    assert second.covers("☐")


@pytest.mark.parametrize("character", ["\u05d0", "\u05b0", "\u0627", "\ufb29"])
def test_scripts_that_run_from_right_to_left_have_no_font_here(character: str) -> None:
    face = resolve("Times New Roman")
    assert face is not None
    assert not covers(character)
    assert list(split(character, face)) == [(character, None)]


def test_controls_and_invisible_characters_are_not_covered() -> None:
    assert uncovered("a\x00b\u200bc\u00add\ne\tf") == ("\x00", "\u200b", "\u00ad")
