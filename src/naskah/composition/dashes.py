"""A dash in the place of what is known to be nothing."""

from __future__ import annotations

from msgspec.structs import replace

from naskah.content.richtext import Expression, Literal, RichText

DASH = " | setrip"
NOTHING = "-"


def dashed(text: RichText) -> RichText:
    """The text with a dash where all that it says turns out to be nothing: not everybody has a NIP."""
    if not text.parts:
        return replace(text, parts=(Literal(NOTHING),))
    only = text.parts[0] if len(text.parts) == 1 else None
    if not isinstance(only, Expression):
        return text
    return replace(text, parts=(replace(only, source=f"{only.source}{DASH}"),))
