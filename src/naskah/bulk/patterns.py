"""A text with names of columns in it, written for row after row: numbers, names of files, names of people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from naskah.composition.holes import Said, Value, said
from naskah.content.richtext import Literal, RichText


class Pattern:
    """A pattern of a content file."""

    def __init__(self, pattern: RichText) -> None:
        self._parts = [part.text if isinstance(part, Literal) else said([part.source])[0] for part in pattern.parts]

    def written(self, row: Mapping[str, Value], change: Callable[[str], str] = str) -> str:
        """The text for a row; `change` is done to what the row says, not to the pattern's own characters."""
        return "".join([change(part.of(row)) if isinstance(part, Said) else part for part in self._parts])
