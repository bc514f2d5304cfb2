"""Where a text quotes the title of a regulation: its words are not the writer's to mend."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    opening = re.compile(
        r"\b(?:nomor|no\.)\s[^\s;]{1,40}\s(?:tahun|th\.?)\s\d{4},?\s(?:tanggal\s\d\d?\s\w+\s\d{4},?\s)?tentang\s",
        re.IGNORECASE,
    )
    # A title has no mark that ends it: where none of these follows, all that is left counts as title.
    closing = re.compile(
        r"\((?:Lembaran|Tambahan|Berita)|[;\n\0]|\.\s|\ssebagaimana\s|,?\s(?:perlu|maka|dipandang|diubah|dicabut|mulai)\s"
    )
    return opening, closing


@lru_cache(maxsize=256)
def _titles(text: str) -> tuple[tuple[int, int], ...]:
    opening, closing = _patterns()
    found, behind = [], 0
    while start := opening.search(text, behind):
        end = closing.search(text, start.end())
        behind = end.start() if end else len(text)
        found.append((start.end(), behind))
    return tuple(found)


def is_in_title(text: str, offset: int) -> bool:
    """Whether the character at `offset` belongs to the title of a cited regulation."""
    return any(start <= offset < end for start, end in _titles(text))
