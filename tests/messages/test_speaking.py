"""The language may change within one process: nothing that is kept speaks the one before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from reading import Edit

from naskah import load
from naskah.findings import Refused
from naskah.messages import SOURCE_LANGUAGE, _, languages, speak, spoken


@pytest.fixture(autouse=True)
def _indonesian_again() -> Iterator[None]:
    yield
    speak(SOURCE_LANGUAGE)


def refused(document: Path) -> str:
    with pytest.raises(Refused) as caught:
        load(document)
    return str(caught.value)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("nomor: 7", "nomer: 7"),
        ("menyusun contoh", "menyusun {{ nomor | kapitel }}"),
        ("menyusun contoh", '"menyusun {{ nomor"'),
        ("tanggal: 2024-03-04", "tanggal: 2024-02-30"),
        ("jenis: keputusan", "jenis: keputus"),
        ("lembaga: dinas-contoh", "lembaga: dinas"),
    ],
)
def test_each_language_says_all_of_it(edit: Edit, keputusan: Path, before: str, after: str) -> None:
    edit(before, after)
    indonesian = refused(keputusan)
    speak("en")
    english = refused(keputusan)
    speak("id")
    assert refused(keputusan) == indonesian
    assert " galat: " in indonesian
    assert " error: " in english
    assert not {"tidak", "bukan", "galat", "maksud", "tulis"} & set(english.lower().replace("\n", " ").split())


def test_what_is_wrong_with_a_profile_is_said_in_the_language_of_now(project: Path, keputusan: Path) -> None:
    profile = project / "content/lembaga/dinas-contoh.yaml"
    profile.write_text(profile.read_text(encoding="utf-8").replace("tempat:", "tampat:"), encoding="utf-8")
    assert "tidak mengenal" in refused(keputusan)
    speak("en")
    assert "does not know" in refused(keputusan)
    assert "tidak mengenal" not in refused(keputusan)


def test_a_language_without_a_catalog_is_indonesian() -> None:
    assert "en" in languages()
    for language in ("xx", "", "../en", "EN"):
        speak(language)
        assert spoken() == SOURCE_LANGUAGE
        assert _("galat") == "galat"


def test_a_message_without_values_keeps_its_braces() -> None:
    assert _("tulis {{ nama }}") == "tulis {{ nama }}"
    assert _("tulis {{{{ {name} }}}}", name="a{b}") == "tulis {{ a{b} }}"
