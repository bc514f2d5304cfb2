"""The heads of citations: type, issuer, "Republik Indonesia", number and year, wherever a text holds them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from naskah.checks.law.instruments import ABBREVIATIONS, BASES, CLOSED, Jenis, issuer_of, jenis_of

Span: TypeAlias = "tuple[int, int]"
MOST_WORDS = 30  # of an issuer; the longest ministry has eight
YEARS = range(1800, 2200)


class Head(Struct, frozen=True):
    """Type and number of an instrument. `type` ends before "Republik Indonesia" and before "Nomor".

    `issuer` as `instruments.issuer_of` gives it; `abbreviated`: the type is written as `UU`, `Perda`, …;
    `nomor` and `tahun` are the words as written, None where there are none.
    """

    jenis: Jenis
    issuer: str
    number: str
    year: int | None
    start: int
    end: int
    type: Span
    abbreviated: bool = False
    republic: Span | None = None
    nomor: Span | None = None
    number_at: Span | None = None
    comma: Span | None = None  # before "Tahun"
    tahun: Span | None = None

    @property
    def identity(self) -> tuple[str, str, str, int | None]:
        """What tells one instrument from another."""
        number = re.sub(r"\s", "", self.number).casefold()
        return self.jenis.name, self.issuer, number.lstrip("0") or number, self.year


class _Patterns(Struct, frozen=True):
    type: re.Pattern[str]
    word: re.Pattern[str]
    republic: re.Pattern[str]
    constitution: re.Pattern[str]
    nomor: re.Pattern[str]
    number: re.Pattern[str]
    bare_number: re.Pattern[str]
    tahun: re.Pattern[str]
    date: re.Pattern[str]
    roman: re.Pattern[str]
    slashed: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    hyphen = r"\s{0,3}(?:[-‐‑–]\s{0,3}|\s)"
    written = "|".join(rf"(?P<base{index}>{base})" for index, (base, _name) in enumerate(BASES))
    written = written.format(h=hyphen).replace(r"\s+", r"\s{1,9}")
    short = "|".join(ABBREVIATIONS)
    i = re.IGNORECASE
    return _Patterns(
        type=re.compile(rf"(?<![\w-])(?:(?i:{written})|(?P<short>{short}))(?![\w-])"),
        word=re.compile(r"\s{1,40}([^\W\d_][\w.'’&/-]{0,40})(,?)"),
        republic=re.compile(r"\s{1,9}(republik\s{1,9}indonesia|r\.?i\.?)(?![\w])", i),
        constitution=re.compile(
            r"(?:\s{1,9}(?:negara\s{1,9}(?:kesatuan\s{1,9})?republik\s{1,9}[il]ndonesia|nri))?"
            r"(?:\s{1,9}tahun)?(?:\s{1,9}1945)?(?!\w)",
            i,
        ),
        nomor=re.compile(r"\s{0,40},?\s{0,9}\b(nomor|nomer|no)\b(\.?)\s{0,9}:?\s{0,40}", i),
        number=re.compile(r"\w[\w.‐‑–-]{0,40}(?:\s?/\s?[\w.‐‑–-]{0,40}){0,10}"),
        bare_number=re.compile(r"\s{1,9}(?=\d{1,4}[A-Z]?(?:\s{1,9}tahun\s{1,9}\d{4}|/\d{4})\b)", i),
        tahun=re.compile(r"\s{0,40}(,?)\s{0,9}\b(tahun|thn\b\.?|th\b\.?)\s{0,40}(\d{4})\b", i),
        date=re.compile(
            r"\s{0,40},?\s{0,9}\b(?:tanggal|tgl\b\.?)\s{1,9}\d{1,2}\s{1,9}[^\W\d_]{3,12}\s{1,9}(\d{4})\b", i
        ),
        roman=re.compile(r"[IVXLC]{1,7}\Z"),
        slashed=re.compile(r"(\d{1,4}[A-Z]?)/(\d{4})\Z"),
    )


# Words of an issuer in small letters, as in "Menteri Riset dan Teknologi" or in a text that knows no capitals.
_SMALL = frozenset(
    (
        *("dan", "serta", "atau", "dan/atau", "di", "dari", "untuk", "atas", "antara", "bersama", "dalam", "bidang"),
        *("presiden", "menteri", "pemerintah", "daerah", "gubernur", "bupati", "walikota", "wali", "kota", "kabupaten"),
        *("provinsi", "propinsi", "kepala", "badan", "komisi", "pemilihan", "umum", "negara", "republik", "indonesia"),
    )
)
# Another type begins: the first had no number.
_TYPES = frozenset({"peraturan", "keputusan", "instruksi", "undang-undang", "qanun", "perppu", "uu", "pp"})
_LAWS = "perundang"
_TRAILING = ".‐‑–-/ "


# One of these stands in every head: before a number, in the name of the constitution, or where "Nomor" is left out.
# Plain search is the quickest.
_SIGNS = ("omor", "OMOR", "omer", "No.", "No ", "no.", "no ", "NO.", "ndang", "NDANG", "UU", "PP", "Perp", "turan P")


def _may_hold_heads(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def heads(text: str) -> tuple[Head, ...]:
    """Every head, in order; none overlaps another."""
    if not _may_hold_heads(text):
        return ()
    patterns = _patterns()
    found: list[Head] = []
    match = patterns.type.search(text)
    while match:
        head = _head(text, match, patterns)
        if head:
            found.append(head)
        match = patterns.type.search(text, head.end if head else match.end())
    return tuple(found)


def _head(text: str, match: re.Match[str], patterns: _Patterns) -> Head | None:
    short = match["short"]
    if short:
        base, issuer = ABBREVIATIONS[short]
    else:
        base, issuer = BASES[int((match.lastgroup or "").removeprefix("base"))][1], ""
    if base == "undang-undang dasar":
        return _constitution(text, match, patterns)
    end = match.end()
    republic = None
    if base in CLOSED:
        if said := patterns.republic.match(text, end):
            republic = said.span(1)
    else:
        end, republic, words = _issuer(text, match.end(), patterns)
        issuer = issuer_of(f"{issuer} {words}" if issuer else words)
        if not issuer and base == "peraturan":
            return None
    return _numbered(text, match, base, issuer, (match.start(), end), republic, patterns)


def _constitution(text: str, match: re.Match[str], patterns: _Patterns) -> Head:
    name = patterns.constitution.match(text, match.end())
    end = name.end() if name else match.end()
    return Head(Jenis.UUD, "", "", 1945, match.start(), end, (match.start(), end), match["short"] is not None)


def _issuer(text: str, start: int, patterns: _Patterns) -> tuple[int, Span | None, str]:
    """Where the issuer ends, "Republik Indonesia" behind it, and its words."""
    position, comma = start, False
    for _count in range(MOST_WORDS):
        republic = patterns.republic.match(text, position)
        if republic and patterns.nomor.match(text, republic.end()):
            return position, republic.span(1), text[start:position]
        if patterns.nomor.match(text, position):
            break
        word = patterns.word.match(text, position)
        if word is None:
            break
        said = word[1]
        small = said.lower()
        law = small == "peraturan" and text[word.end() : word.end() + 12].lower().lstrip().startswith(_LAWS)
        if (small in _TYPES and not law) or not (said[0].isupper() or small in _SMALL):
            break
        position, comma = word.end(), bool(word[2])
    return position - comma, None, text[start : position - comma]


def _numbered(
    text: str,
    match: re.Match[str],
    base: str,
    issuer: str,
    type_: Span,
    republic: Span | None,
    patterns: _Patterns,
) -> Head | None:
    after = republic[1] if republic else type_[1]
    nomor = patterns.nomor.match(text, after)
    lead = nomor or patterns.bare_number.match(text, after)
    said = patterns.number.match(text, lead.end()) if lead else None
    if said is None:
        return None
    number = said[0].rstrip(_TRAILING)
    tahun = patterns.tahun.match(text, said.start() + len(number))
    if not any(sign.isdigit() for sign in number) and not (
        patterns.roman.match(number.split("/")[0]) and ("/" in number or tahun)
    ):
        return None
    end = said.start() + len(number)
    number_at, year = (said.start(), end), int(tahun[3]) if tahun else None
    if tahun:
        end = tahun.end()
    elif (slashed := patterns.slashed.match(number)) and base in CLOSED | {"peraturan"}:
        number, year = slashed[1], int(slashed[2])
        number_at = (said.start(), said.start() + len(number))
    date = patterns.date.match(text, end)
    if date:
        end = date.end()
        year = year or int(date[1])
    if year is None and number[-4:].isdigit() and number[-5:-4] in ("/", " ") and int(number[-4:]) in YEARS:
        year = int(number[-4:])
    return Head(
        jenis_of(base, issuer),
        issuer,
        number,
        year,
        match.start(),
        end,
        type_,
        match["short"] is not None,
        republic,
        (nomor.start(1), nomor.end(2)) if nomor else None,
        number_at,
        tahun.span(1) if tahun and tahun[1] else None,
        tahun.span(2) if tahun else None,
    )
