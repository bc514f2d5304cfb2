"""The gazettes that a citation names between brackets: Lembaran Negara, Berita Negara, Lembaran Daerah, …"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

Span: TypeAlias = "tuple[int, int]"
LONGEST = 600  # of a parenthesis; the longest seen has 170 characters


class Gazette(Struct, frozen=True):
    """A gazette. `kind`: LN, TLN, BN, TBN, LD, TLD, BD, TBD or STB (Staatsblad); LN and BN also without "Negara"."""

    kind: str
    year: int | None
    number: str
    span: Span
    year_at: Span | None = None


class Parenthesis(Struct, frozen=True):
    """The gazettes of one citation, with their brackets; `closed` False: the last bracket is missing."""

    span: Span
    closed: bool
    gazettes: tuple[Gazette, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Which gazettes it names."""
        return frozenset(gazette.kind for gazette in self.gazettes)


OPENING = (
    r"\(\s{0,3}(?:(?:Tambahan\s{1,9})?(?:Lembaran|Berita)[\s-]{1,9}(?:Negara|Daerah|Republik|Kabupaten|Kota|Provinsi)"
    r"|T?(?:LN|LD|BN|BD)(?:RI)?\b|(?=[^();]{0,99}Staatsblad))"
)


class _Patterns(Struct, frozen=True):
    gazette: re.Pattern[str]
    year: re.Pattern[str]
    number: re.Pattern[str]
    staatsblad: re.Pattern[str]
    end: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    i = re.IGNORECASE
    return _Patterns(
        gazette=re.compile(
            r"(?P<more>\bTambahan\s{1,9})?\b(?P<what>Lembaran|Berita|T?(?:LN|LD|BN|BD)(?:RI)?\b|Staatsblad)"
            r"(?P<of>[\s-]{1,9}Daerah|[\s-]{1,9}(?:Kabupaten|Kota|Provinsi))?(?P<rest>[^,;()]{0,200})",
            i,
        ),
        year=re.compile(r"\b(?:Tahun|Thn?\.?)\s{0,9}(\d{4})\b|(?<![\w/.])(\d{4})\b(?=\s{1,9}(?:Nomor|No\b))", i),
        number=re.compile(r"\b(?:Nomor|No)\b\.?\s{0,9}:?\s{0,9}([\w./-]{1,30})", i),
        staatsblad=re.compile(r"(?P<year>\b\d{4})\s{0,9}(?::|Nomor|No\b\.?)\s{0,9}(?P<number>\d{1,5})", i),
        end=re.compile(r"[);]|,?\s{1,9}sebagaimana\s", i),
    )


def parenthesis(text: str, start: int, limit: int = sys.maxsize) -> Parenthesis:
    """The gazettes in the bracket that opens at `start`; another citation begins at `limit`."""
    patterns = _patterns()
    most = min(start + LONGEST, len(text), limit)
    stop = patterns.end.search(text, start, most)
    closed = stop is not None and stop[0] == ")"
    inside = stop.start() if stop else most
    end = inside + 1 if closed else inside
    return Parenthesis((start, end), closed, tuple(_gazettes(text, start + 1, inside, patterns)))


def _gazettes(text: str, start: int, end: int, patterns: _Patterns) -> Iterator[Gazette]:
    for match in patterns.gazette.finditer(text, start, end):
        begin, stop = match.start("rest"), match.end()
        what = match["what"].upper()
        if what == "STAATSBLAD":
            said = patterns.staatsblad.search(text, begin, stop)
            year = said.span("year") if said else None
            yield Gazette("STB", _int(text, year), said["number"] if said else "", match.span(), year)
            continue
        found = patterns.year.search(text, begin, stop)
        year = found.span(found.lastindex or 0) if found else None
        number = patterns.number.search(text, begin, stop)
        kind = what.removesuffix("RI") if len(what) <= len("TLNRI") else what[0] + ("D" if match["of"] else "N")
        kind = f"T{kind}" if match["more"] else kind
        yield Gazette(kind, _int(text, year), number[1].rstrip(".-/") if number else "", match.span(), year)


def _int(text: str, span: Span | None) -> int | None:
    return int(text[slice(*span)]) if span else None
