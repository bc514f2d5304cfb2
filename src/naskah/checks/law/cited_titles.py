"""Where a text quotes the title of a regulation: its words are not the writer's to mend."""

from __future__ import annotations

from functools import lru_cache

from naskah.checks.law.citations import citations, flat

_KNOWN_TEXTS = 256


@lru_cache(maxsize=_KNOWN_TEXTS)
def _titles(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(citation.title for citation in flat(citations(text)) if citation.title)


def is_in_title(text: str, offset: int) -> bool:
    """Whether the character at `offset` belongs to the title of a cited regulation."""
    return any(start <= offset < end for start, end in _titles(text))
