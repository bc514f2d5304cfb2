"""Texts as a person types them in YAML."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

WIDTH = 110


def folded(text: str, indent: int) -> str:
    """A text of any length and with any marks, as a folded block below a key or a hyphen."""
    space = " " * indent
    lines = textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(space + line for line in lines)


def items(texts: Iterable[str], indent: int = 2) -> str:
    """A list of texts; one that is a record already begins on its own line."""
    space = " " * indent
    return "\n".join(f"{space}- {text}" for text in texts)


def texts(said: Iterable[str], indent: int = 2) -> str:
    """A list of plain texts."""
    return items((folded(text, indent + 2) for text in said), indent)


def record(indent: int = 2, /, **entries: str) -> str:
    """The entries of a record that stands in a list; the first is on the line of its hyphen."""
    space = "\n" + " " * (indent + 2)
    return space.join(f"{key}: {value}".replace(": \n", ":\n") for key, value in entries.items())
