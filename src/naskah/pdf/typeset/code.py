"""Typst code as text: literals that nothing can get out of, lengths, and functions that are defined once.

Text of a document reaches Typst only through `literal`. Code is written in code mode throughout; there is no markup.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from msgspec import Struct, field


def literal(text: str) -> str:
    """A Typst string literal of exactly these characters."""
    return f'"{"".join(map(_escaped, text))}"' if _NEEDS_ESCAPE & set(text) or not text.isprintable() else f'"{text}"'


_NEEDS_ESCAPE = frozenset('"\\')


def _escaped(character: str) -> str:
    if character in _NEEDS_ESCAPE:
        return f"\\{character}"
    return character if character.isprintable() else f"\\u{{{ord(character):x}}}"


def pt(points: float) -> str:
    """A length: four decimals are a ten-thousandth of a point, far below what anything draws."""
    return f"{round(points, 4) + 0.0:g}pt" if abs(points) < 1e5 else f"{round(points)}pt"


def yes(value: bool) -> str:
    """A Typst boolean."""
    return "true" if value else "false"


def array(items: Sequence[str]) -> str:
    """A Typst array, also of one item."""
    return f"({', '.join(items)},)" if items else "()"


def joined(pieces: Sequence[str]) -> str:
    """Pieces of content as one."""
    return pieces[0] if len(pieces) == 1 else f"{{ {'; '.join(pieces)} }}"


class Definitions(Struct):
    """Functions that are defined once and called by name: what many paragraphs share is said in one place."""

    names: dict[Hashable, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def name(self, prefix: str, key: Hashable, code: Callable[[], str]) -> str:
        """The name of a function with this code; `key` tells it from others of the same prefix."""
        known = self.names.get((prefix, key))
        if known is None:
            known = self.names[prefix, key] = f"{prefix}{len(self.names)}"
            self.lines.append(f"#let {known} = {code()}")
        return known
