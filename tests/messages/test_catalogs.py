"""Every message has its translation, and what is shipped is what was translated."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from naskah.messages import languages
from tools import catalogs

FILES = catalogs.catalogs()
OURS = [file for file in FILES if file.stem == catalogs.DOMAIN]
TOLD = "run: python -m tools.catalogs"


def name(file: Path) -> str:
    return f"{file.parents[1].name}/{file.name}"


def placeholders(message: str) -> set[tuple[str, str, str]]:
    """What values a message takes, and how it writes them."""
    return {(field, form or "", made or "") for _, field, form, made in Formatter().parse(message) if field is not None}


def pairs(file: Path) -> Iterator[tuple[str, str]]:
    """Each message with each of its translations; one in the plural stands for the singular too."""
    for message in catalogs.read(file):
        if isinstance(message.id, str) and message.id:
            yield message.id, str(message.string)
        elif message.id:
            for string in message.string:
                yield message.id[-1], string


def takes_values(message: str) -> bool:
    """Whether a message is said with values, so that braces in it are doubled or name one."""
    try:
        return any(field for field, *_ in placeholders(message))
    except ValueError:  # text with single braces, which is said as it stands
        return False


@pytest.mark.parametrize("file", OURS, ids=name)
def test_every_message_of_the_code_has_a_translation(file: Path) -> None:
    catalog = catalogs.read(file)
    messages = {message.id for message in catalog if message.id}
    assert messages == set(catalogs.said()), TOLD
    assert [message.id for message in catalogs.missing(catalog)] == []
    assert not catalog.obsolete, TOLD


@pytest.mark.parametrize("file", OURS, ids=name)
def test_a_catalog_lies_as_the_tool_writes_it(file: Path) -> None:
    assert catalogs.as_po(catalogs.merged(catalogs.read(file), catalogs.said())) == file.read_bytes(), TOLD


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_translation_takes_the_values_of_its_message(file: Path) -> None:
    wrong = [
        (message, string)
        for message, string in pairs(file)
        if string and takes_values(message) and placeholders(message) != placeholders(string)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=name)
def test_what_is_shipped_is_compiled_from_what_was_translated(file: Path) -> None:
    compiled = file.with_suffix(".mo").read_bytes()
    assert compiled == catalogs.as_mo(catalogs.read(file)), TOLD
    assert b"Date" not in compiled


def test_python_reads_the_catalogs() -> None:
    for language in languages()[1:]:
        catalog = gettext.translation(catalogs.DOMAIN, catalogs.LOCALE, [language])
        assert catalog.gettext("galat") != "galat"


def test_a_merge_keeps_translations_lists_new_messages_and_drops_what_nothing_says() -> None:
    old = catalogs.Stable("en")
    old.add("tetap", "stays")
    old.add("hilang", "gone")
    new = catalogs.merged(old, {"tetap": ["a.py"], "baru": ["b.py"]})
    assert {message.id: message.string for message in new if message.id} == {"tetap": "stays", "baru": ""}
    assert [message.id for message in catalogs.missing(new)] == ["baru"]


def test_a_message_within_another_text_is_found() -> None:
    code = "def f(x):\n    return f\"{_('satu')} {x}\", N_('dua' ' tiga'), _(x), _('{a}', a=1)\n"
    assert set(catalogs.marked(code)) == {"satu", "dua tiga", "{a}"}
