"""Texts of a person's: characters and expressions, and where each of them stands in its file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

from naskah.findings import Place


class Literal(Struct, frozen=True):
    """Characters as written. A line break is "\\n", a tab "\\t"."""

    text: str
    bold: bool = False
    italic: bool = False


class Expression(Struct, frozen=True):
    """`{{ source }}`: already known to parse, to use only known filters and to name only known fields."""

    source: str
    place: Place
    bold: bool = False
    italic: bool = False


class Spelling(Struct, frozen=True, eq=False):
    """Where the characters of a text stand in its file. It is no part of what a text says: any two are equal.

    A character of a literal counts one, an expression counts one. `anchors` are pairs (count, offset) at which the
    offset in the file starts anew; `locate` gives the place of an offset.
    """

    anchors: tuple[tuple[int, int], ...]
    locate: Callable[[int], Place]

    def at(self, count: int) -> Place:
        """The place of what has `count` characters and expressions before it."""
        known, offset = self.anchors[max(bisect_right(self.anchors, (count, _BEYOND)) - 1, 0)]
        return self.locate(offset + count - known)

    def after(self, count: int) -> Spelling:
        """The same for the text without its first `count` characters and expressions."""
        first = max(bisect_right(self.anchors, (count, _BEYOND)) - 1, 0)
        known, offset = self.anchors[first]
        rest = ((each - count, place) for each, place in self.anchors[first + 1 :])
        return Spelling(((0, offset + count - known), *rest), self.locate)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Spelling)

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "Spelling()"


_BEYOND = 1 << 62


class RichText(Struct, frozen=True):
    """A text of a person's, in parts, with the place of its first character.

    `spelling` is None where the characters have no places of their own, as in the cell of a spreadsheet.
    """

    parts: tuple[Literal | Expression, ...]
    place: Place
    spelling: Spelling | None = None

    def at(self, count: int) -> Place:
        """The place of the character or expression that has `count` of them before it."""
        return self.spelling.at(count) if self.spelling else self.place


Located: TypeAlias = "tuple[int, Literal | Expression]"  # a part of a text, after its offset in the file


def rich_text(pieces: Sequence[Located], place: Place, locate: Callable[[int], Place]) -> RichText:
    """The text made of these pieces, neighbouring literals of one look made one."""
    parts: list[Literal | Expression] = []
    anchors: list[tuple[int, int]] = []
    count = 0
    for offset, part in pieces:
        anchors.append((count, offset))
        if not isinstance(part, Literal):
            count += 1
            parts.append(part)
        elif part.text:
            count += len(part.text)
            last = parts[-1] if parts else None
            if isinstance(last, Literal) and (last.bold, last.italic) == (part.bold, part.italic):
                parts[-1] = Literal(last.text + part.text, part.bold, part.italic)
            else:
                parts.append(part)
    return RichText(tuple(parts), place, Spelling(tuple(anchors), locate) if anchors else None)
