"""Where a line may not break although Typst would break it: Word and LibreOffice keep `Bupati/Wali Kota` together.

A word around a solidus is put in a box, so that no character has to be added to the text to hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SOLIDUS = "/"
# Between two breaks that all programs agree on: spaces, and the place after a hyphen. A no-break space is no break.
_PIECE = re.compile(r"[^ \t\n\r-]*-+|[^ \t\n\r-]+|[ \t\n\r]+")
# A box can't break at all: longer strings, such as addresses of the web, may.
LONGEST = 48


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each must stay on one line."""
    if SOLIDUS not in text:
        yield text, False
        return
    loose = ""
    for match in _PIECE.finditer(text):
        piece = match.group()
        if SOLIDUS in piece[:-1] and len(piece) <= LONGEST:
            if loose:
                yield loose, False
            loose = ""
            yield piece, True
        else:
            loose += piece
    if loose:
        yield loose, False
