"""The characters of a text before its first expression: what tells an ayat, an item or a heading."""

from __future__ import annotations

from itertools import takewhile

from msgspec.structs import replace

from naskah.content.richtext import Expression, Literal, RichText
from naskah.findings import Place


def words_of(text: RichText) -> str:
    """What a text says, when it says all of it itself."""
    return opening(text).strip() if all(isinstance(part, Literal) for part in text.parts) else ""


def opening(text: RichText) -> str:
    """The characters before the first expression."""
    literals = takewhile(lambda part: isinstance(part, Literal), text.parts)
    return "".join(part.text for part in literals if isinstance(part, Literal))


def end_of(text: RichText, count: int) -> Place:
    """The place after the first characters of a text: what follows them may stand on another line."""
    last = text.at(count - 1)
    return replace(last, column=last.column + 1)


def without(text: RichText, count: int) -> RichText:
    """The text without its first characters, and without the spaces behind them."""
    said = opening(text)
    gone = left = len(said) - len(said[count:].lstrip(" "))
    parts: list[Literal | Expression] = []
    for part in text.parts:
        if isinstance(part, Expression) or not left:
            parts.append(part)
            continue
        if rest := part.text[left:]:
            parts.append(replace(part, text=rest))
        left = max(left - len(part.text), 0)
    return RichText(tuple(parts), text.at(gone), text.spelling.after(gone) if text.spelling else None)
